// One paragraph with its words changed.
#pragma once

#include "diffcore/document.h"
#include "track/edit.h"

#include <cstdint>
#include <vector>

namespace adref::track {

// The paragraph with these edits, in the order of GatheredEdits, cut before the
// code points `splits` (ascending, of the old text) into several; the first keeps
// id and label. Marks and footnote calls go with their words; a call whose words
// are gone stands where they were, so that no footnote is lost unasked.
std::vector<Paragraph> edit_paragraph(const Paragraph& paragraph, const std::vector<const WordEdit*>& edits,
                                      const std::vector<std::uint32_t>& splits);

// The second behind the first, as one paragraph.
void append_paragraph(Paragraph& first, const Paragraph& second);

}  // namespace adref::track
