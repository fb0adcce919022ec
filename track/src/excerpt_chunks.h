// Running text cut where a paragraph begins.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

struct Chunk {
    std::string label;      // "1 bis", "(a)"; as typed, without brackets around it
    std::string text;       // behind the label
    bool bracket = false;   // "[2. …": an opening bracket stands before the label
    bool left_out = false;  // "[…]" stands behind it
};

// `starts` are the first words of the paragraphs that it may be about, folded
// (see start_of). Participles ("Recalling") begin paragraphs in a preamble.
std::vector<Chunk> cut_into_chunks(std::string_view text, const std::vector<std::string>& starts,
                                   bool preamble);

// The first words of a paragraph, folded; empty for one too short to be known by them.
std::string start_of(std::string_view text);

}  // namespace adref::track
