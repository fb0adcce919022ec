#include "track/src/rolling_scan.h"

#include "diffcore/unicode.h"
#include "track/src/rolling_header.h"

#include <algorithm>
#include <array>
#include <optional>

namespace adref::track {
namespace {

constexpr std::size_t kMostTroubles = 10'000;

bool may_span(RollingRole role) {
    return role == RollingRole::insertion || role == RollingRole::deletion || role == RollingRole::bracket ||
           role == RollingRole::move_away;
}

class Scanner {
 public:
    Scanner(const Document& rolling, const Profile& profile, const LiteralSigns& literal)
        : rolling_(rolling),
          profile_(profile),
          literal_(literal),
          two_pairs_(profile.proposed != profile.struck) {}

    RollingScan run() {
        out_.brackets.resize(rolling_.paragraphs.size());
        for (paragraph_ = 0; paragraph_ < rolling_.paragraphs.size(); ++paragraph_) scan_paragraph();
        paragraph_ = 0;
        while (!open_.empty()) give_up(open_.size() - 1);
        std::stable_sort(out_.troubles.begin(), out_.troubles.end(),
                         [](const auto& a, const auto& b) { return a.paragraph < b.paragraph; });
        return std::move(out_);
    }

 private:
    struct Open {
        std::uint32_t paragraph = 0;
        std::uint32_t index = 0;  // into brackets[paragraph]
        std::size_t pair = 0;
        bool spans = false;
    };

    RollingBracket& bracket(const Open& open) { return out_.brackets[open.paragraph][open.index]; }
    const BracketPair& signs(std::size_t pair) const {
        return pair == 0 ? profile_.proposed : profile_.struck;
    }

    void scan_paragraph() {
        const std::string& text = rolling_.paragraphs[paragraph_].text;
        start_ = 0;
        bool behind_header = false;
        find_tail(text);
        for (std::uint32_t i = 0; i < text.size();) {
            const std::uint32_t escape = escape_length(profile_, text, i, behind_header);
            behind_header = false;
            if (escape > 0) {
                i += escape;
                continue;
            }
            const std::string_view rest = std::string_view(text).substr(i);
            const bool literal = !literal_.empty() && literal_.contains({paragraph_, i});
            std::uint32_t length = 1;
            for (std::size_t pair = two_pairs_ ? 0 : 1; pair < 2 && !literal; ++pair) {
                if (rest.starts_with(signs(pair).open)) {
                    length = open_here(text, i, pair) - i;
                    behind_header = length > signs(pair).open.size();
                    break;
                }
                if (rest.starts_with(signs(pair).close)) {
                    length = static_cast<std::uint32_t>(signs(pair).close.size());
                    close_here(text, i, pair);
                    break;
                }
            }
            i += length;
        }
        while (!open_.empty() && open_.back().paragraph == paragraph_ && !open_.back().spans)
            give_up(open_.size() - 1);
    }

    // Where nothing but closing signs stands any more, and names in front of them.
    void find_tail(const std::string& text) {
        tail_ = static_cast<std::uint32_t>(text.size());
        while (true) {
            const std::size_t length = closing_before(text, tail_);
            if (length == 0) return;
            tail_ -= static_cast<std::uint32_t>(length);
            if (!profile_.names_behind || tail_ == 0 || text[tail_ - 1] != ')' || is_escaped(text, tail_ - 1))
                continue;
            // "…] (EU)]": the names belong to the outer bracket if an inner one closes in front.
            const std::size_t from = tail_ > kLongestHeader ? tail_ - kLongestHeader : 0;
            std::size_t at = text.rfind('(', tail_ - 1);
            while (at != std::string::npos && at > from && is_escaped(text, at)) at = text.rfind('(', at - 1);
            if (at == std::string::npos || at < from) continue;
            if (at > 0 && text[at - 1] == ' ') --at;
            if (closing_before(text, static_cast<std::uint32_t>(at)) == 0) return;
            tail_ = static_cast<std::uint32_t>(at);
        }
    }

