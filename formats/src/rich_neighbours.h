// Insertions that meet at a paragraph's end.
#pragma once

#include "formats/rich_text.h"

#include <optional>

namespace adref::formats {

// LibreOffice 7.4 makes one change of an insertion at the end of a paragraph and
// one at the start of the next, if their author is the same and their times are
// at most a minute apart, and takes the end between them along when it rejects
// it. The second one's time is put five minutes later; where there is none, it
// gets one that nobody takes for real. Empty if nothing meets.
//
// `whole`: where the next paragraphs came as a whole, with their ends, those are
// set apart too. `parts`: only what stands behind them; the writer of Word files
// settles their ends itself.
enum class Neighbours : std::uint8_t { parts, whole };
std::optional<RichText> with_neighbours_apart(const RichText& text, Neighbours which);

}  // namespace adref::formats
