// One writer at a time.
#pragma once

#include "diffcore/result.h"

#include <string>
#include <vector>

namespace adref::vcs {

// Held by the adref that is writing to a negotiation: flock on the file
// adref.lock in the git folder, which the kernel releases when its holder dies,
// however it dies. While references are being changed the file names them. If
// it still does when the next writer gets the lock, the last one was killed in
// between, and the lock files (NAME.lock) that it may have left are removed.
class WriterLock {
 public:
    // Tries for two seconds. Errors: refused (someone else is writing),
    // bad_input (the folder cannot be written).
    static Result<WriterLock> take(const std::string& git_folder);

    WriterLock(WriterLock&& other) noexcept;
    WriterLock& operator=(WriterLock&&) = delete;
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;
    ~WriterLock();

    // Between these two, the references of these names are being changed.
    void begin_references(const std::vector<std::string>& names) const;
    void end_references() const;

 private:
    explicit WriterLock(int file) : file_(file) {}

    int file_ = -1;
};

// Waits while a lock file is there, for half a second at most; git holds one
// for as long as it takes to write 41 bytes. Returns false if it stays.
bool wait_while_locked(const std::string& lock_file);

}  // namespace adref::vcs
