// The redline inside one entry.
#pragma once

#include "diffcore/redline.h"
#include "diffcore/src/tokens.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace adref {

// The texts of one side of an entry, as one: paragraphs joined by "\n".
struct TextView {
    std::string_view text;
    std::span<const Token> tokens;
    std::span<const std::uint32_t> ids;
};

struct WordRedline {
    std::vector<Segment> segments;
    double similarity = 1.0;  // 2 * words kept / words of both
    bool coarse = false;
};

class WordDiffer {
 public:
    // Both must outlive the differ. `weak` is find_weak(vocabulary).
    WordDiffer(const Vocabulary& vocabulary, const std::vector<bool>& weak)
        : vocabulary_(vocabulary), weak_(weak) {}

    // Law: the texts of `equal` and `del` are the old text, those of `equal`
    // and `ins` the new one, to the byte.
    WordRedline compare(const TextView& before, const TextView& after) const;

 private:
    const Vocabulary& vocabulary_;
    const std::vector<bool>& weak_;
};

}  // namespace adref
