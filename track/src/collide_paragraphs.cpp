// Changes of the sequence of paragraphs against one another.

#include "track/src/collision_list.h"

#include <algorithm>
#include <map>

namespace adref::track {
namespace {

using CollisionKind = Collision::Kind;
using EditKind = ParagraphEdit::Kind;
using Owners = std::vector<std::size_t>;

class ParagraphSweep {
 public:
    ParagraphSweep(const GatheredEdits& edits, const Removers& removers, CollisionList& list)
        : removers_(removers), list_(list) {
        for (const SharedParagraphEdit& each : edits.paragraphs) by_kind_[each.edit->kind].push_back(&each);
    }

    void run() {
        removed();
        relabelled();
        moves();
        joins();
        slots();
        circles();
    }

 private:
    using Shared = const SharedParagraphEdit*;

    const Owners* removers_of(std::uint32_t paragraph) const {
        const auto found = removers_.find(paragraph);
        return found == removers_.end() ? nullptr : &found->second;
    }

    void against_removal(Shared each, std::uint32_t paragraph, std::uint32_t place) {
        if (const Owners* removers = removers_of(paragraph))
            list_.cross(CollisionKind::deleted_and_edited, each->owners, *removers, paragraph, place, place);
    }

    void removed() {
        for (const Shared each : by_kind_[EditKind::relabel]) against_removal(each, each->edit->paragraph, 0);
        for (const Shared each : by_kind_[EditKind::split])
            against_removal(each, each->edit->paragraph, each->edit->at);
        // A sub-paragraph deleted inside a block that moves is an edit inside it.
        for (const Shared each : by_kind_[EditKind::move]) against_removal(each, each->edit->paragraph, 0);
        for (const Shared each : by_kind_[EditKind::join]) {
            against_removal(each, each->edit->paragraph, 0);
            against_removal(each, each->edit->last, 0);
        }
    }

    // Equal ones are one already, so any two of a paragraph differ.
    void relabelled() {
        const std::vector<Shared>& all = by_kind_[EditKind::relabel];
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t j = i; j-- > 0 && all[j]->edit->paragraph == all[i]->edit->paragraph;)
                list_.cross(CollisionKind::relabelled_differently, all[j]->owners, all[i]->owners,
                            all[i]->edit->paragraph);
        }
    }

    // Blocks that overlap and are not the same move.
    void moves() {
        std::vector<Shared> open;
        for (const Shared each : by_kind_[EditKind::move]) {
            std::erase_if(open, [&](Shared other) { return other->edit->last < each->edit->paragraph; });
            for (const Shared other : open)
                list_.cross(CollisionKind::moved_differently, other->owners, each->owners,
                            each->edit->paragraph);
            open.push_back(each);
        }
    }

    // One of two paragraphs that become one moves away without the other.
    void joins() {
        if (by_kind_[EditKind::join].empty()) return;
        std::multimap<std::uint32_t, Shared> firsts;
        std::multimap<std::uint32_t, Shared> lasts;
        for (const Shared move : by_kind_[EditKind::move]) {
            firsts.emplace(move->edit->paragraph, move);
            lasts.emplace(move->edit->last, move);
        }
        const auto report = [&](Shared join, auto begin, auto end) {
            for (auto each = begin; each != end; ++each)
                list_.cross(CollisionKind::moved_differently, join->owners, each->second->owners,
                            join->edit->paragraph);
        };
        for (const Shared join : by_kind_[EditKind::join]) {
            const std::uint32_t paragraph = join->edit->paragraph;
            const std::uint32_t last = std::max(join->edit->last, paragraph + 1);
            report(join, firsts.lower_bound(paragraph + 1), firsts.upper_bound(last));
            report(join, lasts.lower_bound(paragraph), lasts.lower_bound(last));
        }
    }

    // What comes first of all that is put behind one paragraph? Additions of
    // different depth answer that themselves.
    void slots() {
        std::map<std::uint32_t, std::vector<Shared>> slots;
        for (const Shared each : by_kind_[EditKind::add]) slots[each->edit->paragraph].push_back(each);
        for (const Shared each : by_kind_[EditKind::move]) slots[each->edit->to].push_back(each);
        const auto level = [](Shared each) {
            return each->edit->paragraphs.empty() ? 0 : each->edit->paragraphs.front().level;
        };
        for (const auto& [slot, things] : slots) {
            for (std::size_t i = 0; i < things.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    const bool both_added =
                        things[i]->edit->kind == EditKind::add && things[j]->edit->kind == EditKind::add;
                    if (both_added && level(things[i]) != level(things[j])) continue;
                    // One block to one place twice differs in its end: that is found above.
                    if (!both_added && things[i]->edit->kind == things[j]->edit->kind &&
                        things[i]->edit->paragraph == things[j]->edit->paragraph)
                        continue;
                    list_.cross(CollisionKind::order, things[j]->owners, things[i]->owners, slot);
                }
            }
        }
    }

    // One block moves into a second that moves, perhaps by more steps, into the first.
    void circles() {
        const std::vector<Shared>& all = by_kind_[EditKind::move];
        std::vector<std::size_t> into(all.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::uint32_t to = all[i]->edit->to;
            if (to == kBeforeAll) continue;
            auto after = std::upper_bound(all.begin(), all.end(), to, [](std::uint32_t place, Shared each) {
                return place < each->edit->paragraph;
            });
            if (after == all.begin()) continue;
            const std::size_t container = static_cast<std::size_t>(after - all.begin()) - 1;
            if (to < all[container]->edit->last && container != i) into[i] = container;
        }
        std::vector<std::size_t> round(all.size(), 0);  // on whose walk each was seen
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::size_t at = i;
            while (at != all.size() && round[at] == 0) {
                round[at] = i + 1;
                at = into[at];
            }
            if (at == all.size() || round[at] != i + 1) continue;
            const std::size_t start = at;
            do {
                list_.cross(CollisionKind::moved_differently, all[at]->owners, all[into[at]]->owners,
                            all[at]->edit->paragraph);
                at = into[at];
            } while (at != start);
        }
    }

    std::map<EditKind, std::vector<Shared>> by_kind_;
    const Removers& removers_;
    CollisionList& list_;
};

}  // namespace

void collide_paragraphs(const GatheredEdits& edits, const Removers& removers, CollisionList& list) {
    ParagraphSweep(edits, removers, list).run();
}

}  // namespace adref::track
