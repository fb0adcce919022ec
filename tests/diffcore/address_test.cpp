#include "diffcore/address.h"

#include "tests/support/generated.h"

#include <gtest/gtest.h>

#include <string>

namespace adref {
namespace {

class AddressesTest : public ::testing::Test {
 protected:
    void add(Kind kind, std::uint32_t level, const char* label, const char* text) {
        Paragraph paragraph;
        paragraph.kind = kind;
        paragraph.level = level;
        paragraph.label = label;
        paragraph.text = text;
        document_.paragraphs.push_back(paragraph);
    }

    void SetUp() override {
        add(Kind::preambular, 0, "", "Recalling one,");           // 0
        add(Kind::preambular, 0, "", "Recalling two,");           // 1
        add(Kind::heading, 0, "", "Guiding principles");          // 2
        add(Kind::operative, 0, "12.", "We commit to:");          // 3
        add(Kind::item, 1, "(a)", "This;");                       // 4
        add(Kind::item, 2, "(i)", "And this;");                   // 5
        add(Kind::operative, 0, "12 bis.", "More.");              // 6
        add(Kind::footnote, 0, "5", "See above.");                // 7
        add(Kind::heading, 0, "Annex II", "Core data");           // 8
        add(Kind::operative, 0, "12.", "Another twelve.");        // 9
        add(Kind::item, 1, "a)", "An item.");                     // 10
        add(Kind::heading, 0, "Article 7", "Objectives");         // 11
        add(Kind::operative, 0, "٣.", "Numbered in Arabic.");     // 12
        add(Kind::text, 0, "", "A paragraph without any name.");  // 13
        assign_ids(document_);
    }

    std::uint32_t found(const std::string& address) const {
        const auto result = Addresses(document_).find(address);
        EXPECT_TRUE(result.ok()) << address << ": " << (result ? "" : result.error().message);
        return result ? *result : UINT32_MAX;
    }
    Error error(const std::string& address) const {
        const auto result = Addresses(document_).find(address);
        EXPECT_FALSE(result.ok()) << address;
        return result ? Error{} : result.error();
    }

    Document document_;
};

TEST_F(AddressesTest, FindPrintedNumbersHoweverTheyAreDressed) {
    for (const char* address : {"12 bis", "12bis", "12 Bis.", "OP12 bis"})
        EXPECT_EQ(found(address), 6U) << address;
    for (const char* address :
         {"Guiding principles/12(a)(i)", "guiding/12.a.i", "guiding principles/12 (a) (i)"}) {
        EXPECT_EQ(found(address), 5U) << address;
    }
    EXPECT_EQ(found("3"), 12U);
    EXPECT_EQ(found("PP2"), 1U);
    EXPECT_EQ(found("pp 2"), 1U);
}

TEST_F(AddressesTest, FindThroughHeadings) {
    EXPECT_EQ(found("Annex II/12"), 9U);
    EXPECT_EQ(found("annex ii/12(a)"), 10U);
    EXPECT_EQ(found("Core data/12.a"), 10U);
    EXPECT_EQ(found("Article 7"), 11U);
    EXPECT_EQ(found("h:guiding"), 2U);
    EXPECT_EQ(found("h:Objectives"), 11U);
    EXPECT_EQ(found("h:Article 7 Objectives"), 11U);
}

TEST_F(AddressesTest, FindNotesPositionsAndIds) {
    EXPECT_EQ(found("fn:5"), 7U);
    EXPECT_EQ(found("#13"), 13U);
    EXPECT_EQ(found(document_.paragraphs[9].id), 9U);
}

TEST_F(AddressesTest, ListTheCandidatesOfAnAmbiguousOne) {
    const Error twelve = error("12");
    EXPECT_EQ(twelve.code, ErrorCode::refused);
    EXPECT_EQ(twelve.hint, "one of: Guiding principles/12, Annex II/12");
    EXPECT_EQ(error("OP12").code, ErrorCode::refused);
    for (const char* nothing :
         {"99", "", "12(z)", "#14", "#x", "fn:9", "h:", "h:Nowhere", "p:0", "Annex III/12", "/"}) {
        EXPECT_EQ(error(nothing).code, ErrorCode::not_found) << nothing;
    }
}

TEST_F(AddressesTest, NameWhatTheyFind) {
    const Addresses addresses(document_);
    EXPECT_EQ(addresses.name(5), "12(a)(i)");
    EXPECT_EQ(addresses.name(1), "PP2");
    EXPECT_EQ(addresses.name(10), "12 a)");
    EXPECT_EQ(addresses.name(13), "");
    EXPECT_EQ(addresses.qualified(9), "Annex II/12");
    EXPECT_EQ(addresses.qualified(13), "#13");
}

TEST(AddressesLaw, AQualifiedNameFindsItsParagraph) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        testing::Dice dice(seed);
        const Document document = testing::random_document(dice, 1 + dice.roll(60));
        const Addresses addresses(document);
        for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
            const auto found = addresses.find(addresses.qualified(i));
            ASSERT_TRUE(found.ok()) << "seed " << seed << ": " << addresses.qualified(i);
            ASSERT_EQ(*found, i) << "seed " << seed << ": " << addresses.qualified(i);
        }
    }
}

}  // namespace
}  // namespace adref
