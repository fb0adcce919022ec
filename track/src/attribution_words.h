// Words as attribution compares them: runs of letters and digits, folded to
// lower case, and each sign on its own, as numbers that are equal when the words
// are. Hyphens and apostrophes part words, since a redline may cut there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref::track {

struct AttributionWord {
    std::uint32_t id = 0;
    std::uint32_t begin = 0;  // bytes of its text
    std::uint32_t end = 0;
    std::uint32_t code_point = 0;  // of its first character
    bool sign = false;

    friend bool operator==(const AttributionWord&, const AttributionWord&) = default;
};

class AttributionVocabulary {
 public:
    void read(std::string_view text, std::vector<AttributionWord>& out);

    // Takes the words read so far as the measure of what is common. Those that
    // make up more than a hundredth of a text of some length are weak from now
    // on: in every language they are its function words.
    void weaken_common();

    // Function words and signs: alone they are no evidence.
    bool weak(std::uint32_t id) const { return weak_[id]; }

    // 0..1: 1 for a word that weaken_common() had never seen or seen once.
    double rarity(std::uint32_t id) const;

 private:
    std::uint32_t number_of(std::string_view folded, bool sign);

    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<bool> weak_;
    std::vector<std::uint32_t> counts_;
    std::size_t total_ = 0;
    bool measured_ = false;
    std::string folded_;
};

}  // namespace adref::track
