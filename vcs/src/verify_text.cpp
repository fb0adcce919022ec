#include "diffcore/unicode.h"
#include "vcs/src/markdown.h"
#include "vcs/src/names.h"
#include "vcs/src/paragraph_file.h"
#include "vcs/src/verify.h"

#include <algorithm>
#include <utility>

namespace adref::vcs {

const TextCheck::Known& TextCheck::read(const git_oid& blob, const std::string& where) {
    const auto [place, fresh] = known_.try_emplace(blob);
    Known& known = place->second;
    if (!fresh) return known;
    const Result<std::string> json = read_blob(repository_, blob, where);
    if (!json) return known;  // ObjectCheck has found that
    if (const Status read = read_paragraph_file(*json, known.paragraph, where); !read) {
        findings_.add(read.error());
    } else {
        known.sound = true;
    }
    return known;
}

void TextCheck::check(const git_tree* root, const std::string& where) {
    const auto entry = [root](std::string_view name) {
        return git_tree_entry_byname(root, std::string(name).c_str());
    };
    const git_tree_entry* outline_file = entry(kOutlineFile);
    const git_tree_entry* text_file = entry(kTextFile);
    const git_tree_entry* folder = entry(kParagraphsFolder);
    std::string combination;
    for (const git_tree_entry* part : {outline_file, text_file, folder})
        combination += part == nullptr ? "-" : hex(*git_tree_entry_id(part));
    const auto [done, fresh] = done_.try_emplace(combination, 0);
    paragraphs_ = done->second;
    if (!fresh) return;
    if (outline_file == nullptr) {
        // Before the first round there is none of the three.
        if (text_file != nullptr || folder != nullptr) findings_.add("there is no outline.json", where);
        return;
    }
    const Result<std::string> json =
        read_blob(repository_, *git_tree_entry_id(outline_file), where + ": outline.json");
    if (!json) return;  // ObjectCheck has found that
    const Result<Outline> outline = read_outline(*json, where + ": outline.json");
    if (!outline) {
        findings_.add(outline.error());
        return;
    }
    paragraphs_ = done->second = outline->lines.size();
    TreeHandle paragraphs;
    if (folder != nullptr && git_tree_lookup(out(paragraphs), repository_, git_tree_entry_id(folder)) != 0)
        return;
    std::string text;
    if (text_file == nullptr) {
        findings_.add("there is no TEXT.md", where);
    } else if (Result<std::string> bytes =
                   read_blob(repository_, *git_tree_entry_id(text_file), where + ": TEXT.md")) {
        text = std::move(bytes).value();
    } else {
        text_file = nullptr;
    }
    check_outline(*outline, paragraphs.get(), text, text_file != nullptr, where);
}

void TextCheck::check_outline(const Outline& outline, const git_tree* paragraphs, const std::string& text,
                              bool has_text, const std::string& where) {
    // What lies in the folders, by the path at which it lies.
    std::unordered_map<std::string, git_oid> files;
    for (std::size_t i = 0; paragraphs != nullptr && i < git_tree_entrycount(paragraphs); ++i) {
        const git_tree_entry* shard = git_tree_entry_byindex(paragraphs, i);
        const std::string name = std::string(kParagraphsFolder) + "/" + git_tree_entry_name(shard);
        TreeHandle folder;
        if (git_tree_entry_type(shard) != GIT_OBJECT_TREE) {
            findings_.add(name + " is not a folder of paragraphs", where);
            continue;
        }
        if (git_tree_lookup(out(folder), repository_, git_tree_entry_id(shard)) != 0) return;
        for (std::size_t k = 0; k < git_tree_entrycount(folder.get()); ++k) {
            const git_tree_entry* file = git_tree_entry_byindex(folder.get(), k);
            files.emplace(name + "/" + git_tree_entry_name(file), *git_tree_entry_id(file));
        }
    }

    Document document;
    document.title = outline.title;
    bool sound = has_text;
    std::unordered_set<std::string> ids;
    std::unordered_set<std::string> used;
    for (const OutlineLine& line : outline.lines) {
        all_ids_.insert(line.id);
        if (!ids.insert(line.id).second) {
            findings_.add("the id " + line.id + " stands twice in the outline", where + ": outline.json");
            sound = false;
        }
        const std::string name = paragraph_file_name(line.id);
        const std::string path =
            std::string(kParagraphsFolder) + "/" + name.substr(0, outline.shard) + "/" + name;
        used.insert(path);
        const auto file = files.find(path);
        if (file == files.end()) {
            findings_.add("paragraph " + line.id + " is in the outline but not in paragraphs/",
                          where + ": " + path);
            sound = false;
            continue;
        }
        const Known& known = read(file->second, where + ": " + path);
        sound = sound && known.sound;
        Paragraph paragraph = known.paragraph;
        paragraph.id = line.id;
        paragraph.kind = line.kind;
        paragraph.level = line.level;
        paragraph.label = line.label;
        document.paragraphs.push_back(std::move(paragraph));
    }
    std::vector<std::string> unused;
    for (const auto& [path, id] : files) {
        if (!used.contains(path)) unused.push_back(path);
    }
    std::sort(unused.begin(), unused.end());
    for (const std::string& path : unused)
        findings_.add("a paragraph that is not in the outline", where + ": " + path);
    for (const Paragraph& paragraph : document.paragraphs) check_paragraph(paragraph, ids, where);
    if (sound && write_text(document) != text)
        findings_.add("TEXT.md is not the text of the round", where + ": TEXT.md");
}

void TextCheck::check_paragraph(const Paragraph& paragraph, const std::unordered_set<std::string>& ids,
                                const std::string& where) {
    if (paragraph.marks.empty() && paragraph.notes.empty()) return;
    const std::size_t length = unicode::count_code_points(paragraph.text);
    for (const Mark& mark : paragraph.marks) {
        if (mark.end > length) {
            findings_.add("a mark ends behind the text of " + paragraph.id, where);
            break;
        }
    }
    for (const NoteAnchor& anchor : paragraph.notes) {
        if (anchor.at > length)
            findings_.add("a footnote is called behind the text of " + paragraph.id, where);
        if (!ids.contains(anchor.note))
            findings_.add(paragraph.id + " calls the footnote " + anchor.note + ", which is not there",
                          where);
    }
}

void TextCheck::check_links(const std::vector<Link>& links, const std::unordered_set<std::string>& on_main,
                            const std::string& where) {
    for (const Link& link : links) {
        if (!on_main.contains(link.commit))
            findings_.add(
                "a link of " + link.id + " holds from commit " + link.commit + " on, which is not on main",
                where);
        if (!all_ids_.contains(link.id))
            findings_.add("a link of " + link.id + ", an id that no round has", where);
        if (link.unlinks) {
            all_ids_.insert(link.earlier);
        } else if (!all_ids_.contains(link.earlier)) {
            findings_.add("a link to " + link.earlier + ", an id that no round has", where);
        }
    }
}

}  // namespace adref::vcs
