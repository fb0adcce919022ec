#include "formats/src/docx/docx_write_ends.h"

#include <algorithm>
#include <cstddef>

namespace adref::formats::docx_write {
namespace {

constexpr bool tracked(std::uint32_t index) {
    return index != kNoIndex;
}

// In which of the two readings a paragraph stands: all accepted, all rejected.
struct Presence {
    bool accepted = true;
    bool rejected = true;

    friend bool operator==(const Presence&, const Presence&) = default;
};

// A paragraph that comes and goes with its end, as a whole.
bool comes_whole(const RichParagraph& paragraph) {
    if (!tracked(paragraph.end_inserted) && !tracked(paragraph.end_deleted)) return false;
    return std::all_of(paragraph.runs.begin(), paragraph.runs.end(), [&](const RichRun& run) {
        const bool says =
            run.type == RichRun::Type::note || (run.type == RichRun::Type::text && !run.text.empty());
        return !says || ((!tracked(paragraph.end_inserted) || tracked(run.inserted)) &&
                         (!tracked(paragraph.end_deleted) || tracked(run.deleted)));
    });
}

Presence presence(const RichParagraph& paragraph) {
    return {!tracked(paragraph.end_deleted), !tracked(paragraph.end_inserted)};
}

// Paragraphs that stand together, with a table or nothing behind them.
class Section {
 public:
    Section(std::span<const RichParagraph> paragraphs, std::span<DocxEnd> ends, bool before_table)
        : paragraphs_(paragraphs), ends_(ends), before_table_(before_table) {}

    void settle() {
        const std::size_t last = paragraphs_.size() - 1;
        if (!tracked(ends_[last].inserted) && !tracked(ends_[last].deleted)) return;
        std::size_t tail = paragraphs_.size();
        while (tail > 0 && comes_whole(paragraphs_[tail - 1])) --tail;
        if (tail == paragraphs_.size()) {
            clear(ends_[last]);
        } else if (tail > 0) {
            if (tracked(ends_[tail - 1].inserted) || tracked(ends_[tail - 1].deleted)) {
                // Its end, which is not there in one reading, makes up for the last.
                clear(ends_[last]);
            } else {
                borrow(tail - 1, tail);
            }
        } else {
            settle_whole();
        }
    }

    // The first one's end takes the state of the others, and so on.
    void lend() { borrow(0, 1); }

 private:
    static void clear(DocxEnd& end) { end.inserted = end.deleted = kNoIndex; }

    // Each end from `from` on takes its next one's state, and the last stays.
    void borrow(std::size_t from, std::size_t tail) {
        const RichProperties* accepted = ends_[from].properties;
        const RichProperties* rejected =
            tracked(ends_[from].reformatted) ? ends_[from].old_properties : ends_[from].properties;
        for (std::size_t i = from; i < paragraphs_.size(); ++i) {
            const RichParagraph& paragraph = paragraphs_[i];
            DocxEnd& end = ends_[i];
            if (i >= tail) {
                // The one that stands before this end in either reading.
                const Presence here = presence(paragraph);
                if (here.accepted) accepted = &paragraph.properties;
                if (here.rejected) rejected = &paragraph.properties;
                track_properties(end, paragraph, *accepted, *rejected);
            }
            if (i + 1 == paragraphs_.size()) {
                clear(end);
            } else {
                end.inserted = paragraphs_[i + 1].end_inserted;
                end.deleted = paragraphs_[i + 1].end_deleted;
                end.borrowed = end.inserted != paragraph.end_inserted || end.deleted != paragraph.end_deleted;
            }
        }
    }

    static void track_properties(DocxEnd& end, const RichParagraph& paragraph, const RichProperties& accepted,
                                 const RichProperties& rejected) {
        end.properties = &accepted;
        if (accepted == rejected) {
            end.reformatted = kNoIndex;
            return;
        }
        end.old_properties = &rejected;
        end.reformatted = tracked(paragraph.end_deleted) ? paragraph.end_deleted : paragraph.end_inserted;
    }

    // Nothing here stays in both readings.
    void settle_whole() {
        const Presence first = presence(paragraphs_.front());
        std::size_t other = 1;
        while (other < paragraphs_.size() && presence(paragraphs_[other]) == first) ++other;
        if (other == paragraphs_.size()) {
            // All of it comes and goes. A table needs no paragraph before it; all
            // else keeps an empty one.
            if (!before_table_) clear(ends_.back());
            return;
        }
        // What went shares its end with what came, and the rest follows those.
        ends_[other - 1].glued = true;
        clear(ends_[other - 1]);
        const RichParagraph& gone = paragraphs_[other - 1];
        const RichParagraph& come = paragraphs_[other];
        const bool old_first = presence(gone).rejected;
        track_properties(ends_[other], come, old_first ? come.properties : gone.properties,
                         old_first ? gone.properties : come.properties);
        borrow(other, other + 1);
    }

