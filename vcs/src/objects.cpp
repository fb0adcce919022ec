#include "vcs/src/objects.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <utility>

namespace adref::vcs {
namespace {

// From this number of objects on, a pack: measured, see docs/storage.md.
constexpr std::size_t kPackFrom = 24;

std::string person_line(std::string_view role, const Person& person) {
    return std::string(role) + " " + person.name + " <" + person.email + "> " + std::to_string(person.time) +
           " +0000\n";
}

// What libgit2 leaves in the folder of packs when it is killed while it writes
// one; git gc does not know these names. Whoever writes now has begun within
// the hour.
void remove_unfinished_packs(const std::string& folder) {
    std::error_code error;
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        const bool unfinished =
            name.starts_with("pack_git2_") || (name.starts_with("pack-") && name.ends_with(".idx.lock"));
        std::error_code gone;
        if (unfinished && entry.last_write_time(gone) < old && !gone)
            std::filesystem::remove(entry.path(), gone);
    }
}

}  // namespace

git_oid Batch::add(git_object_t type, std::string bytes) {
    git_oid id;
    git_odb_hash(&id, bytes.data(), bytes.size(), type);
    if (seen_.insert(id).second) objects_.push_back({type, std::move(bytes), id});
    return id;
}

git_oid Batch::add_tree(std::vector<TreeItem> items) {
    // git's order: as if a folder's name ended in a slash.
    std::sort(items.begin(), items.end(), [](const TreeItem& a, const TreeItem& b) {
        return (a.folder ? a.name + "/" : a.name) < (b.folder ? b.name + "/" : b.name);
    });
    std::string bytes;
    for (const TreeItem& item : items) {
        bytes += item.folder ? "40000 " : "100644 ";
        bytes += item.name;
        bytes.push_back('\0');
        bytes.append(reinterpret_cast<const char*>(item.id.id), GIT_OID_RAWSZ);  // NOLINT: bytes are bytes
    }
    return add(GIT_OBJECT_TREE, std::move(bytes));
}

git_oid Batch::add_commit(const git_oid& tree, const std::vector<git_oid>& parents, const Person& author,
                          const Person& committer, std::string_view message) {
    std::string bytes = "tree " + hex(tree) + "\n";
    for (const git_oid& parent : parents) bytes += "parent " + hex(parent) + "\n";
    bytes += person_line("author", author) + person_line("committer", committer) + "\n";
    bytes += message;
    return add(GIT_OBJECT_COMMIT, std::move(bytes));
}

git_oid Batch::add_tag(const git_oid& commit, std::string_view name, const Person& tagger,
                       std::string_view message) {
    std::string bytes = "object " + hex(commit) + "\ntype commit\ntag " + std::string(name) + "\n";
    bytes += person_line("tagger", tagger) + "\n";
    bytes += message;
    return add(GIT_OBJECT_TAG, std::move(bytes));
}

Status Batch::write(git_repository* repository) const {
    const std::string where = git_repository_path(repository);
    if (objects_.size() >= kPackFrom) return write_pack(repository, where);
    OdbHandle odb;
    if (git_repository_odb(out(odb), repository) != 0) return git_failure("cannot open the objects", where);
    return write_loose(odb.get(), where);
}

Status Batch::write_loose(git_odb* odb, const std::string& where) const {
    for (const Object& object : objects_) {
        git_oid written;
        if (git_odb_write(&written, odb, object.bytes.data(), object.bytes.size(), object.type) != 0)
            return git_failure("cannot write", where);
    }
    return Done{};
}

// The objects stand in a store of their own in memory, from which they are
// packed: if they stood in the repository's, it would serve them as if they
// were on the disk already.
Status Batch::write_pack(git_repository* repository, const std::string& where) const {
    OdbHandle memory;
    git_odb_backend* backend = nullptr;
    if (git_odb_new(out(memory)) != 0 || git_mempack_new(&backend) != 0)
        return git_failure("cannot prepare the objects", where, ErrorCode::internal);
    if (git_odb_add_backend(memory.get(), backend, 1) != 0) {
        backend->free(backend);
        return git_failure("cannot prepare the objects", where, ErrorCode::internal);
    }
    if (Status stored = write_loose(memory.get(), where); !stored) return stored;
    RepositoryHandle around;
    PackbuilderHandle builder;
    if (git_repository_wrap_odb(out(around), memory.get()) != 0 ||
        git_packbuilder_new(out(builder), around.get()) != 0)
        return git_failure("cannot prepare the objects", where, ErrorCode::internal);
    git_packbuilder_set_threads(builder.get(), 1);
    for (const Object& object : objects_) {
        if (git_packbuilder_insert(builder.get(), &object.id, nullptr) != 0)
            return git_failure("cannot prepare the objects", where, ErrorCode::internal);
    }
    const std::string folder = std::string(git_repository_commondir(repository)) + "objects/pack";
    remove_unfinished_packs(folder);
    if (git_packbuilder_write(builder.get(), folder.c_str(), 0444, nullptr, nullptr) != 0)
        return git_failure("cannot write", where);
    return Done{};
}

Result<std::string> read_blob(git_repository* repository, const git_oid& id, const std::string& where) {
    OdbHandle odb;
    if (git_repository_odb(out(odb), repository) != 0) return git_failure("cannot open the objects", where);
    OdbObjectHandle object;
    if (git_odb_read(out(object), odb.get(), &id) != 0) return git_failure("object " + hex(id), where);
    if (git_odb_object_type(object.get()) != GIT_OBJECT_BLOB)
        return Error{ErrorCode::bad_input, "object " + hex(id) + " is not a file", where, {}};
    return std::string(static_cast<const char*>(git_odb_object_data(object.get())),
                       git_odb_object_size(object.get()));
}

Result<CommitHandle> read_commit(git_repository* repository, const git_oid& id) {
    CommitHandle commit;
    if (git_commit_lookup(out(commit), repository, &id) != 0)
        return git_failure("commit " + hex(id), git_repository_path(repository));
    return commit;
}

Result<TreeHandle> read_tree(git_repository* repository, const git_oid& id, const std::string& where) {
    TreeHandle tree;
    if (git_tree_lookup(out(tree), repository, &id) != 0) return git_failure("folder " + hex(id), where);
    return tree;
}

Result<TreeHandle> read_tree_of(git_repository* repository, const git_oid& commit_id) {
    Result<CommitHandle> commit = read_commit(repository, commit_id);
    if (!commit) return commit.error();
    return read_tree(repository, *git_commit_tree_id(commit->get()), "commit " + hex(commit_id));
}

}  // namespace adref::vcs
