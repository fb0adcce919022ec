// Collisions as they are found, and the two sweeps that find them.
#pragma once

#include "track/merge.h"
#include "track/src/gathered_edits.h"

#include <unordered_map>
#include <vector>

namespace adref::track {

class CollisionList {
 public:
    // Each of the ones with each of the others, an amendment with itself left out.
    void cross(Collision::Kind kind, const std::vector<std::size_t>& ones,
               const std::vector<std::size_t>& others, std::uint32_t paragraph, std::uint32_t start = 0,
               std::uint32_t end = 0);
    // In the order of the base, each once.
    std::vector<Collision> take();

 private:
    std::vector<Collision> found_;
};

// Who removes a paragraph.
using Removers = std::unordered_map<std::uint32_t, std::vector<std::size_t>>;

void collide_words(const GatheredEdits& edits, const Removers& removers, CollisionList& list);
void collide_paragraphs(const GatheredEdits& edits, const Removers& removers, CollisionList& list);

}  // namespace adref::track
