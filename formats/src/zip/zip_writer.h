// Parts to one zip archive, in memory.
#pragma once

#include "diffcore/result.h"

#include <string>
#include <vector>

namespace adref::formats {

struct ZipPart {
    std::string name;  // with slashes; ASCII
    std::string bytes;
    // As it is instead of compressed: what an OpenDocument's first part must be,
    // so that its type can be read without unpacking.
    bool stored = false;
};

// The parts in the order given. The same parts give the same bytes: each is
// dated 1980-01-01 00:00, and the time zone does not matter.
Result<std::string> write_zip(const std::vector<ZipPart>& parts);

}  // namespace adref::formats
