#include "diffcore/src/proof.h"

#include <algorithm>
#include <cstddef>

namespace adref {
namespace {

// Share of the words with meaning that the two must have in common, in one
// order: where they have the same number, where one has none, and where they
// have different ones.
constexpr double kOfOneNumber = 0.12;
constexpr double kOfNoNumber = 0.20;
constexpr double kOfTwoNumbers = 0.33;
// A text of so few words proves nothing either way.
constexpr std::size_t kFewWords = 6;
// Texts that begin with so many equal words are one that was written anew.
constexpr std::size_t kOpening = 4;

bool is_heading(Kind kind) {
    return kind == Kind::heading || kind == Kind::title;
}

std::size_t opening_words(const Entry& entry) {
    if (entry.segments.empty() || entry.segments.front().op != Op::equal) return 0;
    return count_words(entry.segments.front().text);
}

// For each part of one side (the texts between the boundaries) whether anything
// of it is kept or moved.
std::vector<bool> proven_parts(const Entry& entry, Op own) {
    std::vector<bool> proven(1);
    for (const Segment& segment : entry.segments) {
        if (segment.op != Op::equal && segment.op != own) continue;
        const bool kept = segment.op == Op::equal || segment.move != 0;
        std::string_view rest = segment.text;
        for (;;) {
            const std::size_t end = rest.find('\n');
            if (kept && count_words(rest.substr(0, end)) > 0) proven.back() = true;
            if (end == std::string_view::npos) break;
            rest.remove_prefix(end + 1);
            proven.push_back(false);
        }
    }
    return proven;
}

}  // namespace

bool Proof::is_proven(const Match& match, const Entry& entry, double common) const {
    const Paragraph& before = old_.paragraphs[match.main_old];
    const Paragraph& after = new_.paragraphs[match.main_new];
    const bool numbered = !before.label.empty() && !after.label.empty();
    const bool same_label = numbered && fold_label(before.label) == fold_label(after.label);
    const double least = same_label ? kOfOneNumber : numbered ? kOfTwoNumbers : kOfNoNumber;
    if (match.certain || common >= least || opening_words(entry) >= kOpening) return true;
    if (std::max(count_words(before.text), count_words(after.text)) <= kFewWords) return true;
    return is_heading(before.kind) && is_heading(after.kind) && same_label;
}

std::optional<Match> Proof::left_of(const Match& match, const Entry& entry, double common) const {
    if (match.olds.size() == 1 && match.news.size() == 1) {
        if (!is_proven(match, entry, common)) return std::nullopt;
        return match;
    }
    const bool split = match.news.size() > 1;
    const std::vector<bool> proven = proven_parts(entry, split ? Op::ins : Op::del);
    const std::vector<std::uint32_t>& parts = split ? match.news : match.olds;
    if (proven.size() != parts.size()) return match;
    std::vector<std::uint32_t> left;
    for (std::size_t k = 0; k < parts.size(); ++k) {
        if (proven[k]) left.push_back(parts[k]);
    }
    if (left.size() == parts.size()) return match;
    if (left.empty()) return std::nullopt;
    Match smaller = match;
    std::uint32_t& main = split ? smaller.main_new : smaller.main_old;
    if (std::find(left.begin(), left.end(), main) == left.end()) main = left.front();
    (split ? smaller.news : smaller.olds) = std::move(left);
    return smaller;
}

}  // namespace adref