    // Bytes of a closing sign that ends there, 0 for none.
    std::size_t closing_before(const std::string& text, std::uint32_t end) const {
        const std::string_view before(text.data(), end);
        for (const BracketPair* pair : {&profile_.proposed, &profile_.struck}) {
            const std::size_t length = pair->close.size();
            if (before.ends_with(pair->close) && !is_escaped(text, end - length)) return length;
        }
        return 0;
    }

    // Returns where what stands in the bracket begins.
    std::uint32_t open_here(const std::string& text, std::uint32_t at, std::size_t pair) {
        RollingBracket made;
        made.paragraph = paragraph_;
        made.open = at;
        made.content = at + static_cast<std::uint32_t>(signs(pair).open.size());
        made.of_proposed = two_pairs_ && pair == 0;
        if (!profile_.names_behind) header_in_front(text, made, pair);
        Open open{paragraph_, static_cast<std::uint32_t>(out_.brackets[paragraph_].size()), pair, false};
        made.at_start = at == start_;
        const bool named = !made.header.empty();
        if (made.at_start && (named ? may_span(made.header.front().role) : plain_spans(pair))) {
            open.spans = true;
            start_ = made.content;
        }
        const std::uint32_t content = made.content;
        out_.brackets[paragraph_].push_back(std::move(made));
        by_pair_[pair].push_back(open_.size());
        open_.push_back(open);
        return content;
    }

    // Names behind are not seen yet.
    bool plain_spans(std::size_t pair) const {
        return profile_.names_behind || profile_.plain == Profile::Plain::deletion ||
               (two_pairs_ && pair == 0);
    }

    void header_in_front(const std::string& text, RollingBracket& made, std::size_t pair) {
        const std::size_t most = std::min(text.size(), made.content + kLongestHeader);
        for (std::size_t i = made.content; i < most; ++i) {
            if (text[i] == '\\') {
                ++i;
                continue;
            }
            const std::string_view rest = std::string_view(text).substr(i);
            for (const BracketPair* each : {&profile_.proposed, &profile_.struck}) {
                if (rest.starts_with(each->open)) return;
            }
            const bool closes = rest.starts_with(signs(pair).close);
            if (text[i] != ':' && !closes) continue;
            std::string unknown;
            const std::string_view words = std::string_view(text).substr(made.content, i - made.content);
            auto header = read_header(profile_, words, signs(pair), unknown);
            if (!header) {
                if (!unknown.empty())
                    tell(paragraph_, "a name that the profile does not list: " + unknown, words);
                return;
            }
            made.header = std::move(*header);
            if (!closes) {
                made.content = static_cast<std::uint32_t>(i + 1);
                if (made.content < text.size() && text[made.content] == ' ') ++made.content;
                command(text, made, words, signs(pair));
            } else {
                made.content = static_cast<std::uint32_t>(i);
            }
            return;
        }
    }

    // "[G77: delete]" inserts no word: it is what they want done.
    void command(const std::string& text, RollingBracket& made, std::string_view names,
                 const BracketPair& pair) {
        constexpr std::size_t kLongest = 40;
        if (made.header.front().role != RollingRole::insertion) return;
        const std::size_t end = text.find(pair.close, made.content);
        if (end == std::string::npos || end - made.content > kLongest) return;
        const std::string_view words = std::string_view(text).substr(made.content, end - made.content);
        if (words.empty() || words.find('\\') != std::string_view::npos ||
            words.find(pair.open) != std::string_view::npos)
            return;
        std::string unknown;
        const auto header =
            read_header(profile_, std::string(names) + " " + std::string(words), pair, unknown);
        if (!header || header->front().role == RollingRole::insertion ||
            header->front().role == RollingRole::option || header->front().names.empty())
            return;
        made.header = *header;
        made.content = static_cast<std::uint32_t>(end);
    }

