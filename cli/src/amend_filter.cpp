#include "cli/src/amend_filter.h"

#include "diffcore/address.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace adref::cli {
namespace {

constexpr std::uint32_t kNowhere = UINT32_MAX;

// One round's places: targets looked up once each, however many amendments share them.
struct Places {
    const AmendableRound* round = nullptr;
    std::unique_ptr<Numbering> numbering;
    std::unordered_map<std::string, std::uint32_t> targets;
    std::uint32_t wanted = kNowhere;  // --para
    std::string day;

    std::uint32_t of(const std::string& target) {
        if (round == nullptr || target.empty()) return kNowhere;
        const auto known = targets.find(target);
        if (known != targets.end()) return known->second;
        const Result<std::uint32_t> found = round->base.addresses().find(target);
        const std::uint32_t position = found ? *found : kNowhere;
        targets.emplace(target, position);
        return position;
    }
};

class AmendmentSieve {
 public:
    AmendmentSieve(AmendmentDesk& desk, const AmendmentFilter& filter) : desk_(desk), filter_(filter) {}

    Result<std::vector<ListedAmendment>> run() {
        std::vector<ListedAmendment> listed;
        for (const track::Amendment& amendment : desk_.amendments().amendments) {
            if (!filter_.base.empty() && amendment.base != filter_.base) continue;
            if (!filter_.status.empty() && track::to_string(amendment.status) != filter_.status) continue;
            ListedAmendment one{&amendment, kNowhere, {}, {}};
            Places& places = places_of(amendment.base);
            if (!filter_.proponents.empty() && !stands_behind(amendment, places.day, one)) continue;
            one.position = places.of(amendment.target);
            if (!filter_.paragraph.empty() && !is_about_paragraph(amendment, places)) continue;
            if (!in_section(places, one)) continue;
            listed.push_back(std::move(one));
        }
        if (!paragraph_known_ && paragraph_error_) return *paragraph_error_;
        std::sort(listed.begin(), listed.end(), [](const ListedAmendment& a, const ListedAmendment& b) {
            return std::tie(a.amendment->base, a.position, a.amendment->id) <
                   std::tie(b.amendment->base, b.position, b.amendment->id);
        });
        return listed;
    }

 private:
    Places& places_of(const std::string& base) {
        const auto known = places_.find(base);
        if (known != places_.end()) return known->second;
        Places& places = places_[base];
        const Result<const AmendableRound*> round = desk_.round(base);
        if (!round) return places;  // a round that was retracted
        places.round = *round;
        places.day = desk_.day_of(base);
        places.numbering = std::make_unique<Numbering>((*round)->document);
        if (filter_.paragraph.empty()) return places;
        const Result<std::uint32_t> wanted = (*round)->base.addresses().find(filter_.paragraph);
        if (wanted) {
            places.wanted = *wanted;
            paragraph_known_ = true;
        } else if (!paragraph_error_ || wanted.error().code == ErrorCode::refused) {
            paragraph_error_ = wanted.error();
        }
        return places;
    }

    bool stands_behind(const track::Amendment& amendment, const std::string& day,
                       ListedAmendment& one) const {
        for (const std::string& who : filter_.proponents) {
            const track::Standing standing = desk_.amendments().groups.standing(amendment, who, day);
            if (standing.kind == track::Standing::Kind::named) {
                one.through.clear();
                return true;
            }
            if (standing && !filter_.by_name) one.through = standing.group;
        }
        return !one.through.empty();
    }

    // The paragraph itself, or what hangs on it; for moves and merges the other one too.
    static bool is_about_paragraph(const track::Amendment& amendment, Places& places) {
        if (places.wanted == kNowhere) return false;
        for (const std::string* address : {&amendment.target, &amendment.to}) {
            std::uint32_t at = places.of(*address);
            while (at != kNowhere && at != places.wanted) at = places.numbering->parent(at);
            if (at != kNowhere) return true;
        }
        return false;
    }

    bool in_section(const Places& places, ListedAmendment& one) const {
        if (one.position == kNowhere || !places.numbering) return filter_.section.empty();
        const std::vector<Paragraph>& paragraphs = places.round->document.paragraphs;
        const auto words = [&](std::uint32_t at) {
            const Paragraph& p = paragraphs[at];
            return p.label.empty() ? p.text : p.label + " " + p.text;
        };
        const std::uint32_t above = places.numbering->heading(one.position);
        if (above != kNowhere) one.section = words(above);
        if (filter_.section.empty()) return true;
        const std::string wanted = track::fold_name(filter_.section);
        std::uint32_t at = is_heading(paragraphs[one.position].kind) ? one.position : above;
        for (; at != kNowhere; at = places.numbering->heading(at)) {
            if (track::fold_name(words(at)).find(wanted) != std::string::npos) return true;
        }
        return false;
    }

    AmendmentDesk& desk_;
    const AmendmentFilter& filter_;
    std::map<std::string, Places> places_;
    bool paragraph_known_ = false;
    std::optional<Error> paragraph_error_;
};

}  // namespace

Result<std::vector<ListedAmendment>> filter_amendments(AmendmentDesk& desk, const AmendmentFilter& filter) {
    return AmendmentSieve(desk, filter).run();
}

}  // namespace adref::cli
