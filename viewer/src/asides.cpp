#include "viewer/src/asides.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace adref::viewer {
namespace {

// An aside with what orders it among those after the same entry: the number of
// the part that it is or stands behind, from 1; 0 right behind the entry.
struct Ranked {
    std::size_t part = 0;
    Aside aside;
};

// Where an entry stands for what followed it in the old text.
struct KeptPlace {
    std::size_t part = 0;  // see Ranked
    std::size_t after = 0;
};

// Whether a place is where the order of the unmoved entries puts a paragraph,
// and how much text stands there.
using Claim = std::pair<bool, std::size_t>;

class Finder {
 public:
    explicit Finder(const Redline& redline)
        : redline_(redline),
          olds_(redline.old_side.document.paragraphs),
          news_(redline.new_side.document.paragraphs) {}

    Asides run() {
        find_anchors();
        find_parts();
        find_merged_away();
        Asides asides;
        asides.old_place = find_old_places();
        std::stable_sort(found_.begin(), found_.end(), [](const Ranked& a, const Ranked& b) {
            // kStart + 1 is 0: what stands before everything comes first.
            const auto key = [](const Ranked& ranked) {
                return std::tuple(ranked.aside.after + 1, ranked.part,
                                  ranked.aside.kind != Aside::Kind::part);
            };
            return key(a) < key(b);
        });
        asides.all.reserve(found_.size());
        for (const Ranked& ranked : found_) asides.all.push_back(ranked.aside);
        return asides;
    }

 private:
    std::size_t size() const { return redline_.entries.size(); }

    // Between which old positions the unmoved entries put what stands before
    // entry `i`.
    void find_anchors() {
        from_.assign(size() + 1, 0);
        until_.assign(size() + 1, static_cast<std::uint32_t>(olds_.size()));
        const auto anchors = [](const Entry& entry) {
            return entry.relation == Relation::matched && !entry.moved;
        };
        for (std::size_t i = 0; i < size(); ++i) {
            const Entry& entry = redline_.entries[i];
            from_[i + 1] = anchors(entry) ? entry.olds.front() + 1 : from_[i];
        }
        for (std::size_t i = size(); i-- > 0;) {
            const Entry& entry = redline_.entries[i];
            until_[i] = anchors(entry) ? entry.olds.front() : until_[i + 1];
        }
    }

    static std::size_t bytes(const std::vector<Paragraph>& paragraphs, std::uint32_t first,
                             std::uint32_t last) {
        std::size_t sum = 0;
        for (std::uint32_t at = first; at <= last; ++at) sum += paragraphs[at].text.size();
        return sum;
    }

    void find_parts() {
        std::vector<std::pair<std::uint32_t, std::size_t>> starts;  // position in the new text, entry
        for (std::size_t i = 0; i < size(); ++i) {
            const Entry& entry = redline_.entries[i];
            if (!entry.news.empty()) starts.emplace_back(entry.news.front(), i);
            for (std::size_t part = parts_together(entry); part < entry.news.size();) {
                std::size_t end = part + 1;
                while (end < entry.news.size() && entry.news[end] == entry.news[end - 1] + 1) ++end;
                found_.push_back(
                    {0, {Aside::Kind::part, 0, i, i, entry.news[part], entry.news[end - 1], part}});
                part = end;
            }
        }
        std::sort(found_.begin(), found_.end(),
                  [](const Ranked& a, const Ranked& b) { return a.aside.first_at < b.aside.first_at; });
        std::unordered_map<std::size_t, Claim> best;
        for (std::size_t k = 0; k < found_.size(); ++k) {
            found_[k].part = k + 1;
            Aside& aside = found_[k].aside;
            const auto next =
                std::upper_bound(starts.begin(), starts.end(), std::pair(aside.first_at, size()));
            const std::size_t before = next == starts.end() ? size() : next->second;
            aside.after = before - 1;
            claim_old_place(aside, before, k + 1, best);
        }
    }

    // What was not moved has kept its place in the order with one of its parts:
    // behind that one stands what stood behind the paragraph.
    void claim_old_place(const Aside& aside, std::size_t before, std::size_t number,
                         std::unordered_map<std::size_t, Claim>& best) {
        const Entry& entry = redline_.entries[aside.first];
        if (entry.moved) return;
        const std::uint32_t old = entry.olds.front();
        const auto fits = [&](std::size_t from, std::size_t until) {
            return from_[from] <= old && old < until_[until];
        };
        const std::uint32_t last = entry.news[parts_together(entry) - 1];
        Claim& claim = best.try_emplace(aside.first, fits(aside.first, aside.first + 1),
                                        bytes(news_, entry.news.front(), last))
                           .first->second;
        const Claim now(fits(before, before), bytes(news_, aside.first_at, aside.last_at));
        if (now <= claim) return;
        claim = now;
        kept_place_[aside.first] = {number, aside.after};
    }

