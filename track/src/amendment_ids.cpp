#include "diffcore/unicode.h"
#include "track/amendment.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace adref::track {
namespace {

constexpr std::size_t kShortest = 4;  // digits behind the name: "eu-3f2a"
constexpr std::size_t kLongest = 16;
constexpr std::size_t kLongestName = 10;

// FNV-1a, 64 bits: the same on every machine.
class IdHash {
 public:
    void add(std::string_view bytes) {
        for (const char c : bytes) step(static_cast<unsigned char>(c));
        step(0xFF);  // no byte of UTF-8
    }
    void add(const std::vector<std::string>& list) {
        for (const std::string& each : list) add(each);
        step(0xFE);
    }
    std::uint64_t value() const { return hash_; }

 private:
    void step(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3ULL; }
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

// What the proposal is. Not what is said about it (status, date, source,
// rationale, supporters), which changes while the proposal stays the same.
std::uint64_t hash_of(const Amendment& amendment) {
    IdHash hash;
    hash.add(amendment.base);
    hash.add(amendment.proponents);
    hash.add(amendment.on_behalf_of);
    hash.add(amendment.except);
    hash.add(amendment.target);
    hash.add(to_string(amendment.action));
    hash.add(to_string(amendment.place));
    hash.add(amendment.find);
    hash.add(amendment.all ? "all" : std::to_string(amendment.occurrence));
    hash.add(amendment.until_sentence_end ? "until" : "");
    hash.add(amendment.text);
    hash.add(amendment.label);
    hash.add(amendment.to);
    hash.add(to_string(amendment.scope));
    hash.add(to_string(amendment.stance));
    hash.add(amendment.on);
    return hash.value();
}

bool is_ascii_alnum(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// "EU" is "eu", "Mexico" "mexico", "Group of Delta States" "gds", "G77 and
// China" "g77c": the initials of the words that have capitals, whole where one
// is an abbreviation itself.
std::string short_name(const std::vector<std::string>& proponents) {
    if (proponents.empty()) return "am";
    std::vector<std::string> words;
    std::string word;
    for (const char c : proponents.front() + " ") {
        if (is_ascii_alnum(c)) {
            word.push_back(c);
        } else if (!word.empty()) {
            if (word.front() < 'a' || word.front() > 'z') words.push_back(word);
            word.clear();
        }
    }
    std::string name;
    for (const std::string& each : words) {
        const bool abbreviation =
            each.size() > 1 && each.size() < 6 &&
            each.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == std::string::npos;
        name += words.size() == 1 || abbreviation ? each : each.substr(0, 1);
    }
    if (name.empty()) {
        for (const char c : proponents.front()) {
            if (is_ascii_alnum(c)) name.push_back(c);
        }
    }
    name = unicode::lower(name).substr(0, kLongestName);
    return name.empty() ? "am" : name;
}

std::string hexadecimal(std::uint64_t number) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) out.push_back(digits[(number >> shift) & 0xFU]);
    return out;
}

}  // namespace

void assign_ids(std::vector<Amendment>& amendments) {
    std::unordered_set<std::string> taken;
    std::map<std::string, std::vector<std::size_t>> proposals;  // full name -> those that say the same
    for (std::size_t i = 0; i < amendments.size(); ++i) {
        const Amendment& amendment = amendments[i];
        if (!amendment.id.empty()) {
            taken.insert(amendment.id);
        } else {
            proposals[short_name(amendment.proponents) + "-" + hexadecimal(hash_of(amendment))].push_back(i);
        }
    }
    // Digits are added to all that share their beginning, so that no id depends
    // on who came first. Full names are ordered, hence sharers are neighbours.
    std::vector<std::pair<std::string, const std::vector<std::size_t>*>> pending;
    pending.reserve(proposals.size());
    for (const auto& [name, places] : proposals) pending.emplace_back(name, &places);
    for (std::size_t digits = kShortest; !pending.empty(); digits += 2) {
        const auto cut = [digits](const std::string& name) {
            return name.substr(0, name.size() - kLongest + std::min(digits, kLongest));
        };
        std::unordered_map<std::string, std::size_t> sharers;
        for (const auto& [name, places] : pending) ++sharers[cut(name)];
        std::vector<std::pair<std::string, const std::vector<std::size_t>*>> longer;
        for (const auto& [name, places] : pending) {
            const std::string id = cut(name);
            if (digits < kLongest && (sharers[id] > 1 || taken.contains(id))) {
                longer.emplace_back(name, places);
                continue;
            }
            std::size_t count = 1;
            for (const std::size_t place : *places) {
                std::string counted = id;
                while (taken.contains(counted)) counted = id + "-" + std::to_string(++count);
                taken.insert(counted);
                amendments[place].id = std::move(counted);
            }
        }
        pending = std::move(longer);
    }
}

}  // namespace adref::track
