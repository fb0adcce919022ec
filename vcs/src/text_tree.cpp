#include "vcs/src/text_tree.h"

#include "vcs/src/markdown.h"
#include "vcs/src/names.h"
#include "vcs/src/paragraph_file.h"

#include <algorithm>
#include <map>
#include <utility>

namespace adref::vcs {

Result<TextTree> TextTree::open(git_repository* repository, const git_oid& commit) {
    TextTree text;
    text.repository_ = repository;
    text.where_ = "commit " + hex(commit);
    Result<TreeHandle> root = read_tree_of(repository, commit);
    if (!root) return root.error();
    const git_tree_entry* outline = git_tree_entry_byname(root->get(), std::string(kOutlineFile).c_str());
    if (outline == nullptr) return Error{ErrorCode::bad_input, "there is no outline.json", text.where_, {}};
    const std::string outline_where = text.where_ + ": outline.json";
    const Result<std::string> json = read_blob(repository, *git_tree_entry_id(outline), outline_where);
    if (!json) return json.error();
    Result<Outline> read = read_outline(*json, outline_where);
    if (!read) return read.error();
    text.outline_ = std::move(read).value();
    const git_tree_entry* folder = git_tree_entry_byname(root->get(), std::string(kParagraphsFolder).c_str());
    if (folder != nullptr && git_tree_entry_type(folder) == GIT_OBJECT_TREE) {
        Result<TreeHandle> paragraphs =
            read_tree(repository, *git_tree_entry_id(folder), text.where_ + ": paragraphs/");
        if (!paragraphs) return paragraphs.error();
        text.paragraphs_ = std::move(paragraphs).value();
    }
    return text;
}

git_tree* TextTree::folder(const std::string& name) {
    const auto known = folders_.find(name);
    if (known != folders_.end()) return known->second.get();
    TreeHandle& folder = folders_[name];
    if (!paragraphs_) return nullptr;
    const git_tree_entry* entry = git_tree_entry_byname(paragraphs_.get(), name.c_str());
    if (entry == nullptr || git_tree_entry_type(entry) != GIT_OBJECT_TREE) return nullptr;
    git_tree_lookup(out(folder), repository_, git_tree_entry_id(entry));
    return folder.get();
}

std::optional<git_oid> TextTree::object_of(std::string_view id) {
    const std::string name = paragraph_file_name(id);
    git_tree* in = folder(name.substr(0, outline_.shard));
    const git_tree_entry* entry = in == nullptr ? nullptr : git_tree_entry_byname(in, name.c_str());
    if (entry == nullptr || git_tree_entry_type(entry) != GIT_OBJECT_BLOB) return std::nullopt;
    return *git_tree_entry_id(entry);
}

Document TextTree::skeleton() const {
    Document document;
    document.title = outline_.title;
    document.language = outline_.language;
    document.ids = IdOrigin::recorded;
    document.paragraphs.reserve(outline_.lines.size());
    for (const OutlineLine& line : outline_.lines) {
        Paragraph paragraph;
        paragraph.id = line.id;
        paragraph.kind = line.kind;
        paragraph.level = line.level;
        paragraph.label = line.label;
        document.paragraphs.push_back(std::move(paragraph));
    }
    return document;
}

Result<Document> TextTree::document() {
    Document document = skeleton();
    for (Paragraph& paragraph : document.paragraphs) {
        const std::string where = where_ + ": paragraph " + paragraph.id;
        const std::optional<git_oid> object = object_of(paragraph.id);
        if (!object) return Error{ErrorCode::bad_input, "its words are missing", where, {}};
        const Result<std::string> json = read_blob(repository_, *object, where);
        if (!json) return json.error();
        if (const Status read = read_paragraph_file(*json, paragraph, where); !read) return read.error();
    }
    return document;
}

Result<std::vector<TreeItem>> add_text(Batch& batch, const Document& document,
                                       const std::vector<Origin>& origins, unsigned shard) {
    std::map<std::string, std::vector<TreeItem>> folders;
    std::unordered_set<std::string> names;
    for (const Paragraph& paragraph : document.paragraphs) {
        std::string name = paragraph_file_name(paragraph.id);
        if (!names.insert(name).second)
            return Error{ErrorCode::bad_input, "two paragraphs have the id " + paragraph.id, {}, {}};
        std::string folder = name.substr(0, shard);
        folders[std::move(folder)].push_back(
            {std::move(name), batch.add_blob(write_paragraph_file(paragraph)), false});
    }
    std::vector<TreeItem> root;
    root.push_back({std::string(kOutlineFile),
                    batch.add_blob(write_outline(make_outline(document, origins, shard))), false});
    root.push_back({std::string(kTextFile), batch.add_blob(write_text(document)), false});
    std::vector<TreeItem> shards;
    shards.reserve(folders.size());
    for (auto& [name, items] : folders) shards.push_back({name, batch.add_tree(std::move(items)), true});
    const bool none = shards.empty();  // git has no empty folders
    root.push_back(
        {std::string(kParagraphsFolder), none ? git_oid{} : batch.add_tree(std::move(shards)), true});
    return root;
}

std::vector<TreeItem> with_items(const git_tree* root, std::vector<TreeItem> changed) {
    for (std::size_t i = 0; root != nullptr && i < git_tree_entrycount(root); ++i) {
        const git_tree_entry* entry = git_tree_entry_byindex(root, i);
        const std::string name = git_tree_entry_name(entry);
        const bool replaced = std::any_of(changed.begin(), changed.end(),
                                          [&](const TreeItem& item) { return item.name == name; });
        if (!replaced)
            changed.push_back(
                {name, *git_tree_entry_id(entry), git_tree_entry_type(entry) == GIT_OBJECT_TREE});
    }
    std::erase_if(changed, [](const TreeItem& item) { return git_oid_is_zero(&item.id) != 0; });
    return changed;
}

void assume_tree_kept(git_repository* repository, const git_tree* tree, Batch& batch) {
    std::vector<git_oid> below;  // no recursion: a hostile clone may nest as deep as it likes
    const auto keep = [&](const git_tree* one) {
        for (std::size_t i = 0; i < git_tree_entrycount(one); ++i) {
            const git_tree_entry* entry = git_tree_entry_byindex(one, i);
            if (git_tree_entry_type(entry) == GIT_OBJECT_TREE) {
                below.push_back(*git_tree_entry_id(entry));
            } else {
                batch.assume_kept(*git_tree_entry_id(entry));
            }
        }
    };
    keep(tree);
    while (!below.empty()) {
        const git_oid id = below.back();
        below.pop_back();
        // What cannot be read is not kept: it will be written again.
        TreeHandle next;
        if (git_tree_lookup(out(next), repository, &id) != 0) continue;
        batch.assume_kept(id);
        keep(next.get());
    }
}

}  // namespace adref::vcs
