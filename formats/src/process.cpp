// Why not QProcess, which the house uses elsewhere: without an event dispatcher
// (adref's commands have no QCoreApplication) its socket notifiers complain on
// stderr, it changes what SIGPIPE does in the whole process, and it neither
// bounds output nor ends a group. What would remain of it is a fork.
#include "formats/src/process.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <linux/close_range.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace adref::formats {
namespace {

using Clock = std::chrono::steady_clock;

Error system_error(const char* what) {
    return {ErrorCode::internal, std::string(what) + ": " + std::generic_category().message(errno), "", ""};
}

// A descriptor that closes itself.
class Descriptor {
 public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    int number() const { return number_; }
    bool open() const { return number_ >= 0; }
    void close() {
        if (number_ >= 0) ::close(std::exchange(number_, -1));
    }

 private:
    int number_ = -1;
};

struct Pipe {
    Descriptor read;
    Descriptor write;

    bool make() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
        read = Descriptor(ends[0]);
        write = Descriptor(ends[1]);
        return true;
    }
};

void limit(int what, std::uint64_t most) {
    const rlimit both{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
    setrlimit(static_cast<__rlimit_resource_t>(what), &both);
}

// What the child needs, made before the fork: behind it only calls are allowed
// that are safe in a copy of a process with threads.
struct Prepared {
    std::vector<std::string> words;
    std::vector<std::string> settings;
    std::vector<char*> arguments;
    std::vector<char*> environment;
    std::string home;
    ProcessLimits limits;

    explicit Prepared(const ProcessCall& call) : home(call.home), limits(call.limits) {
        words.push_back(call.program);
        words.insert(words.end(), call.arguments.begin(), call.arguments.end());
        const char* path = std::getenv("PATH");
        settings = {std::string("PATH=") + (path != nullptr ? path : "/usr/bin:/bin"), "LC_ALL=C.UTF-8",
                    "HOME=" + call.home, "TMPDIR=" + call.home};
        for (std::string& word : words) arguments.push_back(word.data());
        for (std::string& setting : settings) environment.push_back(setting.data());
        arguments.push_back(nullptr);
        environment.push_back(nullptr);
    }
};

[[noreturn]] void become(const Prepared& prepared, int in, int out, int err) {
    setpgid(0, 0);
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    // Whatever a library of ours has opened without care.
    close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    if (chdir(prepared.home.c_str()) != 0) _exit(126);
    umask(S_IRWXG | S_IRWXO);
    limit(RLIMIT_AS, prepared.limits.memory);
    limit(RLIMIT_FSIZE, prepared.limits.file);
    limit(RLIMIT_CPU, static_cast<std::uint64_t>(prepared.limits.time.count() / 1000 + 1));
    limit(RLIMIT_CORE, 0);
    std::signal(SIGPIPE, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    execve(prepared.arguments[0], prepared.arguments.data(), prepared.environment.data());
    _exit(127);
}

// The parent's side of a child that runs.
class Watch {
 public:
    Watch(pid_t child, const ProcessCall& call, Descriptor in, Descriptor out, Descriptor err)
        : child_(child),
          call_(call),
          in_(std::move(in)),
          out_(std::move(out)),
          err_(std::move(err)),
          deadline_(Clock::now() + call.limits.time) {
        fcntl(in_.number(), F_SETFL, O_NONBLOCK);
        fcntl(out_.number(), F_SETFL, O_NONBLOCK);
        fcntl(err_.number(), F_SETFL, O_NONBLOCK);
        if (call.input.empty()) in_.close();
    }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    ~Watch() = default;

    ProcessEnd run() {
        ProcessEnd end;
        while (!has_ended()) {
            if (Clock::now() >= deadline_) {
                end.how = ProcessEnd::How::too_slow;
                break;
            }
            transfer(end);
            if (end.out.size() > call_.limits.output) {
                end.how = ProcessEnd::How::too_much;
                break;
            }
        }
        // The program may be gone and its children not: its number is not free
        // for others before we have waited for it.
        kill(-child_, SIGKILL);
        kill(child_, SIGKILL);
        int status = 0;
        while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {
        }
        if (end.how == ProcessEnd::How::exited) {
            drain(out_, end.out, call_.limits.output + 1);
            drain(err_, end.err, call_.limits.messages);
            if (end.out.size() > call_.limits.output) end.how = ProcessEnd::How::too_much;
            if (WIFSIGNALED(status)) end.how = ProcessEnd::How::signalled;
            end.status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
        }
        return end;
    }

 private:
    bool has_ended() const {
        siginfo_t info{};
        const int answer = waitid(P_PID, static_cast<id_t>(child_), &info, WEXITED | WNOHANG | WNOWAIT);
        return answer != 0 ? errno != EINTR : info.si_pid != 0;
    }

    void transfer(ProcessEnd& end) {
        std::array<pollfd, 3> ends = {pollfd{out_.number(), POLLIN, 0}, pollfd{err_.number(), POLLIN, 0},
                                      pollfd{in_.number(), POLLOUT, 0}};
        // Its end shows on no descriptor when children keep the pipes open, so
        // it is looked for; soon when the pipes have been closed.
        const int wait = out_.open() || err_.open() ? 50 : 2;
        if (poll(ends.data(), ends.size(), wait) <= 0) return;
        if (ends[0].revents != 0) drain(out_, end.out, call_.limits.output + 1);
        if (ends[1].revents != 0) drain(err_, end.err, call_.limits.messages);
        if (ends[2].revents != 0) feed();
    }

    // Takes what is there; keeps no more than `most`.
    static void drain(Descriptor& from, std::string& into, std::size_t most) {
        std::array<char, 65536> buffer{};
        for (int turns = 0; from.open() && turns < 64; ++turns) {
            const ssize_t got = read(from.number(), buffer.data(), buffer.size());
            if (got > 0) {
                into.append(buffer.data(), std::min(static_cast<std::size_t>(got), most - into.size()));
            } else if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
                from.close();
            } else {
                return;
            }
        }
    }

    void feed() {
        // A program that has stopped reading must not end us.
        sigset_t pipe;
        sigset_t before;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe, &before);
        const ssize_t put = write(in_.number(), call_.input.data() + fed_, call_.input.size() - fed_);
        const bool broken = put < 0 && errno != EAGAIN && errno != EINTR;
        const timespec now{};
        if (broken && errno == EPIPE) sigtimedwait(&pipe, nullptr, &now);
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        if (put > 0) fed_ += static_cast<std::size_t>(put);
        if (broken || fed_ == call_.input.size()) in_.close();
    }

    pid_t child_;
    const ProcessCall& call_;
    Descriptor in_;
    Descriptor out_;
    Descriptor err_;
    Clock::time_point deadline_;
    std::size_t fed_ = 0;
};

}  // namespace

