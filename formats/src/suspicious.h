// Damage that a reader leaves alone but names.
#pragma once

#include "formats/reader.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref::formats {

// Words that a PDF took apart, as far as they can be told without a
// dictionary: "Secretary -General", and in English "internationa l".
void report_broken_words(std::string_view text, std::size_t line, bool english, std::vector<Remark>& report);

// The same by the text's own words: "orga nizations" where "organizations"
// stands elsewhere and its halves do not. For texts that came from a PDF, where
// whole words are torn; it looks at every word.
class TornWords {
 public:
    // First all the text, …
    void learn(std::string_view text);
    // … then piece by piece again.
    void report(std::string_view text, std::size_t line, std::vector<Remark>& report) const;

 private:
    std::unordered_map<std::string_view, std::uint32_t> counts_;
};

}  // namespace adref::formats