    // Of old paragraphs that were merged but are no neighbours, those that are
    // where the entry is; the others went there. Footnotes between two do not
    // part them.
    void find_merged_away() {
        away_.assign(olds_.size(), false);
        std::vector<std::uint32_t> rank;
        for (std::size_t i = 0; i < size(); ++i) {
            const Entry& entry = redline_.entries[i];
            if (entry.olds.size() < 2 || entry.olds.back() - entry.olds.front() < entry.olds.size()) continue;
            if (rank.empty()) rank = ranks();
            std::size_t kept = 0;  // [kept, kept_end) of olds
            std::size_t kept_end = 0;
            Claim best;
            for (std::size_t first = 0; first < entry.olds.size();) {
                std::size_t end = first + 1;
                while (end < entry.olds.size() && rank[entry.olds[end]] <= rank[entry.olds[end - 1]] + 1)
                    ++end;
                std::size_t sum = 0;
                for (std::size_t k = first; k < end; ++k) sum += olds_[entry.olds[k]].text.size();
                const Claim now(from_[i] <= entry.olds[first] && entry.olds[end - 1] < until_[i + 1], sum);
                // Of what moved as a whole, the first has the moved one's stub.
                if (first == 0 || (!entry.moved && now > best)) best = now, kept = first, kept_end = end;
                first = end;
            }
            for (std::size_t k = 0; k < entry.olds.size(); ++k) {
                if (k < kept || k >= kept_end) away_[entry.olds[k]] = true;
            }
        }
    }

    // The paragraphs numbered without the footnotes.
    std::vector<std::uint32_t> ranks() const {
        std::vector<std::uint32_t> rank;
        rank.reserve(olds_.size());
        std::uint32_t next = 0;
        for (const Paragraph& paragraph : olds_)
            rank.push_back(paragraph.kind == Kind::footnote ? next : next++);
        return rank;
    }

    std::vector<std::size_t> find_old_places() {
        std::vector<std::size_t> places(size(), kStart);
        std::vector<std::size_t> entry_at(olds_.size(), kStart);
        for (std::size_t i = 0; i < size(); ++i) {
            for (const std::uint32_t position : redline_.entries[i].olds) entry_at[position] = i;
        }
        KeptPlace here{0, kStart};
        bool open = false;  // the last one may still grow
        for (std::uint32_t position = 0; position < olds_.size(); ++position) {
            const std::size_t index = entry_at[position];
            if (index == kStart) continue;
            const Entry& entry = redline_.entries[index];
            const bool away = away_[position];
            if (!entry.moved && !away) {
                const auto kept = kept_place_.find(index);
                here = kept == kept_place_.end() ? KeptPlace{0, index} : kept->second;
                open = false;
                continue;
            }
            if (olds_[position].kind == Kind::footnote) continue;
            if (!away && entry.olds.front() != position) continue;  // neighbours that merged have one
            if (!away) places[index] = here.after;
            const Aside::Kind kind = away ? Aside::Kind::merged : Aside::Kind::moved;
            if (open && found_.back().aside.kind == kind && goes_on(found_.back().aside, index)) {
                found_.back().aside.last = index;
                found_.back().aside.last_at = position;
                continue;
            }
            found_.push_back({here.part, {kind, here.after, index, index, position, position, 0}});
            open = true;
        }
        return places;
    }

    bool goes_on(const Aside& aside, std::size_t index) const {
        if (aside.kind == Aside::Kind::merged) return aside.first == index;
        const std::uint32_t block = redline_.entries[index].block;
        return block != 0 && redline_.entries[aside.last].block == block;
    }

    const Redline& redline_;
    const std::vector<Paragraph>& olds_;
    const std::vector<Paragraph>& news_;
    std::vector<std::uint32_t> from_;
    std::vector<std::uint32_t> until_;
    std::unordered_map<std::size_t, KeptPlace> kept_place_;  // of entries that kept it with an aside
    std::vector<bool> away_;                                 // by old position
    std::vector<Ranked> found_;
};

}  // namespace

Asides find_asides(const Redline& redline) {
    return Finder(redline).run();
}

std::size_t parts_together(const Entry& entry) {
    std::size_t count = std::min<std::size_t>(entry.news.size(), 1);
    while (count > 0 && count < entry.news.size() && entry.news[count] == entry.news[count - 1] + 1) ++count;
    return count;
}

}  // namespace adref::viewer
