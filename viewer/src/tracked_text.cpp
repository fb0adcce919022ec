#include "viewer/tracked_text.h"

#include "viewer/src/reading.h"
#include "viewer/src/tracked_authors.h"
#include "viewer/src/tracked_comments.h"
#include "viewer/src/tracked_layout.h"
#include "viewer/src/tracked_notes.h"
#include "viewer/src/tracked_runs.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace adref::viewer {
namespace {

using formats::kNoIndex;
using formats::RichParagraph;
using formats::RichProperties;
using formats::RichRun;
using formats::RichText;

RichProperties properties_of(const Paragraph& paragraph) {
    RichProperties properties;
    properties.kind = paragraph.kind;
    properties.level = paragraph.level;
    return properties;
}

// A call of a note, in one part of an entry.
struct Call {
    std::size_t part = 0;
    std::uint32_t at = 0;
    std::uint32_t note = 0;  // position of the footnote
};

class Tracker {
 public:
    Tracker(const Redline& redline, const TrackedOptions& options)
        : redline_(redline),
          options_(options),
          olds_(redline.old_side.document.paragraphs),
          news_(redline.new_side.document.paragraphs),
          old_called_(called_footnotes(redline.old_side.document)),
          new_called_(called_footnotes(redline.new_side.document)),
          authors_(redline, options, text_),
          plain_(authors_.own()),
          notes_(redline, old_called_, new_called_, authors_, text_),
          reading_(redline) {}

    RichText run() {
        text_.title = redline_.new_side.document.title;
        text_.language = redline_.new_side.document.language;
        const std::vector<TrackedSlot> slots = lay_out(redline_, old_called_, new_called_);
        find_moves(slots);
        for (const TrackedSlot& slot : slots) add(slot);
        return std::move(text_);
    }

 private:
    // Both halves of a matched entry stand alone: it is a move.
    void find_moves(const std::vector<TrackedSlot>& slots) {
        if (!options_.moves) return;
        for (const TrackedSlot& slot : slots) {
            const Entry& entry = redline_.entries[slot.entry];
            if (slot.kind != TrackedSlot::Kind::only_new || entry.relation != Relation::matched) continue;
            if (!entry.moved || old_called_[entry.olds[0]]) continue;
            if ((olds_[entry.olds[0]].kind == Kind::table_row) !=
                (news_[entry.news[0]].kind == Kind::table_row))
                continue;
            entry_moves_.emplace(slot.entry, authors_.add_paragraph_move(slot.entry));
        }
    }

    // -- paragraphs

    void add(const TrackedSlot& slot) {
        const Entry& entry = redline_.entries[slot.entry];
        const std::size_t first = text_.paragraphs.size();
        if (slot.kind == TrackedSlot::Kind::only_old) {
            add_whole(slot.entry, slot.old_first, true);
            if (options_.comments && entry.news.empty()) comment(slot.entry, first);
            return;
        }
        if (slot.kind == TrackedSlot::Kind::only_new) {
            add_whole(slot.entry, slot.new_first, false);
        } else {
            add_shared(slot);
        }
        if (options_.comments && (slot.kind == TrackedSlot::Kind::both || slot.new_first == 0))
            comment(slot.entry, first);
    }

    RichParagraph& start_paragraph(const Paragraph& paragraph) {
        RichParagraph made;
        made.properties = properties_of(paragraph);
        made.row = paragraph.kind == Kind::table_row;
        if (made.row) {
            const bool goes_on = !text_.paragraphs.empty() && text_.paragraphs.back().row;
            if (!goes_on) ++tables_;
            made.table = tables_;
        }
        text_.paragraphs.push_back(std::move(made));
        return text_.paragraphs.back();
    }

    static void put(std::vector<RichRun>& runs, RichRun run, Op op, std::uint32_t revision) {
        if (op == Op::del) run.deleted = revision;
        if (op == Op::ins) run.inserted = revision;
        runs.push_back(std::move(run));
    }
    static void put(std::vector<RichRun>& runs, std::vector<RichRun> more, Op op, std::uint32_t revision) {
        for (RichRun& run : more) put(runs, std::move(run), op, revision);
    }

