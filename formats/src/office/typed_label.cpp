#include "formats/src/office/typed_label.h"

#include <algorithm>

namespace adref::formats {
namespace {

// A longer number of a heading ("Objective 12:") is followed by a space.
constexpr std::size_t kShortLabel = 5;

bool says(const RichRun& run) {
    return run.type == RichRun::Type::text && !run.text.empty();
}

}  // namespace

TypedLabel typed_label(std::span<const RichRun> runs) {
    TypedLabel label;
    bool old_part = false;
    bool new_part = false;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const RichRun& run = runs[i];
        if (!says(run)) {
            // Neither a comment's edge nor an empty run comes between.
            if (run.type == RichRun::Type::note || run.type == RichRun::Type::cell_end) break;
            continue;
        }
        if (!run.label) break;
        label.text += run.text;
        label.last = i;
        old_part = old_part || run.inserted == kNoIndex;
        new_part = new_part || run.deleted == kNoIndex;
    }
    if (label.text.empty()) return label;
    const auto standing = [&](const RichRun& run) {
        return (!old_part || run.inserted == kNoIndex) && (!new_part || run.deleted == kNoIndex);
    };
    // Of one that is both, what comes and goes must not take the tab along.
    label.separated = label.last;
    if (old_part && new_part) {
        label.own_run = !standing(runs[label.last]);
        return label;
    }
    for (std::size_t i = 0; i <= label.last; ++i) {
        if (says(runs[i]) && standing(runs[i])) label.separated = i;
    }
    return label;
}

LabelEnd label_end_of(const RichProperties& properties, std::string_view label) {
    if (label.empty()) return LabelEnd::none;
    const bool heading = properties.kind ? *properties.kind == Kind::heading : properties.heading != 0;
    const bool title = properties.kind ? *properties.kind == Kind::title : properties.title;
    if (title) return LabelEnd::space;
    const auto letters = std::count_if(
        label.begin(), label.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return heading && letters > static_cast<std::ptrdiff_t>(kShortLabel) ? LabelEnd::space : LabelEnd::tab;
}

}  // namespace adref::formats
