// Sentences of drafting language ("In paragraph 12, after ‘migrants’, insert ‘in
// vulnerable situations’.") to amendments, and back: English, French, Spanish.
#pragma once

#include "track/amendment.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

// A stretch of the input that became amendments, or that could not be read.
// Three kinds have no amendments: what was not understood has a `why`; headings
// and reasons ("Rationale: …", which goes to the amendments above) have none.
// Where one clause of several was not understood, `why` says so beside the
// amendments of the others.
struct Instruction {
    std::size_t line = 0;                 // 1-based line of the input where it starts
    std::string source;                   // the lines, as they stand
    std::vector<Amendment> amendments;    // one purpose each
    std::string why;                      // what could not be understood; empty if all was
    std::vector<std::string> candidates;  // sentences between which the words do not decide
};

struct InstructionOptions {
    std::string language;                 // "en", "fr", "es"; empty: recognised, line by line
    std::vector<std::string> proponents;  // of all, where the text names none
    std::string base;
};

// Every line with words is in exactly one Instruction: nothing is dropped, and
// nothing guessed. A clause with a word that is in no lexicon is refused whole.
//
// Headings that name a delegation ("European Union:", "EU and Norway", "Proposal
// by Mexico", "[CANZ]") set the proponents of what follows; a heading of somebody
// unknown ends that. "Paragraph 12:" sets the target of what follows. New words
// may stand on the lines below "… to read as follows:", in quotes or not.
//
// Line numbers are valid in one print only: the words beside the place decide,
// and an instruction with nothing else is refused; so are sentences told by their
// number. A target "" is the whole text ("Delete ‘inter alia’ throughout"); "#0"
// the title. "Delete the rest of the sentence after ‘law’" replaces ‘law’ up to
// the sentence's end by ‘law’. "From ‘A’ to ‘B’" is the words "A … B".
//
// Time grows with the length of the text. Any bytes may come.
std::vector<Instruction> parse_instructions(std::string_view text, const InstructionOptions& options = {});

// The canonical sentence for an amendment, in the language ("en", "fr", "es";
// others: English). New words of several paragraphs stand below it, a line each.
//
// Law: parsing it gives the amendment again, but for what a sentence does not
// say: id, base, who proposes, supports or opposes it, status, rationale, date
// and source. Precondition: the amendment is sound (fault_of), and its words have
// no white space at their ends and no control characters.
std::string print_instruction(const Amendment& amendment, std::string_view language = "en");

}  // namespace adref::track
