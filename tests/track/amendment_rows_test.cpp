// Rows of a table as amendments: drafting language, or the text that is wanted.

#include "track/amendment_rows.h"

#include "tests/track/placing.h"
#include "track/instruction.h"

namespace adref::track::testing {
namespace {

using State = RowReport::State;

Document articles() {
    return draft(
        {line(Kind::heading, 0, "Article 1", "Purpose"),
         line(Kind::operative, 0, "1.", "Basin States shall protect shared rivers and the lakes they feed."),
         line(Kind::operative, 0, "2.",
              "Basin States shall notify planned measures to one another in good time."),
         line(Kind::item, 1, "(a)", "The place and the purpose of the measure;"),
         line(Kind::heading, 0, "Article 2", "Bodies"),
         line(Kind::operative, 0, "1.", "A joint commission is established by this Framework.")});
}

RowsReading read(const Document& document, const std::vector<std::vector<std::string>>& rows,
                 const RowOptions& options = {}) {
    std::vector<TableRow> table;
    for (std::size_t i = 0; i < rows.size(); ++i) table.push_back({i + 1, rows[i]});
    const Base base(document);
    auto reading = read_amendment_rows(table, base, options);
    EXPECT_TRUE(reading.ok());
    return reading ? std::move(*reading) : RowsReading{};
}

std::vector<std::string> sentences(const RowsReading& reading) {
    std::vector<std::string> out;
    for (const Amendment& each : reading.amendments) out.push_back(print_instruction(each));
    return out;
}

using Sentences = std::vector<std::string>;

TEST(AmendmentRows, ASentenceIsAnAmendmentOfItsSection) {
    const RowsReading reading =
        read(articles(),
             {{"Article", "Delegation", "Proposal", "Reason"},
              {"Article 2", "Norway; Iceland", "In paragraph 1, replace 'is' by 'shall be'", "Clearer."}});
    ASSERT_EQ(reading.amendments.size(), 1U);
    EXPECT_EQ(reading.amendments[0].target, "Article 2/1");
    EXPECT_EQ(reading.amendments[0].proponents, (std::vector<std::string>{"Norway", "Iceland"}));
    EXPECT_EQ(reading.amendments[0].rationale, "Clearer.");
    EXPECT_EQ(reading.rows[0].state, State::understood);
}

TEST(AmendmentRows, TheTextThatIsWantedIsMatchedWithItsParagraphs) {
    const RowsReading reading = read(articles(), {{"section", "proponent", "text"},
                                                  {"ARTICLE 1", "EU",
                                                   "1. Basin States shall protect and restore shared rivers "
                                                   "and the lakes they feed. 1bis. They shall do so "
                                                   "together with those who live there. 2. Basin States "
                                                   "shall notify planned measures to one another in good "
                                                   "time. Rationale It is due."}});
    EXPECT_EQ(
        sentences(reading),
        (Sentences{"In paragraph 1 of Article 1, insert ‘and restore’ after ‘protect’.",
                   "After paragraph 1 of Article 1, add a new paragraph numbered ‘1bis’ to read as follows: "
                   "‘They shall do so together with those who live there.’"}));
    EXPECT_EQ(reading.amendments[0].rationale, "It is due.");
    EXPECT_EQ(reading.rows[0].state, State::understood);
}

TEST(AmendmentRows, WhatIsLeftOutIsNotDeleted) {
    const RowsReading reading =
        read(articles(),
             {{"section", "text"},
              {"Article 1", "2. Basin States shall notify planned measures to one another in good time."}});
    EXPECT_TRUE(reading.amendments.empty());
    EXPECT_EQ(reading.rows[0].state, State::understood);
}

TEST(AmendmentRows, WhatIsLikeNothingIsListedWithItsWords) {
    const RowsReading reading =
        read(articles(),
             {{"section", "proponent", "text"},
              {"Article 1", "EU", "Seasonal migration of birds deserves the attention of every government."},
              {"Article 9", "EU", "1. Basin States shall protect shared rivers."}});
    EXPECT_TRUE(reading.amendments.empty());
    ASSERT_EQ(reading.rows.size(), 2U);
    EXPECT_EQ(reading.rows[0].state, State::not_understood);
    EXPECT_EQ(reading.rows[0].faults.at(0).why, "is like no paragraph of this section");
    EXPECT_EQ(reading.rows[1].faults.at(0).why, "no section of the base has this name");
    EXPECT_EQ(reading.rows[1].line, 3U);
}

// What a delegation writes above text of its own says that it is new, and is no part of it.
TEST(AmendmentRows, AnAnnouncementSaysThatWhatFollowsIsNew) {
    const std::string own =
        "1. Disputes over gauges are settled by a panel of three engineers. 2. The panel meets in the "
        "country whose gauge is in dispute and reports within sixty days.";
    const std::string wanted =
        "After paragraph 1 of Article 2, add a new paragraph numbered ‘1’ to read as follows: \n"
        "‘Disputes over gauges are settled by a panel of three engineers.’\n"
        "‘2. The panel meets in the country whose gauge is in dispute and reports within sixty days.’";
    for (const std::string above :
         {"This proposal might be placed under article 2 or as an additional article ",
          "Proposal for a new provision: ", "Additional text: "}) {
        const RowsReading reading = read(articles(), {{"section", "text"}, {"Article 2", above + own}});
        EXPECT_EQ(sentences(reading), Sentences{wanted}) << above;
    }
    // An announcement of its own sentence is left out whole.
    const RowsReading reading = read(
        articles(), {{"section", "text"},
                     {"Article 2", "Below is our text (U.B.G.) for an additional article 2 bis. " + own}});
    ASSERT_EQ(reading.amendments.size(), 1U);
    EXPECT_EQ(reading.amendments[0].text.find("additional"), std::string::npos) << reading.amendments[0].text;
    EXPECT_NE(reading.amendments[0].text.find("a panel of three engineers"), std::string::npos);
}

TEST(AmendmentRows, ColumnsAreFoundByOtherHeadersWhereTheseAreNamed) {
    RowOptions options;
    options.columns = {{"text", "Wording"}};
    const RowsReading reading = read(
        articles(), {{"Wording", "Para"}, {"Delete this paragraph", "Article 1/2(a)"}, {"", ""}}, options);
    EXPECT_EQ(reading.rows.size(), 2U);
    const Document document = articles();
    const Base base(document);
    EXPECT_FALSE(read_amendment_rows({{1, {"who", "what"}}}, base).ok());
    options.columns = {{"text", "Nowhere"}};
    EXPECT_FALSE(read_amendment_rows({{1, {"text"}}}, base, options).ok());
}

}  // namespace
}  // namespace adref::track::testing
