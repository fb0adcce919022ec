#include "track/src/rolling_read.h"

#include "diffcore/address.h"
#include "diffcore/unicode.h"
#include "track/src/rolling_bracket.h"
#include "track/src/rolling_paragraph.h"

#include <algorithm>
#include <map>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;

class RollingReader {
 public:
    RollingReader(const Document& rolling, const Profile& profile, const LiteralSigns& literal)
        : rolling_(rolling), profile_(profile), scan_(scan_rolling(rolling, profile, literal)) {}

    RollingReading run() {
        out_.base.title = rolling_.title;
        out_.base.language = rolling_.language;
        out_.base.ids = rolling_.ids;
        out_.base.apart = rolling_.apart;
        out_.troubles = scan_.troubles;
        for (std::uint32_t p = 0; p < rolling_.paragraphs.size(); ++p) {
            if (adding_ != nullptr) {
                add_line(p, 0);
            } else if (!annex(p) && !note_paragraph(p)) {
                RollingParagraph(rolling_, p, profile_, scan_, spans_, out_).run();
            }
        }
        take_along_footnotes();
        pair_moves();
        std::stable_sort(out_.troubles.begin(), out_.troubles.end(),
                         [](const auto& a, const auto& b) { return a.paragraph < b.paragraph; });
        return std::move(out_);
    }

 private:
    std::uint32_t slot() const {
        return out_.base.paragraphs.empty() ? kBeforeAll
                                            : static_cast<std::uint32_t>(out_.base.paragraphs.size() - 1);
    }

    // The paragraph above; a footnote only if it is named.
    std::uint32_t alternative_to(std::string_view place) const {
        constexpr std::string_view kNote = "fn:";
        const std::vector<Paragraph>& all = out_.base.paragraphs;
        std::uint32_t at = slot();
        const bool note = place.starts_with(kNote);
        while (at > 0 && all[at].kind == adref::Kind::footnote) {
            if (note && fold_label(all[at].label) == fold_label(place.substr(kNote.size()))) break;
            --at;
        }
        return at;
    }

    // A paragraph that is one bracket, and none of the base.
    bool note_paragraph(std::uint32_t p) {
        const Paragraph& here = rolling_.paragraphs[p];
        if (!here.label.empty() || scan_.brackets[p].empty()) return false;
        const RollingBracket& bracket = scan_.brackets[p].front();
        if (bracket.open != 0 || !bracket.matched || !bracket.at_start || !bracket.to_end) return false;
        RollingRole role = RollingRole::agreed;
        if (!bracket.header.empty()) {
            role = bracket.header.front().role;
        } else if (bracket.of_proposed || profile_.plain == Profile::Plain::insertion) {
            role = RollingRole::insertion;
        }
        const bool here_closed = bracket.close_paragraph == p;
        // More than one bracket side by side is a paragraph with nothing but brackets.
        if (here_closed && bracket.after != here.text.size()) return false;
        RollingProposal proposal;
        proposal.rolling = p;
        take_header(bracket.header, proposal);
        if (role == RollingRole::insertion || role == RollingRole::option) {
            proposal.kind = Kind::add;
            proposal.slot = slot();
            adding_ = &bracket;
            added_ = std::move(proposal);
            add_line(p, bracket.content);
            return true;
        }
        if (!here_closed) return false;
        if (role == RollingRole::rewrite) {
            if (out_.base.paragraphs.empty()) {
                tell(p, "an alternative to a paragraph, but none stands in front");
                return true;
            }
            proposal.kind = Kind::words;
            proposal.rewrite = true;
            proposal.first = proposal.last = alternative_to(bracket.header.front().place);
            proposal.end = static_cast<std::uint32_t>(
                unicode::count_code_points(out_.base.paragraphs[proposal.first].text));
            proposal.text = literal_words(profile_, here.text, bracket.content, bracket.content_end,
                                          !profile_.names_behind);
            out_.proposals.push_back(std::move(proposal));
            return true;
        }
        if (role == RollingRole::move_here) {
            proposal.kind = Kind::move;
            proposal.slot = slot();
            proposal.label = bracket.header.front().place;
            arrivals_.push_back(std::move(proposal));
            return true;
        }
        return false;
    }

    // A line of a new paragraph's text; the last one closes its bracket.
    void add_line(std::uint32_t p, std::uint32_t from) {
        const Paragraph& here = rolling_.paragraphs[p];
        const bool last = adding_->close_paragraph == p;
        const auto end = last ? adding_->content_end : static_cast<std::uint32_t>(here.text.size());
        const bool behind_header = from > 0 && !adding_->header.empty() && !profile_.names_behind;
        std::string words = literal_words(profile_, here.text, std::min(from, end), end, behind_header);
        for (const RollingBracket& nested : scan_.brackets[p]) {
            if (&nested != adding_ && nested.matched && !nested.header.empty())
                tell(p, "a proposal inside the new words of another");
        }
        if (!here.label.empty()) words.insert(0, here.label + " ");
        added_.lines.push_back(std::move(words));
        if (!last) return;
        adding_ = nullptr;
        out_.proposals.push_back(std::move(added_));
        added_ = {};
    }

