// Who asks for something, as people read it: in one form wherever it is told.
// (A rolling text has a form of its own, which is read back: track/profile.h.)
#pragma once

#include "track/amendment.h"

#include <string>
#include <vector>

namespace adref::track {

// "EU, Norway": any list of names. No "and" before the last: names have one
// ("G77 and China").
std::string joined_names(const std::vector<std::string>& names);

// "Egypt, on behalf of G77 and China except Mexico"; empty where nobody is named.
std::string proponents_of(const Amendment& amendment);

}  // namespace adref::track
