#include "viewer/src/outcome_rows.h"

#include "diffcore/unicode.h"
#include "track/instruction.h"
#include "track/proponents.h"
#include "viewer/src/amendment_targets.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace adref::viewer {
namespace {

bool names_delegation(const track::Amendment& amendment, const std::string& folded) {
    const auto among = [&](const std::vector<std::string>& names) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& name) { return unicode::lower(name) == folded; });
    };
    return among(amendment.proponents) || among(amendment.supporters) || among(amendment.on_behalf_of);
}

}  // namespace

std::string asked(const track::Amendment& amendment, std::size_t most) {
    std::string text = track::print_instruction(amendment);
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != ' ' || ++words < most) continue;
        text.resize(at);
        text += " …";
        break;
    }
    return text;
}

OutcomeRows::OutcomeRows(const Redline& redline, const AttributionLayer& layer, const OutcomeOptions& options)
    : redline_(redline),
      layer_(layer),
      evidence_(redline, layer.assessment.attributed),
      old_names_(redline.old_side.document),
      new_names_(redline.new_side.document),
      sections_(sections_of(redline.old_side.document)) {
    choose(options);
}

void OutcomeRows::choose(const OutcomeOptions& options) {
    const std::vector<track::Amendment>& all = layer_.assessment.amendments;
    const std::string delegation = unicode::lower(options.delegation);
    std::vector<std::string> groups(all.size());
    targets_ = target_paragraphs(redline_.old_side.document, all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!delegation.empty() && !names_delegation(all[i], delegation)) continue;
        if (!options.by_text) groups[i] = unicode::lower(track::proponents_of(all[i]));
        if (all[i].action == track::Action::position) {
            positions_.push_back(i);
        } else {
            amendments_.push_back(i);
            ++counts_[static_cast<std::size_t>(layer_.outcome_of(i))];
        }
    }
    const auto order = [&](std::size_t a, std::size_t b) {
        return std::tie(groups[a], targets_[a], a) < std::tie(groups[b], targets_[b], b);
    };
    std::sort(amendments_.begin(), amendments_.end(), order);
    std::sort(positions_.begin(), positions_.end(), order);
}

std::string OutcomeRows::section(std::size_t amendment) const {
    const std::uint32_t target = targets_[amendment];
    return target == kNoTarget ? std::string() : sections_[target];
}

std::string OutcomeRows::where(std::uint32_t entry) const {
    const Entry& found = redline_.entries[entry];
    std::string names;
    const bool gone = found.news.empty();
    for (const std::uint32_t position : gone ? found.olds : found.news) {
        const std::string name = (gone ? old_names_ : new_names_).name(position);
        if (name.empty()) continue;
        if (!names.empty()) names += ", ";
        names += name;
    }
    return gone ? "was " + names : names;
}

}  // namespace adref::viewer
