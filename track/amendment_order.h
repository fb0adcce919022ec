// The order in which amendments are told where nothing else orders them: it must
// not be the order in which somebody listed them, which can tell who came first.
#pragma once

#include "track/amendment.h"

#include <string_view>
#include <vector>

namespace adref::track {

// Negative, 0 or positive. Numbers inside ids count by their value: "eu-2" comes
// before "eu-10".
int compare_ids(std::string_view a, std::string_view b);

// By id, then by proponents (in lists whose ids were never checked).
bool comes_before(const Amendment& a, const Amendment& b);
void put_in_order(std::vector<Amendment>& amendments);

}  // namespace adref::track
