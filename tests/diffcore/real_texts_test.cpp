// The laws of redline.h on real texts.
#include "tests/support/real_texts.h"

#include "diffcore/compare.h"
#include "formats/reader.h"
#include "tests/support/process.h"

#include <gtest/gtest.h>

namespace adref {
namespace {

Document read(const std::string& path) {
    auto reading = formats::read(testing::read_whole(path), path);
    EXPECT_TRUE(reading.ok()) << path << ": " << (reading ? "" : reading.error().message);
    return reading ? std::move(reading->document) : Document{};
}

TEST(RealTexts, NothingChangesAgainstItself) {
    ADREF_NEED_REAL_TEXTS();
    for (const std::string& path : testing::real_texts()) {
        const Document document = read(path);
        const Redline redline = compare(make_side("a", document), make_side("b", document));
        ASSERT_EQ(check_laws(redline), "") << path;
        ASSERT_TRUE(identical(redline)) << path;
    }
}

TEST(RealTexts, EveryDraftAgainstTheNextObeysTheLawsBothWays) {
    ADREF_NEED_REAL_TEXTS();
    for (const auto& [first, second] : testing::real_pairs()) {
        const Document before = read(first);
        const Document after = read(second);
        ASSERT_EQ(check_laws(compare(make_side("a", before), make_side("b", after))), "")
            << first << " and " << second;
        ASSERT_EQ(check_laws(compare(make_side("b", after), make_side("a", before))), "")
            << second << " and " << first;
    }
}

}  // namespace
}  // namespace adref
