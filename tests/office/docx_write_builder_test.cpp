// RichBuilder and reading_of, and that they say what they should.
#include "tests/office/rich_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

namespace adref::formats::testing {

std::uint32_t RichBuilder::revision(RichRevision::Kind kind, std::uint32_t move) {
    // Word knows no deletion by somebody of what they inserted themselves.
    const bool takes = kind == RichRevision::Kind::deletion;
    const RichRevision wanted{kind, takes ? "Delegation of Utopia" : "Delegation of Atlantis",
                              "2031-04-16T09:30:00Z", move};
    for (std::uint32_t i = 0; i < text.revisions.size(); ++i) {
        if (text.revisions[i] == wanted) return i;
    }
    text.revisions.push_back(wanted);
    return static_cast<std::uint32_t>(text.revisions.size()) - 1;
}

RichParagraph RichBuilder::parse(std::string_view marked) {
    using RevisionKind = RichRevision::Kind;
    RichParagraph paragraph;
    RichRun now;
    const auto flush = [&] {
        if (!now.text.empty()) paragraph.runs.push_back(now);
        now.text.clear();
    };
    const auto special = [&](RichRun::Type type, std::uint32_t index) {
        flush();
        RichRun run = now;
        run.type = type;
        run.index = index;
        run.label = false;
        paragraph.runs.push_back(run);
    };
    const auto digit = [&](std::size_t at) {
        return at < marked.size() && std::isdigit(static_cast<unsigned char>(marked[at])) != 0;
    };
    for (std::size_t i = 0; i < marked.size(); ++i) {
        const char c = marked[i];
        const char next = i + 1 < marked.size() ? marked[i + 1] : '\0';
        const auto value = [&](std::size_t at) { return static_cast<std::uint32_t>(marked[at] - '0'); };
        if (c == '{' && (next == '+' || next == '<')) {
            flush();
            const bool move = next == '<';
            now.inserted =
                revision(move ? RevisionKind::move_to : RevisionKind::insertion, move ? value(i + 2) : 0);
            i += move ? 2 : 1;
        } else if (c == '{' && (next == '-' || next == '>')) {
            flush();
            const bool move = next == '>';
            now.deleted =
                revision(move ? RevisionKind::move_from : RevisionKind::deletion, move ? value(i + 2) : 0);
            i += move ? 2 : 1;
        } else if (c == '{' && next == '~') {
            flush();
            now.formatted = revision(RevisionKind::formatting);
            now.marks = mark_bit(MarkKind::bold);
            ++i;
        } else if (next == '}' && (c == '+' || c == '<')) {
            flush();
            now.inserted = kNoIndex;
            ++i;
        } else if (next == '}' && (c == '-' || c == '>')) {
            flush();
            now.deleted = kNoIndex;
            ++i;
        } else if (next == '}' && c == '~') {
            flush();
            now.formatted = kNoIndex;
            now.marks = 0;
            ++i;
        } else if (c == '@') {
            flush();
            now.label = !now.label;
        } else if (c == '*') {
            flush();
            now.marks ^= mark_bit(MarkKind::bold);
        } else if (c == '[' && digit(i + 1) && marked[i + 2] == ']') {
            special(RichRun::Type::note, value(i + 1));
            i += 2;
        } else if (c == '(' && digit(i + 1) && marked[i + 2] == ':') {
            special(RichRun::Type::comment_start, value(i + 1));
            i += 2;
        } else if (c == ':' && digit(i + 1) && marked[i + 2] == ')') {
            special(RichRun::Type::comment_end, value(i + 1));
            i += 2;
        } else if (c == '|') {
            special(RichRun::Type::cell_end, kNoIndex);
        } else if (c == '^') {
            flush();
            paragraph.end_inserted = now.inserted;
            paragraph.end_deleted = now.deleted;
        } else {
            now.text += c;
        }
    }
    flush();
    return paragraph;
}

RichBuilder& RichBuilder::add(Kind kind, std::uint32_t level, std::string_view marked) {
    RichParagraph paragraph = parse(marked);
    paragraph.properties.kind = kind;
    paragraph.properties.level = level;
    text.paragraphs.push_back(std::move(paragraph));
    return *this;
}

RichBuilder& RichBuilder::row(std::uint32_t table, std::string_view marked) {
    add(Kind::table_row, 0, marked);
    text.paragraphs.back().row = true;
    text.paragraphs.back().table = table;
    return *this;
}

RichBuilder& RichBuilder::note(std::string_view marked, std::string sign) {
    RichNote note;
    note.sign = std::move(sign);
    std::size_t begin = 0;
    while (begin <= marked.size()) {
        const std::size_t end = std::min(marked.find('\n', begin), marked.size());
        note.paragraphs.push_back(parse(marked.substr(begin, end - begin)));
        begin = end + 1;
    }
    text.notes.push_back(std::move(note));
    return *this;
}

RichBuilder& RichBuilder::comment(std::string author, std::string words) {
    text.comments.push_back({std::move(author), "2031-04-16T10:00:00Z", std::move(words)});
    return *this;
}

RichBuilder& RichBuilder::was(Kind kind, std::uint32_t level) {
    RichParagraph& last = text.paragraphs.back();
    last.reformatted = revision(RichRevision::Kind::formatting);
    last.old_properties.kind = kind;
    last.old_properties.level = level;
    return *this;
}

namespace {

bool stands(std::uint32_t inserted, std::uint32_t deleted, bool accepted) {
    return accepted ? deleted == kNoIndex : inserted == kNoIndex;
}

// The lines of paragraphs that may join, and which of the notes they call.
struct Reader {
    const RichText& text;
    bool accepted;
    std::vector<std::string> lines;
    std::vector<std::uint32_t> calls;
    std::string label;
    std::string words;
    bool open = false;  // something stands that no end has ended

