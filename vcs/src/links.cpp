#include "vcs/src/links.h"

#include "vcs/src/json.h"
#include "vcs/src/names.h"
#include "vcs/src/objects.h"

#include <unordered_map>
#include <utility>

namespace adref::vcs {

std::string write_links(const std::vector<Link>& links) {
    std::string text = "{\"schema\":\"adref.links/1\",\"links\":[";
    bool first = true;
    for (const Link& link : links) {
        text += first ? "\n" : ",\n";
        first = false;
        text += Json{{"round", link.round},
                     {"commit", link.commit},
                     {"decision", link.unlinks ? "unlink" : "link"},
                     {"id", link.id},
                     {"earlier", link.earlier},
                     {"by", link.by},
                     {"date", link.date}}
                    .dump();
    }
    return text + "\n]}\n";
}

Result<std::vector<Link>> read_links(std::string_view json, const std::string& where) {
    const Result<Json> parsed = parse_schema(json, "adref.links", where);
    if (!parsed) return parsed.error();
    const auto list = parsed->find("links");
    if (list == parsed->end() || !list->is_array())
        return Error{ErrorCode::bad_input, "expected a list at /links", where, {}};
    std::vector<Link> links;
    for (const Json& item : *list) {
        const auto text = [&item](const char* key) {
            return item.is_object() ? string_or_empty(item, key).value_or("") : std::string();
        };
        Link link{text("round"), text("commit"), text("id"), text("earlier"), text("decision") == "unlink",
                  text("by"),    text("date")};
        git_oid commit;
        if (link.id.empty() || link.earlier.empty() || !parse_hex(link.commit, commit) ||
            (!link.unlinks && text("decision") != "link")) {
            return Error{
                ErrorCode::bad_input, "not a link at /links/" + std::to_string(links.size()), where, {}};
        }
        links.push_back(std::move(link));
    }
    return links;
}

Result<std::vector<Link>> links_of(git_repository* repository, const git_oid& commit) {
    const Result<TreeHandle> root = read_tree_of(repository, commit);
    if (!root) return root.error();
    const std::string path = std::string(kDecisionsFolder) + "/" + std::string(kLinksFile);
    TreeEntryHandle entry;
    const int found = git_tree_entry_bypath(out(entry), root->get(), path.c_str());
    if (found == GIT_ENOTFOUND) return std::vector<Link>();
    const std::string where = "commit " + hex(commit) + ": " + path;
    if (found != 0) return git_failure("cannot be read", where);
    const Result<std::string> json = read_blob(repository, *git_tree_entry_id(entry.get()), where);
    if (!json) return json.error();
    return read_links(*json, where);
}

void apply_links(const std::vector<const Link*>& links, Document& document) {
    if (links.empty()) return;
    std::unordered_map<std::string, std::size_t> place;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) place.emplace(document.paragraphs[i].id, i);
    std::unordered_map<std::string, std::string> now;  // of footnotes, stored -> shown
    for (const Link* link : links) {
        const auto found = place.find(link->id);
        if (found == place.end() || place.contains(link->earlier)) continue;
        const std::size_t position = found->second;
        place.erase(found);
        place.emplace(link->earlier, position);
        if (link->unlinks) document.apart.push_back(link->earlier);
    }
    // What was set apart and then linked to something else is apart no more.
    std::erase_if(document.apart, [&place](const std::string& id) { return !place.contains(id); });
    for (const auto& [id, position] : place) {
        std::string& stored = document.paragraphs[position].id;
        if (stored == id) continue;
        now.emplace(stored, id);
        stored = id;
    }
    if (now.empty()) return;
    for (Paragraph& paragraph : document.paragraphs) {
        for (NoteAnchor& anchor : paragraph.notes) {
            const auto found = now.find(anchor.note);
            if (found != now.end()) anchor.note = found->second;
        }
    }
}

}  // namespace adref::vcs
