// Markdown out: a document, or a tracked text with CriticMarkup.
#pragma once

#include "formats/rich_text.h"

#include <string>

namespace adref::formats {

// One paragraph a line, blank lines between them; headings, footnotes and
// tables in Markdown's form, marks as emphasis (<u>, <sup>, <sub> where Markdown
// has no sign), labels as they are printed. What Markdown would take for markup
// is escaped. Tracked changes are CriticMarkup, {++inserted++} and
// {--deleted--}, each inside one paragraph, since markup across paragraphs is
// read by no program; what one inserted and another deleted is deleted, with both
// names in a comment behind it; comments are {>>said<<}.
//
// Reading it gives the document again but for what is guessed: kinds and levels
// come from the wording, as in every Markdown file.
std::string write_markdown(const RichText& text);

}  // namespace adref::formats
