#include "viewer/src/reading.h"

#include "diffcore/unicode.h"
#include "viewer/src/words.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace adref::viewer {
namespace {

constexpr std::size_t kMostRanges = 4;
constexpr std::size_t kSectionWords = 8;

// The number in a label of digits, or of one letter; nothing for others.
std::optional<std::uint64_t> ordinal(std::string_view label) {
    const std::string folded = fold_label(label);
    if (folded.size() == 1 && folded[0] >= 'a' && folded[0] <= 'z') {
        return static_cast<std::uint64_t>(folded[0] - 'a' + 1);
    }
    if (folded.empty() || folded.size() > 9) return {};
    std::uint64_t value = 0;
    for (const char c : folded) {
        if (c < '0' || c > '9') return {};
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return value;
}

std::string list_of(const Places& places, const std::vector<std::uint32_t>& positions,
                    std::string_view last) {
    std::string names;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        names += list_separator(i, positions.size(), last);
        names += places.name(positions[i]);
    }
    return names;
}

// The section of each paragraph as sections_of has it; one whose name others have too
// ("Option 2"), or that has no number, with the nearest numbered one that it is part of
// in front: "Article 11, Option 2".
std::vector<std::string> places_of_sections(const Document& document) {
    std::vector<std::string> names = sections_of(document);
    std::unordered_map<std::string_view, std::size_t> count;
    const auto& paragraphs = document.paragraphs;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (paragraphs[i].kind == Kind::heading) ++count[names[i]];
    }
    std::vector<std::size_t> above;  // headings, outermost first
    std::vector<std::string> full(paragraphs.size());
    std::string current;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (paragraphs[i].kind == Kind::heading) {
            while (!above.empty() && paragraphs[above.back()].level >= paragraphs[i].level) above.pop_back();
            current = first_words(names[i], kSectionWords);
            const bool known = count[names[i]] == 1 && !bare_label(paragraphs[i].label).empty();
            const auto outer = std::find_if(above.rbegin(), above.rend(), [&](std::size_t heading) {
                return !bare_label(paragraphs[heading].label).empty() && count[names[heading]] == 1;
            });
            if (!known && outer != above.rend())
                current = first_words(names[*outer], kSectionWords) + ", " + current;
            above.push_back(i);
        }
        full[i] = current;
    }
    return full;
}

}  // namespace

std::string_view bare_label(std::string_view label) {
    while (!label.empty() && (label.back() == '.' || label.back() == ' ')) label.remove_suffix(1);
    return label;
}

std::string first_words(std::string_view text, std::size_t count) {
    const std::size_t end = end_of_words(text, count);
    std::string_view head = text.substr(0, end);
    while (!head.empty() && head.back() == ' ') head.remove_suffix(1);
    std::string words;
    for (const char c : head) {
        if (c == '\t') {
            words += " | ";  // between the cells of a row
        } else {
            words += c;
        }
    }
    if (end < text.size()) words += "…";
    return words;
}

std::string_view list_separator(std::size_t i, std::size_t count, std::string_view last) {
    if (i == 0) return {};
    return i + 1 == count ? last : ", ";
}

std::string_view coarse_words(const Entry& entry) {
    const bool alone = entry.relation == Relation::inserted || entry.relation == Relation::deleted;
    return alone ? "the search for a counterpart was cut short" : "too long to compare finely";
}

std::string_view significance_words(Significance significance) {
    switch (significance) {
        case Significance::none:
            return {};
        case Significance::formatting:
            return "formatting only";
        case Significance::editorial:
            return "editorial only";
        case Significance::status:
            return "brackets only";
        case Significance::consequential:
            return "references follow the numbering";
        case Significance::linguistic:
            return "wording aligned between languages";
        case Significance::substantive:
            return "substantive";
    }
    return {};
}

Places::Places(const Document& document, const PlaceWords& words)
    : document_(document),
      open_(words.open),
      close_(words.close),
      sections_(places_of_sections(document)),
      numbering_(document) {}

bool Places::has_number(std::uint32_t position) const {
    return numbering_.preambular(position) != 0 || !bare_label(document_.paragraphs[position].label).empty();
}

std::string Places::name(std::uint32_t position) const {
    std::string name = numbering_.name(position);
    if (!name.empty()) return name;
    return open_ + first_words(document_.paragraphs[position].text, 5) + close_;
}

std::string Places::name_from(std::uint32_t position, std::string_view here) const {
    const Kind kind = document_.paragraphs[position].kind;
    const std::string& section = sections_[position];
    if (section.empty() || section == here || kind == Kind::heading || kind == Kind::title)
        return name(position);
    const std::string here_name = name(position);
    // "Article 5(h)"
    return here_name.starts_with('(') ? section + here_name : section + ", " + here_name;
}

Reading::Reading(const Redline& redline, PlaceWords words)
    : redline_(redline),
      words_(std::move(words)),
      old_places_(redline.old_side.document, words_),
      new_places_(redline.new_side.document, words_),
      asides_(find_asides(redline)) {}

