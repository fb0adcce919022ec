// The numbers that lists print, as Word prints them (ECMA-376 17.9).
#pragma once

#include "formats/rich_text.h"

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace adref::formats {

struct PrintedNumber {
    std::string text;  // "12.", "(a)", "•"; may be empty
    bool bullet = false;
    std::uint32_t value = 0;  // of its own level
};

// Lists of the deepest level that any format has.
inline constexpr std::uint32_t kListLevels = 10;

class ListNumbers {
 public:
    explicit ListNumbers(const RichText& text) : text_(text) {}

    // For the paragraphs in the order of the text, each once. Precondition: the
    // properties name a list.
    PrintedNumber next(const RichProperties& properties);

 private:
    struct Counter {
        std::uint32_t value = 0;
        bool started = false;
    };
    using Counters = std::array<Counter, kListLevels>;

    const RichText& text_;
    std::unordered_map<std::uint32_t, Counters> series_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> overridden_;  // list, level: its start was taken
};

// One number in one of the ways to write it; decimal where that way ends.
std::string print_number(RichListLevel::Numbers numbers, std::uint32_t value);

// Of a note that has no sign of its own: footnotes and endnotes count apart.
class NoteNumbers {
 public:
    std::string next(const RichNote& note);

 private:
    std::uint32_t footnotes_ = 0;
    std::uint32_t endnotes_ = 0;
};

// The signs of all notes as printed at their calls, which stand in the order of
// the notes.
std::vector<std::string> note_signs(const RichText& text);

}  // namespace adref::formats
