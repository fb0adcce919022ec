#include "formats/src/odt/odt_write_ends.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace adref::formats::odt_write {
namespace {

bool is_tracked(const RichParagraph& paragraph) {
    return paragraph.end_inserted != kNoIndex || paragraph.end_deleted != kNoIndex;
}

// A paragraph that comes and goes with its end, as a whole.
bool comes_whole(const RichParagraph& paragraph) {
    if (!is_tracked(paragraph)) return false;
    return std::all_of(paragraph.runs.begin(), paragraph.runs.end(), [&](const RichRun& run) {
        const bool says =
            run.type == RichRun::Type::note || (run.type == RichRun::Type::text && !run.text.empty());
        return !says || ((paragraph.end_inserted == kNoIndex || run.inserted != kNoIndex) &&
                         (paragraph.end_deleted == kNoIndex || run.deleted != kNoIndex));
    });
}

void take_end(RichParagraph& to, const RichParagraph& from) {
    to.end_inserted = from.end_inserted;
    to.end_deleted = from.end_deleted;
}

void keep_end(RichParagraph& paragraph) {
    paragraph.end_inserted = paragraph.end_deleted = kNoIndex;
}

// Each end from `first` on takes its next one's state, and the last stays.
void borrow(std::vector<RichParagraph>& paragraphs, std::size_t first) {
    for (std::size_t i = first; i + 1 < paragraphs.size(); ++i) take_end(paragraphs[i], paragraphs[i + 1]);
    keep_end(paragraphs.back());
}

// What went and what came, in one paragraph: it was the one and is the other.
RichParagraph glued(RichParagraph first, RichParagraph second) {
    const bool first_went = first.end_inserted == kNoIndex;
    const std::uint32_t by = first_went ? first.end_deleted : second.end_deleted;
    RichParagraph both = second;
    both.properties = first_went ? second.properties : first.properties;
    both.old_properties = first_went ? first.properties : second.properties;
    both.reformatted = both.properties == both.old_properties ? kNoIndex : by;
    both.runs = std::move(first.runs);
    std::move(second.runs.begin(), second.runs.end(), std::back_inserter(both.runs));
    return both;
}

}  // namespace

std::vector<RichParagraph> settled(std::span<const RichParagraph> tracked) {
    std::vector<RichParagraph> paragraphs(tracked.begin(), tracked.end());
    if (is_settled(tracked)) return paragraphs;
    std::size_t tail = paragraphs.size();
    while (tail > 0 && comes_whole(paragraphs[tail - 1])) --tail;
    if (tail == paragraphs.size()) {
        keep_end(paragraphs.back());
        return paragraphs;
    }
    if (tail > 0) {
        // Where the end before is tracked as well, it makes up for the last.
        if (is_tracked(paragraphs[tail - 1])) {
            keep_end(paragraphs.back());
        } else {
            borrow(paragraphs, tail - 1);
        }
        return paragraphs;
    }
    // Nothing here stays in both readings.
    const auto stays = [](const RichParagraph& paragraph) { return paragraph.end_deleted == kNoIndex; };
    const auto other = std::find_if(
        paragraphs.begin(), paragraphs.end(),
        [&](const RichParagraph& paragraph) { return stays(paragraph) != stays(paragraphs.front()); });
    if (other == paragraphs.end()) {
        keep_end(paragraphs.back());
        return paragraphs;
    }
    const auto place = static_cast<std::size_t>(other - paragraphs.begin()) - 1;
    paragraphs[place] = glued(std::move(paragraphs[place]), std::move(paragraphs[place + 1]));
    paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(place) + 1);
    borrow(paragraphs, place);
    return paragraphs;
}

}  // namespace adref::formats::odt_write
