// A rolling text read, with or without the base that it was made of.

#include "diffcore/unicode.h"
#include "track/compilation.h"
#include "track/src/rolling_amendments.h"
#include "track/src/rolling_read.h"
#include "track/src/rolling_wishes.h"

#include <algorithm>
#include <unordered_map>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;

// Brackets that the base has are none of ours: those of the rolling text that
// read the same, in paragraphs that do not come out as the base has them.
class BaseGuide {
 public:
    BaseGuide(const Document& base, const Document& rolling, const Profile& profile)
        : base_(base), rolling_(rolling), profile_(profile) {
        for (std::uint32_t i = 0; i < base.paragraphs.size(); ++i)
            places_[key(base.paragraphs[i].label, base.paragraphs[i].text)].push_back(i);
    }

    // Paragraphs of the reading against those of the base; kBeforeAll for those
    // that none corresponds to.
    std::vector<std::uint32_t> align(const RollingReading& reading) const {
        std::vector<std::uint32_t> to(reading.base.paragraphs.size(), kBeforeAll);
        std::uint32_t next = 0;
        for (std::uint32_t i = 0; i < to.size(); ++i) {
            const auto found =
                places_.find(key(reading.base.paragraphs[i].label, reading.base.paragraphs[i].text));
            if (found == places_.end()) continue;
            const auto place = std::lower_bound(found->second.begin(), found->second.end(), next);
            // A far jump would leave many without their own.
            if (place == found->second.end() || *place > next + kFarthest) continue;
            to[i] = *place;
            next = *place + 1;
        }
        // What lies between two that are sure, number by number.
        for (std::uint32_t i = 0; i < to.size();) {
            if (to[i] != kBeforeAll) {
                ++i;
                continue;
            }
            std::uint32_t end = i;
            while (end < to.size() && to[end] == kBeforeAll) ++end;
            const std::uint32_t from = i == 0 ? 0 : to[i - 1] + 1;
            const auto until =
                end < to.size() ? to[end] : static_cast<std::uint32_t>(base_.paragraphs.size());
            const bool as_many = until - from == end - i;
            std::uint32_t candidate = from;
            for (; i < end; ++i) {
                const std::string label = fold_label(reading.base.paragraphs[i].label);
                std::uint32_t seek = candidate;
                if (!as_many) {
                    while (seek < until && fold_label(base_.paragraphs[seek].label) != label) ++seek;
                }
                if (seek >= until) continue;
                to[i] = seek;
                candidate = seek + 1;
            }
        }
        return to;
    }

    // Signs in paragraphs that differ which the base has word for word.
    bool find_literal(const RollingReading& reading, const std::vector<std::uint32_t>& to,
                      LiteralSigns& literal) const {
        const RollingScan scan = scan_rolling(rolling_, profile_, literal);
        const std::size_t before = literal.size();
        std::size_t i = 0;
        for (std::uint32_t r = 0; r < rolling_.paragraphs.size(); ++r) {
            while (i < reading.rolling.size() && reading.rolling[i] < r) ++i;
            const bool is_base = i < reading.rolling.size() && reading.rolling[i] == r;
            // A paragraph of the base that was taken for a proposal is sought by its words.
            const std::string& text = rolling_.paragraphs[r].text;
            if (!is_base) {
                if (places_.contains(key(rolling_.paragraphs[r].label, text)))
                    add_all(scan.brackets[r], literal);
                continue;
            }
            if (to[i] == kBeforeAll || base_.paragraphs[to[i]].text == reading.base.paragraphs[i].text)
                continue;
            add_those_of(base_.paragraphs[to[i]].text, text, scan.brackets[r], literal);
        }
        return literal.size() != before;
    }

 private:
    static constexpr std::uint32_t kFarthest = 200;

    static std::string key(const std::string& label, const std::string& text) {
        return label + "\x01" + text;
    }

    static void add_all(const std::vector<RollingBracket>& brackets, LiteralSigns& literal) {
        for (const RollingBracket& each : brackets) literal.insert({each.paragraph, each.open});
    }

