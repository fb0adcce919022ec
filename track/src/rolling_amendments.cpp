#include "track/src/rolling_amendments.h"

#include "diffcore/unicode.h"
#include "track/instruction.h"
#include "track/src/apply_words.h"
#include "track/src/base_words.h"
#include "track/src/rolling_header.h"
#include "track/src/rolling_scan.h"
#include "track/src/rolling_wishes.h"
#include "track/src/word_tokens.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;

// Each proposal is placed in its paragraph anew: of a paragraph, its bytes times
// its proposals.
constexpr std::size_t kMostWork = std::size_t{16} << 20U;

// Longer anchors say no more.
constexpr std::uint32_t kMostAnchorWords = 8;

class AmendmentMaker {
 public:
    AmendmentMaker(const Base& base, const Document& rolling, std::vector<Amendment>& out,
                   std::vector<RollingTrouble>& troubles)
        : base_(base), all_(base.document().paragraphs), rolling_(rolling), out_(out), troubles_(troubles) {}

    void run(const std::vector<RollingProposal>& proposals) {
        struct About {
            std::size_t amendment = 0;
            const RollingProposal* proposal = nullptr;
        };
        std::vector<About> positions;
        for (const RollingProposal& each : proposals) {
            const std::size_t first = out_.size();
            if (each.rolling != in_) work_ = 0;
            in_ = each.rolling;
            work_ +=
                each.kind == Kind::add || each.kind == Kind::sentence ? 1 : all_[each.first].text.size() + 1;
            if (work_ > kMostWork) {
                tell(each, "more proposals in one paragraph than are looked at");
                continue;
            }
            if (!take(each)) {
                tell(each, "understood, but no amendment says it");
                continue;
            }
            for (std::size_t i = first; i < out_.size(); ++i) {
                if (each.kind != Kind::sentence || !each.names.empty()) out_[i].proponents = each.names;
                for (const RollingClause& clause : each.positions) {
                    // What an amendment has a field for is no amendment of its own.
                    std::vector<std::string>* names =
                        clause.role == RollingRole::support  ? &out_[i].supporters
                        : clause.role == RollingRole::oppose ? &out_[i].opponents
                                                             : nullptr;
                    if (names != nullptr)
                        names->insert(names->end(), clause.names.begin(), clause.names.end());
                }
            }
            if (out_.size() > first && !each.positions.empty()) positions.push_back({first, &each});
        }
        assign_ids(out_);
        for (const About& about : positions) {
            for (const RollingClause& clause : about.proposal->positions) {
                // Where nobody is named the stance would be lost in an empty field.
                const bool has_field =
                    clause.role == RollingRole::support || clause.role == RollingRole::oppose;
                if (has_field && !clause.names.empty()) continue;
                Amendment position;
                position.action = Action::position;
                position.stance = stance_of(clause.role);
                position.on = out_[about.amendment].id;
                position.target = out_[about.amendment].target;
                position.proponents = clause.names;
                out_.push_back(std::move(position));
            }
        }
        assign_ids(out_);
    }

 private:
    std::string address(std::uint32_t p) const { return base_.addresses().qualified(p); }

    Amendment about(std::uint32_t p, Action action) const {
        Amendment made;
        made.target = address(p);
        made.action = action;
        return made;
    }

    void tell(const RollingProposal& proposal, std::string what) {
        constexpr std::size_t kMostTroubles = 10'000;
        if (troubles_.size() < kMostTroubles)
            troubles_.push_back({proposal.rolling, trouble_place(rolling_, proposal.rolling), std::move(what),
                                 proposal.text});
    }

    bool take(const RollingProposal& proposal) {
        switch (proposal.kind) {
            case Kind::words:
                return words(proposal);
            case Kind::brackets:
                return brackets(proposal);
            case Kind::remove:
                return remove(proposal);
            case Kind::add:
                return add(proposal);
            case Kind::move:
                return move(proposal);
            case Kind::split:
                return split(proposal);
            case Kind::join:
                return join(proposal);
            case Kind::relabel: {
                Amendment made = about(proposal.first, Action::renumber);
                made.label = proposal.label;
                const auto placed = place(made, base_);
                if (!placed || placed->paragraphs.front().label != proposal.label) return false;
                out_.push_back(std::move(made));
                return true;
            }
            case Kind::position: {
                Amendment made = about(proposal.first, Action::position);
                made.stance = proposal.stance;
                if (proposal.start < proposal.end)
                    made.rationale = "on ‘" + slice(proposal.first, proposal.start, proposal.end) + "’";
                out_.push_back(std::move(made));
                return true;
            }
            case Kind::sentence:
                return sentence(proposal);
        }
        return false;
    }

