// Which brackets stand in a paragraph, and which inside which.
#pragma once

#include "track/src/rolling.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

// A proposal with its place among the others of the wishes.
struct PlacedWish {
    std::size_t index = 0;
    const RollingProposal* proposal = nullptr;
};

// Brackets around words of the base, or at a place in them. Code points.
struct RollingNode {
    enum class Shape : std::uint8_t {
        free,     // new words between spaces, or a note
        leading,  // new words and a space
        glued,    // new words with nothing between them and their neighbours
        struck,   // words of the base, to be deleted
        kept,     // words of the base, to be put in brackets
        options,  // words of the base, with what stands against them
    };
    Shape shape = Shape::free;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    struct Option {
        std::size_t index = 0;
        std::string text;
        bool nothing = false;
    };
    std::vector<Option> options;  // one, but for Shape::options; the text of new words
    std::vector<RollingNode> inside;
};

struct RollingLayout {
    std::vector<RollingNode> nodes;            // in order
    std::vector<std::size_t> as_alternatives;  // proposals that stand below the paragraph
    std::vector<std::size_t> impossible;       // … that no bracket can show
};

// The wishes stand in the order of their indices, which is that in which those at
// one place are written. They are of kinds words, brackets and split, on this paragraph. All
// words come below it if they shall.
RollingLayout lay_out(std::string_view text, const std::vector<PlacedWish>& wishes, bool all_below);

}  // namespace adref::track
