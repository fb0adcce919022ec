#include "diffcore/src/myers.h"

#include <algorithm>
#include <cstddef>

namespace adref {
namespace {

constexpr std::uint64_t kLeastAllowance = 4096;

struct Box {
    std::ptrdiff_t a_begin, a_end, b_begin, b_end;
};

class Search {
 public:
    Search(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::uint64_t& budget)
        : a_(a), b_(b), budget_(budget) {}

    // An explicit stack: the depth would be the number of edits at worst.
    bool run(std::uint32_t a_offset, std::uint32_t b_offset, std::vector<Run>& out) {
        std::vector<Box> todo{{0, std::ssize(a_), 0, std::ssize(b_)}};
        while (!todo.empty()) {
            Box box = todo.back();
            todo.pop_back();
            const std::ptrdiff_t prefix = trim_prefix(box);
            if (prefix > 0) {
                append_run(out, {a_offset + static_cast<std::uint32_t>(box.a_begin - prefix),
                                 b_offset + static_cast<std::uint32_t>(box.b_begin - prefix),
                                 static_cast<std::uint32_t>(prefix)});
            }
            if (box.a_begin == box.a_end || box.b_begin == box.b_end) continue;
            const auto [x, y] = split(box);
            if (x < 0) continue;  // no budget: what is left counts as replaced
            todo.push_back({x, box.a_end, y, box.b_end});
            todo.push_back({box.a_begin, x, box.b_begin, y});
        }
        return exact_;
    }

 private:
    std::ptrdiff_t trim_prefix(Box& box) const {
        const std::ptrdiff_t begin = box.a_begin;
        while (box.a_begin < box.a_end && box.b_begin < box.b_end && equal(box.a_begin, box.b_begin)) {
            ++box.a_begin;
            ++box.b_begin;
        }
        return box.a_begin - begin;
    }

    bool equal(std::ptrdiff_t x, std::ptrdiff_t y) const {
        return a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(y)];
    }

    struct Point {
        std::ptrdiff_t x, y;
    };

    // A point on a shortest path that is neither corner of the box. Both
    // frontiers are kept per diagonal k = x - y.
    Point split(const Box& box) {
        const std::ptrdiff_t n = box.a_end - box.a_begin;
        const std::ptrdiff_t m = box.b_end - box.b_begin;
        const std::ptrdiff_t delta = n - m;
        const bool odd = (delta % 2) != 0;
        const std::ptrdiff_t most = (n + m + 1) / 2;
        const std::ptrdiff_t centre = most + 1;
        const auto size = static_cast<std::size_t>(2 * most + 3);
        if (forward_.size() < size) {
            forward_.resize(size);
            backward_.resize(size);
        }
        const auto fwd = [&](std::ptrdiff_t k) -> std::ptrdiff_t& {
            return forward_[static_cast<std::size_t>(k + centre)];
        };
        const auto bwd = [&](std::ptrdiff_t k) -> std::ptrdiff_t& {
            return backward_[static_cast<std::size_t>(k + centre)];
        };
        fwd(1) = 0;
        bwd(1) = 0;
        // No one box may use up what the others will need.
        std::uint64_t allowance = std::min(budget_, std::max(kLeastAllowance, budget_ / 8));
        for (std::ptrdiff_t d = 0; d <= most; ++d) {
            if (!spend(d, allowance)) return give_up(box, d, fwd);
            for (std::ptrdiff_t k = -d + 2 * std::max<std::ptrdiff_t>(0, d - m);
                 k <= d - 2 * std::max<std::ptrdiff_t>(0, d - n); k += 2) {
                std::ptrdiff_t x =
                    (k == -d || (k != d && fwd(k - 1) < fwd(k + 1))) ? fwd(k + 1) : fwd(k - 1) + 1;
                std::ptrdiff_t y = x - k;
                const std::ptrdiff_t x0 = x;
                while (x < n && y < m && equal(box.a_begin + x, box.b_begin + y)) ++x, ++y;
                fwd(k) = x;
                const std::ptrdiff_t other = delta - k;
                if (odd && other >= -(d - 1) && other <= d - 1 && x + bwd(other) >= n) {
                    return inner(box, {x0, x0 - k}, {x, y});
                }
            }
            for (std::ptrdiff_t k = -d + 2 * std::max<std::ptrdiff_t>(0, d - m);
                 k <= d - 2 * std::max<std::ptrdiff_t>(0, d - n); k += 2) {
                std::ptrdiff_t x =
                    (k == -d || (k != d && bwd(k - 1) < bwd(k + 1))) ? bwd(k + 1) : bwd(k - 1) + 1;
                std::ptrdiff_t y = x - k;
                const std::ptrdiff_t x0 = x;
                while (x < n && y < m && equal(box.a_end - x - 1, box.b_end - y - 1)) ++x, ++y;
                bwd(k) = x;
                const std::ptrdiff_t other = delta - k;
                if (!odd && other >= -d && other <= d && x + fwd(other) >= n) {
                    return inner(box, {n - x, m - y}, {n - x0, m - (x0 - k)});
                }
            }
        }
        return {-1, -1};  // not reached: the frontiers always meet
    }

    // One end of the middle snake that is not a corner of the box. The snake's
    // start may be a corner (a single edit next to it); then its end is not.
    static Point inner(const Box& box, Point start, Point end) {
        const std::ptrdiff_t n = box.a_end - box.a_begin;
        const std::ptrdiff_t m = box.b_end - box.b_begin;
        const bool start_is_corner = (start.x == 0 && start.y == 0) || (start.x == n && start.y == m);
        const Point chosen = start_is_corner ? end : start;
        return {box.a_begin + chosen.x, box.b_begin + chosen.y};
    }

    bool spend(std::ptrdiff_t d, std::uint64_t& allowance) {
        const auto cost = static_cast<std::uint64_t>(2 * d + 2);
        if (allowance < cost) {
            exact_ = false;
            return false;
        }
        allowance -= cost;
        budget_ -= cost;
        return true;
    }

    // The furthest point reached, if that is any progress.
    template <class Forward>
    static Point give_up(const Box& box, std::ptrdiff_t d, const Forward& fwd) {
        const std::ptrdiff_t n = box.a_end - box.a_begin;
        const std::ptrdiff_t m = box.b_end - box.b_begin;
        Point best{0, 0};
        const std::ptrdiff_t done = d - 1;
        for (std::ptrdiff_t k = -done; k <= done; k += 2) {
            if (k < -m || k > n) continue;
            const std::ptrdiff_t x = fwd(k);
            const std::ptrdiff_t y = x - k;
            if (x >= 0 && y >= 0 && x <= n && y <= m && x + y > best.x + best.y) best = {x, y};
        }
        if (best.x + best.y == 0 || (best.x == n && best.y == m)) return {-1, -1};
        return {box.a_begin + best.x, box.b_begin + best.y};
    }

    std::span<const std::uint32_t> a_;
    std::span<const std::uint32_t> b_;
    std::uint64_t& budget_;
    bool exact_ = true;
    std::vector<std::ptrdiff_t> forward_;
    std::vector<std::ptrdiff_t> backward_;
};

}  // namespace

bool linear_myers(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::uint32_t a_offset,
                  std::uint32_t b_offset, std::uint64_t& budget, std::vector<Run>& out) {
    return Search(a, b, budget).run(a_offset, b_offset, out);
}

}  // namespace adref
