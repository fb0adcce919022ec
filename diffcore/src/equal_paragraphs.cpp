#include "diffcore/src/equal_paragraphs.h"

#include <algorithm>
#include <bit>

namespace adref {
namespace {

// Open addressing over the paragraphs themselves: nothing is copied, and two
// paragraphs are equal only if they were compared.
class Numbers {
 public:
    explicit Numbers(std::size_t paragraphs) : slots_(std::bit_ceil(2 * paragraphs + 2)) {}

    std::uint32_t number(const SideView& side, std::uint32_t position) {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t slot = hash(side, position) & mask;; slot = (slot + 1) & mask) {
            if (slots_[slot] == 0) {
                known_.push_back({&side, position});
                slots_[slot] = static_cast<std::uint32_t>(known_.size());
                return slots_[slot] - 1;
            }
            const Known& known = known_[slots_[slot] - 1];
            if (equal(*known.side, known.position, side, position)) return slots_[slot] - 1;
        }
    }
    std::size_t size() const { return known_.size(); }

 private:
    struct Known {
        const SideView* side;
        std::uint32_t position;
    };

    static std::size_t hash(const SideView& side, std::uint32_t position) {
        constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;
        auto hash = static_cast<std::uint64_t>(side.paragraph_class(position)) + 1;
        for (const std::uint32_t id : side.tokens.paragraph_ids(position)) {
            hash = (hash ^ id) * kMultiplier;
            hash ^= hash >> 29U;
        }
        return static_cast<std::size_t>(hash ^ (hash >> 32U));
    }

    static bool equal(const SideView& x, std::uint32_t i, const SideView& y, std::uint32_t j) {
        if (x.paragraph_class(i) != y.paragraph_class(j)) return false;
        const auto a = x.tokens.paragraph_ids(i);
        const auto b = y.tokens.paragraph_ids(j);
        if (!std::equal(a.begin(), a.end(), b.begin(), b.end())) return false;
        return !a.empty() ||
               fold_label(x.document.paragraphs[i].label) == fold_label(y.document.paragraphs[j].label);
    }

    std::vector<std::uint32_t> slots_;  // index into known_ + 1; 0 is free
    std::vector<Known> known_;
};

}  // namespace

EqualParagraphs number_equals(const SideView& before, const SideView& after) {
    Numbers numbers(before.size() + after.size());
    EqualParagraphs equals;
    equals.of_old.reserve(before.size());
    equals.of_new.reserve(after.size());
    for (std::uint32_t i = 0; i < before.size(); ++i) equals.of_old.push_back(numbers.number(before, i));
    for (std::uint32_t j = 0; j < after.size(); ++j) equals.of_new.push_back(numbers.number(after, j));
    equals.count = numbers.size();
    return equals;
}

}  // namespace adref
