#include "formats/src/docx/docx_xml.h"

#include <algorithm>
#include <utility>

namespace adref::formats {

DocxXml::DocxXml(std::string_view bytes, std::string where)
    : bytes_(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))),
      where_(std::move(where)) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        fail("the XML of the document is not in UTF-8", "save it again in a word processor");
        return;
    }
    if (has_endless_tag(bytes, kMaxDocxAttributes)) {
        fail("an element has more than " + std::to_string(kMaxDocxAttributes) + " attributes");
        return;
    }
    // From a device the reader takes small pieces; given the bytes it would
    // make UTF-16 of all of them at once.
    buffer_.setBuffer(&bytes_);
    buffer_.open(QIODevice::ReadOnly);
    xml_.setDevice(&buffer_);
}

DocxXml::Token DocxXml::next() {
    for (;;) {
        if (error_) return token_ = Token::done;
        switch (xml_.readNext()) {
            case QXmlStreamReader::StartElement:
                if (start_element()) return token_ = Token::start;
                break;
            case QXmlStreamReader::EndElement:
                if (end_element()) return token_ = Token::end;
                break;
            case QXmlStreamReader::Characters:
                return token_ = Token::text;
            case QXmlStreamReader::DTD:
                fail("the XML of the document has a document type, which Word never writes");
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

bool DocxXml::next_in(std::size_t depth) {
    const Token token = next();
    return token != Token::done && !(token == Token::end && depth_ < depth);
}

bool DocxXml::start_element() {
    Open element;
    element.tag = docx_tag_of(xml_.namespaceUri(), xml_.name());
    declare(element);
    if (open_.size() >= kMaxDocxDepth) {
        fail("elements are nested more than " + std::to_string(kMaxDocxDepth) + " deep");
        return false;
    }
    const bool alternative = element.tag == DocxTag::choice || element.tag == DocxTag::fallback;
    if (alternative && !takes_alternative(element.tag)) {
        declarations_ -= element.declarations;
        xml_.skipCurrentElement();
        return false;
    }
    element.shown = !alternative && element.tag != DocxTag::alternate_content;
    open_.push_back(element);
    if (!element.shown) return false;
    ++depth_;
    tag_ = element.tag;
    return true;
}

bool DocxXml::end_element() {
    const Open element = open_.back();
    open_.pop_back();
    declarations_ -= element.declarations;
    if (!element.shown) return false;
    --depth_;
    tag_ = element.tag;
    return true;
}

bool DocxXml::takes_alternative(DocxTag tag) {
    if (open_.empty() || open_.back().tag != DocxTag::alternate_content || open_.back().taken) return false;
    if (tag == DocxTag::choice && !understands(attribute(u"Requires"))) return false;
    open_.back().taken = true;
    return true;
}

void DocxXml::declare(Open& element) {
    const QXmlStreamNamespaceDeclarations declared = xml_.namespaceDeclarations();
    if (declared.isEmpty()) return;
    element.declarations = static_cast<std::uint32_t>(declared.size());
    declarations_ += element.declarations;
    if (declarations_ > kMaxDocxDeclarations || prefixes_.size() > kMaxDocxDeclarations) {
        fail("more than " + std::to_string(kMaxDocxDeclarations) + " namespaces are declared");
        return;
    }
    for (const QXmlStreamNamespaceDeclaration& declaration : declared)
        prefixes_[to_utf8(declaration.prefix())] = understands_docx_vocabulary(declaration.namespaceUri());
}

bool DocxXml::understands(QStringView prefixes) const {
    const std::string listed = to_utf8(prefixes);
    std::string_view rest = listed;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        const std::string_view prefix = rest.substr(0, space);
        rest.remove_prefix(std::min(space + 1, rest.size()));
        if (prefix.empty()) continue;
        const auto found = prefixes_.find(std::string(prefix));
        if (found == prefixes_.end() || !found->second) return false;
    }
    return true;
}

QStringView DocxXml::attribute(QStringView name) const {
    const QXmlStreamAttributes attributes = xml_.attributes();
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() != name) continue;
        const QStringView uri = attribute.namespaceUri();
        if (uri.isEmpty() || uri == xml_.namespaceUri()) return attribute.value();
    }
    return {};
}

bool DocxXml::keeps_space() const {
    const QXmlStreamAttributes attributes = xml_.attributes();
    return std::any_of(attributes.begin(), attributes.end(), [](const QXmlStreamAttribute& attribute) {
        return attribute.qualifiedName() == u"xml:space" && attribute.value() == u"preserve";
    });
}

bool DocxXml::is_on() const {
    const QStringView value = attribute(u"val");
    return value.isNull() || !(value == u"0" || value == u"false" || value == u"off");
}

void DocxXml::skip() {
    const std::size_t inside = depth_;
    while (next_in(inside)) {
    }
}

void DocxXml::collect(std::string& out) {
    const std::size_t inside = depth_;
    while (next_in(inside)) {
        if (token_ == Token::text) append_utf8(out, xml_.text());
    }
}

void DocxXml::fail(std::string message, std::string hint) {
    if (!error_) error_ = Error{ErrorCode::bad_input, std::move(message), where_, std::move(hint)};
}

void DocxXml::fail_as_xml() {
    std::string why = to_utf8(xml_.errorString());
    if (why.ends_with('.')) why.pop_back();
    std::replace(why.begin(), why.end(), '\n', ' ');
    where_ += ", line " + std::to_string(xml_.lineNumber());
    fail("the XML of the document is broken: " + why, "open it in a word processor and save it again");
}

}  // namespace adref::formats
