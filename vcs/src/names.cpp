#include "vcs/src/names.h"

#include "vcs/src/git.h"

#include <algorithm>

namespace adref::vcs {
namespace {

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

unsigned shard_digits(std::size_t paragraphs, unsigned before) {
    const unsigned wanted = paragraphs <= 512 ? 1 : paragraphs <= 8192 ? 2 : 3;
    if (before == 0 || before > 3 || before == wanted) return wanted;
    // A little past the limit, in either direction, is no reason to change.
    const std::size_t upper = before == 1 ? 1024 : before == 2 ? 16384 : SIZE_MAX;
    const std::size_t lower = before == 1 ? 0 : before == 2 ? 256 : 4096;
    return paragraphs > upper || paragraphs < lower ? wanted : before;
}

}  // namespace adref::vcs
