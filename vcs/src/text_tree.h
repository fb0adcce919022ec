// The text of one commit on main: its outline and its paragraphs. What did not
// change between two rounds is told by comparing object ids, never by reading.
#pragma once

#include "diffcore/document.h"
#include "diffcore/identity.h"
#include "diffcore/result.h"
#include "vcs/src/objects.h"
#include "vcs/src/outline.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace adref::vcs {

class TextTree {
 public:
    // Errors: bad_input (no outline, or not of this schema).
    static Result<TextTree> open(git_repository* repository, const git_oid& commit);

    const Outline& outline() const { return outline_; }

    // The object that holds the words of a paragraph; nothing if there is none.
    std::optional<git_oid> object_of(std::string_view id);

    // Reads all paragraphs. Ids are those stored, people's links not applied.
    Result<Document> document();

    // The same without reading paragraphs: their texts are empty.
    Document skeleton() const;

 private:
    TextTree() = default;
    git_tree* folder(const std::string& name);

    git_repository* repository_ = nullptr;
    std::string where_;
    Outline outline_;
    TreeHandle paragraphs_;  // null if there is no such folder
    std::unordered_map<std::string, TreeHandle> folders_;
};

// Adds outline, paragraphs and TEXT.md to `batch` and gives the entries for the
// root of a commit's tree. Errors: bad_input (two ids that fall on one file).
Result<std::vector<TreeItem>> add_text(Batch& batch, const Document& document,
                                       const std::vector<Origin>& origins, unsigned shard);

// The entries of `root` with `changed` put in or replaced; those whose id is
// zero are taken out.
std::vector<TreeItem> with_items(const git_tree* root, std::vector<TreeItem> changed);

// Everything below `tree` counts as kept in `batch`.
void assume_tree_kept(git_repository* repository, const git_tree* tree, Batch& batch);

}  // namespace adref::vcs