    static void add_those_of(const std::string& base, const std::string& text,
                             const std::vector<RollingBracket>& brackets, LiteralSigns& literal) {
        constexpr std::size_t kMostLooked = 1000;  // each is a search in the paragraph
        std::size_t looked = 0;
        std::unordered_map<std::string, std::size_t> left;
        for (const RollingBracket& each : brackets) {
            if (!each.matched || each.close_paragraph != each.paragraph || ++looked > kMostLooked) continue;
            const std::string words = text.substr(each.open, each.after - each.open);
            auto [there, fresh] = left.try_emplace(words, 0);
            if (fresh) {
                for (std::size_t at = base.find(words); at != std::string::npos;
                     at = base.find(words, at + 1))
                    ++there->second;
            }
            if (there->second == 0) continue;
            --there->second;
            literal.insert({each.paragraph, each.open});
        }
    }

    const Document& base_;
    const Document& rolling_;
    const Profile& profile_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> places_;
};

// Brackets without a name that somebody put around words of the base: they are
// taken out of the text, and become proposals. False if more than those differs.
bool take_out_brackets(const std::string& wanted, const BracketPair& pair, std::string& text,
                       std::vector<std::pair<std::uint32_t, std::uint32_t>>& found,
                       std::vector<std::uint32_t>& moved) {
    std::vector<std::uint32_t> opened;
    std::uint32_t code = 0;  // of the base
    std::size_t j = 0;
    moved.clear();
    for (std::size_t i = 0; i < text.size();) {
        moved.push_back(code);
        const std::uint32_t bytes = std::max<std::uint32_t>(unicode::decode(text, i).bytes, 1);
        const std::string_view sign = std::string_view(text).substr(i, bytes);
        if (j < wanted.size() && std::string_view(wanted).substr(j).starts_with(sign)) {
            j += bytes;
            ++code;
        } else if (sign == pair.open) {
            opened.push_back(code);
        } else if (sign == pair.close && !opened.empty()) {
            found.emplace_back(opened.back(), code);
            opened.pop_back();
        } else {
            return false;
        }
        i += bytes;
    }
    moved.push_back(code);
    if (j != wanted.size() || !opened.empty()) return false;
    text = wanted;
    return true;
}

class CompilationParser {
 public:
    CompilationParser(const Document& rolling, const Document* base, const Profile& profile)
        : rolling_(rolling), base_(base), profile_(profile) {}

    ParsedCompilation run() {
        reading_ = read_rolling(rolling_, profile_);
        ParsedCompilation out;
        if (base_ != nullptr) {
            follow_base();
            out.base = *base_;
        } else {
            out.base = std::move(reading_.base);
            assign_ids(out.base);
        }
        out.agreed = std::move(reading_.agreed);
        out.troubles = std::move(reading_.troubles);
        const Base ready(out.base);
        rolling_amendments(ready, rolling_, reading_.proposals, out.amendments, out.troubles);
        std::stable_sort(out.troubles.begin(), out.troubles.end(),
                         [](const auto& a, const auto& b) { return a.paragraph < b.paragraph; });
        return out;
    }

 private:
    void follow_base() {
        const BaseGuide guide(*base_, rolling_, profile_);
        std::vector<std::uint32_t> to = guide.align(reading_);
        LiteralSigns literal;
        if (guide.find_literal(reading_, to, literal)) {
            reading_ = read_rolling(rolling_, profile_, literal);
            to = guide.align(reading_);
        }
        std::vector<bool> lost(to.size(), false);
        std::vector<std::vector<std::uint32_t>> moved(to.size());
        std::vector<RollingProposal> bare;
        for (std::size_t i = 0; i < to.size(); ++i) {
            Paragraph& got = reading_.base.paragraphs[i];
            if (to[i] == kBeforeAll) {
                lost[i] = true;
                tell(reading_.rolling[i], "this paragraph is not in the base", got.text);
                continue;
            }
            const Paragraph& wanted = base_->paragraphs[to[i]];
            if (got.text == wanted.text) continue;
            std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
            if (!take_out_brackets(wanted.text, profile_.struck, got.text, found, moved[i])) {
                lost[i] = true;
                moved[i].clear();
                tell_difference(reading_.rolling[i], got.text, wanted.text);
                continue;
            }
            for (const auto& [start, end] : found) {
                RollingProposal made;
                made.kind = Kind::brackets;
                made.first = made.last = to[i];
                const bool whole = start == 0 && end == unicode::count_code_points(wanted.text);
                made.start = whole ? 0 : start;
                made.end = whole ? 0 : end;
                made.rolling = reading_.rolling[i];
                bare.push_back(std::move(made));
            }
        }
        keep_understood(to, lost, moved);
        for (RollingProposal& each : bare) reading_.proposals.push_back(std::move(each));
        std::vector<bool> there(base_->paragraphs.size(), false);
        for (const std::uint32_t each : to) {
            if (each != kBeforeAll) there[each] = true;
        }
        for (std::uint32_t p = 0; p < there.size(); ++p) {
            if (!there[p])
                tell(near(to, p), "a paragraph of the base is not here",
                     base_->paragraphs[p].label + " " + base_->paragraphs[p].text);
        }
    }

