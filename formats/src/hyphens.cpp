#include "formats/src/hyphens.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <array>
#include <utility>

namespace adref::formats {
namespace {

using unicode::Class;

bool is_hyphen(char32_t code) {
    return code == U'-' || code == 0x2010;
}

std::size_t start_of_last(std::string_view text) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    return start;
}

bool in_word(char32_t code) {
    const Class kind = unicode::classify(code);
    return kind == Class::letter || kind == Class::digit || is_hyphen(code);
}

// The two halves of a word that a line's end may have broken; empty if it has not.
std::pair<std::string_view, std::string_view> halves(std::string_view line, std::string_view next) {
    if (line.size() < 2 || next.empty()) return {};
    const std::size_t hyphen = start_of_last(line);
    if (hyphen == 0 || !is_hyphen(unicode::decode(line, hyphen).code)) return {};
    const std::string_view before = line.substr(0, hyphen);
    if (unicode::classify(unicode::decode(before, start_of_last(before)).code) != Class::letter) return {};
    std::size_t start = hyphen;
    while (start > 0) {
        const std::size_t last = start_of_last(before.substr(0, start));
        if (!in_word(unicode::decode(before, last).code)) break;
        start = last;
    }
    std::size_t end = 0;
    while (end < next.size()) {
        const unicode::Decoded here = unicode::decode(next, end);
        if (!in_word(here.code)) break;
        end += here.bytes;
    }
    if (end == 0) return {};
    return {before.substr(start), next.substr(0, end)};
}

std::string whole(std::pair<std::string_view, std::string_view> parts, bool hyphen) {
    std::string word = unicode::lower(parts.first);
    if (hyphen) word.push_back('-');
    return word + unicode::lower(parts.second);
}

// "pre- and post-2020": the hyphen stands for a word to come.
bool is_conjunction(std::string_view word) {
    constexpr std::array<std::string_view, 12> known = {"and", "or", "to", "und", "oder", "et",
                                                        "ou",  "y",  "o",  "и",   "или",  "bis"};
    for (const std::string_view each : known) {
        if (word == each) return true;
    }
    return false;
}

bool joins_without_space(char32_t code) {
    // Han, Kana and their full-width punctuation.
    return (is_ideograph(code) && code >= 0x2E80) || (code >= 0x3001 && code <= 0x303F) ||
           (code >= 0xFF01 && code <= 0xFF60);
}

}  // namespace

Hyphens::Hyphens(const std::vector<TextLine>& lines) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto parts = halves(lines[i - 1].line.text, lines[i].line.text);
        if (parts.first.empty()) continue;
        seen_.emplace(whole(parts, false), 0);
        seen_.emplace(whole(parts, true), 0);
    }
    if (seen_.empty()) return;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) {
            if (const auto found = seen_.find(word); found != seen_.end()) ++found->second;
        }
        word.clear();
    };
    for (const TextLine& line : lines) {
        const std::string_view text = line.line.text;
        for (std::size_t i = 0; i < text.size();) {
            const unicode::Decoded here = unicode::decode(text, i);
            i += here.bytes;
            if (!in_word(here.code)) {
                finish();
            } else if (is_hyphen(here.code)) {
                word.push_back('-');
            } else {
                unicode::append(word, unicode::to_lower(here.code));
            }
        }
        // Half a word at a line's end says nothing.
        if (!word.empty() && word.back() == '-') word.clear();
        finish();
    }
    // Who breaks words does it often, and some of them stand whole elsewhere.
    // Otherwise a hyphen at a line's end is one that was typed ("long-term").
    constexpr std::size_t kLinesToEach = 50;
    std::size_t ends = 0;
    std::size_t broken = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto parts = halves(lines[i - 1].line.text, lines[i].line.text);
        if (parts.first.empty() || !is_lower(unicode::decode(parts.second, 0).code)) continue;
        ++ends;
        if (count(whole(parts, false)) > count(whole(parts, true))) ++broken;
    }
    hyphenates_ = broken > 0 || ends * kLinesToEach > lines.size();
}

std::size_t Hyphens::count(const std::string& word) const {
    const auto found = seen_.find(word);
    return found == seen_.end() ? 0 : found->second;
}

Joint Hyphens::joint(std::string_view line, std::string_view next) const {
    if (line.empty() || next.empty()) return Joint::nothing;
    const char32_t last = unicode::decode(line, start_of_last(line)).code;
    const char32_t first = unicode::decode(next, 0).code;
    if (joins_without_space(last) && joins_without_space(first)) return Joint::nothing;
    if (last == 0xAD) return Joint::nothing;
    const auto parts = halves(line, next);
    if (parts.first.empty() || is_conjunction(parts.second)) return Joint::space;
    if (!is_lower(first)) return Joint::nothing;
    const std::size_t joined = count(whole(parts, false));
    const std::size_t hyphenated = count(whole(parts, true));
    if (hyphenated > joined) return Joint::nothing;
    if (joined > 0) return Joint::no_hyphen;
    return hyphenates_ ? Joint::guess : Joint::nothing;
}

}  // namespace adref::formats
