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
        const std::size_t grid = (middle_a.size() + 1) * (middle_b.size() + 1);
        if (middle_a.size() * middle_b.size() <= kTinyGrid) {
            diff_tiny(middle_a, middle_b, offset, result.kept);
        } else if (grid <= kDtlGrid) {
            diff_by_dtl(middle_a, middle_b, offset, result.kept);
        } else {
            result.coarse = !linear_myers(middle_a, middle_b, offset, offset, budget, result.kept);
        }
    }
    append_run(result.kept,
               {static_cast<std::uint32_t>(a.size() - suffix), static_cast<std::uint32_t>(b.size() - suffix),
                static_cast<std::uint32_t>(suffix)});
    return result;
}

}  // namespace adref
