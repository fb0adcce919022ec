#include "track/src/rolling_paragraph.h"

#include "diffcore/unicode.h"
#include "track/src/rolling_bracket.h"
#include "track/src/rolling_header.h"
#include "track/src/word_tokens.h"

#include <algorithm>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;

bool opens_at_end(std::string_view text) {
    return !text.empty() && unicode::opens(last_code(text));
}

}  // namespace

RollingParagraph::RollingParagraph(const Document& rolling, std::uint32_t paragraph, const Profile& profile,
                                   const RollingScan& scan, std::vector<RollingSpan>& spans,
                                   RollingReading& out)
    : rolling_(rolling),
      paragraph_(paragraph),
      profile_(profile),
      brackets_(scan.brackets[paragraph]),
      spans_(spans),
      out_(out),
      text_(rolling.paragraphs[paragraph].text),
      position_(static_cast<std::uint32_t>(out.base.paragraphs.size())),
      first_proposal_(out.proposals.size()) {
    buffer_.reserve(text_.size());
    trace_.origin.reserve(text_.size());
}

void RollingParagraph::run() {
    while (true) {
        // A bracket may close where another opens: what closes comes first.
        if (!spans_.empty() && spans_.back().bracket->close_paragraph == paragraph_ &&
            spans_.back().bracket->content_end == at_) {
            close();
            continue;
        }
        if (at_ >= text_.size()) break;
        while (next_ < brackets_.size() && brackets_[next_].open < at_) ++next_;
        if (next_ < brackets_.size() && brackets_[next_].open == at_ && brackets_[next_].matched) {
            open(next_);
            continue;
        }
        const std::uint32_t escape = escape_length(profile_, text_, at_, behind_header_);
        behind_header_ = false;
        std::uint32_t from = at_;
        std::uint32_t length = 1;
        if (escape > 0) {
            ++from;
            length = escape - 1;
        }
        for (std::uint32_t i = from; i < from + length; ++i) {
            buffer_.push_back(text_[i]);
            trace_.origin.push_back(i);
        }
        at_ = from + length;
    }
    // Nothing that closes here is left open, whatever the signs were.
    while (!spans_.empty() && spans_.back().bracket->close_paragraph == paragraph_) spans_.pop_back();
    finish();
}

// What stands behind a bracket in the base, other brackets looked through: 0 at the
// end of the paragraph or of the bracket around it.
bool RollingParagraph::free_to_stand(std::size_t index) const {
    std::uint32_t at = brackets_[index].after;
    constexpr std::size_t kMost = 64;  // brackets in a row
    for (std::size_t looked = 0; looked < kMost; ++looked) {
        if (!spans_.empty() && spans_.back().bracket->close_paragraph == paragraph_ &&
            spans_.back().bracket->content_end == at)
            return true;
        if (at >= text_.size()) return true;
        const std::size_t next = bracket_at(at);
        if (next == brackets_.size() || !brackets_[next].matched) break;
        const RollingBracket& other = brackets_[next];
        if (is_plain(other, profile_) && option_at(other.after) == nullptr) break;
        at = is_point(other, profile_) ? other.after : other.content;
    }
    const std::uint32_t escape = escape_length(profile_, text_, at, false);
    const char32_t code = unicode::decode(text_, at + (escape > 0 ? 1 : 0)).code;
    return code == U' ' || unicode::closes(code);
}

// The bracket whose sign stands there; their number if there is none.
std::size_t RollingParagraph::bracket_at(std::uint32_t at) const {
    const auto found =
        std::lower_bound(brackets_.begin(), brackets_.end(), at,
                         [](const RollingBracket& each, std::uint32_t place) { return each.open < place; });
    if (found == brackets_.end() || found->open != at) return brackets_.size();
    return static_cast<std::size_t>(found - brackets_.begin());
}

// An option that stands directly behind a bracket.
const RollingBracket* RollingParagraph::option_at(std::uint32_t at) const {
    const std::size_t index = bracket_at(at);
    if (index == brackets_.size()) return nullptr;
    const RollingBracket& each = brackets_[index];
    if (!each.matched || each.close_paragraph != paragraph_) return nullptr;
    if (each.header.empty() && !each.of_proposed) return nullptr;
    const RollingRole role = role_of(each, profile_);
    const bool nothing = (role == RollingRole::deletion || role == RollingRole::nothing) && each.empty();
    return brings_words(role) || nothing ? &each : nullptr;
}

