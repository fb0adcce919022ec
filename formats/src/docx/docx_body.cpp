#include "formats/src/docx/docx_body.h"

#include <utility>

namespace adref::formats {
namespace {

using RevisionKind = RichRevision::Kind;
using Half = DocxRevisions::Half;

}  // namespace

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
            // Of a line, a column or a page: the words on both sides are apart.
            put("\n");
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
        case DocxTag::bookmark_start:
            start_bookmark();
            break;
        case DocxTag::bookmark_end:
            open_bookmarks_.erase(id());
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
    std::string words;
    const bool contents = context_.styles.paragraph(properties.format.style).contents;
    if (contents && story_.drop_paragraph(words))
        context_.drop(std::move(words), "table of contents");
    else
        story_.close_paragraph(properties.initial);
    paragraphs_.pop_back();
    if (runs_.size() > 1) runs_.pop_back();
    check_bounds();
}

std::vector<RichParagraph> read_docx_body(DocxXml& xml, DocxContext& context) {
    return DocxBody(xml, context).read();
}

}  // namespace adref::formats
