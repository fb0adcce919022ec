#include "track/src/draft_units.h"

#include "diffcore/unicode.h"
#include "track/src/apply_words.h"
#include "track/src/gathered_edits.h"
#include "track/src/word_tokens.h"

#include <algorithm>

namespace adref::track {
namespace {

using Pieces = std::vector<OwnedPiece>;

std::uint32_t length_of(const Paragraph& paragraph) {
    return static_cast<std::uint32_t>(unicode::count_code_points(paragraph.text));
}

// A piece with the part of the old and of the new side that it stands in.
struct SidedPiece {
    OwnedPiece piece;
    std::size_t old_part = 0;  // into Entry::olds
    std::size_t new_part = 0;
};

// Paragraphs of which each stands behind the one before it, but for footnotes.
bool adjacent(const Document& document, const std::vector<std::uint32_t>& positions, bool notes_between) {
    for (std::size_t i = 1; i < positions.size(); ++i) {
        std::uint32_t next = positions[i - 1] + 1;
        while (notes_between && next < document.paragraphs.size() &&
               document.paragraphs[next].kind == Kind::footnote)
            ++next;
        if (next != positions[i]) return false;
    }
    return true;
}

class UnitMaker {
 public:
    UnitMaker(const Redline& redline, const Base& base, const ChangeOwners& owners)
        : redline_(redline), base_(base), owners_(owners) {
        out_.gone.resize(redline.old_side.document.paragraphs.size(), false);
        out_.units.resize(redline.new_side.document.paragraphs.size());
        for (std::uint32_t i = 0; i < out_.units.size(); ++i) out_.units[i].fresh = i;
    }

    DraftUnits run() {
        for (const Entry& entry : redline_.entries) {
            switch (entry.relation) {
                case Relation::inserted:
                    break;
                case Relation::deleted:
                    for (const std::uint32_t old : entry.olds) out_.gone[old] = true;
                    break;
                case Relation::matched:
                    keep(entry, 0, 0);
                    break;
                case Relation::split:
                    if (!split(entry)) keep_longest(entry);
                    break;
                case Relation::merged:
                    if (!merge(entry)) keep_longest(entry);
                    break;
            }
        }
        return std::move(out_);
    }

 private:
    std::vector<SidedPiece> sided(const Entry& entry) const {
        std::vector<SidedPiece> out;
        std::size_t old_part = 0;
        std::size_t new_part = 0;
        std::uint32_t old_at = 0;
        std::uint32_t new_at = 0;
        for (const Segment& segment : entry.segments) {
            for (std::size_t begin = 0; begin < segment.text.size();) {
                const std::size_t end = std::min(segment.text.find('\n', begin), segment.text.size());
                const std::string_view text = std::string_view(segment.text).substr(begin, end - begin);
                if (!text.empty()) {
                    const bool old_side = segment.op == Op::del;
                    const auto length = static_cast<std::uint32_t>(unicode::count_code_points(text));
                    const std::uint32_t paragraph =
                        old_side ? entry.olds[old_part]
                                 : entry.news[std::min(new_part, entry.news.size() - 1)];
                    std::vector<OwnedPiece> cut;
                    if (segment.op == Op::equal) {
                        cut.push_back(owners_.keep(text, entry.olds[old_part], old_at, paragraph, new_at));
                    } else {
                        cut = owners_.cut(segment.op, text, paragraph, old_side ? old_at : new_at);
                    }
                    for (OwnedPiece& piece : cut) out.push_back({std::move(piece), old_part, new_part});
                    if (segment.op != Op::ins) old_at += length;
                    if (segment.op != Op::del) new_at += length;
                }
                begin = end;
                if (begin == segment.text.size()) break;
                ++begin;
                if (segment.op != Op::ins && old_part + 1 < entry.olds.size()) ++old_part, old_at = 0;
                if (segment.op != Op::del && new_part + 1 < entry.news.size()) ++new_part, new_at = 0;
            }
        }
        return out;
    }

    void add_words(std::uint32_t old, std::uint32_t fresh, const Pieces& pieces) {
        WordChanges changes = word_changes(base_, old, pieces, owners_);
        if (!changes.exact) out_.inexact.push_back(fresh);
        for (WordChange& each : changes.list) out_.words.push_back(std::move(each));
    }

