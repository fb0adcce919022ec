// samples/tricky/: what adref makes of each pair, as text that a person has
// read beside the pair's expected.md. Where the two differ,
// docs/tricky-cases.md says so.
#include "diffcore/compare.h"
#include "formats/reader.h"
#include "tests/support/golden.h"
#include "tests/support/process.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace adref::testing {
namespace {

std::vector<std::string> cases() {
    std::vector<std::string> names;
    for (const auto& folder : std::filesystem::directory_iterator(std::string(ADREF_SAMPLES) + "/tricky")) {
        if (folder.is_directory()) names.push_back(folder.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

Side side(const std::string& folder, const std::string& name) {
    auto reading = formats::read(read_whole(folder + "/" + name), name);
    EXPECT_TRUE(reading.ok()) << folder;
    return make_side(name, reading ? std::move(reading->document) : Document{});
}

class Tricky : public ::testing::TestWithParam<std::string> {};

TEST_P(Tricky, ReadsAsBefore) {
    const std::string folder = std::string(ADREF_SAMPLES) + "/tricky/" + GetParam();
    EXPECT_TRUE(std::filesystem::exists(folder + "/expected.md"));
    const Redline redline = compare(side(folder, "old.md"), side(folder, "new.md"));
    EXPECT_EQ(check_laws(redline), "");
    viewer::TerminalOptions options;
    options.colour = false;
    options.all = true;
    options.width = 100;
    EXPECT_TRUE(matches_golden("tricky/" + GetParam() + ".txt", viewer::render_terminal(redline, options)));
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
    std::string name = info.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Samples, Tricky, ::testing::ValuesIn(cases()), test_name);

}  // namespace
}  // namespace adref::testing
