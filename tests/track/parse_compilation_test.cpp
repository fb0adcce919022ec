// Rolling texts that people wrote: what is read out of them, and what is told.
#include "tests/track/placing.h"
#include "tests/track/rolling.h"

#include <chrono>
#include <string>

namespace adref::track {
namespace {

using testing::draft;
using testing::line;
using testing::one;
using testing::profile_named;

TEST(ParseCompilation, SaysWhatItDoesNotUnderstand) {
    const Document rolling = draft({line(Kind::operative, 0, "1.", "States [EU: should act."),
                                    line(Kind::operative, 0, "2.", "They [EU: in [US: all] cases] act."),
                                    line(Kind::operative, 0, "3.", "[US move here 9]")});
    const ParsedCompilation parsed = parse_compilation(rolling, nullptr, profile_named("un"));
    ASSERT_GE(parsed.troubles.size(), 2U);
    EXPECT_EQ(parsed.troubles[0].paragraph, 0U);
    EXPECT_NE(parsed.troubles[0].what.find("not closed"), std::string::npos);
    EXPECT_NE(parsed.troubles[1].what.find("inside the new words"), std::string::npos);
    EXPECT_EQ(parsed.base.paragraphs[0].text, "States [EU: should act.");
}

TEST(ParseCompilation, KnowsTheBaseWhereItIsGiven) {
    const Document base = one("States [Note: see 5] shall act and report.");
    const Document rolling = one("States [Note: see 5] [shall] act and always report.");
    const ParsedCompilation parsed = parse_compilation(rolling, &base, profile_named("un"));
    ASSERT_EQ(parsed.troubles.size(), 1U);
    EXPECT_NE(parsed.troubles[0].text.find("always"), std::string::npos);
    const Document bare = one("States [Note: see 5] [shall] act [EU: at once] and report.");
    const ParsedCompilation brackets = parse_compilation(bare, &base, profile_named("un"));
    EXPECT_TRUE(brackets.troubles.empty());
    ASSERT_EQ(brackets.amendments.size(), 2U);
    EXPECT_EQ(brackets.amendments[0].text, "at once");
    EXPECT_EQ(brackets.amendments[1].action, Action::bracket);
    EXPECT_EQ(brackets.amendments[1].find, "shall");
}

TEST(ParseCompilation, AllFormsOfAProfileAreRead) {
    const Document base = one("States shall take all measures at once.");
    for (const char* written : {"States [shall][EU: should] take all measures at once.",
                                "States [shall][EU propose: should] take all measures at once.",
                                "States [shall][EU/Norway: should] take all measures at once."}) {
        const ParsedCompilation parsed = parse_compilation(one(written), &base, profile_named("un"));
        EXPECT_TRUE(parsed.troubles.empty()) << written;
        ASSERT_EQ(parsed.amendments.size(), 1U) << written;
        EXPECT_EQ(parsed.amendments[0].text, "should");
    }
    for (const char* written : {"States shall take [EU delete: all] measures at once.",
                                "States shall take [del. EU: all] measures at once.",
                                "States shall take [all][EU: delete] measures at once."}) {
        const ParsedCompilation parsed = parse_compilation(one(written), &base, profile_named("un"));
        EXPECT_TRUE(parsed.troubles.empty()) << written;
        ASSERT_EQ(parsed.amendments.size(), 1U) << written;
        EXPECT_EQ(parsed.amendments[0].action, Action::remove);
    }
    const ParsedCompilation opposed = parse_compilation(
        one("States shall take all measures [US oppose: at once]."), &base, profile_named("trade"));
    ASSERT_EQ(opposed.amendments.size(), 1U);
    EXPECT_EQ(opposed.amendments[0].stance, Stance::oppose);
}

// A proposal in words of which one sentence is not understood is told, and no half of it taken.
TEST(ParseCompilation, AProposalInSentencesIsTakenWholeOrNot) {
    const Document base = draft({line(Kind::operative, 0, "1.", "States shall take measures."),
                                 line(Kind::operative, 0, "2.", "States shall report.")});
    const Profile profile = profile_named("un");
    const auto read = [&](const std::string& proposal) {
        const Document rolling =
            draft({line(Kind::operative, 0, "1.", "States shall take measures."),
                   line(Kind::operative, 0, "2.", "States shall report."),
                   line(Kind::heading, 0, "", profile.annex), line(Kind::text, 0, "", proposal)});
        return parse_compilation(rolling, &base, profile);
    };
    const ParsedCompilation whole = read("[EU: In paragraph 1, replace 'shall' by 'should'.]");
    ASSERT_EQ(whole.amendments.size(), 1U);
    EXPECT_EQ(whole.amendments[0].find, "shall");
    EXPECT_TRUE(whole.troubles.empty());
    const ParsedCompilation half =
        read("[EU: In paragraph 1, replace 'shall' by 'should'. ¶ In paragraph 2, make it nicer.]");
    EXPECT_TRUE(half.amendments.empty());
    EXPECT_EQ(half.troubles.size(), 1U);
}

TEST(ParseCompilation, NamesOutsideAListAreToldAndLeft) {
    Profile profile = profile_named("un");
    profile.names = {"EU", "Norway"};
    const ParsedCompilation parsed =
        parse_compilation(one("States [EU: always] act [Estavia: now]."), nullptr, profile);
    ASSERT_EQ(parsed.amendments.size(), 1U);
    ASSERT_EQ(parsed.troubles.size(), 1U);
    EXPECT_NE(parsed.troubles[0].what.find("Estavia"), std::string::npos);
    EXPECT_EQ(parsed.base.paragraphs[0].text, "States act [Estavia: now].");
}

TEST(ParseCompilation, HostileSignsCostNoMoreThanTheirNumber) {
    constexpr std::size_t kMany = 100'000;
    const auto many = [](const std::string& part) {
        std::string out;
        for (std::size_t i = 0; i < kMany; ++i) out += part;
        return out;
    };
    for (const char* name : {"un", "inb"}) {
        for (const std::string& text :
             {many("["), many("[EU: "), many("]"), many("[") + many("]"), many("[EU: a]"), many(" [EU: a]"),
              many("[a][EU: b]"), many("[del. EU: ") + many("]"), many("{[") + many("]}"), many("\\["),
              many("(EU)]"), many("[EU, 12 alt, ") + ": x]"}) {
            const auto start = std::chrono::steady_clock::now();
            const ParsedCompilation parsed = parse_compilation(one(text), nullptr, profile_named(name));
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
            EXPECT_LT(took.count(), 20.0) << text.substr(0, 30);
            EXPECT_EQ(parsed.base.paragraphs.size() + (parsed.base.paragraphs.empty() ? 1 : 0), 1U);
        }
    }
}

}  // namespace
}  // namespace adref::track
