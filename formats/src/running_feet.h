// The foot of a page that a converter left in the middle of a sentence: "developing
// States, 22-08354 14/56 coastal African States".
#pragma once

#include "formats/reader.h"
#include "formats/src/lines.h"

#include <vector>

namespace adref::formats {

// Takes such feet out of the lines and names each in the report. What a foot is has to
// be proved by the text itself: one job number or symbol beside "N/M" on lines of its
// own for at least five pages of M; then the same inside other lines, for a page whose
// foot has no line of its own.
void take_out_running_feet(Lines& lines, std::vector<Remark>& report);

}  // namespace adref::formats
