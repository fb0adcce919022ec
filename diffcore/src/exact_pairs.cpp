#include "diffcore/src/exact_pairs.h"

#include "diffcore/src/sequence_diff.h"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace adref {
namespace {

// An equal paragraph that repeats others and is far from its place is told by
// its words only if it has more of them than this.
constexpr std::size_t kRepeatWords = 4;

bool is_heading(const SideView& side, std::uint32_t at) {
    return side.paragraph_class(at) == ParagraphClass::heading;
}

// For each position the last heading before it, or its own if it is one.
std::vector<std::uint32_t> headings_of(const SideView& side) {
    std::vector<std::uint32_t> headings(side.size(), kNoPartner);
    std::uint32_t last = kNoPartner;
    for (std::uint32_t at = 0; at < side.size(); ++at) {
        if (is_heading(side, at)) last = at;
        headings[at] = last;
    }
    return headings;
}

}  // namespace

ExactPairs::ExactPairs(const SideView& before, const SideView& after, Pairing& pairs)
    : old_(before),
      new_(after),
      pairs_(pairs),
      equal_(number_equals(before, after)),
      new_heading_(headings_of(after)) {}

void ExactPairs::pair_in_place() {
    if (old_.document.ids == IdOrigin::recorded && new_.document.ids == IdOrigin::recorded)
        pair_recorded_ids();
    pair_unique_equals();
    extend_equal_runs();
    pair_repeats_in_gaps();
}

void ExactPairs::pair_recorded_ids() {
    std::unordered_map<std::string_view, std::uint32_t> olds;
    for (std::uint32_t i = 0; i < old_.size(); ++i) olds.emplace(old_.document.paragraphs[i].id, i);
    for (std::uint32_t j = 0; j < new_.size(); ++j) {
        const auto found = olds.find(new_.document.paragraphs[j].id);
        if (found == olds.end()) continue;
        pairs_.pair(found->second, j);
        pairs_.certain[found->second] = true;
    }
}

void ExactPairs::pair_unique_equals() {
    struct Seen {
        std::uint32_t count = 0;
        std::uint32_t at = 0;
    };
    std::vector<Seen> olds(equal_.count);
    std::vector<Seen> news(equal_.count);
    for (std::uint32_t i = 0; i < old_.size(); ++i) {
        if (pairs_.old_free(i)) ++olds[equal_.of_old[i]].count, olds[equal_.of_old[i]].at = i;
    }
    for (std::uint32_t j = 0; j < new_.size(); ++j) {
        if (pairs_.new_free(j)) ++news[equal_.of_new[j]].count, news[equal_.of_new[j]].at = j;
    }
    for (std::size_t number = 0; number < equal_.count; ++number) {
        if (olds[number].count != 1 || news[number].count != 1) continue;
        if (old_.paragraph_class(olds[number].at) == ParagraphClass::heading) {
            titles_.emplace_back(olds[number].at, news[number].at);
        } else {
            pairs_.pair(olds[number].at, news[number].at);
        }
    }
    pair_titles();
}

void ExactPairs::pair_titles() {
    if (titles_.empty()) return;
    const Places places(pairs_);
    for (const auto& [i, j] : titles_) {
        if (!pairs_.old_free(i) || !pairs_.new_free(j)) continue;
        if ((same_number(i, j) && places.nearness(i, j) >= 1) || children_follow(i, j)) pairs_.pair(i, j);
    }
}

// Whether more of what stands under one heading went to the other than to
// elsewhere, as far as that is known.
bool ExactPairs::children_follow(std::uint32_t i, std::uint32_t j) const {
    std::size_t here = 0;
    std::size_t elsewhere = 0;
    for (std::uint32_t k = i + 1; k < old_.size() && !is_heading(old_, k); ++k) {
        const std::uint32_t partner = pairs_.new_of_old[k];
        if (partner == kNoPartner) continue;
        ++(new_heading_[partner] == j ? here : elsewhere);
    }
    return here > elsewhere;
}

bool ExactPairs::same_number(std::uint32_t i, std::uint32_t j) const {
    return fold_label(old_.document.paragraphs[i].label) == fold_label(new_.document.paragraphs[j].label);
}

void ExactPairs::extend_equal_runs() {
    for (std::uint32_t i = 0; i < old_.size(); ++i) {
        if (pairs_.new_of_old[i] != kNoPartner) extend(i, pairs_.new_of_old[i], 1);
    }
    for (std::uint32_t i = old_.size(); i-- > 0;) {
        if (pairs_.new_of_old[i] != kNoPartner) extend(i, pairs_.new_of_old[i], -1);
    }
}

void ExactPairs::extend(std::uint32_t i, std::uint32_t j, int step) {
    const auto next = [step](std::uint32_t at, std::uint32_t size) -> std::uint32_t {
        if (step < 0) return at == 0 ? kNoPartner : at - 1;
        return at + 1 < size ? at + 1 : kNoPartner;
    };
    for (;;) {
        i = next(i, old_.size());
        j = next(j, new_.size());
        if (i == kNoPartner || j == kNoPartner || !pairs_.old_free(i) || !pairs_.new_free(j) ||
            equal_.of_old[i] != equal_.of_new[j])
            return;
        pairs_.pair(i, j);
    }
}

void ExactPairs::pair_repeats_in_gaps() {
    for (const Gap& gap : pairs_.gaps()) {
        std::vector<std::uint32_t> olds;
        std::vector<std::uint32_t> news;
        for (const std::uint32_t i : gap.olds) olds.push_back(equal_.of_old[i]);
        for (const std::uint32_t j : gap.news) news.push_back(equal_.of_new[j]);
        for (const Run& run : diff_sequences(olds, news).kept) {
            for (std::uint32_t k = 0; k < run.length; ++k) {
                const std::uint32_t i = gap.olds[run.a + k];
                const std::uint32_t j = gap.news[run.b + k];
                if (!is_heading(old_, i) || same_number(i, j)) pairs_.pair(i, j);
            }
        }
    }
}

void ExactPairs::pair_moved_repeats() {
    std::vector<std::vector<std::uint32_t>> olds(equal_.count);
    for (std::uint32_t i = old_.size(); i-- > 0;) {
        if (pairs_.old_free(i) && old_.tokens.paragraph_ids(i).size() > kRepeatWords)
            olds[equal_.of_old[i]].push_back(i);
    }
    for (std::uint32_t j = 0; j < new_.size(); ++j) {
        if (!pairs_.new_free(j)) continue;
        std::vector<std::uint32_t>& waiting = olds[equal_.of_new[j]];
        if (waiting.empty()) continue;
        pairs_.pair(waiting.back(), j);
        waiting.pop_back();
    }
}

void ExactPairs::part_stray_lines() {
    std::optional<Places> places;  // most texts have no such line
    for (std::uint32_t i = 0; i < old_.size(); ++i) {
        const std::uint32_t j = pairs_.new_of_old[i];
        if (j == kNoPartner || pairs_.certain[i] || old_.tokens.paragraph_ids(i).size() > kRepeatWords + 1)
            continue;
        const bool follows = i > 0 && j > 0 && pairs_.new_of_old[i - 1] == j - 1;
        const bool leads = i + 1 < old_.size() && j + 1 < new_.size() && pairs_.new_of_old[i + 1] == j + 1;
        if (follows || leads) continue;
        if (!places) places.emplace(pairs_);
        if (places->nearness(i, j) < Places::kNear) pairs_.part(i);
    }
}

}  // namespace adref
