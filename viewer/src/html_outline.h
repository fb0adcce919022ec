// The headings of the text as links, each with how much of its section changed.
#pragma once

#include "viewer/src/html_context.h"
#include "viewer/src/measure.h"

#include <string>

namespace adref::viewer {

// `attributes` are those of an element that holds words of the text, with a
// leading space. Nothing for a text without headings.
void append_outline(std::string& out, const PageContext& page, const Measures& measures,
                    const std::string& attributes);

// A bar of 100 units: how much of a text went and came.
void append_bar(std::string& out, const Sizes& sizes);

// The words of a heading with its number, cut after some: as text, and escaped.
std::string heading_text(const PageContext& page, std::size_t entry);
void append_heading(std::string& out, const PageContext& page, std::size_t entry);

}  // namespace adref::viewer
