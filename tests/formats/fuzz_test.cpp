// What ./dev fuzz found, each by the behaviour that was wrong.
#include "formats/document_json.h"
#include "tests/formats/helpers.h"

namespace adref::formats::testing {
namespace {

void expect_survives_json(const Document& document) {
    const Result<Document> again = read_document_json(write_document_json(document), "again");
    ASSERT_TRUE(again.ok()) << again.error().message;
    EXPECT_EQ(again->paragraphs, document.paragraphs);
}

TEST(Fuzz, AFootnoteSignHasNoSpaces) {
    const Reading reading = read_markdown("small[^2]\n\n[^2 Objective 3: Ws ]: On quotas;\n");
    for (const Paragraph& paragraph : reading.document.paragraphs) EXPECT_NE(paragraph.kind, Kind::footnote);
    expect_survives_json(reading.document);
}

TEST(Fuzz, AShortTextDoesNotMoveFromUnderItsLines) {
    // Shorter than std::string keeps on the heap.
    EXPECT_EQ(outline(read_ok("tiRveecas\n\n").document), "text 0 <> tiRveecas\n");
}

TEST(Fuzz, ATitleHasNoSpaceAtItsEnd) {
    const Reading reading = read_markdown(
        "# Part A\n\n1. Thiert C\n\n4. Reithout prejuds lie where they fall.\n\n## Part C\n\n4. Reserved.\n");
    EXPECT_EQ(reading.document.title, "Part A");
    const Result<Document> again = read_document_json(write_document_json(reading.document), "again");
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->title, reading.document.title);
}

}  // namespace
}  // namespace adref::formats::testing
