#include "viewer/src/credit_words.h"

#include "diffcore/unicode.h"
#include "track/proponents.h"
#include "viewer/escape.h"
#include "viewer/src/credit_groups.h"
#include "viewer/src/phrases.h"
#include "viewer/src/reading.h"
#include "viewer/src/terminal_lines.h"
#include "viewer/src/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace adref::viewer {
namespace {

using track::Action;
using track::Amendment;
using track::Credit;
using track::Match;

constexpr std::size_t kShownWords = 6;  // of each stretch
constexpr std::size_t kReasonWords = 24;
constexpr std::size_t kMostChanges = 3;        // told for one line
constexpr std::size_t kMostNames = 6;          // amendments in one line
constexpr std::size_t kMostLines = 8;          // under one paragraph, of each kind
constexpr std::size_t kMostUnplaced = 20;      // told under a comparison
constexpr std::size_t kMostAuthorSigns = 200;  // Word takes 255
constexpr std::string_view kUnnamed = "no proponent named";

std::string and_more(std::size_t count) {
    return "and " + grouped(count) + " more";
}

// The beginning of what somebody wrote, for a line of ours; without the commas
// and brackets that join it to what stands beside it.
std::string shortened(std::string_view text, std::size_t most = kShownWords) {
    text = trimmed(text);
    if (has_words(text)) {
        while (std::string_view("]),.;: \n").find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        while (std::string_view("[(,;: \n").find(text.back()) != std::string_view::npos)
            text.remove_suffix(1);
    }
    std::string words = first_words(text, most);
    std::replace(words.begin(), words.end(), '\n', ' ');
    std::replace(words.begin(), words.end(), '\t', ' ');
    return escape_terminal(words);
}

std::string words_of(const CreditSwap& swap) {
    if (trimmed(swap.out).empty()) return "added " + isolate("“" + shortened(swap.in) + "”");
    if (trimmed(swap.in).empty()) return "removed " + isolate("“" + shortened(swap.out) + "”");
    return isolate(shortened(swap.out)) + " → " + isolate(shortened(swap.in));
}

std::string what_of(const CreditGroup& group) {
    std::string what;
    for (std::size_t i = 0; i < group.swaps.size() && i < kMostChanges; ++i) {
        if (i > 0) what += ", ";
        what += words_of(group.swaps[i]);
    }
    if (group.swaps.size() > kMostChanges) what += ", " + and_more(group.swaps.size() - kMostChanges);
    return what;
}

std::string proponents_shown(const Amendment& amendment) {
    return isolate(escape_terminal(named_proponents(amendment)));
}

// "EU (eu-7, eu-9 adapted); G77 and China (g77-1)".
std::string who_of(const CreditedRedline& credited, const CreditShares& shares) {
    std::string who;
    std::string open;  // whose bracket is open
    for (std::size_t i = 0; i < shares.size() && i < kMostNames; ++i) {
        const Amendment& amendment = credited.amendment(shares[i].first);
        const std::string names = proponents_shown(amendment);
        if (names == open) {
            who += ", ";
        } else {
            if (!who.empty()) who += "); ";
            who += names + " (";
            open = names;
        }
        who += escape_terminal(amendment.id);
        if (shares[i].second != Match::verbatim) who += " " + std::string(to_string(shares[i].second));
    }
    if (!who.empty()) who += ")";
    if (shares.size() > kMostNames) who += " " + and_more(shares.size() - kMostNames);
    return who;
}

std::string named(const CreditedRedline& credited, std::size_t amendment) {
    return who_of(credited, {{amendment, Match::verbatim}});
}

// What was done to the paragraph as a whole; empty where it came or went.
std::string_view deed_of(Action action) {
    switch (action) {
        case Action::move_paragraph:
            return "the move";
        case Action::split_paragraph:
            return "the split";
        case Action::merge_paragraphs:
            return "the merger";
        case Action::renumber:
            return "the number";
        default:
            return {};
    }
}

bool contains(const CreditShares& shares, std::size_t amendment) {
    return std::any_of(shares.begin(), shares.end(),
                       [amendment](const auto& share) { return share.first == amendment; });
}

std::string_view outcome_words(track::Outcome outcome) {
    return outcome == track::Outcome::not_taken ? "not taken" : to_string(outcome);
}

// At most kMostLines of them, and how many more there are.
void bound(std::vector<std::string>& lines, std::size_t most) {
    if (lines.size() <= most) return;
    const std::size_t more = lines.size() - most;
    lines.resize(most);
    lines.push_back(and_more(more));
}

}  // namespace

std::vector<CreditLine> credit_lines(const Redline& redline, const CreditedRedline& credited,
                                     std::size_t index) {
    const Entry& entry = redline.entries[index];
    const std::span<const Credit> whole = credited.whole(index);
    if (whole.empty() && !credited.has_stretches(index)) return {};
    std::vector<CreditLine> lines;
    const bool alone = entry.olds.empty() || entry.news.empty();  // came or went as a whole
    // Those of one deed together; those who asked for a paragraph that came or
    // went have it all, whoever else has words in it.
    CreditShares all;
    std::map<std::string_view, CreditShares> deeds;
    for (const Credit& credit : whole) {
        const std::string_view deed = deed_of(credited.amendment(credit.amendment).action);
        if (alone || deed.empty()) {
            all.emplace_back(credit.amendment, credit.match);
        } else {
            deeds[deed].emplace_back(credit.amendment, credit.match);
        }
    }
    lines.reserve(deeds.size() + 2);
    for (const auto& [deed, shares] : deeds)
        lines.push_back({"by " + who_of(credited, shares), std::string(deed), true});
    if (!all.empty()) lines.push_back({"by " + who_of(credited, all), {}, true});
    const std::vector<CreditGroup> groups = credit_groups(entry, credited, index);
    // Of a paragraph that was moved or cut too, "by EU" alone would say more than
    // is known.
    const bool plain = groups.size() == 1 && all.empty() && !entry.moved &&
                       entry.relation != Relation::split && entry.relation != Relation::merged;
    for (const CreditGroup& group : groups) {
        const bool said = !group.shares.empty() &&
                          std::all_of(group.shares.begin(), group.shares.end(),
                                      [&all](const auto& share) { return contains(all, share.first); });
        if (said) continue;
        const std::string who =
            group.shares.empty() ? "nobody asked for this" : "by " + who_of(credited, group.shares);
        lines.push_back({who, plain ? std::string() : what_of(group), !group.shares.empty()});
    }
    if (lines.size() > kMostLines) {
        const std::size_t more = lines.size() - kMostLines;
        lines.resize(kMostLines);
        lines.push_back({and_more(more), {}, false});
    }
    return lines;
}

std::vector<std::string> position_lines(const CreditedRedline& credited, std::size_t entry) {
    std::vector<std::string> lines;
    for (const std::uint32_t position : credited.positions(entry)) {
        lines.push_back("position of " + named(credited, position) + ": " +
                        escape_terminal(stance_words(credited.amendment(position))));
        if (lines.size() > kMostLines) break;
    }
    const std::size_t all = credited.positions(entry).size();
    if (all > kMostLines) lines.back() = and_more(all - kMostLines) + " positions";
    return lines;
}

std::vector<std::string> decision_lines(const CreditedRedline& credited, std::size_t entry) {
    std::vector<std::string> lines;
    for (const std::uint32_t amendment : credited.decided(entry)) {
        const AttributionLayer::Decision& decision = *credited.decision(amendment);
        std::string line =
            "decided: " + named(credited, amendment) + " " + std::string(outcome_words(decision.outcome));
        if (!decision.why.empty()) line += ", " + isolate("“" + shortened(decision.why, kReasonWords) + "”");
        lines.push_back(std::move(line));
    }
    bound(lines, kMostLines);
    return lines;
}

std::string named_proponents(const Amendment& amendment) {
    std::string who = track::proponents_of(amendment);
    return who.empty() ? std::string(kUnnamed) : who;
}

std::string authors_of(const CreditedRedline& credited, std::span<const Credit> credits) {
    std::vector<std::string_view> names;
    for (const Credit& credit : credits) {
        const std::vector<std::string>& proponents = credited.amendment(credit.amendment).proponents;
        if (proponents.empty()) names.push_back(kUnnamed);
        names.insert(names.end(), proponents.begin(), proponents.end());
    }
    // Each once, by name: what one set of delegations wrote has one author
    // however many amendments it stood in.
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::string authors;
    std::size_t signs = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::string name = escape_terminal(names[i]);
        std::size_t length = unicode::count_code_points(name);
        if (signs + length + 2 > kMostAuthorSigns) {
            if (i > 0) return authors + " " + and_more(names.size() - i);
            std::size_t cut = 0;
            for (length = 0; length < kMostAuthorSigns; ++length) cut += unicode::decode(name, cut).bytes;
            name = name.substr(0, cut) + "…";
        }
        if (i > 0) authors += "; ";
        authors += name;
        signs += length + 2;
    }
    return authors;
}

