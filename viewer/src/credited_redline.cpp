#include "viewer/src/credited_redline.h"

#include "diffcore/address.h"
#include "track/amendment_order.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

namespace adref::viewer {
namespace {

using track::Action;
using track::Credit;

constexpr std::uint32_t kNoTarget = ~std::uint32_t{0};

const std::vector<std::uint32_t>& at_or_none(const std::vector<std::vector<std::uint32_t>>& lists,
                                             std::size_t index) {
    static const std::vector<std::uint32_t> none;
    return index < lists.size() ? lists[index] : none;
}

}  // namespace

CreditedRedline::CreditedRedline(const Redline& redline, const AttributionLayer& layer)
    : redline_(redline),
      layer_(layer),
      stretches_(layer.assessment.attributed.attributions),
      begins_(redline.entries.size() + 1),
      wholes_(layer.assessment.attributed.entries) {
    put_in_order();
    wholes_.resize(redline.entries.size());
    const auto by_rank = [this](const Credit& a, const Credit& b) {
        return ranks_[a.amendment] < ranks_[b.amendment];
    };
    for (track::Attribution& stretch : stretches_) {
        std::sort(stretch.credits.begin(), stretch.credits.end(), by_rank);
        ++begins_[stretch.entry + 1];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    for (std::vector<Credit>& whole : wholes_) std::sort(whole.begin(), whole.end(), by_rank);
    collect_remarks();
}

void CreditedRedline::put_in_order() {
    const std::vector<track::Amendment>& all = layer_.assessment.amendments;
    order_.resize(all.size());
    std::iota(order_.begin(), order_.end(), 0U);
    std::stable_sort(order_.begin(), order_.end(), [&all](std::uint32_t a, std::uint32_t b) {
        return track::comes_before(all[a], all[b]);
    });
    ranks_.resize(all.size());
    for (std::uint32_t rank = 0; rank < order_.size(); ++rank) ranks_[order_[rank]] = rank;
}

void CreditedRedline::collect_remarks() {
    const std::vector<track::Amendment>& all = layer_.assessment.amendments;
    std::vector<std::uint32_t> positions;
    std::vector<std::uint32_t> decided;
    bool any_position = false;
    for (const std::uint32_t i : order_) {
        if (all[i].action == Action::position) {
            any_position = true;
            if (all[i].status == track::Status::open) positions.push_back(i);
        } else if (decision(i) != nullptr) {
            decided.push_back(i);
        }
    }
    if (!any_position && decided.empty()) return;
    find_targets();
    positions_.resize(redline_.entries.size());
    decided_.resize(redline_.entries.size());
    for (const std::uint32_t i : positions) {
        for (const std::uint32_t entry : entries_of_position(i)) positions_[entry].push_back(i);
    }
    for (const std::uint32_t i : decided) {
        const std::vector<std::uint32_t> entries = shown_at(i);
        if (!entries.empty()) decided_[entries.front()].push_back(i);
    }
}

// Only what has something to say is looked for: an index of all addresses costs
// more than the rest.
void CreditedRedline::find_targets() {
    const std::vector<track::Amendment>& all = layer_.assessment.amendments;
    targets_.assign(all.size(), kNoTarget);
    std::vector<std::uint32_t> entry_of(redline_.old_side.document.paragraphs.size(), kNoTarget);
    for (std::uint32_t i = 0; i < redline_.entries.size(); ++i) {
        for (const std::uint32_t old : redline_.entries[i].olds) entry_of[old] = i;
    }
    const Addresses addresses(redline_.old_side.document);
    std::unordered_map<std::string_view, std::uint32_t> known;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].target.empty()) continue;
        const auto [found, fresh] = known.try_emplace(all[i].target, kNoTarget);
        if (fresh) {
            const Result<std::uint32_t> position = addresses.find(all[i].target);
            if (position.ok() && *position < entry_of.size()) found->second = entry_of[*position];
        }
        targets_[i] = found->second;
    }
}

std::vector<CreditedPiece> CreditedRedline::pieces(std::size_t entry, std::size_t segment) const {
    const std::string_view text = redline_.entries[entry].segments[segment].text;
    std::vector<CreditedPiece> pieces;
    std::size_t at = 0;
    const auto last = stretches_.begin() + begins_[entry + 1];
    auto next = std::lower_bound(
        stretches_.begin() + begins_[entry], last, segment,
        [](const track::Attribution& stretch, std::size_t wanted) { return stretch.segment < wanted; });
    for (; next != last && next->segment == segment; ++next) {
        const track::Attribution& stretch = *next;
        const std::size_t start = std::min<std::size_t>(stretch.start, text.size());
        const std::size_t end = std::min<std::size_t>(stretch.end, text.size());
        if (start < at || end <= start) continue;
        if (start > at) pieces.push_back({text.substr(at, start - at), {}});
        pieces.push_back({text.substr(start, end - start), stretch.credits});
        at = end;
    }
    if (at < text.size()) pieces.push_back({text.substr(at), {}});
    return pieces;
}

const std::vector<std::uint32_t>& CreditedRedline::positions(std::size_t entry) const {
    return at_or_none(positions_, entry);
}

const std::vector<std::uint32_t>& CreditedRedline::decided(std::size_t entry) const {
    return at_or_none(decided_, entry);
}

std::vector<std::uint32_t> CreditedRedline::shown_at(std::size_t amendment) const {
    std::vector<std::uint32_t> entries = fate(amendment).entries;
    if (entries.empty() && amendment < targets_.size() && targets_[amendment] != kNoTarget)
        entries.push_back(targets_[amendment]);
    return entries;
}

std::vector<std::uint32_t> CreditedRedline::entries_of_position(std::size_t index) const {
    std::vector<std::uint32_t> entries;
    if (index < targets_.size() && targets_[index] != kNoTarget) entries.push_back(targets_[index]);
    const track::Amendment& position = amendment(index);
    if (!position.on.empty()) {
        // By id, in the order of the ids.
        const std::vector<track::Amendment>& all = layer_.assessment.amendments;
        const auto about = std::lower_bound(order_.begin(), order_.end(), position.on,
                                            [&all](std::uint32_t at, const std::string& id) {
                                                return track::compare_ids(all[at].id, id) < 0;
                                            });
        if (about != order_.end() && all[*about].id == position.on) {
            const std::vector<std::uint32_t> there = shown_at(*about);
            entries.insert(entries.end(), there.begin(), there.end());
        }
    }
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    return entries;
}

}  // namespace adref::viewer
