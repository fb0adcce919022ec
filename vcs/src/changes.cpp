#include "diffcore/unicode.h"
#include "vcs/src/message.h"
#include "vcs/src/names.h"
#include "vcs/src/store.h"
#include "vcs/src/text_tree.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace adref::vcs {
namespace {

Error invalid(std::string what, const std::string& where) {
    return {ErrorCode::bad_input, std::move(what), where, {}};
}

// What the store relies on. Readers see to it; a caller may be anybody.
Status check_document(const Document& document) {
    const auto is_utf8 = [](std::string_view text) {
        return unicode::find_invalid(text) == std::string_view::npos;
    };
    std::unordered_set<std::string_view> ids;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        const Paragraph& p = document.paragraphs[i];
        const std::string where = "paragraph #" + std::to_string(i);
        if (p.id.empty()) return invalid("it has no id", where);
        if (!is_utf8(p.id) || !is_utf8(p.label) || !is_utf8(p.text))
            return invalid("it is not valid UTF-8", where);
        if (!ids.insert(p.id).second) return invalid("its id stands twice in the text", where);
    }
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        for (const NoteAnchor& anchor : document.paragraphs[i].notes) {
            if (!ids.contains(anchor.note))
                return invalid("it calls a footnote that is not there", "paragraph #" + std::to_string(i));
        }
    }
    if (!is_utf8(document.title) || !is_utf8(document.language))
        return invalid("the title is not valid UTF-8", {});
    return Done{};
}

Result<unsigned> shard_of(git_repository* repository, const std::optional<RoundCommit>& previous) {
    if (!previous) return 0U;
    const Result<TextTree> text = TextTree::open(repository, previous->commit);
    if (!text) return text.error();
    return text->outline().shard;
}

}  // namespace

Result<Round> Store::import(Document document, const RoundInfo& info) {
    return guarded([&]() -> Result<Round> {
        Result<RoundInfo> good = checked(info);
        if (!good) return good.error();
        if (const Status sound = check_document(document); !sound) return sound.error();
        return record(std::move(document), std::move(good).value());
    });
}

Result<Round> Store::record(Document document, RoundInfo info) {
    Result<WriterLock> lock = WriterLock::take(git_repository_commondir(repository()));
    if (!lock) return lock.error();
    const Result<Head> head = read_head(repository());
    if (!head) return head.error();
    const std::string tag_name = "rounds/" + info.name;
    const std::string tag_ref = "refs/tags/" + tag_name;
    const auto taken = read_ref(repository(), tag_ref);
    if (!taken) return taken.error();
    if (*taken) {
        return Error{ErrorCode::refused, "there is a round " + info.name + " already", path_,
                     "adref retract " + info.name + " --why TEXT takes it off the list"};
    }

    const Result<std::optional<RoundCommit>> previous = last_round(repository(), head->commit);
    if (!previous) return previous.error();
    std::vector<Origin> origins;
    if (*previous) {
        const Result<std::vector<Link>> links = links_of(repository(), head->commit);
        if (!links) return links.error();
        const Result<Document> before = read_document(head->commit, (*previous)->commit, *links);
        if (!before) return before.error();
        // New ids are made with the commit before: they are no ids of earlier
        // rounds, and a round that is retracted and imported again keeps its own.
        origins = carry_ids(*before, document, (*previous)->round.commit);
    }
    const Result<unsigned> shard_before = shard_of(repository(), *previous);
    if (!shard_before) return shard_before.error();

    const Result<TreeHandle> root = read_tree_of(repository(), head->commit);
    if (!root) return root.error();
    Batch batch;
    assume_tree_kept(repository(), root->get(), batch);
    Result<std::vector<TreeItem>> items =
        add_text(batch, document, origins, shard_digits(document.paragraphs.size(), *shard_before));
    if (!items) return items.error();
    const git_oid tree = batch.add_tree(with_items(root->get(), std::move(items).value()));
    const Result<Person> committer = person({});
    const Result<Person> author = info.author.empty() ? committer : person(info.author);
    if (!author) return author.error();
    Person dated = *author;
    dated.time = noon_of(info.date).value_or(0);
    info.author = to_string(dated);
    const git_oid commit = batch.add_commit(tree, {head->commit}, dated, *committer,
                                            round_message(info, document.paragraphs.size()));
    const std::string announced = (info.title.empty() ? info.name : info.title) + "\n" +
                                  (info.note.empty() ? "" : "\n" + info.note + "\n");
    const git_oid tag = batch.add_tag(commit, tag_name, *committer, announced);
    if (Status written = batch.write(repository()); !written) return written.error();

    // main first: a commit without its tag is no round, and the next import
    // stacks on it; a tag beside main would be one that nobody can account for.
    lock->begin_references({std::string(kMain), tag_ref});
    const std::optional<git_oid> from = head->local ? std::optional(head->commit) : std::nullopt;
    Status moved = move_ref(repository(), std::string(kMain), from, commit, "import " + info.name);
    if (moved.ok()) moved = move_ref(repository(), tag_ref, std::nullopt, tag, "import " + info.name);
    lock->end_references();
    if (!moved) return moved.error();
    return Round{std::move(info), hex(commit), document.paragraphs.size()};
}

