#include "viewer/src/direction.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace adref::viewer {
namespace {

constexpr std::size_t kSampledParagraphs = 400;

// Lead bytes of U+0590–U+08FF, of the presentation forms and of what lies
// beyond the first plane.
bool may_hold_right_to_left(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0xD6 && byte <= 0xE0) || byte == 0xEF || byte == 0xF0;
    });
}

// Letters that bidirectional writing treats as Arabic: Arabic, Syriac, Thaana.
bool is_arabic(char32_t code) {
    return (code >= 0x0600 && code <= 0x07BF) || (code >= 0x08A0 && code <= 0x08FF) ||
           (code >= 0xFB50 && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC);
}

// A letter that runs from left to right: one that decides what an Arabic one behind it
// would otherwise.
bool runs_left_to_right(std::string_view letter) {
    return !unicode::starts_right_to_left(std::string(letter) + "\xD8\xA7");
}

}  // namespace

bool holds_right_to_left(std::string_view text) {
    if (!may_hold_right_to_left(text)) return false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = unicode::decode(text, at).bytes;
        if (unicode::starts_right_to_left(text.substr(at, bytes))) return true;
        at += bytes;
    }
    return false;
}

std::optional<bool> ends_in_arabic(std::string_view text) {
    for (std::size_t end = text.size(); end > 0;) {
        std::size_t start = end - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
        const std::string_view letter = text.substr(start, end - start);
        if (unicode::starts_right_to_left(letter)) return is_arabic(unicode::decode(letter, 0).code);
        if (runs_left_to_right(letter)) return false;
        end = start;
    }
    return std::nullopt;
}

bool starts_with_digit(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const unicode::Decoded next = unicode::decode(text, at);
        if (next.code >= '0' && next.code <= '9') return true;
        const std::string_view letter = text.substr(at, next.bytes);
        if (unicode::starts_right_to_left(letter) || runs_left_to_right(letter)) return false;
        at += next.bytes;
    }
    return false;
}

Writing writing_of(std::string_view text) {
    if (!may_hold_right_to_left(text)) return Writing::left_to_right;
    std::size_t words = 0;
    std::size_t right = 0;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        if (end > start) {
            ++words;
            right += unicode::starts_right_to_left(text.substr(start, end - start)) ? 1U : 0U;
        }
        start = end + 1;
    }
    return 3 * right >= words && right > 0 ? Writing::right_to_left : Writing::left_to_right;
}

Writing writing_of(const Document& document) {
    constexpr std::array<std::string_view, 9> right = {"ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv"};
    const std::string_view language =
        std::string_view(document.language).substr(0, document.language.find('-'));
    if (!language.empty()) {
        const bool found = std::find(right.begin(), right.end(), language) != right.end();
        return found ? Writing::right_to_left : Writing::left_to_right;
    }
    std::size_t left_bytes = 0;
    std::size_t right_bytes = 0;
    for (std::size_t i = 0; i < document.paragraphs.size() && i < kSampledParagraphs; ++i) {
        const std::string& text = document.paragraphs[i].text;
        (writing_of(text) == Writing::right_to_left ? right_bytes : left_bytes) += text.size();
    }
    return right_bytes > left_bytes ? Writing::right_to_left : Writing::left_to_right;
}

std::string_view safe_language(std::string_view tag) {
    const bool safe = !tag.empty() && tag.size() <= 35 && std::all_of(tag.begin(), tag.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
    return safe ? tag : std::string_view();
}

}  // namespace adref::viewer
