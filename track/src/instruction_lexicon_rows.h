// The lexicon as data: a row a sense, phrases without accents between commas.
#pragma once

#include "track/src/instruction_lexicon.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace adref::track {

struct LexiconRow {
    Sense sense;
    std::uint32_t value;  // LexiconHit::value
    std::string_view phrases;
};

std::span<const LexiconRow> english_rows();
std::span<const LexiconRow> french_rows();
std::span<const LexiconRow> spanish_rows();

}  // namespace adref::track
