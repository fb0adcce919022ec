#include "track/src/rolling_amendments.h"

#include "track/instruction.h"
#include "track/src/rolling_header.h"
#include "track/src/rolling_paragraph_amendments.h"
#include "track/src/rolling_scan.h"
#include "track/src/rolling_word_amendments.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;

// Each proposal is placed in its paragraph anew: of a paragraph, its bytes times
// its proposals.
constexpr std::size_t kMostWork = std::size_t{16} << 20U;

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
    void tell(const RollingProposal& proposal, std::string what) {
        constexpr std::size_t kMostTroubles = 10'000;
        if (troubles_.size() < kMostTroubles)
            troubles_.push_back({proposal.rolling, trouble_place(rolling_, proposal.rolling), std::move(what),
                                 proposal.text});
    }

    bool take(const RollingProposal& proposal) {
        switch (proposal.kind) {
            case Kind::words:
            case Kind::brackets:
            case Kind::split:
            case Kind::position:
                return amend_words(base_, proposal, out_);
            case Kind::remove:
            case Kind::add:
            case Kind::move:
            case Kind::join:
            case Kind::relabel:
                return amend_paragraphs(base_, proposal, out_);
            case Kind::sentence:
                return sentence(proposal);
        }
        return false;
    }

    bool sentence(const RollingProposal& proposal) {
        std::string text = proposal.text;
        constexpr std::string_view kLine = " ¶ ";
        for (std::size_t at = text.find(kLine); at != std::string::npos; at = text.find(kLine, at))
            text.replace(at, kLine.size(), "\n");
        // All of them or none: half of what somebody asked for is not what they asked for.
        std::vector<Amendment> made;
        for (const Instruction& each : parse_instructions(text)) {
            if (!each.why.empty()) return false;
            made.insert(made.end(), each.amendments.begin(), each.amendments.end());
        }
        out_.insert(out_.end(), made.begin(), made.end());
        return !made.empty();
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