    // One old paragraph goes on as one new one; words of the others are its own changes.
    void keep(const Entry& entry, std::size_t old_part, std::size_t new_part) {
        const std::uint32_t old = entry.olds[old_part];
        const std::uint32_t fresh = entry.news[new_part];
        DraftUnit& unit = out_.units[fresh];
        unit.old = unit.last = old;
        unit.moved = entry.moved;
        unit.renumbered = entry.renumbered;
        if (!entry.edited && entry.relation == Relation::matched) return;
        Pieces pieces;
        for (SidedPiece& each : sided(entry)) {
            const bool in_old = each.old_part == old_part && each.piece.op != Op::ins;
            const bool in_new = each.new_part == new_part && each.piece.op != Op::del;
            if (!in_old && !in_new) continue;
            each.piece.op = in_old && in_new ? Op::equal : (in_old ? Op::del : Op::ins);
            pieces.push_back(std::move(each.piece));
        }
        add_words(old, fresh, pieces);
    }

    void keep_longest(const Entry& entry) {
        std::vector<std::size_t> kept(std::max(entry.olds.size(), entry.news.size()), 0);
        const bool several_old = entry.olds.size() > 1;
        for (const SidedPiece& each : sided(entry)) {
            if (each.piece.op == Op::equal)
                kept[several_old ? each.old_part : each.new_part] += each.piece.text.size();
        }
        const auto best = static_cast<std::size_t>(std::max_element(kept.begin(), kept.end()) - kept.begin());
        keep(entry, several_old ? best : 0, several_old ? 0 : best);
        for (std::size_t i = 0; i < entry.olds.size(); ++i) {
            if (several_old && i != best) out_.gone[entry.olds[i]] = true;
        }
    }

    // Changes that can be placed in this paragraph, with the edits that they make.
    bool place_all(const std::vector<WordChange>& changes, std::vector<PlacedAmendment>& placed) const {
        for (const WordChange& change : changes) {
            Result<PlacedAmendment> each = place(change.amendment, base_);
            if (!each) return false;
            placed.push_back(std::move(*each));
        }
        return true;
    }

    std::vector<Paragraph> edited(std::uint32_t old, const std::vector<WordChange>& changes) const {
        std::vector<PlacedAmendment> placed;
        if (!place_all(changes, placed)) return {};
        std::vector<const PlacedAmendment*> pointers;
        pointers.reserve(placed.size());
        for (const PlacedAmendment& each : placed) pointers.push_back(&each);
        const GatheredEdits edits = gather(pointers);
        std::vector<const WordEdit*> words;
        std::vector<std::uint32_t> cuts;
        for (const SharedWordEdit& each : edits.words) words.push_back(each.edit);
        for (const SharedParagraphEdit& each : edits.paragraphs) {
            if (each.edit->kind == ParagraphEdit::Kind::split) cuts.push_back(each.edit->at);
        }
        std::sort(cuts.begin(), cuts.end());
        return edit_paragraph(base_.document().paragraphs[old], words, cuts);
    }

