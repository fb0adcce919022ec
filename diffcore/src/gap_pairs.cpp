#include "diffcore/src/gap_pairs.h"

#include "diffcore/src/order.h"

#include <algorithm>
#include <unordered_map>

namespace adref {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// Fewer shingles of one's own than this are an accident.
constexpr std::uint32_t kLeastVotes = 2;

// Rows of the table with the columns that each may use: all of them in a
// narrow gap, a band that follows the diagonal in a wide one.
class Band {
 public:
    Band(std::size_t rows, std::size_t columns)
        : rows_(rows),
          columns_(columns),
          width_(rows * columns <= kGapPairs ? columns
                                             : std::min(columns, std::max(kBand, kGapPairs / rows))) {}

    std::size_t width() const { return width_; }
    std::size_t first(std::size_t row) const {
        const std::size_t middle = row * columns_ / rows_;
        const std::size_t half = width_ / 2;
        return std::min(middle > half ? middle - half : 0, columns_ - width_);
    }

 private:
    std::size_t rows_;
    std::size_t columns_;
    std::size_t width_;
};

}  // namespace

bool is_searched_whole(std::size_t olds, std::size_t news) {
    return Band(olds, news).width() == news;
}

Pairs best_in_order(const Gap& gap, const std::function<float(std::uint32_t, std::uint32_t)>& gain) {
    const std::size_t rows = gap.olds.size();
    const std::size_t columns = gap.news.size();
    const Band band(rows, columns);
    const std::size_t width = band.width();
    std::vector<float> gains(rows * width);
    for (std::size_t r = 0; r < rows; ++r) {
        const std::size_t first = band.first(r);
        for (std::size_t c = 0; c < width; ++c) gains[r * width + c] = gain(gap.olds[r], gap.news[first + c]);
    }
    // best(r, c): the highest sum of the rows from r and the columns from c.
    // Each row keeps its band and the column behind it.
    std::vector<float> table((rows + 1) * (width + 1));
    const auto best = [&](std::size_t r, std::size_t c) -> float {
        if (r == rows) return 0;
        const std::size_t first = band.first(r);
        return table[r * (width + 1) + std::min(c > first ? c - first : 0, width)];
    };
    for (std::size_t r = rows; r-- > 0;) {
        const std::size_t first = band.first(r);
        float* row = &table[r * (width + 1)];
        row[width] = best(r + 1, first + width);
        for (std::size_t c = width; c-- > 0;) {
            const float g = gains[r * width + c];
            row[c] = std::max(best(r + 1, first + c), row[c + 1]);
            if (g > 0) row[c] = std::max(row[c], g + best(r + 1, first + c + 1));
        }
    }
    Pairs pairs;
    for (std::size_t r = 0, c = 0; r < rows && c < columns;) {
        const std::size_t first = band.first(r);
        c = std::max(c, first);
        if (c >= first + width) {
            ++r;
            continue;
        }
        const float g = gains[r * width + c - first];
        if (g > 0 && best(r, c) == g + best(r + 1, c + 1)) {
            pairs.emplace_back(gap.olds[r++], gap.news[c++]);
        } else if (best(r, c) == best(r + 1, c)) {
            ++r;
        } else {
            ++c;
        }
    }
    return pairs;
}

Pairs anchors_in(const Gap& gap, const SideView& before, const SideView& after) {
    struct Holder {
        std::uint32_t count[2] = {0, 0};
        std::uint32_t index[2] = {0, 0};  // in the gap
    };
    std::unordered_map<std::uint64_t, Holder> shingles;
    const auto collect = [&shingles](const SideView& side, const std::vector<std::uint32_t>& positions,
                                     std::size_t which) {
        for (std::uint32_t index = 0; index < positions.size(); ++index) {
            const auto ids = side.tokens.paragraph_ids(positions[index]);
            for (std::size_t k = 0; k + 1 < ids.size(); ++k) {
                Holder& holder = shingles[(static_cast<std::uint64_t>(ids[k]) << 32U) | ids[k + 1]];
                if (holder.count[which] > 0 && holder.index[which] == index) continue;
                ++holder.count[which];
                holder.index[which] = index;
            }
        }
    };
    collect(before, gap.olds, 0);
    collect(after, gap.news, 1);

    std::unordered_map<std::uint64_t, std::uint32_t> votes;  // by old and new index
    for (const auto& [key, holder] : shingles) {
        if (holder.count[0] == 1 && holder.count[1] == 1)
            ++votes[(static_cast<std::uint64_t>(holder.index[0]) << 32U) | holder.index[1]];
    }
    struct Best {
        std::uint32_t votes = 0;
        std::uint32_t partner = 0;
        void take(std::uint32_t count, std::uint32_t other) {
            if (count > votes || (count == votes && other < partner)) votes = count, partner = other;
        }
    };
    std::vector<Best> best_of_old(gap.olds.size());
    std::vector<Best> best_of_new(gap.news.size());
    for (const auto& [key, count] : votes) {
        const auto i = static_cast<std::uint32_t>(key >> 32U);
        const auto j = static_cast<std::uint32_t>(key);
        if (class_of(before.kind(gap.olds[i])) != class_of(after.kind(gap.news[j]))) continue;
        best_of_old[i].take(count, j);
        best_of_new[j].take(count, i);
    }
    std::vector<WeightedPair> mutual;
    for (std::uint32_t i = 0; i < best_of_old.size(); ++i) {
        const Best& best = best_of_old[i];
        if (best.votes >= kLeastVotes && best_of_new[best.partner].partner == i &&
            best_of_new[best.partner].votes == best.votes)
            mutual.push_back({i, best.partner, static_cast<double>(best.votes)});
    }
    const std::vector<bool> kept = heaviest_in_order(mutual);
    Pairs pairs;
    for (std::size_t k = 0; k < mutual.size(); ++k) {
        if (kept[k]) pairs.emplace_back(gap.olds[mutual[k].before], gap.news[mutual[k].after]);
    }
    return pairs;
}

}  // namespace adref
