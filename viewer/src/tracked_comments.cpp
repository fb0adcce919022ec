#include "viewer/src/tracked_comments.h"

#include "viewer/src/credit_words.h"
#include "viewer/src/phrases.h"

namespace adref::viewer {

std::string comment_of(const Reading& reading, std::size_t index, const CreditedRedline* credited) {
    const Entry& entry = reading.entry(index);
    std::string said;
    const auto say = [&said](const std::string& line) {
        if (line.empty()) return;
        if (!said.empty()) said += '\n';
        said += line;
    };
    if (!entry.news.empty()) {
        if (entry.moved) say("Moved from " + reading.moved_from(index));
        if (entry.relation == Relation::split || entry.relation == Relation::merged) {
            for (const std::string& line : remarks_of(reading, entry)) say(capital(line));
        }
        for (const Signal& signal : entry.signals) {
            if (signal.axis != Axis::bracket) say(capital(signal_words(signal)));
        }
    }
    if (credited == nullptr) return said;
    for (const CreditLine& line : credit_lines(reading.redline(), *credited, index))
        say(capital(line.what.empty() ? line.who : line.who + ": " + line.what));
    for (const std::string& line : decision_lines(*credited, index)) say(capital(line));
    for (const std::string& line : position_lines(*credited, index)) say(capital(line));
    return said;
}

}  // namespace adref::viewer
