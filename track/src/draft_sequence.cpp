#include "track/src/draft_sequence.h"

#include "track/src/structure.h"
#include "track/src/word_tokens.h"

#include <algorithm>

namespace adref::track {
namespace {

using EditKind = ParagraphEdit::Kind;

class Sequencer {
 public:
    Sequencer(const Redline& redline, const Base& base, const ChangeOwners& owners, DraftUnits units,
              const std::set<std::uint32_t>& stay)
        : before_(redline.old_side.document),
          after_(redline.new_side.document),
          base_(base),
          owners_(owners),
          units_(std::move(units.units)),
          gone_(std::move(units.gone)),
          words_(std::move(units.words)),
          stay_(stay) {}

    SequenceChanges run() {
        std::size_t begin = 0;
        std::uint32_t behind = kNoParagraph;  // the paragraph of the base in front of the gap
        std::vector<Gap> gaps;
        for (std::size_t i = 0; i <= units_.size(); ++i) {
            if (i < units_.size() && !is_spine(units_[i], behind)) continue;
            const std::uint32_t next =
                i < units_.size() ? units_[i].old : static_cast<std::uint32_t>(before_.paragraphs.size());
            gaps.push_back({begin, i, behind, next});
            begin = i + 1;
            if (i < units_.size()) behind = units_[i].last;
        }
        for (const Gap& gap : gaps) settle(gap);
        for (const Gap& gap : gaps) fill(gap);
        remove();
        for (WordChange& each : words_) {
            if (!gone_[each.paragraph]) out_.push_back(std::move(each));
        }
        return {std::move(out_), std::move(movers_)};
    }

 private:
    // Units [begin, end) between two paragraphs of the base that keep their order.
    struct Gap {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::uint32_t behind = kNoParagraph;
        std::uint32_t next = 0;
    };
    // New paragraphs that come to one place together.
    struct Lines {
        ChangeSet changes;
        std::vector<std::uint32_t> fresh;
    };

    static bool is_spine(const DraftUnit& unit, std::uint32_t behind) {
        return unit.old != kNoParagraph && !unit.moved && (behind == kNoParagraph || unit.old > behind);
    }

    // How many paragraphs of the base a block of moved units [i, …) covers: one, or
    // all that belongs to the first; 0 where it is neither.
    std::size_t block(std::size_t i, std::size_t end, std::uint32_t& last) const {
        const std::uint32_t head = units_[i].old;
        last = last_of_subtree(base_.words(), head);
        std::size_t used = i;
        std::uint32_t old = head;
        while (used < end && units_[used].old == old) {
            ++used;
            ++old;
            while (old <= last && gone_[old]) ++old;
        }
        if (old > last) return used - i;
        last = last_of_notes(base_.words(), head);
        return last == head ? 1 : 0;
    }

    // Only one block moves to one place; everything else there is deleted and added.
    void settle(const Gap& gap) {
        std::size_t first = gap.begin;
        while (first < gap.end && units_[first].part) ++first;
        if (first == gap.end) return;
        std::uint32_t last = 0;
        const bool one_block = units_[first].old != kNoParagraph && !stay_.contains(units_[first].old) &&
                               first + block(first, gap.end, last) == gap.end;
        WordChange move;
        if (one_block && move_to(gap, units_[first].old, last, move)) {
            for (std::size_t i = first; i < gap.end; ++i)
                move.changes = united(move.changes, movers(units_[i]));
            movers_.push_back(units_[first].old);
            out_.push_back(std::move(move));
            return;
        }
        for (std::size_t i = first; i < gap.end; ++i) {
            DraftUnit& unit = units_[i];
            if (unit.old == kNoParagraph) continue;
            for (std::uint32_t old = unit.old; old <= unit.last; ++old) gone_[old] = true;
            unit.old = unit.last = kNoParagraph;
        }
    }

    ChangeSet movers(const DraftUnit& unit) const {
        return united(owners_.of_old(unit.old, 0, UINT32_MAX), owners_.of_new(unit.fresh, 0, UINT32_MAX));
    }

