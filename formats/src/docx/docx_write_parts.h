// The parts of a Word file besides its text: what stands in which part, and
// what a program must know before it opens them.
#pragma once

#include "formats/rich_text.h"

#include <string>
#include <string_view>

namespace adref::formats::docx_write {

inline constexpr std::string_view kWordNamespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

// Which parts the text needs besides those that every file has.
struct DocxNeeds {
    bool notes = false;
    bool comments = false;
    bool lists = false;
};

std::string content_types_part(const DocxNeeds& needs);
std::string package_relations_part();
std::string document_relations_part(const DocxNeeds& needs);
std::string settings_part(const DocxNeeds& needs);
std::string footer_part();  // a page number
std::string core_properties_part(const RichText& text);
// Page size and margins; the end of the text.
std::string section_properties(bool right_to_left);

}  // namespace adref::formats::docx_write
