// References: where main is, which rounds there are, and changing both.
#pragma once

#include "diffcore/result.h"
#include "vcs/negotiation.h"
#include "vcs/src/git.h"
#include "vcs/src/lock.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adref::vcs {

// What a reference points to, symbolic ones followed; nothing if it is absent.
// Errors: bad_input (it cannot be read).
Result<std::optional<git_oid>> read_ref(git_repository* repository, std::string_view name);

// The head of main, or of origin's main in a clone that has none of its own.
// `local` says which. Errors: not_found.
struct Head {
    git_oid commit{};
    bool local = true;
};
Result<Head> read_head(git_repository* repository);

// The commit that a tag points to, through the tag object; nothing if the tag
// is absent. Errors: bad_input.
Result<std::optional<git_oid>> read_tag(git_repository* repository, const std::string& reference);

// The short names (NAME, NAME.N) of the references below a prefix, sorted.
Result<std::vector<std::string>> list_refs(git_repository* repository, std::string_view prefix);

// A commit on main that records a round.
struct RoundCommit {
    Round round;
    git_oid commit{};
};

// The round that a commit's message says it is; nothing for other commits.
std::optional<RoundCommit> read_round_commit(git_commit* commit);

// Walks main from `head` to its root, along first parents, until `visit` says
// false. Errors: bad_input.
Status walk_main(git_repository* repository, const git_oid& head,
                 const std::function<bool(git_commit*)>& visit);

// Whether the tag of the round that a commit records is there and points to it.
Result<bool> is_current(git_repository* repository, const RoundCommit& round);

// The last round on main before or at `head` that was not retracted; nothing
// if there is none.
Result<std::optional<RoundCommit>> last_round(git_repository* repository, const git_oid& head);

// Moves a reference from `from` (nothing: it must not exist) to `to` (nothing:
// it is deleted). Errors: refused (it is elsewhere, or locked by someone),
// bad_input (it cannot be written). Precondition: a WriterLock is held and between
// begin_references and end_references.
Status move_ref(git_repository* repository, const std::string& name, const std::optional<git_oid>& from,
                const std::optional<git_oid>& to, const std::string& why);

}  // namespace adref::vcs
