// A document on its own, for reading on a screen.
#pragma once

#include "diffcore/document.h"

#include <cstddef>
#include <string>

namespace adref::viewer {

// The text with its labels in the margin, wrapped to `width` columns.
std::string render_document_text(const Document& document, std::size_t width);

// A line a paragraph: 0-based position, kind, level by indentation, label, the
// first words as far as `width` columns go.
std::string render_outline(const Document& document, std::size_t width);

}  // namespace adref::viewer
