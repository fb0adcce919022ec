// What a Base knows of its document.
#pragma once

#include "track/edit.h"
#include "track/src/word_tokens.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace adref::track {

// Tokens [first, last) of one paragraph.
struct TokenRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

struct Base::Words {
    explicit Words(const Document& whole);

    std::span<const WordToken> tokens(std::uint32_t paragraph) const {
        return std::span(tokens_).subspan(starts_[paragraph], starts_[paragraph + 1] - starts_[paragraph]);
    }
    std::span<const std::uint32_t> keys(std::uint32_t paragraph) const {
        return std::span(keys_).subspan(starts_[paragraph], starts_[paragraph + 1] - starts_[paragraph]);
    }

    // Where the words stand in a paragraph, by tokens; as Base::find.
    std::vector<TokenRange> find(std::uint32_t paragraph, std::string_view words) const;

    // Those of [first, last] that have the rarest of the words: only there can they stand.
    std::vector<std::uint32_t> possible(std::string_view words, std::uint32_t first,
                                        std::uint32_t last) const;

    // Paragraphs in which the words stand, the first `most` of them; none where
    // their rarest word is too common to look.
    std::vector<std::uint32_t> paragraphs_with(std::string_view words, std::size_t most) const;

    const Document& document;
    Addresses addresses;
    std::unordered_map<std::string, std::uint32_t> notes;  // id of a footnote -> its paragraph

 private:
    static constexpr std::uint32_t kUnknown = UINT32_MAX;
    // The paragraphs of the word that stands in fewest; null for no words, or one that stands nowhere.
    const std::vector<std::uint32_t>* rarest(std::string_view words) const;
    std::vector<std::uint32_t> keys_of(std::string_view words, std::vector<std::size_t>& gaps) const;

    std::vector<WordToken> tokens_;
    std::vector<std::uint32_t> keys_;  // of the folded words; parallel to tokens_
    std::vector<std::uint32_t> starts_;
    std::unordered_map<std::string, std::uint32_t> vocabulary_;
    std::vector<std::vector<std::uint32_t>> occurs_in_;  // by key: paragraphs, ascending
};

}  // namespace adref::track
