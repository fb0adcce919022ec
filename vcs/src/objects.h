// New objects, prepared in memory and written together; and reading blobs.
#pragma once

#include "diffcore/result.h"
#include "vcs/src/git.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace adref::vcs {

using OidSet = std::unordered_set<git_oid, OidHash, OidEqual>;

struct TreeItem {
    std::string name;
    git_oid id{};
    bool folder = false;
};

// What a commit or a tag says besides what it points to.
struct Person {
    std::string name;
    std::string email;
    std::int64_t time = 0;  // seconds since 1970, UTC
};

class Batch {
 public:
    // Objects that the repository is known to keep are not written again: those
    // reachable from a reference. Others may be pruned at any moment.
    void assume_kept(const git_oid& id) { seen_.insert(id); }

    git_oid add_blob(std::string bytes) { return add(GIT_OBJECT_BLOB, std::move(bytes)); }
    git_oid add_tree(std::vector<TreeItem> items);
    git_oid add_commit(const git_oid& tree, const std::vector<git_oid>& parents, const Person& author,
                       const Person& committer, std::string_view message);
    git_oid add_tag(const git_oid& commit, std::string_view name, const Person& tagger,
                    std::string_view message);

    std::size_t size() const { return objects_.size(); }

    // Writes them all: a few as loose objects, many as one pack, which costs two
    // fsyncs instead of one an object. Afterwards nothing refers to them yet.
    Status write(git_repository* repository) const;

 private:
    struct Object {
        git_object_t type;
        std::string bytes;
        git_oid id;
    };
    git_oid add(git_object_t type, std::string bytes);
    Status write_loose(git_odb* odb, const std::string& where) const;
    Status write_pack(git_repository* repository, const std::string& where) const;

    std::vector<Object> objects_;
    OidSet seen_;
};

// Errors: bad_input (absent, damaged, or not a blob).
Result<std::string> read_blob(git_repository* repository, const git_oid& id, const std::string& where);

// The tree of a commit. Errors: bad_input.
Result<TreeHandle> read_tree_of(git_repository* repository, const git_oid& commit);
Result<TreeHandle> read_tree(git_repository* repository, const git_oid& id, const std::string& where);
Result<CommitHandle> read_commit(git_repository* repository, const git_oid& id);

}  // namespace adref::vcs