    // Paragraphs that a place can be told by, the nearest first.
    std::vector<std::pair<std::uint32_t, Place>> anchors(const Gap& gap) const {
        std::vector<std::pair<std::uint32_t, Place>> out;
        if (gap.behind != kNoParagraph) {
            std::uint32_t at = gap.behind;
            out.emplace_back(at, Place::after);
            constexpr std::size_t kMost = 8;
            for (std::uint32_t level = before_.paragraphs[at].level;
                 at-- > 0 && out.size() < kMost && !is_heading(before_.paragraphs[at + 1].kind);) {
                const Paragraph& above = before_.paragraphs[at];
                if (!is_heading(above.kind) && (above.level >= level || above.kind == Kind::footnote))
                    continue;
                level = above.level;
                out.emplace_back(at, Place::after);
            }
            // The paragraph that a footnote belongs to.
            if (before_.paragraphs[gap.behind].kind == Kind::footnote && gap.behind > 0)
                out.emplace_back(gap.behind - 1, Place::after);
        }
        const auto count = static_cast<std::uint32_t>(before_.paragraphs.size());
        if (gap.next < count) out.emplace_back(gap.next, Place::before);
        const std::uint32_t follows = gap.behind == kNoParagraph ? 0 : gap.behind + 1;
        if (follows < gap.next && follows < count) out.emplace_back(follows, Place::before);
        return out;
    }

    // Places of the base between which only deleted paragraphs stand are one place.
    bool in_gap(const Gap& gap, std::uint32_t slot) const {
        const std::uint32_t first = gap.behind == kNoParagraph ? 0 : gap.behind + 1;
        const std::uint32_t own = slot == kBeforeAll ? 0 : slot + 1;
        if (own < first || own > gap.next) return false;
        for (std::uint32_t i = first; i < own; ++i) {
            if (!gone_[i]) return false;
        }
        return true;
    }

    bool move_to(const Gap& gap, std::uint32_t head, std::uint32_t last, WordChange& out) const {
        for (const auto& [anchor, place_of_it] : anchors(gap)) {
            Amendment made;
            made.action = Action::move_paragraph;
            made.target = base_.addresses().qualified(head);
            made.place = place_of_it;
            made.to = base_.addresses().qualified(anchor);
            for (const Scope scope : {Scope::automatic, Scope::paragraph}) {
                made.scope = scope;
                const Result<PlacedAmendment> placed = place(made, base_);
                if (!placed || placed->paragraphs.size() != 1) continue;
                const ParagraphEdit& edit = placed->paragraphs.front();
                if (edit.paragraph != head || edit.last != last || !in_gap(gap, edit.to)) continue;
                out.amendment = std::move(made);
                return true;
            }
        }
        return false;
    }

    void fill(const Gap& gap) {
        std::vector<Lines> runs;
        for (std::size_t i = gap.begin; i < gap.end; ++i) {
            const DraftUnit& unit = units_[i];
            if (unit.old != kNoParagraph || unit.part) continue;
            ChangeSet changes = owners_.of_new(unit.fresh, 0, UINT32_MAX);
            const bool own = runs.empty() || !related(runs.back().changes, changes);
            if (own) {
                runs.push_back({std::move(changes), {unit.fresh}});
                continue;
            }
            Lines& run = runs.back();
            run.changes = united(run.changes, changes);
            run.fresh.push_back(unit.fresh);
        }
        for (Lines& run : runs) add(gap, run);
    }

    // Somebody had a hand in both, or nobody is known to have had one in either.
    bool related(const ChangeSet& a, const ChangeSet& b) const {
        const std::vector<std::string> first = owners_.authors(a);
        const std::vector<std::string> second = owners_.authors(b);
        return first.empty() || second.empty() ||
               std::find_first_of(first.begin(), first.end(), second.begin(), second.end()) != first.end();
    }

