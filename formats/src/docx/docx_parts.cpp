#include "formats/src/docx/docx_parts.h"

#include "formats/src/docx/docx_xml.h"

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kMaxRelations = 100'000;

struct Relation {
    std::string type;  // its last word: "styles"
    std::string part;
};

std::string folder_of(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

// A target as it stands in the relations of a part in `folder`: "../a/./b" and
// the like are made plain.
std::string resolve(std::string_view target, const std::string& folder) {
    std::string path = target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
    std::vector<std::string_view> kept;
    for (std::string_view rest = path; !rest.empty();) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string_view step = rest.substr(0, slash);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        if (step == "..") {
            if (!kept.empty()) kept.pop_back();
        } else if (!step.empty() && step != ".") {
            kept.push_back(step);
        }
    }
    std::string plain;
    for (const std::string_view step : kept) {
        if (!plain.empty()) plain += '/';
        plain += step;
    }
    return plain;
}

// Nothing where the part has no relations.
Result<std::vector<Relation>> relations_of(ZipPackage& package, const std::string& part) {
    const std::string folder = folder_of(part);
    const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    std::vector<Relation> relations;
    if (!package.has(name)) return relations;
    const Result<std::string> bytes = package.read(name);
    if (!bytes) return bytes.error();
    DocxXml xml(*bytes, package.where(name));
    while (xml.next() != DocxXml::Token::done) {
        if (xml.token() != DocxXml::Token::start || xml.tag() != DocxTag::relationship) continue;
        if (xml.attribute(u"TargetMode") == u"External") continue;
        const std::string type = to_utf8(xml.attribute(u"Type"));
        const std::string target = to_utf8(xml.attribute(u"Target"));
        relations.push_back({type.substr(type.rfind('/') + 1), resolve(target, folder)});
        if (relations.size() > kMaxRelations) xml.fail("the document has too many parts");
    }
    if (xml.error()) return *xml.error();
    return relations;
}

}  // namespace

Result<DocxParts> find_docx_parts(ZipPackage& package) {
    const Result<std::vector<Relation>> outer = relations_of(package, "");
    if (!outer) return outer.error();
    DocxParts parts;
    for (const Relation& relation : *outer) {
        if (relation.type == "officeDocument" && parts.main.empty()) parts.main = relation.part;
        if (relation.type == "core-properties" && parts.properties.empty()) parts.properties = relation.part;
    }
    if (parts.main.empty())
        return Error{ErrorCode::bad_input, "the archive holds no document", package.where("_rels/.rels"),
                     "it is no Word file, or a part of it is lost"};
    const Result<std::vector<Relation>> inner = relations_of(package, parts.main);
    if (!inner) return inner.error();
    for (const Relation& relation : *inner) {
        const std::pair<std::string_view, std::string*> single[] = {{"styles", &parts.styles},
                                                                    {"numbering", &parts.numbering},
                                                                    {"footnotes", &parts.footnotes},
                                                                    {"endnotes", &parts.endnotes},
                                                                    {"comments", &parts.comments}};
        for (const auto& [type, part] : single) {
            if (relation.type == type && part->empty()) *part = relation.part;
        }
        if (relation.type == "header") parts.headers.push_back(relation.part);
        if (relation.type == "footer") parts.footers.push_back(relation.part);
    }
    return parts;
}

}  // namespace adref::formats
