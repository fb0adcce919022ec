#include "vcs/src/loose.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace adref::vcs {
namespace {

constexpr std::size_t kLargest = std::size_t{1} << 30;  // of an object; no text comes near it
constexpr std::size_t kLongestHeader = 32;              // "commit 123456\0"

struct LooseReader {
    git_odb_backend backend{};  // first: libgit2 hands its address back
    std::string folder;         // objects/
};

int fail(const git_oid* id, const char* why) {
    const std::string message = "object " + hex(*id) + " is damaged: " + why;
    git_error_set_str(GIT_ERROR_ODB, message.c_str());
    return GIT_ERROR;
}

// Inflates up to `most` bytes. False if the data is damaged or cut short
// before that.
bool inflate_up_to(const std::string& packed, std::size_t most, std::string& plain) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return false;
    const std::unique_ptr<z_stream, int (*)(z_stream*)> ended(&stream, inflateEnd);
    stream.next_in =
        reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // NOLINT: zlib's old signature
    stream.avail_in = static_cast<uInt>(packed.size());
    char chunk[16384];
    int state = Z_OK;
    while (state != Z_STREAM_END && plain.size() < most) {
        stream.next_out = reinterpret_cast<Bytef*>(chunk);  // NOLINT: bytes are bytes
        stream.avail_out = static_cast<uInt>(std::min(sizeof chunk, most - plain.size()));
        const uInt room = stream.avail_out;
        state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END) return false;  // no progress is Z_BUF_ERROR
        plain.append(chunk, room - stream.avail_out);
    }
    return state != Z_STREAM_END || stream.avail_in == 0;
}

// GIT_ENOTFOUND if there is no such file.
int read_file(const std::string& path, std::string& bytes) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return GIT_ENOTFOUND;
    struct stat status {};
    int result = GIT_ENOTFOUND;
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
        static_cast<std::size_t>(status.st_size) <= kLargest) {
        bytes.resize(static_cast<std::size_t>(status.st_size));
        std::size_t have = 0;
        ssize_t got = 1;
        while (have < bytes.size() && (got = read(file, bytes.data() + have, bytes.size() - have)) > 0)
            have += static_cast<std::size_t>(got);
        bytes.resize(have);
        result = 0;
    }
    close(file);
    return result;
}

// "TYPE SIZE\0" in front of the object's bytes; 0 if it is not that.
std::size_t parse_header(const std::string& plain, git_object_t& type, std::size_t& size) {
    const std::size_t end = plain.find('\0');
    const std::size_t space = plain.find(' ');
    if (end == std::string::npos || space == std::string::npos || space > end) return 0;
    type = git_object_string2type(plain.substr(0, space).c_str());
    const auto [stop, error] = std::from_chars(plain.data() + space + 1, plain.data() + end, size);
    if (error != std::errc() || stop != plain.data() + end || size > kLargest) return 0;
    return git_object_typeisloose(type) != 0 ? end + 1 : 0;
}

int read_object(git_odb_backend* backend, const git_oid* id, bool whole, git_object_t* type,
                std::size_t* size, void** data) {
    try {
        const std::string& folder =
            reinterpret_cast<LooseReader*>(backend)->folder;  // NOLINT: see LooseReader
        const std::string name = hex(*id);
        std::string packed;
        std::string plain;
        if (read_file(folder + name.substr(0, 2) + "/" + name.substr(2), packed) != 0) return GIT_ENOTFOUND;
        if (!inflate_up_to(packed, kLongestHeader, plain)) return fail(id, "its data cannot be inflated");
        const std::size_t start = parse_header(plain, *type, *size);
        if (start == 0) return fail(id, "it has no header");
        if (!whole) return 0;
        plain.clear();
        if (!inflate_up_to(packed, start + *size + 1, plain) || plain.size() != start + *size)
            return fail(id, "its data cannot be inflated");
        *data = git_odb_backend_data_alloc(backend, *size + 1);
        if (*data == nullptr) return GIT_ERROR;
        std::memcpy(*data, plain.data() + start, *size);
        static_cast<char*>(*data)[*size] = '\0';
        return 0;
    } catch (const std::exception&) {
        git_error_set_oom();
        return GIT_ERROR;
    }
}

}  // namespace

Status guard_loose_objects(git_repository* repository) {
    OdbHandle odb;
    if (git_repository_odb(out(odb), repository) != 0)
        return git_failure("cannot open the objects", git_repository_path(repository));
    auto reader = std::make_unique<LooseReader>();
    git_odb_init_backend(&reader->backend, GIT_ODB_BACKEND_VERSION);
    reader->folder = std::string(git_repository_commondir(repository)) + "objects/";
    reader->backend.read = [](void** data, std::size_t* size, git_object_t* type, git_odb_backend* backend,
                              const git_oid* id) { return read_object(backend, id, true, type, size, data); };
    reader->backend.read_header = [](std::size_t* size, git_object_t* type, git_odb_backend* backend,
                                     const git_oid* id) {
        return read_object(backend, id, false, type, size, nullptr);
    };
    reader->backend.free = [](git_odb_backend* backend) {
        delete reinterpret_cast<LooseReader*>(backend);  // NOLINT: made below, freed by libgit2
    };
    constexpr int before_loose = 2;  // libgit2 gives loose objects 1 and packs 2; the higher is asked first
    if (git_odb_add_backend(odb.get(), &reader->backend, before_loose) != 0)
        return git_failure("cannot open the objects", git_repository_path(repository), ErrorCode::internal);
    reader.release();  // NOLINT(bugprone-unused-return-value): the object database owns it now
    return Done{};
}

}  // namespace adref::vcs
