#include "viewer/src/terminal_plan.h"

#include <algorithm>

namespace adref::viewer {
namespace {

// Context on one side of entry `at`: `step` is 1 or -1. It ends at a heading.
void add_context(const Reading& reading, std::vector<Show>& show, std::ptrdiff_t at, std::ptrdiff_t step,
                 std::size_t context) {
    const std::ptrdiff_t size = std::ssize(show);
    for (std::ptrdiff_t i = at + step; i >= 0 && i < size && context > 0; i += step) {
        const auto index = static_cast<std::size_t>(i);
        if (show[index] == Show::full) return;
        const Paragraph& face = reading.face(index);
        if (is_heading(face.kind)) return;
        if (face.kind == Kind::footnote) continue;
        show[index] = Show::context;
        --context;
    }
}

void add_headings(const Reading& reading, std::vector<Show>& show) {
    std::vector<bool> has_aside(show.size(), false);
    for (const Aside& aside : reading.asides()) {
        if (aside.after != kStart) has_aside[aside.after] = true;
    }
    std::vector<std::size_t> above;
    for (std::size_t i = 0; i < show.size(); ++i) {
        const Paragraph& face = reading.face(i);
        if (face.kind == Kind::heading && !reading.entry(i).news.empty()) {
            while (!above.empty() && reading.face(above.back()).level >= face.level) above.pop_back();
            above.push_back(i);
        }
        const bool hidden = show[i] == Show::hidden && !has_aside[i];
        if (hidden || (show[i] == Show::full && is_heading(face.kind) && above.empty())) continue;
        for (const std::size_t heading : above) {
            if (show[heading] == Show::hidden) show[heading] = Show::heading;
        }
    }
}

}  // namespace

std::vector<Show> plan_terminal(const Reading& reading, std::size_t context, bool all,
                                const std::vector<bool>& remarked) {
    const std::size_t size = reading.redline().entries.size();
    if (all) return std::vector<Show>(size, Show::full);
    std::vector<Show> show(size, Show::hidden);
    for (std::size_t i = 0; i < size; ++i) {
        if (Reading::changed(reading.entry(i))) show[i] = Show::full;
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (show[i] != Show::full) continue;
        add_context(reading, show, static_cast<std::ptrdiff_t>(i), -1, context);
        add_context(reading, show, static_cast<std::ptrdiff_t>(i), 1, context);
    }
    for (std::size_t i = 0; i < remarked.size(); ++i) {
        if (remarked[i] && show[i] == Show::hidden)
            show[i] = is_heading(reading.face(i).kind) ? Show::heading : Show::context;
    }
    for (const Aside& aside : reading.asides()) {
        if (aside.after == kStart) continue;
        if (aside.kind == Aside::Kind::part) {  // a change like any other
            const auto after = static_cast<std::ptrdiff_t>(aside.after);
            add_context(reading, show, after + 1, -1, context);
            add_context(reading, show, after, 1, context);
        } else if (show[aside.after] == Show::hidden && !is_heading(reading.face(aside.after).kind) &&
                   context > 0) {
            show[aside.after] = Show::context;
        }
    }
    // A fold of one paragraph takes as much room as the paragraph.
    for (std::size_t i = 0; context > 0 && i < size; ++i) {
        const bool alone = show[i] == Show::hidden && (i == 0 || show[i - 1] != Show::hidden) &&
                           (i + 1 == size || show[i + 1] != Show::hidden);
        const Paragraph& face = reading.face(i);
        if (alone && i > 0 && i + 1 < size && !is_heading(face.kind) && face.kind != Kind::footnote)
            show[i] = Show::context;
    }
    add_headings(reading, show);
    return show;
}

}  // namespace adref::viewer
