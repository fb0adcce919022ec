// Small zip archives for tests, entries stored as they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::testing {

class ZipBuilder {
 public:
    ZipBuilder& add(std::string name, std::string bytes);
    // Bit 0 of an entry's general flags: what readers take for encryption.
    ZipBuilder& add_encrypted(std::string name, std::string bytes);
    std::string bytes() const;

 private:
    struct Entry {
        std::string name;
        std::string bytes;
        std::uint16_t flags = 0;
    };
    std::vector<Entry> entries_;
};

}  // namespace adref::testing
