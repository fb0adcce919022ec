// Short words for tests of placing: a draft of a few lines, an amendment, the result.
#pragma once

#include "track/edit.h"
#include "track/merge.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace adref::track::testing {

inline Paragraph line(Kind kind, std::uint32_t level, std::string label, std::string text) {
    Paragraph paragraph;
    paragraph.kind = kind;
    paragraph.level = level;
    paragraph.label = std::move(label);
    paragraph.text = std::move(text);
    return paragraph;
}

inline Document draft(std::vector<Paragraph> paragraphs) {
    Document document;
    document.paragraphs = std::move(paragraphs);
    assign_ids(document);
    return document;
}

// "1." with this text alone.
inline Document one(std::string text) {
    return draft({line(Kind::operative, 0, "1.", std::move(text))});
}

// Operative paragraphs: number and text of each.
inline Document draft_of(const std::vector<std::pair<std::string, std::string>>& rows) {
    std::vector<Paragraph> paragraphs;
    for (const auto& [label, text] : rows) paragraphs.push_back(line(Kind::operative, 0, label, text));
    return draft(std::move(paragraphs));
}

inline Amendment change(Action action, std::string find, std::string text = {}) {
    Amendment amendment;
    amendment.id = "x-1";
    amendment.target = "1";
    amendment.action = action;
    amendment.find = std::move(find);
    amendment.text = std::move(text);
    return amendment;
}
inline Amendment put(Place place, std::string anchor, std::string text) {
    Amendment amendment = change(Action::insert, std::move(anchor), std::move(text));
    amendment.place = place;
    return amendment;
}
inline Amendment about(Action action, std::string target) {
    Amendment amendment;
    amendment.id = "x-1";
    amendment.target = std::move(target);
    amendment.action = action;
    return amendment;
}

// The whole draft, a paragraph a line: "1. Text|(a) Text".
inline std::string lines(const Document& document) {
    std::string out;
    for (const Paragraph& paragraph : document.paragraphs) {
        out += out.empty() ? "" : "|";
        out += paragraph.label + (paragraph.label.empty() ? "" : " ") + paragraph.text;
    }
    return out;
}

inline std::string applied(const Document& document, const std::vector<Amendment>& amendments) {
    const Base base(document);
    std::vector<PlacedAmendment> placed;
    for (const Amendment& amendment : amendments) {
        Result<PlacedAmendment> each = place(amendment, base);
        if (!each) return "error: " + each.error().message + " / " + each.error().hint;
        placed.push_back(std::move(*each));
    }
    const Result<Document> merged = merge(base, placed);
    return merged ? lines(*merged) : "error: " + merged.error().message;
}

// Of the one paragraph, without its number.
inline std::string changed(const std::string& text, const Amendment& amendment) {
    const std::string all = applied(one(text), {amendment});
    return all.starts_with("1. ") ? all.substr(3) : all;
}

}  // namespace adref::track::testing
