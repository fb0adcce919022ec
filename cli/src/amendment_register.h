// The register of a negotiation as the commands read and change it.
#pragma once

#include "diffcore/result.h"
#include "track/amendment.h"
#include "track/groups.h"
#include "track/outcomes_json.h"
#include "vcs/negotiation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adref::cli {

struct AmendmentRegister {
    std::string commit;                            // the state that was read; changes are to this one
    std::vector<track::Amendment> amendments;      // by id; each with one
    std::vector<track::DecidedOutcome> decisions;  // what people decided, by amendment and round
    track::Groups groups;

    // Null if there is none.
    const track::Amendment* find(std::string_view id) const;
    const track::DecidedOutcome* decided(std::string_view id, std::string_view round) const;
};

// A negotiation without a register has an empty one. Errors: bad_input, naming
// the file of the register in which something is wrong.
Result<AmendmentRegister> read_amendment_register(vcs::Negotiation& negotiation);

// Everything that is wrong with it, a file a finding.
std::vector<vcs::Finding> check_amendment_register(vcs::Negotiation& negotiation);

// What a command changes: whole or not at all, as one commit.
struct RegisterEdit {
    std::vector<track::Amendment> put;
    std::vector<track::DecidedOutcome> decide;
    std::optional<std::vector<track::Group>> groups;  // instead of those that there are
    std::string message;
    std::string author;
};
Status change_amendment_register(vcs::Negotiation& negotiation, const AmendmentRegister& read,
                                 const RegisterEdit& edit);

// not_found, with ids like it as a hint.
Error no_such_amendment(const AmendmentRegister& read, std::string_view id);

}  // namespace adref::cli
