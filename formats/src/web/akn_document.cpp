#include "formats/src/web/akn_document.h"

#include "formats/src/language.h"
#include "formats/src/openings.h"
#include "formats/src/web/akn_elements.h"

#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace adref::formats {
namespace {

std::string guessed(const Document& document) {
    constexpr std::size_t sample = 20'000;
    std::string text;
    for (const Paragraph& paragraph : document.paragraphs) {
        if (text.size() < sample) text += paragraph.text + "\n";
    }
    return guess_language(text);
}

}  // namespace

void AknDocument::add(AknText text) {
    std::vector<AknText> waiting;
    waiting.push_back(std::move(text));
    while (!waiting.empty()) {
        AknText next = std::move(waiting.back());
        waiting.pop_back();
        add_paragraph(next);
        std::move(next.notes.rbegin(), next.notes.rend(), std::back_inserter(waiting));
    }
}

void AknDocument::add_paragraph(AknText& text) {
    Paragraph& paragraph = text.paragraph;
    Styled label;
    label.text = std::move(paragraph.label);
    tidy(label);
    paragraph.label = std::move(label.text);
    tidy(text.styled, text.cells ? Tabs::keep : Tabs::fold);
    const bool words = text.styled.text.find_first_not_of('\t') != std::string::npos;
    const bool ours = !paragraph.id.empty();
    if (!words && !ours && paragraph.label.empty() && text.styled.notes.empty()) return;
    if (text.preamble && !text.known && is_preambular_opening(text.styled.text))
        paragraph.kind = Kind::preambular;
    paragraph.text = std::move(text.styled.text);
    paragraph.marks = std::move(text.styled.marks);
    paragraph.notes = std::move(text.styled.notes);
    paragraphs_.push_back({std::move(paragraph), text.key, std::move(text.eid)});
}

Document AknDocument::finish(std::string title, const std::optional<std::string>& language) {
    Document document;
    document.title = std::move(title);
    if (language) document.language = language_of_akn(*language);
    std::unordered_map<std::string, std::size_t> places;
    std::unordered_set<std::string> ids;
    bool recorded = true;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
        Found& found = paragraphs_[i];
        if (found.key != 0) places.emplace(std::to_string(found.key), i);
        if (!found.eid.empty()) places.emplace("#" + found.eid, i);
        recorded = recorded && !found.paragraph.id.empty() && ids.insert(found.paragraph.id).second;
        document.paragraphs.push_back(std::move(found.paragraph));
    }
    if (!recorded) {
        for (Paragraph& paragraph : document.paragraphs) paragraph.id.clear();
    }
    assign_ids(document);
    document.ids = recorded ? IdOrigin::recorded : IdOrigin::derived;
    for (Paragraph& paragraph : document.paragraphs) {
        std::erase_if(paragraph.notes, [&](const NoteAnchor& a) { return !places.contains(a.note); });
        for (NoteAnchor& anchor : paragraph.notes)
            anchor.note = document.paragraphs[places.at(anchor.note)].id;
        if (paragraph.kind == Kind::title && document.title.empty() && !recorded)
            document.title = paragraph.text;
    }
    if (!language) document.language = guessed(document);
    return document;
}

}  // namespace adref::formats
