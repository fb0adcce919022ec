// The amendment that says one hunk: with an anchor that stands in the paragraph
// alone, tried out on the base before it is taken.
#pragma once

#include "track/src/placing.h"
#include "track/src/word_hunks.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

// What the paragraph reads like with these amendments; false where one cannot be
// placed, touches another paragraph, or two of them collide.
bool reads_with(const Base& base, std::uint32_t position, const std::vector<Amendment>& amendments,
                std::string& text);

// Of one paragraph of the base, which must outlive it.
class WordHunkWriter {
 public:
    WordHunkWriter(const Base& base, std::uint32_t position, const std::string& target);

    // False if no amendment says it.
    bool write(const WordHunk& hunk, Amendment& out);
    // Brackets that open at one place and close at another.
    bool write_brackets(const WordHunk& open, const WordHunk& close, Amendment& out);

    // White space alone is no amendment.
    bool changes_words(const WordHunk& hunk) const;

 private:
    void reach();
    std::uint32_t token_from(std::size_t byte) const;
    std::string slice(std::uint32_t first, std::uint32_t last) const;
    std::size_t count(std::uint32_t first, std::uint32_t last) const;
    void number(Amendment& amendment, std::uint32_t first) const;
    bool has_word(std::uint32_t first, std::uint32_t last) const;
    bool fits(const Amendment& made, Amendment& out) const;
    bool insertion(Amendment& out) const;
    bool replaced(std::uint32_t left, std::uint32_t right, bool numbered, Amendment& out) const;
    bool in_context(Amendment& out) const;

    const Base& base_;
    std::uint32_t position_;
    std::string_view text_;
    std::span<const WordToken> tokens_;
    Amendment blank_;
    // Of the hunk in hand: its bytes, its new words, the paragraph with it alone,
    // and the tokens that it touches; equal ends are a place between two.
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::string words_;
    std::string expected_;
    std::uint32_t first_ = 0;
    std::uint32_t last_ = 0;
};

}  // namespace adref::track
