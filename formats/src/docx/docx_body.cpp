// The elements of a story, one after the other: what each means for its text.
#include "diffcore/unicode.h"
#include "formats/src/docx/docx_context.h"
#include "formats/src/docx/docx_fields.h"
#include "formats/src/docx/docx_story.h"
#include "formats/src/docx/docx_symbols.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace adref::formats {
namespace {

using RevisionKind = RichRevision::Kind;
using Half = DocxRevisions::Half;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Line ends inside w:t are the file's, not the text's.
void straighten(std::string& text, bool keeps_space) {
    if (!keeps_space) {
        while (!text.empty() && is_blank(text.back())) text.pop_back();
        text.erase(
            0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_blank) - text.begin()));
    }
    for (char& c : text) {
        if (c == '\n' || c == '\r') c = ' ';
    }
}

class DocxBody {
 public:
    DocxBody(DocxXml& xml, DocxContext& context) : xml_(xml), context_(context), story_(context) {}

    std::vector<RichParagraph> read();

 private:
    struct Run {
        DocxRunProperties properties;
        bool known = false;  // the two below are made
        RichRun looks;
        DocxLooks all;
        std::uint32_t signed_note = kNoIndex;  // its text is that note's sign
    };
    struct Paragraph {
        DocxParagraphProperties properties;
        const DocxStyle* style = nullptr;
        std::optional<DocxLooks> plain;  // of a run that says nothing about itself
        std::string hidden;
        bool after_label = false;
        std::uint32_t inserted = kNoIndex;  // as what it stands in was
        std::uint32_t deleted = kNoIndex;
    };
    // Something that is no text, unless there is a text box in it.
    struct Figure {
        bool has_text = false;
        std::string words;
    };
    struct Revised {
        std::uint32_t inserted = kNoIndex;
        std::uint32_t deleted = kNoIndex;
    };
    struct Formula {
        std::size_t depth = 0;
        bool laid_out = false;
        std::string words;
    };

    void start();
    void end();

    void start_paragraph();
    void end_paragraph();
    void take_properties(Paragraph& paragraph);
    const RichRun& looks();
    void read_text(bool is_word);
    void put(std::string_view text);
    void put_symbol();
    void map_symbols(std::string& text);
    void count_letters(std::string_view text, const DocxLooks& looks);

    void start_revision(RevisionKind kind);
    void start_field();
    void start_simple_field();
    void end_simple_field();
    void read_row_properties();
    void read_cell_properties();
    void call_note(DocxNoteType type);
    void start_note(DocxNoteType type);
    void end_note();
    void strip_sign(std::vector<RichParagraph>& paragraphs, const std::string& sign) const;
    void start_comment();
    void end_comment();
    void call_comment();
    std::uint32_t comment_of(std::uint32_t id);
    void end_figure(std::string why);
    void check_bounds();

    Run& run() { return runs_.back(); }
    std::uint32_t id() { return context_.names.id(xml_.attribute(u"id")); }

    DocxXml& xml_;
    DocxContext& context_;
    DocxStory story_;
    DocxFields fields_;
    std::vector<Run> runs_ = std::vector<Run>(1);  // inside one another, below them one for what has none
    std::vector<Paragraph> paragraphs_;
    std::vector<Revised> revised_ = std::vector<Revised>(1);
    std::vector<std::size_t> revised_rows_;  // depths of rows of inner tables that were tracked
    std::vector<Figure> figures_;
    std::vector<std::pair<std::string, std::size_t>> simple_fields_;
    std::optional<Formula> formula_;
    std::size_t ruby_depth_ = 0;  // of w:rt
    std::string ruby_;
    std::string stray_;  // text outside of paragraphs
    std::size_t pieces_ = 0;
    bool after_note_sign_ = false;
    std::optional<DocxNoteKey> note_;
    std::map<std::uint32_t, bool> comments_open_;  // by id: still open
    std::string buffer_;
};

