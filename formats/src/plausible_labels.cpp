// Which of the things that look like a label are one.
#include "diffcore/unicode.h"
#include "formats/src/labels.h"
#include "formats/src/text_util.h"

namespace adref::formats {

bool goes_on_from(std::uint32_t before, const Label& label) {
    constexpr std::uint32_t kFirst = 900;  // no year stands among smaller numbers and goes on from them
    constexpr std::uint32_t kMostStruck = 50;
    return label.numeral == Numeral::decimal && label.wrap != Wrap::both && before >= kFirst &&
           label.ordinal >= before && label.ordinal <= before + kMostStruck;
}

bool is_plausible(const Label& label, std::string_view text) {
    const std::string_view rest = text.substr(label.rest);
    const char32_t next = first_sign(rest);
    switch (label.numeral) {
        case Numeral::decimal:
            if (label.wrap == Wrap::both) return label.ordinal < 1000;
            return label.ordinal < 1000 || (label.suffixed && label.ordinal < 1900);
        case Numeral::multi:
            // "1.5 degrees", "3.2 per cent"
            if (label.wrap == Wrap::none && !label.suffixed && (next == 0 || is_lower(next))) return false;
            return label.ordinal < 1000;
        case Numeral::word: {
            if (rest.empty()) return true;
            // "Article 7 of the Convention applies", "Annex III, paragraph 2"
            const char32_t first = unicode::decode(rest, 0).code;
            // "Article 2 (purpose)", not "Article 4 (2) of the Convention"
            if (first == U'(') return !scan_label(rest);
            if (first == U'[') return true;
            if (is_lower(next) && !label.separated) return false;
            return first != U',' && first != U';' && first != U'.' && unicode::digit_value(first) < 0 &&
                   first != U')';
        }
        default:
            return true;
    }
}

}  // namespace adref::formats
