#include "diffcore/src/sequence_diff.h"

#include "diffcore/src/myers.h"

#include <dtl/dtl.hpp>

#include <algorithm>
#include <cstddef>

namespace adref {
namespace {

// dtl::MAX_CORDINATES_SIZE counts recorded path points; no path through a grid
// of this many can pass it.
constexpr std::size_t kDtlGrid = 2'000'000;

// Above this it pays to look first which ids both sides have.
constexpr std::size_t kLargeGrid = 100'000;

// Below this the set-up of dtl costs more than the comparison.
constexpr std::size_t kTinyGrid = 16;

using Ids = std::vector<std::uint32_t>;

void diff_by_dtl(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::uint32_t offset,
                 std::vector<Run>& out) {
    dtl::Diff<std::uint32_t, Ids> diff(Ids(a.begin(), a.end()), Ids(b.begin(), b.end()));
    diff.compose();
    const auto script = diff.getSes();
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    for (const auto& [element, info] : script.getSequence()) {
        switch (info.type) {
            case dtl::SES_COMMON:
                append_run(out, {offset + x, offset + y, 1});
                ++x;
                ++y;
                break;
            case dtl::SES_DELETE:
                ++x;
                break;
            default:
                ++y;
                break;
        }
    }
}

void diff_tiny(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::uint32_t offset,
               std::vector<Run>& out) {
    // Every path of a grid of so few points: the table of longest common
    // subsequences of the rests.
    std::uint32_t lengths[kTinyGrid + 1][kTinyGrid + 1] = {};
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            lengths[i][j] =
                a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
        }
    }
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            append_run(
                out, {offset + static_cast<std::uint32_t>(i++), offset + static_cast<std::uint32_t>(j++), 1});
        } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
}

// The ids of a sequence that another one has, too.
struct Shared {
    Ids ids;
    std::vector<std::uint32_t> at;  // where they stand in the whole sequence
};

Shared keep_shared(std::span<const std::uint32_t> ids, std::span<const std::uint32_t> others) {
    Ids known(others.begin(), others.end());
    std::sort(known.begin(), known.end());
    Shared shared;
    for (std::uint32_t i = 0; i < ids.size(); ++i) {
        if (!std::binary_search(known.begin(), known.end(), ids[i])) continue;
        shared.ids.push_back(ids[i]);
        shared.at.push_back(i);
    }
    return shared;
}

// Returns whether it is shortest.
bool diff_middle(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::uint32_t offset,
                 std::uint64_t& budget, std::vector<Run>& out) {
    const std::size_t grid = (a.size() + 1) * (b.size() + 1);
    if (a.size() * b.size() <= kTinyGrid) {
        diff_tiny(a, b, offset, out);
        return true;
    }
    if (grid <= kDtlGrid) {
        diff_by_dtl(a, b, offset, out);
        return true;
    }
    return linear_myers(a, b, offset, offset, budget, out);
}

// What only one side has can be in no common subsequence. Long lists of
// paragraphs with hardly one in common come down to those few.
bool diff_shared(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::uint32_t offset,
                 std::uint64_t& budget, std::vector<Run>& out) {
    const Shared in_a = keep_shared(a, b);
    const Shared in_b = keep_shared(b, a);
    if (in_a.ids.empty()) return true;
    std::vector<Run> kept;
    const bool shortest = diff_middle(in_a.ids, in_b.ids, 0, budget, kept);
    for (const Run& run : kept) {
        for (std::uint32_t k = 0; k < run.length; ++k)
            append_run(out, {offset + in_a.at[run.a + k], offset + in_b.at[run.b + k], 1});
    }
    return shortest;
}

}  // namespace

SequenceDiff diff_sequences(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                            std::uint64_t budget) {
    SequenceDiff result;
    const auto prefix =
        static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    const auto rest_a = a.subspan(prefix);
    const auto rest_b = b.subspan(prefix);
    const auto suffix = static_cast<std::size_t>(
        std::mismatch(rest_a.rbegin(), rest_a.rend(), rest_b.rbegin(), rest_b.rend()).first -
        rest_a.rbegin());
    const auto middle_a = rest_a.first(rest_a.size() - suffix);
    const auto middle_b = rest_b.first(rest_b.size() - suffix);

    const auto offset = static_cast<std::uint32_t>(prefix);
    append_run(result.kept, {0, 0, offset});
    if (!middle_a.empty() && !middle_b.empty()) {
        const bool large = middle_a.size() * middle_b.size() > kLargeGrid;
        result.coarse = large ? !diff_shared(middle_a, middle_b, offset, budget, result.kept)
                              : !diff_middle(middle_a, middle_b, offset, budget, result.kept);
    }
    append_run(result.kept,
               {static_cast<std::uint32_t>(a.size() - suffix), static_cast<std::uint32_t>(b.size() - suffix),
                static_cast<std::uint32_t>(suffix)});
    return result;
}

}  // namespace adref
