#include "formats/src/zip/package.h"

#include <algorithm>
#include <utility>
#include <zip.h>

namespace adref::formats {
namespace {

std::string folded(std::string_view part) {
    std::string name(part);
    for (char& c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return name;
}

// Nobody unpacks these archives to a disk here; but a name that would lead out
// of the folder comes from somebody who hopes for it.
bool leads_out(std::string_view part) {
    if (part.empty() || part.front() == '/') return true;
    if (part.find('\\') != std::string_view::npos) return true;
    if (part.size() >= 2 && part[1] == ':') return true;
    while (!part.empty()) {
        const std::size_t slash = std::min(part.find('/'), part.size());
        if (part.substr(0, slash) == "..") return true;
        part.remove_prefix(std::min(slash + 1, part.size()));
    }
    return false;
}

// The number of entries that the archive's last record speaks of, before
// anything is set aside for them. 0 where there is no such record: then libzip
// says what is wrong.
std::size_t announced_entries(std::string_view bytes) {
    constexpr std::size_t kRecord = 22;
    constexpr std::size_t kCountAt = 10;
    const std::size_t at = bytes.rfind("PK\x05\x06");
    if (at == std::string_view::npos || bytes.size() - at < kRecord) return 0;
    const auto byte = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + i]));
    };
    return byte(kCountAt) | (byte(kCountAt + 1) << 8U);
}

Error bad(std::string message, std::string_view name, std::string hint = "") {
    return {ErrorCode::bad_input, std::move(message), std::string(name), std::move(hint)};
}

Error too_many_entries(std::string_view name) {
    return bad("the archive has more than " + std::to_string(kMaxPackageEntries) + " entries", name);
}

Error not_an_archive(std::string_view bytes, std::string_view name) {
    if (bytes.starts_with("PK"))
        return bad("the archive is cut short or damaged", name, "get the file again; this copy is not whole");
    return bad("this is no zip archive", name);
}

}  // namespace

void ZipPackage::Closer::operator()(struct zip* archive) const {
    zip_discard(archive);
}

Error ZipPackage::refuse(std::string message, std::string_view part, std::string hint) const {
    return {ErrorCode::bad_input, std::move(message), where(part), std::move(hint)};
}

std::string ZipPackage::where(std::string_view part) const {
    return name_ + ", " + std::string(part);
}

Result<ZipPackage> ZipPackage::open(std::string_view bytes, std::string_view name) {
    if (!bytes.starts_with("PK")) return not_an_archive(bytes, name);
    if (announced_entries(bytes) > kMaxPackageEntries) return too_many_entries(name);
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
    if (source == nullptr) return bad("the archive cannot be read", name);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &problem);
    if (archive == nullptr) {
        zip_source_free(source);
        zip_error_fini(&problem);
        return not_an_archive(bytes, name);
    }
    ZipPackage package;
    package.name_ = std::string(name);
    package.archive_.reset(archive);
    const Status listed = package.list_entries();
    if (!listed) return listed.error();
    return package;
}

Status ZipPackage::list_entries() {
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (count < 0) return bad("the archive cannot be read", name_);
    if (static_cast<std::uint64_t>(count) > kMaxPackageEntries) return too_many_entries(name_);
    entries_.reserve(static_cast<std::size_t>(count));
    for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive_.get(), i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
            return bad("the archive's directory is damaged", name_);
        const std::string_view part = stat.name;
        if (leads_out(part)) return refuse("the archive has a name that leads out of it", part);
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            return refuse("the archive is encrypted", part,
                          "unpack it with its password, or save the document without one");
        const Entry entry{i, (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0};
        if (!entries_.emplace(folded(part), entry).second)
            return refuse("the archive has two parts of one name", part);
    }
    return Done{};
}

bool ZipPackage::has(std::string_view part) const {
    return entries_.contains(folded(part));
}

Result<std::string> ZipPackage::read(std::string_view part) {
    const auto found = entries_.find(folded(part));
    if (found == entries_.end()) return refuse("a part of the document is missing", part);
    zip_file_t* file = zip_fopen_index(archive_.get(), found->second.index, 0);
    if (file == nullptr) return refuse("a part of the document cannot be unpacked", part);
    // The size in the directory is what a stranger says: what comes is counted.
    constexpr std::size_t kStep = std::size_t{256} << 10U;
    std::string bytes;
    Status status = Done{};
    for (;;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + kStep);
        const zip_int64_t got = zip_fread(file, bytes.data() + before, kStep);
        bytes.resize(before + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
        if (got < 0) status = refuse("a part of the document is damaged", part, "get the file again");
        if (got <= 0) break;
        if (bytes.size() > kMaxPartBytes) {
            status = refuse(
                "a part of the document is larger than " + std::to_string(kMaxPartBytes >> 20U) + " MiB",
                part);
        } else if (expanded_ + bytes.size() > kMaxPackageBytes) {
            status = refuse("the document is larger than " + std::to_string(kMaxPackageBytes >> 20U) +
                                " MiB when unpacked",
                            part);
        } else if (bytes.size() > kSmallPartBytes && bytes.size() / kMaxExpansion > found->second.packed) {
            status = refuse("a part of the document expands to more than " + std::to_string(kMaxExpansion) +
                                " times its size",
                            part, "save it again in a word processor if you trust it");
        }
        if (!status) break;
    }
    zip_fclose(file);
    if (!status) return status.error();
    expanded_ += bytes.size();
    return bytes;
}

}  // namespace adref::formats
