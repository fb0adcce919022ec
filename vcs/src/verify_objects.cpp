#include "vcs/src/names.h"
#include "vcs/src/verify.h"

#include <utility>

namespace adref::vcs {
namespace {

bool is_proposals_folder(std::string_view name) {
    return name == kAmendmentsFolder || name == kOutcomesFolder;
}

}  // namespace

void ObjectCheck::check_public(const git_oid& root, const std::string& where) {
    walk(root, where, public_, false);
}

void ObjectCheck::check_register(const git_oid& root, const std::string& where) {
    walk(root, where, register_, true);
}

void ObjectCheck::walk(const git_oid& root, const std::string& where, OidSet& seen, bool is_register) {
    std::vector<Item> items{{root, GIT_OBJECT_ANY, where, false}};
    while (!items.empty()) {
        Item item = std::move(items.back());
        items.pop_back();
        if (!seen.insert(item.id).second) continue;
        const bool shared = is_register && public_.contains(item.id);
        if (shared && (item.type == GIT_OBJECT_COMMIT || item.type == GIT_OBJECT_ANY)) {
            findings_.add("commit " + hex(item.id) + " of the register is reachable from main or a round",
                          item.where);
            continue;
        }
        if (shared && item.proposal) {
            findings_.add("object " + hex(item.id) + " of the register is reachable from main or a round",
                          item.where);
            continue;
        }
        if (shared || !is_sound(item)) continue;
        switch (item.type) {
            case GIT_OBJECT_COMMIT:
                push_commit(item, items);
                break;
            case GIT_OBJECT_TREE:
                push_tree(item, items, is_register);
                break;
            case GIT_OBJECT_TAG:
                push_tag(item, items);
                break;
            default:
                break;
        }
    }
}

bool ObjectCheck::is_sound(Item& item) {
    OdbObjectHandle object;
    if (git_odb_read(out(object), odb_, &item.id) != 0) {
        findings_.add("object " + hex(item.id) + " cannot be read: " + last_git_message(), item.where);
        return false;
    }
    const git_object_t type = git_odb_object_type(object.get());
    if (item.type == GIT_OBJECT_ANY) {
        item.type = type;
    } else if (type != item.type) {
        findings_.add("object " + hex(item.id) + " is a " + git_object_type2string(type) + ", not a " +
                          git_object_type2string(item.type),
                      item.where);
        return false;
    }
    return true;
}

void ObjectCheck::push_commit(const Item& item, std::vector<Item>& items) {
    CommitHandle commit;
    if (git_commit_lookup(out(commit), repository_, &item.id) != 0) {
        findings_.add("commit " + hex(item.id) + " is malformed: " + last_git_message(), item.where);
        return;
    }
    const std::string where = "commit " + hex(item.id);
    items.push_back({*git_commit_tree_id(commit.get()), GIT_OBJECT_TREE, where + ": ", false});
    for (unsigned i = 0; i < git_commit_parentcount(commit.get()); ++i)
        items.push_back({*git_commit_parent_id(commit.get(), i), GIT_OBJECT_COMMIT, where, false});
}

void ObjectCheck::push_tree(const Item& item, std::vector<Item>& items, bool is_register) {
    TreeHandle tree;
    if (git_tree_lookup(out(tree), repository_, &item.id) != 0) {
        findings_.add("folder " + hex(item.id) + " is malformed: " + last_git_message(), item.where);
        return;
    }
    for (std::size_t i = 0; i < git_tree_entrycount(tree.get()); ++i) {
        const git_tree_entry* entry = git_tree_entry_byindex(tree.get(), i);
        const std::string name = git_tree_entry_name(entry);
        const git_object_t type = git_tree_entry_type(entry);
        if (type != GIT_OBJECT_BLOB && type != GIT_OBJECT_TREE) {
            findings_.add("neither a file nor a folder: " + name, item.where);
            continue;
        }
        const bool proposals = is_proposals_folder(name);
        if (proposals && !is_register)
            findings_.add(name + "/ belongs on the register, and is reachable from main or a round",
                          item.where + name);
        items.push_back({*git_tree_entry_id(entry), type,
                         item.where + name + (type == GIT_OBJECT_TREE ? "/" : ""),
                         item.proposal || proposals});
    }
}

void ObjectCheck::push_tag(const Item& item, std::vector<Item>& items) {
    TagHandle tag;
    if (git_tag_lookup(out(tag), repository_, &item.id) != 0) {
        findings_.add("tag " + hex(item.id) + " is malformed: " + last_git_message(), item.where);
        return;
    }
    items.push_back({*git_tag_target_id(tag.get()), git_tag_target_type(tag.get()), item.where, false});
}

}  // namespace adref::vcs
