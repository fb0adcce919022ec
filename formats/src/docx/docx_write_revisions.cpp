#include "formats/src/docx/docx_write_revisions.h"

#include "formats/src/docx/docx_write_xml.h"

namespace adref::formats::docx_write {
namespace {

// xsd:dateTime: "2031-04-16T09:30:00", then perhaps a fraction and a zone.
bool is_date(std::string_view date) {
    constexpr std::string_view kShape = "0000-00-00T00:00:00";
    if (date.size() < kShape.size() || date.size() > 35) return false;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 0; i < kShape.size(); ++i) {
        if (kShape[i] == '0' ? !digit(date[i]) : date[i] != kShape[i]) return false;
    }
    const auto in_range = [&](std::size_t at, int least, int most) {
        const int value = (date[at] - '0') * 10 + (date[at + 1] - '0');
        return value >= least && value <= most;
    };
    if (!in_range(5, 1, 12) || !in_range(8, 1, 31) || !in_range(11, 0, 23) || !in_range(14, 0, 59) ||
        !in_range(17, 0, 59)) {
        return false;
    }
    std::string_view rest = date.substr(kShape.size());
    if (rest.starts_with('.')) {
        std::size_t end = 1;
        while (end < rest.size() && digit(rest[end])) ++end;
        if (end == 1) return false;
        rest.remove_prefix(end);
    }
    return rest.empty() || rest == "Z" ||
           (rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') && digit(rest[1]) && digit(rest[2]) &&
            rest[3] == ':' && digit(rest[4]) && digit(rest[5]));
}

}  // namespace

void append_author_and_date(std::string& out, std::string_view author, std::string_view date) {
    append_attribute(out, "w:author", author.empty() ? kNobody : author);
    if (is_date(date)) append_attribute(out, "w:date", date);
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
    append_author_and_date(out, revision.author, is_date(revision.date) ? revision.date : kSomeDate);
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
