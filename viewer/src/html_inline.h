// The words of an entry as HTML: changes, marks and calls of footnotes.
#pragma once

#include "diffcore/redline.h"
#include "viewer/src/html_context.h"

#include <string>
#include <vector>

namespace adref::viewer {

// The parts of an entry, each well-formed by itself: the new paragraphs of a
// split entry, the cells of a table's row, otherwise one. Deletions carry the
// marks of the old text, everything else those of the new one. Without the
// contents of <ins> (<del>) and of .call the characters are the old (new)
// text; `joined` paragraphs are told apart by <del class="join">. Of cells, one that
// the old row did not begin begins with <ins class="cut">, and <del class="cut">
// holds the tab between two that the new row does not tell apart.
//
// What amendments brought stands in <span class="by" data-by="3 7">, by their
// places in the list. Where directions of writing meet, the runs of a change are
// isolated by <bdi>.
std::vector<std::string> inline_html(const PageContext& page, std::size_t index, bool table_row);

}  // namespace adref::viewer
