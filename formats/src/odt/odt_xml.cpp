#include "formats/src/odt/odt_xml.h"

#include <algorithm>
#include <array>
#include <utility>

namespace adref::formats {
namespace {

using S = OdtSpace;
using T = OdtTag;

struct SpaceName {
    QStringView uri;
    OdtSpace space;
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

struct TagName {
    OdtSpace space;
    std::u16string_view name;
    OdtTag tag;
};
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

std::size_t hash_of(std::u16string_view name) {
    std::size_t hash = 5381;
    for (const char16_t c : name) hash = hash * 33 + c;
    return hash ^ (hash >> 9U);
}

// From names to tags in one step: there are some for every word of a text.
class TagTable {
 public:
    TagTable() {
        for (const TagName& name : kTags) {
            std::size_t slot = hash_of(name.name) % kSlots;
            while (slots_[slot] != nullptr) slot = (slot + 1) % kSlots;
            slots_[slot] = &name;
        }
    }

    OdtTag find(OdtSpace space, std::u16string_view name) const {
        for (std::size_t slot = hash_of(name) % kSlots; slots_[slot] != nullptr; slot = (slot + 1) % kSlots) {
            if (slots_[slot]->name == name && slots_[slot]->space == space) return slots_[slot]->tag;
        }
        return T::other;
    }

 private:
    static constexpr std::size_t kSlots = 512;
    std::array<const TagName*, kSlots> slots_{};
};

OdtTag tag_of(QStringView uri, QStringView name) {
    static const TagTable table;
    return table.find(space_of(uri), {name.utf16(), static_cast<std::size_t>(name.size())});
}

}  // namespace

OdtXml::OdtXml(std::string_view bytes, std::string where)
    : bytes_(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))),
      where_(std::move(where)) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        fail("the XML of the document is not in UTF-8", "save it again in a word processor");
        return;
    }
    if (has_endless_tag(bytes, kMaxOdtAttributes)) {
        fail("an element has more than " + std::to_string(kMaxOdtAttributes) + " attributes");
        return;
    }
    // From a device the reader takes small pieces; given the bytes it would
    // make UTF-16 of all of them at once.
    buffer_.setBuffer(&bytes_);
    buffer_.open(QIODevice::ReadOnly);
    xml_.setDevice(&buffer_);
}

OdtXml::Token OdtXml::next() {
    for (;;) {
        if (error_) return token_ = Token::done;
        switch (xml_.readNext()) {
            case QXmlStreamReader::StartElement:
                start_element();
                if (!error_) return token_ = Token::start;
                break;
            case QXmlStreamReader::EndElement:
                tag_ = open_.back().tag;
                declarations_ -= open_.back().declarations;
                open_.pop_back();
                return token_ = Token::end;
            case QXmlStreamReader::Characters:
                return token_ = Token::text;
            case QXmlStreamReader::DTD:
                fail("the XML of the document has a document type, which no OpenDocument has");
                break;
            case QXmlStreamReader::EndDocument:
                return token_ = Token::done;
            case QXmlStreamReader::Invalid:
                fail_as_xml();
                break;
            default:
                break;
        }
    }
}

bool OdtXml::next_in(std::size_t depth) {
    const Token token = next();
    return token != Token::done && !(token == Token::end && open_.size() < depth);
}

bool OdtXml::next_start(std::size_t depth) {
    while (next_in(depth)) {
        if (token_ == Token::start) return true;
    }
    return false;
}

void OdtXml::start_element() {
    const auto declared = static_cast<std::uint32_t>(xml_.namespaceDeclarations().size());
    declarations_ += declared;
    if (declarations_ > kMaxOdtDeclarations) {
        fail("more than " + std::to_string(kMaxOdtDeclarations) + " namespaces are declared");
        return;
    }
    if (open_.size() >= kMaxOdtDepth) {
        fail("elements are nested more than " + std::to_string(kMaxOdtDepth) + " deep");
        return;
    }
    tag_ = tag_of(xml_.namespaceUri(), xml_.name());
    open_.push_back({tag_, declared});
    attributes_ = xml_.attributes();
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

void OdtXml::skip() {
    const std::size_t inside = depth();
    while (next_in(inside)) {
    }
}

void OdtXml::collect(std::string& out) {
    const std::size_t inside = depth();
    while (next_in(inside)) {
        if (token_ == Token::text) append_utf8(out, xml_.text());
    }
}

void OdtXml::fail(std::string message, std::string hint) {
    if (!error_) error_ = Error{ErrorCode::bad_input, std::move(message), where_, std::move(hint)};
}

void OdtXml::fail_as_xml() {
    std::string why = to_utf8(xml_.errorString());
    if (why.ends_with('.')) why.pop_back();
    std::replace(why.begin(), why.end(), '\n', ' ');
    where_ += ", line " + std::to_string(xml_.lineNumber());
    fail("the XML of the document is broken: " + why, "open it in a word processor and save it again");
}

}  // namespace adref::formats