std::string stance_words(const Amendment& position) {
    std::string words(to_string(position.stance));
    const bool about = position.stance == track::Stance::support || position.stance == track::Stance::oppose;
    if (!position.on.empty()) words += (about ? " " : " on ") + position.on;
    return words;
}

std::string outcome_counts(const CreditedRedline& credited) {
    std::array<std::size_t, static_cast<std::size_t>(track::Outcome::unplaced) + 1> counts{};
    std::size_t positions = 0;
    std::size_t decided = 0;
    for (const std::uint32_t i : credited.order()) {
        if (credited.amendment(i).action == Action::position) {
            ++positions;
            continue;
        }
        ++counts[static_cast<std::size_t>(credited.layer().outcome_of(i))];
        if (credited.decision(i) != nullptr) ++decided;
    }
    std::string words;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        if (!words.empty()) words += ", ";
        words += grouped(counts[i]) + " " + std::string(outcome_words(static_cast<track::Outcome>(i)));
    }
    if (decided != 0) words += " (" + grouped(decided) + " decided by people)";
    if (positions != 0) {
        if (!words.empty()) words += "; ";
        words += grouped(positions) + (positions == 1 ? " position" : " positions");
    }
    return words.empty() ? "none" : words;
}

std::vector<std::string> unplaced_lines(const CreditedRedline& credited) {
    std::vector<std::string> lines;
    const std::vector<std::string>& reasons = credited.layer().assessment.unplaced;
    for (const std::uint32_t i : credited.order()) {
        if (i >= reasons.size() || reasons[i].empty()) continue;
        if (credited.amendment(i).status == track::Status::withdrawn) continue;
        lines.push_back(named(credited, i) + ": " + escape_terminal(reasons[i]));
    }
    bound(lines, kMostUnplaced);
    return lines;
}

}  // namespace adref::viewer
