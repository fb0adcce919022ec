#include "track/src/rolling_layout.h"

#include "diffcore/unicode.h"
#include "track/compilation.h"
#include "track/src/rolling_read.h"
#include "track/src/rolling_wishes.h"

#include <algorithm>
#include <optional>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;
using Shape = RollingNode::Shape;

// A replacement of more than so many code points that is half of its paragraph
// is read more easily below it.
constexpr std::uint32_t kLongReplacement = 160;

std::u32string wide(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const unicode::Decoded here = unicode::decode(text, at);
        out.push_back(here.code);
        at += std::max<std::uint32_t>(here.bytes, 1);
    }
    return out;
}

std::string narrow(std::u32string_view codes) {
    std::string out;
    for (const char32_t code : codes) unicode::append(out, code);
    return out;
}

// How one proposal stands in the paragraph so that reading it gives its result.
class Fitter {
 public:
    explicit Fitter(std::u32string_view base) : base_(base) {}

    std::optional<RollingNode> fit(const RollingProposal& proposal, std::size_t index,
                                   std::u32string result) {
        result_ = std::move(result);
        index_ = index;
        std::uint32_t start = proposal.start;
        std::uint32_t end = proposal.end;
        const std::u32string text = wide(proposal.text);
        if (start == end) {
            if (auto node = insertion(start, text)) return node;
        } else if (text.empty()) {
            if (auto node = deletion(start, end)) return node;
        }
        return replacement(start, end, text);
    }

 private:
    bool space(std::uint32_t at) const { return base_[at] == U' '; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(base_.size()); }

    RollingNode node(Shape shape, std::uint32_t start, std::uint32_t end, std::u32string_view text) const {
        RollingNode made;
        made.shape = shape;
        made.start = start;
        made.end = end;
        made.options.push_back({index_, narrow(text), false});
        return made;
    }

    bool gives(std::uint32_t start, std::uint32_t end, std::u32string_view text) const {
        return result_.size() == base_.size() - (end - start) + text.size() &&
               std::u32string_view(result_).substr(0, start) == base_.substr(0, start) &&
               std::u32string_view(result_).substr(start, text.size()) == text &&
               std::u32string_view(result_).substr(start + text.size()) == base_.substr(end);
    }

    static bool has_edges(std::u32string_view text) {
        return text.empty() || text.front() == U' ' || text.back() == U' ';
    }

    std::optional<RollingNode> standing_free(std::uint32_t at, std::u32string_view words) const {
        if (has_edges(words) || at == 0 || space(at - 1)) return std::nullopt;
        if (at < size() && !space(at) && !unicode::closes(base_[at])) return std::nullopt;
        std::u32string text(words);
        if (!unicode::closes(words.front())) text.insert(0, 1, U' ');
        if (!gives(at, at, text)) return std::nullopt;
        return node(Shape::free, at, at, words);
    }

    std::optional<RollingNode> insertion(std::uint32_t at, std::u32string_view text) const {
        if (text.empty()) return std::nullopt;
        std::optional<RollingNode> made;
        if (text.front() == U' ') made = standing_free(at, text.substr(1));
        if (!made && text.back() == U' ' && at > 0 && space(at - 1))
            made = standing_free(at - 1, text.substr(0, text.size() - 1));
        if (!made && unicode::closes(text.front())) made = standing_free(at, text);
        if (made) return made;
        const bool begins = at == 0 || unicode::opens(base_[at - 1]);
        const bool before_space = at < size() && space(at);
        const std::u32string_view words = text.substr(0, text.size() - 1);
        if (begins && text.back() == U' ' && !has_edges(words) && at < size() && !before_space)
            return node(Shape::leading, at, at, words);
        const bool behind_space = at > 0 && space(at - 1);
        if (!has_edges(text) && !behind_space && !(begins && before_space))
            return node(Shape::glued, at, at, text);
        return std::nullopt;
    }

    std::optional<RollingNode> deletion(std::uint32_t start, std::uint32_t end) const {
        while (start < end && space(start)) ++start;
        while (start < end && space(end - 1)) --end;
        std::uint32_t from = start;
        std::uint32_t to = end;
        widen_to_space(base_, from, to);
        if (start == end || !gives(from, to, {})) return std::nullopt;
        RollingNode made = node(Shape::struck, start, end, {});
        made.options.front().nothing = true;
        return made;
    }

