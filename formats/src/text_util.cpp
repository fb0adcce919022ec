#include "formats/src/text_util.h"

#include "diffcore/unicode.h"

#include <algorithm>

namespace adref::formats {
namespace {

using unicode::Class;

bool is_opening(char32_t code) {
    switch (code) {
        case U'(':
        case U'[':
        case U'{':
        case U'"':
        case U'\'':
        case U'*':
        case U'_':
        case U'~':
        case 0x2018:
        case 0x201C:
        case 0x201E:
        case 0x00AB:
        case 0x2039:
        case 0xFF08:
        case 0xFF3B:
        case 0x300A:
        case 0x300C:
        case 0x3010:
        case U' ':
            return true;
        default:
            return unicode::classify(code) == Class::invisible;
    }
}

bool is_closing(char32_t code) {
    switch (code) {
        case U')':
        case U']':
        case U'}':
        case U'"':
        case U'\'':
        case U'*':
        case U'_':
        case U'~':
        case 0x2019:
        case 0x201D:
        case 0x201C:
        case 0x00BB:
        case 0x203A:
        case 0xFF09:
        case 0xFF3D:
        case 0x300B:
        case 0x300D:
        case 0x3011:
        case U' ':
        case 0x00A0:
        case 0x202F:
            return true;
        default:
            return unicode::classify(code) == Class::invisible;
    }
}

// Superscript digits close nothing: "…,¹" ends with the comma.
bool is_note_sign(char32_t code) {
    return code == 0xB9 || code == 0xB2 || code == 0xB3 || code == 0x2070 ||
           (code >= 0x2074 && code <= 0x2079);
}

std::size_t start_of_last(std::string_view text) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    return start;
}

// The text without the call of a footnote, "[^name]", that it ends with.
std::string_view without_call(std::string_view text) {
    if (!text.ends_with(']')) return text;
    const std::size_t from = text.size() - std::min(text.size(), kLongestNoteMark);
    const std::size_t found = text.substr(from).rfind("[^");
    if (found == std::string_view::npos) return text;
    const std::size_t open = from + found;
    const std::string_view name = text.substr(open + 2, text.size() - open - 3);
    const bool is_call = !name.empty() && name.find_first_of(" []") == std::string_view::npos;
    return is_call ? text.substr(0, open) : text;
}

}  // namespace

std::string_view trim(std::string_view text) {
    const auto is_space = [](char32_t code) {
        const Class kind = unicode::classify(code);
        return kind == Class::space || kind == Class::no_break_space;
    };
    while (!text.empty()) {
        const unicode::Decoded here = unicode::decode(text, 0);
        if (!is_space(here.code)) break;
        text.remove_prefix(here.bytes);
    }
    while (!text.empty()) {
        const std::size_t start = start_of_last(text);
        if (!is_space(unicode::decode(text, start).code)) break;
        text = text.substr(0, start);
    }
    return text;
}

char32_t last_sign(std::string_view text) {
    while (!text.empty()) {
        if (const std::string_view words = without_call(text); words.size() != text.size()) {
            text = words;
            continue;
        }
        const std::size_t start = start_of_last(text);
        const char32_t code = unicode::decode(text, start).code;
        if (!is_closing(code) && !is_note_sign(code)) return code;
        text = text.substr(0, start);
    }
    return 0;
}

char32_t first_sign(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const unicode::Decoded here = unicode::decode(text, i);
        if (!is_opening(here.code)) return here.code;
        i += here.bytes;
    }
    return 0;
}

bool ends_sentence(std::string_view text) {
    switch (last_sign(text)) {
        case U'.':
        case U'!':
        case U'?':
        case 0x3002:
        case 0xFF01:
        case 0xFF1F:
        case 0x061F:
        case 0x06D4:
        case 0x2026:
            return true;
        default:
            return false;
    }
}

bool ends_with_colon(std::string_view text) {
    const char32_t last = last_sign(text);
    return last == U':' || last == 0xFF1A;
}

bool ends_closed(std::string_view text) {
    switch (last_sign(text)) {
        case U',':
        case U';':
        case 0x060C:
        case 0x061B:
        case 0xFF0C:
        case 0xFF1B:
        case 0x3001:
            return true;
        default:
            return ends_sentence(text) || ends_with_colon(text);
    }
}

bool is_letter(char32_t code) {
    const Class kind = unicode::classify(code);
    return kind == Class::letter || kind == Class::ideograph;
}

bool is_ideograph(char32_t code) {
    return unicode::classify(code) == Class::ideograph;
}

bool is_lower(char32_t code) {
    if (code < 128) return code >= U'a' && code <= U'z';
    if (unicode::classify(code) != Class::letter || unicode::is_upper(code)) return false;
    // Scripts without case: Arabic, Hebrew and everything south and east of them.
    return code < 0x0590 || (code >= 0x10A0 && code < 0x1100) || (code >= 0x1E00 && code < 0x2000);
}

bool all_capitals(std::string_view text) {
    std::size_t upper = 0;
    for (std::size_t i = 0; i < text.size();) {
        const unicode::Decoded here = unicode::decode(text, i);
        i += here.bytes;
        if (is_lower(here.code)) return false;
        upper += unicode::is_upper(here.code) ? 1U : 0U;
    }
    return upper >= 2;
}

std::string first_word(std::string_view text) {
    std::string word;
    for (std::size_t i = 0; i < text.size() && word.size() < 64;) {
        const unicode::Decoded here = unicode::decode(text, i);
        if (is_letter(here.code)) {
            unicode::append(word, unicode::to_lower(here.code));
        } else if (word.empty() ? !is_opening(here.code) : unicode::fold_typography(here.code) != U'\'') {
            break;
        } else if (!word.empty()) {
            word.push_back('\'');
        }
        i += here.bytes;
    }
    while (!word.empty() && word.back() == '\'') word.pop_back();
    return word;
}

bool may_compose(std::string_view text) {
    for (std::size_t i = unicode::skip_ascii(text, 0); i < text.size(); i = unicode::skip_ascii(text, i)) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto next = [&text, i](std::size_t ahead) {
            return i + ahead < text.size() ? static_cast<unsigned char>(text[i + ahead]) : 0U;
        };
        if (c < 0xCC) {
            ++i;
        } else if (c == 0xD0 || c == 0xD1) {
            i += 2;  // U+0400..U+047F
        } else if (c == 0xE2 && next(1) == 0x80 && next(2) >= 0x82) {
            i += 3;  // U+2002..U+203F
        } else if ((c >= 0xE4 && c <= 0xE9) ||
                   (c == 0xE3 && next(1) == 0x80 && next(2) >= 0x81 && next(2) <= 0x91) ||
                   (c == 0xEF && next(1) == 0xBC)) {
            i += 3;  // Han, its punctuation, full-width forms
        } else {
            return true;
        }
    }
    return false;
}

std::size_t rough_words(std::string_view text, std::size_t limit) {
    std::size_t words = 0;
    std::size_t ideographs = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size() && words + ideographs / 3 <= limit;) {
        const unicode::Decoded here = unicode::decode(text, i);
        i += here.bytes;
        const Class kind = unicode::classify(here.code);
        if (kind == Class::ideograph) {
            ++ideographs;
            inside = false;
        } else if (kind == Class::space || kind == Class::no_break_space) {
            inside = false;
        } else if (kind == Class::letter || kind == Class::digit) {
            words += inside ? 0U : 1U;
            inside = true;
        }
    }
    return words + (ideographs + 2) / 3;
}

}  // namespace adref::formats
