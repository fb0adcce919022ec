#include "vcs/src/json.h"
#include "vcs/src/loose.h"
#include "vcs/src/message.h"
#include "vcs/src/names.h"
#include "vcs/src/packs.h"
#include "vcs/src/register_tree.h"
#include "vcs/src/store.h"

#include <ctime>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace adref::vcs {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMainReadme =
    "# A negotiation\n"
    "\n"
    "The drafts of one text, recorded with adref. Each round is a commit with a tag `rounds/NAME`:\n"
    "\n"
    "    git tag -l -n 'rounds/*'              the rounds\n"
    "    git show rounds/NAME:TEXT.md          the text of one\n"
    "    git diff --word-diff rounds/OLD rounds/NEW -- TEXT.md\n"
    "\n"
    "- `TEXT.md`: the text, to be read.\n"
    "- `outline.json`: the order of the paragraphs, a line each: id, kind, level, label.\n"
    "- `paragraphs/`: the words of each paragraph, in a file named after its id, which it keeps through all "
    "rounds.\n"
    "- `decisions/`: what people decided about the text.\n"
    "- `negotiation.json`: the title and the language.\n";

Error cannot_make(const std::string& folder, const std::string& why) {
    return {ErrorCode::bad_input, "the negotiation cannot be made: " + why, folder, {}};
}

Result<RepositoryHandle> make_repository(const std::string& folder, const Settings& settings) {
    git_repository_init_options options;
    git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_NO_REINIT | GIT_REPOSITORY_INIT_MKDIR;
    options.initial_head = "main";
    const std::string description = settings.title + "\n";
    options.description = description.c_str();
    RepositoryHandle repository;
    if (git_repository_init_ext(out(repository), folder.c_str(), &options) != 0)
        return git_failure("the negotiation cannot be made", folder);
    ConfigHandle config;
    // Bare repositories keep no reflog unless told to. Not "always", which logs
    // tags too: git reflog expire, and so git gc, complains about their objects.
    if (git_repository_config(out(config), repository.get()) != 0 ||
        git_config_set_string(config.get(), "core.logAllRefUpdates", "true") != 0)
        return git_failure("the negotiation cannot be made", folder);
    if (const Status careful = guard_loose_objects(repository.get()); !careful) return careful.error();
    return repository;
}

Status write_roots(git_repository* repository, const Settings& settings) {
    Person adref{"adref", "adref@localhost", std::time(nullptr)};
    SignatureHandle user;
    if (git_signature_default(out(user), repository) == 0) {
        const Result<Person> person = parse_person(std::string(user->name) + " <" + user->email + ">");
        if (person.ok()) adref.name = person->name, adref.email = person->email;
    }
    Batch batch;
    const std::string negotiation =
        Json{{"schema", "adref.negotiation/1"}, {"title", settings.title}, {"language", settings.language}}
            .dump(1) +
        "\n";
    const git_oid main_tree =
        batch.add_tree({{std::string(kNegotiationFile), batch.add_blob(negotiation), false},
                        {std::string(kReadmeFile), batch.add_blob(std::string(kMainReadme)), false}});
    const git_oid main = batch.add_commit(
        main_tree, {}, adref, adref, "Begin the negotiation\n\n" + settings.title + "\n\nAdref-Schema: 1\n");
    const git_oid register_tree = batch.add_tree(register_roots(batch));
    const git_oid begun = batch.add_commit(register_tree, {}, adref, adref,
                                           "Begin the register of amendments\n\nAdref-Schema: 1\n");
    if (Status written = batch.write(repository); !written) return written;
    // main last: with it, the folder is a negotiation.
    if (Status made = move_ref(repository, std::string(kRegister), std::nullopt, begun, "init"); !made)
        return made;
    return move_ref(repository, std::string(kMain), std::nullopt, main, "init");
}

// Makes everything in a folder of its own, which is then renamed: a kill leaves
// no half-made negotiation under the name that was asked for.
Result<std::string> make_whole(const std::string& folder, const Settings& settings) {
    const std::string unfinished = folder + ".unfinished-" + std::to_string(getpid());
    std::error_code ignored;
    Status done = Done{};
    {
        const Result<RepositoryHandle> repository = make_repository(unfinished, settings);
        done = repository.ok() ? write_roots(repository->get(), settings) : Status(repository.error());
    }
    std::error_code error;
    if (done.ok()) {
        fs::rename(unfinished, folder, error);
        if (error) done = cannot_make(folder, error.message());
    }
    if (!done.ok()) {
        fs::remove_all(unfinished, ignored);
        Error failed = done.error();
        failed.where = folder;
        return failed;
    }
    return folder;
}

