// A document as a word processor's text, and back.
#include "formats/src/rich_reader.h"
#include "tests/support/all_texts.h"

#include <gtest/gtest.h>

namespace adref::formats {
namespace {

namespace texts = adref::testing;

// What differs first, for people.
std::string difference(const Document& expected, const Document& got) {
    if (expected.title != got.title) return "title \"" + got.title + "\", not \"" + expected.title + "\"";
    if (expected.language != got.language) return "language " + got.language + ", not " + expected.language;
    for (std::size_t i = 0; i < std::min(expected.paragraphs.size(), got.paragraphs.size()); ++i) {
        const Paragraph& a = expected.paragraphs[i];
        const Paragraph& b = got.paragraphs[i];
        if (a == b) continue;
        const auto show = [](const Paragraph& p) {
            std::string marks;
            for (const Mark& mark : p.marks)
                marks += " " + std::string(to_string(mark.kind)) + std::to_string(mark.start) + "-" +
                         std::to_string(mark.end);
            for (const NoteAnchor& note : p.notes) marks += " note@" + std::to_string(note.at) + note.note;
            return p.id + " " + std::string(to_string(p.kind)) + " " + std::to_string(p.level) + " <" +
                   p.label + "> " + p.text + marks;
        };
        return "paragraph " + std::to_string(i) + ":\n  " + show(a) + "\n  " + show(b);
    }
    if (expected.paragraphs.size() != got.paragraphs.size())
        return std::to_string(got.paragraphs.size()) + " paragraphs, not " +
               std::to_string(expected.paragraphs.size());
    return expected == got ? "" : "something else";
}

TEST(RichDocument, EveryTextComesBackFromRichText) {
    ASSERT_GT(texts::all_documents().size(), 100U);
    for (const auto& [name, document] : texts::all_documents()) {
        const Reading reading = read_rich_text(make_rich_text(document), {}, {});
        EXPECT_EQ(difference(document, reading.document), "") << name;
    }
}

}  // namespace
}  // namespace adref::formats
