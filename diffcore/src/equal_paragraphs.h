// Which paragraphs are the same, word for word.
#pragma once

#include "diffcore/src/side_view.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace adref {

// Paragraphs of one number have the same class and the same words or, where
// there are no words, the same label. Numbers count from 0.
struct EqualParagraphs {
    std::vector<std::uint32_t> of_old;
    std::vector<std::uint32_t> of_new;
    std::size_t count = 0;  // of numbers
};

EqualParagraphs number_equals(const SideView& before, const SideView& after);

}  // namespace adref
