#include "viewer/src/credit_groups.h"

#include "viewer/src/words.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace adref::viewer {
namespace {

using track::Credit;

// What was taken away here and put back there is nobody's wish.
void drop_rearranged(std::vector<CreditSwap>& swaps) {
    std::multimap<std::string, std::size_t> removed;
    std::vector<bool> dropped(swaps.size());
    for (std::size_t i = 0; i < swaps.size(); ++i) {
        dropped[i] = trimmed(swaps[i].out) == trimmed(swaps[i].in);
        if (trimmed(swaps[i].in).empty()) removed.emplace(trimmed(swaps[i].out), i);
    }
    for (std::size_t i = 0; i < swaps.size(); ++i) {
        if (!trimmed(swaps[i].out).empty()) continue;
        const auto found = removed.find(std::string(trimmed(swaps[i].in)));
        if (found == removed.end()) continue;
        dropped[i] = dropped[found->second] = true;
        removed.erase(found);
    }
    std::size_t at = 0;
    std::erase_if(swaps, [&](const CreditSwap& /*swap*/) { return dropped[at++]; });
}

class Grouping {
 public:
    Grouping(const Entry& entry, const CreditedRedline& credited, std::size_t index) {
        bool in_hunk = false;
        for (std::size_t i = 0; i < entry.segments.size(); ++i) {
            const Segment& segment = entry.segments[i];
            if (segment.op == Op::equal) {
                in_hunk = false;
                continue;
            }
            if (!std::exchange(in_hunk, true)) fresh_.assign(groups_.size(), true);
            for (const CreditedPiece& piece : credited.pieces(index, i)) add(segment.op, piece);
        }
    }

    // Those of nobody last.
    std::vector<CreditGroup> take() {
        for (CreditGroup& group : groups_) {
            if (group.shares.empty()) {
                drop_rearranged(group.swaps);
                // Signs alone are not worth saying that nobody asked for them.
                std::erase_if(group.swaps, [](const CreditSwap& swap) {
                    return !has_words(swap.out) && !has_words(swap.in);
                });
            } else {
                std::erase_if(group.swaps,
                              [](const CreditSwap& swap) { return trimmed(swap.out + swap.in).empty(); });
            }
        }
        std::erase_if(groups_, [](const CreditGroup& group) { return group.swaps.empty(); });
        std::stable_partition(groups_.begin(), groups_.end(),
                              [](const CreditGroup& group) { return !group.shares.empty(); });
        return std::move(groups_);
    }

 private:
    void add(Op op, const CreditedPiece& piece) {
        std::vector<std::size_t> amendments;
        amendments.reserve(piece.credits.size());
        for (const Credit& credit : piece.credits) amendments.push_back(credit.amendment);
        const auto [found, missing] = places_.try_emplace(std::move(amendments), groups_.size());
        if (missing) {
            groups_.emplace_back();
            for (const Credit& credit : piece.credits)
                groups_.back().shares.emplace_back(credit.amendment, credit.match);
            fresh_.push_back(true);
        }
        CreditGroup& group = groups_[found->second];
        for (std::size_t i = 0; i < piece.credits.size(); ++i)
            group.shares[i].second = std::max(group.shares[i].second, piece.credits[i].match);
        if (fresh_[found->second]) group.swaps.emplace_back();
        fresh_[found->second] = false;
        std::string& side = op == Op::del ? group.swaps.back().out : group.swaps.back().in;
        // Words of others stand between the two.
        if (!trimmed(side).empty() && !trimmed(piece.text).empty()) {
            while (side.ends_with(' ')) side.pop_back();
            side += " …";
            if (!piece.text.starts_with(' ')) side += ' ';
        }
        side += piece.text;
    }

    std::vector<CreditGroup> groups_;
    std::map<std::vector<std::size_t>, std::size_t> places_;
    std::vector<bool> fresh_;  // has nothing in this hunk yet
};

}  // namespace

std::vector<CreditGroup> credit_groups(const Entry& entry, const CreditedRedline& credited,
                                       std::size_t index) {
    return Grouping(entry, credited, index).take();
}

}  // namespace adref::viewer
