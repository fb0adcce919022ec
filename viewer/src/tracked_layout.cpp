#include "viewer/src/tracked_layout.h"

#include "viewer/src/tracked_runs.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace adref::viewer {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// Ranks of the paragraphs in the sequence; kNowhere for called footnotes.
std::vector<std::size_t> ranks_of(const std::vector<bool>& called) {
    std::vector<std::size_t> ranks(called.size(), kNowhere);
    std::size_t next = 0;
    for (std::size_t i = 0; i < called.size(); ++i) {
        if (!called[i]) ranks[i] = next++;
    }
    return ranks;
}

// A shared place: ranks of its first paragraphs.
struct Shared {
    TrackedSlot slot;
    std::size_t old_rank = 0;
    std::size_t new_rank = 0;
};

class Layouter {
 public:
    Layouter(const Redline& redline, const std::vector<bool>& old_called, const std::vector<bool>& new_called)
        : redline_(redline),
          olds_(redline.old_side.document.paragraphs),
          news_(redline.new_side.document.paragraphs),
          old_ranks_(ranks_of(old_called)),
          new_ranks_(ranks_of(new_called)) {}

    std::vector<TrackedSlot> run() {
        for (std::size_t i = 0; i < redline_.entries.size(); ++i) add_shared(i);
        std::sort(shared_.begin(), shared_.end(),
                  [](const Shared& a, const Shared& b) { return a.new_rank < b.new_rank; });
        keep_in_order();
        return sequence();
    }

 private:
    void add_shared(std::size_t index) {
        const Entry& entry = redline_.entries[index];
        if (entry.moved || entry.olds.empty() || entry.news.empty()) return;
        Shared shared;
        shared.slot.entry = index;
        shared.slot.old_end = entry.olds.size();
        shared.slot.new_end = entry.news.size();
        if (entry.relation == Relation::split) {
            const auto [first, end] = longest_together(entry, entry.news, new_ranks_, true);
            shared.slot.new_first = first;
            shared.slot.new_end = end;
        } else if (entry.relation == Relation::merged) {
            const auto [first, end] = longest_together(entry, entry.olds, old_ranks_, false);
            shared.slot.old_first = first;
            shared.slot.old_end = end;
        }
        const TrackedSlot& slot = shared.slot;
        if (slot.old_first == slot.old_end || slot.new_first == slot.new_end || !can_share(entry, slot))
            return;
        shared.old_rank = old_ranks_[entry.olds[slot.old_first]];
        shared.new_rank = new_ranks_[entry.news[slot.new_first]];
        shared_.push_back(shared);
    }

    // The neighbouring parts, beside one another in their document, that keep
    // most words; first and end among the parts.
    static std::pair<std::size_t, std::size_t> longest_together(const Entry& entry,
                                                                const std::vector<std::uint32_t>& positions,
                                                                const std::vector<std::size_t>& ranks,
                                                                bool new_side) {
        std::vector<std::size_t> kept(positions.size());
        for (const Fragment& fragment : fragments_of(entry)) {
            if (fragment.op == Op::equal)
                kept[new_side ? fragment.new_part : fragment.old_part] += fragment.length;
        }
        std::pair<std::size_t, std::size_t> best{0, 0};
        std::size_t most = 0;
        for (std::size_t first = 0; first < positions.size();) {
            std::size_t sum = kept[first];
            std::size_t end = first + 1;
            if (ranks[positions[first]] == kNowhere) {
                first = end;
                continue;
            }
            for (; end < positions.size() && ranks[positions[end]] == ranks[positions[end - 1]] + 1; ++end)
                sum += kept[end];
            if (best.second == 0 || sum > most) {
                best = {first, end};
                most = sum;
            }
            first = end;
        }
        return best;
    }

    // A row stays a row, with as many cells; a called footnote has no place here.
    bool can_share(const Entry& entry, const TrackedSlot& slot) const {
        std::size_t rows = 0;
        std::size_t count = 0;
        for (std::size_t i = slot.old_first; i < slot.old_end; ++i, ++count) {
            if (old_ranks_[entry.olds[i]] == kNowhere) return false;
            rows += olds_[entry.olds[i]].kind == Kind::table_row ? 1U : 0U;
        }
        for (std::size_t i = slot.new_first; i < slot.new_end; ++i, ++count) {
            if (new_ranks_[entry.news[i]] == kNowhere) return false;
            rows += news_[entry.news[i]].kind == Kind::table_row ? 1U : 0U;
        }
        if (rows == 0) return true;
        if (rows != count || entry.relation != Relation::matched) return false;
        return std::none_of(entry.segments.begin(), entry.segments.end(), [](const Segment& segment) {
            return segment.op != Op::equal && segment.text.find('\t') != std::string::npos;
        });
    }

