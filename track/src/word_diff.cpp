#include "track/src/word_diff.h"

#include <algorithm>
#include <string>

namespace adref::track {
namespace {

// Longer ones become one edit between what is common at the ends.
constexpr std::size_t kMostCells = 1'000'000;

// Old tokens [i, j) became new tokens [k, l), counted within the range.
struct Hunk {
    std::size_t i = 0, j = 0;
    std::size_t k = 0, l = 0;
};

using Strings = std::vector<std::string>;

// The hunks between what a longest common subsequence keeps of the middles.
std::vector<Hunk> hunks_between(const Strings& before, const Strings& after, const Hunk& middle) {
    const std::size_t rows = middle.j - middle.i;
    const std::size_t columns = middle.l - middle.k;
    if (rows == 0 || columns == 0 || rows > kMostCells / columns) return {middle};
    // length[r][c]: of the longest one of what is left from there on.
    std::vector<std::uint32_t> length((rows + 1) * (columns + 1), 0);
    const auto cell = [&](std::size_t r, std::size_t c) -> std::uint32_t& {
        return length[r * (columns + 1) + c];
    };
    for (std::size_t r = rows; r-- > 0;) {
        for (std::size_t c = columns; c-- > 0;) {
            cell(r, c) = before[middle.i + r] == after[middle.k + c]
                             ? cell(r + 1, c + 1) + 1
                             : std::max(cell(r + 1, c), cell(r, c + 1));
        }
    }
    std::vector<Hunk> hunks;
    std::size_t r = 0, c = 0;
    while (r < rows || c < columns) {
        Hunk hunk{middle.i + r, 0, middle.k + c, 0};
        while (r < rows || c < columns) {
            if (r < rows && c < columns && before[middle.i + r] == after[middle.k + c]) break;
            if (c == columns || (r < rows && cell(r + 1, c) >= cell(r, c + 1))) {
                ++r;
            } else {
                ++c;
            }
        }
        hunk.j = middle.i + r;
        hunk.l = middle.k + c;
        if (hunk.i < hunk.j || hunk.k < hunk.l) hunks.push_back(hunk);
        while (r < rows && c < columns && before[middle.i + r] == after[middle.k + c]) ++r, ++c;
    }
    return hunks;
}

bool has_word(const std::string& token) {
    for (const char c : token) {
        if (static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
            (c >= 'A' && c <= 'Z'))
            return true;
    }
    return false;
}

// "of the" kept between two rewritten stretches helps nobody.
std::vector<Hunk> melted(const std::vector<Hunk>& hunks, const Strings& before) {
    std::vector<Hunk> out;
    for (const Hunk& hunk : hunks) {
        if (!out.empty()) {
            Hunk& last = out.back();
            std::size_t kept = 0;
            for (std::size_t i = last.j; i < hunk.i; ++i) kept += has_word(before[i]) ? 1U : 0U;
            const auto size = [](const Hunk& each) { return std::max(each.j - each.i, each.l - each.k); };
            if (kept == 0 || (kept <= 2 && size(last) + size(hunk) > 3 * kept)) {
                last.j = hunk.j;
                last.l = hunk.l;
                continue;
            }
        }
        out.push_back(hunk);
    }
    return out;
}

Strings comparable(std::string_view text, std::span<const WordToken> tokens) {
    Strings out;
    out.reserve(tokens.size());
    for (const WordToken& token : tokens) out.push_back(folded_token(bytes_of(text, token), true));
    return out;
}

}  // namespace

std::vector<WordEdit> diff_words(const TokenizedParagraph& paragraph, TokenRange range,
                                 std::string_view words) {
    const std::span<const WordToken> old_tokens =
        paragraph.tokens.subspan(range.first, range.last - range.first);
    const std::vector<WordToken> new_tokens = word_tokens(words);
    const Strings before = comparable(paragraph.text, old_tokens);
    const Strings after = comparable(words, new_tokens);
    Hunk middle{0, before.size(), 0, after.size()};
    while (middle.i < middle.j && middle.k < middle.l && before[middle.i] == after[middle.k])
        ++middle.i, ++middle.k;
    while (middle.i < middle.j && middle.k < middle.l && before[middle.j - 1] == after[middle.l - 1])
        --middle.j, --middle.l;
    std::vector<WordEdit> edits;
    if (middle.i == middle.j && middle.k == middle.l) {
        // Only typography differs, and that is what was asked for.
        const std::uint32_t begin = old_tokens.empty() ? 0 : old_tokens.front().begin;
        const std::uint32_t end = old_tokens.empty() ? 0 : old_tokens.back().end;
        if (paragraph.text.substr(begin, end - begin) != words)
            edits.push_back(replace_tokens(paragraph, range, words));
        return edits;
    }
    const auto gap = [&](std::size_t token) {  // before a new token that is not the first
        return words.substr(new_tokens[token - 1].end, new_tokens[token].begin - new_tokens[token - 1].end);
    };
    for (const Hunk& hunk : melted(hunks_between(before, after, middle), before)) {
        const TokenRange where{range.first + static_cast<std::uint32_t>(hunk.i),
                               range.first + static_cast<std::uint32_t>(hunk.j)};
        WrittenGaps gaps;
        if (hunk.k > 0 && hunk.k < hunk.l) gaps.left = gap(hunk.k);
        if (hunk.l > 0 && hunk.l < new_tokens.size() && (hunk.k < hunk.l || hunk.k > 0))
            gaps.right = gap(hunk.l);
        std::string_view put;
        if (hunk.k < hunk.l)
            put =
                words.substr(new_tokens[hunk.k].begin, new_tokens[hunk.l - 1].end - new_tokens[hunk.k].begin);
        edits.push_back(replace_tokens(paragraph, where, put, gaps));
    }
    return edits;
}

}  // namespace adref::track
