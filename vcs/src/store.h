// The implementation of Negotiation: reading here, changing in changes.cpp and
// register.cpp, making and opening in open.cpp, checking in verify.cpp.
#pragma once

#include "vcs/negotiation.h"
#include "vcs/src/git.h"
#include "vcs/src/links.h"
#include "vcs/src/objects.h"
#include "vcs/src/refs.h"

#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adref::vcs {

class Store final : public Negotiation {
 public:
    Store(RepositoryHandle repository, Settings settings);

    const Settings& settings() const override { return settings_; }
    const std::string& path() const override { return path_; }

    Result<std::vector<Round>> rounds() override;
    Result<Document> document(std::string_view round) override;
    Result<Round> import(Document document, const RoundInfo& info) override;
    Status retract(std::string_view round, const std::string& why, const std::string& author) override;
    Status link(std::string_view round, const std::string& earlier, const std::string& id,
                const std::string& author) override;
    Status unlink(std::string_view round, const std::string& id, const std::string& author) override;
    Result<RegisterState> read_register() override;
    Status change_register(const std::string& from, const std::vector<RegisterChange>& changes,
                           const std::string& message, const std::string& author) override;
    std::string register_path(std::string_view folder, const std::vector<std::string>& names) const override;
    Result<std::vector<Finding>> verify() override;

 private:
    git_repository* repository() const { return repository_.get(); }

    Result<std::vector<Round>> read_rounds();
    // The commit of a round. Errors: not_found.
    Result<git_oid> find_round(std::string_view round);
    Error no_such_round(std::string_view round);
    // The text of a round's commit with the links applied that hold for it;
    // without its words if only ids are asked for.
    enum class Reading { whole, ids };
    Result<Document> read_document(const git_oid& head, const git_oid& commit, const std::vector<Link>& links,
                                   Reading reading = Reading::whole);

    Result<Round> record(Document document, RoundInfo info);
    Status take_off(std::string_view round, const std::string& why, const std::string& author);
    Status decide(std::string_view round, const std::string& earlier, const std::string& id,
                  const std::string& author, bool unlinks);
    Status change_files(const std::string& from, const std::vector<RegisterChange>& changes,
                        const std::string& message, const std::string& author);
    // The links of a decision can hold in all rounds that they reach.
    Status check_link(const git_oid& head, const git_oid& commit, const std::vector<Link>& links,
                      const Link& added);

    // Who acts: the one named, or git's user, or a neutral one; the time is now.
    Result<Person> person(const std::string& named) const;

    RepositoryHandle repository_;
    Settings settings_;
    std::string path_;
};

// Calls a function from which no exception may escape.
template <class Function>
auto guarded(Function function) -> decltype(function()) {
    try {
        return function();
    } catch (const std::exception& caught) {
        return Error{ErrorCode::internal, std::string("unexpected: ") + caught.what(), {}, {}};
    }
}

}  // namespace adref::vcs
