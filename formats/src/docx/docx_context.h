// What the parts of a Word file share while they are read.
#pragma once

#include "formats/reader.h"
#include "formats/rich_text.h"
#include "formats/src/docx/docx_names.h"
#include "formats/src/docx/docx_numbering.h"
#include "formats/src/docx/docx_properties.h"
#include "formats/src/docx/docx_reader.h"
#include "formats/src/docx/docx_revisions.h"
#include "formats/src/docx/docx_styles.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace adref::formats {

enum class DocxNoteType : std::uint8_t { footnote, endnote };
// Its type and its id in the file.
using DocxNoteKey = std::pair<DocxNoteType, std::uint32_t>;

struct DocxComment {
    RichComment comment;
    std::uint32_t index = kNoIndex;  // in RichText::comments, once it is called
};

struct DocxContext {
    DocxContext(RichText& into, std::vector<Remark>& remarks) : text(into), report(remarks) {}

    RichText& text;
    std::vector<Remark>& report;
    DocxNames names;
    DocxStyles styles;
    DocxNumbering numbering;
    DocxRevisions revisions;
    std::unordered_map<std::uint32_t, DocxComment> comments;  // by id, as a name
    std::map<DocxNoteKey, std::uint32_t> called;              // into RichText::notes
    std::vector<std::pair<DocxNoteKey, std::vector<RichParagraph>>> notes;
    std::unordered_map<std::string, std::uint32_t> bookmarked_notes;  // names of bookmarks around calls
    std::unordered_map<std::uint32_t, std::size_t> letters;           // of each language
    std::size_t runs = 0;
    std::size_t paragraphs = 0;
    std::size_t mute_remarks = 0;

    void drop(std::string words, std::string why) {
        if (words.empty() && ++mute_remarks > kMaxDocxMuteRemarks) return;
        report.push_back({Remark::What::dropped, 0, std::move(words), std::move(why)});
    }
};

// What a paragraph is, by its style and by what it says itself.
RichProperties docx_properties(const DocxParagraphFormat& format, DocxContext& context);

// Reads one part: its paragraphs (of w:document), or its notes, which go to
// the context.
std::vector<RichParagraph> read_docx_body(DocxXml& xml, DocxContext& context);

}  // namespace adref::formats
