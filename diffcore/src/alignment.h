// Which paragraph became which.
#pragma once

#include "diffcore/document.h"
#include "diffcore/src/tokens.h"

#include <cstdint>
#include <span>
#include <vector>

namespace adref {

inline constexpr std::uint32_t kNoPartner = UINT32_MAX;

// One-to-one partners by 0-based position, both ways; kNoPartner where there
// is none.
struct Alignment {
    std::vector<std::uint32_t> new_of_old;
    std::vector<std::uint32_t> old_of_new;
    // Paragraphs that a person has set apart: their id decides, nothing else.
    std::vector<bool> old_apart;
    std::vector<bool> new_apart;
};

// Recorded ids decide where both documents have them. Then texts that are
// equal: unique ones first, runs around them, repeats in their order. Then
// likeness over rare words wherever it is strong, in the gaps that are left
// where it is fair, and anywhere again for what has moved and changed.
// `weights` is word_weights() of both.
Alignment align(const Document& before, const Document& after, const TokenizedDocument& before_tokens,
                const TokenizedDocument& after_tokens, const Vocabulary& vocabulary,
                std::span<const float> weights);

}  // namespace adref
