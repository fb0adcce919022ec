// What the tests of the readers share.
#pragma once

#include "diffcore/document.h"
#include "diffcore/unicode.h"
#include "formats/reader.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats::testing {

inline Reading read_ok(std::string_view bytes, std::string_view name = "draft.txt",
                       const ReadOptions& options = {}) {
    Result<Reading> reading = read(bytes, name, options);
    EXPECT_TRUE(reading.ok()) << (reading.ok() ? "" : reading.error().message);
    return reading.ok() ? std::move(reading).value() : Reading{};
}

inline Reading read_markdown(std::string_view bytes) {
    return read_ok(bytes, "draft.md");
}

// "operative 0 <1.> Decides", one paragraph a line: kind, level, label, text.
inline std::string outline(const Document& document) {
    std::string out;
    for (const Paragraph& paragraph : document.paragraphs) {
        out += std::string(to_string(paragraph.kind)) + " " + std::to_string(paragraph.level) + " <" +
               paragraph.label + "> " + paragraph.text + "\n";
    }
    return out;
}

inline std::vector<const Paragraph*> of_kind(const Document& document, Kind kind) {
    std::vector<const Paragraph*> found;
    for (const Paragraph& paragraph : document.paragraphs) {
        if (paragraph.kind == kind) found.push_back(&paragraph);
    }
    return found;
}

inline const Paragraph* labelled(const Document& document, std::string_view label) {
    for (const Paragraph& paragraph : document.paragraphs) {
        if (paragraph.label == label) return &paragraph;
    }
    return nullptr;
}

inline std::string slurp(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

using Letters = std::map<char32_t, long>;

inline void count_letters(std::string_view text, long times, Letters& letters) {
    for (std::size_t i = 0; i < text.size();) {
        const unicode::Decoded here = unicode::decode(text, i);
        i += here.bytes;
        const unicode::Class kind = unicode::classify(here.code);
        if (kind == unicode::Class::letter || kind == unicode::Class::digit ||
            kind == unicode::Class::ideograph) {
            letters[here.code] += times;
        }
    }
}

// Every letter and digit of the input is in a text, a label, a footnote's sign
// or a remark about what was dropped. Says which are not; empty if none.
inline std::string lost(std::string_view input, const Reading& reading) {
    Letters letters;
    count_letters(unicode::to_nfc(std::string(input)), 1, letters);
    std::map<std::string, std::string> signs;
    for (const Paragraph& paragraph : reading.document.paragraphs) {
        count_letters(paragraph.text, -1, letters);
        count_letters(paragraph.label, -1, letters);
        if (paragraph.kind == Kind::footnote) signs[paragraph.id] = paragraph.label;
    }
    for (const Paragraph& paragraph : reading.document.paragraphs) {
        for (const NoteAnchor& note : paragraph.notes) count_letters(signs[note.note], -1, letters);
    }
    for (const Remark& remark : reading.report) {
        if (remark.what == Remark::What::dropped) count_letters(remark.text, -1, letters);
    }
    std::string out;
    for (const auto& [letter, count] : letters) {
        if (count == 0) continue;
        unicode::append(out, letter);
        out += count > 0 ? " lost " + std::to_string(count) + "; "
                         : " too many " + std::to_string(-count) + "; ";
    }
    return out;
}

// What is true of every document that a reader makes.
inline void expect_sound(const Document& document) {
    std::map<std::string, const Paragraph*> ids;
    for (const Paragraph& paragraph : document.paragraphs) {
        EXPECT_FALSE(paragraph.id.empty());
        EXPECT_TRUE(ids.emplace(paragraph.id, &paragraph).second) << "id twice: " << paragraph.text;
        EXPECT_EQ(unicode::find_invalid(paragraph.text), std::string_view::npos);
        EXPECT_EQ(unicode::to_nfc(paragraph.text), paragraph.text);
        EXPECT_EQ(paragraph.text.find("  "), std::string::npos) << paragraph.text;
        EXPECT_EQ(paragraph.text.find('\n'), std::string::npos);
        if (paragraph.kind != Kind::table_row) {
            EXPECT_EQ(paragraph.text.find('\t'), std::string::npos) << paragraph.text;
        }
        if (!paragraph.text.empty() && paragraph.kind != Kind::table_row) {
            EXPECT_NE(paragraph.text.front(), ' ') << paragraph.text;
            EXPECT_NE(paragraph.text.back(), ' ') << paragraph.text;
        }
        const std::size_t length = unicode::count_code_points(paragraph.text);
        for (const Mark& mark : paragraph.marks) {
            EXPECT_LT(mark.start, mark.end);
            EXPECT_LE(mark.end, length);
        }
        for (const NoteAnchor& note : paragraph.notes) EXPECT_LE(note.at, length);
    }
    for (const Paragraph& paragraph : document.paragraphs) {
        for (const NoteAnchor& note : paragraph.notes) {
            ASSERT_TRUE(ids.contains(note.note));
            EXPECT_EQ(ids[note.note]->kind, Kind::footnote);
        }
    }
}

}  // namespace adref::formats::testing
