#include "tests/support/process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace adref::testing {
namespace {

using Pipe = std::array<int, 2>;

Pipe make_pipe() {
    Pipe ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe");
    return ends;
}

[[noreturn]] void become(const std::vector<std::string>& words, const std::vector<std::string>& environment,
                         const std::string& directory, unsigned seconds) {
    for (const std::string& setting : environment) {
        const std::size_t equals = setting.find('=');
        setenv(setting.substr(0, equals).c_str(), setting.substr(equals + 1).c_str(), 1);
    }
    if (!directory.empty() && chdir(directory.c_str()) != 0) _exit(126);
    alarm(seconds);
    std::signal(SIGPIPE, SIG_DFL);
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(127);
}

}  // namespace

Finished run(const std::vector<std::string>& words, const std::string& input,
             const std::vector<std::string>& environment, const std::string& directory, unsigned seconds) {
    std::signal(SIGPIPE, SIG_IGN);
    const Pipe in = make_pipe();
    const Pipe out = make_pipe();
    const Pipe err = make_pipe();
    const pid_t child = fork();
    if (child == 0) {
        dup2(in[0], STDIN_FILENO);
        dup2(out[1], STDOUT_FILENO);
        dup2(err[1], STDERR_FILENO);
        become(words, environment, directory, seconds);
    }
    close(in[0]);
    close(out[1]);
    close(err[1]);
    fcntl(in[1], F_SETFL, O_NONBLOCK);

    Finished finished;
    std::size_t written = 0;
    std::array<pollfd, 3> ends = {pollfd{out[0], POLLIN, 0}, pollfd{err[0], POLLIN, 0},
                                  pollfd{in[1], POLLOUT, 0}};
    const auto done = [](pollfd& end) {
        close(end.fd);
        end.fd = -1;
    };
    if (input.empty()) done(ends[2]);
    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        if (poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) break;
        std::array<char, 65536> buffer{};
        for (std::size_t k = 0; k < 2; ++k) {
            if (ends[k].fd < 0 || ends[k].revents == 0) continue;
            const ssize_t got = read(ends[k].fd, buffer.data(), buffer.size());
            if (got > 0) {
                (k == 0 ? finished.out : finished.err).append(buffer.data(), static_cast<std::size_t>(got));
            } else {
                done(ends[k]);
            }
        }
        if (ends[2].fd >= 0 && ends[2].revents != 0) {
            const ssize_t put = write(ends[2].fd, input.data() + written, input.size() - written);
            if (put > 0) written += static_cast<std::size_t>(put);
            if ((put < 0 && errno != EAGAIN) || written == input.size()) done(ends[2]);
        }
    }
    for (pollfd& end : ends) {
        if (end.fd >= 0) done(end);
    }
    int status = 0;
    waitpid(child, &status, 0);
    finished.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    return finished;
}

Finished adref(const std::vector<std::string>& arguments, const std::string& input,
               const std::vector<std::string>& environment, const std::string& directory) {
    std::vector<std::string> words{ADREF_BINARY};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run(words, input, environment, directory);
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "adref-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
    const std::string path = path_ + "/" + name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

std::string read_whole(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace adref::testing
