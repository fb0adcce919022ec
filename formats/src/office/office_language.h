// What the language of a text asks of its typography.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

struct OfficeLanguage {
    bool right_to_left = false;
    bool han = false;   // set in Chinese, Japanese or Korean characters
    std::string latin;  // language tags with a region: "en-GB", …
    std::string east_asian;
    std::string complex;  // of right-to-left and Indic scripts
    std::string han_font;
    std::string complex_font;
};

// `tag` is BCP 47; empty is set like English, and says no language.
OfficeLanguage office_language(std::string_view tag);

// A stretch of a text whose letters run one way. What has no way of its own
// (digits, punctuation, spaces) goes with the right-to-left letters beside it,
// since that is how the paragraph runs.
struct OfficeStretch {
    std::string_view text;
    bool right_to_left = true;
};
void split_by_direction(std::string_view text, std::vector<OfficeStretch>& stretches);

bool has_han(std::string_view text);

}  // namespace adref::formats
