// Who proposes: the delegations and groups that a heading names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

struct ProponentHeading {
    std::vector<std::string> names;  // empty: a heading, but of nobody who is known
    std::size_t end = 0;             // bytes of the line that the heading takes
};

// "European Union:", "EU and Norway", "Proposal by Mexico", "[CANZ]". Without a
// word like "proposal by", only known names are taken: a false proponent is
// worse than none. "Estavia:" is a heading whose names are not known.
std::optional<ProponentHeading> read_proponents(std::string_view line);

}  // namespace adref::track
