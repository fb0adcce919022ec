#include "formats/src/docx/docx_xml.h"

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

constexpr XmlLimits kDocxLimits{10'000, 128, 1'024};

}  // namespace

DocxXml::DocxXml(std::string_view bytes, std::string where)
    : XmlStream(bytes, std::move(where), kDocxLimits, "Word never writes") {}

bool DocxXml::start_element() {
    Open element;
    element.tag = docx_tag_of(xml().namespaceUri(), xml().name());
    declare(element);
    if (!may_open(open_.size())) return false;
    const bool alternative = element.tag == DocxTag::choice || element.tag == DocxTag::fallback;
    if (alternative && !takes_alternative(element.tag)) {
        declarations_ -= element.declarations;
        xml().skipCurrentElement();
        return false;
    }
    element.shown = !alternative && element.tag != DocxTag::alternate_content;
    open_.push_back(element);
    if (!element.shown) return false;
    set_depth(depth() + 1);
    tag_ = element.tag;
    return true;
}

bool DocxXml::end_element() {
    const Open element = open_.back();
    open_.pop_back();
    declarations_ -= element.declarations;
    if (!element.shown) return false;
    set_depth(depth() - 1);
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
    const QXmlStreamNamespaceDeclarations declared = xml().namespaceDeclarations();
    if (declared.isEmpty()) return;
    element.declarations = static_cast<std::uint32_t>(declared.size());
    declarations_ += element.declarations;
    if (!may_declare(std::max(declarations_, prefixes_.size()))) return;
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
    const QXmlStreamAttributes attributes = xml().attributes();
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() != name) continue;
        const QStringView uri = attribute.namespaceUri();
        if (uri.isEmpty() || uri == xml().namespaceUri()) return attribute.value();
    }
    return {};
}

bool DocxXml::keeps_space() const {
    const QXmlStreamAttributes attributes = xml().attributes();
    return std::any_of(attributes.begin(), attributes.end(), [](const QXmlStreamAttribute& attribute) {
        return attribute.qualifiedName() == u"xml:space" && attribute.value() == u"preserve";
    });
}

bool DocxXml::is_on() const {
    const QStringView value = attribute(u"val");
    return value.isNull() || !(value == u"0" || value == u"false" || value == u"off");
}

}  // namespace adref::formats
