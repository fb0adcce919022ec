// adref.document/1: a Document as JSON, and back.
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"
#include "formats/reader.h"

#include <string>
#include <string_view>

namespace adref::formats {

// UTF-8, two spaces of indentation, keys in the order of the contract, a final
// newline. Optional members that are empty are left out.
std::string write_document_json(const Document& document);

// The same with what a reader found beside the text, for programs: "before" (the
// document without the tracked changes that were kept), "revisions" and
// "comments". Their places are [first paragraph, start, last paragraph, end]; see
// formats/revisions.h.
std::string write_reading_json(const Reading& reading);

// `name` is the file's, for errors, which say the path inside the JSON, what
// was expected and what was found: `/paragraphs/3/level: expected a whole
// number from 0 to 32, found "1"`. Fields that are not known are ignored, a
// schema that is not known is refused.
Result<Document> read_document_json(std::string_view text, std::string_view name);

}  // namespace adref::formats
