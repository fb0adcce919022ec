#include "formats/src/suspicious.h"

#include <algorithm>
#include <array>
#include <string>

namespace adref::formats {
namespace {

bool is_lower_letter(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_ascii_letter(char c) {
    return is_lower_letter(c) || (c >= 'A' && c <= 'Z');
}

// What a letter may stand behind on its own: "paragraph b", "option c".
bool names_letters(std::string_view word) {
    constexpr std::array<std::string_view, 10> known = {
        "paragraph", "paragraphs", "subparagraph", "subparagraphs", "option",
        "item",      "annex",      "section",      "letter",        "and"};
    return std::find(known.begin(), known.end(), word) != known.end();
}

std::size_t word_start(std::string_view text, std::size_t end) {
    while (end > 0 && is_ascii_letter(text[end - 1])) --end;
    return end;
}

}  // namespace

void report_broken_words(std::string_view text, std::size_t line, bool english, std::vector<Remark>& report) {
    for (std::size_t space = text.find(' '); space != std::string_view::npos;
         space = text.find(' ', space + 1)) {
        if (space == 0 || space + 1 >= text.size() || !is_ascii_letter(text[space - 1])) continue;
        std::size_t end = space + 1;
        while (end < text.size() && is_ascii_letter(text[end])) ++end;
        if (text[space + 1] == '-' && space + 2 < text.size() && is_ascii_letter(text[space + 2])) {
            end = space + 2;
            while (end < text.size() && is_ascii_letter(text[end])) ++end;
        } else {
            const char letter = text[space + 1];
            const bool alone = end == space + 2 && is_lower_letter(letter) && letter != 'a' &&
                               letter != 'x' && letter != 'i' && letter != 'o';
            const bool closed = end == text.size() || text[end] == ' ' || text[end] == ',' ||
                                text[end] == ';' || text[end] == '.';
            if (!english || !alone || !closed || !is_lower_letter(text[space - 1])) continue;
            if (names_letters(text.substr(word_start(text, space), space - word_start(text, space))))
                continue;
        }
        const std::size_t start = word_start(text, space);
        report.push_back({Remark::What::suspicious, line, std::string(text.substr(start, end - start)),
                          "looks like a word taken apart"});
    }
}

namespace {

// Calls back with each run of ASCII letters and where it begins.
template <class Visit>
void each_word(std::string_view text, const Visit& visit) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_ascii_letter(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && is_ascii_letter(text[at])) ++at;
        visit(text.substr(begin, at - begin), begin);
    }
}

}  // namespace

void TornWords::learn(std::string_view text) {
    each_word(text, [this](std::string_view word, std::size_t) { ++counts_[word]; });
}

void TornWords::report(std::string_view text, std::size_t line, std::vector<Remark>& report) const {
    constexpr std::size_t kLeastHalf = 2;  // single letters are seen already
    const auto once = [this](std::string_view word) {
        const auto found = counts_.find(word);
        return found != counts_.end() && found->second == 1;
    };
    std::string_view first;
    std::size_t first_at = 0;
    each_word(text, [&](std::string_view second, std::size_t at) {
        const bool neighbours = !first.empty() && first_at + first.size() + 1 == at && text[at - 1] == ' ';
        if (neighbours && first.size() >= kLeastHalf && second.size() >= kLeastHalf && once(first) &&
            once(second) && counts_.contains(std::string(first) + std::string(second))) {
            report.push_back({Remark::What::suspicious, line,
                              std::string(text.substr(first_at, at + second.size() - first_at)),
                              "looks like a word taken apart"});
        }
        first = second;
        first_at = at;
    });
}

}  // namespace adref::formats
