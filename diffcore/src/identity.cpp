#include "diffcore/identity.h"

#include "diffcore/src/comparison.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace adref {
namespace {

// FNV-1a, 64 bits, as in assign_ids: short and the same on every machine.
class IdHash {
 public:
    void add(std::string_view bytes) {
        for (const char c : bytes) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        hash_ = (hash_ ^ 0xFFU) * 0x100000001b3ULL;  // no byte of UTF-8: ends the field
    }
    std::string id() const {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string id = "p:";
        for (int shift = 60; shift >= 0; shift -= 4) id.push_back(digits[(hash_ >> shift) & 0xFU]);
        return id;
    }

 private:
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

// Of ids that repeat, which only a hostile file has, the first one counts.
void clear_repeated_ids(Document& document) {
    std::unordered_set<std::string> seen;
    for (Paragraph& paragraph : document.paragraphs) {
        if (!seen.insert(paragraph.id).second) paragraph.id.clear();
    }
}

}  // namespace

std::vector<Origin> carry_ids(const Document& before, Document& after, std::string_view salt) {
    clear_repeated_ids(after);
    const std::vector<Match> matches = find_proven_matches(before, after);

    const std::size_t count = after.paragraphs.size();
    std::vector<const std::string*> carried(count, nullptr);
    std::vector<Origin> origins;
    for (const Match& match : matches) {
        carried[match.main_new] = &before.paragraphs[match.main_old].id;
        for (const std::uint32_t part : match.news) {
            if (part != match.main_new) origins.push_back({part, {before.paragraphs[match.main_old].id}});
        }
        Origin merged{match.main_new, {}};
        for (const std::uint32_t other : match.olds) {
            if (other != match.main_old) merged.from.push_back(before.paragraphs[other].id);
        }
        if (!merged.from.empty()) origins.push_back(std::move(merged));
    }
    std::sort(origins.begin(), origins.end(),
              [](const Origin& a, const Origin& b) { return a.position < b.position; });

    std::unordered_set<std::string> taken;
    taken.reserve(before.paragraphs.size() + count);
    for (const Paragraph& paragraph : before.paragraphs) taken.insert(paragraph.id);

    std::unordered_map<std::string, std::string> now;  // the new draft's own ids -> the carried ones
    now.reserve(count);
    std::string_view previous;
    for (std::size_t j = 0; j < count; ++j) {
        Paragraph& paragraph = after.paragraphs[j];
        std::string id;
        if (carried[j] != nullptr) {
            id = *carried[j];
        } else {
            IdHash hash;
            hash.add(salt);
            hash.add(to_string(paragraph.kind));
            hash.add(paragraph.text);
            hash.add(previous);
            for (id = hash.id(); !taken.insert(id).second; id = hash.id()) hash.add("again");
        }
        if (!paragraph.id.empty()) now.emplace(std::move(paragraph.id), id);
        paragraph.id = std::move(id);
        previous = paragraph.text;
    }
    for (Paragraph& paragraph : after.paragraphs) {
        for (NoteAnchor& anchor : paragraph.notes) {
            const auto found = now.find(anchor.note);
            if (found != now.end()) anchor.note = found->second;
        }
    }
    after.ids = IdOrigin::recorded;
    return origins;
}

}  // namespace adref
