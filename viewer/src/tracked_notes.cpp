#include "viewer/src/tracked_notes.h"

#include "viewer/src/tracked_runs.h"

#include <string>
#include <unordered_set>
#include <utility>

namespace adref::viewer {
namespace {

using formats::kNoIndex;
using formats::RichParagraph;
using formats::RichRun;

RichRun call_run(std::uint32_t index) {
    RichRun run;
    run.type = RichRun::Type::note;
    run.index = index;
    return run;
}

RichParagraph note_paragraph(const Paragraph& paragraph) {
    RichParagraph made;
    made.properties.kind = paragraph.kind;
    made.properties.level = paragraph.level;
    return made;
}

}  // namespace

NoteTable::NoteTable(const Document& document, const std::vector<bool>& called) : called_(called) {
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        if (called[i]) positions_.emplace(document.paragraphs[i].id, i);
    }
    std::unordered_set<std::uint32_t> seen;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        for (const NoteAnchor& anchor : document.paragraphs[i].notes) {
            const std::uint32_t at = position(anchor.note);
            if (at == kNoIndex || at == i || !seen.insert(at).second) continue;
            sequential_ = sequential_ && document.paragraphs[at].label == std::to_string(seen.size());
        }
    }
}

std::uint32_t NoteTable::position(std::string_view id) const {
    const auto found = positions_.find(id);
    return found == positions_.end() ? kNoIndex : found->second;
}

TrackedNotes::TrackedNotes(const Redline& redline, const std::vector<bool>& old_called,
                           const std::vector<bool>& new_called, TrackedAuthors& authors,
                           formats::RichText& text)
    : redline_(redline),
      olds_(redline.old_side.document.paragraphs),
      news_(redline.new_side.document.paragraphs),
      old_(redline.old_side.document, old_called),
      new_(redline.new_side.document, new_called),
      automatic_(old_.sequential() && new_.sequential()),
      authors_(authors),
      text_(text) {
    for (std::uint32_t i = 0; i < redline.entries.size(); ++i) {
        const Entry& entry = redline.entries[i];
        if (entry.relation == Relation::matched) entries_.emplace(entry.olds[0], i);
        for (std::size_t part = 0; part < entry.olds.size(); ++part) {
            if (old_called[entry.olds[part]]) old_parts_.emplace(entry.olds[part], NotePart{i, part});
        }
        for (std::size_t part = 0; part < entry.news.size(); ++part) {
            if (new_called[entry.news[part]]) new_parts_.emplace(entry.news[part], NotePart{i, part});
        }
    }
}

std::uint32_t TrackedNotes::partner(std::uint32_t old_note) const {
    const auto entry = entries_.find(old_note);
    if (entry == entries_.end()) return kNoIndex;
    const std::uint32_t note = redline_.entries[entry->second].news[0];
    if (!new_.is_called(note) || old_indices_.contains(old_note) || new_indices_.contains(note))
        return kNoIndex;
    // One sign is printed for both texts.
    return automatic_ || olds_[old_note].label == news_[note].label ? note : kNoIndex;
}

std::uint32_t TrackedNotes::add(RichParagraph paragraph, const Paragraph& labelled) {
    formats::RichNote note;
    if (!automatic_) note.sign = labelled.label;
    note.paragraphs.push_back(std::move(paragraph));
    text_.notes.push_back(std::move(note));
    return static_cast<std::uint32_t>(text_.notes.size() - 1);
}

RichRun TrackedNotes::one_sided_call(std::uint32_t note, bool old_side) {
    auto& indices = old_side ? old_indices_ : new_indices_;
    auto known = indices.find(note);
    if (known == indices.end()) {
        const Paragraph& paragraph = (old_side ? olds_ : news_)[note];
        RichParagraph made = note_paragraph(paragraph);
        const NotePart& of = (old_side ? old_parts_ : new_parts_).at(note);
        for (const AuthoredStretch& stretch : authors_.stretches(of.entry, of.part, old_side)) {
            for (RichRun& run : formats::make_runs(paragraph, stretch.start, stretch.end)) {
                (old_side ? run.deleted : run.inserted) = stretch.revision;
                made.runs.push_back(std::move(run));
            }
        }
        known = indices.emplace(note, add(std::move(made), paragraph)).first;
    }
    return call_run(known->second);
}

RichRun TrackedNotes::shared_call(std::uint32_t old_note) {
    const std::size_t index = entries_.at(old_note);
    const Entry& entry = redline_.entries[index];
    const Paragraph& before = olds_[entry.olds[0]];
    const Paragraph& after = news_[entry.news[0]];
    RichParagraph made = note_paragraph(after);
    for (const Fragment& fragment : fragments_of(entry, authors_.credited(), index)) {
        std::vector<RichRun> runs;
        if (fragment.op == Op::equal) {
            runs = kept_runs(before, after, fragment, authors_.own().formatted);
        } else if (fragment.op == Op::del) {
            runs = formats::make_runs(before, fragment.old_start, fragment.old_start + fragment.length);
            for (RichRun& run : runs) run.deleted = authors_.of(fragment.credits).deleted;
        } else {
            runs = formats::make_runs(after, fragment.new_start, fragment.new_start + fragment.length);
            for (RichRun& run : runs) run.inserted = authors_.of(fragment.credits).inserted;
        }
        for (RichRun& run : runs) made.runs.push_back(std::move(run));
    }
    const std::uint32_t place = add(std::move(made), after);
    old_indices_.emplace(entry.olds[0], place);
    new_indices_.emplace(entry.news[0], place);
    return call_run(place);
}

}  // namespace adref::viewer
