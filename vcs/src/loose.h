// Reading loose objects with care.
#pragma once

#include "diffcore/result.h"
#include "vcs/src/git.h"

namespace adref::vcs {

// libgit2 1.5 never returns from reading a loose object whose compressed data
// ends too early, as a file that was cut short or damaged does. This puts a
// reader of ours before libgit2's, which calls such an object damaged.
Status guard_loose_objects(git_repository* repository);

}  // namespace adref::vcs
