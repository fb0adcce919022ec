#include "viewer/src/terminal_layout.h"

#include "viewer/escape.h"
#include "viewer/src/phrases.h"
#include "viewer/src/terminal_credits.h"

#include <algorithm>

namespace adref::viewer {

Said said_of(const TerminalView& view, std::size_t index) {
    const Entry& entry = view.reading.entry(index);
    Said said;
    for (const std::string& remark : remarks_of(view.reading, entry))
        said.remarks.push_back({{Style::note, remark}});
    for (const Signal& signal : entry.signals) {
        if (signal.axis != Axis::bracket) said.remarks.push_back({{Style::signal, signal_words(signal)}});
    }
    if (const std::string brackets = bracket_words(entry); !brackets.empty())
        said.remarks.push_back({{Style::note, brackets}});
    if (view.credited != nullptr) said.credits = credit_text(view.reading.redline(), *view.credited, index);
    return said;
}

Line moved_line(const Reading& reading, std::size_t index) {
    const Entry& entry = reading.entry(index);
    if (!entry.moved || entry.olds.empty()) return {};
    return {{Style::note, "moved from " + isolate(escape_terminal(reading.moved_from(index)))}};
}

std::size_t label_bound(std::size_t width) {
    return std::clamp<std::size_t>(width / 7, 4, 12);
}

std::size_t indent_of(const Paragraph& face, std::size_t width) {
    if (width < 60) return 0;
    return std::min<std::size_t>(face.level, 4) * 2;
}

}  // namespace adref::viewer
