// Packs that libgit2 may be trusted with.
#pragma once

#include "diffcore/result.h"

#include <string>

namespace adref::vcs {

// libgit2 1.5 believes the offsets in a pack's index, and reading an object
// whose offset lies behind the pack's end ends the process. Looks at all of
// them, a few microseconds a thousand objects. Errors: bad_input.
Status check_pack_indexes(const std::string& git_folder);

}  // namespace adref::vcs
