#include "tests/support/zip_builder.h"

#include <array>
#include <utility>

namespace adref::testing {
namespace {

constexpr std::uint16_t kEncrypted = 1;

std::uint32_t crc32(std::string_view bytes) {
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit) value = (value >> 1U) ^ ((value & 1U) != 0 ? 0xEDB88320U : 0U);
            made[i] = value;
        }
        return made;
    }();
    std::uint32_t crc = ~std::uint32_t{0};
    for (const char c : bytes) crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8U);
    return ~crc;
}

void put(std::string& out, std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i)
        out += i < 8 ? static_cast<char>((value >> (8 * static_cast<unsigned>(i))) & 0xFFU) : char{0};
}

}  // namespace

ZipBuilder& ZipBuilder::add(std::string name, std::string bytes) {
    entries_.push_back({std::move(name), std::move(bytes), 0});
    return *this;
}

ZipBuilder& ZipBuilder::add_encrypted(std::string name, std::string bytes) {
    entries_.push_back({std::move(name), std::move(bytes), kEncrypted});
    return *this;
}

std::string ZipBuilder::bytes() const {
    std::string out;
    std::string directory;
    for (const Entry& entry : entries_) {
        std::string common;  // of the entry's two headers
        put(common, 20, 2);
        put(common, entry.flags, 2);
        put(common, 0, 2);
        put(common, 0x00210000, 4);  // the first of January 1980
        put(common, crc32(entry.bytes), 4);
        put(common, entry.bytes.size(), 4);
        put(common, entry.bytes.size(), 4);
        put(common, entry.name.size(), 2);
        put(common, 0, 2);
        directory += "PK\x01\x02";
        put(directory, 20, 2);
        directory += common;
        put(directory, 0, 10);
        put(directory, out.size(), 4);
        directory += entry.name;
        out += "PK\x03\x04" + common + entry.name + entry.bytes;
    }
    const std::size_t start = out.size();
    out += directory;
    out += "PK\x05\x06";
    put(out, 0, 4);
    put(out, entries_.size(), 2);
    put(out, entries_.size(), 2);
    put(out, directory.size(), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out;
}

}  // namespace adref::testing