Status Store::retract(std::string_view round, const std::string& why, const std::string& author) {
    return guarded([&] { return take_off(round, why, author); });
}

Status Store::take_off(std::string_view round, const std::string& why, const std::string& author) {
    const Result<std::string> reason = checked_text(why, "reason");
    if (!reason) return reason.error();
    if (reason->empty()) return Error{ErrorCode::usage, "a round is retracted for a reason", {}, {}};
    const Result<Person> who = person(author);
    if (!who) return who.error();
    Result<WriterLock> lock = WriterLock::take(git_repository_commondir(repository()));
    if (!lock) return lock.error();
    const Result<git_oid> commit = find_round(round);
    if (!commit) return commit.error();
    const std::string name(round);
    const std::string old_ref = std::string(kRounds) + name;
    const auto old_tag = read_ref(repository(), old_ref);
    if (!old_tag) return old_tag.error();

    // The next free number; or the tag of a retraction that was killed half-way.
    const Result<std::vector<std::string>> before = list_refs(repository(), kRetracted);
    if (!before) return before.error();
    unsigned long number = 1;
    bool begun = false;
    for (const std::string& other : *before) {
        if (!other.starts_with(name + ".")) continue;
        unsigned long n = 0;
        const char* end = other.data() + other.size();
        const auto [stop, error] = std::from_chars(other.data() + name.size() + 1, end, n);
        if (error != std::errc() || stop != end) continue;
        const auto points_to = read_tag(repository(), std::string(kRetracted) + other);
        begun = begun || (points_to.ok() && *points_to && git_oid_equal(&**points_to, &*commit) != 0);
        number = std::max(number, n + 1);
    }
    const std::string new_name = "retracted/" + name + "." + std::to_string(number);
    const std::string new_ref = "refs/tags/" + new_name;
    lock->begin_references({new_ref, old_ref});
    Status moved = Done{};
    if (!begun) {
        Batch batch;
        const git_oid tag = batch.add_tag(*commit, new_name, *who, *reason + "\n");
        moved = batch.write(repository());
        if (moved.ok()) moved = move_ref(repository(), new_ref, std::nullopt, tag, "retract " + name);
    }
    if (moved.ok()) moved = move_ref(repository(), old_ref, *old_tag, std::nullopt, "retract " + name);
    lock->end_references();
    return moved;
}

Status Store::link(std::string_view round, const std::string& earlier, const std::string& id,
                   const std::string& author) {
    return guarded([&] { return decide(round, earlier, id, author, false); });
}

Status Store::unlink(std::string_view round, const std::string& id, const std::string& author) {
    return guarded([&] { return decide(round, {}, id, author, true); });
}

