#include "vcs/src/git.h"

#include <cerrno>
#include <cstring>
#include <utility>

namespace adref::vcs {
namespace {

struct Library {
    Library() {
        git_libgit2_init();
        git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() { git_libgit2_shutdown(); }
};

std::string hint_for(std::string_view message) {
    const auto says = [message](int number) {
        return message.find(std::strerror(number)) !=
               std::string_view::npos;  // NOLINT(concurrency-mt-unsafe)
    };
    if (says(ENOSPC) || says(EDQUOT)) return "free some space and try again; nothing was recorded";
    if (says(EROFS)) return "the file system is read-only; nothing was recorded";
    if (says(EACCES) || says(EPERM)) return "the folder's permissions forbid it; nothing was recorded";
    return {};
}

}  // namespace

void start_git() {
    static const Library library;
}

std::string last_git_message() {
    const git_error* error = git_error_last();
    if (error == nullptr || error->message == nullptr) return "no reason given";
    std::string message = error->message;
    if (const std::size_t end = message.find_first_of("\r\n"); end != std::string::npos) message.resize(end);
    while (!message.empty() && (message.back() == '.' || message.back() == ' ')) message.pop_back();
    return message;
}

Error git_failure(std::string_view what, std::string where, ErrorCode code) {
    Error error{code, last_git_message(), std::move(where), {}};
    error.hint = hint_for(error.message);
    error.message.insert(0, std::string(what) + ": ");
    return error;
}

std::string hex(const git_oid& id) {
    std::string text(GIT_OID_HEXSZ, '0');
    git_oid_fmt(text.data(), &id);
    return text;
}

bool parse_hex(std::string_view text, git_oid& id) {
    return text.size() == GIT_OID_HEXSZ && git_oid_fromstrn(&id, text.data(), text.size()) == 0;
}

std::size_t OidHash::operator()(const git_oid& id) const noexcept {
    std::size_t hash = 0;
    std::memcpy(&hash, id.id, sizeof hash);
    return hash;
}

}  // namespace adref::vcs
