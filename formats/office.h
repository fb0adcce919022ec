// The formats of word processors and of the web, which need libraries that take
// longer to load than two plain texts to compare: a target of its own
// (adref_office), loaded by the commands that meet such a file.
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"
#include "formats/reader.h"
#include "formats/rich_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

// Reads a file's bytes in a format that needs_office. The law of read() holds
// here too: every letter of the text is in the document or in the report.
// Bounds on sizes, counts and depths are named constants of the readers, with
// an error of their own. Errors: bad_input, with the file and the part of it.
Result<Reading> read_office(Format format, std::string_view bytes, std::string_view name,
                            const ReadOptions& options = {});

// The bytes of a file; the same text gives the same bytes. Format::docx,
// ::odt and ::html take a rich text, tracked or not.
Result<std::string> write_rich(Format format, const RichText& text);

// A file's rich text as it is, tracked changes, authors and comments included.
// Formats: docx, odt, html; doc and rtf by way of LibreOffice.
Result<RichText> read_rich(Format format, std::string_view bytes, std::string_view name,
                           std::vector<Remark>& report);

// Format::docx, ::odt, ::html, ::akoma_ntoso.
Result<std::string> write_office(Format format, const Document& document);

}  // namespace adref::formats