void RollingParagraph::open(std::size_t index) {
    const RollingBracket& bracket = brackets_[index];
    const RollingRole role = role_of(bracket, profile_);
    const bool here = bracket.close_paragraph == paragraph_;
    const bool bare = bracket.header.empty() && !bracket.of_proposed;
    if (bare && here && option_at(bracket.after) != nullptr) {
        spans_.push_back({&bracket, position_, static_cast<std::uint32_t>(buffer_.size()), true, paragraph_});
        at_ = bracket.content;
        return;
    }
    if (is_plain(bracket, profile_)) {
        for (std::uint32_t i = bracket.open; i < bracket.content; ++i) {
            buffer_.push_back(text_[i]);
            trace_.origin.push_back(i);
        }
        at_ = bracket.content;
        return;
    }
    if (brings_words(role)) return insertion(index);
    if (bracket.empty()) return note(index);
    if (role == RollingRole::split || role == RollingRole::merge || role == RollingRole::renumber ||
        role == RollingRole::move_here || role == RollingRole::rewrite || role == RollingRole::agreed ||
        role == RollingRole::nothing) {
        if (here) {
            tell("what stands behind the names cannot stand here", bracket.open, bracket.after);
        } else {
            tell("a bracket of this kind cannot go on in the next paragraph", bracket.open, bracket.content);
        }
        // Its words are left as they are.
        const std::uint32_t end = here ? bracket.after : bracket.content;
        for (std::uint32_t i = bracket.open; i < end; ++i) {
            buffer_.push_back(text_[i]);
            trace_.origin.push_back(i);
        }
        at_ = end;
        return;
    }
    spans_.push_back({&bracket, position_, static_cast<std::uint32_t>(buffer_.size()), false, paragraph_});
    at_ = bracket.content;
    behind_header_ = !bracket.header.empty() && !profile_.names_behind;
}

// Whether a bracket stands between spaces of its own; then one of them goes with it.
bool RollingParagraph::take_space(std::size_t index, bool& leading) {
    const RollingBracket& bracket = brackets_[index];
    const std::uint32_t least = spans_.empty() || spans_.back().first != position_ ? 0 : spans_.back().start;
    leading = false;
    if (chained_ && chained_at_ == bracket.open) {
        chained_at_ = bracket.after;
        return true;
    }
    chained_ = false;
    if (buffer_.size() > least && buffer_.back() == ' ' && free_to_stand(index)) {
        buffer_.pop_back();
        trace_.origin.pop_back();
        chained_ = true;
        chained_at_ = bracket.after;
        return true;
    }
    const bool begins = buffer_.empty() || opens_at_end(buffer_);
    leading = begins && bracket.after < text_.size() && text_[bracket.after] == ' ' &&
              !(!spans_.empty() && spans_.back().bracket->content_end == bracket.after &&
                spans_.back().bracket->close_paragraph == paragraph_);
    return false;
}

void RollingParagraph::insertion(std::size_t index) {
    const RollingBracket& bracket = brackets_[index];
    if (bracket.close_paragraph != paragraph_) {
        tell("new words that go on in the next paragraph must begin theirs", bracket.open, bracket.content);
        for (std::uint32_t i = bracket.open; i < bracket.content; ++i) {
            buffer_.push_back(text_[i]);
            trace_.origin.push_back(i);
        }
        at_ = bracket.content;
        return;
    }
    for (std::size_t i = index + 1; i < brackets_.size() && brackets_[i].open < bracket.content_end; ++i) {
        if (brackets_[i].matched && !brackets_[i].header.empty())
            tell("a proposal inside the new words of another", brackets_[i].open, brackets_[i].after);
    }
    bool leading = false;
    const bool stands_free = take_space(index, leading);
    RollingProposal proposal;
    proposal.text = literal_words(profile_, text_, bracket.content, bracket.content_end,
                                  !bracket.header.empty() && !profile_.names_behind);
    if (stands_free && !unicode::closes(first_code(proposal.text))) proposal.text.insert(0, " ");
    if (leading) proposal.text += ' ';
    proposal.start = proposal.end = static_cast<std::uint32_t>(buffer_.size());
    at_ = bracket.after + (leading ? 1 : 0);
    push(std::move(proposal), bracket);
}

// A bracket that stands at a place, without words.
void RollingParagraph::note(std::size_t index) {
    const RollingBracket& bracket = brackets_[index];
    const RollingRole role = role_of(bracket, profile_);
    RollingProposal proposal;
    const std::string place = bracket.header.empty() ? std::string() : bracket.header.front().place;
    switch (role) {
        case RollingRole::split:
            proposal.kind = Kind::split;
            break;
        case RollingRole::merge:
            proposal.kind = Kind::join;
            break;
        case RollingRole::renumber:
            proposal.kind = Kind::relabel;
            proposal.label = place;
            break;
        case RollingRole::bracket:
            proposal.kind = Kind::brackets;
            break;
        case RollingRole::move_away:
            proposal.kind = Kind::move;
            break;
        case RollingRole::support:
        case RollingRole::oppose:
        case RollingRole::reserve:
        case RollingRole::retain:
            proposal.kind = Kind::position;
            break;
        case RollingRole::agreed:
            out_.agreed.push_back(position_);
            break;
        default:
            // Of a whole paragraph it is the paragraph's own.
            if (bracket.whole() && role == RollingRole::deletion) {
                proposal.kind = Kind::remove;
                break;
            }
            tell("nothing stands in front that this could be about", bracket.open, bracket.after);
            for (std::uint32_t i = bracket.open; i < bracket.after; ++i) {
                buffer_.push_back(text_[i]);
                trace_.origin.push_back(i);
            }
            at_ = bracket.after;
            return;
    }
    bool leading = false;
    take_space(index, leading);
    at_ = bracket.after + (leading ? 1 : 0);
    if (role == RollingRole::agreed) return;
    proposal.start = proposal.end =
        role == RollingRole::split ? static_cast<std::uint32_t>(buffer_.size()) : 0;
    push(std::move(proposal), bracket);
}