    // Words [from, to) of a paragraph that one side alone has.
    static void put_words(std::vector<RichRun>& runs, const Paragraph& paragraph, std::uint32_t from,
                          std::uint32_t to, Op op, const std::vector<AuthoredStretch>& stretches) {
        for (const AuthoredStretch& stretch : stretches) {
            const std::uint32_t start = std::max(from, stretch.start);
            const std::uint32_t end = std::min(to, stretch.end);
            if (start < end) put(runs, formats::make_runs(paragraph, start, end), op, stretch.revision);
        }
    }

    // Part `part` of the entry's olds or news.
    void add_whole(std::size_t index, std::size_t part, bool old_side) {
        const Entry& entry = redline_.entries[index];
        const Paragraph& paragraph = old_side ? olds_[entry.olds[part]] : news_[entry.news[part]];
        const PlainRevisions deed = authors_.of_deed(index);
        std::uint32_t revision = old_side ? deed.deleted : deed.inserted;
        std::vector<AuthoredStretch> stretches;
        if (const auto moved = entry_moves_.find(index); moved != entry_moves_.end()) {
            revision = old_side ? moved->second.from : moved->second.to;
            stretches.push_back({0, kNoIndex, revision});
        } else {
            stretches = authors_.stretches(index, part, old_side);
        }
        RichParagraph& made = start_paragraph(paragraph);
        const Op op = old_side ? Op::del : Op::ins;
        (old_side ? made.end_deleted : made.end_inserted) = revision;
        std::vector<RichRun> runs;
        if (!paragraph.label.empty()) put(runs, formats::make_label_run(paragraph.label), op, revision);
        std::uint32_t at = 0;
        for (const NoteAnchor& anchor : paragraph.notes) {
            const std::uint32_t note = notes_.table(old_side).position(anchor.note);
            if (note == kNoIndex) continue;
            if (anchor.at > at) put_words(runs, paragraph, at, anchor.at, op, stretches);
            at = std::max(at, anchor.at);
            put(runs, notes_.one_sided_call(note, old_side), op, revision);
        }
        put_words(runs, paragraph, at, kNoIndex, op, stretches);
        made.runs = std::move(runs);
    }

    // The paragraphs that stand in one place for both documents.
    void add_shared(const TrackedSlot& slot) {
        const Entry& entry = redline_.entries[slot.entry];
        const PlainRevisions deed = authors_.of_deed(slot.entry);
        const PlainRevisions number = authors_.of_number(slot.entry);
        const bool split = slot.new_end - slot.new_first > 1;
        const std::size_t count = std::max(slot.new_end - slot.new_first, slot.old_end - slot.old_first);
        const std::size_t first = text_.paragraphs.size();
        for (std::size_t i = 0; i < count; ++i) {
            const Paragraph& before = olds_[entry.olds[slot.old_first + (split ? 0 : i)]];
            const Paragraph& after = news_[entry.news[slot.new_first + (split ? i : 0)]];
            RichParagraph& made = start_paragraph(after);
            const RichProperties old_properties = properties_of(before);
            if (old_properties != made.properties) {
                made.reformatted = plain_.formatted;
                made.old_properties = old_properties;
            }
            if (i + 1 < count)
                (split ? made.end_inserted : made.end_deleted) = split ? deed.inserted : deed.deleted;
            const bool has_old = !split || i == 0;
            const bool has_new = split || i == 0;
            add_labels(made.runs, has_old ? before.label : std::string(),
                       has_new ? after.label : std::string(), number);
        }
        entry_ = &entry;
        slot_ = &slot;
        first_ = first;
        here_ = first;
        old_calls_ = calls_of(entry.olds, slot.old_first, slot.old_end, true);
        new_calls_ = calls_of(entry.news, slot.new_first, slot.new_end, false);
        phrase_moves_.clear();
        for (const Fragment& fragment : fragments_of(entry, authors_.credited(), slot.entry)) add(fragment);
        while (!old_calls_.empty()) take_old_call({});
        while (!new_calls_.empty()) take_new_call({});
    }

