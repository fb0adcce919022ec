#include "track/contest.h"

#include <algorithm>
#include <tuple>

namespace adref::track {
namespace {

template <class T>
void make_unique(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

// What stands before all paragraphs comes first.
std::uint32_t rank(std::uint32_t paragraph) {
    return paragraph == kBeforeAll ? 0 : paragraph + 1;
}

}  // namespace

std::vector<Contest> contests(const std::vector<Collision>& collisions) {
    std::vector<const Collision*> sorted;
    sorted.reserve(collisions.size());
    for (const Collision& each : collisions) sorted.push_back(&each);
    const auto place = [](const Collision* each) {
        return std::make_tuple(each->kind == Collision::Kind::order, rank(each->paragraph), each->start,
                               each->end);
    };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Collision* a, const Collision* b) { return place(a) < place(b); });
    std::vector<Contest> found;
    for (const Collision* each : sorted) {
        const bool order = each->kind == Collision::Kind::order;
        const bool same_place = !found.empty() && found.back().order == order &&
                                found.back().paragraph == each->paragraph &&
                                (each->start < found.back().end || each->start == found.back().start);
        if (!same_place) {
            Contest fresh;
            fresh.paragraph = each->paragraph;
            fresh.start = each->start;
            fresh.end = each->end;
            fresh.order = order;
            found.push_back(std::move(fresh));
        }
        Contest& contest = found.back();
        contest.end = std::max(contest.end, each->end);
        contest.kinds.push_back(each->kind);
        contest.amendments.push_back(each->first);
        contest.amendments.push_back(each->second);
        ++contest.pairs;
    }
    for (Contest& contest : found) {
        make_unique(contest.kinds);
        make_unique(contest.amendments);
    }
    std::stable_sort(found.begin(), found.end(), [](const Contest& a, const Contest& b) {
        return std::make_tuple(rank(a.paragraph), a.start, a.end) <
               std::make_tuple(rank(b.paragraph), b.start, b.end);
    });
    return found;
}

}  // namespace adref::track
