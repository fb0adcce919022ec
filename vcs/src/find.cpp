// Looking for a negotiation by reading files, without libgit2: every start of
// the program does this, and libgit2 alone would take longer than the rest.
#include "vcs/negotiation.h"
#include "vcs/src/names.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sys/stat.h>
#include <system_error>

namespace adref::vcs {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestLine = 4096;
constexpr std::size_t kLongestRoundName = 200;  // "NAME.lock" has to be a file name

bool is_letter_or_digit(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

bool is_file(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

// The first line of a small file.
std::optional<std::string> first_line(const fs::path& path) {
    if (!is_file(path)) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    std::string bytes(kLongestLine, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (bytes.empty()) return std::nullopt;
    if (const std::size_t end = bytes.find_first_of("\r\n"); end != std::string::npos) bytes.resize(end);
    return bytes;
}

// The folder with references and objects: another one for a linked work tree.
fs::path common_folder(const fs::path& git_folder) {
    const auto common = first_line(git_folder / "commondir");
    return common ? git_folder / *common : git_folder;
}

bool is_git_folder(const fs::path& path) {
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(path / "HEAD", ignored))) return false;
    const fs::path common = common_folder(path);
    return is_folder(common / "objects") && is_folder(common / "refs");
}

bool is_object_id(std::string_view text) {
    return text.size() == 40 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_packed(const fs::path& packed_refs, const std::string& reference) {
    if (!is_file(packed_refs)) return false;
    std::ifstream file(packed_refs, std::ios::binary);
    std::string line;
    while (std::getline(file, line)) {
        if (line.size() == 41 + reference.size() && line[40] == ' ' && line.ends_with(reference) &&
            is_object_id(std::string_view(line).substr(0, 40)))
            return true;
    }
    return false;
}

std::string search(const std::string& folder) {
    std::error_code error;
    fs::path here = fs::canonical(folder.empty() ? fs::path(".") : fs::path(folder), error);
    if (error) return {};
    struct stat status {};
    const auto device = [&status](const fs::path& path) {
        return ::stat(path.c_str(), &status) == 0 ? status.st_dev : dev_t{};
    };
    const dev_t started_on = device(here);
    while (true) {
        const fs::path inside = here / ".git";
        if (is_git_folder(inside)) return inside.string();
        if (const auto line = first_line(inside); line && line->starts_with("gitdir: ")) {
            const fs::path named = fs::weakly_canonical(here / line->substr(8), error);
            if (!error && is_git_folder(named)) return named.string();
        }
        if (is_git_folder(here)) return here.string();
        const fs::path above = here.parent_path();
        if (above == here || device(above) != started_on) return {};  // git stops there too
        here = above;
    }
}

}  // namespace

bool is_round_name(std::string_view name) {
    if (name.empty() || name.size() > kLongestRoundName || !is_letter_or_digit(name.front())) return false;
    const auto allowed = [](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; };
    if (!std::all_of(name.begin(), name.end(), allowed)) return false;
    // What git does not take in the name of a reference.
    return name.find("..") == std::string_view::npos && name.back() != '.' && !name.ends_with(".lock");
}

std::string find_negotiation(const std::string& folder) {
    try {
        return search(folder);
    } catch (const std::exception&) {
        return {};
    }
}

bool has_round(const std::string& git_folder, std::string_view name) {
    if (git_folder.empty() || !is_round_name(name)) return false;
    try {
        const fs::path common = common_folder(git_folder);
        const std::string reference = std::string(kRounds) + std::string(name);
        const auto loose = first_line(common / reference);
        if (loose) return is_object_id(*loose);
        return is_packed(common / "packed-refs", reference);
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace adref::vcs
