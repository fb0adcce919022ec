// The redline inside one entry.
#pragma once

#include "diffcore/redline.h"
#include "diffcore/src/glyph.h"
#include "diffcore/src/runs.h"
#include "diffcore/src/tokens.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace adref {

struct WordRedline {
    std::vector<Segment> segments;
    double similarity = 1.0;  // 2 * words kept / words of both
    // The same of a shortest script, before it was made readable, and of words
    // with meaning alone.
    double common = 1.0;
    bool coarse = false;
};

// For every id of a vocabulary one that it shares with the tokens that differ
// from it in case alone.
std::vector<std::uint32_t> find_caseless(const Vocabulary& vocabulary);

class WordDiffer {
 public:
    // All must outlive the differ. `weak` is find_weak(vocabulary), `caseless`
    // find_caseless(vocabulary).
    WordDiffer(const Vocabulary& vocabulary, const std::vector<bool>& weak,
               const std::vector<std::uint32_t>& caseless)
        : vocabulary_(vocabulary), weak_(weak), caseless_(caseless) {}

    // Law: the texts of `equal` and `del` are the old text, those of `equal`
    // and `ins` the new one, to the byte.
    WordRedline compare(const TextView& before, const TextView& after) const;

 private:
    double common_meaning(const TextView& before, const TextView& after, const std::vector<Run>& kept) const;
    std::vector<Glyph> glyphs(const TextView& side) const;

    const Vocabulary& vocabulary_;
    const std::vector<bool>& weak_;
    const std::vector<std::uint32_t>& caseless_;
};

}  // namespace adref
