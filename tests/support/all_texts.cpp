#include "tests/support/all_texts.h"

#include "formats/reader.h"
#include "tests/support/real_texts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unordered_map>

namespace adref::testing {
namespace {

namespace fs = std::filesystem;

struct Corpus {
    std::vector<NamedDocument> documents;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::unordered_map<std::string, std::size_t> places;

    std::size_t place(const std::string& path) {
        const auto known = places.find(path);
        if (known != places.end()) return known->second;
        std::ifstream in(path, std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(in), {});
        Result<formats::Reading> reading = formats::read(bytes, path);
        const std::size_t at = documents.size();
        documents.push_back({path, reading ? std::move(reading->document) : Document{}});
        places.emplace(path, at);
        return at;
    }
    void pair(const std::string& before, const std::string& after) {
        const std::size_t first = place(before);
        pairs.emplace_back(first, place(after));
    }
};

Corpus make_corpus() {
    Corpus corpus;
    const std::string compact = std::string(ADREF_SAMPLES) + "/compact/";
    corpus.pair(compact + "zero.md", compact + "rev1.md");
    corpus.pair(compact + "rev1.md", compact + "rev2.md");
    corpus.pair(compact + "zero.md", compact + "rev2.md");
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(std::string(ADREF_SAMPLES) + "/tricky"))
        if (entry.is_directory()) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    for (const fs::path& folder : folders)
        corpus.pair((folder / "old.md").string(), (folder / "new.md").string());
    for (const std::string& path : real_texts()) corpus.place(path);
    for (const auto& [before, after] : real_pairs()) corpus.pair(before, after);
    return corpus;
}

const Corpus& corpus() {
    static const Corpus kCorpus = make_corpus();
    return kCorpus;
}

}  // namespace

const std::vector<NamedDocument>& all_documents() {
    return corpus().documents;
}

std::vector<std::pair<std::size_t, std::size_t>> all_pairs() {
    return corpus().pairs;
}

}  // namespace adref::testing
