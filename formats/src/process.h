// Other programs, run as strangers: what they parse may be hostile, so each
// runs without a shell, in bounds, in a process group of its own and with
// nothing of ours but what it is given.
#pragma once

#include "diffcore/result.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

// A folder that only this user can look into, removed with all that is in it.
class PrivateFolder {
 public:
    // Errors: internal, where no temporary folder can be made.
    static Result<PrivateFolder> make();
    PrivateFolder(PrivateFolder&& other) noexcept;
    PrivateFolder& operator=(PrivateFolder&& other) noexcept;
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder();

    const std::string& path() const { return path_; }
    std::string path_of(std::string_view file) const { return path_ + "/" + std::string(file); }
    // Errors: internal, where the disk is full or the like.
    Status write(std::string_view file, std::string_view bytes) const;

 private:
    explicit PrivateFolder(std::string path) : path_(std::move(path)) {}
    void remove() noexcept;

    std::string path_;  // empty once moved from
};

struct ProcessLimits {
    std::chrono::milliseconds time{60'000};          // on the clock; of processor time the same
    std::uint64_t memory = std::uint64_t{2} << 30U;  // bytes of address space
    std::uint64_t file = std::uint64_t{512} << 20U;  // bytes of any file that it writes
    std::size_t output = std::size_t{512} << 20U;    // bytes on its standard output; it is ended beyond
    std::size_t messages = std::size_t{16} << 10U;   // bytes kept of its standard error
};

struct ProcessCall {
    std::string program;                 // a path; see find_program
    std::vector<std::string> arguments;  // without the program's own name
    std::string input;                   // its standard input; /dev/null if empty
    std::string home;                    // its HOME, TMPDIR and working folder
    ProcessLimits limits;
};

struct ProcessEnd {
    enum class How : std::uint8_t {
        exited,     // by itself, with `status`
        signalled,  // by the signal `status`: it crashed, or met a limit of the kernel's
        too_slow,
        too_much,  // output
    };
    How how = How::exited;
    int status = 0;
    std::string out;
    std::string err;

    bool well() const { return how == How::exited && status == 0; }
};

// The first executable of that name in PATH; empty if there is none.
std::string find_program(std::string_view name);

// Runs a program to its end, or ends it with all its children at a limit. Its
// environment is PATH, HOME, TMPDIR and a UTF-8 locale; no descriptor of ours
// is open in it. Errors: internal, where no process can be made at all.
Result<ProcessEnd> run_process(const ProcessCall& call);

// The first line of a program's messages that says something, as UTF-8 without
// control characters; empty if there is none.
std::string first_message(std::string_view messages);

}  // namespace adref::formats
