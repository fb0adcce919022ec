#include "track/src/gathered_edits.h"

#include <algorithm>
#include <compare>
#include <tuple>

namespace adref::track {
namespace {

struct OwnedWords {
    const WordEdit* edit = nullptr;
    const WordEdit* partner = nullptr;  // the other bracket
    std::size_t owner = 0;
};

auto place_of(const WordEdit& edit) {
    return std::make_tuple(edit.paragraph, edit.start, !is_insertion(edit), edit.end,
                           std::string_view(edit.text));
}

// Same edit, and for brackets the same words between them.
std::strong_ordering compare(const OwnedWords& a, const OwnedWords& b) {
    if (const auto order = place_of(*a.edit) <=> place_of(*b.edit); std::is_neq(order)) return order;
    if ((a.partner == nullptr) != (b.partner == nullptr))
        return a.partner == nullptr ? std::strong_ordering::less : std::strong_ordering::greater;
    return a.partner == nullptr ? std::strong_ordering::equal : place_of(*a.partner) <=> place_of(*b.partner);
}

void append_words(const PlacedAmendment& placed, std::size_t owner, std::vector<OwnedWords>& out) {
    const WordEdit* open = nullptr;
    std::size_t open_at = 0;
    for (const WordEdit& edit : placed.words) {
        OwnedWords owned{&edit, nullptr, owner};
        if (is_opening_bracket(edit)) {
            open = &edit;
            open_at = out.size();
        } else if (is_closing_bracket(edit) && open != nullptr) {
            owned.partner = open;
            out[open_at].partner = &edit;
            open = nullptr;
        }
        out.push_back(owned);
    }
}

auto numbers_of(const ParagraphEdit& edit) {
    return std::make_tuple(edit.kind, edit.paragraph, edit.last, edit.to, edit.at,
                           std::string_view(edit.label));
}

auto printed(const Paragraph& paragraph) {
    return std::make_tuple(paragraph.kind, paragraph.level, std::string_view(paragraph.label),
                           std::string_view(paragraph.text));
}

std::strong_ordering compare(const ParagraphEdit& a, const ParagraphEdit& b) {
    if (const auto order = numbers_of(a) <=> numbers_of(b); std::is_neq(order)) return order;
    return std::lexicographical_compare_three_way(
        a.paragraphs.begin(), a.paragraphs.end(), b.paragraphs.begin(), b.paragraphs.end(),
        [](const Paragraph& x, const Paragraph& y) -> std::strong_ordering {
            if (const auto order = printed(x) <=> printed(y); std::is_neq(order)) return order;
            return std::lexicographical_compare_three_way(x.marks.begin(), x.marks.end(), y.marks.begin(),
                                                          y.marks.end());
        });
}

void add_owner(std::vector<std::size_t>& owners, std::size_t owner) {
    if (owners.empty() || owners.back() != owner) owners.push_back(owner);
}

}  // namespace

GatheredEdits gather(const std::vector<const PlacedAmendment*>& amendments) {
    std::vector<OwnedWords> words;
    std::vector<std::pair<const ParagraphEdit*, std::size_t>> paragraphs;
    for (std::size_t i = 0; i < amendments.size(); ++i) {
        append_words(*amendments[i], i, words);
        for (const ParagraphEdit& edit : amendments[i]->paragraphs) paragraphs.emplace_back(&edit, i);
    }
    // Stable, so that owners come in their order.
    std::stable_sort(words.begin(), words.end(),
                     [](const OwnedWords& a, const OwnedWords& b) { return std::is_lt(compare(a, b)); });
    std::stable_sort(paragraphs.begin(), paragraphs.end(),
                     [](const auto& a, const auto& b) { return std::is_lt(compare(*a.first, *b.first)); });
    GatheredEdits gathered;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i == 0 || std::is_neq(compare(words[i - 1], words[i])))
            gathered.words.push_back({words[i].edit, {}});
        add_owner(gathered.words.back().owners, words[i].owner);
    }
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (i == 0 || std::is_neq(compare(*paragraphs[i - 1].first, *paragraphs[i].first)))
            gathered.paragraphs.push_back({paragraphs[i].first, {}});
        add_owner(gathered.paragraphs.back().owners, paragraphs[i].second);
    }
    return gathered;
}

}  // namespace adref::track
