#include "vcs/src/names.h"

#include "vcs/src/git.h"

#include <algorithm>
#include <array>

namespace adref::vcs {
namespace {

constexpr std::size_t kLongestPlain = 64;
constexpr std::size_t kBeginning = 24;  // of a name before its hash

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

// "con", "nul.x": no names for files on Windows.
bool is_reserved(std::string_view name) {
    const std::string_view stem = name.substr(0, name.find('.'));
    constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
    if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end()) return true;
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt"));
}

bool is_plain_name(std::string_view name) {
    return !name.empty() && name.size() <= kLongestPlain && name.front() != '.' && name.back() != '.' &&
           name.front() != '-' && name.find("..") == std::string_view::npos && !is_reserved(name) &&
           std::all_of(name.begin(), name.end(), is_plain);
}

std::string file_part(std::string_view name) {
    if (is_plain_name(name)) return std::string(name);
    std::string part;
    for (const char c : name.substr(0, kBeginning)) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        part.push_back(is_plain(small) && small != '.' ? small : '_');
    }
    if (part.starts_with('-')) part.front() = '_';
    git_oid hash;
    git_odb_hash(&hash, name.data(), name.size(), GIT_OBJECT_BLOB);
    return part + "+" + hex(hash);
}

bool is_lower_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

}  // namespace

std::string paragraph_file_name(std::string_view id) {
    constexpr std::size_t digits = 16;
    if (id.size() == 2 + digits && id.starts_with("p:")) {
        const std::string_view name = id.substr(2);
        if (std::all_of(name.begin(), name.end(), is_lower_hex)) return std::string(name) + ".json";
    }
    git_oid hash;
    git_odb_hash(&hash, id.data(), id.size(), GIT_OBJECT_BLOB);
    return hex(hash) + ".json";
}

std::string register_file_name(const std::vector<std::string>& parts) {
    std::string name;
    for (const std::string& part : parts) {
        if (!name.empty()) name += '@';
        name += file_part(part);
    }
    return name + ".json";
}

bool is_register_file_name(std::string_view name, std::size_t parts) {
    constexpr std::string_view ending = ".json";
    constexpr std::size_t digits = 40;
    if (!name.ends_with(ending)) return false;
    name.remove_suffix(ending.size());
    for (std::size_t count = 1;; ++count) {
        const std::size_t at = name.find('@');
        const std::string_view part = name.substr(0, at);
        const std::size_t plus = part.find('+');
        if (plus == std::string_view::npos
                ? !is_plain_name(part)
                : plus > kBeginning || part.size() != plus + 1 + digits ||
                      !std::all_of(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(plus),
                                   is_plain) ||
                      !std::all_of(part.end() - static_cast<std::ptrdiff_t>(digits), part.end(),
                                   is_lower_hex))
            return false;
        if (at == std::string_view::npos) return count == parts;
        name.remove_prefix(at + 1);
    }
}

unsigned shard_digits(std::size_t paragraphs, unsigned before) {
    const unsigned wanted = paragraphs <= 512 ? 1 : paragraphs <= 8192 ? 2 : 3;
    if (before == 0 || before > 3 || before == wanted) return wanted;
    // A little past the limit, in either direction, is no reason to change.
    const std::size_t upper = before == 1 ? 1024 : before == 2 ? 16384 : SIZE_MAX;
    const std::size_t lower = before == 1 ? 0 : before == 2 ? 256 : 4096;
    return paragraphs > upper || paragraphs < lower ? wanted : before;
}

}  // namespace adref::vcs