std::vector<RichParagraph> DocxBody::read() {
    for (;;) {
        switch (xml_.next()) {
            case DocxXml::Token::start:
                start();
                break;
            case DocxXml::Token::end:
                end();
                break;
            case DocxXml::Token::text:
                break;
            case DocxXml::Token::done: {
                for (const auto& [id, open] : comments_open_) {
                    if (open) story_.end_comment(comment_of(id));
                }
                fields_.finish(context_.report);
                if (!stray_.empty()) context_.drop(std::move(stray_), "text outside of paragraphs");
                return story_.take();
            }
        }
    }
}

void DocxBody::start() {
    switch (xml_.tag()) {
        case DocxTag::p:
            start_paragraph();
            break;
        case DocxTag::p_pr:
            if (paragraphs_.empty()) {
                xml_.skip();
            } else {
                take_properties(paragraphs_.back());
            }
            break;
        case DocxTag::r:
            runs_.emplace_back();
            break;
        case DocxTag::r_pr:
            read_docx_run_properties(xml_, context_.names, run().properties);
            run().known = false;
            break;
        case DocxTag::t:
        case DocxTag::del_text:
            read_text(true);
            break;
        case DocxTag::math_text:
            read_text(false);
            break;
        case DocxTag::instr_text:
        case DocxTag::del_instr_text:
            buffer_.clear();
            xml_.collect(buffer_);
            fields_.instruct(buffer_);
            break;
        case DocxTag::tab:
        case DocxTag::ptab:
            put("\t");
            break;
        case DocxTag::br: {
            const QStringView type = xml_.attribute(u"type");
            if (type.isNull() || type == u"textWrapping") put("\n");
            break;
        }
        case DocxTag::cr:
            put("\n");
            break;
        case DocxTag::no_break_hyphen:
            put("\u2011");
            break;
        case DocxTag::sym:
            put_symbol();
            break;
        case DocxTag::fld_char:
            start_field();
            break;
        case DocxTag::check_box:
            fields_.check(false);
            break;
        case DocxTag::checked:
        case DocxTag::default_state:
            fields_.check(xml_.is_on());
            break;
        case DocxTag::fld_simple:
            start_simple_field();
            break;
        case DocxTag::ins:
            start_revision(RevisionKind::insertion);
            break;
        case DocxTag::del:
            start_revision(RevisionKind::deletion);
            break;
        case DocxTag::move_from:
            start_revision(RevisionKind::move_from);
            break;
        case DocxTag::move_to:
            start_revision(RevisionKind::move_to);
            break;
        case DocxTag::move_from_range_start:
            context_.revisions.open_move(Half::from, id(), context_.names.id(xml_.attribute(u"name")));
            break;
        case DocxTag::move_to_range_start:
            context_.revisions.open_move(Half::to, id(), context_.names.id(xml_.attribute(u"name")));
            break;
        case DocxTag::move_from_range_end:
            context_.revisions.close_move(Half::from, id());
            break;
        case DocxTag::move_to_range_end:
            context_.revisions.close_move(Half::to, id());
            break;
        case DocxTag::tbl:
            story_.open_table();
            break;
        case DocxTag::tr:
            story_.open_row();
            break;
        case DocxTag::tc:
            story_.open_cell();
            break;
        case DocxTag::tr_pr:
            read_row_properties();
            break;
        case DocxTag::tc_pr:
            read_cell_properties();
            break;
        case DocxTag::footnote_reference:
            call_note(DocxNoteType::footnote);
            break;
        case DocxTag::endnote_reference:
            call_note(DocxNoteType::endnote);
            break;
        case DocxTag::footnote_ref:
        case DocxTag::endnote_ref:
            after_note_sign_ = true;
            break;
        case DocxTag::footnote:
            start_note(DocxNoteType::footnote);
            break;
        case DocxTag::endnote:
            start_note(DocxNoteType::endnote);
            break;
        case DocxTag::comment_range_start:
            start_comment();
            break;
        case DocxTag::comment_range_end:
            end_comment();
            break;
        case DocxTag::comment_reference:
            call_comment();
            break;
        case DocxTag::drawing:
        case DocxTag::pict:
        case DocxTag::object:
            figures_.emplace_back();
            break;
        case DocxTag::txbx_content:
            if (!figures_.empty()) figures_.back().has_text = true;
            break;
        case DocxTag::drawing_properties:
            if (!figures_.empty()) figures_.back().words = to_utf8(xml_.attribute(u"descr"));
            break;
        case DocxTag::text_path:
            if (!figures_.empty()) figures_.back().words = to_utf8(xml_.attribute(u"string"));
            break;
        case DocxTag::drawing_text:
            if (!figures_.empty()) {
                std::string& words = figures_.back().words;
                if (!words.empty()) words += ' ';
                xml_.collect(words);
            }
            break;
        case DocxTag::math:
            if (!formula_) formula_ = Formula{xml_.depth(), false, ""};
            break;
        case DocxTag::math_part:
            if (formula_) formula_->laid_out = true;
            break;
        case DocxTag::rt:
            if (ruby_depth_ == 0) ruby_depth_ = xml_.depth();
            break;
        case DocxTag::alt_chunk:
        case DocxTag::sub_doc:
            context_.drop("", "a document inside the document");
            break;
        case DocxTag::sect_pr:
        case DocxTag::tbl_pr:
        case DocxTag::tbl_pr_ex:
        case DocxTag::tbl_grid:
        case DocxTag::sdt_pr:
        case DocxTag::sdt_end_pr:
        case DocxTag::ruby_pr:
        case DocxTag::math_ctrl_pr:
            xml_.skip();
            break;
        default:
            break;
    }
}

