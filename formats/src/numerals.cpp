#include "formats/src/numerals.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <array>
#include <string>

namespace adref::formats {
namespace {

constexpr std::array<std::string_view, 14> kSuffixes = {
    "bis",    "ter",    "quater", "quat", "quinquies", "sexies", "septies",
    "octies", "nonies", "decies", "alt",  "novies",    "тер",    "бис",
};
// Stands before the number, as "bis" stands behind it. Spanish has the word, too.
constexpr std::string_view kAnte = "ante";

constexpr std::u32string_view kArabicLetters = U"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

// A form that a letter takes beside others, encoded as a sign of its own
// (U+FE80 to U+FEF4), as the letter: "ﻫ" is ه. Each has four forms in a row, or
// two where it is joined to no letter behind it.
char32_t arabic_letter_of(char32_t code) {
    struct Forms {
        char32_t first;
        char32_t letter;
    };
    constexpr std::array<Forms, 36> kForms = {
        {{0xFE80, U'ء'}, {0xFE81, U'آ'}, {0xFE83, U'أ'}, {0xFE85, U'ؤ'}, {0xFE87, U'إ'}, {0xFE89, U'ئ'},
         {0xFE8D, U'ا'}, {0xFE8F, U'ب'}, {0xFE93, U'ة'}, {0xFE95, U'ت'}, {0xFE99, U'ث'}, {0xFE9D, U'ج'},
         {0xFEA1, U'ح'}, {0xFEA5, U'خ'}, {0xFEA9, U'د'}, {0xFEAB, U'ذ'}, {0xFEAD, U'ر'}, {0xFEAF, U'ز'},
         {0xFEB1, U'س'}, {0xFEB5, U'ش'}, {0xFEB9, U'ص'}, {0xFEBD, U'ض'}, {0xFEC1, U'ط'}, {0xFEC5, U'ظ'},
         {0xFEC9, U'ع'}, {0xFECD, U'غ'}, {0xFED1, U'ف'}, {0xFED5, U'ق'}, {0xFED9, U'ك'}, {0xFEDD, U'ل'},
         {0xFEE1, U'م'}, {0xFEE5, U'ن'}, {0xFEE9, U'ه'}, {0xFEED, U'و'}, {0xFEEF, U'ى'}, {0xFEF1, U'ي'}}};
    if (code < 0xFE80 || code > 0xFEF4) return code;
    char32_t letter = code;
    for (const Forms& forms : kForms) {
        if (forms.first <= code) letter = forms.letter;
    }
    return letter;
}

bool is_alpha(char32_t code) {
    return is_letter(code);
}

// Most words after a number are none of the suffixes, which their first letter tells.
bool may_start_suffix(char32_t code) {
    switch (unicode::to_lower(code)) {
        case U'a':
        case U'b':
        case U'd':
        case U'n':
        case U'o':
        case U'q':
        case U's':
        case U't':
        case U'б':
        case U'т':
            return true;
        default:
            return false;
    }
}

}  // namespace

Number read_digits(std::string_view text) {
    Number number;
    std::size_t digits = 0;
    while (number.bytes < text.size()) {
        const unicode::Decoded here = unicode::decode(text, number.bytes);
        const int digit = unicode::digit_value(here.code);
        if (digit < 0) break;
        if (++digits > 6) return {};
        number.value = number.value * 10 + static_cast<std::uint32_t>(digit);
        number.bytes += here.bytes;
    }
    return number;
}

Number read_cjk_number(std::string_view text) {
    constexpr std::u32string_view ones = U"〇一二三四五六七八九";
    Number number;
    std::uint32_t current = 0;
    std::size_t signs = 0;
    while (number.bytes < text.size()) {
        const unicode::Decoded here = unicode::decode(text, number.bytes);
        if (const std::size_t one = ones.find(here.code); one != std::u32string_view::npos) {
            current = static_cast<std::uint32_t>(one);
        } else if (here.code == U'十') {
            number.value += (current == 0 ? 1 : current) * 10;
            current = 0;
        } else if (here.code == U'百') {
            number.value += (current == 0 ? 1 : current) * 100;
            current = 0;
        } else {
            break;
        }
        if (++signs > 8) return {};
        number.bytes += here.bytes;
    }
    number.value += current;
    return number;
}

Number read_arabic_letter(std::string_view text) {
    const unicode::Decoded here = unicode::decode(text, 0);
    const char32_t plain = arabic_letter_of(here.code);
    const char32_t letter = plain == U'ا' ? U'أ' : plain;
    const std::size_t place = here.bytes == 0 ? std::u32string_view::npos : kArabicLetters.find(letter);
    if (place == std::u32string_view::npos) return {};
    std::size_t bytes = here.bytes;
    // "هـ": the letter is drawn out with a tatweel.
    if (const unicode::Decoded next = unicode::decode(text, bytes); next.code == 0x0640) bytes += next.bytes;
    return {bytes, static_cast<std::uint32_t>(place + 1)};
}

std::uint32_t roman_value(std::string_view text) {
    if (text.empty() || text.size() > 15) return 0;
    const bool upper = text[0] >= 'A' && text[0] <= 'Z';
    const auto value_of = [upper](char c) -> std::uint32_t {
        switch (upper ? static_cast<char>(c - 'A' + 'a') : c) {
            case 'i':
                return 1;
            case 'v':
                return 5;
            case 'x':
                return 10;
            case 'l':
                return 50;
            case 'c':
                return 100;
            case 'd':
                return 500;
            case 'm':
                return 1000;
            default:
                return 0;
        }
    };
    std::uint32_t total = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint32_t here = value_of(text[i]);
        if (here == 0) return 0;
        const std::uint32_t next = i + 1 < text.size() ? value_of(text[i + 1]) : 0;
        if (next > here) {
            if (here * 10 < next) return 0;  // "ic", "vm"
            total += next - here;
            ++i;
        } else {
            total += here;
        }
    }
    // Only the usual spelling: "iiii" and "vx" are none.
    std::string spelled;
    constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> table = {{{1000, "m"},
                                                                                   {900, "cm"},
                                                                                   {500, "d"},
                                                                                   {400, "cd"},
                                                                                   {100, "c"},
                                                                                   {90, "xc"},
                                                                                   {50, "l"},
                                                                                   {40, "xl"},
                                                                                   {10, "x"},
                                                                                   {9, "ix"},
                                                                                   {5, "v"},
                                                                                   {4, "iv"},
                                                                                   {1, "i"}}};
    std::uint32_t left = total;
    for (const auto& [value, letters] : table) {
        for (; left >= value && spelled.size() <= text.size(); left -= value) spelled.append(letters);
    }
    if (upper) {
        for (char& c : spelled) c = static_cast<char>(c - 'a' + 'A');
    }
    return spelled == text ? total : 0;
}

