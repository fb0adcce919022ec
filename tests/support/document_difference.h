// What differs first between two documents, for people.
#pragma once

#include "diffcore/document.h"

#include <algorithm>
#include <string>

namespace adref::testing {

inline std::string shown(const Paragraph& paragraph) {
    std::string line = paragraph.id + " " + std::string(to_string(paragraph.kind)) + " " +
                       std::to_string(paragraph.level) + " <" + paragraph.label + "> " + paragraph.text;
    for (const Mark& mark : paragraph.marks)
        line += " " + std::string(to_string(mark.kind)) + std::to_string(mark.start) + "-" +
                std::to_string(mark.end);
    for (const NoteAnchor& note : paragraph.notes) line += " note@" + std::to_string(note.at) + note.note;
    return line;
}

inline std::string difference(const Document& expected, const Document& got) {
    if (expected.title != got.title) return "title \"" + got.title + "\", not \"" + expected.title + "\"";
    if (expected.language != got.language) return "language " + got.language + ", not " + expected.language;
    for (std::size_t i = 0; i < std::min(expected.paragraphs.size(), got.paragraphs.size()); ++i) {
        if (expected.paragraphs[i] == got.paragraphs[i]) continue;
        return "paragraph " + std::to_string(i) + ":\n  " + shown(expected.paragraphs[i]) + "\n  " +
               shown(got.paragraphs[i]);
    }
    if (expected.paragraphs.size() != got.paragraphs.size())
        return std::to_string(got.paragraphs.size()) + " paragraphs, not " +
               std::to_string(expected.paragraphs.size());
    return expected == got ? "" : "something else";
}

}  // namespace adref::testing
