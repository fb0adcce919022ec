#include "vcs/src/store.h"

#include "vcs/src/message.h"
#include "vcs/src/names.h"
#include "vcs/src/text_tree.h"

#include <algorithm>
#include <ctime>
#include <utility>

namespace adref::vcs {
namespace {

constexpr std::size_t kNamesInHint = 12;

}  // namespace

Store::Store(RepositoryHandle repository, Settings settings)
    : repository_(std::move(repository)),
      settings_(std::move(settings)),
      path_(git_repository_path(repository_.get())) {}

Result<std::vector<Round>> Store::rounds() {
    return guarded([&] { return read_rounds(); });
}

Result<std::vector<Round>> Store::read_rounds() {
    const Result<Head> head = read_head(repository());
    if (!head) return head.error();
    std::vector<Round> rounds;
    std::optional<Error> error;
    const Status walked = walk_main(repository(), head->commit, [&](git_commit* commit) {
        std::optional<RoundCommit> round = read_round_commit(commit);
        if (!round) return true;
        const Result<bool> current = is_current(repository(), *round);
        if (!current) error = current.error();
        if (current.ok() && *current) rounds.push_back(std::move(round->round));
        return !error;
    });
    if (error) return *error;
    if (!walked) return walked.error();
    std::reverse(rounds.begin(), rounds.end());
    return rounds;
}

Error Store::no_such_round(std::string_view round) {
    Error error{ErrorCode::not_found, "no round " + std::string(round.substr(0, 100)), path_, {}};
    const Result<std::vector<Round>> known = read_rounds();
    if (!known) return error;
    for (std::size_t i = 0; i < known->size() && i < kNamesInHint; ++i) {
        // The latest ones, if not all fit.
        const std::size_t first = known->size() - std::min(known->size(), kNamesInHint);
        error.hint += (i == 0 ? "the rounds are " : ", ") + (*known)[first + i].info.name;
    }
    if (known->empty()) error.hint = "there is no round yet";
    if (known->size() > kNamesInHint) error.hint += " and earlier ones";
    return error;
}

Result<git_oid> Store::find_round(std::string_view round) {
    if (!is_round_name(round)) return no_such_round(round);
    const auto commit = read_tag(repository(), std::string(kRounds) + std::string(round));
    if (!commit) return commit.error();
    if (!*commit) return no_such_round(round);
    return **commit;
}

Result<Document> Store::document(std::string_view round) {
    return guarded([&]() -> Result<Document> {
        const Result<git_oid> commit = find_round(round);
        if (!commit) return commit.error();
        const Result<Head> head = read_head(repository());
        if (!head) return head.error();
        const Result<std::vector<Link>> links = links_of(repository(), head->commit);
        if (!links) return links.error();
        return read_document(head->commit, *commit, *links);
    });
}

Result<Document> Store::read_document(const git_oid& head, const git_oid& commit,
                                      const std::vector<Link>& links, Reading reading) {
    Result<TextTree> text = TextTree::open(repository(), commit);
    if (!text) return text.error();
    Result<Document> document = reading == Reading::whole ? text->document() : text->skeleton();
    if (!document || links.empty()) return document;
    // Those of this round and of the ones before it hold.
    std::vector<std::string> reached;
    bool below = false;
    const Status walked = walk_main(repository(), head, [&](git_commit* on_main) {
        below = below || git_oid_equal(git_commit_id(on_main), &commit) != 0;
        if (below) reached.push_back(hex(*git_commit_id(on_main)));
        return true;
    });
    if (!walked) return walked.error();
    std::sort(reached.begin(), reached.end());
    std::vector<const Link*> holding;
    for (const Link& link : links) {
        if (std::binary_search(reached.begin(), reached.end(), link.commit)) holding.push_back(&link);
    }
    apply_links(holding, *document);
    return document;
}

Result<Person> Store::person(const std::string& named) const {
    const std::int64_t now = std::time(nullptr);
    if (!named.empty()) {
        Result<Person> person = parse_person(named);
        if (person.ok()) person->time = now;
        return person;
    }
    SignatureHandle user;
    if (git_signature_default(out(user), repository()) == 0) {
        // What git's configuration holds may be anything.
        Result<Person> person = parse_person(std::string(user->name) + " <" + user->email + ">");
        if (person.ok()) {
            person->time = now;
            return person;
        }
    }
    return Person{"adref", "adref@localhost", now};
}

}  // namespace adref::vcs
