// Words put into a text, or taken out, so that the result reads right: where
// the spaces go, and the signs that would stand twice.
#pragma once

#include "track/edit.h"
#include "track/src/base_words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace adref::track {

// A paragraph of the base with its tokens.
struct TokenizedParagraph {
    std::uint32_t position = 0;
    std::string_view text;
    std::span<const WordToken> tokens;
};
TokenizedParagraph tokenized(const Base::Words& base, std::uint32_t position);

// Spaces that somebody wrote on either side of new words, to be kept; of a
// deletion only `right`: what stands between those that remain.
struct WrittenGaps {
    std::optional<std::string_view> left;
    std::optional<std::string_view> right;
};

// The tokens of the range become `words` (which tidy_words has seen): no tokens
// is an insertion, no words a deletion. An insertion stands in front of the space
// of its place, a deletion takes the space in front of it: so two that are made at
// one place say so by equal coordinates, and neighbours fit together.
WordEdit replace_tokens(const TokenizedParagraph& paragraph, TokenRange range, std::string_view words,
                        const WrittenGaps& gaps = {});

// A deletion with what would be left over: ", inter alia," goes with one of its
// commas, "(sic)" with its brackets.
TokenRange widened_deletion(const TokenizedParagraph& paragraph, TokenRange range);

// New words without the comma that stands at their place already.
std::string_view without_doubled_signs(const TokenizedParagraph& paragraph, TokenRange range,
                                       std::string_view words);

}  // namespace adref::track