Status Store::decide(std::string_view round, const std::string& earlier, const std::string& id,
                     const std::string& author, bool unlinks) {
    const Result<Person> who = person(author);
    if (!who) return who.error();
    Result<WriterLock> lock = WriterLock::take(git_repository_commondir(repository()));
    if (!lock) return lock.error();
    const Result<Head> head = read_head(repository());
    if (!head) return head.error();
    const Result<git_oid> commit = find_round(round);
    if (!commit) return commit.error();
    Result<std::vector<Link>> links = links_of(repository(), head->commit);
    if (!links) return links.error();

    Link added{std::string(round), hex(*commit), id, earlier, unlinks, to_string(*who), today()};
    if (unlinks) {
        // An id of its own, out of the ids and all decisions so far.
        const std::string seed = write_links(*links) + added.commit + " " + id;
        git_oid hash;
        git_odb_hash(&hash, seed.data(), seed.size(), GIT_OBJECT_BLOB);
        added.earlier = "p:" + hex(hash).substr(0, 16);
    }
    if (Status possible = check_link(head->commit, *commit, *links, added); !possible) return possible;
    links->push_back(added);

    const Result<TreeHandle> root = read_tree_of(repository(), head->commit);
    if (!root) return root.error();
    Batch batch;
    assume_tree_kept(repository(), root->get(), batch);
    TreeHandle decisions;
    const git_tree_entry* folder = git_tree_entry_byname(root->get(), std::string(kDecisionsFolder).c_str());
    if (folder != nullptr && git_tree_lookup(out(decisions), repository(), git_tree_entry_id(folder)) != 0)
        return git_failure("decisions/", path_);
    const git_oid folder_tree = batch.add_tree(
        with_items(decisions.get(), {{std::string(kLinksFile), batch.add_blob(write_links(*links)), false}}));
    const git_oid tree =
        batch.add_tree(with_items(root->get(), {{std::string(kDecisionsFolder), folder_tree, true}}));
    // Ids of others may hold anything; in a message they are one line.
    std::string what = unlinks ? "Unlink " + id : "Link " + id + " to " + earlier;
    std::replace_if(
        what.begin(), what.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, '?');
    const git_oid made =
        batch.add_commit(tree, {head->commit}, *who, *who,
                         what + "\n\nFrom round " + added.round + " on.\n\nAdref-Schema: 1\n");
    if (Status written = batch.write(repository()); !written) return written;
    lock->begin_references({std::string(kMain)});
    const std::optional<git_oid> from = head->local ? std::optional(head->commit) : std::nullopt;
    Status moved = move_ref(repository(), std::string(kMain), from, made, unlinks ? "unlink" : "link");
    lock->end_references();
    return moved;
}

Status Store::check_link(const git_oid& head, const git_oid& commit, const std::vector<Link>& links,
                         const Link& added) {
    const Result<std::vector<Round>> rounds = read_rounds();
    if (!rounds) return rounds.error();
    bool reached = false;
    bool known_before = false;
    for (const Round& round : *rounds) {
        git_oid at;
        if (!parse_hex(round.commit, at)) continue;
        reached = reached || git_oid_equal(&at, &commit) != 0;
        const Result<Document> document = read_document(head, at, links, Reading::ids);
        if (!document) return document.error();
        const auto has = [&document](const std::string& id) {
            return std::any_of(document->paragraphs.begin(), document->paragraphs.end(),
                               [&id](const Paragraph& p) { return p.id == id; });
        };
        if (!reached) {
            known_before = known_before || has(added.earlier);
            continue;
        }
        if (git_oid_equal(&at, &commit) != 0 && !has(added.id))
            return Error{ErrorCode::not_found,
                         "round " + round.info.name + " has no paragraph " + added.id,
                         path_,
                         {}};
        if (!added.unlinks && !known_before)
            return Error{ErrorCode::not_found,
                         "no round before " + added.round + " has a paragraph " + added.earlier,
                         path_,
                         {}};
        if (has(added.id) && has(added.earlier)) {
            return Error{ErrorCode::refused,
                         added.earlier + " stands in round " + round.info.name + " itself", path_,
                         "adref unlink gives that paragraph an id of its own"};
        }
    }
    if (!reached) return Error{ErrorCode::refused, "round " + added.round + " is not on main", path_, {}};
    return Done{};
}

}  // namespace adref::vcs