    // --- words ------------------------------------------------------------------

    std::string slice(std::uint32_t p, std::uint32_t from, std::uint32_t to) const {
        const std::string& text = all_[p].text;
        std::size_t at = 0;
        std::size_t begin = 0;
        std::uint32_t code = 0;
        for (; at < text.size() && code < to; ++code) {
            if (code == from) begin = at;
            at += std::max<std::uint32_t>(unicode::decode(text, at).bytes, 1);
        }
        if (from >= code) return {};
        return text.substr(begin, at - begin);
    }

    // The paragraph as this amendment alone leaves it; nothing if it has no place
    // there or does more.
    std::optional<std::string> result(const Amendment& amendment, std::uint32_t p) const {
        const auto placed = place(amendment, base_);
        if (!placed || !placed->paragraphs.empty()) return std::nullopt;
        std::vector<const WordEdit*> edits;
        for (const WordEdit& edit : placed->words) {
            if (edit.paragraph != p) return std::nullopt;
            edits.push_back(&edit);
        }
        return edit_paragraph(all_[p], edits, {}).front().text;
    }

    bool offer(Amendment amendment, std::uint32_t p, const std::string& wanted) {
        const auto got = result(amendment, p);
        if (!got || *got != wanted) return false;
        out_.push_back(std::move(amendment));
        return true;
    }