    // The paragraph of the rolling text behind which a missing one would stand.
    std::uint32_t near(const std::vector<std::uint32_t>& to, std::uint32_t p) const {
        for (std::size_t i = 0; i < to.size(); ++i) {
            if (to[i] != kBeforeAll && to[i] >= p) return reading_.rolling[i];
        }
        return rolling_.paragraphs.empty() ? 0 : static_cast<std::uint32_t>(rolling_.paragraphs.size() - 1);
    }

    // In the base's own positions; what stands in a paragraph that was not understood is told.
    void keep_understood(const std::vector<std::uint32_t>& to, const std::vector<bool>& lost,
                         const std::vector<std::vector<std::uint32_t>>& moved) {
        std::vector<RollingProposal> kept;
        for (RollingProposal& each : reading_.proposals) {
            if (each.kind == Kind::sentence) {
                kept.push_back(std::move(each));
                continue;
            }
            const bool in_text = each.kind != Kind::add;
            const bool bad = in_text && (to[each.first] == kBeforeAll || to[each.last] == kBeforeAll ||
                                         (lost[each.first] && each.kind != Kind::remove));
            const bool slot = each.kind == Kind::add || each.kind == Kind::move;
            if (bad || (slot && each.slot != kBeforeAll && to[each.slot] == kBeforeAll)) {
                tell(each.rolling, "a proposal in a paragraph that is not as the base has it", each.text);
                continue;
            }
            if (in_text) {
                if (!moved[each.first].empty() && each.rewrite) {
                    each.end = static_cast<std::uint32_t>(
                        unicode::count_code_points(base_->paragraphs[to[each.first]].text));
                } else if (!moved[each.first].empty()) {
                    const std::vector<std::uint32_t>& places = moved[each.first];
                    each.start = places[std::min<std::size_t>(each.start, places.size() - 1)];
                    each.end = places[std::min<std::size_t>(each.end, places.size() - 1)];
                }
                each.first = to[each.first];
                each.last = to[each.last];
            }
            if (slot && each.slot != kBeforeAll) each.slot = to[each.slot];
            kept.push_back(std::move(each));
        }
        reading_.proposals = std::move(kept);
        std::vector<std::uint32_t> agreed;
        for (const std::uint32_t each : reading_.agreed) {
            if (to[each] != kBeforeAll) agreed.push_back(to[each]);
        }
        reading_.agreed = std::move(agreed);
    }

    void tell(std::uint32_t r, std::string what, std::string words) {
        constexpr std::size_t kMostTroubles = 10'000;
        constexpr std::size_t kLongest = 400;
        if (words.size() > kLongest) words.resize(kLongest);
        if (reading_.troubles.size() < kMostTroubles)
            reading_.troubles.push_back({r, trouble_place(rolling_, r), std::move(what), std::move(words)});
    }

    void tell_difference(std::uint32_t r, const std::string& got, const std::string& wanted) {
        std::size_t same = 0;
        while (same < got.size() && same < wanted.size() && got[same] == wanted[same]) ++same;
        while (same > 0 && got[same - 1] != ' ') --same;
        std::size_t behind = 0;
        while (behind < got.size() - same && behind < wanted.size() - std::min(same, wanted.size()) &&
               got[got.size() - 1 - behind] == wanted[wanted.size() - 1 - behind])
            ++behind;
        const std::string words = got.substr(same, got.size() - same - behind);
        tell(r,
             words.empty() ? "words of the base are missing, and no bracket says who wants that"
                           : "words that are neither in the base nor in a bracket that says whose they are",
             words.empty() ? wanted.substr(same, wanted.size() - same - behind) : words);
    }

    const Document& rolling_;
    const Document* base_;
    const Profile& profile_;
    RollingReading reading_;
};

}  // namespace

ParsedCompilation parse_compilation(const Document& rolling, const Document* base, const Profile& profile) {
    return CompilationParser(rolling, base, profile).run();
}

}  // namespace adref::track
