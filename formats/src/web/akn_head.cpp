#include "formats/src/web/akn_head.h"

#include "formats/src/web/markup.h"
#include "formats/src/xml/xml_write.h"

namespace adref::formats {
namespace {

// Dates and authors that the schema wants and that nobody told us.
constexpr std::string_view kNoDate = "date=\"0001-01-01\" name=\"unknown\"";

void append_frbr(std::string& out, std::string_view element, const std::string& name) {
    out.append("<").append(element).append(">\n");
    out += "<FRBRthis value=\"" + name + "/!main\"/>\n<FRBRuri value=\"" + name + "\"/>\n";
}

}  // namespace

void append_akn_head(std::string& out, std::string_view title, std::string_view said_language) {
    const std::string language = said_language.empty() ? "und" : escaped(said_language);
    const std::string work = "/akn/un/statement/draft/unknown";
    const std::string expression = work + "/" + language + "@";
    out +=
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n"
        "<statement name=\"draft\" contains=\"originalVersion\">\n<meta>\n"
        "<identification source=\"#adref\">\n";
    append_frbr(out, "FRBRWork", work);
    if (!title.empty()) out += "<FRBRalias value=\"" + escaped(title) + "\" name=\"title\"/>\n";
    out.append("<FRBRdate ").append(kNoDate).append("/>\n<FRBRauthor href=\"#unknown\"/>\n");
    out += "<FRBRcountry value=\"un\"/>\n</FRBRWork>\n";
    append_frbr(out, "FRBRExpression", expression);
    out.append("<FRBRdate ").append(kNoDate).append("/>\n<FRBRauthor href=\"#unknown\"/>\n");
    out += "<FRBRlanguage language=\"" + language + "\"/>\n</FRBRExpression>\n";
    append_frbr(out, "FRBRManifestation", expression + ".xml");
    out.append("<FRBRdate ").append(kNoDate).append("/>\n<FRBRauthor href=\"#adref\"/>\n");
    out +=
        "</FRBRManifestation>\n</identification>\n<references source=\"#adref\">\n"
        "<TLCOrganization eId=\"adref\" href=\"/ontology/organization/adref\" showAs=\"adref\"/>\n"
        "<TLCOrganization eId=\"unknown\" href=\"/ontology/organization/unknown\" showAs=\"not "
        "recorded\"/>\n"
        "</references>\n</meta>\n";
}

}  // namespace adref::formats