    static void add_labels(std::vector<RichRun>& runs, const std::string& before, const std::string& after,
                           const PlainRevisions& number) {
        if (before == after) {
            if (!after.empty()) runs.push_back(formats::make_label_run(after));
            return;
        }
        if (!before.empty()) put(runs, formats::make_label_run(before), Op::del, number.deleted);
        if (!after.empty()) put(runs, formats::make_label_run(after), Op::ins, number.inserted);
    }

    // -- the words of a shared place

    bool old_here(std::size_t part) const { return part >= slot_->old_first && part < slot_->old_end; }
    bool new_here(std::size_t part) const { return part >= slot_->new_first && part < slot_->new_end; }

    // The paragraph that a fragment belongs to, by the side that has several.
    void go_to(const Fragment& fragment) {
        std::size_t index = 0;
        if (slot_->new_end - slot_->new_first > 1) {
            const std::size_t part =
                std::clamp<std::size_t>(fragment.new_part, slot_->new_first, slot_->new_end - 1);
            index = part - slot_->new_first;
        } else if (slot_->old_end - slot_->old_first > 1) {
            const std::size_t part =
                std::clamp<std::size_t>(fragment.old_part, slot_->old_first, slot_->old_end - 1);
            index = part - slot_->old_first;
        }
        here_ = std::max(here_, first_ + index);
    }
    std::vector<RichRun>& runs() { return text_.paragraphs[here_].runs; }

    void add(Fragment fragment) {
        while (fragment.length != 0) {
            const bool uses_old = fragment.op != Op::ins && old_here(fragment.old_part);
            const bool uses_new = fragment.op != Op::del && new_here(fragment.new_part);
            // Calls stand before the words behind them, as late as both sides allow.
            if (uses_old) {
                while (!old_calls_.empty() &&
                       is_reached(old_calls_.front(), fragment.old_part, fragment.old_start))
                    take_old_call(fragment);
            }
            if (uses_new) {
                while (!new_calls_.empty() &&
                       is_reached(new_calls_.front(), fragment.new_part, fragment.new_start))
                    take_new_call(fragment);
            }
            std::uint32_t length = fragment.length;
            if (uses_old)
                length = std::min(length, until_call(old_calls_, fragment.old_part, fragment.old_start));
            if (uses_new)
                length = std::min(length, until_call(new_calls_, fragment.new_part, fragment.new_start));
            go_to(fragment);
            add_words(head_of(fragment, length), uses_old, uses_new);
            fragment = tail_of(fragment, length);
        }
    }

    void add_words(const Fragment& piece, bool uses_old, bool uses_new) {
        const auto old_runs = [&] {
            return formats::make_runs(olds_[entry_->olds[piece.old_part]], piece.old_start,
                                      piece.old_start + piece.length);
        };
        const auto new_runs = [&] {
            return formats::make_runs(news_[entry_->news[piece.new_part]], piece.new_start,
                                      piece.new_start + piece.length);
        };
        if (uses_old && uses_new) {
            for (RichRun& run : kept_runs(olds_[entry_->olds[piece.old_part]],
                                          news_[entry_->news[piece.new_part]], piece, plain_.formatted))
                runs().push_back(std::move(run));
        } else if (uses_old) {
            put(runs(), old_runs(), Op::del, revision_of(piece, true));
        } else if (uses_new) {
            put(runs(), new_runs(), Op::ins, revision_of(piece, false));
        }
    }

    // A phrase that moved inside the entry is a move, if both its ends are here.
    std::uint32_t revision_of(const Fragment& piece, bool old_side) {
        if (piece.move == 0 || !options_.moves || entry_->relation != Relation::matched) {
            const PlainRevisions revisions =
                piece.op == Op::equal ? authors_.of_deed(slot_->entry) : authors_.of(piece.credits);
            return old_side ? revisions.deleted : revisions.inserted;
        }
        auto [move, fresh] = phrase_moves_.emplace(piece.move, MoveRevisions{});
        if (fresh) move->second = authors_.add_phrase_move(slot_->entry, piece.move);
        return old_side ? move->second.from : move->second.to;
    }

    // -- calls of footnotes