Result<PrivateFolder> PrivateFolder::make() {
    std::error_code failed;
    const std::filesystem::path root = std::filesystem::temp_directory_path(failed);
    if (failed)
        return Error{ErrorCode::internal, "no temporary folder: " + failed.message(), "", "set TMPDIR"};
    std::string pattern = (root / "adref-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) return system_error("no temporary folder can be made");
    return PrivateFolder(std::move(pattern));
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

PrivateFolder& PrivateFolder::operator=(PrivateFolder&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
}

PrivateFolder::~PrivateFolder() {
    remove();
}

void PrivateFolder::remove() noexcept {
    if (path_.empty()) return;
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

Status PrivateFolder::write(std::string_view file, std::string_view bytes) const {
    std::ofstream out(path_of(file), std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) return system_error("a temporary file cannot be written");
    return Done{};
}

std::string find_program(std::string_view name) {
    const char* set = std::getenv("PATH");
    std::string_view path = set != nullptr ? set : "/usr/bin:/bin";
    while (!path.empty()) {
        const std::size_t end = std::min(path.find(':'), path.size());
        std::string candidate = std::string(path.substr(0, end)) + "/" + std::string(name);
        std::error_code ignored;
        // Not relative to whatever folder we happen to be in.
        if (end > 0 && path[0] == '/' && std::filesystem::is_regular_file(candidate, ignored) &&
            access(candidate.c_str(), X_OK) == 0)
            return candidate;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return {};
}

Result<ProcessEnd> run_process(const ProcessCall& call) {
    Pipe in;
    Pipe out;
    Pipe err;
    if (!in.make() || !out.make() || !err.make()) return system_error("no pipe can be made");
    Descriptor nothing;
    if (call.input.empty()) {
        nothing = Descriptor(open("/dev/null", O_RDONLY | O_CLOEXEC));
        if (!nothing.open()) return system_error("/dev/null cannot be opened");
    }
    const Prepared prepared(call);
    const pid_t child = fork();
    if (child < 0) return system_error("no process can be started");
    if (child == 0) {
        become(prepared, nothing.open() ? nothing.number() : in.read.number(), out.write.number(),
               err.write.number());
    }
    setpgid(child, child);  // as the child does: whoever is first
    in.read.close();
    out.write.close();
    err.write.close();
    return Watch(child, call, std::move(in.write), std::move(out.read), std::move(err.read)).run();
}

std::string first_message(std::string_view messages) {
    constexpr std::size_t longest = 200;
    std::string line;
    for (std::size_t i = 0; i < messages.size();) {
        const unicode::Decoded here = unicode::decode(messages, i);
        i += here.bytes;
        if (here.code == U'\n' || here.code == U'\r') {
            if (!line.empty()) break;
            continue;
        }
        if (unicode::classify(here.code) == unicode::Class::control) continue;
        if (line.empty() && here.code == U' ') continue;
        if (line.size() >= longest) {
            line += "…";
            break;
        }
        unicode::append(line, here.code);
    }
    while (line.ends_with(' ') || line.ends_with('.')) line.pop_back();
    return line;
}

}  // namespace adref::formats
