#include "diffcore/src/proof.h"

#include <algorithm>
#include <cstddef>

namespace adref {
namespace {

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
    const double least = same_label ? limits_.kept_of_one_number
                         : numbered ? limits_.kept_of_two_numbers
                                    : limits_.kept_of_no_number;
    if (match.certain || common >= least || opening_words(entry) >= limits_.opening_words) return true;
    if (std::max(count_words(before.text), count_words(after.text)) <= limits_.few_words) return true;
    return is_heading(before.kind) && is_heading(after.kind) && same_label;
}

std::optional<Match> Proof::left_of(const Match& match, const Entry& entry, double common) const {
    if (match.olds.size() == 1 && match.news.size() == 1) {
        if (!is_proven(match, entry, common)) return std::nullopt;
        return match;
    }
    const bool split = match.news.size() > 1;
    std::vector<bool> proven = proven_parts(entry, split ? Op::ins : Op::del);
    const std::vector<std::uint32_t>& parts = split ? match.news : match.olds;
    if (proven.size() != parts.size()) return match;
    const auto main_part = static_cast<std::size_t>(
        std::find(parts.begin(), parts.end(), split ? match.main_new : match.main_old) - parts.begin());
    if (match.certain) proven[main_part] = true;
    std::vector<std::uint32_t> left;
    for (std::size_t k = 0; k < parts.size(); ++k) {
        if (proven[k]) left.push_back(parts[k]);
    }
    if (left.size() == parts.size()) return match;
    if (left.empty()) return std::nullopt;
    Match smaller = match;
    std::uint32_t& main = split ? smaller.main_new : smaller.main_old;
    if (!proven[main_part]) main = left.front();
    (split ? smaller.news : smaller.olds) = std::move(left);
    return smaller;
}

}  // namespace adref
