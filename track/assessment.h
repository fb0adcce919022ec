// What became of a list of amendments between two drafts: placing and
// attribution in one step, as every report needs it.
#pragma once

#include "diffcore/redline.h"
#include "track/amendment.h"
#include "track/attribution.h"

#include <string>
#include <vector>

namespace adref::track {

struct Assessment {
    std::vector<Amendment> amendments;
    Attributed attributed;  // of the redline, by place in `amendments`
    // Parallel to the amendments: why one has no place in the base, with the
    // candidates where there are several; empty for all others.
    std::vector<std::string> unplaced;
};

// The redline's old side is the base of all of them, whatever `base` says:
// those made to another round are rebased by the caller first.
Assessment assess(const Redline& redline, std::vector<Amendment> amendments);

}  // namespace adref::track
