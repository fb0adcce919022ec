#include "diffcore/unicode.h"
#include "vcs/src/message.h"
#include "vcs/src/names.h"
#include "vcs/src/register_tree.h"
#include "vcs/src/store.h"
#include "vcs/src/text_tree.h"

#include <map>
#include <unordered_set>
#include <utility>

namespace adref::vcs {
namespace {

constexpr std::size_t kMostChanges = 2'000'000;

Status check_changes(const std::vector<RegisterChange>& changes) {
    if (changes.size() > kMostChanges)
        return Error{ErrorCode::usage, "too many changes of the register at a time", {}, {}};
    std::unordered_set<std::string_view> paths;
    for (const RegisterChange& change : changes) {
        if (!is_register_path(change.path))
            return Error{ErrorCode::usage, "not the path of a file of the register", change.path, {}};
        if (!paths.insert(change.path).second)
            return Error{ErrorCode::usage, "a file of the register is changed twice", change.path, {}};
        if (change.bytes && unicode::find_invalid(*change.bytes) != std::string_view::npos)
            return Error{ErrorCode::bad_input, "it is not valid UTF-8", change.path, {}};
    }
    return Done{};
}

// The head of the register, or of origin's in a clone that has none of its own.
struct RegisterHead {
    std::optional<git_oid> commit;
    bool local = true;
};

Result<RegisterHead> read_register_head(git_repository* repository) {
    for (const std::string_view name : {kRegister, kRemoteRegister}) {
        const auto head = read_ref(repository, name);
        if (!head) return head.error();
        if (*head) return RegisterHead{*head, name == kRegister};
    }
    return RegisterHead{};
}

}  // namespace

Result<RegisterState> Store::read_register() {
    return guarded([&]() -> Result<RegisterState> {
        const Result<RegisterHead> head = read_register_head(repository());
        if (!head) return head.error();
        RegisterState state;
        if (!head->commit) return state;
        state.commit = hex(*head->commit);
        const Result<RegisterTree> tree = read_register_tree(repository(), *head->commit);
        if (!tree) return tree.error();
        OdbHandle odb;
        if (git_repository_odb(out(odb), repository()) != 0)
            return git_failure("cannot open the objects", path_);
        state.files.reserve(tree->files.size());
        for (const auto& [path, id] : tree->files) {
            OdbObjectHandle object;
            if (git_odb_read(out(object), odb.get(), &id) != 0)
                return git_failure("object " + hex(id), "register: " + path);
            if (git_odb_object_type(object.get()) != GIT_OBJECT_BLOB)
                return Error{ErrorCode::bad_input, "it is not a file", "register: " + path, {}};
            state.files.push_back(
                {path, std::string(static_cast<const char*>(git_odb_object_data(object.get())),
                                   git_odb_object_size(object.get()))});
        }
        return state;
    });
}

Status Store::change_register(const std::string& from, const std::vector<RegisterChange>& changes,
                              const std::string& message, const std::string& author) {
    return guarded([&] { return change_files(from, changes, message, author); });
}

Status Store::change_files(const std::string& from, const std::vector<RegisterChange>& changes,
                           const std::string& message, const std::string& author) {
    const Result<std::string> said = checked_text(message, "message");
    if (!said) return said.error();
    if (said->empty()) return Error{ErrorCode::usage, "a change of the register needs a message", {}, {}};
    if (Status sound = check_changes(changes); !sound) return sound;
    const Result<Person> who = person(author);
    if (!who) return who.error();
    Result<WriterLock> lock = WriterLock::take(git_repository_commondir(repository()));
    if (!lock) return lock.error();
    const Result<RegisterHead> head = read_register_head(repository());
    if (!head) return head.error();
    if (from != (head->commit ? hex(*head->commit) : std::string())) {
        return Error{ErrorCode::refused, "someone else changed the register meanwhile", path_,
                     "nothing was recorded; try again"};
    }

    Batch batch;
    TreeHandle root;
    RegisterTree tree;
    if (head->commit) {
        Result<TreeHandle> found = read_tree_of(repository(), *head->commit);
        if (!found) return found.error();
        root = std::move(found).value();
        Result<RegisterTree> files = read_register_tree(repository(), *head->commit);
        if (!files) return files.error();
        tree = std::move(files).value();
        // What we do not know would be lost.
        if (!tree.strays.empty())
            return Error{ErrorCode::bad_input, "it does not belong there", "register: " + tree.strays.front(),
                         "move it with git; adref verify lists all of them"};
        assume_tree_kept(repository(), root.get(), batch);
    }
    for (const RegisterChange& change : changes) {
        if (change.bytes) {
            tree.files[change.path] = batch.add_blob(*change.bytes);
        } else {
            tree.files.erase(change.path);
        }
    }
    const git_oid made = add_register_tree(batch, root.get(), tree.files);
    if (root && git_oid_equal(&made, git_tree_id(root.get())) != 0) return Done{};
    std::vector<git_oid> parents;
    if (head->commit) parents.push_back(*head->commit);
    const git_oid commit = batch.add_commit(made, parents, *who, *who, *said + "\n\nAdref-Schema: 1\n");
    if (Status written = batch.write(repository()); !written) return written;
    lock->begin_references({std::string(kRegister)});
    const std::string why = said->substr(0, said->find('\n'));
    Status moved = move_ref(repository(), std::string(kRegister), head->local ? head->commit : std::nullopt,
                            commit, why);
    lock->end_references();
    return moved;
}

std::string Store::register_path(std::string_view folder, const std::vector<std::string>& names) const {
    return std::string(folder) + "/" + register_file_name(names);
}

}  // namespace adref::vcs
