// Profiles of rolling texts as options name them.
#pragma once

#include "diffcore/result.h"
#include "track/profile.h"

#include <string>

namespace adref::cli {

// One that comes with adref, or a file's (adref.profile/1); "./NAME" is always a file.
Result<track::Profile> read_profile_option(const std::string& option);

// The JSON of one that comes with adref. Errors: usage, with their names.
Result<std::string> profile_text(const std::string& name);

}  // namespace adref::cli