    // Which of several it is, if there are several; false if they are not found there.
    bool name_occurrence(Amendment& amendment, std::uint32_t p, std::uint32_t start,
                         std::uint32_t end) const {
        const auto found = base_.find(p, amendment.find);
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (found[i].start != start || found[i].end != end) continue;
            amendment.occurrence = found.size() > 1 ? static_cast<std::uint32_t>(i + 1) : 0;
            return true;
        }
        return false;
    }

    bool words(const RollingProposal& proposal) {
        const std::uint32_t p = proposal.first;
        const std::string wanted = text_with(all_[p].text, proposal);
        if (wanted == all_[p].text) return false;
        if (!proposal.rewrite &&
            (proposal.start == proposal.end ? insertion(proposal, wanted) : change(proposal, wanted)))
            return true;
        Amendment whole = about(p, Action::rewrite);
        whole.text = wanted;
        if (offer(std::move(whole), p, wanted)) return true;
        return proposal.rewrite && change(proposal, wanted);
    }

    bool insertion(const RollingProposal& proposal, const std::string& wanted) {
        const std::uint32_t p = proposal.first;
        const auto tokens = base_.words().tokens(p);
        Amendment made = about(p, Action::insert);
        made.text = tidy_words(proposal.text);
        // Words in front of the place, as many as tell it from others.
        const auto behind = std::partition_point(
            tokens.begin(), tokens.end(), [&](const WordToken& each) { return each.last <= proposal.start; });
        const auto count = static_cast<std::uint32_t>(behind - tokens.begin());
        std::optional<Amendment> repeated;
        for (std::uint32_t words = 1; words <= std::min(kMostAnchorWords, count); ++words) {
            const WordToken& from = tokens[count - words];
            const WordToken& to = tokens[count - 1];
            if (from.kind == TokenKind::punctuation && words < count && words < kMostAnchorWords) continue;
            made.place = Place::after;
            made.find = slice(p, from.first, to.last);
            made.occurrence = 0;
            if (!name_occurrence(made, p, from.first, to.last)) continue;
            if (made.occurrence == 0 && offer(made, p, wanted)) return true;
            if (!repeated) repeated = made;
        }
        if (repeated && offer(*repeated, p, wanted)) return true;
        made.occurrence = 0;
        made.find.clear();
        for (const Place edge : {Place::start, Place::end}) {
            made.place = edge;
            if (offer(made, p, wanted)) return true;
        }
        for (std::uint32_t words = 1; words <= kMostAnchorWords && count + words <= tokens.size(); ++words) {
            made.place = Place::before;
            made.find = slice(p, tokens[count].first, tokens[count + words - 1].last);
            if (name_occurrence(made, p, tokens[count].first, tokens[count + words - 1].last) &&
                offer(made, p, wanted))
                return true;
        }
        return false;
    }

    bool change(const RollingProposal& proposal, const std::string& wanted) {
        const std::uint32_t p = proposal.first;
        const bool removes = tidy_words(proposal.text).empty();
        Amendment made = about(p, removes ? Action::remove : Action::replace);
        std::uint32_t start = proposal.start;
        std::uint32_t end = proposal.end;
        const std::u32string text = codes(p);
        while (start < end && text[start] == U' ') ++start;
        while (start < end && text[end - 1] == U' ') --end;
        if (start == end) return false;
        made.find = slice(p, start, end);
        made.text = tidy_words(proposal.text);
        return name_occurrence(made, p, start, end) && offer(std::move(made), p, wanted);
    }

    std::u32string codes(std::uint32_t p) const {
        std::u32string out;
        const std::string& text = all_[p].text;
        for (std::size_t at = 0; at < text.size();) {
            const unicode::Decoded here = unicode::decode(text, at);
            out.push_back(here.code);
            at += std::max<std::uint32_t>(here.bytes, 1);
        }
        return out;
    }

    bool brackets(const RollingProposal& proposal) {
        Amendment made = about(proposal.first, Action::bracket);
        if (proposal.start < proposal.end) {
            made.find = slice(proposal.first, proposal.start, proposal.end);
            return name_occurrence(made, proposal.first, proposal.start, proposal.end) &&
                   offer(made, proposal.first, text_with(all_[proposal.first].text, proposal));
        }
        for (const Scope scope : {Scope::automatic, Scope::subtree}) {
            made.scope = scope;
            const auto placed = place(made, base_);
            if (!placed || placed->words.size() != 2 || placed->words.front().paragraph != proposal.first ||
                placed->words.back().paragraph != proposal.last)
                continue;
            out_.push_back(std::move(made));
            return true;
        }
        return false;
    }

    // --- paragraphs -------------------------------------------------------------

    bool remove(const RollingProposal& proposal) {
        const std::size_t before = out_.size();
        // Whole sub-trees, one after the other.
        for (std::uint32_t p = proposal.first; p <= proposal.last;) {
            std::uint32_t next = p;
            for (const Scope scope : {Scope::automatic, Scope::paragraph}) {
                Amendment made = about(p, Action::remove_paragraph);
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
        Amendment made = about(proposal.first, Action::move_paragraph);
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

    bool split(const RollingProposal& proposal) {
        const std::uint32_t p = proposal.first;
        const auto tokens = base_.words().tokens(p);
        const auto behind = std::partition_point(
            tokens.begin(), tokens.end(), [&](const WordToken& each) { return each.last <= proposal.start; });
        const auto count = static_cast<std::uint32_t>(behind - tokens.begin());
        const std::string wanted = rolling_key(base_.document(), proposal);
        for (std::uint32_t words = 1; words <= std::min(kMostAnchorWords, count); ++words) {
            Amendment made = about(p, Action::split_paragraph);
            made.place = Place::after;
            made.find = slice(p, tokens[count - words].first, tokens[count - 1].last);
            if (!name_occurrence(made, p, tokens[count - words].first, tokens[count - 1].last)) continue;
            if (made.occurrence > 0 && words < std::min(kMostAnchorWords, count)) continue;
            const auto placed = place(made, base_);
            if (!placed || placed->paragraphs.size() != 1) continue;
            RollingProposal same = proposal;
            same.start = same.end = placed->paragraphs.front().at;
            if (rolling_key(base_.document(), same) != wanted) continue;
            out_.push_back(std::move(made));
            return true;
        }
        return false;
    }

    bool join(const RollingProposal& proposal) {
        std::uint32_t next = proposal.first + 1;
        while (next < all_.size() && all_[next].kind == adref::Kind::footnote) ++next;
        if (next >= all_.size()) return false;
        Amendment made = about(proposal.first, Action::merge_paragraphs);
        made.to = address(next);
        if (!place(made, base_)) return false;
        out_.push_back(std::move(made));
        return true;
    }

    bool sentence(const RollingProposal& proposal) {
        std::string text = proposal.text;
        constexpr std::string_view kLine = " ¶ ";
        for (std::size_t at = text.find(kLine); at != std::string::npos; at = text.find(kLine, at))
            text.replace(at, kLine.size(), "\n");
        bool any = false;
        for (const Instruction& each : parse_instructions(text)) {
            if (!each.why.empty()) return false;
            for (const Amendment& amendment : each.amendments) {
                out_.push_back(amendment);
                any = true;
            }
        }
        return any;
    }

    const Base& base_;
    const std::vector<Paragraph>& all_;
    const Document& rolling_;
    std::vector<Amendment>& out_;
    std::vector<RollingTrouble>& troubles_;
    std::uint32_t in_ = UINT32_MAX;  // a paragraph of the rolling text
    std::size_t work_ = 0;           // … and what it has cost
};

}  // namespace

void rolling_amendments(const Base& base, const Document& rolling,
                        const std::vector<RollingProposal>& proposals, std::vector<Amendment>& amendments,
                        std::vector<RollingTrouble>& troubles) {
    AmendmentMaker(base, rolling, amendments, troubles).run(proposals);
}

}  // namespace adref::track