    // How much of the new paragraphs an addition gets right: words above numbers above form.
    static constexpr std::size_t kWords = 10'000;
    static constexpr std::size_t kLabel = 100;
    std::size_t score(const ParagraphEdit& edit, const Lines& lines) const {
        std::size_t right = 1;
        const bool same = edit.paragraphs.size() == lines.fresh.size();
        for (std::size_t i = 0; same && i < lines.fresh.size(); ++i) {
            const Paragraph& wanted = after_.paragraphs[lines.fresh[i]];
            const Paragraph& made = edit.paragraphs[i];
            right += reads_the_same(made.text, wanted.text) ? kWords : 0U;
            right += made.label == wanted.label ? kLabel : 0U;
            right += (made.kind == wanted.kind ? 2U : 0U) + (made.level == wanted.level ? 1U : 0U);
        }
        return right;
    }

    // The lines as they are typed, or with tabs behind labels that nobody would take for one.
    Amendment addition(const Lines& lines, bool with_tabs) const {
        Amendment made;
        made.action = Action::add_paragraph;
        for (const std::uint32_t fresh : lines.fresh) {
            const Paragraph& paragraph = after_.paragraphs[fresh];
            const bool first = fresh == lines.fresh.front();
            if (!first) made.text += '\n';
            if (first && (!with_tabs || !paragraph.text.empty())) {
                made.label = paragraph.label;
                if (with_tabs && paragraph.label.empty()) made.text += '\t';
            } else {
                made.text += paragraph.label;
                made.text += with_tabs ? "\t" : (paragraph.label.empty() ? "" : " ");
            }
            made.text += paragraph.text;
        }
        return made;
    }

    void add(const Gap& gap, const Lines& lines) {
        WordChange best;
        std::size_t best_score = 0;
        for (const bool with_tabs : {false, true}) {
            for (const auto& [anchor, place_of_it] : anchors(gap)) {
                Amendment made = addition(lines, with_tabs);
                made.target = base_.addresses().qualified(anchor);
                made.place = place_of_it;
                const Result<PlacedAmendment> placed = place(made, base_);
                if (!placed || placed->paragraphs.size() != 1) continue;
                const ParagraphEdit& edit = placed->paragraphs.front();
                if (edit.kind != EditKind::add || !in_gap(gap, edit.paragraph)) continue;
                const std::size_t right = score(edit, lines);
                if (right <= best_score) continue;
                best_score = right;
                best.amendment = std::move(made);
            }
            // Kinds and levels are worth no tabs.
            if (best_score > (kWords + kLabel) * lines.fresh.size()) break;
        }
        if (best_score == 0) return;
        best.changes = lines.changes;
        out_.push_back(std::move(best));
    }

    void remove() {
        for (std::uint32_t i = 0; i < gone_.size(); ++i) {
            if (!gone_[i]) continue;
            const std::vector<std::string> authors = owners_.authors(owners_.of_old(i, 0, UINT32_MAX));
            const auto whole = [&](std::uint32_t last) {
                for (std::uint32_t each = i; each <= last; ++each) {
                    if (!gone_[each]) return false;
                    if (each > i && owners_.authors(owners_.of_old(each, 0, UINT32_MAX)) != authors)
                        return false;
                }
                return true;
            };
            WordChange change;
            change.amendment.action = Action::remove_paragraph;
            change.amendment.target = base_.addresses().qualified(i);
            std::uint32_t last = last_of_subtree(base_.words(), i);
            if (!whole(last)) {
                change.amendment.scope = Scope::paragraph;
                last = last_of_notes(base_.words(), i);
                if (!whole(last)) last = i;
            }
            for (std::uint32_t each = i; each <= last; ++each)
                change.changes = united(change.changes, owners_.of_old(each, 0, UINT32_MAX));
            out_.push_back(std::move(change));
            i = last;
        }
    }

    const Document& before_;
    const Document& after_;
    const Base& base_;
    const ChangeOwners& owners_;
    std::vector<DraftUnit> units_;
    std::vector<bool> gone_;
    std::vector<WordChange> words_;
    const std::set<std::uint32_t>& stay_;
    std::vector<std::uint32_t> movers_;
    std::vector<WordChange> out_;
};

}  // namespace

SequenceChanges sequence_changes(const Redline& redline, const Base& base, const ChangeOwners& owners,
                                 DraftUnits units, const std::set<std::uint32_t>& stay) {
    return Sequencer(redline, base, owners, std::move(units), stay).run();
}

}  // namespace adref::track
