// Which amendments of the register somebody wants to see.
#pragma once

#include "cli/src/amend.h"
#include "track/attribution.h"
#include "track/groups.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace adref::cli {

struct AmendmentFilter {
    std::vector<std::string> proponents;  // any of them
    bool by_name = false;                 // not through a group
    std::string base;
    std::string paragraph;  // a PARA of the base
    std::string section;    // words of a heading above
    std::string status;     // "open", "withdrawn"
};

// An amendment that passed, with what the filter found out about it.
struct ListedAmendment {
    const track::Amendment* amendment = nullptr;
    std::uint32_t position = UINT32_MAX;  // of its target in its base; UINT32_MAX where it is not found
    std::string through;                  // the group by way of which it is the proponent's
    std::string section;                  // the nearest heading above
};

// Those that pass, by base, place in the text and id. Errors: not_found (a
// paragraph that is in no base), refused (several paragraphs answer).
Result<std::vector<ListedAmendment>> filter_amendments(AmendmentDesk& desk, const AmendmentFilter& filter);

}  // namespace adref::cli
