// The rolling text, written and read back until it says what it shall.

#include "track/compilation.h"
#include "track/src/rolling_read.h"
#include "track/src/rolling_wishes.h"
#include "track/src/rolling_write.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;

// Each round writes what did not come back more plainly; none can need more.
constexpr std::size_t kMostRounds = 6;

Plainness plainer(Plainness how) {
    return how == Plainness::in_annex ? how : static_cast<Plainness>(static_cast<unsigned>(how) + 1);
}

class Compiler {
 public:
    Compiler(const Base& base, const std::vector<Amendment>& amendments, const Profile& profile,
             bool attributed)
        : base_(base),
          amendments_(amendments),
          profile_(profile),
          attributed_(attributed),
          wishes_(rolling_wishes(base, amendments)) {
        put_in_order();
        of_base_.assign(base.document().paragraphs.size(), Plainness::pretty);
        of_proposals_.assign(wishes_.proposals.size(), Plainness::pretty);
        for (std::size_t i = 0; i < wishes_.unplaced.size(); ++i) why_[wishes_.unplaced[i]] = wishes_.why[i];
    }

    RollingText run() {
        RollingDraft draft;
        bool again = true;
        for (std::size_t round = 0; again; ++round) {
            make_annex();
            draft = write_rolling(
                {base_, profile_, attributed_, wishes_.proposals, of_base_, of_proposals_, annex_});
            again = false;
            if (round == kMostRounds) break;
            for (std::size_t i = 0; i < wishes_.proposals.size(); ++i) {
                if (draft.standing[i] != kBeforeAll || of_proposals_[i] == Plainness::in_annex) continue;
                send_to_annex(i, "brackets cannot show it beside the others");
                again = true;
            }
            if (!again) again = !comes_back(draft, round + 1 == kMostRounds);
        }
        RollingText out;
        out.document = std::move(draft.document);
        for (const auto& [amendment, reason] : why_) {
            out.in_annex.push_back(amendment);
            out.why.push_back(reason);
        }
        out.withdrawn = wishes_.withdrawn;
        out.in_place = amendments_.size() - out.in_annex.size() - out.withdrawn.size();
        return out;
    }

 private:
    static std::string joined(const std::vector<std::string>& names) {
        std::string out;
        for (const std::string& name : names) out += name + "\n";
        return out;
    }

