// The XML of an OpenDocument's parts, element by element. Names are compared
// with their namespaces; what is nested, declared or listed without end is refused.
#pragma once

#include "formats/src/xml/xml_stream.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

// Elements inside one another. The reader calls itself for each: a thread's
// stack holds several times as many.
inline constexpr std::size_t kMaxOdtDepth = 1'000;

// What is ours in the files that we write: what the format cannot say.
inline constexpr std::string_view kOdtOwnNamespace = "urn:adref:opendocument:1";

enum class OdtSpace : std::uint8_t {
    other,
    office,
    style,
    text,
    table,
    draw,
    fo,
    svg,
    dc,
    meta,
    manifest,
    extension,
    own,
};

// The elements that mean something to us; `other` are all the rest.
enum class OdtTag : std::uint8_t {
    other,
    // office
    document,
    document_content,
    document_styles,
    document_meta,
    meta_part,
    styles,
    automatic_styles,
    master_styles,
    body,
    text_document,
    annotation,
    annotation_end,
    change_info,
    event_listeners,
    forms,
    // meta, dc
    title,
    language,
    creator,
    date,
    // style
    style,
    default_style,
    paragraph_properties,
    text_properties,
    row_properties,
    section_properties,
    list_level_properties,
    label_alignment,
    header_or_footer,
    // text
    p,
    h,
    span,
    link,
    space,
    tab,
    line_break,
    list,
    list_item,
    list_header,
    numbered_paragraph,
    section,
    contents,
    index_source,
    declarations,
    tracked_changes,
    changed_region,
    insertion,
    deletion,
    format_change,
    change_start,
    change_end,
    change,
    note,
    note_citation,
    note_body,
    note_ref,
    list_style,
    outline_style,
    number_level,
    bullet_level,
    image_level,
    ruby_text,
    hidden_text,
    hidden_paragraph,
    script,
    // table
    table,
    table_header_rows,
    row,
    cell,
    covered_cell,
    // draw, svg
    frame,
    text_box,
    shape,
    image,
    object,
    drawing_text,
    // manifest
    encryption,
};

class OdtXml final : public XmlStream {
 public:
    // `bytes` must outlive the reader; `where` ("file, part") is for errors.
    OdtXml(std::string_view bytes, std::string where);

    OdtTag tag() const { return tag_; }  // of a start or an end

    // At a start. Null where the element has no such attribute.
    QStringView attribute(OdtSpace space, QStringView name) const;
    std::string value(OdtSpace space, QStringView name) const { return to_utf8(attribute(space, name)); }
    // A count, at least 1.
    std::uint32_t count(OdtSpace space, QStringView name) const;

 private:
    struct Open {
        OdtTag tag = OdtTag::other;
        std::uint32_t declarations = 0;
    };

    bool start_element() override;
    bool end_element() override;

    QXmlStreamAttributes attributes_;
    std::vector<Open> open_;
    std::size_t declarations_ = 0;  // that hold now
    OdtTag tag_ = OdtTag::other;
};

}  // namespace adref::formats
