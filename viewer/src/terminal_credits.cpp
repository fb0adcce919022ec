#include "viewer/src/terminal_credits.h"

#include "viewer/src/credit_words.h"

namespace adref::viewer {

std::vector<Line> credit_text(const Redline& redline, const CreditedRedline& credited, std::size_t entry) {
    std::vector<Line> lines;
    for (const CreditLine& said : credit_lines(redline, credited, entry)) {
        lines.push_back({{said.by_somebody ? Style::credit : Style::dim, said.who, Glue::none}});
        if (!said.what.empty()) lines.back().push_back({Style::dim, ": " + said.what, Glue::to_previous});
    }
    for (const std::string& said : decision_lines(credited, entry))
        lines.push_back({{Style::credit, said, Glue::none}});
    for (const std::string& said : position_lines(credited, entry))
        lines.push_back({{Style::credit, said, Glue::none}});
    return lines;
}

std::vector<bool> remarked_entries(const Redline& redline, const CreditedRedline& credited) {
    std::vector<bool> remarked(redline.entries.size());
    for (std::size_t i = 0; i < remarked.size(); ++i)
        remarked[i] =
            !credited.whole(i).empty() || !credited.positions(i).empty() || !credited.decided(i).empty();
    return remarked;
}

}  // namespace adref::viewer