void DocxBody::end() {
    // The depths of elements that are still open are larger.
    const std::size_t closed = xml_.depth() + 1;
    switch (xml_.tag()) {
        case DocxTag::p:
            end_paragraph();
            break;
        case DocxTag::r:
            if (runs_.size() > 1) runs_.pop_back();
            check_bounds();
            break;
        case DocxTag::ins:
        case DocxTag::del:
        case DocxTag::move_from:
        case DocxTag::move_to:
            revised_.pop_back();
            break;
        case DocxTag::tbl:
            story_.close_table();
            break;
        case DocxTag::tr:
            if (!revised_rows_.empty() && revised_rows_.back() == closed) {
                revised_rows_.pop_back();
                revised_.pop_back();
            }
            story_.close_row();
            check_bounds();
            break;
        case DocxTag::tc:
            story_.close_cell();
            check_bounds();
            break;
        case DocxTag::fld_simple:
            end_simple_field();
            break;
        case DocxTag::footnote:
        case DocxTag::endnote:
            end_note();
            break;
        case DocxTag::drawing:
        case DocxTag::pict:
            end_figure("picture or drawing left out");
            break;
        case DocxTag::object:
            end_figure("embedded object left out");
            break;
        case DocxTag::math:
            if (!formula_ || formula_->depth != closed) break;
            if (formula_->laid_out)
                context_.report.push_back({Remark::What::suspicious, 0, formula_->words,
                                           "a formula: its signs are kept, not how they are laid out"});
            formula_.reset();
            break;
        case DocxTag::rt:
            if (ruby_depth_ != closed) break;
            ruby_depth_ = 0;
            if (!ruby_.empty()) context_.drop(std::move(ruby_), "pronunciation above the text");
            ruby_.clear();
            break;
        default:
            break;
    }
}

void DocxBody::check_bounds() {
    if (context_.runs > kMaxDocxRuns) {
        xml_.fail("the document has more than " + std::to_string(kMaxDocxRuns) + " stretches of text");
    } else if (context_.paragraphs > kMaxDocxParagraphs) {
        xml_.fail("the document has more than " + std::to_string(kMaxDocxParagraphs) + " paragraphs");
    } else if (context_.revisions.overflows()) {
        xml_.fail("the document has more than " + std::to_string(kMaxDocxRevisions) + " tracked changes");
    }
}

// --- paragraphs ---

