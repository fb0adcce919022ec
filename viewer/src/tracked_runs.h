// The segments of an entry as runs of tracked text.
#pragma once

#include "diffcore/redline.h"
#include "formats/rich_text.h"
#include "viewer/src/credited_redline.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace adref::viewer {

// A piece of an entry inside one paragraph of either side. Offsets are code
// points of the paragraphs' texts.
struct Fragment {
    Op op = Op::equal;
    std::uint32_t length = 0;
    std::uint32_t old_part = 0;   // which of the entry's `olds` …
    std::uint32_t old_start = 0;  // … and where in it, also where nothing of it is taken (ins)
    std::uint32_t new_part = 0;
    std::uint32_t new_start = 0;
    std::uint32_t move = 0;                  // as in Segment
    std::span<const track::Credit> credits;  // who asked for these words; none without a layer
};

// In order; boundaries between paragraphs ("\n") lie between fragments, never
// in one. With a layer a fragment ends where other people's words begin; `index`
// is the entry's.
std::vector<Fragment> fragments_of(const Entry& entry, const CreditedRedline* credited = nullptr,
                                   std::size_t index = 0);

// Cuts a fragment in two; `at` counts from its start and lies inside it.
Fragment head_of(const Fragment& fragment, std::uint32_t at);
Fragment tail_of(const Fragment& fragment, std::uint32_t at);

// The runs of words that both sides keep, with the marks of the new one; where
// the old one's differ they are formatted by `revision`.
std::vector<formats::RichRun> kept_runs(const Paragraph& before, const Paragraph& after,
                                        const Fragment& fragment, std::uint32_t revision);

}  // namespace adref::viewer