    void header_behind(const std::string& text, RollingBracket& made, std::uint32_t close, std::size_t pair) {
        const std::uint32_t least = made.paragraph == paragraph_ ? made.content : 0;
        if (close <= least || text[close - 1] != ')' || is_escaped(text, close - 1)) return;
        std::uint32_t at = close - 1;
        while (at > least && close - at < kLongestHeader) {
            --at;
            if (is_escaped(text, at)) continue;
            if (text[at] == '(') break;
            if (is_special(profile_, text, at) && text[at] != ';' && text[at] != '\\') return;
        }
        if (text[at] != '(' || is_escaped(text, at)) return;
        std::string unknown;
        const std::string_view words = std::string_view(text).substr(at + 1, close - at - 2);
        auto header = read_header(profile_, words, signs(pair), unknown);
        if (!header) {
            if (!unknown.empty())
                tell(paragraph_, "a name that the profile does not list: " + unknown, words);
            return;
        }
        made.header = std::move(*header);
        made.content_end = at > least && text[at - 1] == ' ' ? at - 1 : at;
    }

    void close_here(const std::string& text, std::uint32_t at, std::size_t pair) {
        std::vector<std::size_t>& same = by_pair_[pair];
        if (same.empty()) return;
        const std::size_t place = same.back();
        const Open open = open_[place];
        // From an earlier paragraph only to the end of this one.
        if (open.paragraph != paragraph_ && at < tail_) return;
        while (open_.size() > place + 1) give_up(open_.size() - 1);
        open_.pop_back();
        same.pop_back();
        RollingBracket& made = bracket(open);
        made.matched = true;
        made.close_paragraph = paragraph_;
        made.content_end = at;
        made.after = at + static_cast<std::uint32_t>(signs(pair).close.size());
        made.to_end = at >= tail_;
        if (profile_.names_behind) header_behind(text, made, at, pair);
    }

    // A bracket that nothing closes is a sign among the words.
    void give_up(std::size_t place) {
        const Open open = open_[place];
        by_pair_[open.pair].pop_back();
        open_.pop_back();
        const RollingBracket& lost = bracket(open);
        if (lost.header.empty()) return;
        const std::string& text = rolling_.paragraphs[open.paragraph].text;
        tell(open.paragraph, "a bracket that says who proposes is not closed",
             std::string_view(text).substr(lost.open, lost.content - lost.open));
    }

    void tell(std::uint32_t paragraph, std::string what, std::string_view words) {
        if (out_.troubles.size() < kMostTroubles)
            out_.troubles.push_back(
                {paragraph, trouble_place(rolling_, paragraph), std::move(what), std::string(words)});
    }

    const Document& rolling_;
    const Profile& profile_;
    const LiteralSigns& literal_;
    bool two_pairs_;
    RollingScan out_;
    std::uint32_t paragraph_ = 0;
    std::uint32_t start_ = 0;  // where a bracket opens its paragraph
    std::uint32_t tail_ = 0;
    std::vector<Open> open_;
    std::array<std::vector<std::size_t>, 2> by_pair_;  // places in open_
};

}  // namespace

RollingScan scan_rolling(const Document& rolling, const Profile& profile, const LiteralSigns& literal) {
    return Scanner(rolling, profile, literal).run();
}

std::uint32_t escape_length(const Profile& profile, std::string_view text, std::size_t at,
                            bool behind_header) {
    if (text[at] != '\\' || at + 1 >= text.size()) return 0;
    if (!behind_header && !is_special(profile, text, at + 1)) return 0;
    return 1 + std::max<std::uint32_t>(unicode::decode(text, at + 1).bytes, 1);
}

std::string trouble_place(const Document& rolling, std::uint32_t paragraph) {
    constexpr std::size_t kLongest = 40;
    const Paragraph& here = rolling.paragraphs[paragraph];
    std::string words = here.text.substr(0, kLongest);
    if (here.text.size() > kLongest) {
        while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0U) == 0x80U)
            words.pop_back();
        if (!words.empty() && static_cast<unsigned char>(words.back()) >= 0xC0U) words.pop_back();
        words += "…";
    }
    std::string out = here.label.empty() ? "paragraph " + std::to_string(paragraph + 1) : here.label;
    return out + " “" + words + "”";
}

}  // namespace adref::track
