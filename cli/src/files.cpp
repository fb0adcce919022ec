#include "cli/src/files.h"

#include "cli/src/console.h"
#include "cli/src/pages.h"
#include "formats/reader.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace adref::cli {
namespace {

class Descriptor {
 public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ > STDERR_FILENO) ::close(fd_);
    }
    int get() const { return fd_; }

 private:
    int fd_;
};

Error cannot_read(const std::string& path, int code) {
    std::string hint;
    if (code == ENOENT) hint = "check the spelling; a file is looked for from the current folder";
    if (code == EACCES) hint = "you have no permission to read it";
    return {ErrorCode::bad_input,
            code == ENOENT ? "no such file" : std::string("cannot read: ") + std::strerror(code), path, hint};
}

Error too_large(const std::string& path) {
    return {ErrorCode::bad_input, "larger than " + std::to_string(formats::kMaxInputBytes >> 20U) + " MiB",
            path, "a draft is smaller; is this the right file?"};
}

}  // namespace

std::string file_name(std::string_view path) {
    return std::string(path.substr(path.rfind('/') + 1));
}

Result<std::string> read_file(const std::string& path) {
    const Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) return cannot_read(path, errno);
    struct stat info {};
    if (::fstat(file.get(), &info) != 0) return cannot_read(path, errno);
    if (S_ISDIR(info.st_mode))
        return Error{ErrorCode::bad_input, "this is a folder, not a file", path, "name a file in it"};
    std::size_t expected = std::size_t{1} << 16U;
    if (S_ISREG(info.st_mode)) {
        if (static_cast<std::size_t>(info.st_size) > formats::kMaxInputBytes) return too_large(path);
        expected = static_cast<std::size_t>(info.st_size) + 1;
    }
    // The size may be unknown or may change: what counts is what is read.
    std::string bytes(expected, '\0');
    for (std::size_t filled = 0;;) {
        if (filled == bytes.size()) bytes.resize(filled * 2);
        const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0) {
            if (errno == EINTR) continue;
            return cannot_read(path, errno);
        }
        filled += static_cast<std::size_t>(got);
        if (filled > formats::kMaxInputBytes) return too_large(path);
        if (got == 0) {
            bytes.resize(filled);
            return bytes;
        }
    }
}

Status write_file(const std::string& path, std::string_view data) {
    const auto pages = load_pages();
    if (!pages) return pages.error();
    return (*pages)->write_file(path, data);
}

Status deliver(const std::string& output, std::string_view data, Paging paging) {
    if (!output.empty() && output != "-") return write_file(output, data);
    return paging == Paging::on_terminal ? print_paged(data) : print(data);
}

}  // namespace adref::cli
