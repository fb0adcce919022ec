#include "diffcore/src/consequences.h"

#include "diffcore/src/reference_words.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

namespace adref {
namespace {

// Where one side of an entry was touched, in bytes of its text: what is its own,
// and the places where the other side has something. Ascending.
std::vector<std::pair<std::size_t, std::size_t>> touched(const Entry& entry, Op own) {
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    std::size_t at = 0;
    for (const Segment& segment : entry.segments) {
        const bool here = segment.op == Op::equal || segment.op == own;
        const std::size_t end = here ? at + segment.text.size() : at;
        if (segment.op != Op::equal) ranges.emplace_back(at, end);
        at = end;
    }
    return ranges;
}

// Whether the changed words can be a part of a reference's number. A quick look
// that spares reading most entries' texts whole: a digit, a round bracket, a
// numeral or letter of a list, "bis"; beyond ASCII always.
bool may_touch_number(const Entry& entry) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto is_numeral = [](std::string_view word) {
        std::string lower(word);
        for (char& c : lower) c = static_cast<char>(c | 0x20);
        const bool roman = lower.find_first_not_of("ivxlc") == std::string::npos;
        const bool doubled = lower.size() == 2 && lower[0] == lower[1];
        return lower.size() == 1 || roman || doubled || extends_number(lower);
    };
    for (const Segment& segment : entry.segments) {
        if (segment.op == Op::equal) continue;
        const std::string_view text = segment.text;
        for (std::size_t at = 0; at < text.size();) {
            const char c = text[at];
            const bool digit = c >= '0' && c <= '9';
            if (digit || c == '(' || c == ')' || static_cast<unsigned char>(c) >= 0x80) return true;
            std::size_t end = at;
            while (end < text.size() && is_letter(text[end])) ++end;
            if (end > at && is_numeral(text.substr(at, end - at))) return true;
            at = std::max(end, at + 1);
        }
    }
    return false;
}

// A word that no text has and that tells entries apart: two of the letter
// U+0298 around the number.
std::string name_of(std::uint32_t entry) {
    return " ʘ" + std::to_string(entry) + "ʘ ";
}

}  // namespace

const ReferenceTargets& Consequences::SideOf::targets() const {
    std::call_once(asked_, [this] { targets_.emplace(document); });
    return *targets_;
}

Consequences::Consequences(const Redline& redline)
    : old_(redline.old_side.document), new_(redline.new_side.document) {
    for (std::uint32_t k = 0; k < redline.entries.size(); ++k) {
        for (const std::uint32_t i : redline.entries[k].olds) old_.entries[i] = k;
        for (const std::uint32_t j : redline.entries[k].news) new_.entries[j] = k;
    }
}

Consequences::Texts Consequences::resolved(const Entry& entry) const {
    if (!may_touch_number(entry)) return {};
    bool before = false;
    bool after = false;
    Texts texts;
    texts.before = resolve(entry, Op::del, old_, before);
    texts.after = resolve(entry, Op::ins, new_, after);
    texts.any = before && after;
    return texts;
}

std::string Consequences::resolve(const Entry& entry, Op own, const SideOf& side, bool& any) {
    std::string text = own == Op::del ? old_text(entry) : new_text(entry);
    const std::vector<Reference> references = find_references(text);
    if (references.empty()) return text;
    // A list changes as a whole: of "2 and 3" that became "3 and 4" the 3 is kept
    // and means another paragraph.
    std::set<std::uint32_t> changed;
    const auto ranges = touched(entry, own);
    for (const Reference& reference : references) {
        const auto range = std::find_if(ranges.begin(), ranges.end(), [&reference](const auto& each) {
            return each.second >= reference.begin && each.first <= reference.end;
        });
        if (range != ranges.end()) changed.insert(reference.list);
    }
    if (changed.empty()) return text;

    const std::vector<std::uint32_t>& positions = own == Op::del ? entry.olds : entry.news;
    std::size_t part = 0;
    std::size_t part_end = side.document.paragraphs[positions.front()].text.size();
    std::string out;
    std::size_t done = 0;
    for (const Reference& reference : references) {
        if (!changed.contains(reference.list)) continue;
        while (reference.begin > part_end && part + 1 < positions.size())
            part_end += 1 + side.document.paragraphs[positions[++part]].text.size();
        const auto target = side.targets().find(reference, positions[part]);
        if (!target || reference.begin < done) continue;
        out.append(text, done, reference.begin - done);
        out += name_of(side.entries[target->position]);
        // Letters that are no paragraph of their own are compared as they are.
        for (std::size_t k = target->steps; k < reference.path.size(); ++k)
            out += reference.path[k].number + " ";
        done = reference.end;
        any = true;
    }
    out.append(text, done);
    return out;
}

}  // namespace adref
