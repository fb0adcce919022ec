// The tree of a commit on `register`: which files it has, and how they are laid
// into folders. A function of the files alone: the same files are the same tree,
// whoever recorded them in whatever order.
#pragma once

#include "diffcore/result.h"
#include "vcs/src/git.h"
#include "vcs/src/objects.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace adref::vcs {

// Up to this many files of one kind lie in one folder; more in 256 folders named
// after two digits of their names' hashes: measured, see docs/storage.md.
inline constexpr std::size_t kMostInOneFolder = 1000;

struct RegisterTree {
    std::map<std::string, git_oid> files;  // by path, without the folders of the layout
    std::vector<std::string> strays;       // what stands where it does not belong, with its path
};

// Whether it is a path that a file of the register can have.
bool is_register_path(std::string_view path);

// Errors: bad_input (not a register, of a newer schema, or damaged).
Result<RegisterTree> read_register_tree(git_repository* repository, const git_oid& commit);

// The tree of a root that holds these files beside what `root` (null: nothing)
// has outside of their folders.
git_oid add_register_tree(Batch& batch, const git_tree* root, const std::map<std::string, git_oid>& files);

// The files that every register has: README.md and register.json.
std::vector<TreeItem> register_roots(Batch& batch);

}  // namespace adref::vcs
