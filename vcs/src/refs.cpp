#include "vcs/src/refs.h"

#include "vcs/src/message.h"
#include "vcs/src/names.h"
#include "vcs/src/objects.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace adref::vcs {
namespace {

int change_ref(git_repository* repository, const std::string& name, const std::optional<git_oid>& from,
               const std::optional<git_oid>& to, const std::string& why) {
    if (to) {
        ReferenceHandle reference;
        if (!from)
            return git_reference_create(out(reference), repository, name.c_str(), &*to, 0, why.c_str());
        return git_reference_create_matching(out(reference), repository, name.c_str(), &*to, 1, &*from,
                                             why.c_str());
    }
    ReferenceHandle reference;
    if (const int error = git_reference_lookup(out(reference), repository, name.c_str()); error != 0)
        return error;
    const git_oid* target = git_reference_target(reference.get());
    if (target == nullptr || !from || git_oid_equal(target, &*from) == 0) return GIT_EMODIFIED;
    return git_reference_delete(reference.get());
}

}  // namespace

Result<std::optional<git_oid>> read_ref(git_repository* repository, std::string_view name) {
    git_oid id;
    const int error = git_reference_name_to_id(&id, repository, std::string(name).c_str());
    if (error == 0) return std::optional<git_oid>(id);
    if (error == GIT_ENOTFOUND) return std::optional<git_oid>();
    return git_failure("reference " + std::string(name), git_repository_path(repository));
}

Result<Head> read_head(git_repository* repository) {
    const auto local = read_ref(repository, kMain);
    if (!local) return local.error();
    if (*local) return Head{**local, true};
    const auto remote = read_ref(repository, kRemoteMain);
    if (!remote) return remote.error();
    if (*remote) return Head{**remote, false};
    return Error{ErrorCode::bad_input,
                 "not a negotiation: it has no branch main",
                 git_repository_path(repository),
                 {}};
}

Result<std::optional<git_oid>> read_tag(git_repository* repository, const std::string& reference) {
    auto target = read_ref(repository, reference);
    if (!target || !*target) return target;
    git_object* raw = nullptr;
    if (git_object_lookup(&raw, repository, &**target, GIT_OBJECT_ANY) != 0)
        return git_failure("object " + hex(**target), reference);
    const Handle<git_object, git_object_free> object(raw);
    if (git_object_type(raw) == GIT_OBJECT_COMMIT) return std::optional<git_oid>(*git_object_id(raw));
    git_object* peeled = nullptr;
    if (git_object_peel(&peeled, raw, GIT_OBJECT_COMMIT) != 0)
        return git_failure("not the tag of a commit", reference);
    const Handle<git_object, git_object_free> commit(peeled);
    return std::optional<git_oid>(*git_object_id(peeled));
}

Result<std::vector<std::string>> list_refs(git_repository* repository, std::string_view prefix) {
    ReferenceIteratorHandle iterator;
    if (git_reference_iterator_glob_new(out(iterator), repository, (std::string(prefix) + "*").c_str()) != 0)
        return git_failure("the references cannot be listed", git_repository_path(repository));
    std::vector<std::string> names;
    const char* name = nullptr;
    int error = 0;
    while ((error = git_reference_next_name(&name, iterator.get())) == 0)
        names.emplace_back(std::string_view(name).substr(prefix.size()));
    if (error != GIT_ITEROVER)
        return git_failure("the references cannot be listed", git_repository_path(repository));
    // libgit2 passes over files that it cannot read; here they must be met.
    const std::string folder = std::string(git_repository_commondir(repository)) + std::string(prefix);
    std::error_code absent;
    for (const auto& entry : std::filesystem::directory_iterator(folder, absent)) {
        std::string file = entry.path().filename().string();
        if (!file.ends_with(".lock") && entry.is_regular_file(absent)) names.push_back(std::move(file));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::optional<RoundCommit> read_round_commit(git_commit* commit) {
    const char* message = git_commit_message(commit);
    std::optional<RoundMessage> read = parse_round_message(message == nullptr ? "" : message);
    if (!read) return std::nullopt;
    RoundCommit round;
    round.round.info = std::move(read->info);
    round.round.paragraphs = read->paragraphs;
    if (const git_signature* author = git_commit_author(commit); author != nullptr)
        round.round.info.author = to_string(Person{author->name, author->email, 0});
    round.commit = *git_commit_id(commit);
    round.round.commit = hex(round.commit);
    return round;
}

Status walk_main(git_repository* repository, const git_oid& head,
                 const std::function<bool(git_commit*)>& visit) {
    git_oid id = head;
    while (true) {
        Result<CommitHandle> commit = read_commit(repository, id);
        if (!commit) return commit.error();
        if (!visit(commit->get()) || git_commit_parentcount(commit->get()) == 0) return Done{};
        id = *git_commit_parent_id(commit->get(), 0);
    }
}

Result<bool> is_current(git_repository* repository, const RoundCommit& round) {
    const auto tagged = read_tag(repository, std::string(kRounds) + round.round.info.name);
    if (!tagged) return tagged.error();
    return tagged->has_value() && git_oid_equal(&**tagged, &round.commit) != 0;
}

Result<std::optional<RoundCommit>> last_round(git_repository* repository, const git_oid& head) {
    std::optional<RoundCommit> last;
    std::optional<Error> error;
    const Status walked = walk_main(repository, head, [&](git_commit* commit) {
        std::optional<RoundCommit> round = read_round_commit(commit);
        if (!round) return true;
        const Result<bool> current = is_current(repository, *round);
        if (!current) {
            error = current.error();
            return false;
        }
        if (*current) last = std::move(round);
        return !*current;
    });
    if (error) return *error;
    if (!walked) return walked.error();
    return last;
}

Status move_ref(git_repository* repository, const std::string& name, const std::optional<git_oid>& from,
                const std::optional<git_oid>& to, const std::string& why) {
    int error = change_ref(repository, name, from, to, why);
    const std::string folder = git_repository_commondir(repository);
    for (const std::string& file : {folder + name + ".lock", folder + "packed-refs.lock"}) {
        if (error != GIT_ELOCKED) break;
        if (!wait_while_locked(file)) {
            return Error{ErrorCode::refused, "someone else is changing " + name, file,
                         "if no git is running, remove that file and try again"};
        }
        error = change_ref(repository, name, from, to, why);
    }
    if (error == 0) return Done{};
    if (error == GIT_EMODIFIED || error == GIT_EEXISTS || error == GIT_ENOTFOUND || error == GIT_ELOCKED) {
        return Error{ErrorCode::refused, "someone else changed " + name + " meanwhile", folder,
                     "nothing was recorded; try again"};
    }
    return git_failure("cannot write " + name, folder);
}

}  // namespace adref::vcs
