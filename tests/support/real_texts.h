// The real texts that tests read where they lie; see CMakeLists.txt.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace adref::testing {

// Paths of all .txt files below the folder of real texts, sorted; empty where
// there is no such folder: tests skip then.
std::vector<std::string> real_texts();

// Neighbours in that order that lie in the same folder: mostly one draft and
// the next.
std::vector<std::pair<std::string, std::string>> real_pairs();

}  // namespace adref::testing

// At the head of a test that needs them.
#define ADREF_NEED_REAL_TEXTS() \
    if (::adref::testing::real_texts().empty()) GTEST_SKIP() << "no real texts in " << ADREF_DATA