    // The redline's order makes this a no-op; a redline from elsewhere may not.
    void keep_in_order() {
        std::vector<std::size_t> tails;  // last of the best chain of each length
        std::vector<std::size_t> before(shared_.size(), kNowhere);
        for (std::size_t i = 0; i < shared_.size(); ++i) {
            const auto place = std::lower_bound(
                tails.begin(), tails.end(), shared_[i].old_rank,
                [this](std::size_t at, std::size_t rank) { return shared_[at].old_rank < rank; });
            if (place != tails.begin()) before[i] = *(place - 1);
            if (place == tails.end())
                tails.push_back(i);
            else
                *place = i;
        }
        if (tails.size() == shared_.size()) return;
        std::vector<Shared> kept;
        for (std::size_t i = tails.empty() ? kNowhere : tails.back(); i != kNowhere; i = before[i])
            kept.push_back(shared_[i]);
        std::reverse(kept.begin(), kept.end());
        shared_ = std::move(kept);
    }

    // Which entry and part a rank belongs to.
    struct Owner {
        std::size_t entry = kNowhere;
        std::size_t part = 0;
    };

    std::vector<TrackedSlot> sequence() {
        std::vector<Owner> old_owners(count(old_ranks_));
        std::vector<Owner> new_owners(count(new_ranks_));
        for (std::size_t i = 0; i < redline_.entries.size(); ++i) {
            const Entry& entry = redline_.entries[i];
            own(entry.olds, old_ranks_, i, old_owners);
            own(entry.news, new_ranks_, i, new_owners);
        }
        std::vector<TrackedSlot> slots;
        std::size_t old_next = 0;
        std::size_t new_next = 0;
        const auto catch_up = [&](std::size_t old_until, std::size_t new_until) {
            for (; old_next < old_until; ++old_next) slots.push_back(only_old(old_owners[old_next]));
            for (; new_next < new_until; ++new_next) slots.push_back(only_new(new_owners[new_next]));
        };
        for (const Shared& shared : shared_) {
            catch_up(shared.old_rank, shared.new_rank);
            slots.push_back(shared.slot);
            old_next += shared.slot.old_end - shared.slot.old_first;
            new_next += shared.slot.new_end - shared.slot.new_first;
        }
        catch_up(old_owners.size(), new_owners.size());
        return slots;
    }

    static std::size_t count(const std::vector<std::size_t>& ranks) {
        return static_cast<std::size_t>(
            std::count_if(ranks.begin(), ranks.end(), [](std::size_t rank) { return rank != kNowhere; }));
    }
    static void own(const std::vector<std::uint32_t>& positions, const std::vector<std::size_t>& ranks,
                    std::size_t entry, std::vector<Owner>& owners) {
        for (std::size_t part = 0; part < positions.size(); ++part) {
            if (ranks[positions[part]] != kNowhere) owners[ranks[positions[part]]] = {entry, part};
        }
    }
    static TrackedSlot only_old(const Owner& owner) {
        return {TrackedSlot::Kind::only_old, owner.entry, owner.part, owner.part + 1, 0, 0};
    }
    static TrackedSlot only_new(const Owner& owner) {
        return {TrackedSlot::Kind::only_new, owner.entry, 0, 0, owner.part, owner.part + 1};
    }

    const Redline& redline_;
    const std::vector<Paragraph>& olds_;
    const std::vector<Paragraph>& news_;
    std::vector<std::size_t> old_ranks_;
    std::vector<std::size_t> new_ranks_;
    std::vector<Shared> shared_;
};

}  // namespace

std::vector<bool> called_footnotes(const Document& document) {
    std::unordered_set<std::string_view> called;
    for (const Paragraph& paragraph : document.paragraphs) {
        for (const NoteAnchor& anchor : paragraph.notes) {
            if (anchor.note != paragraph.id) called.insert(anchor.note);
        }
    }
    std::vector<bool> result(document.paragraphs.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        const Paragraph& paragraph = document.paragraphs[i];
        result[i] = paragraph.kind == Kind::footnote && called.contains(paragraph.id);
    }
    return result;
}

std::vector<TrackedSlot> lay_out(const Redline& redline, const std::vector<bool>& old_called,
                                 const std::vector<bool>& new_called) {
    return Layouter(redline, old_called, new_called).run();
}

}  // namespace adref::viewer
