#include "viewer/src/html_old_order.h"

#include "viewer/src/asides.h"

#include <algorithm>

namespace adref::viewer {
namespace {

struct Weighed {
    OldRun run;
    std::size_t weight = 0;
};

// The old text as runs, in its order.
std::vector<Weighed> runs_of(const Redline& redline) {
    struct Place {
        std::size_t entry = kStart;
        std::size_t number = 0;  // in the entry's `olds`
    };
    const auto& paragraphs = redline.old_side.document.paragraphs;
    std::vector<Place> places(paragraphs.size());
    for (std::size_t i = 0; i < redline.entries.size(); ++i) {
        const auto& olds = redline.entries[i].olds;
        for (std::size_t k = 0; k < olds.size(); ++k) places[olds[k]] = {i, k};
    }
    std::vector<Weighed> runs;
    for (std::size_t position = 0; position < places.size(); ++position) {
        const auto [entry, number] = places[position];
        if (entry == kStart) continue;
        if (runs.empty() || runs.back().run.entry != entry) runs.push_back({{entry, number, 0}, 0});
        ++runs.back().run.count;
        runs.back().weight += 1 + paragraphs[position].text.size();
    }
    return runs;
}

// The heaviest choice of runs whose entries are in order, one run an entry at most.
std::vector<bool> in_place(const std::vector<Weighed>& runs, std::size_t entries) {
    struct Best {
        std::size_t weight = 0;
        std::size_t last = kStart;  // the run that ends it
    };
    // A Fenwick tree: at each node the heaviest of a range of entries.
    std::vector<Best> tree(entries + 1);
    std::vector<std::size_t> before(runs.size(), kStart);
    Best best;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Best here;
        for (std::size_t at = runs[i].run.entry; at > 0; at &= at - 1) {
            if (tree[at].weight > here.weight) here = tree[at];
        }
        before[i] = here.last;
        here = {here.weight + runs[i].weight, i};
        for (std::size_t at = runs[i].run.entry + 1; at < tree.size(); at += at & (~at + 1)) {
            if (here.weight > tree[at].weight) tree[at] = here;
        }
        if (here.weight > best.weight) best = here;
    }
    std::vector<bool> chosen(runs.size(), false);
    for (std::size_t i = best.last; i != kStart; i = before[i]) chosen[i] = true;
    return chosen;
}

}  // namespace

std::vector<Displaced> displaced(const Redline& redline) {
    const std::vector<Weighed> runs = runs_of(redline);
    const std::vector<bool> chosen = in_place(runs, redline.entries.size());
    std::vector<Displaced> found;
    std::size_t after = kStart;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (chosen[i]) {
            after = runs[i].run.entry;
            continue;
        }
        if (found.empty() || found.back().after != after) found.push_back({after, {}});
        found.back().runs.push_back(runs[i].run);
    }
    return found;
}

}  // namespace adref::viewer
