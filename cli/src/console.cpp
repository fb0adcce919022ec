#include "cli/src/console.h"

#include "viewer/escape.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/ioctl.h>
#include <unistd.h>

namespace adref::cli {
namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

bool window(winsize& size) {
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
}

Status write_all(int fd, std::string_view data) {
    while (!data.empty()) {
        const ssize_t written = ::write(fd, data.data(), data.size());
        if (written >= 0) {
            data.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EPIPE) {
            return Done{};
        } else if (errno != EINTR) {
            return Error{ErrorCode::bad_input, std::string("cannot write: ") + std::strerror(errno),
                         "standard output", ""};
        }
    }
    return Done{};
}

}  // namespace

bool stdout_is_terminal() {
    return isatty(STDOUT_FILENO) == 1;
}

bool use_color(ColorChoice choice) {
    if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
    return stdout_is_terminal() && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::size_t terminal_width() {
    constexpr std::size_t kDefault = 80;
    constexpr std::size_t kLeast = 20;
    const std::string_view columns = environment("COLUMNS");
    std::size_t width = 0;
    if (std::from_chars(columns.data(), columns.data() + columns.size(), width).ec == std::errc() &&
        width >= kLeast)
        return width;
    winsize size{};
    if (window(size) && size.ws_col >= kLeast) return size.ws_col;
    return kDefault;
}

Status print(std::string_view data) {
    return write_all(STDOUT_FILENO, data);
}

Status print_paged(std::string_view data) {
    winsize size{};
    const auto lines = std::count(data.begin(), data.end(), '\n');
    if (!stdout_is_terminal() || !window(size) || lines < size.ws_row) return print(data);
    const std::string_view chosen = environment("PAGER");
    if (chosen == "cat") return print(data);
    setenv("LESS", "FRX", 0);  // NOLINT(concurrency-mt-unsafe): one thread
    // $PAGER is a command line of the user's own, for the shell, as everywhere.
    FILE* pager = popen(chosen.empty() ? "less" : std::string(chosen).c_str(), "w");  // NOLINT(cert-env33-c)
    if (pager == nullptr) return print(data);
    Status status = write_all(fileno(pager), data);
    constexpr int kNotFound = 127 << 8;
    if (pclose(pager) == kNotFound) return print(data);
    return status;
}

void print_error(const Error& error) {
    std::string text = "adref: " + viewer::escape_terminal(error.message);
    if (!error.where.empty()) text += " (" + viewer::escape_terminal(error.where) + ")";
    text += '\n';
    if (!error.hint.empty()) text += "hint: " + viewer::escape_terminal(error.hint) + '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void print_note(std::string_view line) {
    const std::string text = viewer::escape_terminal(line) + '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace adref::cli
