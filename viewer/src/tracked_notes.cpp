#include "viewer/src/tracked_notes.h"

#include <unordered_set>

namespace adref::viewer {

NoteTable::NoteTable(const Document& document, const std::vector<bool>& called) {
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        if (called[i]) positions_.emplace(document.paragraphs[i].id, i);
    }
    std::unordered_set<std::uint32_t> seen;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        for (const NoteAnchor& anchor : document.paragraphs[i].notes) {
            const std::uint32_t at = position(anchor.note);
            if (at == formats::kNoIndex || at == i || !seen.insert(at).second) continue;
            sequential_ = sequential_ && document.paragraphs[at].label == std::to_string(seen.size());
        }
    }
}

std::uint32_t NoteTable::position(std::string_view id) const {
    const auto found = positions_.find(id);
    return found == positions_.end() ? formats::kNoIndex : found->second;
}

}  // namespace adref::viewer
