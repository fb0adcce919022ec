#include "diffcore/src/kinship.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace adref {
namespace {

Document document(const std::vector<std::string>& texts) {
    Document made;
    for (const std::string& text : texts)
        made.paragraphs.push_back({"", Kind::operative, 0, "", text, {}, {}});
    return made;
}

struct Families {
    Families(Document one, Document other) : before(std::move(one)), after(std::move(other)) {}

    Document before;
    Document after;
    Vocabulary vocabulary;
    TokenizedDocument old_tokens = tokenize(before, vocabulary);
    TokenizedDocument new_tokens = tokenize(after, vocabulary);

    Kinship kinship(const std::vector<std::uint32_t>& olds, const std::vector<std::uint32_t>& news) const {
        return {old_tokens, new_tokens, olds, news};
    }
};

TEST(Kinship, OfASetPhraseIsLittleHoweverAlikeTheParagraphs) {
    const std::string phrase = "we commit to improve the exchange of data on ";
    const std::string end = " in accordance with national law";
    const Families families(
        document({phrase + "floods" + end, phrase + "droughts" + end, phrase + "ice" + end}),
        document({phrase + "floods" + end, phrase + "ice" + end, phrase + "fish" + end}));
    const Kinship kinship = families.kinship({1}, {2});
    EXPECT_LT(kinship.between(1, 2), 0.3F);
}

TEST(Kinship, OfAParagraphAndItsOwnEditedWordingIsHigh) {
    const Families families(
        document({"the fund pays for boats and nets", "each member sends a delegation of five persons"}),
        document({"each member should send a delegation of six persons", "the fund pays for boats"}));
    const Kinship kinship = families.kinship({0, 1}, {0, 1});
    EXPECT_GT(kinship.between(0, 1), 0.6F);
    EXPECT_GT(kinship.between(1, 0), 0.2F);
    EXPECT_EQ(kinship.between(0, 0), 0);
    ASSERT_EQ(kinship.of_new(1).size(), 1U);
    EXPECT_EQ(kinship.of_new(1).front().position, 0U);
}

TEST(Kinship, IsKnownOfThoseInFocusWithAnybody) {
    const Families families(document({"the fund pays for boats and nets and it reports each year"}),
                            document({"the fund pays for boats and nets", "it reports each year"}));
    const Kinship kinship = families.kinship({}, {1});
    ASSERT_EQ(kinship.of_new(1).size(), 1U);
    EXPECT_EQ(kinship.of_new(1).front().position, 0U);
    EXPECT_GT(kinship.worth_of_new(1), 0);
    EXPECT_EQ(kinship.worth_of_new(0), 0);
    EXPECT_EQ(kinship.worth_of_old(0), 0);
    EXPECT_TRUE(kinship.of_old(0).empty());
}

TEST(Kinship, CountsARepeatedPairOfWordsOncePerParagraph) {
    const Families families(document({"water and water and water and water"}), document({"water and wine"}));
    const Kinship kinship = families.kinship({0}, {0});
    EXPECT_FLOAT_EQ(kinship.worth_of_old(0), 2);  // "water and", "and water"
    EXPECT_FLOAT_EQ(kinship.worth_of_new(0), 2);  // "water and", "and wine"
    EXPECT_FLOAT_EQ(kinship.between(0, 0), 0.5F);
}

}  // namespace
}  // namespace adref
