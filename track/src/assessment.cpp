#include "track/assessment.h"

#include "track/edit.h"

#include <optional>
#include <utility>

namespace adref::track {

Assessment assess(const Redline& redline, std::vector<Amendment> amendments) {
    Assessment out;
    out.amendments = std::move(amendments);
    const std::size_t count = out.amendments.size();
    const Base base(redline.old_side.document);
    std::vector<std::optional<PlacedAmendment>> kept(count);
    std::vector<const PlacedAmendment*> placed(count, nullptr);
    out.unplaced.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        Result<PlacedAmendment> result = place(out.amendments[i], base);
        if (result.ok()) {
            kept[i] = std::move(*result);
            placed[i] = &*kept[i];
        } else {
            out.unplaced[i] = result.error().message;
            if (!result.error().hint.empty()) out.unplaced[i] += "; " + result.error().hint;
        }
    }
    out.attributed = attribute(redline, out.amendments, placed);
    return out;
}

}  // namespace adref::track
