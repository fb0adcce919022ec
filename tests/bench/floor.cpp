// bench_floor OLD NEW: what any comparison by words has to do before it can
// begin: read both files, split them at white space and give every word a
// number, with the standard library's means. The floor that ./dev bench
// measures adref against.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

std::string read_whole(const char* path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::string bytes(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: bench_floor OLD NEW\n";
        return 2;
    }
    const std::string texts[2] = {read_whole(argv[1]), read_whole(argv[2])};
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    std::vector<std::uint32_t> words[2];
    for (int side = 0; side < 2; ++side) {
        const std::string_view text = texts[side];
        for (std::size_t at = text.find_first_not_of(" \n"); at != std::string_view::npos;) {
            const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
            const auto known =
                numbers.emplace(text.substr(at, end - at), static_cast<std::uint32_t>(numbers.size()));
            words[side].push_back(known.first->second);
            at = text.find_first_not_of(" \n", end);
        }
    }
    std::printf("%zu and %zu words, %zu different\n", words[0].size(), words[1].size(), numbers.size());
    return 0;
}
