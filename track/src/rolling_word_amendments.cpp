#include "track/src/rolling_word_amendments.h"

#include "diffcore/unicode.h"
#include "track/src/amendment_about.h"
#include "track/src/apply_words.h"
#include "track/src/base_words.h"
#include "track/src/rolling_wishes.h"
#include "track/src/word_tokens.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;

// Longer anchors say no more.
constexpr std::uint32_t kMostAnchorWords = 8;

class WordAmender {
 public:
    WordAmender(const Base& base, std::vector<Amendment>& out)
        : base_(base), all_(base.document().paragraphs), out_(out) {}

    bool take(const RollingProposal& proposal) {
        switch (proposal.kind) {
            case Kind::words:
                return words(proposal);
            case Kind::brackets:
                return brackets(proposal);
            case Kind::split:
                return split(proposal);
            case Kind::position:
                return position(proposal);
            default:
                return false;
        }
    }

 private:
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
        Amendment whole = amendment_about(base_, p, Action::rewrite);
        whole.text = wanted;
        if (offer(std::move(whole), p, wanted)) return true;
        return proposal.rewrite && change(proposal, wanted);
    }

    bool insertion(const RollingProposal& proposal, const std::string& wanted) {
        const std::uint32_t p = proposal.first;
        const auto tokens = base_.words().tokens(p);
        Amendment made = amendment_about(base_, p, Action::insert);
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
        Amendment made = amendment_about(base_, p, removes ? Action::remove : Action::replace);
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
        Amendment made = amendment_about(base_, proposal.first, Action::bracket);
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

    bool split(const RollingProposal& proposal) {
        const std::uint32_t p = proposal.first;
        const auto tokens = base_.words().tokens(p);
        const auto behind = std::partition_point(
            tokens.begin(), tokens.end(), [&](const WordToken& each) { return each.last <= proposal.start; });
        const auto count = static_cast<std::uint32_t>(behind - tokens.begin());
        const std::string wanted = rolling_key(base_.document(), proposal);
        for (std::uint32_t words = 1; words <= std::min(kMostAnchorWords, count); ++words) {
            Amendment made = amendment_about(base_, p, Action::split_paragraph);
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

    bool position(const RollingProposal& proposal) {
        Amendment made = amendment_about(base_, proposal.first, Action::position);
        made.stance = proposal.stance;
        if (proposal.start < proposal.end)
            made.rationale = "on ‘" + slice(proposal.first, proposal.start, proposal.end) + "’";
        out_.push_back(std::move(made));
        return true;
    }

    const Base& base_;
    const std::vector<Paragraph>& all_;
    std::vector<Amendment>& out_;
};

}  // namespace

bool amend_words(const Base& base, const RollingProposal& proposal, std::vector<Amendment>& out) {
    return WordAmender(base, out).take(proposal);
}

}  // namespace adref::track
