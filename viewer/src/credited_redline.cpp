#include "viewer/src/credited_redline.h"

#include "track/amendment_order.h"
#include "viewer/src/amendment_targets.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace adref::viewer {
namespace {

using track::Action;
using track::Credit;

const std::vector<std::uint32_t>& at_or_none(const std::vector<std::vector<std::uint32_t>>& lists,
                                             std::size_t index) {
    static const std::vector<std::uint32_t> none;
    return index < lists.size() ? lists[index] : none;
}

}  // namespace

CreditedRedline::CreditedRedline(const Redline& redline, const AttributionLayer& layer)
    : redline_(redline),
      layer_(layer),
      begins_(redline.entries.size() + 1),
      wholes_(layer.assessment.attributed.entries) {
    put_in_order();
    take_what_fits();
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

void CreditedRedline::take_what_fits() {
    const auto unknown = [this](const Credit& credit) { return credit.amendment >= ranks_.size(); };
    wholes_.resize(redline_.entries.size());
    for (std::vector<Credit>& whole : wholes_) std::erase_if(whole, unknown);
    const std::vector<track::Attribution>& all = layer_.assessment.attributed.attributions;
    stretches_.reserve(all.size());
    for (const track::Attribution& stretch : all) {
        if (stretch.entry >= redline_.entries.size()) continue;
        const std::vector<Segment>& segments = redline_.entries[stretch.entry].segments;
        if (stretch.segment >= segments.size() || stretch.start >= stretch.end ||
            stretch.end > segments[stretch.segment].text.size())
            continue;
        stretches_.push_back(stretch);
        std::erase_if(stretches_.back().credits, unknown);
    }
}

void CreditedRedline::put_in_order() {
    const std::vector<track::Amendment>& all = layer_.assessment.amendments;
    order_.resize(all.size());
    std::iota(order_.begin(), order_.end(), 0U);
    const auto before = [&all](std::uint32_t a, std::uint32_t b) {
        return track::comes_before(all[a], all[b]);
    };
    // Mostly they are in order already, which is quicker to see.
    if (!std::is_sorted(order_.begin(), order_.end(), before))
        std::stable_sort(order_.begin(), order_.end(), before);
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

void CreditedRedline::find_targets() {
    if (!targets_.empty()) return;
    const Document& text = redline_.old_side.document;
    std::vector<std::uint32_t> entry_of(text.paragraphs.size(), kNoTarget);
    for (std::uint32_t i = 0; i < redline_.entries.size(); ++i) {
        for (const std::uint32_t old : redline_.entries[i].olds) entry_of[old] = i;
    }
    targets_ = target_paragraphs(text, layer_.assessment.amendments);
    for (std::uint32_t& target : targets_) {
        if (target != kNoTarget) target = entry_of[target];
    }
}

std::optional<std::size_t> CreditedRedline::target(std::size_t index) const {
    if (index >= targets_.size() || targets_[index] == kNoTarget) return std::nullopt;
    return targets_[index];
}

std::span<const track::Attribution> CreditedRedline::stretches(std::size_t entry) const {
    return std::span(stretches_).subspan(begins_[entry], begins_[entry + 1] - begins_[entry]);
}

std::span<const track::Attribution> CreditedRedline::stretches(std::size_t entry, std::size_t segment) const {
    const std::span<const track::Attribution> all = stretches(entry);
    const auto begin = std::partition_point(all.begin(), all.end(),
                                            [&](const auto& stretch) { return stretch.segment < segment; });
    const auto end = std::partition_point(begin, all.end(),
                                          [&](const auto& stretch) { return stretch.segment == segment; });
    return {begin, end};
}

std::vector<CreditedPiece> CreditedRedline::pieces(std::size_t entry, std::size_t segment) const {
    const std::string_view text = redline_.entries[entry].segments[segment].text;
    std::vector<CreditedPiece> pieces;
    std::size_t at = 0;
    for (const track::Attribution& stretch : stretches(entry, segment)) {
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
    std::erase_if(entries, [this](std::uint32_t entry) { return entry >= redline_.entries.size(); });
    const std::optional<std::size_t> there = target(amendment);
    if (entries.empty() && there) entries.push_back(static_cast<std::uint32_t>(*there));
    return entries;
}

std::vector<std::uint32_t> CreditedRedline::entries_of_position(std::size_t index) const {
    std::vector<std::uint32_t> entries;
    if (const std::optional<std::size_t> there = target(index))
        entries.push_back(static_cast<std::uint32_t>(*there));
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