    void end() {
        lines.push_back(label.empty() ? words : label + "\t" + words);
        label.clear();
        words.clear();
        open = false;
    }

    void read(const std::vector<RichParagraph>& paragraphs) {
        for (const RichParagraph& paragraph : paragraphs) {
            for (const RichRun& run : paragraph.runs) {
                if (run.type == RichRun::Type::cell_end) words += '\t';
                if (!stands(run.inserted, run.deleted, accepted)) continue;
                if (run.type == RichRun::Type::note) calls.push_back(run.index);
                if (run.type != RichRun::Type::text) continue;
                open = open || !run.text.empty();
                std::string& into = run.label ? label : words;
                for (const char c : run.text) into += c == '\n' ? ' ' : c;
            }
            if (stands(paragraph.end_inserted, paragraph.end_deleted, accepted)) {
                end();
            } else if (paragraph.row) {
                words.clear();
            }
        }
        if (open) end();
    }
};

}  // namespace

std::vector<std::string> reading_of(const RichText& text, bool accepted) {
    Reader reader{text, accepted, {}, {}, "", "", false};
    reader.read(text.paragraphs);
    std::vector<std::string> lines = std::move(reader.lines);
    std::vector<bool> told(text.notes.size(), false);
    for (const std::uint32_t call : reader.calls) {
        if (told[call]) continue;
        told[call] = true;
        Reader note{text, accepted, {}, {}, "", "", false};
        note.read(text.notes[call].paragraphs);
        std::string line = "fn:";
        if (!text.notes[call].sign.empty()) line += " " + text.notes[call].sign;
        for (const std::string& words : note.lines) line += " " + words;
        lines.push_back(line);
    }
    return lines;
}

namespace {

using Lines = std::vector<std::string>;

TEST(RichBuilder, ReadsChangesInWords) {
    RichBuilder draft;
    draft.add(Kind::operative, 0, "@1{-2-}.@Decides {-to-}{+not to+} meet;");
    EXPECT_EQ(reading_of(draft.text, false), (Lines{"12.\tDecides to meet;"}));
    EXPECT_EQ(reading_of(draft.text, true), (Lines{"1.\tDecides not to meet;"}));
}

TEST(RichBuilder, ReadsEndsAndNotes) {
    RichBuilder draft;
    draft.note("See A/70/1{+, annex+}.");
    draft.add(Kind::text, 0, "One{-[0] and ^-}").add(Kind::text, 0, "two").add(Kind::text, 0, "{+three^+}");
    EXPECT_EQ(reading_of(draft.text, false), (Lines{"One and ", "two", "fn: See A/70/1."}));
    EXPECT_EQ(reading_of(draft.text, true), (Lines{"Onetwo", "three"}));
}

}  // namespace
}  // namespace adref::formats::testing
