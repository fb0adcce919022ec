// A layer made ready for renderers: who has a share in which words, and what is
// said about which paragraph, in an order that does not depend on how the
// amendments were listed.
#pragma once

#include "diffcore/redline.h"
#include "viewer/attribution_layer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace adref::viewer {

// A stretch of a segment and those who have a share in it.
struct CreditedPiece {
    std::string_view text;
    std::span<const track::Credit> credits;  // empty: nobody asked for these words
};

class CreditedRedline {
 public:
    // Both must outlive this. What of the layer does not fit the redline is left out.
    CreditedRedline(const Redline& redline, const AttributionLayer& layer);

    const AttributionLayer& layer() const { return layer_; }
    const track::Amendment& amendment(std::size_t index) const { return layer_.assessment.amendments[index]; }
    const track::Fate& fate(std::size_t index) const { return layer_.assessment.attributed.fates[index]; }
    // What a person decided; null where nobody did.
    const AttributionLayer::Decision* decision(std::size_t index) const { return layer_.decision(index); }

    // Places in the list, by id: "eu-2" before "eu-10".
    const std::vector<std::uint32_t>& order() const { return order_; }
    // Where one of the list stands in that order.
    std::uint32_t rank(std::size_t index) const { return ranks_[index]; }

    // The stretches of an entry, or of one of its segments, in order; those who have
    // a share in one are by id.
    std::span<const track::Attribution> stretches(std::size_t entry) const;
    std::span<const track::Attribution> stretches(std::size_t entry, std::size_t segment) const;
    // The pieces of a segment in order; together they are its text.
    std::vector<CreditedPiece> pieces(std::size_t entry, std::size_t segment) const;
    // Some words of the entry are somebody's.
    bool has_stretches(std::size_t entry) const { return begins_[entry] != begins_[entry + 1]; }
    // Who asked that the paragraph come, go, move, be split, joined or renumbered.
    std::span<const track::Credit> whole(std::size_t entry) const { return wholes_[entry]; }

    // The entry of the paragraph that an amendment is addressed to; none if that is
    // not found. Of all amendments only after find_targets(): not everybody wants to
    // pay for an index of all addresses.
    std::optional<std::size_t> target(std::size_t index) const;
    void find_targets();

    // Positions that are still held, and amendments about which a person decided,
    // that belong to an entry: where they show, or else where their target is.
    const std::vector<std::uint32_t>& positions(std::size_t entry) const;
    const std::vector<std::uint32_t>& decided(std::size_t entry) const;
    // The entries at which a position is shown: its target, and where the amendment
    // that it is about shows.
    std::vector<std::uint32_t> entries_of_position(std::size_t index) const;

 private:
    void put_in_order();
    void take_what_fits();
    void collect_remarks();
    std::vector<std::uint32_t> shown_at(std::size_t amendment) const;

    const Redline& redline_;
    const AttributionLayer& layer_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> ranks_;  // places in order_
    std::vector<track::Attribution> stretches_;
    std::vector<std::uint32_t> begins_;  // of each entry's stretches, and one more
    std::vector<std::vector<track::Credit>> wholes_;
    std::vector<std::uint32_t> targets_;  // entries or kNoTarget; empty until they are found
    std::vector<std::vector<std::uint32_t>> positions_;
    std::vector<std::vector<std::uint32_t>> decided_;
};

}  // namespace adref::viewer
