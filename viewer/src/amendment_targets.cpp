#include "viewer/src/amendment_targets.h"

#include "diffcore/address.h"

#include <string_view>
#include <unordered_map>

namespace adref::viewer {

std::vector<std::uint32_t> target_paragraphs(const Document& text,
                                             const std::vector<track::Amendment>& amendments) {
    const Addresses addresses(text);
    // Many amendments are to one paragraph, and finding one is slower than this.
    std::unordered_map<std::string_view, std::uint32_t> known;
    std::vector<std::uint32_t> targets(amendments.size(), kNoTarget);
    for (std::size_t i = 0; i < amendments.size(); ++i) {
        if (amendments[i].target.empty()) continue;
        const auto [found, fresh] = known.try_emplace(amendments[i].target, kNoTarget);
        if (fresh) {
            const Result<std::uint32_t> position = addresses.find(amendments[i].target);
            if (position) found->second = *position;
        }
        targets[i] = found->second;
    }
    return targets;
}

}  // namespace adref::viewer
