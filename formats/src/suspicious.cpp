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

// A space with a hyphen behind it, or with a single letter other than "a". Most
// texts have none; without branches, so that the compiler looks at many bytes
// at a time.
bool may_be_broken(std::string_view text) {
    if (text.size() < 3) return true;
    const auto is = [](bool yes) { return static_cast<unsigned>(yes); };
    unsigned found = is(text[text.size() - 2] == ' ');
    for (std::size_t i = 2; i < text.size(); ++i) {
        const auto letter = static_cast<unsigned char>((static_cast<unsigned char>(text[i]) | 0x20U) - 'a');
        const auto alone = static_cast<unsigned char>(text[i - 1] - 'b');
        found |=
            is(text[i - 2] == ' ') & (is(text[i - 1] == '-') | (is(alone < 'z' - 'a') & is(letter >= 26)));
    }
    return found != 0;
}

std::size_t word_start(std::string_view text, std::size_t end) {
    while (end > 0 && is_ascii_letter(text[end - 1])) --end;
    return end;
}

}  // namespace

void report_broken_words(std::string_view text, std::size_t line, bool english, std::vector<Remark>& report) {
    if (!may_be_broken(text)) return;
    for (std::size_t space = text.find(' '); space != std::string_view::npos;
         space = text.find(' ', space + 1)) {
        if (space == 0 || space + 1 >= text.size() || !is_ascii_letter(text[space - 1])) continue;
        std::size_t end = space + 2;
        if (text[space + 1] == '-' && space + 2 < text.size() && is_ascii_letter(text[space + 2])) {
            while (end < text.size() && is_ascii_letter(text[end])) ++end;
        } else {
            const char letter = text[space + 1];
            const bool alone = is_lower_letter(letter) && letter != 'a' && letter != 'x' && letter != 'i' &&
                               letter != 'o' && (end == text.size() || !is_ascii_letter(text[end]));
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
