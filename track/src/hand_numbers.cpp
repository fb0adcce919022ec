#include "track/src/hand_numbers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace adref::track {
namespace {

std::optional<unsigned> roman(std::string_view text) {
    constexpr std::array<std::pair<char, unsigned>, 5> kSigns = {
        {{'i', 1}, {'v', 5}, {'x', 10}, {'l', 50}, {'c', 100}}};
    unsigned sum = 0;
    unsigned last = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        const auto found = std::find_if(kSigns.begin(), kSigns.end(),
                                        [&](const auto& each) { return each.first == text[i]; });
        if (found == kSigns.end()) return std::nullopt;
        sum = found->second < last ? sum - found->second : sum + found->second;
        last = std::max(last, found->second);
    }
    return sum;
}

// What stands in front of the last number of a folded label, and that number.
struct Counted {
    std::string front;
    unsigned number = 0;
};
std::optional<Counted> decimal(const std::string& label) {
    std::size_t begin = label.size();
    while (begin > 0 && label[begin - 1] >= '0' && label[begin - 1] <= '9') --begin;
    constexpr std::size_t kMostDigits = 6;
    if (begin == label.size() || label.size() - begin > kMostDigits) return std::nullopt;
    unsigned number = 0;
    for (std::size_t i = begin; i < label.size(); ++i)
        number = number * 10 + static_cast<unsigned>(label[i] - '0');
    return Counted{label.substr(0, begin), number};
}

// "12" behind "11", "(b)" behind "(a)", "(iv)" behind "(iii)", "13" behind "12 bis".
bool follows(const std::string& before, const std::string& label) {
    const auto next = decimal(label);
    if (next) {
        std::string core = before;
        for (const std::string_view suffix : {"bis", "ter", "quater", "quinquies"}) {
            if (core.ends_with(suffix)) core.erase(core.size() - suffix.size());
        }
        const auto last = decimal(core);
        return last && last->front == next->front && next->number == last->number + 1;
    }
    if (before.size() == 1 && label.size() == 1 && before[0] + 1 == label[0]) return true;
    const auto last = roman(before);
    const auto here = roman(label);
    return last && here && *here == *last + 1;
}

bool is_first(const std::string& label) {
    const auto number = decimal(label);
    return (number && number->number == 1) || label == "a" || label == "i";
}

// The nearest paragraph above of the same depth with a number; none behind one of less depth.
std::uint32_t sibling_above(const Document& document, std::uint32_t position) {
    const Paragraph& own = document.paragraphs[position];
    for (std::uint32_t i = position; i-- > 0;) {
        const Paragraph& above = document.paragraphs[i];
        if (above.kind == Kind::footnote) continue;
        const bool heading = is_heading(above.kind) != is_heading(own.kind);
        if (heading && own.kind == Kind::item) return kNoParagraph;
        if (heading) continue;
        if (above.level < own.level) return kNoParagraph;
        if (above.level == own.level && above.kind == own.kind && !above.label.empty()) return i;
    }
    return kNoParagraph;
}

}  // namespace

std::vector<WordChange> hand_numbers(const Redline& redline, const Base& base, const ChangeOwners& owners,
                                     const DraftUnits& units) {
    const Document& before = redline.old_side.document;
    const Document& after = redline.new_side.document;
    std::vector<WordChange> out;
    for (const DraftUnit& unit : units.units) {
        if (!unit.renumbered || unit.old == kNoParagraph) continue;
        const Paragraph& paragraph = after.paragraphs[unit.fresh];
        if (paragraph.label.empty() || paragraph.kind == Kind::footnote) continue;
        const std::string label = fold_label(paragraph.label);
        const std::uint32_t above = sibling_above(after, unit.fresh);
        bool by_itself = false;
        if (above == kNoParagraph) {
            by_itself = is_first(label);
        } else {
            const DraftUnit& sibling = units.units[above];
            const std::string number = fold_label(after.paragraphs[above].label);
            const bool disturbed = sibling.old == kNoParagraph || sibling.moved || unit.moved ||
                                   fold_label(before.paragraphs[sibling.old].label) != number ||
                                   sibling_above(before, unit.old) != sibling.old;
            by_itself = disturbed && follows(number, label);
        }
        if (by_itself) continue;
        WordChange change;
        change.paragraph = unit.old;
        change.amendment.action = Action::renumber;
        change.amendment.target = base.addresses().qualified(unit.old);
        change.amendment.label = paragraph.label;
        change.changes = owners.of_label(unit.fresh);
        // "1 bis" is printed as its neighbours are.
        while (change.amendment.label.ends_with('.')) change.amendment.label.pop_back();
        const auto gives_it = [&](const Result<PlacedAmendment>& placed) {
            return placed && placed->paragraphs.front().label == paragraph.label;
        };
        if (change.amendment.label.empty() || !gives_it(place(change.amendment, base)))
            change.amendment.label = paragraph.label;
        if (place(change.amendment, base)) out.push_back(std::move(change));
    }
    return out;
}

}  // namespace adref::track
