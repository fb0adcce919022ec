// Where the parts of a Word file are: a file's names are what its relations say.
#pragma once

#include "diffcore/result.h"
#include "formats/src/zip/package.h"

#include <string>
#include <vector>

namespace adref::formats {

// Names in the package; empty for what the document does not have.
struct DocxParts {
    std::string main;
    std::string properties;  // title, author, …
    std::string styles;
    std::string numbering;
    std::string footnotes;
    std::string endnotes;
    std::string comments;
    std::vector<std::string> headers;
    std::vector<std::string> footers;
};

// Errors: bad_input where no document is related to the package.
Result<DocxParts> find_docx_parts(ZipPackage& package);

}  // namespace adref::formats