void DocxBody::start_paragraph() {
    if (paragraphs_.empty()) context_.revisions.start_paragraph();
    story_.open_paragraph();
    Paragraph& paragraph = paragraphs_.emplace_back();
    paragraph.style = &context_.styles.paragraph(kNoIndex);
    paragraph.inserted = revised_.back().inserted;
    paragraph.deleted = revised_.back().deleted;
    runs_.emplace_back();
}

void DocxBody::take_properties(Paragraph& paragraph) {
    read_docx_paragraph_properties(xml_, context_.names, paragraph.properties);
    paragraph.style = &context_.styles.paragraph(paragraph.properties.format.style);
    paragraph.plain.reset();
}

void DocxBody::end_paragraph() {
    if (paragraphs_.empty()) return;
    Paragraph& from = paragraphs_.back();
    const DocxParagraphProperties& properties = from.properties;
    DocxRevisions& revisions = context_.revisions;
    RichParagraph& to = story_.paragraph();
    to.properties = docx_properties(properties.format, context_);
    if (properties.changed) {
        to.old_properties = docx_properties(properties.old, context_);
    } else if (properties.numbered) {
        DocxParagraphFormat old = properties.format;
        old.list = 0;
        to.old_properties = docx_properties(old, context_);
    }
    if ((properties.changed || properties.numbered) && to.old_properties != to.properties) {
        to.reformatted = revisions.index(RevisionKind::formatting,
                                         properties.changed ? *properties.changed : *properties.numbered);
    } else {
        to.old_properties = {};
    }

    to.end_inserted = from.inserted;
    to.end_deleted = from.deleted;
    const DocxRunProperties& end = properties.end;
    if (end.inserted) to.end_inserted = revisions.index(RevisionKind::insertion, *end.inserted);
    if (end.moved_to)
        to.end_inserted =
            revisions.index(RevisionKind::move_to, *end.moved_to, revisions.move_of_end(Half::to));
    if (end.deleted) to.end_deleted = revisions.index(RevisionKind::deletion, *end.deleted);
    if (end.moved_from)
        to.end_deleted =
            revisions.index(RevisionKind::move_from, *end.moved_from, revisions.move_of_end(Half::from));

    if (!from.hidden.empty()) context_.drop(std::move(from.hidden), "hidden text");
    fields_.end_paragraph();
    story_.close_paragraph(properties.initial);
    paragraphs_.pop_back();
    if (runs_.size() > 1) runs_.pop_back();
    check_bounds();
}

// --- text ---

const RichRun& DocxBody::looks() {
    Run& now = run();
    if (now.known) return now.looks;
    now.known = true;
    static const DocxStyle no_style;
    const DocxStyle& style = paragraphs_.empty() ? no_style : *paragraphs_.back().style;
    now.all = context_.styles.looks(style, now.properties.format);
    RichRun& looks = now.looks;
    looks = RichRun();
    looks.marks = now.all.marks;
    looks.label = now.all.label;
    looks.inserted = revised_.back().inserted;
    looks.deleted = revised_.back().deleted;
    if (now.properties.changed) {
        const MarkSet old = context_.styles.looks(style, now.properties.old).marks;
        if (old != looks.marks) {
            looks.formatted = context_.revisions.index(RevisionKind::formatting, *now.properties.changed);
            looks.old_marks = old;
        }
    }
    return looks;
}

void DocxBody::read_text(bool is_word) {
    const bool keeps_space = !is_word || xml_.keeps_space();
    buffer_.clear();
    xml_.collect(buffer_);
    straighten(buffer_, keeps_space);
    if (formula_) formula_->words += buffer_;
    map_symbols(buffer_);
    if (!buffer_.empty()) put(buffer_);
}

