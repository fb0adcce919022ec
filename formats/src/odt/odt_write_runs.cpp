#include "formats/src/odt/odt_write_runs.h"

#include "formats/src/odt/odt_write_story.h"
#include "formats/src/xml/xml_write.h"

#include <utility>

namespace adref::formats::odt_write {
namespace {

void append_label_space(std::string& out, LabelEnd kind) {
    if (kind == LabelEnd::tab) out += "<text:tab/>";
    if (kind == LabelEnd::space) out += "<text:s/>";
}

// A note that is there in one reading only, as that one has it: nothing in it
// need be tracked.
std::vector<RichParagraph> as_read(const std::vector<RichParagraph>& from, bool accepted) {
    std::vector<RichParagraph> paragraphs;
    bool joins = false;
    for (const RichParagraph& paragraph : from) {
        if (!joins) {
            RichParagraph& next = paragraphs.emplace_back();
            next.properties = paragraph.properties;
        }
        for (const RichRun& run : paragraph.runs) {
            if ((accepted ? run.deleted : run.inserted) != kNoIndex) continue;
            RichRun& kept = paragraphs.back().runs.emplace_back(run);
            if (!accepted && run.formatted != kNoIndex) kept.marks = run.old_marks;
            kept.inserted = kept.deleted = kept.formatted = kNoIndex;
        }
        joins = (accepted ? paragraph.end_deleted : paragraph.end_inserted) != kNoIndex;
    }
    return paragraphs;
}

}  // namespace

void OdtRuns::close_insertion() {
    if (inserted_ == kNoIndex) return;
    OdtChangeWriter::append_mark(out_, "change-end", insertion_);
    inserted_ = kNoIndex;
}

void OdtRuns::close_deletion() {
    if (!deleting_) return;
    words_ += last_;
    OdtChangeWriter::append_mark(out_, "change", shared_.changes.add_deletion(deleted_, inserted_, words_));
    words_.clear();
    deleting_ = false;
    deleted_ = inserted_ = kNoIndex;
}

void OdtRuns::enter(std::uint32_t inserted, std::uint32_t deleted) {
    const OdtChangeWriter& changes = shared_.changes;
    if (!changes.known(inserted)) inserted = kNoIndex;
    if (!changes.known(deleted)) deleted = kNoIndex;
    if (changes.same(inserted, inserted_) && changes.same(deleted, deleted_)) return;
    if (deleting_) {
        close_deletion();
    } else {
        close_insertion();
    }
    inserted_ = inserted;
    deleted_ = deleted;
    if (deleted != kNoIndex) {
        deleting_ = true;
        words_ = first_;
    } else if (inserted != kNoIndex) {
        insertion_ = shared_.changes.add_insertion(inserted);
        OdtChangeWriter::append_mark(out_, "change-start", insertion_);
    }
}

void OdtRuns::append(const RichRun& run, LabelEnd label_end) {
    switch (run.type) {
        case RichRun::Type::text: {
            if (run.text.empty()) return;
            enter(run.inserted, run.deleted);
            const bool formatted = shared_.changes.known(run.formatted) && run.old_marks != run.marks;
            if (!formatted || inserted_ != kNoIndex) {
                append_text(run, run.marks, label_end);
            } else if (deleting_) {
                append_text(run, run.old_marks, label_end);  // taken back, it looks as it did
            } else {
                const std::uint32_t number = shared_.changes.add_formatting(run.formatted, run.old_marks);
                OdtChangeWriter::append_mark(out_, "change-start", number);
                append_text(run, run.marks, label_end);
                OdtChangeWriter::append_mark(out_, "change-end", number);
            }
            break;
        }
        case RichRun::Type::note:
            append_note(run);
            break;
        case RichRun::Type::comment_start:
            if (deleting_) close_deletion();
            append_comment(run.index);
            break;
        case RichRun::Type::comment_end:
            if (run.index >= shared_.commented.size()) break;
            if (deleting_) close_deletion();
            append_comment(run.index);
            out_ += "<office:annotation-end office:name=\"c";
            append_number(out_, run.index);
            out_ += "\"/>";
            break;
        case RichRun::Type::cell_end:
            break;
    }
}

void OdtRuns::append_comment(std::uint32_t index) {
    if (index >= shared_.commented.size() || shared_.commented[index]) return;
    shared_.commented[index] = true;
    const RichComment& comment = shared_.text.comments[index];
    std::string& out = this->out();
    out += "<office:annotation office:name=\"c";
    append_number(out, index);
    out += "\">";
    append_creator_and_date(out, comment.author, comment.date);
    std::string_view rest = comment.text;
    while (true) {
        const std::size_t end = rest.find('\n');
        out += "<text:p>";
        append_words(rest.substr(0, end));
        out += "</text:p>";
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    out += "</office:annotation>";
}

void OdtRuns::append_text(const RichRun& run, MarkSet marks, LabelEnd label_end) {
    std::string& out = this->out();
    const auto open = [&](std::string_view style) {
        out += "<text:span text:style-name=\"";
        out += style;
        out += "\">";
    };
    if (run.label) {
        shared_.styles.use_number();
        open(kNumberStyle);
    }
    if (marks != 0) open(shared_.styles.text(marks));
    append_words(run.text);
    if (marks != 0) out += "</text:span>";
    append_label_space(out, label_end);
    if (run.label) out += "</text:span>";
}

void OdtRuns::append_label_end(LabelEnd kind) {
    enter(kNoIndex, kNoIndex);
    shared_.styles.use_number();
    out_ += "<text:span text:style-name=\"";
    out_ += kNumberStyle;
    out_ += "\">";
    append_label_space(out_, kind);
    out_ += "</text:span>";
}

// Of white space in the file, one space remains, and none at the beginning of a
// paragraph: what is more is written as elements.
void OdtRuns::append_words(std::string_view text) {
    std::string& out = this->out();
    while (!text.empty()) {
        std::size_t end = 0;
        while (end < text.size() && text[end] != '\t' && text[end] != '\n' &&
               !(text[end] == ' ' && (end == 0 || text[end - 1] == ' '))) {
            ++end;
        }
        append_escaped(out, text.substr(0, end));
        if (end == text.size()) return;
        if (text[end] == ' ') {
            const std::size_t behind = std::min(text.find_first_not_of(' ', end), text.size());
            out += "<text:s";
            if (behind - end > 1) append_attribute(out, "text:c", behind - end);
            out += "/>";
            end = behind;
        } else {
            out += text[end++] == '\t' ? "<text:tab/>" : "<text:line-break/>";
        }
        text.remove_prefix(end);
    }
}

void OdtRuns::append_note(const RichRun& run) {
    const NoteCopies::Call call = shared_.notes.call(run);
    if (call.copy == nullptr) return;
    const NoteCopy& copy = *call.copy;
    enter(run.inserted, run.deleted);
    shared_.styles.use_notes();
    std::string& out = this->out();
    const RichNote& note = shared_.notes.note(copy);
    std::string sign = note.sign;
    if (sign.empty()) append_number(sign, copy.number);
    if (call.again) {
        // A second call is a reference to the first.
        out += "<text:span text:style-name=\"";
        out += kNoteSignStyle;
        out +=
            "\"><text:note-ref text:note-class=\"footnote\" text:reference-format=\"text\" "
            "adref:again=\"true\" "
            "text:ref-name=\"ftn";
        append_number(out, copy.id);
        out += "\">";
        append_escaped(out, sign);
        out += "</text:note-ref></text:span>";
        return;
    }
    out += "<text:note text:note-class=\"footnote\" text:id=\"ftn";
    append_number(out, copy.id);
    out += "\"><text:note-citation";
    if (!note.sign.empty()) append_attribute(out, "text:label", note.sign);
    out += '>';
    append_escaped(out, sign);
    out += "</text:note-citation><text:note-body>";
    const bool once = copy.inserted != kNoIndex || copy.deleted != kNoIndex;
    append_odt_note(out, once ? as_read(note.paragraphs, copy.deleted == kNoIndex) : note.paragraphs,
                    shared_);
    out += "</text:note-body></text:note>";
}

}  // namespace adref::formats::odt_write
