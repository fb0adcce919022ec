// What stands around the letters of a story: tracked changes, fields, tables,
// notes, comments, pictures.
#include "formats/src/docx/docx_body.h"

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

using RevisionKind = RichRevision::Kind;
using Half = DocxRevisions::Half;

}  // namespace

void DocxBody::start_revision(RevisionKind kind) {
    const DocxTracked tracked = read_docx_tracked(xml_, context_.names);
    Revised revised = revised_.back();
    std::uint32_t move = 0;
    if (kind == RevisionKind::move_from) move = context_.revisions.move(Half::from);
    if (kind == RevisionKind::move_to) move = context_.revisions.move(Half::to);
    const bool arrives = kind == RevisionKind::insertion || kind == RevisionKind::move_to;
    (arrives ? revised.inserted : revised.deleted) = context_.revisions.index(kind, tracked, move);
    revised_.push_back(revised);
    check_bounds();
}

void DocxBody::start_field() {
    const QStringView type = xml_.attribute(u"fldCharType");
    if (type == u"begin") fields_.begin(pieces_);
    if (type == u"separate") {
        fields_.separate();
        call_note_again();
    }
    if (type != u"end") return;
    const std::string_view shown = fields_.end(pieces_, context_.report);
    if (!shown.empty()) put(shown);
}

void DocxBody::start_simple_field() {
    simple_fields_.emplace_back(to_utf8(xml_.attribute(u"instr")), pieces_);
}

void DocxBody::end_simple_field() {
    const auto& [instruction, before] = simple_fields_.back();
    if (before == pieces_) DocxFields::simple(instruction, context_.report);
    simple_fields_.pop_back();
}

// --- tables ---

void DocxBody::read_row_properties() {
    const std::size_t row = xml_.depth() - 1;
    const std::size_t inside = xml_.depth();
    Revised revised = revised_.back();
    bool tracked = false;
    while (xml_.next_in(inside)) {
        if (xml_.token() != DocxXml::Token::start) continue;
        if (xml_.tag() != DocxTag::ins && xml_.tag() != DocxTag::del) continue;
        const bool arrives = xml_.tag() == DocxTag::ins;
        (arrives ? revised.inserted : revised.deleted) =
            context_.revisions.index(arrives ? RevisionKind::insertion : RevisionKind::deletion,
                                     read_docx_tracked(xml_, context_.names));
        tracked = true;
    }
    if (!tracked) return;
    if (story_.in_outer_row()) {
        story_.row().end_inserted = revised.inserted;
        story_.row().end_deleted = revised.deleted;
    } else if (revised_rows_.empty() || revised_rows_.back() != row) {
        // Rows of inner tables are paragraphs of the outer cell: each goes with the row.
        revised_rows_.push_back(row);
        revised_.push_back(revised);
    }
}

void DocxBody::read_cell_properties() {
    const std::size_t inside = xml_.depth();
    while (xml_.next_in(inside)) {
        if (xml_.token() != DocxXml::Token::start) continue;
        if (xml_.tag() == DocxTag::cell_ins) context_.drop("", "that a cell of a table was inserted");
        if (xml_.tag() == DocxTag::cell_del) context_.drop("", "that a cell of a table was deleted");
    }
}

// --- notes, comments, figures ---

void DocxBody::call_note(DocxNoteType type) {
    const DocxNoteKey key(type, id());
    const auto [called, added] =
        context_.called.emplace(key, static_cast<std::uint32_t>(context_.text.notes.size()));
    if (added) context_.text.notes.emplace_back().endnote = type == DocxNoteType::endnote;
    for (const auto& [open, name] : open_bookmarks_) context_.bookmarked_notes.emplace(name, called->second);
    const QStringView follows = xml_.attribute(u"customMarkFollows");
    if (!follows.isNull() && follows != u"0" && follows != u"false" && follows != u"off") {
        run().signed_note = called->second;
        context_.text.notes[called->second].sign.clear();
    }
    add_call(called->second);
}

