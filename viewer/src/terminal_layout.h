// How the paragraphs of a comparison stand on a terminal: as one text with the
// words of both drafts, or the drafts beside each other. What is shown, in which
// order, and what is said of it is the same in both.
#pragma once

#include "viewer/renderer.h"
#include "viewer/src/credited_redline.h"
#include "viewer/src/reading.h"
#include "viewer/src/targets.h"
#include "viewer/src/terminal_plan.h"
#include "viewer/src/terminal_screen.h"

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace adref::viewer {

// What layouts read; all of it outlives them.
struct TerminalView {
    const Reading& reading;
    const TerminalOptions& options;
    const CreditedRedline* credited;  // null without a layer
    const Targets* targets;           // null without links
    const std::vector<Show>& show;

    std::string_view place_of(std::size_t entry) const {
        return targets == nullptr ? std::string_view() : std::string_view(targets->entry(entry));
    }
};

class TerminalLayout {
 public:
    TerminalLayout() = default;
    TerminalLayout(const TerminalLayout&) = delete;
    TerminalLayout& operator=(const TerminalLayout&) = delete;
    virtual ~TerminalLayout() = default;

    // Above the first paragraph.
    virtual void head(Screen& screen) = 0;
    // An entry that is not hidden, an aside, and what stands for so many hidden ones.
    virtual void entry(Screen& screen, std::size_t index) = 0;
    virtual void aside(Screen& screen, const Aside& aside) = 0;
    virtual void fold(Screen& screen, const Line& words) = 0;
};

std::unique_ptr<TerminalLayout> one_text(const TerminalView& view);
std::unique_ptr<TerminalLayout> two_columns(const TerminalView& view);

// ---- what both have in common

// What is said under an entry: where it came from, how it was split or merged,
// signals, brackets, whose words these are.
struct Said {
    std::vector<Line> remarks;
    std::vector<Line> credits;  // set hanging
};
Said said_of(const TerminalView& view, std::size_t index);

// "moved from 12"; empty for what did not move.
Line moved_line(const Reading& reading, std::size_t index);

// The margin for labels: as wide as the widest of them that is no wider than a
// seventh of the text, and a space.
std::size_t label_bound(std::size_t width);
std::size_t indent_of(const Paragraph& face, std::size_t width);

}  // namespace adref::viewer