    // Whole words on both sides, until neither text has a space at its edge.
    std::optional<RollingNode> replacement(std::uint32_t start, std::uint32_t end,
                                           std::u32string text) const {
        while (start < end && !text.empty() && space(start) && text.front() == U' ') {
            ++start;
            text.erase(0, 1);
        }
        while (start < end && !text.empty() && space(end - 1) && text.back() == U' ') {
            --end;
            text.pop_back();
        }
        const auto loose_left = [&] {
            return start == end || text.empty() || space(start) || text.front() == U' ';
        };
        const auto loose_right = [&] {
            return start == end || text.empty() || space(end - 1) || text.back() == U' ';
        };
        while (start > 0 && loose_left()) {
            do {
                --start;
                text.insert(0, 1, base_[start]);
            } while (start > 0 && (space(start) || !space(start - 1)));
        }
        while (end < size() && loose_right()) {
            do {
                text.push_back(base_[end]);
                ++end;
            } while (end < size() && (space(end - 1) || !space(end)));
        }
        if (start == end || text.empty() || !gives(start, end, text)) return std::nullopt;
        return node(Shape::options, start, end, text);
    }

    std::u32string_view base_;
    std::u32string result_;
    std::size_t index_ = 0;
};

class LayoutMaker {
 public:
    LayoutMaker(std::string_view text, const std::vector<PlacedWish>& wishes)
        : text_(text), base_(wide(text)), wishes_(wishes) {}

    RollingLayout run(bool all_below) {
        Fitter fitter(base_);
        std::vector<RollingNode> points;
        std::vector<RollingNode> ranges;
        for (const PlacedWish& wish : wishes_) {
            const RollingProposal& proposal = *wish.proposal;
            if (proposal.kind == Kind::split) {
                points.push_back(split(proposal, wish.index));
                continue;
            }
            if (proposal.kind == Kind::brackets && !all_below) {
                RollingNode node;
                node.shape = Shape::kept;
                node.start = proposal.start;
                node.end = proposal.end;
                node.options.push_back({wish.index, {}, false});
                ranges.push_back(std::move(node));
                continue;
            }
            if (all_below || is_long(proposal)) {
                below(wish);
                continue;
            }
            std::optional<RollingNode> node = fitter.fit(proposal, wish.index, result_of(proposal));
            if (!node) {
                below(wish);
            } else if (node->start == node->end) {
                points.push_back(std::move(*node));
            } else {
                ranges.push_back(std::move(*node));
            }
        }
        nest(std::move(ranges));
        for (RollingNode& point : points) put(out_.nodes, std::move(point), 0);
        return std::move(out_);
    }

 private:
    std::u32string result_of(const RollingProposal& proposal) const {
        return wide(text_with(std::string(text_), proposal));
    }

    bool is_long(const RollingProposal& proposal) const {
        const std::uint32_t length = proposal.end - proposal.start;
        if (proposal.kind != Kind::words || proposal.text.empty() || length <= kLongReplacement) return false;
        return length * 2 > base_.size();
    }

    void below(const PlacedWish& wish) {
        const bool empties = result_of(*wish.proposal).empty();
        (empties ? out_.impossible : out_.as_alternatives).push_back(wish.index);
    }

    RollingNode split(const RollingProposal& proposal, std::size_t index) const {
        RollingNode node;
        std::uint32_t at = std::min<std::uint32_t>(proposal.start, static_cast<std::uint32_t>(base_.size()));
        while (at > 0 && base_[at - 1] == U' ') --at;
        const bool free = at == base_.size() || base_[at] == U' ';
        node.shape = free ? Shape::free : Shape::glued;
        node.start = node.end = at;
        node.options.push_back({index, {}, false});
        return node;
    }