    std::span<const RichParagraph> paragraphs_;
    std::span<DocxEnd> ends_;
    bool before_table_;
};

// The last words of the paragraph were changed the way the next paragraph was.
bool ends_like(const RichParagraph& paragraph, const RichParagraph& next) {
    std::size_t last = paragraph.runs.size();
    while (last > 0 && paragraph.runs[last - 1].type != RichRun::Type::note &&
           paragraph.runs[last - 1].text.empty())
        --last;
    if (last == 0) return false;
    const RichRun& run = paragraph.runs[last - 1];
    return tracked(run.inserted) == tracked(next.end_inserted) &&
           tracked(run.deleted) == tracked(next.end_deleted);
}

// The end is as the text has it.
bool is_settled(const RichParagraph& paragraph, const DocxEnd& end) {
    return !end.borrowed && !end.glued && end.inserted == paragraph.end_inserted &&
           end.deleted == paragraph.end_deleted;
}

bool starts_inserted(const RichParagraph& paragraph, std::uint32_t revision) {
    const auto first = std::find_if(paragraph.runs.begin(), paragraph.runs.end(), [](const RichRun& run) {
        return run.type == RichRun::Type::note || !run.text.empty();
    });
    return first != paragraph.runs.end() && first->inserted == revision;
}

// LibreOffice reads all notes where the first is called, and forgets that the end
// of that paragraph is tracked. If the paragraph comes and goes as a whole, the
// end before it can be tracked instead.
void spare_first_note(std::span<const RichParagraph> paragraphs, std::span<DocxEnd> ends) {
    const auto calls = [](const RichParagraph& paragraph) {
        return std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                           [](const RichRun& run) { return run.type == RichRun::Type::note; });
    };
    const auto whole = [&](std::size_t i) {
        return !paragraphs[i].row && is_settled(paragraphs[i], ends[i]) && comes_whole(paragraphs[i]);
    };
    const auto first = static_cast<std::size_t>(std::find_if(paragraphs.begin(), paragraphs.end(), calls) -
                                                paragraphs.begin());
    if (first == paragraphs.size() || !whole(first)) return;
    std::size_t before = first;
    while (before > 0 && whole(before)) --before;
    if (whole(before) || paragraphs[before].row || !is_settled(paragraphs[before], ends[before]) ||
        tracked(ends[before].inserted) || tracked(ends[before].deleted))
        return;
    // An insertion right behind it makes up for the end: LibreOffice takes the two
    // for one change, the end between them included.
    if (tracked(paragraphs[first].end_inserted) && first + 1 < paragraphs.size() &&
        starts_inserted(paragraphs[first + 1], paragraphs[first].end_inserted))
        return;
    Section(paragraphs.subspan(before, first + 1 - before), ends.subspan(before, first + 1 - before), false)
        .lend();
}

// LibreOffice takes a change that reaches to the end of a paragraph and one that
// begins with the next for a single one, the end between them included. Word
// records that end as changed and the last one as not, and so do we.
void join_changes(std::span<const RichParagraph> paragraphs, std::span<DocxEnd> ends) {
    const auto settled = [&](std::size_t i) { return is_settled(paragraphs[i], ends[i]); };
    for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        if (paragraphs[i].row || !settled(i) || tracked(ends[i].inserted) || tracked(ends[i].deleted))
            continue;
        std::size_t end = i + 1;
        while (end < paragraphs.size() && !paragraphs[end].row && settled(end) &&
               comes_whole(paragraphs[end]) && ends_like(paragraphs[i], paragraphs[end])) {
            ++end;
        }
        if (end == i + 1) continue;
        Section(paragraphs.subspan(i, end - i), ends.subspan(i, end - i), false).lend();
        i = end - 1;
    }
}

}  // namespace

std::vector<DocxEnd> settle_ends(std::span<const RichParagraph> paragraphs) {
    std::vector<DocxEnd> ends(paragraphs.size());
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const RichParagraph& paragraph = paragraphs[i];
        ends[i].inserted = paragraph.end_inserted;
        ends[i].deleted = paragraph.end_deleted;
        ends[i].properties = &paragraph.properties;
        ends[i].old_properties = &paragraph.old_properties;
        ends[i].reformatted = paragraph.reformatted;
    }
    std::size_t begin = 0;
    while (begin < paragraphs.size()) {
        if (paragraphs[begin].row) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < paragraphs.size() && !paragraphs[end].row) ++end;
        Section(paragraphs.subspan(begin, end - begin), std::span(ends).subspan(begin, end - begin),
                end < paragraphs.size())
            .settle();
        begin = end;
    }
    join_changes(paragraphs, ends);
    spare_first_note(paragraphs, ends);
    return ends;
}

}  // namespace adref::formats::docx_write
