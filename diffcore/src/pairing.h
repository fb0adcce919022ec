// One-to-one partners while they are being found, and what lies between them.
#pragma once

#include "diffcore/src/side_view.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace adref {

inline constexpr std::uint32_t kNoPartner = UINT32_MAX;

// What has no partner between one pair and the next of those that keep their
// order. Positions ascend.
struct Gap {
    std::vector<std::uint32_t> olds;
    std::vector<std::uint32_t> news;
};

class Pairing {
 public:
    Pairing(const SideView& before, const SideView& after);

    // Paragraphs that a person has set apart are never free.
    bool old_free(std::uint32_t i) const { return new_of_old[i] == kNoPartner && !old_apart[i]; }
    bool new_free(std::uint32_t j) const { return old_of_new[j] == kNoPartner && !new_apart[j]; }
    bool something_left() const;

    void pair(std::uint32_t i, std::uint32_t j) {
        new_of_old[i] = j;
        old_of_new[j] = i;
    }
    void part(std::uint32_t i) {
        old_of_new[new_of_old[i]] = kNoPartner;
        new_of_old[i] = kNoPartner;
    }

    // The pairs of the heaviest set that keeps its order, weighed by their
    // words: old and new positions, ascending.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> in_order() const;

    // Between the pairs of in_order(); only gaps that are open on both sides.
    std::vector<Gap> gaps() const;

    std::vector<std::uint32_t> new_of_old;
    std::vector<std::uint32_t> old_of_new;
    std::vector<bool> old_apart;
    std::vector<bool> new_apart;
    std::vector<bool> certain;  // by old position: recorded ids decided
    // Found, or left alone, in a search that a bound cut short. By position.
    std::vector<bool> old_coarse;
    std::vector<bool> new_coarse;

 private:
    const SideView& old_;
    const SideView& new_;
};

// Where in the new text each old paragraph would stand if it had kept its place.
class Places {
 public:
    // Nearness that counts as nearby: within eight paragraphs.
    static constexpr float kNear = 0.5F;

    explicit Places(const Pairing& pairing);

    // 1 where the new position lies between those of the old one's neighbours,
    // less the further away it is, kNear at eight paragraphs.
    float nearness(std::uint32_t i, std::uint32_t j) const;

 private:
    struct Room {
        std::uint32_t first;  // new positions that are in place
        std::uint32_t last;
    };
    std::vector<Room> rooms_;  // by old position
};

}  // namespace adref