    std::vector<Call> calls_of(const std::vector<std::uint32_t>& positions, std::size_t first,
                               std::size_t end, bool old_side) const {
        std::vector<Call> calls;
        for (std::size_t part = first; part < end; ++part) {
            const Paragraph& paragraph = (old_side ? olds_ : news_)[positions[part]];
            for (const NoteAnchor& anchor : paragraph.notes) {
                const std::uint32_t note = notes_.table(old_side).position(anchor.note);
                if (note != kNoIndex) calls.push_back({part, anchor.at, note});
            }
        }
        return calls;
    }

    static bool is_reached(const Call& call, std::size_t part, std::uint32_t at) {
        return call.part < part || (call.part == part && call.at <= at);
    }
    static std::uint32_t until_call(const std::vector<Call>& calls, std::size_t part, std::uint32_t at) {
        if (calls.empty() || calls.front().part != part) return kNoIndex;
        return calls.front().at - at;
    }

    // `next` is what comes behind the calls; without length: nothing does.
    void take_old_call(const Fragment& next) {
        const std::uint32_t note = old_calls_.front().note;
        old_calls_.erase(old_calls_.begin());
        const std::uint32_t partner = notes_.partner(note);
        const auto same = std::find_if(new_calls_.begin(), new_calls_.end(),
                                       [partner](const Call& other) { return other.note == partner; });
        if (same != new_calls_.end() &&
            (next.length == 0 || is_reached(*same, next.new_part, next.new_start))) {
            while (new_calls_.front().note != partner) put_new_call();
            new_calls_.erase(new_calls_.begin());
            runs().push_back(notes_.shared_call(note));
            return;
        }
        put(runs(), notes_.one_sided_call(note, true), Op::del, plain_.deleted);
    }

    void take_new_call(const Fragment& next) {
        // An old call that is reached as well goes first, and takes its partner along.
        const std::uint32_t note = new_calls_.front().note;
        const auto same = std::find_if(old_calls_.begin(), old_calls_.end(), [&](const Call& other) {
            return notes_.partner(other.note) == note &&
                   (next.length == 0 || is_reached(other, next.old_part, next.old_start));
        });
        if (same == old_calls_.end()) {
            put_new_call();
            return;
        }
        const std::uint32_t until = same->note;
        for (bool last = false; !last && !old_calls_.empty();) {
            last = old_calls_.front().note == until;
            take_old_call(next);
        }
    }

    void put_new_call() {
        const std::uint32_t note = new_calls_.front().note;
        new_calls_.erase(new_calls_.begin());
        put(runs(), notes_.one_sided_call(note, false), Op::ins, plain_.inserted);
    }

    // -- what tracked changes cannot say

    void comment(std::size_t index, std::size_t first) {
        std::string said = comment_of(reading_, index, authors_.credited());
        if (said.empty() || text_.paragraphs.size() == first) return;
        const auto number = static_cast<std::uint32_t>(text_.comments.size());
        text_.comments.push_back({options_.author, options_.date, std::move(said)});
        RichRun start;
        start.type = RichRun::Type::comment_start;
        start.index = number;
        std::vector<RichRun>& opening = text_.paragraphs[first].runs;
        opening.insert(opening.begin(), start);
        RichRun end = start;
        end.type = RichRun::Type::comment_end;
        text_.paragraphs.back().runs.push_back(end);
    }

    const Redline& redline_;
    const TrackedOptions& options_;
    const std::vector<Paragraph>& olds_;
    const std::vector<Paragraph>& news_;
    const std::vector<bool> old_called_;
    const std::vector<bool> new_called_;
    RichText text_;
    TrackedAuthors authors_;
    const PlainRevisions plain_;
    TrackedNotes notes_;
    const viewer::Reading reading_;
    std::uint32_t tables_ = 0;
    std::unordered_map<std::size_t, MoveRevisions> entry_moves_;

    // The shared place at hand.
    const Entry* entry_ = nullptr;
    const TrackedSlot* slot_ = nullptr;
    std::size_t first_ = 0;  // its first paragraph in text_
    std::size_t here_ = 0;
    std::vector<Call> old_calls_;  // not taken yet
    std::vector<Call> new_calls_;
    std::unordered_map<std::uint32_t, MoveRevisions> phrase_moves_;
};

}  // namespace

RichText make_tracked_text(const Redline& redline, const TrackedOptions& options) {
    return Tracker(redline, options).run();
}

}  // namespace adref::viewer
