// Layers of attribution for redlines, for laws that hold whatever a layer says.
#pragma once

#include "diffcore/redline.h"
#include "tests/support/amended_round.h"
#include "viewer/attribution_layer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace adref::testing {

// Names that try to be something else: markup, formulas, line ends, control and
// bidirectional characters, megabytes.
const std::vector<std::string>& hostile_names();

// Stretches cut anywhere between code points, credits on any entry, outcomes,
// decisions and positions by chance; proponents with hostile names.
viewer::AttributionLayer any_layer(const Redline& redline, std::uint64_t seed);

// What attribution finds for a generated round; `redline` compares its texts.
viewer::AttributionLayer layer_of(const AmendedRound& round, const Redline& redline);

// The same amendments listed in another order.
viewer::AttributionLayer shuffled(const viewer::AttributionLayer& layer, std::uint64_t seed);

}  // namespace adref::testing