    // Ranges one inside the other; those that overlap otherwise become options for
    // the words of both.
    void nest(std::vector<RollingNode> ranges) {
        std::stable_sort(ranges.begin(), ranges.end(), [](const RollingNode& a, const RollingNode& b) {
            if (a.start != b.start) return a.start < b.start;
            if (a.end != b.end) return a.end > b.end;
            return a.shape == Shape::kept && b.shape != Shape::kept;
        });
        std::vector<RollingNode> open;
        const auto close = [&] {
            RollingNode node = std::move(open.back());
            open.pop_back();
            (open.empty() ? out_.nodes : open.back().inside).push_back(std::move(node));
        };
        for (RollingNode& range : ranges) {
            while (!open.empty() && open.back().end <= range.start) close();
            if (!open.empty() && open.back().end < range.end) {
                merge(open.back(), range);
                while (open.size() > 1 && open[open.size() - 2].end < open.back().end) {
                    RollingNode inner = std::move(open.back());
                    open.pop_back();
                    merge(open.back(), inner);
                }
                continue;
            }
            const bool same =
                !open.empty() && open.back().start == range.start && open.back().end == range.end;
            if (same && open.back().shape != Shape::kept && range.shape != Shape::kept) {
                merge(open.back(), range);
                continue;
            }
            if (open.size() >= kMostNesting) {
                for (const RollingNode::Option& option : range.options) below(wish_of(option.index));
                continue;
            }
            open.push_back(std::move(range));
        }
        while (!open.empty()) close();
        settle(out_.nodes);
    }

    static void merge(RollingNode& one, RollingNode& other) {
        one.shape = Shape::options;
        one.start = std::min(one.start, other.start);
        one.end = std::max(one.end, other.end);
        for (RollingNode::Option& option : other.options) one.options.push_back(std::move(option));
        for (RollingNode& inner : other.inside) one.inside.push_back(std::move(inner));
    }

    // Wishes come in the order of their indices.
    const PlacedWish& wish_of(std::size_t index) const {
        return *std::lower_bound(
            wishes_.begin(), wishes_.end(), index,
            [](const PlacedWish& each, std::size_t wanted) { return each.index < wanted; });
    }

    // The text of each option for the words that it now stands against.
    // NOLINTNEXTLINE(misc-no-recursion): no deeper than kMostNesting
    void settle(std::vector<RollingNode>& nodes) {
        std::vector<RollingNode> kept;
        for (RollingNode& node : nodes) {
            settle(node.inside);
            if (node.shape == Shape::options) {
                std::erase_if(node.options,
                              [&](RollingNode::Option& option) { return !set_text(node, option); });
                if (node.options.empty()) {
                    for (RollingNode& inner : node.inside) kept.push_back(std::move(inner));
                    continue;
                }
            }
            kept.push_back(std::move(node));
        }
        nodes = std::move(kept);
    }

    bool set_text(const RollingNode& node, RollingNode::Option& option) {
        const PlacedWish& wish = wish_of(option.index);
        const std::u32string result = result_of(*wish.proposal);
        const std::size_t behind = base_.size() - node.end;
        const std::u32string_view base(base_);
        const std::u32string_view whole(result);
        const bool fits = whole.size() >= node.start + behind &&
                          whole.substr(0, node.start) == base.substr(0, node.start) &&
                          whole.substr(whole.size() - behind) == base.substr(node.end);
        if (fits && whole.size() > node.start + behind) {
            option.text = narrow(whole.substr(node.start, whole.size() - node.start - behind));
            option.nothing = false;
            return true;
        }
        std::uint32_t from = node.start;
        std::uint32_t to = node.end;
        widen_to_space(base_, from, to);
        option.nothing = whole == std::u32string(base.substr(0, from)).append(base.substr(to));
        if (!option.nothing) below(wish);
        return option.nothing;
    }

    // A place, inside of the innermost range that has it.
    // NOLINTNEXTLINE(misc-no-recursion): no deeper than kMostNesting
    static void put(std::vector<RollingNode>& nodes, RollingNode point, std::size_t depth) {
        // Ends and starts ascend; a place behind an end stands behind that range.
        auto next = std::partition_point(nodes.begin(), nodes.end(), [&](const RollingNode& each) {
            return each.start < point.start || each.end <= point.start;
        });
        if (next != nodes.begin()) {
            RollingNode& before = *std::prev(next);
            if (before.start < point.start && point.start < before.end && depth < kMostNesting)
                return put(before.inside, std::move(point), depth + 1);
        }
        nodes.insert(next, std::move(point));
    }

    std::string_view text_;
    std::u32string base_;
    const std::vector<PlacedWish>& wishes_;
    RollingLayout out_;
};

}  // namespace

RollingLayout lay_out(std::string_view text, const std::vector<PlacedWish>& wishes, bool all_below) {
    return LayoutMaker(text, wishes).run(all_below);
}

}  // namespace adref::track
