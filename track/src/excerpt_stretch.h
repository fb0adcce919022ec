// An excerpt read against the stretch of the base that it is about: which of its
// paragraphs are changed, which are new, and what cannot be told.
#pragma once

#include "track/excerpt.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace adref::track {

// Paragraphs first to last, both included.
struct BaseStretch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool preamble = false;
};

// `reason` goes to each amendment; what is found is added to `out`.
Excerpt read_stretch(const Base& base, const BaseStretch& stretch, std::string_view text, std::string reason,
                     Excerpt out);

// All of it is a new article behind the stretch, with the label that its name
// gives it ("Article 6 bis").
Excerpt read_new_article(const Base& base, const BaseStretch& stretch, const std::string& label,
                         std::string_view text, std::string reason, Excerpt out);

}  // namespace adref::track
