#include "diffcore/src/order.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace adref {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

// The best chain that ends at or before a rank: a Fenwick tree of maxima.
class BestChain {
 public:
    explicit BestChain(std::size_t size) : best_(size + 1, {0, kNone}) {}

    struct Chain {
        double weight;
        std::uint32_t last;  // index of the pair that it ends with
    };

    Chain up_to(std::size_t rank) const {  // ranks below `rank`
        Chain chain{0, kNone};
        for (std::size_t i = rank; i > 0; i -= i & (~i + 1)) {
            if (best_[i].weight > chain.weight) chain = best_[i];
        }
        return chain;
    }

    void put(std::size_t rank, Chain chain) {
        for (std::size_t i = rank + 1; i < best_.size(); i += i & (~i + 1)) {
            if (chain.weight > best_[i].weight) best_[i] = chain;
        }
    }

 private:
    std::vector<Chain> best_;
};

}  // namespace

std::vector<bool> heaviest_in_order(std::span<const WeightedPair> pairs) {
    std::vector<std::uint32_t> by_before(pairs.size());
    std::iota(by_before.begin(), by_before.end(), 0U);
    std::vector<std::uint32_t> by_after = by_before;
    std::sort(by_before.begin(), by_before.end(),
              [&](auto x, auto y) { return pairs[x].before < pairs[y].before; });
    std::sort(by_after.begin(), by_after.end(),
              [&](auto x, auto y) { return pairs[x].after < pairs[y].after; });
    std::vector<std::uint32_t> rank(pairs.size());
    for (std::uint32_t i = 0; i < by_after.size(); ++i) rank[by_after[i]] = i;

    BestChain chains(pairs.size());
    std::vector<std::uint32_t> previous(pairs.size(), kNone);
    for (const std::uint32_t index : by_before) {
        const auto chain = chains.up_to(rank[index]);
        previous[index] = chain.last;
        chains.put(rank[index], {chain.weight + pairs[index].weight, index});
    }
    std::vector<bool> kept(pairs.size());
    for (std::uint32_t at = chains.up_to(pairs.size()).last; at != kNone; at = previous[at]) kept[at] = true;
    return kept;
}

}  // namespace adref