void DocxBody::start_bookmark() {
    if (open_bookmarks_.size() < kMaxOpenBookmarks)
        open_bookmarks_.emplace(id(), to_utf8(xml_.attribute(u"name")));
}

// Word's way to call a note a second time: the field NOTEREF with the name of a
// bookmark around the first call, and \\f, which makes a note's sign of it.
void DocxBody::call_note_again() {
    const std::string name = fields_.repeated_note();
    if (name.empty()) return;
    const auto note = context_.bookmarked_notes.find(name);
    if (note == context_.bookmarked_notes.end()) return;
    add_call(note->second);
    fields_.replace();
}

void DocxBody::add_call(std::uint32_t note) {
    if (paragraphs_.empty()) return;
    const RichRun& looks = this->looks();
    RichRun call;
    call.type = RichRun::Type::note;
    call.index = note;
    call.inserted = looks.inserted;
    call.deleted = looks.deleted;
    story_.add(std::move(call));
    ++pieces_;
}

void DocxBody::start_note(DocxNoteType type) {
    const QStringView kind = xml_.attribute(u"type");
    if (!kind.isNull() && kind != u"normal") {
        xml_.skip();  // the lines between text and notes
        return;
    }
    note_ = DocxNoteKey(type, id());
    after_note_sign_ = false;
}

void DocxBody::end_note() {
    if (!note_) return;
    std::vector<RichParagraph> paragraphs = story_.take();
    const auto called = context_.called.find(*note_);
    if (called != context_.called.end()) strip_sign(paragraphs, context_.text.notes[called->second].sign);
    context_.notes.emplace_back(*note_, std::move(paragraphs));
    note_.reset();
    after_note_sign_ = false;
}

// A sign of its own is typed once more at the start of the note.
void DocxBody::strip_sign(std::vector<RichParagraph>& paragraphs, const std::string& sign) {
    if (sign.empty() || paragraphs.empty()) return;
    std::vector<RichRun>& runs = paragraphs.front().runs;
    if (runs.empty() || !runs.front().text.starts_with(sign)) return;
    runs.front().text.erase(0, sign.size());
    while (!runs.empty() && runs.front().type == RichRun::Type::text) {
        std::string& text = runs.front().text;
        text.erase(0, std::min(text.find_first_not_of(" \t"), text.size()));
        if (!text.empty()) break;
        runs.erase(runs.begin());
    }
}

std::uint32_t DocxBody::comment_of(std::uint32_t id) {
    const auto found = context_.comments.find(id);
    if (found == context_.comments.end()) return kNoIndex;
    DocxComment& comment = found->second;
    if (comment.index == kNoIndex) {
        comment.index = static_cast<std::uint32_t>(context_.text.comments.size());
        context_.text.comments.push_back(comment.comment);
    }
    return comment.index;
}

void DocxBody::start_comment() {
    const std::uint32_t id = this->id();
    const std::uint32_t comment = comment_of(id);
    if (comment == kNoIndex || !comments_open_.emplace(id, true).second) return;
    story_.start_comment(comment);
}

void DocxBody::end_comment() {
    const auto open = comments_open_.find(id());
    if (open == comments_open_.end() || !open->second) return;
    open->second = false;
    story_.end_comment(comment_of(open->first));
}

void DocxBody::call_comment() {
    const std::uint32_t id = this->id();
    const std::uint32_t comment = comment_of(id);
    if (comment == kNoIndex) return;
    const auto [open, added] = comments_open_.emplace(id, true);
    if (added) story_.start_comment(comment);
    if (std::exchange(open->second, false)) story_.end_comment(comment);
}

void DocxBody::end_figure(std::string why) {
    if (figures_.empty()) return;
    Figure figure = std::move(figures_.back());
    figures_.pop_back();
    if (!figure.has_text) {
        context_.drop(std::move(figure.words), std::move(why));
    } else if (!figures_.empty()) {
        figures_.back().has_text = true;
    }
}

}  // namespace adref::formats
