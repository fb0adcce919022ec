// Sentences of drafting language ("In paragraph 12, after ‘migrants’, insert ‘in
// vulnerable situations’.") to amendments, and back.
#pragma once

#include "track/amendment.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

// A stretch of the input that became amendments, or that could not be read.
struct Instruction {
    std::size_t line = 0;                 // 1-based line of the input where it starts
    std::string source;                   // the words, as they stand
    std::vector<Amendment> amendments;    // one purpose each; empty if not understood
    std::string why;                      // what could not be understood; empty if all was
    std::vector<std::string> candidates;  // readings between which the words do not decide
};

struct InstructionOptions {
    std::string language;                 // "en", "fr", "es"; empty: recognised
    std::vector<std::string> proponents;  // of all, where the text names none
    std::string base;
};

// Every line with words is in exactly one Instruction: nothing is dropped.
// Headings that name a delegation ("European Union:", "EU and Norway") set the
// proponents of what follows; "Paragraph 12:" sets the target of what follows.
std::vector<Instruction> parse_instructions(std::string_view text, const InstructionOptions& options = {});

// The canonical sentence for an amendment, in the language ("en", "fr", "es").
// Law: parsing it gives the amendment again (but for id, status and dates).
std::string print_instruction(const Amendment& amendment, std::string_view language = "en");

}  // namespace adref::track