    bool split(const Entry& entry) {
        const Document& after = redline_.new_side.document;
        const std::uint32_t old = entry.olds.front();
        if (entry.moved || !adjacent(after, entry.news, false)) return false;
        // The old text with its changes, and where it is cut: a cut stands for a space.
        Pieces pieces;
        std::vector<std::size_t> cuts;
        std::size_t at = 0;
        std::size_t part = 0;
        for (SidedPiece& each : sided(entry)) {
            if (each.new_part != part && each.piece.op != Op::del) {
                part = each.new_part;
                cuts.push_back(at);
                const bool space_gone =
                    !pieces.empty() && pieces.back().op == Op::del && pieces.back().text == " ";
                if (space_gone) {
                    pieces.back().op = Op::equal;
                    pieces.back().changes.clear();
                } else if (!pieces.empty() && !pieces.back().text.ends_with(' ') &&
                           !each.piece.text.starts_with(' ')) {
                    pieces.push_back({Op::ins, " ", {}, {}, {}});
                }
            }
            if (each.piece.op != Op::ins) at += each.piece.text.size();
            pieces.push_back(std::move(each.piece));
        }
        if (cuts.size() + 1 != entry.news.size()) return false;
        WordChanges changes = word_changes(base_, old, pieces, owners_);
        for (std::size_t i = 0; i < cuts.size(); ++i) {
            WordChange change = cut_at(old, cuts[i]);
            if (change.amendment.find.empty()) return false;
            const std::uint32_t end = length_of(after.paragraphs[entry.news[i]]);
            change.changes = owners_.of_new(entry.news[i], end, end + 1);
            changes.list.push_back(std::move(change));
        }
        const std::vector<Paragraph> parts = edited(old, changes.list);
        if (parts.size() != entry.news.size()) return false;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (!reads_the_same(parts[i].text, after.paragraphs[entry.news[i]].text)) return false;
        }
        for (WordChange& each : changes.list) out_.words.push_back(std::move(each));
        DraftUnit& first = out_.units[entry.news.front()];
        first.old = first.last = old;
        for (std::size_t i = 1; i < entry.news.size(); ++i) out_.units[entry.news[i]].part = true;
        return true;
    }

    WordChange cut_at(std::uint32_t old, std::size_t byte) const {
        const std::span<const WordToken> tokens = base_.words().tokens(old);
        std::uint32_t last = 0;
        while (last < tokens.size() && tokens[last].end <= byte) ++last;
        WordChange change;
        change.paragraph = old;
        change.amendment.target = base_.addresses().qualified(old);
        change.amendment.action = Action::split_paragraph;
        change.amendment.place = Place::after;
        if (last > 0) anchor_before(base_, old, last, change.amendment);
        return change;
    }

    bool merge(const Entry& entry) {
        const Document& before = redline_.old_side.document;
        if (entry.moved || !adjacent(before, entry.olds, true)) return false;
        std::vector<Pieces> pieces(entry.olds.size());
        for (SidedPiece& each : sided(entry)) {
            // The space between the two comes with the joining.
            const bool at_the_seam = each.piece.op == Op::ins && each.piece.text == " " &&
                                     (each.old_part > 0 || each.old_part + 1 < entry.olds.size());
            if (!at_the_seam) pieces[each.old_part].push_back(std::move(each.piece));
        }
        std::vector<WordChange> all;
        Paragraph joined;
        for (std::size_t i = 0; i < entry.olds.size(); ++i) {
            WordChanges changes = word_changes(base_, entry.olds[i], pieces[i], owners_);
            std::vector<Paragraph> made = edited(entry.olds[i], changes.list);
            if (made.size() != 1) return false;
            if (i == 0) {
                joined = std::move(made.front());
            } else {
                append_paragraph(joined, made.front());
            }
            for (WordChange& each : changes.list) all.push_back(std::move(each));
            if (i == 0) continue;
            WordChange change;
            change.paragraph = entry.olds[i];
            change.amendment.target = base_.addresses().qualified(entry.olds[i - 1]);
            change.amendment.action = Action::merge_paragraphs;
            change.amendment.to = base_.addresses().qualified(entry.olds[i]);
            const std::uint32_t end = length_of(before.paragraphs[entry.olds[i - 1]]);
            change.changes = owners_.of_old(entry.olds[i - 1], end, end + 1);
            if (!place(change.amendment, base_)) return false;
            all.push_back(std::move(change));
        }
        const std::uint32_t fresh = entry.news.front();
        if (!reads_the_same(joined.text, redline_.new_side.document.paragraphs[fresh].text)) return false;
        for (WordChange& each : all) out_.words.push_back(std::move(each));
        out_.units[fresh].old = entry.olds.front();
        out_.units[fresh].last = entry.olds.back();
        return true;
    }

    const Redline& redline_;
    const Base& base_;
    const ChangeOwners& owners_;
    DraftUnits out_;
};

}  // namespace

DraftUnits draft_units(const Redline& redline, const Base& base, const ChangeOwners& owners) {
    return UnitMaker(redline, base, owners).run();
}

}  // namespace adref::track
