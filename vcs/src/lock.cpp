#include "vcs/src/lock.h"

#include "vcs/negotiation.h"
#include "vcs/src/names.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace adref::vcs {
namespace {

constexpr auto kPatience = std::chrono::seconds(2);
constexpr auto kPause = std::chrono::milliseconds(10);
constexpr auto kStale = std::chrono::milliseconds(500);
constexpr std::size_t kLongestNote = 4096;

// Names of references out of the note of a writer that died. Whatever stands
// in that file, nothing but the lock of a reference of ours is ever removed.
std::vector<std::string> references_in(std::string_view note) {
    std::vector<std::string> names;
    while (!note.empty()) {
        const std::string_view line = note.substr(0, note.find('\n'));
        note.remove_prefix(std::min(line.size() + 1, note.size()));
        std::string_view name = line;
        for (const std::string_view prefix : {kRounds, kRetracted}) {
            if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
        }
        if (line == kMain || line == kRegister || (name.size() < line.size() && is_round_name(name)))
            names.emplace_back(line);
    }
    return names;
}

// Adrefs are kept out by the lock that we hold, the last of them died while it
// held such lock files, and a git would be done by now: what stays is nobody's.
void remove_left_behind(const std::string& git_folder, int file) {
    std::string note(kLongestNote, '\0');
    const ssize_t size = pread(file, note.data(), note.size(), 0);
    if (size <= 0) return;
    note.resize(static_cast<std::size_t>(size));
    std::vector<std::string> names = references_in(note);
    names.emplace_back("packed-refs");
    for (const std::string& name : names) {
        const std::string lock_file = git_folder + name + ".lock";
        if (!wait_while_locked(lock_file)) unlink(lock_file.c_str());
    }
}

}  // namespace

Result<WriterLock> WriterLock::take(const std::string& folder) {
    const std::string git_folder = folder + (folder.ends_with('/') ? "" : "/");
    const std::string path = git_folder + "adref.lock";
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (file < 0) {
        const int cause = errno;
        return Error{ErrorCode::bad_input,
                     std::string("the negotiation cannot be written: ") +
                         std::strerror(cause),  // NOLINT(concurrency-mt-unsafe)
                     git_folder,
                     cause == ENOSPC ? "free some space and try again; nothing was recorded" : ""};
    }
    WriterLock lock(file);
    const auto until = std::chrono::steady_clock::now() + kPatience;
    while (flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            return Error{ErrorCode::bad_input,
                         std::string("the negotiation cannot be locked: ") +
                             std::strerror(errno),  // NOLINT(concurrency-mt-unsafe)
                         path, "a file system that knows flock is needed for writing"};
        }
        if (std::chrono::steady_clock::now() > until)
            return Error{ErrorCode::refused, "someone else is writing to the negotiation", git_folder,
                         "try again"};
        std::this_thread::sleep_for(kPause);
    }
    remove_left_behind(git_folder, file);
    lock.end_references();
    return lock;
}

WriterLock::WriterLock(WriterLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

WriterLock::~WriterLock() {
    if (file_ >= 0) close(file_);  // which releases it
}

// A failure of these two (a full disk) costs no more than a hint later.
void WriterLock::begin_references(const std::vector<std::string>& names) const {
    std::string note;
    for (const std::string& name : names) note += name + "\n";
    [[maybe_unused]] const ssize_t written = pwrite(file_, note.data(), note.size(), 0);
}

void WriterLock::end_references() const {
    [[maybe_unused]] const int done = ftruncate(file_, 0);
}

bool wait_while_locked(const std::string& lock_file) {
    struct stat first {};
    if (stat(lock_file.c_str(), &first) != 0) return true;
    for (auto waited = std::chrono::milliseconds(0); waited < kStale; waited += kPause) {
        std::this_thread::sleep_for(kPause);
        struct stat now {};
        if (stat(lock_file.c_str(), &now) != 0 || now.st_ino != first.st_ino) return true;
    }
    return false;
}

}  // namespace adref::vcs
