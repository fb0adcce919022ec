// Damage that a reader leaves alone but names.
#pragma once

#include "formats/reader.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace adref::formats {

// Words that a PDF took apart, as far as they can be told without a
// dictionary: "Secretary -General", and in English "internationa l".
void report_broken_words(std::string_view text, std::size_t line, bool english, std::vector<Remark>& report);

}  // namespace adref::formats
