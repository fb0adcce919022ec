#include "formats/src/rich_numbers.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace adref::formats {
namespace {

using Numbers = RichListLevel::Numbers;

constexpr std::uint32_t kLongestRepeat = 32;  // "aaaa…": beyond it decimals

// a, b, … z, aa, bb, …
std::string repeated_letter(std::u32string_view letters, std::uint32_t value) {
    const auto count = static_cast<std::uint32_t>(letters.size());
    const std::uint32_t times = (value - 1) / count + 1;
    if (times > kLongestRepeat) return std::to_string(value);
    std::string out;
    for (std::uint32_t i = 0; i < times; ++i) unicode::append(out, letters[(value - 1) % count]);
    return out;
}

struct RomanPart {
    std::uint32_t value;
    std::string_view sign;
};
constexpr std::array kRoman = {RomanPart{1000, "m"}, RomanPart{900, "cm"}, RomanPart{500, "d"},
                               RomanPart{400, "cd"}, RomanPart{100, "c"},  RomanPart{90, "xc"},
                               RomanPart{50, "l"},   RomanPart{40, "xl"},  RomanPart{10, "x"},
                               RomanPart{9, "ix"},   RomanPart{5, "v"},    RomanPart{4, "iv"},
                               RomanPart{1, "i"}};

std::string roman(std::uint32_t value, bool upper) {
    if (value >= 4000) return std::to_string(value);
    std::string out;
    for (const RomanPart& part : kRoman) {
        for (; value >= part.value; value -= part.value) out += part.sign;
    }
    if (upper) {
        for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

std::string with_digits(std::uint32_t value, char32_t zero) {
    std::string out;
    for (const char c : std::to_string(value)) unicode::append(out, zero + static_cast<char32_t>(c - '0'));
    return out;
}

// 1 .. 99,999: 十二, 一百零五
std::string chinese(std::uint32_t value) {
    static constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
    static constexpr std::u32string_view kUnits = U" 十百千万";
    if (value == 0 || value > 99'999) return std::to_string(value);
    const std::string digits = std::to_string(value);
    std::string out;
    bool gap = false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto digit = static_cast<std::size_t>(digits[i] - '0');
        const std::size_t unit = digits.size() - 1 - i;
        if (digit == 0) {
            gap = true;
            continue;
        }
        if (gap) out += "零";
        gap = false;
        // 十二, not 一十二
        if (!(digit == 1 && unit == 1 && i == 0)) unicode::append(out, kDigits[digit]);
        if (unit != 0) unicode::append(out, kUnits[unit]);
    }
    return out;
}

struct LetterNumber {
    std::uint32_t value;
    char32_t letter;
};
constexpr std::array kHebrew = {
    LetterNumber{400, 0x5EA}, LetterNumber{300, 0x5E9}, LetterNumber{200, 0x5E8}, LetterNumber{100, 0x5E7},
    LetterNumber{90, 0x5E6},  LetterNumber{80, 0x5E4},  LetterNumber{70, 0x5E2},  LetterNumber{60, 0x5E1},
    LetterNumber{50, 0x5E0},  LetterNumber{40, 0x5DE},  LetterNumber{30, 0x5DC},  LetterNumber{20, 0x5DB},
    LetterNumber{10, 0x5D9},  LetterNumber{9, 0x5D8},   LetterNumber{8, 0x5D7},   LetterNumber{7, 0x5D6},
    LetterNumber{6, 0x5D5},   LetterNumber{5, 0x5D4},   LetterNumber{4, 0x5D3},   LetterNumber{3, 0x5D2},
    LetterNumber{2, 0x5D1},   LetterNumber{1, 0x5D0}};

std::string hebrew(std::uint32_t value) {
    if (value == 0 || value > 999) return std::to_string(value);
    std::string out;
    for (const LetterNumber& part : kHebrew) {
        for (; value >= part.value; value -= part.value) {
            if (value == 15 || value == 16) {  // not as the letters of the Name
                unicode::append(out, 0x5D8);
                value -= 9;
                unicode::append(out, value == 6 ? 0x5D5 : 0x5D6);
                return out;
            }
            unicode::append(out, part.letter);
        }
    }
    return out;
}

std::string ordinal(std::uint32_t value) {
    static constexpr std::array<std::string_view, 4> kEndings = {"th", "st", "nd", "rd"};
    const std::uint32_t tens = value % 100;
    const std::uint32_t ones = value % 10;
    return std::to_string(value) +
           std::string(tens >= 11 && tens <= 13 ? "th" : kEndings[ones < 4 ? ones : 0]);
}

constexpr std::u32string_view kLatin = U"abcdefghijklmnopqrstuvwxyz";
constexpr std::u32string_view kLatinUpper = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::u32string_view kRussian = U"абвгдежзиклмнопрстуфхцчшщэюя";
constexpr std::u32string_view kRussianUpper = U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";
constexpr std::u32string_view kAbjad = U"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
constexpr std::u32string_view kAlpha = U"أبتثجحخدذرزسشصضطظعغفقكلمنهوي";

}  // namespace

std::string print_number(Numbers numbers, std::uint32_t value) {
    // There is no letter for nought.
    const bool letters = value > 0;
    switch (numbers) {
        case Numbers::none:
        case Numbers::bullet:
            return {};
        case Numbers::decimal:
            break;
        case Numbers::decimal_zero:
            return value < 10 ? "0" + std::to_string(value) : std::to_string(value);
        case Numbers::lower_letter:
            if (letters) return repeated_letter(kLatin, value);
            break;
        case Numbers::upper_letter:
            if (letters) return repeated_letter(kLatinUpper, value);
            break;
        case Numbers::lower_roman:
            if (letters) return roman(value, false);
            break;
        case Numbers::upper_roman:
            if (letters) return roman(value, true);
            break;
        case Numbers::ordinal:
            return ordinal(value);
        case Numbers::arabic_abjad:
            if (letters) return repeated_letter(kAbjad, value);
            break;
        case Numbers::arabic_alpha:
            if (letters) return repeated_letter(kAlpha, value);
            break;
        case Numbers::arabic_indic:
            return with_digits(value, 0x660);
        case Numbers::chinese:
            return chinese(value);
        case Numbers::full_width:
            return with_digits(value, 0xFF10);
        case Numbers::hebrew:
            return hebrew(value);
        case Numbers::russian_lower:
            if (letters) return repeated_letter(kRussian, value);
            break;
        case Numbers::russian_upper:
            if (letters) return repeated_letter(kRussianUpper, value);
            break;
        case Numbers::circled: {
            std::string out;
            if (value >= 1 && value <= 20) unicode::append(out, 0x2460 + value - 1);
            return out.empty() ? std::to_string(value) : out;
        }
    }
    return std::to_string(value);
}

PrintedNumber ListNumbers::next(const RichProperties& properties) {
    PrintedNumber printed;
    if (properties.list >= text_.lists.size()) return printed;
    const RichList& list = text_.lists[properties.list];
    const auto depth = static_cast<std::uint32_t>(std::min<std::size_t>(list.levels.size(), kListLevels));
    const std::uint32_t level = properties.list_level;
    if (level >= depth) return printed;
    Counters& counters = series_[list.series];
    const RichListLevel& own = list.levels[level];

    Counter& counter = counters[level];
    if (properties.list_start != 0) {
        counter = {properties.list_start, true};
    } else if (own.start_overridden && overridden_.emplace(properties.list, level).second) {
        counter = {own.start, true};
    } else if (!counter.started) {
        counter = {own.start, true};
    } else if (counter.value < ~std::uint32_t{0}) {
        ++counter.value;
    }
    for (std::uint32_t deeper = level + 1; deeper < depth; ++deeper) {
        const RichListLevel& inner = list.levels[deeper];
        if (inner.never_restarts) continue;
        if (inner.restart_after == kNoIndex || level <= inner.restart_after) counters[deeper].started = false;
    }

    printed.value = counter.value;
    if (own.numbers == Numbers::bullet) {
        printed.bullet = true;
        printed.text = own.text;
        return printed;
    }
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        const char c = own.text[i];
        const bool number =
            c == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
        if (!number) {
            printed.text += c;
            continue;
        }
        const auto of = static_cast<std::uint32_t>(own.text[++i] - '1');
        if (of >= depth) continue;
        const RichListLevel& shown = list.levels[of];
        const std::uint32_t value = counters[of].started ? counters[of].value : shown.start;
        printed.text += print_number(own.legal ? Numbers::decimal : shown.numbers, value);
    }
    return printed;
}

std::string NoteNumbers::next(const RichNote& note) {
    if (!note.sign.empty()) return note.sign;
    // As Word and LibreOffice number them.
    if (note.endnote) return print_number(Numbers::lower_roman, ++endnotes_);
    return std::to_string(++footnotes_);
}

std::vector<std::string> note_signs(const RichText& text) {
    NoteNumbers numbers;
    std::vector<std::string> signs;
    signs.reserve(text.notes.size());
    for (const RichNote& note : text.notes) signs.push_back(numbers.next(note));
    return signs;
}

}  // namespace adref::formats
