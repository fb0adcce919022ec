#include "formats/src/odt/odt_writer.h"

#include "formats/src/odt/odt_write_parts.h"
#include "formats/src/odt/odt_write_story.h"
#include "formats/src/rich_neighbours.h"
#include "formats/src/zip/zip_writer.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace adref::formats {

using namespace odt_write;

namespace {

Result<std::string> write_package(const RichText& text) {
    const OfficeLanguage language = office_language(text.language);
    odt_write::OdtStyleWriter styles(language, !text.language.empty());
    odt_write::OdtListWriter lists(text.lists);
    odt_write::OdtChangeWriter changes(text.revisions);
    std::uint32_t bookmarks = 0;
    NoteCopies notes(text, bookmarks);
    OdtShared shared{text, styles, lists, changes, notes, std::vector<bool>(text.comments.size())};

    std::string body;
    append_odt_text(body, text.paragraphs, shared);
    std::string content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content";
    content += kNamespaces;
    content += " office:version=\"1.2\">" + styles.automatic(lists.styles()) + "<office:body><office:text>";
    content += changes.element();
    content += body;
    content += "</office:text></office:body></office:document-content>";

    // The type stands first and as it is, so that it can be read without unpacking.
    std::vector<ZipPart> parts;
    parts.push_back({"mimetype", std::string(kMimeType), true});
    parts.push_back({"content.xml", std::move(content)});
    parts.push_back({"styles.xml", styles.part()});
    parts.push_back({"meta.xml", meta_part(text)});
    parts.push_back({"META-INF/manifest.xml", manifest_part()});
    return write_zip(parts);
}

}  // namespace

Result<std::string> write_odt(const RichText& text) {
    const std::optional<RichText> apart = with_neighbours_apart(text, Neighbours::whole);
    return write_package(apart ? *apart : text);
}

}  // namespace adref::formats
