// Which paragraphs belong together.
#pragma once

#include "track/edit.h"
#include "track/src/base_words.h"

#include <cstdint>

namespace adref::track {

// The last paragraph that belongs to this one: its sub-paragraphs and the
// footnotes that they call; of a heading all that stands under it.
std::uint32_t last_of_subtree(const Base::Words& base, std::uint32_t position);

// The last of the footnotes behind a paragraph that it calls itself; the paragraph if it has none.
std::uint32_t last_of_notes(const Base::Words& base, std::uint32_t position);

// How people name it in a message: "12(a)", "h:Preamble", "#17".
std::string spoken_name(const Base::Words& base, std::uint32_t position);

}  // namespace adref::track
