#include "vcs/src/register_tree.h"

#include "vcs/src/json.h"
#include "vcs/src/names.h"
#include "vcs/src/text_tree.h"

#include <array>
#include <utility>

namespace adref::vcs {
namespace {

constexpr std::string_view kRegisterReadme =
    "# The register of amendments\n"
    "\n"
    "Who proposed what, and what became of it. This branch shares nothing with `main`: whoever is given "
    "`main`\n"
    "and the tags of the rounds gets nothing of what stands here.\n"
    "\n"
    "- `amendments/`: one file an amendment.\n"
    "- `outcomes/`: what people decided became of them in a round.\n"
    "- `groups.json`: the groups of delegations, and who belongs to them since when.\n";

struct RegisterFolder {
    std::string_view name;
    std::size_t parts;  // of the names of its files
};
constexpr std::array kFolders = {RegisterFolder{kAmendmentsFolder, 1}, RegisterFolder{kOutcomesFolder, 2}};

bool is_layout_folder(std::string_view name) {
    return name.size() == 2 && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string layout_folder(const std::string& name) {
    git_oid hash;
    git_odb_hash(&hash, name.data(), name.size(), GIT_OBJECT_BLOB);
    return hex(hash).substr(0, 2);
}

// One folder of the register, with the folders of the layout in it.
class FolderReader {
 public:
    FolderReader(git_repository* repository, const RegisterFolder& kind, RegisterTree& out)
        : repository_(repository), kind_(kind), out_(out) {}

    Status read(const git_oid& id) {
        const std::string path = std::string(kind_.name) + "/";
        const Result<TreeHandle> folder = read_tree(repository_, id, path);
        if (!folder) return folder.error();
        for (std::size_t i = 0; i < git_tree_entrycount(folder->get()); ++i) {
            const git_tree_entry* entry = git_tree_entry_byindex(folder->get(), i);
            const std::string name = git_tree_entry_name(entry);
            if (git_tree_entry_type(entry) != GIT_OBJECT_TREE || !is_layout_folder(name)) {
                take(entry, path, "");
                continue;
            }
            const Result<TreeHandle> inner =
                read_tree(repository_, *git_tree_entry_id(entry), path + name + "/");
            if (!inner) return inner.error();
            for (std::size_t k = 0; k < git_tree_entrycount(inner->get()); ++k)
                take(git_tree_entry_byindex(inner->get(), k), path, name);
        }
        check_layout();
        return Done{};
    }

 private:
    void take(const git_tree_entry* entry, const std::string& path, const std::string& folder) {
        const std::string name = git_tree_entry_name(entry);
        const std::string stands = path + (folder.empty() ? "" : folder + "/") + name;
        const bool sound = git_tree_entry_type(entry) == GIT_OBJECT_BLOB &&
                           is_register_file_name(name, kind_.parts) &&
                           (folder.empty() || folder == layout_folder(name)) &&
                           out_.files.emplace(path + name, *git_tree_entry_id(entry)).second;
        if (!sound) {
            out_.strays.push_back(stands);
            return;
        }
        (folder.empty() ? flat_ : folded_) += 1;
    }
    // Hence the same files are the same tree.
    void check_layout() {
        const bool folds = flat_ + folded_ > kMostInOneFolder;
        if ((folds ? flat_ : folded_) != 0) out_.strays.emplace_back(std::string(kind_.name) + "/");
    }

    git_repository* repository_;
    const RegisterFolder& kind_;
    RegisterTree& out_;
    std::size_t flat_ = 0;
    std::size_t folded_ = 0;
};

Status check_register_schema(git_repository* repository, const git_tree* root, const std::string& where) {
    const git_tree_entry* file = git_tree_entry_byname(root, std::string(kRegisterFile).c_str());
    if (file == nullptr)
        return Error{ErrorCode::bad_input, "there is no " + std::string(kRegisterFile), where, {}};
    const std::string place = where + ": " + std::string(kRegisterFile);
    const Result<std::string> bytes = read_blob(repository, *git_tree_entry_id(file), place);
    if (!bytes) return bytes.error();
    const Result<Json> json = parse_schema(*bytes, "adref.register", place);
    if (!json) return json.error();
    return Done{};
}

}  // namespace

bool is_register_path(std::string_view path) {
    if (path == kGroupsFile) return true;
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) return false;
    for (const RegisterFolder& folder : kFolders) {
        if (path.substr(0, slash) == folder.name)
            return is_register_file_name(path.substr(slash + 1), folder.parts);
    }
    return false;
}

Result<RegisterTree> read_register_tree(git_repository* repository, const git_oid& commit) {
    const Result<TreeHandle> root = read_tree_of(repository, commit);
    if (!root) return root.error();
    const std::string where = "register, commit " + hex(commit);
    if (Status sound = check_register_schema(repository, root->get(), where); !sound) return sound.error();
    RegisterTree tree;
    for (const RegisterFolder& kind : kFolders) {
        const git_tree_entry* folder = git_tree_entry_byname(root->get(), std::string(kind.name).c_str());
        if (folder == nullptr) continue;
        if (Status read = FolderReader(repository, kind, tree).read(*git_tree_entry_id(folder)); !read)
            return read.error();
    }
    const git_tree_entry* groups = git_tree_entry_byname(root->get(), std::string(kGroupsFile).c_str());
    if (groups != nullptr) tree.files.emplace(kGroupsFile, *git_tree_entry_id(groups));
    return tree;
}

git_oid add_register_tree(Batch& batch, const git_tree* root, const std::map<std::string, git_oid>& files) {
    std::vector<TreeItem> changed;
    if (root == nullptr) changed = register_roots(batch);
    // An item whose id is zero goes.
    const auto groups = files.find(std::string(kGroupsFile));
    changed.push_back({std::string(kGroupsFile), groups == files.end() ? git_oid{} : groups->second, false});
    for (const RegisterFolder& kind : kFolders) {
        const std::string prefix = std::string(kind.name) + "/";
        std::vector<TreeItem> inside;
        for (auto file = files.lower_bound(prefix); file != files.end() && file->first.starts_with(prefix);
             ++file)
            inside.push_back({file->first.substr(prefix.size()), file->second, false});
        if (inside.size() > kMostInOneFolder) {
            std::map<std::string, std::vector<TreeItem>> folders;
            for (TreeItem& item : inside) folders[layout_folder(item.name)].push_back(std::move(item));
            inside.clear();
            for (auto& [name, items] : folders)
                inside.push_back({name, batch.add_tree(std::move(items)), true});
        }
        changed.push_back(
            {std::string(kind.name), inside.empty() ? git_oid{} : batch.add_tree(std::move(inside)), true});
    }
    return batch.add_tree(with_items(root, std::move(changed)));
}

std::vector<TreeItem> register_roots(Batch& batch) {
    return {{std::string(kRegisterFile), batch.add_blob(Json{{"schema", "adref.register/1"}}.dump(1) + "\n"),
             false},
            {std::string(kReadmeFile), batch.add_blob(std::string(kRegisterReadme)), false}};
}

}  // namespace adref::vcs