    // Nothing of this may depend on the order of the list; unattributed, nothing on names.
    void put_in_order() {
        std::vector<std::size_t> order(wishes_.proposals.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::vector<std::string> names;
        for (const RollingProposal& each : wishes_.proposals)
            names.push_back(attributed_ ? joined(each.names) : "");
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::tie(names[a], wishes_.keys[a]) < std::tie(names[b], wishes_.keys[b]);
        });
        RollingWishes sorted;
        for (const std::size_t i : order) {
            sorted.proposals.push_back(std::move(wishes_.proposals[i]));
            sorted.owners.push_back(std::move(wishes_.owners[i]));
            sorted.keys.push_back(std::move(wishes_.keys[i]));
        }
        sorted.unplaced = std::move(wishes_.unplaced);
        sorted.why = std::move(wishes_.why);
        sorted.withdrawn = std::move(wishes_.withdrawn);
        wishes_ = std::move(sorted);
    }

    void send_to_annex(std::size_t proposal, const std::string& reason) {
        of_proposals_[proposal] = Plainness::in_annex;
        for (const std::size_t owner : wishes_.owners[proposal]) why_.emplace(owner, reason);
    }

    void make_annex() {
        std::map<std::string, std::set<std::string>> sentences;  // with who says so
        for (const auto& [amendment, reason] : why_) {
            const Amendment& each = amendments_[amendment];
            std::string sentence = annex_sentence(each);
            if (sentence.empty())
                sentence = std::string(to_string(each.action)) + " " + each.target + " " + each.text;
            std::string line;
            for (const char c : sentence) line += c == '\n' ? std::string(" ¶ ") : std::string(1, c);
            std::set<std::string>& names = sentences[line];
            if (attributed_) names.insert(each.proponents.begin(), each.proponents.end());
        }
        annex_.clear();
        for (const auto& [sentence, names] : sentences) {
            RollingProposal made;
            made.kind = Kind::sentence;
            made.text = sentence;
            made.names.assign(names.begin(), names.end());
            std::erase(made.names, std::string());
            annex_.push_back(std::move(made));
        }
        std::stable_sort(annex_.begin(), annex_.end(),
                         [](const auto& a, const auto& b) { return a.names < b.names; });
    }

    static std::string told(const RollingProposal& proposal, const std::string& key, bool with_names) {
        std::string out = key + "\x01";
        if (with_names) out += joined(proposal.names);
        for (const RollingClause& clause : proposal.positions) {
            out += "\x01" + std::string(to_string(clause.role)) + "\n";
            if (with_names) out += joined(clause.names);
        }
        return out;
    }

    // Reads the draft; what is not as it was meant is to be written more plainly,
    // or, `at_last`, not at all.
    bool comes_back(const RollingDraft& draft, bool at_last) {
        const Document& base = base_.document();
        RollingReading got = read_rolling(draft.document, profile_);
        std::vector<bool> bad(draft.document.paragraphs.size(), false);
        std::vector<bool> is_base(bad.size(), false);
        for (std::size_t i = 0; i < got.rolling.size(); ++i) {
            const std::uint32_t r = got.rolling[i];
            is_base[r] = true;
            const std::uint32_t p = draft.base_of[r];
            bad[r] = p == kBeforeAll || got.base.paragraphs[i].text != base.paragraphs[p].text ||
                     got.base.paragraphs[i].label != base.paragraphs[p].label;
        }
        for (std::size_t r = 0; r < bad.size(); ++r)
            bad[r] = bad[r] || is_base[r] != (draft.base_of[r] != kBeforeAll);
        std::vector<std::vector<std::string>> wanted(bad.size());
        std::vector<std::vector<std::string>> found(bad.size());
        for (std::size_t i = 0; i < wishes_.proposals.size(); ++i) {
            if (draft.standing[i] != kBeforeAll)
                wanted[draft.standing[i]].push_back(told(wishes_.proposals[i], wishes_.keys[i], attributed_));
        }
        const auto to_base = [&](std::uint32_t position) {
            return position < got.rolling.size() ? draft.base_of[got.rolling[position]] : kBeforeAll;
        };
        for (RollingProposal& each : got.proposals) {
            if (each.kind == Kind::sentence) continue;
            if (each.kind != Kind::add) {
                each.first = to_base(each.first);
                each.last = to_base(each.last);
            }
            if (each.slot != kBeforeAll) each.slot = to_base(each.slot);
            const bool lost = each.kind != Kind::add && (each.first == kBeforeAll || each.last == kBeforeAll);
            if (lost || bad[each.rolling]) {
                bad[each.rolling] = true;
                continue;
            }
            if (each.kind != Kind::move && each.kind != Kind::add) each.slot = 0;
            found[each.rolling].push_back(told(each, rolling_key(base, each), true));
        }
        bool all_well = true;
        standing_.clear();
        for (std::uint32_t r = 0; r < bad.size(); ++r) {
            std::sort(wanted[r].begin(), wanted[r].end());
            std::sort(found[r].begin(), found[r].end());
            if (!bad[r] && wanted[r] == found[r]) continue;
            all_well = false;
            plainer_at(draft, r, at_last);
        }
        return all_well;
    }

    void plainer_at(const RollingDraft& draft, std::uint32_t r, bool at_last) {
        if (standing_.empty()) {
            for (std::size_t i = 0; i < draft.standing.size(); ++i) {
                if (draft.standing[i] != kBeforeAll) standing_.emplace(draft.standing[i], i);
            }
        }
        const std::uint32_t p = draft.base_of[r];
        if (p != kBeforeAll) {
            of_base_[p] = at_last ? Plainness::in_annex : plainer(of_base_[p]);
            if (of_base_[p] != Plainness::in_annex) return;
            const auto [begin, end] = standing_.equal_range(r);
            for (auto each = begin; each != end; ++each)
                send_to_annex(each->second, "it would not be read back");
            return;
        }
        // A line of a new paragraph, or an alternative.
        auto each = standing_.upper_bound(r);
        if (each == standing_.begin()) return;
        const std::size_t proposal = std::prev(each)->second;
        if (wishes_.proposals[proposal].kind == Kind::words) {
            const std::uint32_t target = wishes_.proposals[proposal].first;
            if (of_base_[target] < Plainness::below && !at_last) {
                of_base_[target] = Plainness::below;
                return;
            }
        }
        of_proposals_[proposal] = at_last ? Plainness::below : plainer(of_proposals_[proposal]);
        if (of_proposals_[proposal] >= Plainness::below) send_to_annex(proposal, "it would not be read back");
    }

    const Base& base_;
    const std::vector<Amendment>& amendments_;
    const Profile& profile_;
    bool attributed_;
    RollingWishes wishes_;
    std::vector<Plainness> of_base_;
    std::vector<Plainness> of_proposals_;
    std::map<std::size_t, std::string> why_;  // amendments in the annex
    std::vector<RollingProposal> annex_;
    std::multimap<std::uint32_t, std::size_t> standing_;  // of the draft: proposals by their paragraph
};

}  // namespace

RollingText compile(const Base& base, const std::vector<Amendment>& amendments, const Profile& profile,
                    bool attributed) {
    return Compiler(base, amendments, profile, attributed).run();
}

}  // namespace adref::track
