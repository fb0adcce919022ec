#include "tests/support/real_texts.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace adref::testing {

std::vector<std::string> real_texts() {
    std::vector<std::string> paths;
    std::error_code missing;
    for (const auto& file : std::filesystem::recursive_directory_iterator(ADREF_DATA, missing)) {
        if (file.path().extension() == ".txt") paths.push_back(file.path().string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<std::pair<std::string, std::string>> real_pairs() {
    const std::vector<std::string> paths = real_texts();
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::size_t i = 1; i < paths.size(); ++i) {
        const auto folder = [](const std::string& path) { return std::filesystem::path(path).parent_path(); };
        if (folder(paths[i - 1]) == folder(paths[i])) pairs.emplace_back(paths[i - 1], paths[i]);
    }
    return pairs;
}

}  // namespace adref::testing
