#include "viewer/src/phrases.h"

#include "viewer/escape.h"
#include "viewer/src/terminal_lines.h"

namespace adref::viewer {

std::string signal_words(const Signal& signal) {
    std::string words;
    if (signal.from.empty()) {
        words = "added " + isolate("“" + escape_terminal(signal.to) + "”");
    } else if (signal.to.empty()) {
        words = "removed " + isolate("“" + escape_terminal(signal.from) + "”");
    } else {
        words = isolate(escape_terminal(signal.from)) + " → " + isolate(escape_terminal(signal.to));
    }
    if (signal.direction != Direction::different) words += ": " + std::string(to_string(signal.direction));
    return words;
}

BracketCounts bracket_counts(const Entry& entry) {
    const auto bracketed = [](std::string_view text) {
        return text.starts_with("[") || text.starts_with("［");
    };
    BracketCounts counts;
    for (const Signal& signal : entry.signals) {
        if (signal.axis != Axis::bracket) continue;
        if (signal.from.empty()) {
            ++counts.added;
        } else if (signal.to.empty()) {
            ++counts.struck;
        } else {
            ++(bracketed(signal.from) ? counts.lifted : counts.opened);
        }
    }
    return counts;
}

std::string bracket_words(const Entry& entry) {
    const BracketCounts counts = bracket_counts(entry);
    std::string words;
    const auto tell = [&words](std::size_t count, std::string_view what) {
        if (count == 0) return;
        words += words.empty() ? "brackets: " : ", ";
        (words += grouped(count)) += what;
    };
    tell(counts.lifted, " lifted");
    tell(counts.opened, " opened");
    tell(counts.struck, " struck with their text");
    tell(counts.added, " new with their text");
    return words;
}

std::vector<std::string> remarks_of(const Reading& reading, const Entry& entry) {
    std::vector<std::string> remarks;
    if (entry.relation == Relation::split) {
        remarks.push_back("split from " + isolate(escape_terminal(reading.old_names(entry))) + " into " +
                          isolate(escape_terminal(reading.new_names(entry))));
    } else if (entry.relation == Relation::merged) {
        remarks.push_back("merged from " + isolate(escape_terminal(reading.old_names(entry))));
    }
    if (entry.significance != Significance::none && entry.significance != Significance::substantive) {
        remarks.emplace_back(significance_words(entry.significance));
    }
    if (entry.coarse) remarks.emplace_back(coarse_words(entry));
    return remarks;
}

std::string remark_of(const Reading& reading, const Aside& aside) {
    if (aside.kind == Aside::Kind::part)
        return "split from " + isolate(escape_terminal(reading.split_from(aside)));
    return escape_terminal(reading.went_away(aside)) +
           (aside.kind == Aside::Kind::merged ? " merged " : " moved ") +
           isolate(escape_terminal(reading.went_to(aside)));
}

std::string fold_words(const Reading& reading, std::size_t first, std::size_t end) {
    const std::size_t count = end - first;
    std::string words = grouped(count) + (count == 1 ? " paragraph unchanged" : " paragraphs unchanged");
    const std::size_t renumbered = reading.renumbered(first, end);
    if (renumbered == 0) return words;
    if (renumbered == count) {
        words += count == 1 ? ", renumbered" : ", all renumbered";
    } else {
        words += ", " + grouped(renumbered) + " of them renumbered";
    }
    return words + " (" + reading.renumbering(first, end) + ")";
}

std::pair<std::string_view, std::string_view> short_names(const Redline& redline) {
    const std::string_view before = redline.old_side.name;
    const std::string_view after = redline.new_side.name;
    const auto file_of = [](std::string_view name) {
        // A slash at the end is part of the name.
        const std::size_t slash = name.size() > 1 ? name.rfind('/', name.size() - 2) : std::string_view::npos;
        return slash == std::string_view::npos ? name : name.substr(slash + 1);
    };
    std::string_view old_file = file_of(before);
    std::string_view new_file = file_of(after);
    if (old_file != new_file || before == after) return {old_file, new_file};
    // The same name in two folders: from the first folder that differs.
    std::size_t start = 0;
    for (std::size_t i = 0; i < before.size() && i < after.size() && before[i] == after[i]; ++i) {
        if (before[i] == '/') start = i + 1;
    }
    return {before.substr(start), after.substr(start)};
}

std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace adref::viewer