std::uint32_t letter_value(std::string_view text) {
    if (text.empty() || text.size() > 4) return 0;
    for (const char c : text) {
        if (c != text[0]) return 0;
    }
    const bool lower = text[0] >= 'a' && text[0] <= 'z';
    const bool upper = text[0] >= 'A' && text[0] <= 'Z';
    if (!lower && !upper) return 0;
    const int place = text[0] - (lower ? 'a' : 'A') + 1;
    return static_cast<std::uint32_t>(place) + static_cast<std::uint32_t>(26 * (text.size() - 1));
}

Number read_suffix(std::string_view text, bool closed) {
    std::size_t start = 0;
    if (const unicode::Decoded space = unicode::decode(text, 0); space.code == U' ' || space.code == 0xA0) {
        start = space.bytes;
    }
    if (!may_start_suffix(unicode::decode(text, start).code)) return {};
    std::string word;
    std::size_t end = start;
    while (end < text.size() && word.size() < 24) {
        const unicode::Decoded here = unicode::decode(text, end);
        if (!is_alpha(here.code)) break;
        unicode::append(word, unicode::to_lower(here.code));
        end += here.bytes;
    }
    bool known = false;
    for (const std::string_view suffix : kSuffixes) known = known || word == suffix;
    if (word == kAnte && !closed && text[start] == 'a') {
        // "Artículo 20 ante el tribunal" goes on with a sentence.
        const std::size_t next = text.find_first_not_of(' ', end);
        known = next == std::string_view::npos || !is_lower(unicode::decode(text, next).code);
    }
    if (!known) return {};
    const auto digits_at = [text](std::size_t i) {
        if (i < text.size() && text[i] == ' ') ++i;
        const Number number = read_digits(text.substr(i));
        return number.bytes == 0 ? std::size_t{0} : i + number.bytes;
    };
    if (word == "alt") {
        if (end < text.size() && text[end] == '.') ++end;
        if (const std::size_t after = digits_at(end); after != 0) end = after;
        return {end, 0};
    }
    // German "3 bis 5" is a range.
    if (digits_at(end) != 0) return {};
    return {end, 0};
}

}  // namespace adref::formats
