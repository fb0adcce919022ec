// Any bytes as a Word file, and any bytes as the text of one: read or refused,
// and what was read points to what is there.
#include "diffcore/unicode.h"
#include "formats/src/docx/docx_reader.h"
#include "tests/support/zip_builder.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using adref::formats::kNoIndex;
using adref::formats::RichParagraph;
using adref::formats::RichRun;
using adref::formats::RichText;

void require(bool condition) {
    if (!condition) std::abort();
}

void require_index(std::uint32_t index, std::size_t size) {
    require(index == kNoIndex || index < size);
}

void check(const RichParagraph& paragraph, const RichText& text) {
    require_index(paragraph.properties.list, text.lists.size());
    require_index(paragraph.old_properties.list, text.lists.size());
    for (const std::uint32_t index : {paragraph.reformatted, paragraph.end_inserted, paragraph.end_deleted})
        require_index(index, text.revisions.size());
    for (const RichRun& run : paragraph.runs) {
        require(adref::unicode::find_invalid(run.text) == std::string_view::npos);
        require((run.type == RichRun::Type::text) == !run.text.empty());
        for (const std::uint32_t index : {run.inserted, run.deleted, run.formatted})
            require_index(index, text.revisions.size());
        if (run.type == RichRun::Type::note) require(run.index < text.notes.size());
        if (run.type == RichRun::Type::comment_start || run.type == RichRun::Type::comment_end)
            require(run.index < text.comments.size());
    }
}

void check(std::string_view bytes) {
    std::vector<adref::formats::Remark> report;
    const auto text = adref::formats::read_docx(bytes, "draft.docx", report);
    for (const auto& remark : report)
        require(adref::unicode::find_invalid(remark.text) == std::string_view::npos);
    if (!text) {
        require(text.error().message.find('\n') == std::string::npos);
        return;
    }
    for (const RichParagraph& paragraph : text->paragraphs) check(paragraph, *text);
    for (const auto& note : text->notes) {
        for (const RichParagraph& paragraph : note.paragraphs) check(paragraph, *text);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check(bytes);
    // The same bytes as every part of a file, so that what is found soon is not
    // only how archives break.
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string open =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    std::string inner = open;
    for (const char* type : {"styles", "numbering", "footnotes", "endnotes", "comments", "header"})
        inner += "<Relationship Type=\"" + types + type + "\" Target=\"x\"/>";
    const std::string root =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">";
    adref::testing::ZipBuilder zip;
    zip.add("_rels/.rels",
            open + "<Relationship Type=\"" + types + "officeDocument\" Target=\"x\"/></Relationships>");
    zip.add("_rels/x.rels", inner + "</Relationships>");
    zip.add("x", root + std::string(bytes) + "</w:document>");
    check(zip.bytes());
    return 0;
}
