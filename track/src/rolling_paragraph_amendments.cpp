#include "track/src/rolling_paragraph_amendments.h"

#include "track/src/amendment_about.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;

class ParagraphAmender {
 public:
    ParagraphAmender(const Base& base, std::vector<Amendment>& out)
        : base_(base), all_(base.document().paragraphs), out_(out) {}

    bool take(const RollingProposal& proposal) {
        switch (proposal.kind) {
            case Kind::remove:
                return remove(proposal);
            case Kind::add:
                return add(proposal);
            case Kind::move:
                return move(proposal);
            case Kind::join:
                return join(proposal);
            case Kind::relabel:
                return relabel(proposal);
            default:
                return false;
        }
    }

 private:
    std::string address(std::uint32_t p) const { return base_.addresses().qualified(p); }

    bool remove(const RollingProposal& proposal) {
        const std::size_t before = out_.size();
        // Whole sub-trees, one after the other.
        for (std::uint32_t p = proposal.first; p <= proposal.last;) {
            std::uint32_t next = p;
            for (const Scope scope : {Scope::automatic, Scope::paragraph}) {
                Amendment made = amendment_about(base_, p, Action::remove_paragraph);
                made.scope = scope;
                const auto placed = place(made, base_);
                if (!placed || placed->paragraphs.empty()) continue;
                const std::uint32_t end = placed->paragraphs.back().paragraph;
                if (end > proposal.last) continue;
                out_.push_back(std::move(made));
                next = end + 1;
                break;
            }
            if (next == p) {
                out_.resize(before);
                return false;
            }
            p = next;
        }
        return true;
    }

    static std::string line_of(const Paragraph& paragraph) {
        return paragraph.label.empty() ? paragraph.text : paragraph.label + " " + paragraph.text;
    }

    bool add(const RollingProposal& proposal) {
        Amendment made;
        made.action = Action::add_paragraph;
        for (const std::string& line : proposal.lines) made.text += (made.text.empty() ? "" : "\n") + line;
        std::vector<std::pair<std::uint32_t, Place>> places;
        if (proposal.slot != kBeforeAll) {
            std::uint32_t at = proposal.slot;
            places.emplace_back(at, Place::after);
            while (at > 0 && all_[at].kind == adref::Kind::footnote) --at;
            if (at != proposal.slot) places.emplace_back(at, Place::after);
            // Behind all of what it is the last part of.
            constexpr std::size_t kMostAncestors = 8;
            std::uint32_t level = all_[at].level;
            for (std::uint32_t up = at; up-- > 0 && level > 0 && places.size() < kMostAncestors;) {
                if (is_heading(all_[up].kind)) break;
                if (all_[up].kind == adref::Kind::footnote || all_[up].level >= level) continue;
                level = all_[up].level;
                places.emplace_back(up, Place::after);
            }
        }
        const std::uint32_t next = proposal.slot == kBeforeAll ? 0 : proposal.slot + 1;
        if (next < all_.size()) places.emplace_back(next, Place::before);
        for (const auto& [target, where] : places) {
            made.target = address(target);
            made.place = where;
            const auto placed = place(made, base_);
            if (!placed || placed->paragraphs.size() != 1 ||
                placed->paragraphs.front().paragraph != proposal.slot)
                continue;
            const std::vector<Paragraph>& added = placed->paragraphs.front().paragraphs;
            bool same = added.size() == proposal.lines.size();
            for (std::size_t i = 0; i < added.size() && same; ++i)
                same = line_of(added[i]) == proposal.lines[i];
            if (!same) continue;
            out_.push_back(std::move(made));
            return true;
        }
        return false;
    }

    bool move(const RollingProposal& proposal) {
        Amendment made = amendment_about(base_, proposal.first, Action::move_paragraph);
        std::vector<std::pair<std::uint32_t, Place>> places;
        if (proposal.slot != kBeforeAll) {
            std::uint32_t at = proposal.slot;
            places.emplace_back(at, Place::after);
            while (at > 0 && all_[at].kind == adref::Kind::footnote) --at;
            if (at != proposal.slot) places.emplace_back(at, Place::after);
            for (std::uint32_t up = at; up-- > 0 && places.size() < 4;) {
                if (all_[up].level < all_[at].level) places.emplace_back(up, Place::after);
                if (all_[up].level == 0 || is_heading(all_[up].kind)) break;
            }
        }
        const std::uint32_t next = proposal.slot == kBeforeAll ? 0 : proposal.slot + 1;
        if (next < all_.size()) places.emplace_back(next, Place::before);
        for (const auto& [to, where] : places) {
            for (const Scope scope : {Scope::automatic, Scope::paragraph}) {
                made.to = address(to);
                made.place = where;
                made.scope = scope;
                const auto placed = place(made, base_);
                if (!placed || placed->paragraphs.size() != 1) continue;
                const ParagraphEdit& edit = placed->paragraphs.front();
                if (edit.paragraph != proposal.first || edit.last != proposal.last ||
                    edit.to != proposal.slot)
                    continue;
                out_.push_back(std::move(made));
                return true;
            }
        }
        return false;
    }

    bool join(const RollingProposal& proposal) {
        std::uint32_t next = proposal.first + 1;
        while (next < all_.size() && all_[next].kind == adref::Kind::footnote) ++next;
        if (next >= all_.size()) return false;
        Amendment made = amendment_about(base_, proposal.first, Action::merge_paragraphs);
        made.to = address(next);
        if (!place(made, base_)) return false;
        out_.push_back(std::move(made));
        return true;
    }

    bool relabel(const RollingProposal& proposal) {
        Amendment made = amendment_about(base_, proposal.first, Action::renumber);
        made.label = proposal.label;
        const auto placed = place(made, base_);
        if (!placed || placed->paragraphs.front().label != proposal.label) return false;
        out_.push_back(std::move(made));
        return true;
    }

    const Base& base_;
    const std::vector<Paragraph>& all_;
    std::vector<Amendment>& out_;
};

}  // namespace

bool amend_paragraphs(const Base& base, const RollingProposal& proposal, std::vector<Amendment>& out) {
    return ParagraphAmender(base, out).take(proposal);
}

}  // namespace adref::track