void RollingParagraph::close() {
    const RollingSpan span = spans_.back();
    spans_.pop_back();
    const RollingBracket& bracket = *span.bracket;
    const auto end = static_cast<std::uint32_t>(buffer_.size());
    at_ = bracket.after;
    if (span.stacked) return close_stack(span, end);
    const RollingRole role = role_of(bracket, profile_);
    RollingProposal proposal;
    proposal.first = span.first;
    proposal.last = position_;
    const bool whole = bracket.whole() && span.start == 0;
    if (role == RollingRole::deletion) {
        trace_.struck.emplace_back(span.first == position_ ? span.start : 0, end);
        proposal.kind = whole ? Kind::remove : Kind::words;
    } else if (role == RollingRole::bracket) {
        proposal.kind = Kind::brackets;
    } else if (role == RollingRole::move_away) {
        proposal.kind = Kind::move;
        if (!whole) {
            tell("only whole paragraphs can be said to move", bracket.open, bracket.content);
            return;
        }
    } else {
        proposal.kind = Kind::position;
    }
    if (!whole) {
        proposal.start = span.start;
        proposal.end = end;
    }
    proposal.rolling = span.rolling;
    push(std::move(proposal), bracket);
    seams_.back() = role == RollingRole::deletion && !whole;
}

void RollingParagraph::close_stack(const RollingSpan& span, std::uint32_t end) {
    while (const RollingBracket* option = option_at(at_)) {
        RollingProposal proposal;
        proposal.start = span.start;
        proposal.end = end;
        const bool words = brings_words(role_of(*option, profile_));
        if (words)
            proposal.text = literal_words(profile_, text_, option->content, option->content_end,
                                          !option->header.empty() && !profile_.names_behind);
        for (std::size_t i = bracket_at(option->open) + 1;
             i < brackets_.size() && brackets_[i].open < option->content_end; ++i) {
            if (brackets_[i].matched && !brackets_[i].header.empty())
                tell("a proposal inside the new words of another", brackets_[i].open, brackets_[i].after);
        }
        at_ = option->after;
        push(std::move(proposal), *option);
        seams_.back() = !words;
    }
}

void RollingParagraph::push(RollingProposal proposal, const RollingBracket& bracket) {
    take_header(bracket.header, proposal);
    const bool of_several = proposal.last != 0 && proposal.first != proposal.last;
    if (!of_several) proposal.first = proposal.last = position_;
    if (bracket.paragraph == paragraph_) proposal.rolling = paragraph_;
    out_.proposals.push_back(std::move(proposal));
    seams_.resize(out_.proposals.size() - first_proposal_, false);
}

void RollingParagraph::finish() {
    // A span that goes on must have begun with its paragraph.
    const Paragraph& source = rolling_.paragraphs[paragraph_];
    Paragraph made;
    made.id = source.id;
    made.kind = source.kind;
    made.level = source.level;
    made.label = source.label;
    // Code points in front of each byte, and of the end.
    std::vector<std::uint32_t>& codes = trace_.codes;
    codes.assign(buffer_.size() + 1, 0);
    std::u32string wide;
    for (std::size_t i = 0; i < buffer_.size();) {
        const unicode::Decoded here = unicode::decode(buffer_, i);
        for (std::size_t k = i; k < i + here.bytes; ++k) codes[k] = static_cast<std::uint32_t>(wide.size());
        wide.push_back(here.code);
        i += here.bytes;
    }
    codes[buffer_.size()] = static_cast<std::uint32_t>(wide.size());
    for (std::size_t i = first_proposal_; i < out_.proposals.size(); ++i) {
        RollingProposal& proposal = out_.proposals[i];
        proposal.start = codes[std::min<std::size_t>(proposal.start, buffer_.size())];
        proposal.end = codes[std::min<std::size_t>(proposal.end, buffer_.size())];
        if (seams_[i - first_proposal_]) widen_to_space(wide, proposal.start, proposal.end);
    }
    made.text = std::move(buffer_);
    if (!source.marks.empty() || !source.notes.empty())
        restore_marks(source, profile_, std::move(trace_), made);
    out_.base.paragraphs.push_back(std::move(made));
    out_.rolling.push_back(paragraph_);
}

void RollingParagraph::tell(std::string what, std::uint32_t from, std::uint32_t to) {
    constexpr std::size_t kMostTroubles = 10'000;
    constexpr std::size_t kLongest = 400;
    if (out_.troubles.size() >= kMostTroubles) return;
    std::string words = from < to ? text_.substr(from, std::min<std::size_t>(to - from, kLongest))
                                  : text_.substr(from, kLongest);
    out_.troubles.push_back(
        {paragraph_, trouble_place(rolling_, paragraph_), std::move(what), std::move(words)});
}

}  // namespace adref::track
