// Amendments made to other rounds than the one that is looked at.
#pragma once

#include "cli/src/commands.h"
#include "cli/src/inputs.h"
#include "track/amendment.h"
#include "track/rebase.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace adref::cli {

// The comparisons of earlier rounds with one round, each made when it is first
// asked for. What it is made from must outlive it.
class WaysTo {
 public:
    WaysTo(std::string round, const Globals& globals, const InputOptions& input)
        : round_(std::move(round)), globals_(globals), input_(input) {}

    // Errors: those of reading the rounds.
    Result<const track::Rebase*> from(const std::string& base);

 private:
    struct Way {
        explicit Way(Redline compared) : redline(std::move(compared)), rebase(redline) {}
        Redline redline;
        track::Rebase rebase;  // of `redline`
    };
    std::string round_;
    const Globals& globals_;
    const InputOptions& input_;
    std::map<std::string, std::unique_ptr<Way>> ways_;
};

// Why an amendment was not rebased, on one line.
std::string reason_of(const Error& error);

struct RebasedAmendments {
    std::vector<track::Amendment> amendments;  // to the round: those made to it, and those put onto it
    std::size_t moved = 0;                     // how many of them were made to other rounds
    // Those to another round that cannot be put onto this one, and why; parallel.
    std::vector<track::Amendment> left;
    std::vector<std::string> why;
};

// An amendment whose base is another round of the negotiation than `round` is put
// onto `round`; what names no round, or something that is none, is taken to be made
// to it. If `round` is a file, all are. Errors: those of reading the rounds.
Result<RebasedAmendments> rebase_to(const std::string& round, std::vector<track::Amendment> amendments,
                                    const Globals& globals, const InputOptions& input);

// "12 amendments to another round were rebased to rev1; 2 were not:" and a line each.
void tell_rebased(const RebasedAmendments& rebased, const std::string& round);

}  // namespace adref::cli
