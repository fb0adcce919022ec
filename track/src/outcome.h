// What became of one amendment, from what it got of what it asked for.
#pragma once

#include "track/amendment.h"
#include "track/attribution.h"
#include "track/src/attribution_ledger.h"

namespace adref::track {

Fate fate_of(const Amendment& amendment, bool is_placed, Tally tally);

}  // namespace adref::track
