// A negotiation: the rounds of one text, in an ordinary bare git repository
// that plain git can clone, push, fetch, log and fsck.
//
// On `main`: negotiation.json, outline.json, paragraphs/…, decisions/*.json,
// TEXT.md; a round is a commit with an annotated tag rounds/NAME. On
// `register`: the amendments. The layout is described in docs/storage.md.
//
// Writing is: objects first, then the reference, which fails (refused) if
// someone was faster; a process killed at any moment leaves the old state or
// the new one. One object of this class for one thread; several processes may
// work on one negotiation at a time.
#pragma once

#include "diffcore/document.h"
#include "diffcore/identity.h"
#include "diffcore/result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adref::vcs {

struct Settings {
    std::string title;
    std::string language;  // BCP 47; may be empty
};

// What people say of a round when they import it.
struct RoundInfo {
    std::string name;    // [A-Za-z0-9][A-Za-z0-9._-]*
    std::string title;   // "Rev 1"; may be empty
    std::string date;    // of the draft, YYYY-MM-DD; empty: today
    std::string author;  // "Name <e-mail>"; empty: git's user, or a neutral one
    std::string note;    // may have several lines
};

struct Round {
    RoundInfo info;
    std::string commit;          // 40 hexadecimal digits
    std::size_t paragraphs = 0;  // headings and footnotes included
};

// One thing that verify() found wrong.
struct Finding {
    std::string what;   // "paragraph p:5c01… is in the outline of rev1 but not in paragraphs/"
    std::string where;  // the reference, the object or the path
};

// A file of the register, by its place in it: "amendments/eu-7.json",
// "outcomes/eu-7@rev1.json", "groups.json". What stands in it is its reader's affair,
// but that it is JSON whose "schema" is adref.amendment/1, adref.outcome/1 or
// adref.groups/1.
struct RegisterFile {
    std::string path;
    std::string bytes;
};

struct RegisterState {
    std::string commit;               // of the branch; empty where there is no register
    std::vector<RegisterFile> files;  // by path
};

struct RegisterChange {
    std::string path;
    std::optional<std::string> bytes;  // nothing: the file goes
};

bool is_round_name(std::string_view name);

class Negotiation {
 public:
    // Makes a bare repository with an empty `main` and `register`. The folder
    // may exist if it is empty. Errors: refused (not empty), bad_input (cannot
    // be written).
    static Result<std::unique_ptr<Negotiation>> create(const std::string& folder, const Settings& settings);

    // Opens the negotiation that encloses `folder`: bare, or a clone with a work
    // tree. Errors: not_found; refused (owned by someone else, see git's
    // safe.directory); bad_input (not a negotiation, or of a newer schema).
    static Result<std::unique_ptr<Negotiation>> open(const std::string& folder);

    virtual ~Negotiation() = default;
    Negotiation(const Negotiation&) = delete;
    Negotiation& operator=(const Negotiation&) = delete;

    virtual const Settings& settings() const = 0;
    virtual const std::string& path() const = 0;  // of the git folder

    // Oldest first, in the order in which they were recorded; without those retracted.
    virtual Result<std::vector<Round>> rounds() = 0;

    // The text of a round, with recorded ids and people's links applied.
    // Errors: not_found, with the rounds that there are as a hint.
    virtual Result<Document> document(std::string_view round) = 0;

    // Records a text as the next round; its paragraphs get the ids of the round
    // before by carry_ids. Errors: usage (name, title, date, author or note not
    // well-formed), bad_input (the text has no ids, repeated ones, calls of
    // footnotes that are not there, or is no UTF-8; or it cannot be written: a
    // full disk, permissions), refused (the name is taken, or someone else wrote
    // meanwhile). After an error there is no new round.
    virtual Result<Round> import(Document document, const RoundInfo& info) = 0;

    // Takes a wrong import off the list: its tag becomes retracted/NAME.N, with
    // the reason; its commit stays in the history and its name is free again.
    // Errors: usage (no reason), not_found, refused, bad_input.
    virtual Status retract(std::string_view round, const std::string& why, const std::string& author) = 0;

    // From round `round` on, paragraph `id` of it is the paragraph that had the
    // id `earlier` in the rounds before; the decision is stored on main and wins
    // over what was computed, for later imports too. Errors: not_found (no such
    // round, or one of the ids is in no round concerned), refused (`earlier`
    // stands in this round or a later one by itself: unlink it first).
    virtual Status link(std::string_view round, const std::string& earlier, const std::string& id,
                        const std::string& author) = 0;

    // From round `round` on, paragraph `id` of it is not what it was taken for:
    // it gets an id of its own.
    virtual Status unlink(std::string_view round, const std::string& id, const std::string& author) = 0;

    // The register of amendments as it is now. A repository without one is
    // complete: its state is empty. Errors: bad_input (damaged, or of a newer schema).
    virtual Result<RegisterState> read_register() = 0;

    // Changes files of the register, all or none, in one commit on it; none is
    // made where nothing changes. `from` is the commit of the state that the
    // changes were thought out on. Errors: refused (the register has gone on since
    // then), usage (a path that register_path did not make, one twice, a message or
    // author not well-formed), bad_input (cannot be written).
    virtual Status change_register(const std::string& from, const std::vector<RegisterChange>& changes,
                                   const std::string& message, const std::string& author) = 0;

    // Where a file of the register lies that is named by ids, which may be
    // anything: "amendments/eu-7.json" for the folder and {"eu-7"},
    // "outcomes/eu-7@rev1.json" for {"eu-7", "rev1"}. Different names have
    // different files on every file system; where a name is not plain enough for
    // that, its beginning stands before a hash of it.
    virtual std::string register_path(std::string_view folder,
                                      const std::vector<std::string>& names) const = 0;

    // Everything that is wrong, and nothing repaired: objects, schema, ids,
    // outlines against paragraphs, tags, links, TEXT.md against the text, the
    // register's files but for what amendments say, no amendment reachable from main or a round. A repository
    // without a register is complete: it is what whoever was given main and the rounds has.
    virtual Result<std::vector<Finding>> verify() = 0;

 protected:
    Negotiation() = default;
};

// Without libgit2, by looking at files only: the git folder of the negotiation
// that encloses `folder` (empty if there is none), and whether it has a round
// of that name. Cheap enough for every start of the program.
std::string find_negotiation(const std::string& folder);
bool has_round(const std::string& git_folder, std::string_view name);

}  // namespace adref::vcs
