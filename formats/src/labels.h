// The printed number at the start of a paragraph: "12 bis.", "(a)", "PP3",
// "Article 7", "第七条", "§ 12", "•".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace adref::formats {

enum class Numeral : std::uint8_t {
    decimal,      // 12
    multi,        // 1.2.3
    latin,        // a, aa; may also be read as roman where `roman` is set
    latin_upper,  // A; the same
    cjk,          // 一
    arabic,       // أ
    bullet,       // •
    preambular,   // PP3
    operative,    // OP12
    option,       // Option A.1
    word,         // Article 7, 第七条, § 12
};

enum class Wrap : std::uint8_t { none, dot, close, both };

struct Label {
    std::size_t begin = 0;  // bytes of the text that are the label as printed; brackets that
    std::size_t end = 0;    // open before it are outside, unless they close right after it
    std::size_t rest = 0;   // where the words go on
    Numeral numeral = Numeral::decimal;
    Wrap wrap = Wrap::none;
    std::uint32_t ordinal = 0;  // its place in its list, from 1; for `multi` the last part
    std::uint32_t roman = 0;    // the place if its letters are read as a roman number; 0 if they are none
    std::uint32_t parts = 1;    // of a `multi`
    bool suffixed = false;      // "bis", "alt 1": it stands beside the number without it
    bool separated = false;     // for words: a colon or point follows the number
    int rank = 0;               // for words: the higher the deeper; see kRank…
};

// Ranks of headings: a Part holds Chapters, they hold Sections, they Articles.
inline constexpr int kRankPart = 10;
inline constexpr int kRankRoman = 26;
inline constexpr int kRankChapter = 30;
inline constexpr int kRankSection = 40;
inline constexpr int kRankPlain = 50;
inline constexpr int kRankArticle = 60;
inline constexpr int kRankOption = 70;
inline constexpr int kRankNumber = 80;

// What the text starts with, if it can be a label at all. Whether it is one
// also depends on what is around it; see is_plausible and the outline.
std::optional<Label> scan_label(std::string_view text);

// Not a year, a decimal fraction or a bare word ("2030 Agenda", "1.5 degrees").
bool is_plausible(const Label& label, std::string_view text);

// A number that a year could be goes on from the plain number before it (0 if
// there is none): "1000." behind "999.", or behind "997." where two were struck.
bool goes_on_from(std::uint32_t before, const Label& label);

}  // namespace adref::formats
