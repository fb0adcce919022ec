// A document as a command hands it out: on the screen or as a file of any
// format that adref writes.
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"
#include "formats/rich_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace adref::cli {

// Names for --format: "text", "outline", "json", "markdown", "html", "docx",
// "odt", "akn".
const std::vector<std::string>& document_formats();

// What a file's ending asks for: "docx" of "a/b.docx"; empty if it says nothing.
std::string format_of_ending(std::string_view path);

// The named format; without one what the output's ending says; for standard
// output `otherwise`. Errors: usage, for an ending that says nothing.
Result<std::string> choose_document_format(const std::string& named, const std::string& output,
                                           const std::string& otherwise);

// For people, who turn pages; the others are data.
bool is_paged(std::string_view format);
// Not to be sprinkled over a terminal.
bool is_binary(std::string_view format);

Result<std::string> render_document(const Document& document, const std::string& format);

// A rich text as it is, tracked changes included: markdown, html, docx, odt.
Result<std::string> render_rich(const formats::RichText& text, const std::string& format);

}  // namespace adref::cli