void DocxBody::map_symbols(std::string& text) {
    // U+F000 … U+F0FF begin with these two bytes or the three next pairs.
    const std::size_t first = text.find('\xEF');
    if (first == std::string::npos) return;
    looks();
    std::string mapped(text, 0, first);
    for (std::size_t at = first; at < text.size();) {
        const unicode::Decoded decoded = unicode::decode(text, at);
        char32_t code = decoded.code;
        if (is_private_symbol(code)) {
            code = docx_symbol(run().all.font, code);
            if (code == 0) {
                code = U'□';
                context_.report.push_back({Remark::What::suspicious, 0, text.substr(at, decoded.bytes),
                                           "a sign of a font of its own, written as a box"});
            }
        }
        unicode::append(mapped, code);
        at += decoded.bytes;
    }
    text = std::move(mapped);
}

void DocxBody::put_symbol() {
    bool read = false;
    const QStringView written = xml_.attribute(u"char");
    const char32_t code = written.toUInt(&read, 16);
    const QStringView font = xml_.attribute(u"font");
    const DocxSymbolFont known = docx_symbol_font(font);
    char32_t sign = 0;
    if (read && (known != DocxSymbolFont::none || is_private_symbol(code))) {
        sign = docx_symbol(known, code);
    } else if (read && code >= 0x20 && code <= 0xFFFD && (code < 0xD800 || code >= 0xE000)) {
        sign = code;
    }
    if (sign == 0) {
        sign = U'□';
        context_.report.push_back({Remark::What::suspicious, 0, to_utf8(font) + " " + to_utf8(written),
                                   "a sign of a font of its own, written as a box"});
    }
    std::string text;
    unicode::append(text, sign);
    put(text);
}

void DocxBody::count_letters(std::string_view text, const DocxLooks& looks) {
    std::size_t asian = 0;
    // Han, Kana and Hangul take three bytes, the first of which is one of these.
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xE3 && byte <= 0xED) ++asian;
    }
    if (asian != 0 && looks.asian_language != kNoIndex) context_.letters[looks.asian_language] += asian;
    if (looks.language != kNoIndex && text.size() > 3 * asian)
        context_.letters[looks.language] += text.size() - 3 * asian;
}

void DocxBody::put(std::string_view text) {
    ++pieces_;
    if (ruby_depth_ != 0) {
        ruby_ += text;
        return;
    }
    if (fields_.hides()) {
        fields_.hide(text);
        return;
    }
    if (run().signed_note != kNoIndex) {
        context_.text.notes[run().signed_note].sign += text;
        return;
    }
    if (paragraphs_.empty()) {
        stray_ += text;
        return;
    }
    const RichRun& looks = this->looks();
    Paragraph& paragraph = paragraphs_.back();
    if (run().all.hidden) {
        paragraph.hidden += text;
        return;
    }
    if (after_note_sign_) {
        while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
        if (text.empty()) return;
        after_note_sign_ = false;
    }
    count_letters(text, run().all);
    if (looks.label) {
        // The tab that sets it apart is no part of it.
        std::string label(text);
        label.erase(std::remove(label.begin(), label.end(), '\t'), label.end());
        paragraph.after_label = label.size() == text.size();
        if (!label.empty()) story_.add_text(label, looks);
        return;
    }
    if (std::exchange(paragraph.after_label, false) && text.front() == '\t') text.remove_prefix(1);
    if (!text.empty()) story_.add_text(text, looks);
}

// --- tracked changes and fields ---

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
    if (type == u"separate") fields_.separate();
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
    if (added) context_.text.notes.emplace_back();
    const QStringView follows = xml_.attribute(u"customMarkFollows");
    if (!follows.isNull() && follows != u"0" && follows != u"false" && follows != u"off") {
        run().signed_note = called->second;
        context_.text.notes[called->second].sign.clear();
    }
    if (paragraphs_.empty()) return;
    const RichRun& looks = this->looks();
    RichRun call;
    call.type = RichRun::Type::note;
    call.index = called->second;
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
void DocxBody::strip_sign(std::vector<RichParagraph>& paragraphs, const std::string& sign) const {
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

}  // namespace

std::vector<RichParagraph> read_docx_body(DocxXml& xml, DocxContext& context) {
    return DocxBody(xml, context).read();
}

}  // namespace adref::formats
