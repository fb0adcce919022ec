#include "track/merge.h"

#include "track/src/base_words.h"
#include "track/src/collision_list.h"
#include "track/src/structure.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace adref::track {

std::string_view to_string(Collision::Kind kind) {
    constexpr std::array<std::string_view, 5> names = {"replaced-differently", "deleted-and-edited", "order",
                                                       "moved-differently", "relabelled-differently"};
    const auto at = static_cast<std::size_t>(kind);
    return at < names.size() ? names[at] : std::string_view();
}

void CollisionList::cross(Collision::Kind kind, const std::vector<std::size_t>& ones,
                          const std::vector<std::size_t>& others, std::uint32_t paragraph,
                          std::uint32_t start, std::uint32_t end) {
    for (const std::size_t one : ones) {
        for (const std::size_t other : others) {
            if (one != other)
                found_.push_back({kind, std::min(one, other), std::max(one, other), paragraph, start, end});
        }
    }
}

std::vector<Collision> CollisionList::take() {
    const auto place = [](const Collision& each) {
        // What stands before all paragraphs comes first.
        const std::uint32_t paragraph = each.paragraph == kBeforeAll ? 0 : each.paragraph + 1;
        return std::make_tuple(paragraph, each.start, each.end, each.kind, each.first, each.second);
    };
    std::sort(found_.begin(), found_.end(),
              [&](const Collision& a, const Collision& b) { return place(a) < place(b); });
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
}

std::vector<Collision> find_collisions(const std::vector<PlacedAmendment>& amendments) {
    std::vector<const PlacedAmendment*> all;
    all.reserve(amendments.size());
    for (const PlacedAmendment& each : amendments) all.push_back(&each);
    const GatheredEdits edits = gather(all);
    Removers removers;
    for (const SharedParagraphEdit& each : edits.paragraphs) {
        if (each.edit->kind == ParagraphEdit::Kind::remove) removers[each.edit->paragraph] = each.owners;
    }
    CollisionList list;
    collide_words(edits, removers, list);
    collide_paragraphs(edits, removers, list);
    return list.take();
}

Result<Document> merge(const Base& base, const std::vector<PlacedAmendment>& amendments) {
    const std::vector<Collision> collisions = find_collisions(amendments);
    if (!collisions.empty()) {
        const Collision& first = collisions.front();
        const std::string where =
            first.paragraph == kBeforeAll ? "the beginning" : spoken_name(base.words(), first.paragraph);
        std::string hint = "take one of them, or change one";
        if (collisions.size() > 1) hint += "; " + std::to_string(collisions.size()) + " collisions in all";
        return Error{ErrorCode::refused,
                     "amendments #" + std::to_string(first.first) + " and #" + std::to_string(first.second) +
                         " collide in " + where + ": " + std::string(to_string(first.kind)),
                     "", hint};
    }
    std::vector<const PlacedAmendment*> all;
    all.reserve(amendments.size());
    for (const PlacedAmendment& each : amendments) all.push_back(&each);
    return apply_edits(base.document(), all);
}

}  // namespace adref::track
