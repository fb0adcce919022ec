// What is said of whose words these are, in sentences: for terminals, comments
// and tables.
#pragma once

#include "viewer/src/credited_redline.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {

// "by EU (eu-7); G77 and China (g77-1 adapted)" and what of the paragraph that is
// about; `what` is empty where it is all that changed. Safe for a terminal.
struct CreditLine {
    std::string who;   // "by EU (eu-7)", "nobody asked for this"
    std::string what;  // "shall → should, added “in time”"
    bool by_somebody = true;
};

// The lines under a paragraph. Who asked for all of it is said without its words;
// otherwise each line has its words, and those that nobody asked for have one.
std::vector<CreditLine> credit_lines(const Redline& redline, const CreditedRedline& credited,
                                     std::size_t index);

// Positions on the paragraph, and what a person decided about amendments to it:
// "position of Estavia (est-11): reserve", "decided: EU (eu-7) taken, “agreed in
// plenary”".
std::vector<std::string> position_lines(const CreditedRedline& credited, std::size_t entry);
std::vector<std::string> decision_lines(const CreditedRedline& credited, std::size_t entry);

// track::proponents_of, and of nobody "no proponent named"; not escaped.
std::string named_proponents(const track::Amendment& amendment);

// Who has a share, each once, "EU; G77 and China", cut at so many with "and 5
// more"; not escaped. Empty for no credits.
std::string authors_of(const CreditedRedline& credited, std::span<const track::Credit> credits);

// "oppose eu-7", "reserve on eu-7", "retain"; not escaped.
std::string stance_words(const track::Amendment& position);

// "31 taken, 6 adapted, 2 unplaced; 3 positions": the amendments by outcome.
std::string outcome_counts(const CreditedRedline& credited);

// A line each: the amendments that have no place in the old draft, and why.
std::vector<std::string> unplaced_lines(const CreditedRedline& credited);

}  // namespace adref::viewer
