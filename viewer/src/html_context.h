// What every part of the page reads.
#pragma once

#include "viewer/src/direction.h"
#include "viewer/src/html_credits.h"
#include "viewer/src/html_old_order.h"
#include "viewer/src/page_words.h"
#include "viewer/src/reading.h"
#include "viewer/src/targets.h"

#include <string>
#include <vector>

namespace adref::viewer {

struct PageContext {
    const Reading& reading;
    const Targets& targets;
    const Credits& credits;
    const std::vector<Displaced>& displaced;
    const PageWords& words;
    Writing writing = Writing::left_to_right;  // of the text
    // The attributes of elements inside the text that hold the page's words:
    // ` lang="en"`, with a leading space, or nothing.
    std::string own_words;

    const Redline& redline() const { return reading.redline(); }
};

// Whether an entry is one of those that filters choose from: a change, or a
// paragraph that an amendment is about.
inline bool chosen_from(const PageContext& page, std::size_t index) {
    return Reading::changed(page.reading.entry(index)) || !page.credits.lines(index).empty() ||
           !page.credits.missed(index).empty();
}

}  // namespace adref::viewer
