#include "formats/src/title_words.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"
#include "formats/src/words.h"

#include <string>

namespace adref::formats {

bool is_cased_lower(std::string_view text) {
    return is_lower(first_sign(text));
}

bool has_case(std::string_view text) {
    const char32_t first = first_sign(text);
    return is_lower(first) || unicode::is_upper(first);
}

bool is_title_like(std::string_view text, std::size_t words) {
    return !text.empty() && text.size() <= kLongestTitle && !ends_closed(text) &&
           rough_words(text, words) <= words;
}

bool is_title_case(std::string_view text) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    bool start = true;
    for (std::size_t i = 0; i < text.size();) {
        const unicode::Decoded here = unicode::decode(text, i);
        i += here.bytes;
        if (is_letter(here.code)) {
            if (start) {
                ++words;
                capitals += unicode::is_upper(here.code) ? 1U : 0U;
            }
            start = false;
        } else {
            start = here.code == U' ' || here.code == U'-';
        }
    }
    return words > 0 && capitals * 3 >= words * 2;
}

bool is_open_capitals(std::string_view text) {
    if (last_sign(text) == U',') return true;
    for (const std::string_view word : {" INCLUDING", " AND", " OF", " THE", " OR", " FOR", " IN", " ON",
                                        " TO", " DE", " DES", " ET", " Y", " И"}) {
        if (text.ends_with(word)) return true;
    }
    return false;
}

bool is_preamble_word(std::string_view text) {
    const std::string word = first_word(text);
    return word == "preamble" || word == "préambule" || word == "preámbulo" || word == "преамбула" ||
           word == "الديباجة" || word == "ديباجة" || word == "序言";
}

bool ends_with_stop(std::string_view text) {
    const char32_t last = last_sign(text);
    return last == U';' || last == U',' || last == 0x3002 || last == 0xFF1B ||
           (last == U'.' && rough_words(text, 12) > 12);
}

bool ends_with_and(std::string_view text) {
    for (const std::string_view link : {" and", " et", " y", " и"}) {
        if (!text.ends_with(link)) continue;
        const char32_t last = last_sign(text.substr(0, text.size() - link.size()));
        return last == U',' || last == U';';
    }
    return false;
}

}  // namespace adref::formats
