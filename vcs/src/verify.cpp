#include "vcs/src/verify.h"

#include "vcs/src/json.h"
#include "vcs/src/loose.h"
#include "vcs/src/message.h"
#include "vcs/src/names.h"
#include "vcs/src/register_tree.h"
#include "vcs/src/store.h"

#include <optional>
#include <utility>

namespace adref::vcs {
namespace {

class Verifier {
 public:
    Verifier(git_repository* repository, git_odb* odb)
        : repository_(repository), objects_(repository, odb, findings_), texts_(repository, findings_) {}

    std::vector<Finding> run() {
        const Result<Head> head = read_head(repository_);
        if (!head) {
            findings_.add(head.error());
            return std::move(findings_).take();
        }
        check_objects(head->commit);
        check_main(head->commit);
        check_tags(kRounds);
        check_tags(kRetracted);
        check_register();
        return std::move(findings_).take();
    }

 private:
    void check_objects(const git_oid& head) {
        objects_.check_public(head, std::string(kMain));
        for (const std::string_view prefix : {kRounds, kRetracted}) {
            const Result<std::vector<std::string>> names = list_refs(repository_, prefix);
            if (!names) {
                findings_.add(names.error());
                continue;
            }
            for (const std::string& name : *names) {
                const std::string ref = std::string(prefix) + name;
                const auto target = read_ref(repository_, ref);
                if (!target) findings_.add(target.error());
                if (target.ok() && *target) objects_.check_public(**target, ref);
            }
        }
    }

    void check_main(const git_oid& head) {
        std::vector<Link> links;
        const Status walked = walk_main(repository_, head, [&](git_commit* commit) {
            check_commit(commit);
            return true;
        });
        if (!walked) findings_.add(walked.error());
        const Result<std::vector<Link>> read = links_of(repository_, head);
        if (!read) {
            findings_.add(read.error());
        } else {
            texts_.check_links(*read, on_main_, "main: decisions/links.json");
        }
    }

    void check_commit(git_commit* commit) {
        const std::string id = hex(*git_commit_id(commit));
        const std::optional<RoundCommit> round = read_round_commit(commit);
        const std::string where = "commit " + id + (round ? " (" + round->round.info.name + ")" : "");
        on_main_.insert(id);
        if (git_commit_parentcount(commit) > 1)
            findings_.add("main is one line of commits; this one joins two", where);
        Result<TreeHandle> root = read_tree(repository_, *git_commit_tree_id(commit), where);
        if (!root) return;  // the objects' check has found that
        texts_.check(root->get(), where);
        if (round && round->round.paragraphs != texts_.paragraphs()) {
            findings_.add("its message says that it has " + std::to_string(round->round.paragraphs) +
                              " paragraphs, its outline has " + std::to_string(texts_.paragraphs()),
                          where);
        }
        check_schema(root->get(), kNegotiationFile, "adref.negotiation", where);
    }

    void check_schema(const git_tree* root, std::string_view name, std::string_view family,
                      const std::string& where) {
        const git_tree_entry* file = git_tree_entry_byname(root, std::string(name).c_str());
        if (file == nullptr) {
            findings_.add("there is no " + std::string(name), where);
            return;
        }
        if (!schemas_.insert(*git_tree_entry_id(file)).second) return;
        const std::string place = where + ": " + std::string(name);
        const Result<std::string> bytes = read_blob(repository_, *git_tree_entry_id(file), place);
        if (!bytes) return;
        if (const Result<Json> json = parse_schema(*bytes, family, place); !json) findings_.add(json.error());
    }

    void check_tags(std::string_view prefix) {
        const Result<std::vector<std::string>> names = list_refs(repository_, prefix);
        if (!names) return;
        for (const std::string& name : *names)
            check_tag(std::string(prefix) + name, round_name(prefix, name));
    }

    // "rev1" of rounds/rev1 and of retracted/rev1.2; empty for anything else.
    static std::string round_name(std::string_view prefix, const std::string& name) {
        if (prefix == kRounds) return is_round_name(name) ? name : "";
        const std::size_t dot = name.rfind('.');
        const bool numbered = dot != std::string::npos && dot + 1 < name.size() && name[dot + 1] != '0' &&
                              name.find_first_not_of("0123456789", dot + 1) == std::string::npos;
        return numbered && is_round_name(name.substr(0, dot)) ? name.substr(0, dot) : "";
    }

