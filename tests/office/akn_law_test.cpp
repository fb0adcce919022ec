// A document as Akoma Ntoso, and back.
#include "formats/office.h"
#include "tests/support/all_texts.h"
#include "tests/support/document_difference.h"

#include <gtest/gtest.h>

namespace adref::formats {
namespace {

TEST(AkomaNtoso, EveryTextComesBackWithItsIds) {
    ASSERT_GT(adref::testing::all_documents().size(), 100U);
    for (const auto& [name, given] : adref::testing::all_documents()) {
        if (given.paragraphs.empty()) continue;
        Document document = given;
        document.ids = IdOrigin::recorded;
        const Result<std::string> xml = write_office(Format::akoma_ntoso, document);
        ASSERT_TRUE(xml.ok());
        const Result<Reading> reading = read_office(Format::akoma_ntoso, *xml, "draft.akn.xml");
        ASSERT_TRUE(reading.ok()) << name << ": " << reading.error().message << " " << reading.error().where;
        EXPECT_EQ(adref::testing::difference(document, reading->document), "") << name;
        EXPECT_TRUE(reading->report.empty()) << name;
    }
}

}  // namespace
}  // namespace adref::formats
