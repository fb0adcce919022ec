// Days as options take them.
#pragma once

#include <CLI/CLI.hpp>

namespace adref::cli {

CLI::Validator is_day();  // YYYY-MM-DD

}  // namespace adref::cli