const Paragraph& Reading::face(std::size_t index) const {
    const Entry& entry = redline_.entries[index];
    return entry.news.empty() ? redline_.old_side.document.paragraphs[entry.olds.front()]
                              : redline_.new_side.document.paragraphs[entry.news.front()];
}

bool Reading::changed(const Entry& entry) {
    return entry.relation != Relation::matched || entry.edited || entry.moved ||
           entry.significance != Significance::none;
}

// The old place of an entry without a number, seen from its new one, or the
// other way round.
std::string Reading::further(std::string_view section, std::string_view here, bool down) const {
    if (!section.empty() && section != here) return words_.open + std::string(section) + words_.close;
    return down ? words_.down : words_.up;
}

std::string Reading::moved_from(std::size_t index) const {
    const Entry& entry = redline_.entries[index];
    const std::string_view here =
        entry.news.empty() ? std::string_view() : new_places_.section(entry.news.front());
    const std::uint32_t old = entry.olds.front();
    if (!old_places_.has_number(old)) {
        const std::size_t after = asides_.old_place[index];
        return further(old_places_.section(old), here, after != kStart && after > index);
    }
    std::string from = old_places_.name_from(old, here);
    for (std::size_t i = 1; i < entry.olds.size(); ++i)
        from += words_.conjunction + old_places_.name(entry.olds[i]);
    return from;
}

std::string Reading::went_to(const Aside& stub) const {
    const Entry& first = redline_.entries[stub.first];
    if (first.news.empty()) return {};
    const std::string_view here = old_places_.section(stub.first_at);
    const std::uint32_t position = first.news.front();
    if (stub.kind == Aside::Kind::merged) return words_.into + new_places_.name_from(position, here);
    if (!new_places_.has_number(position)) {
        std::string place =
            further(new_places_.section(position), here, stub.after == kStart || stub.after < stub.first);
        return place == words_.down || place == words_.up ? place : words_.to + place;
    }
    std::string to = words_.to + new_places_.name_from(position, here);
    const Entry& last = redline_.entries[stub.last];
    if (stub.last != stub.first && !last.news.empty())
        (to += "–") += new_places_.name(last.news[parts_together(last) - 1]);
    return to;
}

std::string Reading::went_away(const Aside& stub) const {
    std::string name = old_places_.name(stub.first_at);
    if (stub.last_at == stub.first_at) return name;
    name += old_places_.has_number(stub.first_at) ? "–" : " to ";
    return name += old_places_.name(stub.last_at);
}

std::string Reading::split_from(const Aside& part) const {
    return old_places_.name_from(redline_.entries[part.first].olds.front(),
                                 new_places_.section(part.first_at));
}

const Paragraph& Reading::face(const Aside& part) const {
    return redline_.new_side.document.paragraphs[part.first_at];
}

bool Reading::apart(std::size_t index) const {
    const Entry& entry = redline_.entries[index];
    return parts_together(entry) < entry.news.size();
}

std::size_t Reading::parts_here(std::size_t index) const {
    return apart(index) ? parts_together(redline_.entries[index]) : kAllParts;
}

std::string Reading::old_names(const Entry& entry) const {
    return list_of(old_places_, entry.olds, words_.conjunction);
}
std::string Reading::new_names(const Entry& entry) const {
    return list_of(new_places_, entry.news, words_.conjunction);
}

std::size_t Reading::renumbered(std::size_t first, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t i = first; i < end; ++i) count += redline_.entries[i].renumbered ? 1U : 0U;
    return count;
}

std::string Reading::renumbering(std::size_t first, std::size_t end) const {
    struct Range {
        std::size_t first;
        std::size_t last;
    };
    std::vector<Range> ranges;
    std::optional<std::uint64_t> old_before;
    std::optional<std::uint64_t> new_before;
    for (std::size_t i = first; i < end; ++i) {
        const Entry& entry = redline_.entries[i];
        if (!entry.renumbered || entry.olds.empty() || entry.news.empty()) continue;
        const auto old_now = ordinal(redline_.old_side.document.paragraphs[entry.olds.front()].label);
        const auto new_now = ordinal(redline_.new_side.document.paragraphs[entry.news.front()].label);
        const bool follows = old_now && new_now && old_before && new_before && *old_now == *old_before + 1 &&
                             *new_now == *new_before + 1;
        if (follows && !ranges.empty()) {
            ranges.back().last = i;
        } else {
            ranges.push_back({i, i});
        }
        old_before = old_now;
        new_before = new_now;
    }
    const auto span = [](const Places& places, std::uint32_t from, std::uint32_t to) {
        return from == to ? places.name(from) : places.name(from) + "–" + places.name(to);
    };
    std::string text;
    for (std::size_t i = 0; i < ranges.size() && i < kMostRanges; ++i) {
        const Entry& head = redline_.entries[ranges[i].first];
        const Entry& tail = redline_.entries[ranges[i].last];
        if (i != 0) text += ", ";
        text += span(old_places_, head.olds.front(), tail.olds.front()) + " → " +
                span(new_places_, head.news.front(), tail.news.front());
    }
    if (ranges.size() > kMostRanges) text += ", …";
    return text;
}

}  // namespace adref::viewer
