#include "vcs/src/packs.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>

namespace adref::vcs {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHash = 20;

class IndexBytes {
 public:
    explicit IndexBytes(const fs::path& path) {
        std::ifstream file(path, std::ios::binary);
        bytes_.assign(std::istreambuf_iterator<char>(file), {});
    }
    std::size_t size() const { return bytes_.size(); }
    // Big endian; precondition: offset + 4 <= size().
    std::uint32_t number(std::size_t offset) const {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes_[offset + i]);
        return value;
    }

 private:
    std::string bytes_;
};

// Version 2: header, fan-out, ids, checksums, offsets, long offsets, two
// hashes. libgit2 checks all lengths but not what the offsets point to; other
// versions it checks as well or refuses.
bool points_into_pack(const IndexBytes& index, std::uint64_t pack_size) {
    constexpr std::size_t fan_out = 8;
    constexpr std::size_t ids = fan_out + std::size_t{256} * 4;
    if (index.size() < ids + 2 * kHash || index.number(0) != 0xFF744F63U || index.number(4) != 2) return true;
    const std::size_t count = index.number(ids - 4);
    const std::size_t end = index.size() - 2 * kHash;
    if (count > (end - ids) / (kHash + 8)) return false;
    const std::size_t offsets = ids + count * (kHash + 4);
    const std::size_t long_offsets = offsets + count * 4;
    if (pack_size < kHash) return count == 0;
    for (std::size_t i = 0; i < count; ++i) {
        std::uint64_t offset = index.number(offsets + i * 4);
        if ((offset & 0x80000000U) != 0) {
            const std::size_t place = long_offsets + static_cast<std::size_t>(offset & 0x7FFFFFFFU) * 8;
            if (place + 8 > end) return false;
            offset = std::uint64_t{index.number(place)} << 32 | index.number(place + 4);
        }
        if (offset >= pack_size - kHash) return false;
    }
    return true;
}

}  // namespace

Status check_pack_indexes(const std::string& git_folder) {
    std::error_code error;
    for (const fs::directory_entry& entry :
         fs::directory_iterator(fs::path(git_folder) / "objects/pack", error)) {
        if (entry.path().extension() != ".idx") continue;
        fs::path pack = entry.path();
        pack.replace_extension(".pack");
        std::error_code gone;
        const std::uint64_t size = fs::file_size(pack, gone);
        if (gone) continue;  // an index without a pack is no index
        if (!points_into_pack(IndexBytes(entry.path()), size)) {
            return Error{ErrorCode::bad_input,
                         "a pack and its index do not belong together: one of them is damaged",
                         entry.path().string(), "git index-pack " + pack.string() + " makes the index anew"};
        }
    }
    return Done{};
}

}  // namespace adref::vcs
