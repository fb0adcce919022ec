#include "track/src/rolling_places.h"

#include <algorithm>
#include <utility>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;

constexpr std::size_t kMostOpen = 256;

class PlaceSorter {
 public:
    explicit PlaceSorter(const RollingOrder& order)
        : order_(order),
          base_(order.base.document()),
          count_(static_cast<std::uint32_t>(base_.paragraphs.size())) {}

    RollingPlaces run() {
        sort_out();
        return std::move(places_);
    }

 private:
    const RollingProposal& proposal(std::size_t index) const { return order_.proposals[index]; }

    std::vector<std::size_t>& slot(std::uint32_t behind) {
        return places_.slots[behind == kBeforeAll ? 0 : behind + 1];
    }

    void sort_out() {
        places_.inside.resize(count_);
        places_.notes.resize(count_);
        places_.slots.resize(count_ + 1);
        std::vector<std::size_t> spans;
        for (std::size_t i = 0; i < order_.proposals.size(); ++i) {
            if (order_.of_proposals[i] == Plainness::in_annex) continue;
            const RollingProposal& each = proposal(i);
            switch (each.kind) {
                case Kind::add:
                    slot(each.slot).push_back(i);
                    break;
                case Kind::words:
                case Kind::split:
                    places_.inside[each.first].push_back({i, &each});
                    break;
                case Kind::brackets:
                    if (each.start != each.end) {
                        places_.inside[each.first].push_back({i, &each});
                        break;
                    }
                    [[fallthrough]];
                case Kind::remove:
                case Kind::move:
                    spans.push_back(i);
                    break;
                default:
                    places_.notes[each.first].push_back(i);
            }
        }
        sort_spans(std::move(spans));
        for (std::vector<std::size_t>& each : places_.slots) {
            // What is deeper belongs to what stands in front, so it comes first.
            std::stable_sort(each.begin(), each.end(),
                             [&](std::size_t a, std::size_t b) { return level_of(a) > level_of(b); });
        }
    }

    std::uint32_t level_of(std::size_t index) const {
        const RollingProposal& each = proposal(index);
        return each.kind == Kind::add ? each.paragraphs.front().level : base_.paragraphs[each.first].level;
    }

    // Footnotes at the end go with what calls them: the bracket closes in front.
    std::uint32_t closes_at(const RollingProposal& each) const {
        std::uint32_t last = each.last;
        while (last > each.first && base_.paragraphs[last].kind == adref::Kind::footnote) --last;
        return last;
    }

    void sort_spans(std::vector<std::size_t> spans) {
        std::stable_sort(spans.begin(), spans.end(), [&](std::size_t a, std::size_t b) {
            if (proposal(a).first != proposal(b).first) return proposal(a).first < proposal(b).first;
            return closes_at(proposal(a)) > closes_at(proposal(b));
        });
        places_.starting.resize(count_);
        places_.ending.resize(count_);
        std::vector<std::uint32_t> open;
        for (const std::size_t index : spans) {
            const std::uint32_t last = closes_at(proposal(index));
            while (!open.empty() && open.back() < proposal(index).first) open.pop_back();
            const bool crosses = !open.empty() && open.back() < last;
            if (crosses || open.size() >= kMostOpen) continue;
            open.push_back(last);
            places_.starting[proposal(index).first].push_back(index);
            places_.ending[last].push_back(index);
            if (proposal(index).kind == Kind::move) slot(proposal(index).slot).push_back(index);
        }
        // The innermost closes first.
        for (std::vector<std::size_t>& each : places_.ending) std::reverse(each.begin(), each.end());
    }

    const RollingOrder& order_;
    const Document& base_;
    std::uint32_t count_;
    RollingPlaces places_;
};

}  // namespace

RollingPlaces rolling_places(const RollingOrder& order) {
    return PlaceSorter(order).run();
}

}  // namespace adref::track
