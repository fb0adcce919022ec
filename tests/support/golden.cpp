#include "tests/support/golden.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace adref::testing {

::testing::AssertionResult matches_golden(std::string_view name, std::string_view produced) {
    const std::string path = std::string(ADREF_GOLDEN) + "/" + std::string(name);
    if (std::getenv("ADREF_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << produced;
        return ::testing::AssertionSuccess();
    }
    std::ifstream file(path, std::ios::binary);
    std::stringstream expected;
    expected << file.rdbuf();
    if (file && expected.str() == produced) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << path << (file ? " differs" : " is missing") << "; produced:\n"
                                         << produced;
}

}  // namespace adref::testing
