// The base with edits done: which paragraphs stand where.

#include "track/src/apply_words.h"
#include "track/src/gathered_edits.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace adref::track {
namespace {

constexpr std::uint32_t kNoBlock = UINT32_MAX;

// Everything that was asked for, by the paragraph that it is about. A place
// between two paragraphs of the base is a slot: slot 0 is before all, slot i + 1
// behind paragraph i. Slots belong to the base, not to the paragraph in front of
// them, so that what is added there stands when that paragraph moves away; but
// slots inside a moved block move along.
class Sequence {
 public:
    Sequence(const Document& base, const GatheredEdits& edits) : base_(base) {
        const std::size_t count = base.paragraphs.size();
        words_.resize(count);
        splits_.resize(count);
        labels_.resize(count, nullptr);
        removed_.resize(count, false);
        joined_to_.resize(count, kNoBlock);
        behind_.resize(count, kNoBlock);
        block_at_.resize(count, kNoBlock);
        slots_.resize(count + 1);
        for (const SharedWordEdit& each : edits.words) {
            if (each.edit->paragraph < count) words_[each.edit->paragraph].push_back(each.edit);
        }
        for (const SharedParagraphEdit& each : edits.paragraphs) take(*each.edit);
        for (std::vector<Thing>& slot : slots_) {
            // What is deeper belongs to what stands in front, so it comes first.
            std::stable_sort(slot.begin(), slot.end(), [](const Thing& a, const Thing& b) {
                return a.level != b.level ? a.level > b.level : a.block < b.block;
            });
        }
    }

    Document run() {
        Document out;
        out.title = base_.title;
        out.language = base_.language;
        out.ids = base_.ids;
        out.apart = base_.apart;
        out_ = &out.paragraphs;
        push_slot(0, kNoBlock, false);
        walk_all();
        if (!base_.paragraphs.empty()) {
            stack_.push_back(
                {0, static_cast<std::uint32_t>(base_.paragraphs.size() - 1), kNoBlock, nullptr, 0});
            walk_all();
        }
        // Two blocks that an amendment each puts inside the other have no place; nothing may be lost.
        for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
            if (blocks_[i].done) continue;
            blocks_[i].done = true;
            stack_.push_back({blocks_[i].first, blocks_[i].last, i, nullptr, 0});
            walk_all();
        }
        drop_lost_calls(out);
        assign_ids(out);
        return out;
    }

 private:
    struct Block {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        bool done = false;
    };
    // An addition or a moved block in a slot.
    struct Thing {
        std::uint32_t level = 0;
        std::uint32_t block = kNoBlock;  // of additions none
        const ParagraphEdit* addition = nullptr;
    };
    // Paragraphs [next, last], or the things of a slot, from `next` on.
    struct Frame {
        std::uint32_t next = 0;
        std::uint32_t last = 0;
        std::uint32_t block = kNoBlock;
        const std::vector<Thing>* things = nullptr;
        int filter = 0;  // of things: 0 all, 1 those that go along with `block`, 2 those that do not
    };

    void take(const ParagraphEdit& edit) {
        using EditKind = ParagraphEdit::Kind;
        const auto count = static_cast<std::uint32_t>(base_.paragraphs.size());
        if (edit.kind == EditKind::add) {
            const std::uint32_t slot =
                edit.paragraph == kBeforeAll ? 0 : std::min(edit.paragraph, count - 1) + 1;
            if (!edit.paragraphs.empty())
                slots_[count == 0 ? 0 : slot].push_back({edit.paragraphs.front().level, kNoBlock, &edit});
            return;
        }
        if (edit.paragraph >= count) return;
        switch (edit.kind) {
            case EditKind::remove:
                removed_[edit.paragraph] = true;
                break;
            case EditKind::relabel:
                labels_[edit.paragraph] = &edit.label;
                break;
            case EditKind::split:
                splits_[edit.paragraph].push_back(edit.at);
                break;
            case EditKind::join:
                if (edit.last < count && edit.last > edit.paragraph) {
                    behind_[edit.paragraph] = edit.last;
                    joined_to_[edit.last] = edit.paragraph;
                }
                break;
            default:
                take_move(edit, count);
        }
    }

    void take_move(const ParagraphEdit& edit, std::uint32_t count) {
        if (edit.last < edit.paragraph || edit.last >= count || block_at_[edit.paragraph] != kNoBlock) return;
        const auto block = static_cast<std::uint32_t>(blocks_.size());
        blocks_.push_back({edit.paragraph, edit.last, false});
        block_at_[edit.paragraph] = block;
        const std::uint32_t slot = edit.to == kBeforeAll ? 0 : std::min(edit.to, count - 1) + 1;
        slots_[slot].push_back({base_.paragraphs[edit.paragraph].level, block, nullptr});
    }