    // Below the annex's heading every bracket is a sentence of drafting language.
    bool annex(std::uint32_t p) {
        const Paragraph& here = rolling_.paragraphs[p];
        if (is_heading(here.kind) && here.label.empty() && here.text == profile_.annex) {
            in_annex_ = true;
            return true;
        }
        if (!in_annex_) return false;
        if (is_heading(here.kind)) {
            in_annex_ = false;
            return false;
        }
        const std::vector<RollingBracket>& brackets = scan_.brackets[p];
        if (brackets.empty() || brackets.front().open != 0 || !brackets.front().matched ||
            brackets.front().close_paragraph != p) {
            tell(p, "not understood in the annex");
            return true;
        }
        const RollingBracket& bracket = brackets.front();
        RollingProposal proposal;
        proposal.kind = Kind::sentence;
        proposal.rolling = p;
        take_header(bracket.header, proposal);
        proposal.kind = Kind::sentence;
        proposal.text = literal_words(profile_, here.text, bracket.content, bracket.content_end,
                                      !bracket.header.empty() && !profile_.names_behind);
        out_.proposals.push_back(std::move(proposal));
        return true;
    }

    // The footnotes behind what is deleted or moved go with those that call them.
    void take_along_footnotes() {
        const std::vector<Paragraph>& all = out_.base.paragraphs;
        for (RollingProposal& proposal : out_.proposals) {
            if (proposal.kind != Kind::remove && proposal.kind != Kind::move) continue;
            if (all[proposal.first].kind == adref::Kind::footnote) continue;
            while (proposal.last + 1 < all.size() && all[proposal.last + 1].kind == adref::Kind::footnote)
                ++proposal.last;
        }
    }

    // "Moves here" says where, "move" which paragraphs.
    void pair_moves() {
        const Addresses addresses(out_.base);
        std::multimap<std::uint32_t, std::size_t> leaving;
        for (std::size_t i = 0; i < out_.proposals.size(); ++i) {
            if (out_.proposals[i].kind == Kind::move) leaving.emplace(out_.proposals[i].first, i);
        }
        std::vector<bool> arrived(out_.proposals.size(), false);
        constexpr std::size_t kMostTried = 64;
        for (RollingProposal& arrival : arrivals_) {
            const Result<std::uint32_t> from = addresses.find(arrival.label);
            std::size_t match = out_.proposals.size();
            if (from) {
                std::size_t tried = 0;
                auto [each, end] = leaving.equal_range(*from);
                for (; each != end && tried < kMostTried; ++each, ++tried) {
                    if (arrived[each->second] || out_.proposals[each->second].names != arrival.names)
                        continue;
                    match = each->second;
                    break;
                }
            }
            if (match == out_.proposals.size()) {
                tell(arrival.rolling, "nothing is said to move here");
                continue;
            }
            arrived[match] = true;
            out_.proposals[match].slot = arrival.slot;
        }
        std::vector<RollingProposal> kept;
        for (std::size_t i = 0; i < out_.proposals.size(); ++i) {
            RollingProposal& each = out_.proposals[i];
            if (each.kind == Kind::move && !arrived[i]) {
                tell(each.rolling, "a paragraph is said to move, but no place says that it comes there");
                continue;
            }
            kept.push_back(std::move(each));
        }
        out_.proposals = std::move(kept);
    }

    void tell(std::uint32_t p, std::string what) {
        constexpr std::size_t kMostTroubles = 10'000;
        if (out_.troubles.size() < kMostTroubles)
            out_.troubles.push_back(
                {p, trouble_place(rolling_, p), std::move(what), rolling_.paragraphs[p].text.substr(0, 400)});
    }

    const Document& rolling_;
    const Profile& profile_;
    RollingScan scan_;
    RollingReading out_;
    std::vector<RollingSpan> spans_;
    const RollingBracket* adding_ = nullptr;
    RollingProposal added_;
    std::vector<RollingProposal> arrivals_;
    bool in_annex_ = false;
};

}  // namespace

RollingReading read_rolling(const Document& rolling, const Profile& profile, const LiteralSigns& literal) {
    return RollingReader(rolling, profile, literal).run();
}

void widen_to_space(std::u32string_view text, std::uint32_t& start, std::uint32_t& end) {
    if (start >= end) return;
    const bool begins = start == 0 || unicode::opens(text[start - 1]);
    const bool ends = end >= text.size() || unicode::closes(text[end]);
    const bool space_behind = end < text.size() && text[end] == U' ';
    if (start > 0 && text[start - 1] == U' ' && (ends || space_behind)) {
        --start;
    } else if (begins && space_behind) {
        ++end;
    }
}

}  // namespace adref::track
