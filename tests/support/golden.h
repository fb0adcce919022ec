// Texts that a person can read and judge, kept in tests/golden. Run with
// ADREF_UPDATE_GOLDEN=1 to write what is produced now; changing them is right
// when the new text reads better, and the commit says so.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace adref::testing {

// Compares with tests/golden/NAME.
::testing::AssertionResult matches_golden(std::string_view name, std::string_view produced);

}  // namespace adref::testing
