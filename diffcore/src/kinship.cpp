#include "diffcore/src/kinship.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <unordered_map>

namespace adref {
namespace {

constexpr std::uint32_t kNobody = UINT32_MAX;

std::uint64_t key_of(std::uint32_t first, std::uint32_t second) {
    return ((static_cast<std::uint64_t>(first) << 32U) | second) + 1;  // 0 is no key
}

std::uint64_t mix(std::uint64_t key) {
    key *= 0x9E3779B97F4A7C15ULL;
    return key ^ (key >> 32U);
}

template <class Visit>
void for_each_shingle(std::span<const std::uint32_t> ids, Visit visit) {
    for (std::size_t k = 0; k + 1 < ids.size(); ++k) visit(key_of(ids[k], ids[k + 1]));
}

}  // namespace

Kinship::Kinship(const TokenizedDocument& before, const TokenizedDocument& after,
                 std::span<const std::uint32_t> old_focus, std::span<const std::uint32_t> new_focus) {
    const TokenizedDocument* documents[2] = {&before, &after};
    const std::span<const std::uint32_t> focus[2] = {old_focus, new_focus};
    std::size_t most = 0;
    for (std::size_t side = 0; side < 2; ++side) {
        for (const std::uint32_t position : focus[side])
            most += documents[side]->paragraph_ids(position).size();
    }
    reserve(most);
    for (std::size_t side = 0; side < 2; ++side) collect(*documents[side], focus[side]);
    for (std::size_t side = 0; side < 2; ++side) count(*documents[side], side);
    for (std::size_t side = 0; side < 2; ++side) relate(*documents[side], side, focus[side]);
}

void Kinship::reserve(std::size_t shingles) {
    table_.resize(std::bit_ceil(std::max<std::size_t>(64, shingles * 2)));
    // Eight bits a shingle: one lookup in ten of what is absent goes on to the table.
    present_.resize(std::bit_ceil(std::max<std::size_t>(64, shingles * 8)) / 64);
}

// The slot of a key, or the free one where it belongs.
Kinship::Shingle* Kinship::find(std::uint64_t key) {
    const std::size_t mask = table_.size() - 1;
    std::size_t slot = mix(key) & mask;
    while (table_[slot].key != 0 && table_[slot].key != key) slot = (slot + 1) & mask;
    return &table_[slot];
}

void Kinship::collect(const TokenizedDocument& side, std::span<const std::uint32_t> focus) {
    const std::size_t bits = present_.size() * 64 - 1;
    for (const std::uint32_t position : focus) {
        for_each_shingle(side.paragraph_ids(position), [&](std::uint64_t key) {
            find(key)->key = key;
            const std::size_t bit = (mix(key) >> 20U) & bits;
            present_[bit / 64] |= std::uint64_t{1} << (bit % 64);
        });
    }
}

void Kinship::count(const TokenizedDocument& document, std::size_t side) {
    const std::size_t bits = present_.size() * 64 - 1;
    for (std::uint32_t position = 0; position + 1 < document.starts.size(); ++position) {
        for_each_shingle(document.paragraph_ids(position), [&](std::uint64_t key) {
            const std::size_t bit = (mix(key) >> 20U) & bits;
            if ((present_[bit / 64] >> (bit % 64) & 1U) == 0) return;
            Shingle& shingle = *find(key);
            if (shingle.key == 0 || shingle.last_seen[side] == position + 1) return;
            shingle.last_seen[side] = position + 1;
            if (shingle.count[side] < kMostHolders) shingle.holders[side][shingle.count[side]] = position;
            ++shingle.count[side];
        });
    }
}

void Kinship::relate(const TokenizedDocument& document, std::size_t side,
                     std::span<const std::uint32_t> focus) {
    const std::size_t other = 1 - side;
    member_[side].assign(document.starts.size(), kNobody);
    std::unordered_map<std::uint32_t, float> shared;
    for (const std::uint32_t position : focus) {
        Member member;
        shared.clear();
        for_each_shingle(document.paragraph_ids(position), [&](std::uint64_t key) {
            Shingle& shingle = *find(key);
            // Told once a paragraph: the stamp of counting serves again.
            const std::uint32_t stamp = kNobody - position;
            if (shingle.last_seen[side] == stamp) return;
            shingle.last_seen[side] = stamp;
            const auto holders = static_cast<float>(std::max(shingle.count[0], shingle.count[1]));
            const float worth = 1 / (holders * holders * holders);
            member.worth += worth;
            if (shingle.count[other] > kMostHolders) return;
            for (std::uint32_t k = 0; k < shingle.count[other]; ++k)
                shared[shingle.holders[other][k]] += worth;
        });
        for (const auto& [relative, worth] : shared) member.relatives.push_back({relative, worth});
        const std::size_t kept = std::min(member.relatives.size(), kMostRelatives);
        std::partial_sort(member.relatives.begin(),
                          member.relatives.begin() + static_cast<std::ptrdiff_t>(kept),
                          member.relatives.end(), [](const Relative& x, const Relative& y) {
                              return x.shared != y.shared ? x.shared > y.shared : x.position < y.position;
                          });
        member.relatives.resize(kept);
        member_[side][position] = static_cast<std::uint32_t>(members_[side].size());
        members_[side].push_back(std::move(member));
    }
}

float Kinship::worth(std::size_t side, std::uint32_t position) const {
    const std::uint32_t member = member_[side][position];
    return member == kNobody ? 0 : members_[side][member].worth;
}

const std::vector<Kinship::Relative>& Kinship::of_old(std::uint32_t position) const {
    static const std::vector<Relative> nobody;
    const std::uint32_t member = member_[0][position];
    return member == kNobody ? nobody : members_[0][member].relatives;
}

const std::vector<Kinship::Relative>& Kinship::of_new(std::uint32_t position) const {
    static const std::vector<Relative> nobody;
    const std::uint32_t member = member_[1][position];
    return member == kNobody ? nobody : members_[1][member].relatives;
}

float Kinship::between(std::uint32_t old_position, std::uint32_t new_position) const {
    const float all = worth_of_old(old_position) + worth_of_new(new_position);
    if (all <= 0) return 0;
    for (const Relative& relative : of_new(new_position)) {
        if (relative.position == old_position) return 2 * relative.shared / all;
    }
    return 0;
}

}  // namespace adref
