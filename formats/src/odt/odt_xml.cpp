#include "formats/src/odt/odt_xml.h"

#include "formats/src/xml/xml_tags.h"

#include <algorithm>
#include <array>
#include <utility>

namespace adref::formats {
namespace {

constexpr XmlLimits kOdtLimits{kMaxOdtDepth, 256, 512};

using S = OdtSpace;
using T = OdtTag;

struct SpaceName {
    QStringView uri;
    OdtSpace space = OdtSpace::other;
};
constexpr std::array kSpaces = {
    SpaceName{u"urn:oasis:names:tc:opendocument:xmlns:text:1.0", S::text},
    SpaceName{u"urn:oasis:names:tc:opendocument:xmlns:style:1.0", S::style},
    SpaceName{u"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", S::fo},
    SpaceName{u"urn:oasis:names:tc:opendocument:xmlns:office:1.0", S::office},
    SpaceName{u"urn:oasis:names:tc:opendocument:xmlns:table:1.0", S::table},
    SpaceName{u"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", S::draw},
    SpaceName{u"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", S::svg},
    SpaceName{u"http://purl.org/dc/elements/1.1/", S::dc},
    SpaceName{u"urn:oasis:names:tc:opendocument:xmlns:meta:1.0", S::meta},
    SpaceName{u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", S::manifest},
    SpaceName{u"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", S::extension},
    SpaceName{u"urn:adref:opendocument:1", S::own},
};

OdtSpace space_of(QStringView uri) {
    const auto* const found =
        std::find_if(kSpaces.begin(), kSpaces.end(), [&](const SpaceName& name) { return name.uri == uri; });
    return found == kSpaces.end() ? S::other : found->space;
}

using TagName = XmlTagName<OdtSpace, OdtTag>;
constexpr std::array kTags = {
    TagName{S::office, u"document", T::document},
    TagName{S::office, u"document-content", T::document_content},
    TagName{S::office, u"document-styles", T::document_styles},
    TagName{S::office, u"document-meta", T::document_meta},
    TagName{S::office, u"meta", T::meta_part},
    TagName{S::office, u"styles", T::styles},
    TagName{S::office, u"automatic-styles", T::automatic_styles},
    TagName{S::office, u"master-styles", T::master_styles},
    TagName{S::office, u"body", T::body},
    TagName{S::office, u"text", T::text_document},
    TagName{S::office, u"annotation", T::annotation},
    TagName{S::office, u"annotation-end", T::annotation_end},
    TagName{S::office, u"change-info", T::change_info},
    TagName{S::office, u"event-listeners", T::event_listeners},
    TagName{S::office, u"forms", T::forms},
    TagName{S::dc, u"title", T::title},
    TagName{S::dc, u"language", T::language},
    TagName{S::dc, u"creator", T::creator},
    TagName{S::dc, u"date", T::date},
    TagName{S::style, u"style", T::style},
    TagName{S::style, u"default-style", T::default_style},
    TagName{S::style, u"paragraph-properties", T::paragraph_properties},
    TagName{S::style, u"text-properties", T::text_properties},
    TagName{S::style, u"table-row-properties", T::row_properties},
    TagName{S::style, u"section-properties", T::section_properties},
    TagName{S::style, u"list-level-properties", T::list_level_properties},
    TagName{S::style, u"list-level-label-alignment", T::label_alignment},
    TagName{S::style, u"header", T::header_or_footer},
    TagName{S::style, u"header-left", T::header_or_footer},
    TagName{S::style, u"header-first", T::header_or_footer},
    TagName{S::style, u"footer", T::header_or_footer},
    TagName{S::style, u"footer-left", T::header_or_footer},
    TagName{S::style, u"footer-first", T::header_or_footer},
    TagName{S::text, u"p", T::p},
    TagName{S::text, u"h", T::h},
    TagName{S::text, u"span", T::span},
    TagName{S::text, u"a", T::link},
    TagName{S::text, u"s", T::space},
    TagName{S::text, u"tab", T::tab},
    TagName{S::text, u"line-break", T::line_break},
    TagName{S::text, u"list", T::list},
    TagName{S::text, u"list-item", T::list_item},
    TagName{S::text, u"list-header", T::list_header},
    TagName{S::text, u"numbered-paragraph", T::numbered_paragraph},
    TagName{S::text, u"section", T::section},
    TagName{S::text, u"table-of-content", T::contents},
    TagName{S::text, u"table-of-content-source", T::index_source},
    TagName{S::text, u"illustration-index-source", T::index_source},
    TagName{S::text, u"table-index-source", T::index_source},
    TagName{S::text, u"object-index-source", T::index_source},
    TagName{S::text, u"user-index-source", T::index_source},
    TagName{S::text, u"alphabetical-index-source", T::index_source},
    TagName{S::text, u"bibliography-source", T::index_source},
    TagName{S::text, u"sequence-decls", T::declarations},
    TagName{S::text, u"variable-decls", T::declarations},
    TagName{S::text, u"user-field-decls", T::declarations},
    TagName{S::text, u"dde-connection-decls", T::declarations},
    TagName{S::text, u"tracked-changes", T::tracked_changes},
    TagName{S::text, u"changed-region", T::changed_region},
    TagName{S::text, u"insertion", T::insertion},
    TagName{S::text, u"deletion", T::deletion},
    TagName{S::text, u"format-change", T::format_change},
    TagName{S::text, u"change-start", T::change_start},
    TagName{S::text, u"change-end", T::change_end},
    TagName{S::text, u"change", T::change},
    TagName{S::text, u"note", T::note},
    TagName{S::text, u"note-citation", T::note_citation},
    TagName{S::text, u"note-body", T::note_body},
    TagName{S::text, u"note-ref", T::note_ref},
    TagName{S::text, u"list-style", T::list_style},
    TagName{S::text, u"outline-style", T::outline_style},
    TagName{S::text, u"list-level-style-number", T::number_level},
    TagName{S::text, u"outline-level-style", T::number_level},
    TagName{S::text, u"list-level-style-bullet", T::bullet_level},
    TagName{S::text, u"list-level-style-image", T::image_level},
    TagName{S::text, u"ruby-text", T::ruby_text},
    TagName{S::text, u"hidden-text", T::hidden_text},
    TagName{S::text, u"hidden-paragraph", T::hidden_paragraph},
    TagName{S::text, u"script", T::script},
    TagName{S::table, u"table", T::table},
    TagName{S::table, u"table-header-rows", T::table_header_rows},
    TagName{S::table, u"table-row", T::row},
    TagName{S::table, u"table-cell", T::cell},
    TagName{S::table, u"covered-table-cell", T::covered_cell},
    TagName{S::draw, u"frame", T::frame},
    TagName{S::draw, u"text-box", T::text_box},
    TagName{S::draw, u"custom-shape", T::shape},
    TagName{S::draw, u"rect", T::shape},
    TagName{S::draw, u"line", T::shape},
    TagName{S::draw, u"polyline", T::shape},
    TagName{S::draw, u"polygon", T::shape},
    TagName{S::draw, u"regular-polygon", T::shape},
    TagName{S::draw, u"path", T::shape},
    TagName{S::draw, u"circle", T::shape},
    TagName{S::draw, u"ellipse", T::shape},
    TagName{S::draw, u"connector", T::shape},
    TagName{S::draw, u"caption", T::shape},
    TagName{S::draw, u"measure", T::shape},
    TagName{S::draw, u"control", T::shape},
    TagName{S::draw, u"image", T::image},
    TagName{S::draw, u"object", T::object},
    TagName{S::draw, u"object-ole", T::object},
    TagName{S::svg, u"title", T::drawing_text},
    TagName{S::svg, u"desc", T::drawing_text},
    TagName{S::manifest, u"encryption-data", T::encryption},
};

OdtTag tag_of(QStringView uri, QStringView name) {
    static const XmlTagTable<OdtSpace, OdtTag, 512> table(kTags);
    return table.find(space_of(uri), {name.utf16(), static_cast<std::size_t>(name.size())});
}

}  // namespace

OdtXml::OdtXml(std::string_view bytes, std::string where)
    : XmlStream(bytes, std::move(where), kOdtLimits, "no OpenDocument has") {}

bool OdtXml::start_element() {
    const auto declared = static_cast<std::uint32_t>(xml().namespaceDeclarations().size());
    declarations_ += declared;
    if (!may_declare(declarations_) || !may_open(open_.size())) return false;
    tag_ = tag_of(xml().namespaceUri(), xml().name());
    open_.push_back({tag_, declared});
    set_depth(open_.size());
    attributes_ = xml().attributes();
    return true;
}

bool OdtXml::end_element() {
    tag_ = open_.back().tag;
    declarations_ -= open_.back().declarations;
    open_.pop_back();
    set_depth(open_.size());
    return true;
}

QStringView OdtXml::attribute(OdtSpace space, QStringView name) const {
    for (const QXmlStreamAttribute& attribute : attributes_) {
        if (attribute.name() == name && space_of(attribute.namespaceUri()) == space) return attribute.value();
    }
    return {};
}

std::uint32_t OdtXml::count(OdtSpace space, QStringView name) const {
    bool read = false;
    const std::uint32_t value = attribute(space, name).toUInt(&read);
    return read && value > 0 ? value : 1;
}

}  // namespace adref::formats
