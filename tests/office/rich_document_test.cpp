// A document as a word processor's text, and back.
#include "formats/src/rich_reader.h"
#include "tests/support/all_texts.h"
#include "tests/support/document_difference.h"

#include <gtest/gtest.h>

namespace adref::formats {
namespace {

namespace texts = adref::testing;

TEST(RichDocument, EveryTextComesBackFromRichText) {
    ASSERT_GT(texts::all_documents().size(), 100U);
    for (const auto& [name, document] : texts::all_documents()) {
        const Reading reading = read_rich_text(make_rich_text(document), {}, {});
        EXPECT_EQ(texts::difference(document, reading.document), "") << name;
    }
}

}  // namespace
}  // namespace adref::formats
