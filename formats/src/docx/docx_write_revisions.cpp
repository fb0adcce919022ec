#include "formats/src/docx/docx_write_revisions.h"

#include "formats/src/xml/xml_date.h"
#include "formats/src/xml/xml_write.h"

namespace adref::formats::docx_write {

void append_author_and_date(std::string& out, std::string_view author, std::string_view date) {
    append_attribute(out, "w:author", author.empty() ? kNobody : author);
    if (is_xml_date(date)) append_attribute(out, "w:date", date);
}

DocxRevisionWriter::DocxRevisionWriter(std::span<const RichRevision> revisions, std::uint32_t& next_id)
    : revisions_(revisions), next_id_(next_id) {
    signatures_.reserve(revisions.size());
    for (const RichRevision& revision : revisions) {
        append_author_and_date(signatures_.emplace_back(), revision.author, revision.date);
    }
}

std::string_view DocxRevisionWriter::insertion(std::uint32_t index, bool whole) const {
    return as_move(index, whole) && !is_origin(index) ? "w:moveTo" : "w:ins";
}

std::string_view DocxRevisionWriter::deletion(std::uint32_t index, bool whole) const {
    return as_move(index, whole) && is_origin(index) ? "w:moveFrom" : "w:del";
}

void DocxRevisionWriter::append(std::string& out, std::string_view name, std::uint32_t index,
                                std::string_view close) {
    out += '<';
    out += name;
    append_attribute(out, "w:id", next_id_++);
    out += signatures_[index];
    out += close;
}

void DocxRevisionWriter::append_range_start(std::string& out, bool from, std::uint32_t index,
                                            std::uint32_t number, std::uint32_t id) const {
    out += from ? "<w:moveFromRangeStart" : "<w:moveToRangeStart";
    append_attribute(out, "w:id", id);
    out += " w:name=\"move";
    append_number(out, number);
    out += '"';
    const RichRevision& revision = revisions_[index];
    append_author_and_date(out, revision.author, is_xml_date(revision.date) ? revision.date : kSomeDate);
    out += "/>";
}

void DocxRevisionWriter::append_range_end(std::string& out, bool from, std::uint32_t id) {
    out += from ? "<w:moveFromRangeEnd" : "<w:moveToRangeEnd";
    append_attribute(out, "w:id", id);
    out += "/>";
}

void DocxRevisionWriter::append_end(std::string& out, std::uint32_t inserted, std::uint32_t deleted,
                                    bool whole) {
    // The order of the schema: ins, del, moveFrom, moveTo.
    const bool in = known(inserted);
    const bool gone = known(deleted);
    const bool reached = in && insertion(inserted, whole) == "w:moveTo";
    if (in && !reached) append(out, "w:ins", inserted, "/>");
    if (gone) append(out, deletion(deleted, whole), deleted, "/>");
    if (reached) append(out, "w:moveTo", inserted, "/>");
}

}  // namespace adref::formats::docx_write
