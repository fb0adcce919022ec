// One sweep over the words of each paragraph. Every comparison that it makes
// either is a collision or ends the stretch that it is made with, so its cost is
// that of its input and its output.

#include "track/src/collision_list.h"

#include <algorithm>

namespace adref::track {
namespace {

using CollisionKind = Collision::Kind;

enum class TouchKind : std::uint8_t { split, bracket, insertion, deletion, replacement };

struct Touch {
    std::uint32_t paragraph = 0;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    TouchKind kind = TouchKind::insertion;
    const std::vector<std::size_t>* owners = nullptr;

    bool is_point() const { return kind < TouchKind::deletion; }
};

TouchKind kind_of(const WordEdit& edit) {
    if (is_opening_bracket(edit) || is_closing_bracket(edit)) return TouchKind::bracket;
    if (is_insertion(edit)) return TouchKind::insertion;
    return is_deletion(edit) ? TouchKind::deletion : TouchKind::replacement;
}

std::vector<Touch> touches_of(const GatheredEdits& edits) {
    std::vector<Touch> touches;
    for (const SharedWordEdit& each : edits.words) {
        const WordEdit& edit = *each.edit;
        touches.push_back({edit.paragraph, edit.start, edit.end, kind_of(edit), &each.owners});
    }
    for (const SharedParagraphEdit& each : edits.paragraphs) {
        const ParagraphEdit& edit = *each.edit;
        if (edit.kind == ParagraphEdit::Kind::split)
            touches.push_back({edit.paragraph, edit.at, edit.at, TouchKind::split, &each.owners});
    }
    // Points before the stretches that begin there: what is open then was begun before.
    std::stable_sort(touches.begin(), touches.end(), [](const Touch& a, const Touch& b) {
        if (a.paragraph != b.paragraph) return a.paragraph < b.paragraph;
        if (a.start != b.start) return a.start < b.start;
        return a.is_point() && !b.is_point();
    });
    return touches;
}

class WordSweep {
 public:
    WordSweep(const Removers& removers, CollisionList& list) : removers_(removers), list_(list) {}

    void add(const Touch& touch) {
        if (touch.paragraph != paragraph_) {
            paragraph_ = touch.paragraph;
            deletions_.clear();
            replacements_.clear();
            points_.clear();
        }
        in_removed_paragraph(touch);
        collide_with(replacements_, touch,
                     touch.kind == TouchKind::replacement ? CollisionKind::replaced_differently
                                                          : CollisionKind::deleted_and_edited);
        // Two deletions agree about the words that both take out.
        if (touch.kind != TouchKind::deletion)
            collide_with(deletions_, touch, CollisionKind::deleted_and_edited);
        if (touch.is_point()) {
            add_point(touch);
        } else {
            (touch.kind == TouchKind::deletion ? deletions_ : replacements_).push_back(&touch);
        }
    }

 private:
    void in_removed_paragraph(const Touch& touch) {
        if (touch.kind == TouchKind::deletion || touch.kind == TouchKind::split) return;  // splits: see there
        const auto found = removers_.find(touch.paragraph);
        if (found == removers_.end()) return;
        list_.cross(CollisionKind::deleted_and_edited, *touch.owners, found->second, touch.paragraph,
                    touch.start, touch.end);
    }

    // Those that are over are forgotten; all others overlap.
    void collide_with(std::vector<const Touch*>& open, const Touch& touch, CollisionKind kind) {
        std::erase_if(open, [&](const Touch* each) { return each->end <= touch.start; });
        for (const Touch* each : open) {
            list_.cross(kind, *each->owners, *touch.owners, touch.paragraph, touch.start,
                        touch.is_point() ? touch.start : std::min(each->end, touch.end));
        }
    }

    // Insertions at one place wait for each other; whether a bracket holds one
    // is the same question; two brackets can stand in either order, and so can
    // a split and what is put at its edge.
    void add_point(const Touch& touch) {
        if (touch.kind == TouchKind::split) return;
        if (!points_.empty() && points_.front()->start != touch.start) points_.clear();
        for (const Touch* each : points_) {
            if (each->kind == TouchKind::bracket && touch.kind == TouchKind::bracket) continue;
            list_.cross(CollisionKind::order, *each->owners, *touch.owners, touch.paragraph, touch.start,
                        touch.start);
        }
        points_.push_back(&touch);
    }

    const Removers& removers_;
    CollisionList& list_;
    std::uint32_t paragraph_ = kBeforeAll;
    std::vector<const Touch*> deletions_;
    std::vector<const Touch*> replacements_;
    std::vector<const Touch*> points_;
};

}  // namespace

void collide_words(const GatheredEdits& edits, const Removers& removers, CollisionList& list) {
    const std::vector<Touch> touches = touches_of(edits);
    WordSweep sweep(removers, list);
    for (const Touch& touch : touches) sweep.add(touch);
}

}  // namespace adref::track