    void push_slot(std::uint32_t slot, std::uint32_t block, bool along) {
        if (slots_[slot].empty()) return;
        const int filter = block == kNoBlock ? 0 : (along ? 1 : 2);
        stack_.push_back({0, static_cast<std::uint32_t>(slots_[slot].size()), block, &slots_[slot], filter});
    }

    // An item behind the last item of a block goes with the block, a sibling of its head does not.
    bool goes_along(const Thing& thing, std::uint32_t block) const {
        return thing.level > base_.paragraphs[blocks_[block].first].level;
    }

    void walk_all() {
        while (!stack_.empty()) {
            const std::size_t top = stack_.size() - 1;
            if (stack_[top].things != nullptr) {
                step_things(top);
            } else {
                step_paragraphs(top);
            }
        }
    }

    void step_things(std::size_t top) {
        Frame& frame = stack_[top];
        if (frame.next == frame.last) {
            stack_.pop_back();
            return;
        }
        const Thing& thing = (*frame.things)[frame.next++];
        if (frame.filter != 0 && goes_along(thing, frame.block) != (frame.filter == 1)) return;
        if (thing.addition != nullptr) {
            for (const Paragraph& paragraph : thing.addition->paragraphs) out_->push_back(paragraph);
            return;
        }
        Block& block = blocks_[thing.block];
        if (block.done) return;
        block.done = true;
        stack_.push_back({block.first, block.last, thing.block, nullptr, 0});
    }

    void step_paragraphs(std::size_t top) {
        Frame& frame = stack_[top];
        if (frame.next > frame.last) {
            stack_.pop_back();
            return;
        }
        const std::uint32_t here = frame.next;
        const std::uint32_t block = block_at_[here];
        if (block != kNoBlock && block != frame.block) {
            const std::uint32_t last = blocks_[block].last;
            frame.next = last + 1;
            push_slot(last + 1, block, false);
            return;
        }
        frame.next = here + 1;
        const std::uint32_t own = frame.block;
        const bool ends_block = own != kNoBlock && here == blocks_[own].last;
        emit(here);
        push_slot(here + 1, ends_block ? own : kNoBlock, true);
    }

    void emit(std::uint32_t position) {
        if (removed_[position] || joined_to_[position] != kNoBlock) return;
        std::vector<Paragraph> parts = edited(position);
        for (std::uint32_t next = behind_[position]; next != kNoBlock; next = behind_[next]) {
            std::vector<Paragraph> more = edited(next);
            append_paragraph(parts.back(), more.front());
            for (std::size_t i = 1; i < more.size(); ++i) parts.push_back(std::move(more[i]));
        }
        if (labels_[position] != nullptr) parts.front().label = *labels_[position];
        for (Paragraph& part : parts) out_->push_back(std::move(part));
    }

    std::vector<Paragraph> edited(std::uint32_t position) {
        const Paragraph& paragraph = base_.paragraphs[position];
        if (words_[position].empty() && splits_[position].empty()) return {paragraph};
        std::sort(splits_[position].begin(), splits_[position].end());
        return edit_paragraph(paragraph, words_[position], splits_[position]);
    }

    // A footnote that was deleted is called no more.
    void drop_lost_calls(Document& out) const {
        std::unordered_set<std::string_view> lost;
        for (std::size_t i = 0; i < base_.paragraphs.size(); ++i) {
            if (removed_[i] && base_.paragraphs[i].kind == Kind::footnote)
                lost.insert(base_.paragraphs[i].id);
        }
        if (lost.empty()) return;
        for (Paragraph& paragraph : out.paragraphs)
            std::erase_if(paragraph.notes, [&](const NoteAnchor& note) { return lost.contains(note.note); });
    }

    const Document& base_;
    std::vector<std::vector<const WordEdit*>> words_;
    std::vector<std::vector<std::uint32_t>> splits_;
    std::vector<const std::string*> labels_;
    std::vector<bool> removed_;
    std::vector<std::uint32_t> behind_;     // the paragraph that is joined to this one
    std::vector<std::uint32_t> joined_to_;  // the other way
    std::vector<std::uint32_t> block_at_;   // the block that begins here
    std::vector<Block> blocks_;
    std::vector<std::vector<Thing>> slots_;
    std::vector<Frame> stack_;
    std::vector<Paragraph>* out_ = nullptr;
};

}  // namespace

Document apply_edits(const Document& base, const std::vector<const PlacedAmendment*>& amendments) {
    return Sequence(base, gather(amendments)).run();
}

}  // namespace adref::track
