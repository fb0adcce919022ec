#include "diffcore/src/pairing.h"

#include "diffcore/src/order.h"

#include <string_view>
#include <unordered_set>

namespace adref {
namespace {

// A draft whose ids say nothing yet finds its paragraphs by their words.
std::vector<bool> set_apart(const Document& document, bool recorded) {
    std::vector<bool> apart(document.paragraphs.size());
    if (!recorded || document.apart.empty()) return apart;
    const std::unordered_set<std::string_view> ids(document.apart.begin(), document.apart.end());
    for (std::size_t i = 0; i < apart.size(); ++i) apart[i] = ids.contains(document.paragraphs[i].id);
    return apart;
}

}  // namespace

Pairing::Pairing(const SideView& before, const SideView& after)
    : new_of_old(before.size(), kNoPartner),
      old_of_new(after.size(), kNoPartner),
      certain(before.size()),
      old_coarse(before.size()),
      new_coarse(after.size()),
      old_(before),
      new_(after) {
    const bool recorded =
        before.document.ids == IdOrigin::recorded && after.document.ids == IdOrigin::recorded;
    old_apart = set_apart(before.document, recorded);
    new_apart = set_apart(after.document, recorded);
}

bool Pairing::something_left() const {
    bool olds = false;
    bool news = false;
    for (std::uint32_t i = 0; i < old_.size() && !olds; ++i) olds = old_free(i);
    for (std::uint32_t j = 0; j < new_.size() && !news; ++j) news = new_free(j);
    return olds && news;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Pairing::in_order() const {
    std::vector<WeightedPair> pairs;
    for (std::uint32_t i = 0; i < old_.size(); ++i) {
        if (new_of_old[i] == kNoPartner) continue;
        pairs.push_back({i, new_of_old[i], 1.0 + static_cast<double>(old_.tokens.paragraph_ids(i).size())});
    }
    const std::vector<bool> kept = heaviest_in_order(pairs);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> chain;
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        if (kept[k]) chain.emplace_back(pairs[k].before, pairs[k].after);
    }
    return chain;
}

std::vector<Gap> Pairing::gaps() const {
    std::vector<Gap> found;
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    const auto collect = [&](std::uint32_t i_end, std::uint32_t j_end) {
        Gap gap;
        for (; i < i_end; ++i) {
            if (old_free(i)) gap.olds.push_back(i);
        }
        for (; j < j_end; ++j) {
            if (new_free(j)) gap.news.push_back(j);
        }
        if (!gap.olds.empty() && !gap.news.empty()) found.push_back(std::move(gap));
    };
    for (const auto& [before, after] : in_order()) collect(before, after);
    collect(old_.size(), new_.size());
    return found;
}

Places::Places(const Pairing& pairing) {
    rooms_.reserve(pairing.new_of_old.size());
    const auto room_until = [this](std::uint32_t first, std::size_t old_end, std::uint32_t last) {
        while (rooms_.size() < old_end) rooms_.push_back({first, last});
    };
    std::uint32_t first = 0;
    for (const auto& [i, j] : pairing.in_order()) {
        room_until(first, i, j);
        rooms_.push_back({j, j});
        first = j;
    }
    room_until(first, pairing.new_of_old.size(), static_cast<std::uint32_t>(pairing.old_of_new.size()));
}

float Places::nearness(std::uint32_t i, std::uint32_t j) const {
    constexpr float kHalf = 8;
    const Room& room = rooms_[i];
    const std::uint32_t distance = j < room.first ? room.first - j : j > room.last ? j - room.last : 0;
    return kHalf / (kHalf + static_cast<float>(distance));
}

}  // namespace adref
