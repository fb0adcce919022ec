#include "formats/src/docx/docx_writer.h"

#include "formats/src/docx/docx_write_comment_places.h"
#include "formats/src/docx/docx_write_parts.h"
#include "formats/src/docx/docx_write_story.h"
#include "formats/src/rich_neighbours.h"
#include "formats/src/xml/xml_write.h"
#include "formats/src/zip/zip_writer.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace adref::formats {
namespace {

using namespace docx_write;

// A guess that saves growing: markup is about twice the words.
std::size_t expected_size(const RichText& text) {
    std::size_t size = 4096;
    for (const RichParagraph& paragraph : text.paragraphs) {
        size += 160;
        for (const RichRun& run : paragraph.runs) size += run.text.size() + 120;
    }
    return size;
}

std::string open_part(std::string_view name) {
    std::string out(kXmlHead);
    out += '<';
    out += name;
    out += kWordNamespaces;
    out += '>';
    return out;
}

// A note as one of its copies has it: what its call's change brought or took,
// it brought or took inside as well; of two copies neither has what belongs to
// the other's reading.
std::vector<RichParagraph> note_as_called(const RichNote& note, const NoteCopy& copy) {
    std::vector<RichParagraph> paragraphs = note.paragraphs;
    for (RichParagraph& paragraph : paragraphs) {
        if (!copy.only) {
            std::erase_if(paragraph.runs, [&](const RichRun& run) {
                const bool accepted = run.deleted == kNoIndex;
                const bool rejected = run.inserted == kNoIndex;
                return !((accepted && copy.deleted == kNoIndex) || (rejected && copy.inserted == kNoIndex));
            });
        }
        for (RichRun& run : paragraph.runs) {
            if (copy.inserted != kNoIndex && run.inserted == kNoIndex) run.inserted = copy.inserted;
            if (copy.deleted != kNoIndex && run.deleted == kNoIndex) run.deleted = copy.deleted;
        }
    }
    return paragraphs;
}

class DocxWriter {
 public:
    explicit DocxWriter(const RichText& text)
        : text_(text),
          language_(office_language(text.language)),
          lists_(text.lists),
          // Comments have their indexes for identifiers; all else counts on.
          next_id_(static_cast<std::uint32_t>(text.comments.size())),
          revisions_(text.revisions, next_id_),
          notes_(text, next_id_),
          comments_(text.comments),
          shared_{language_, revisions_, notes_, comments_} {}

    Result<std::string> write() {
        std::string document = document_part();
        DocxNeeds needs;
        needs.notes = !notes_.copies().empty();
        needs.comments = comments_.any();
        needs.lists = lists_.any();
        std::string footnotes = needs.notes ? notes_part() : std::string();
        if (needs.notes) styles_.use_notes();
        if (needs.comments) styles_.use_comments();

        std::vector<ZipPart> parts;
        parts.push_back({"[Content_Types].xml", content_types_part(needs)});
        parts.push_back({"_rels/.rels", package_relations_part()});
        parts.push_back({"word/document.xml", std::move(document)});
        parts.push_back({"word/_rels/document.xml.rels", document_relations_part(needs)});
        parts.push_back({"word/styles.xml", styles_.part(language_)});
        parts.push_back({"word/settings.xml", settings_part(needs)});
        parts.push_back({"word/footer1.xml", footer_part()});
        if (needs.notes) parts.push_back({"word/footnotes.xml", std::move(footnotes)});
        if (needs.comments) parts.push_back({"word/comments.xml", comments_.part()});
        if (needs.lists) parts.push_back({"word/numbering.xml", lists_.part()});
        parts.push_back({"docProps/core.xml", core_properties_part(text_)});
        return write_zip(parts);
    }

 private:
    std::string document_part() {
        const DocxMoves moves = plan_moves(text_.paragraphs, text_.revisions, next_id_);
        revisions_.set_moves(moves.written);
        std::string out;
        out.reserve(expected_size(text_));
        out += open_part("w:document");
        out += "<w:body>";
        DocxStoryWriter(shared_, styles_, lists_, out).append_text(text_.paragraphs, moves);
        out += section_properties(language_.right_to_left);
        out += "</w:body></w:document>";
        return out;
    }

    std::string notes_part() {
        std::string out = open_part("w:footnotes");
        out +=
            "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
            "<w:footnote w:type=\"continuationSeparator\" "
            "w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r>"
            "</w:p></w:footnote>";
        for (const NoteCopy& copy : notes_.copies()) {
            const RichNote& note = notes_.note(copy);
            out += "<w:footnote";
            append_attribute(out, "w:id", copy.id);
            out += '>';
            DocxStoryWriter story(shared_, styles_, lists_, out);
            if (copy.inserted == kNoIndex && copy.deleted == kNoIndex && copy.only) {
                story.append_note(note.paragraphs, copy, note.sign);
            } else {
                story.append_note(note_as_called(note, copy), copy, note.sign);
            }
            out += "</w:footnote>";
        }
        out += "</w:footnotes>";
        return out;
    }

    const RichText& text_;
    OfficeLanguage language_;
    DocxStyleWriter styles_;
    DocxLists lists_;
    std::uint32_t next_id_;
    DocxRevisionWriter revisions_;
    NoteCopies notes_;
    DocxComments comments_;
    DocxShared shared_;
};

}  // namespace

Result<std::string> write_docx(const RichText& text) {
    // What LibreOffice would read otherwise than Word does.
    const std::optional<RichText> comments = with_comments_apart(text);
    const RichText& first = comments ? *comments : text;
    const std::optional<RichText> neighbours = with_neighbours_apart(first, Neighbours::parts);
    return DocxWriter(neighbours ? *neighbours : first).write();
}

}  // namespace adref::formats
