// Parts of adref that take longer to load than two files to compare, and are
// loaded when a command needs them.
#pragma once

#include "diffcore/result.h"

#include <string>

namespace adref::cli {

// Calls the function `entry` (extern "C", without arguments, returning a pointer)
// of a module that stands beside the program where it was built, or where it was
// installed. `needed_for` completes the hint: "reinstall adref: … need(s) this
// part of it". The module is never unloaded.
Result<const void*> load_module(const std::string& file, const char* entry, const std::string& needed_for);

}  // namespace adref::cli