// An empty folder that is there already stays the same folder: somebody may be in it.
Result<std::string> make_inside(const std::string& folder, const Settings& settings) {
    const Result<RepositoryHandle> repository = make_repository(folder, settings);
    const Status done =
        repository.ok() ? write_roots(repository->get(), settings) : Status(repository.error());
    if (done.ok()) return folder;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored))
        fs::remove_all(entry.path(), ignored);
    return done.error();
}

Error owned_by_someone_else(const std::string& folder) {
    return {ErrorCode::refused, "the folder belongs to another user", folder,
            "if you trust it: git config --global --add safe.directory " + folder};
}

bool is_foreign(const std::string& folder) {
    struct stat status {};
    return ::stat(folder.c_str(), &status) == 0 && status.st_uid != geteuid();
}

Result<RepositoryHandle> open_repository(const std::string& git_folder) {
    RepositoryHandle repository;
    const int error =
        git_repository_open_ext(out(repository), git_folder.c_str(), GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
    if (error == 0) {
        if (const Status sound = check_pack_indexes(git_repository_commondir(repository.get())); !sound)
            return sound.error();
        if (const Status careful = guard_loose_objects(repository.get()); !careful) return careful.error();
        return repository;
    }
    // libgit2 1.5 says "not found" for a foreign folder if no safe.directory is set at all.
    if (error == GIT_EOWNER || (error == GIT_ENOTFOUND && is_foreign(git_folder))) {
        const std::string suffix = "/.git";
        return owned_by_someone_else(git_folder.ends_with(suffix)
                                         ? git_folder.substr(0, git_folder.size() - suffix.size())
                                         : git_folder);
    }
    return git_failure("the repository cannot be opened", git_folder);
}

Result<Settings> read_settings(git_repository* repository) {
    const Result<Head> head = read_head(repository);
    if (!head) return head.error();
    const Result<TreeHandle> root = read_tree_of(repository, head->commit);
    if (!root) return root.error();
    const git_tree_entry* file = git_tree_entry_byname(root->get(), std::string(kNegotiationFile).c_str());
    const std::string where = git_repository_path(repository);
    if (file == nullptr) {
        return Error{ErrorCode::bad_input, "not a negotiation: main has no negotiation.json", where,
                     "adref init DIR --title TITLE makes one"};
    }
    const Result<std::string> bytes = read_blob(repository, *git_tree_entry_id(file), where);
    if (!bytes) return bytes.error();
    const Result<Json> json = parse_schema(*bytes, "adref.negotiation", where + "main:negotiation.json");
    if (!json) return json.error();
    const auto title = string_or_empty(*json, "title");
    const auto language = string_or_empty(*json, "language");
    if (!title || !language)
        return Error{
            ErrorCode::bad_input, "title and language must be strings", where + "main:negotiation.json", {}};
    return Settings{*title, *language};
}

Result<std::unique_ptr<Negotiation>> open_at(const std::string& git_folder) {
    Result<RepositoryHandle> repository = open_repository(git_folder);
    if (!repository) return repository.error();
    Result<Settings> settings = read_settings(repository->get());
    if (!settings) return settings.error();
    return std::unique_ptr<Negotiation>(
        std::make_unique<Store>(std::move(repository).value(), std::move(settings).value()));
}

}  // namespace

Result<std::unique_ptr<Negotiation>> Negotiation::create(const std::string& folder,
                                                         const Settings& settings) {
    return guarded([&]() -> Result<std::unique_ptr<Negotiation>> {
        Settings folded = settings;
        for (std::string* text : {&folded.title, &folded.language}) {
            const Result<RoundInfo> line = checked(RoundInfo{"x", *text, "", "", ""});
            if (!line) return line.error();
            *text = line->title;
        }
        start_git();
        std::error_code error;
        fs::path path = fs::absolute(folder.empty() ? "." : folder, error).lexically_normal();
        if (!path.has_filename()) path = path.parent_path();
        const bool exists = fs::exists(fs::symlink_status(path, error));
        if (exists && !(fs::is_directory(path, error) && fs::is_empty(path, error)))
            return Error{ErrorCode::refused, "the folder is not empty", path.string(),
                         "give the name of a new one"};
        if (!exists) fs::create_directories(path.parent_path(), error);
        const Result<std::string> made =
            exists ? make_inside(path.string(), folded) : make_whole(path.string(), folded);
        if (!made) return made.error();
        return open_at(*made);
    });
}

Result<std::unique_ptr<Negotiation>> Negotiation::open(const std::string& folder) {
    return guarded([&]() -> Result<std::unique_ptr<Negotiation>> {
        const std::string git_folder = find_negotiation(folder);
        if (git_folder.empty()) {
            return Error{ErrorCode::not_found, "no negotiation here or above", folder.empty() ? "." : folder,
                         "adref init DIR --title TITLE makes one"};
        }
        start_git();
        return open_at(git_folder);
    });
}

}  // namespace adref::vcs
