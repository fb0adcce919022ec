#include "formats/src/odt/odt_write_changes.h"

#include "formats/src/odt/odt_changes.h"
#include "formats/src/xml/xml_date.h"
#include "formats/src/xml/xml_write.h"

namespace adref::formats::odt_write {
namespace {

// The schema wants a date; this one says that there is none.
constexpr std::string_view kSomeDate = "2000-01-01T00:00:00";

}  // namespace

void append_creator_and_date(std::string& out, std::string_view author, std::string_view date) {
    out += "<dc:creator>";
    append_escaped(out, author);
    out += "</dc:creator><dc:date>";
    append_escaped(out, is_xml_date(date) ? date : kSomeDate);
    out += "</dc:date>";
}

void OdtChangeWriter::append_kind(std::string& out, std::string_view name, const RichRevision& revision,
                                  std::string_view words, std::string_view attributes) {
    out += "<text:";
    out += name;
    out += attributes;
    out += "><office:change-info>";
    append_creator_and_date(out, revision.author, revision.date);
    out += "</office:change-info>";
    out += words;
    out += "</text:";
    out += name;
    out += '>';
}

std::uint32_t OdtChangeWriter::open(std::string& out, std::uint32_t index) {
    const std::uint32_t number = ++count_;
    // Readers look for one identifier or the other.
    out += "<text:changed-region xml:id=\"ct";
    append_number(out, number);
    out += "\" text:id=\"ct";
    append_number(out, number);
    out += '"';
    if (revisions_[index].move != 0) append_attribute(out, "adref:move", revisions_[index].move);
    out += '>';
    return number;
}

std::uint32_t OdtChangeWriter::add_insertion(std::uint32_t index) {
    const std::uint32_t number = open(regions_, index);
    append_kind(regions_, "insertion", revisions_[index], "");
    regions_ += "</text:changed-region>";
    return number;
}

std::uint32_t OdtChangeWriter::add_deletion(std::uint32_t index, std::uint32_t inserted,
                                            std::string_view words) {
    const std::uint32_t number = open(regions_, index);
    append_kind(regions_, "deletion", revisions_[index], words);
    if (known(inserted)) append_kind(regions_, "insertion", revisions_[inserted], "");
    regions_ += "</text:changed-region>";
    return number;
}

std::uint32_t OdtChangeWriter::add_formatting(std::uint32_t index, MarkSet old_marks) {
    const std::uint32_t number = open(formattings_, index);
    std::string attributes;
    append_attribute(attributes, "adref:old-marks", odt_marks(old_marks));
    append_kind(formattings_, "format-change", revisions_[index], "", attributes);
    formattings_ += "</text:changed-region>";
    return number;
}

void OdtChangeWriter::append_mark(std::string& out, std::string_view name, std::uint32_t number) {
    out += "<text:";
    out += name;
    out += " text:change-id=\"ct";
    append_number(out, number);
    out += "\"/>";
}

std::string OdtChangeWriter::element() const {
    if (count_ == 0) return {};
    return "<text:tracked-changes text:track-changes=\"false\">" + formattings_ + regions_ +
           "</text:tracked-changes>";
}

}  // namespace adref::formats::odt_write
