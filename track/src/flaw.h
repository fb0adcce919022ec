// What is wrong with an amendment on its own, with the field that shows it.
#pragma once

#include "track/amendment.h"

#include <string>

namespace adref::track {

struct Flaw {
    std::string field;  // as the contract names it: "find"; may be empty
    std::string what;   // "replace needs find"; empty: there is none
};
Flaw flaw_of(const Amendment& amendment);

}  // namespace adref::track
