// The words of an entry as HTML: changes, marks and calls of footnotes.
#pragma once

#include "diffcore/redline.h"
#include "viewer/src/html_targets.h"

#include <string>
#include <vector>

namespace adref::viewer {

// The parts of an entry, each well-formed by itself: the new paragraphs of a
// split entry, the cells of a table's row, otherwise one. Deletions carry the
// marks of the old text, everything else those of the new one. Without the
// contents of <ins> (<del>) and of .call the characters are the old (new)
// text; `joined` paragraphs are told apart by <del class="join">.
std::vector<std::string> inline_html(const Redline& redline, const Entry& entry, const Targets& targets,
                                     bool table_row);

}  // namespace adref::viewer
