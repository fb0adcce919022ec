// Reading the register's small files of JSON, in which anything may stand.
#pragma once

#include "diffcore/result.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace adref::track {

// An object of this schema. Errors: bad_input (not UTF-8, nested too deep, not
// JSON, of another schema).
Result<nlohmann::json> parse_small_json(std::string_view bytes, std::string_view name,
                                        std::string_view schema);

}  // namespace adref::track