    void check_tag(const std::string& ref, const std::string& round) {
        if (round.empty()) {
            findings_.add("not the name of a round", ref);
            return;
        }
        const auto target = read_ref(repository_, ref);
        if (!target || !*target) return;
        TagHandle tag;
        if (git_tag_lookup(out(tag), repository_, &**target) != 0) {
            OdbHandle odb;
            std::size_t length = 0;
            git_object_t type = GIT_OBJECT_INVALID;
            if (git_repository_odb(out(odb), repository_) == 0 &&
                git_odb_read_header(&length, &type, odb.get(), &**target) == 0 && type == GIT_OBJECT_COMMIT)
                findings_.add("a lightweight tag: rounds have annotated ones", ref);
        } else if ("refs/tags/" + std::string(git_tag_name(tag.get())) != ref) {
            findings_.add("the tag says that it is " + std::string(git_tag_name(tag.get())), ref);
        }
        const auto commit_id = read_tag(repository_, ref);
        if (!commit_id) {
            findings_.add(commit_id.error());
            return;
        }
        if (!*commit_id) return;
        if (!on_main_.contains(hex(**commit_id))) {
            findings_.add("the tag points to commit " + hex(**commit_id) + ", which is not on main", ref);
            return;
        }
        const Result<CommitHandle> commit = read_commit(repository_, **commit_id);
        if (!commit) return;
        const std::optional<RoundCommit> said = read_round_commit(commit->get());
        if (!said || said->round.info.name != round) {
            findings_.add(
                "the tag points to commit " + hex(**commit_id) + ", which does not record round " + round,
                ref);
        }
    }

    // It may be absent: whoever was given main and the rounds alone has none.
    void check_register() {
        for (const std::string_view name : {kRegister, kRemoteRegister}) {
            const auto head = read_ref(repository_, name);
            if (!head) findings_.add(head.error());
            if (!head.ok() || !*head) continue;
            objects_.check_register(**head, std::string(name));
            check_register_files(**head, std::string(name));
        }
    }

    // That each is what its folder says. What amendments say is their reader's affair.
    void check_register_files(const git_oid& head, const std::string& where) {
        const Result<RegisterTree> tree = read_register_tree(repository_, head);
        if (!tree) {
            findings_.add(tree.error());
            return;
        }
        for (const std::string& stray : tree->strays)
            findings_.add("it does not belong there", where + ": " + stray);
        for (const auto& [path, id] : tree->files) {
            if (!schemas_.insert(id).second) continue;
            const std::string place = where + ": " + path;
            const Result<std::string> bytes = read_blob(repository_, id, place);
            if (!bytes) continue;  // the objects' check has found that
            const std::string_view family = path == kGroupsFile                 ? "adref.groups"
                                            : path.starts_with(kOutcomesFolder) ? "adref.outcome"
                                                                                : "adref.amendment";
            if (const Result<Json> json = parse_schema(*bytes, family, place); !json)
                findings_.add(json.error());
        }
    }

    git_repository* repository_;
    Findings findings_;
    ObjectCheck objects_;
    TextCheck texts_;
    OidSet schemas_;
    std::unordered_set<std::string> on_main_;
};

}  // namespace

Result<std::vector<Finding>> Store::verify() {
    return guarded([&]() -> Result<std::vector<Finding>> {
        // A repository of its own: this one may have objects in memory that are
        // no longer on the disk.
        RepositoryHandle fresh;
        OdbHandle odb;
        if (git_repository_open_ext(out(fresh), path_.c_str(), GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr) != 0)
            return git_failure("the repository cannot be opened", path_);
        if (const Status careful = guard_loose_objects(fresh.get()); !careful) return careful.error();
        if (git_repository_odb(out(odb), fresh.get()) != 0)
            return git_failure("cannot open the objects", path_);
        return Verifier(fresh.get(), odb.get()).run();
    });
}

}  // namespace adref::vcs
