#include "formats/document_json.h"

#include "tests/formats/helpers.h"

#include <ostream>
#include <random>

namespace adref::formats::testing {
namespace {

Error error_of(std::string_view json) {
    Result<Document> document = read_document_json(json, "x.adref.json");
    EXPECT_FALSE(document.ok()) << json;
    return document.ok() ? Error{} : document.error();
}

std::string with_paragraph(std::string_view paragraph) {
    return R"({"schema": "adref.document/1", "paragraphs": [{"text": "first"}, )" + std::string(paragraph) +
           "]}";
}

struct Case {
    std::string_view paragraph;
    std::string_view message;
};

// gtest names a case by this; without it by the bytes of its pointers.
void PrintTo(const Case& bad, std::ostream* out) {
    *out << bad.message;
}

class BadParagraphs : public ::testing::TestWithParam<Case> {};

TEST_P(BadParagraphs, AreRefusedWithTheirPath) {
    const Error error = error_of(with_paragraph(GetParam().paragraph));
    EXPECT_EQ(error.code, ErrorCode::bad_input);
    EXPECT_EQ(error.message, GetParam().message);
    EXPECT_EQ(error.where, "x.adref.json");
}

INSTANTIATE_TEST_SUITE_P(
    Json, BadParagraphs,
    ::testing::Values(
        Case{R"({"text": "x", "level": "1"})",
             R"(/paragraphs/1/level: expected a whole number from 0 to 32, found "1")"},
        Case{R"({"text": "x", "level": -1})",
             "/paragraphs/1/level: expected a whole number from 0 to 32, found -1"},
        Case{R"({"text": "x", "level": 1.5})",
             "/paragraphs/1/level: expected a whole number from 0 to 32, found 1.5"},
        Case{R"({"text": "x", "level": 99})",
             "/paragraphs/1/level: expected a whole number from 0 to 32, found 99"},
        Case{
            R"({"text": "x", "kind": "verse"})",
            R"(/paragraphs/1/kind: expected a kind of paragraph (title, heading, preambular, operative, item, text, footnote, table-row, signature), found "verse")"},
        Case{R"({"label": "1."})", "/paragraphs/1/text: expected a string, found nothing"},
        Case{R"({"text": ["x"]})", "/paragraphs/1/text: expected a string, found a list"},
        Case{R"("x")", R"(/paragraphs/1: expected an object, found "x")"},
        Case{R"({"text": "x", "marks": {}})", "/paragraphs/1/marks: expected a list, found an object"},
        Case{R"({"text": "ab", "marks": [{"kind": "bold", "start": 0, "end": 3}]})",
             "/paragraphs/1/marks/0/end: expected a whole number from 0 to 2, found 3"},
        Case{R"({"text": "ab", "marks": [{"kind": "bold", "start": 1, "end": 1}]})",
             "/paragraphs/1/marks/0/end: expected a number above start, 1, found 1"},
        Case{
            R"({"text": "ab", "marks": [{"kind": "loud", "start": 0, "end": 1}]})",
            R"(/paragraphs/1/marks/0/kind: expected a kind of mark (bold, italic, underline, strike, superscript, subscript), found "loud")"},
        Case{R"({"text": "ab", "notes": [{"at": 1, "note": "p:none"}]})",
             R"(/paragraphs/1/notes/0/note: expected the id of a footnote, found "p:none")"},
        Case{R"({"text": "ab", "notes": [{"at": 5, "note": "p:none"}]})",
             "/paragraphs/1/notes/0/at: expected a whole number from 0 to 2, found 5"},
        Case{R"({"text": "a", "id": "p:1"}, {"text": "b", "id": "p:1"})",
             R"(/paragraphs/2/id: expected an id of its own, found "p:1", which /paragraphs/1 has too)"}));

TEST(JsonErrors, NameTheSchemaThatIsExpected) {
    EXPECT_EQ(error_of(R"({"schema": "adref.document/9", "paragraphs": []})").message,
              R"(/schema: expected "adref.document/1", found "adref.document/9")");
    EXPECT_EQ(error_of(R"({"paragraphs": []})").message,
              R"(/schema: expected "adref.document/1", found nothing)");
    EXPECT_EQ(error_of(R"({"schema": "adref.document/1"})").message,
              "/paragraphs: expected a list of paragraphs, found nothing");
    EXPECT_EQ(error_of("[]").message, "/: expected an object, found a list");
}

TEST(JsonErrors, SayWhereTheJsonBreaks) {
    const Error error = error_of("{\n \"schema\": oops}");
    EXPECT_EQ(error.message, "not valid JSON");
    EXPECT_EQ(error.where, "x.adref.json, line 2, byte 11");
    EXPECT_EQ(error_of("{\"schema\": \"\xFF\"}").message, "not UTF-8");
    EXPECT_EQ(error_of("").message, "not valid JSON");
}

TEST(JsonErrors, DeepNestingIsRefusedNotFollowed) {
    EXPECT_NE(error_of(std::string(5'000'000, '[')).message.find("nested"), std::string::npos);
    const Document document = *read_document_json(
        R"({"schema": "adref.document/1", "paragraphs": [{"text": ")" + std::string(1000, '[') + "\"}]}",
        "x");
    EXPECT_EQ(document.paragraphs[0].text.size(), 1000U);
}

TEST(Json, NormalisesTextAndCarriesItsMarksOver) {
    const Document document = *read_document_json(
        R"({"schema": "adref.document/1", "future": {"x": 1}, "paragraphs": [)"
        R"({"text": "e\u0301  two\nlines bold ", "marks": [{"kind": "bold", "start": 14, "end": 18}]}]})",
        "x");
    EXPECT_EQ(document.paragraphs[0].text, "\xC3\xA9 two lines bold");
    EXPECT_EQ(document.paragraphs[0].marks, (std::vector<Mark>{{MarkKind::bold, 12, 16}}));
    EXPECT_FALSE(document.paragraphs[0].id.empty());
    EXPECT_EQ(document.ids, IdOrigin::recorded);
}

TEST(Json, IsReadThroughTheOneDoor) {
    const Reading reading =
        read_ok(R"({"schema": "adref.document/1", "title": "T", "language": "en", "paragraphs": []})",
                "x.adref.json");
    EXPECT_EQ(reading.format, Format::document_json);
    EXPECT_EQ(reading.document.title, "T");
}

TEST(Json, IsWrittenInTheContractsOrder) {
    Document document;
    document.title = "On \"water\"";
    document.language = "en";
    document.paragraphs.push_back(
        {"p:1", Kind::operative, 1, "12.", "Decides", {{MarkKind::italic, 0, 7}}, {{7, "p:2"}}});
    document.paragraphs.push_back({"p:2", Kind::footnote, 0, "", "A note", {}, {}});
    EXPECT_EQ(write_document_json(document), R"({
  "schema": "adref.document/1",
  "title": "On \"water\"",
  "language": "en",
  "paragraphs": [
    {"id": "p:1", "kind": "operative", "level": 1, "label": "12.", "text": "Decides",
      "marks": [{"kind": "italic", "start": 0, "end": 7}],
      "notes": [{"at": 7, "note": "p:2"}]},
    {"id": "p:2", "kind": "footnote", "level": 0, "text": "A note"}
  ]
}
)");
}

TEST(Json, GeneratedDocumentsSurviveUnchanged) {
    std::mt19937 random(7);
    const auto pick = [&random](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
    const std::vector<std::string> words = {"States",
                                            "“shall”",
                                            "é",
                                            "مياه",
                                            "水",
                                            "\\n",
                                            "\"",
                                            "~",
                                            "a\xC2\xA0"
                                            "b",
                                            "𐍈",
                                            "/",
                                            "[x]",
                                            "\xE2\x80\x8F"};
    for (int round = 0; round < 300; ++round) {
        Document document;
        document.title = pick(2) == 0 ? "" : words[pick(13)];
        document.ids = IdOrigin::recorded;
        const std::uint32_t count = pick(20);
        for (std::uint32_t i = 0; i < count; ++i) {
            Paragraph paragraph;
            paragraph.id = "p:" + std::to_string(i);
            paragraph.kind = i == 0 ? Kind::footnote : static_cast<Kind>(pick(9));
            paragraph.level = pick(5);
            if (pick(2) == 0) paragraph.label.append("(").append(std::to_string(i)).append(")");
            for (std::uint32_t word = 0, total = 1 + pick(12); word < total; ++word) {
                if (word > 0)
                    paragraph.text += paragraph.kind == Kind::table_row && pick(2) == 0 ? '\t' : ' ';
                paragraph.text += words[pick(13)];
            }
            const auto length = static_cast<std::uint32_t>(unicode::count_code_points(paragraph.text));
            std::uint32_t at = 0;
            while (pick(3) != 0 && at + 1 < length) {
                const std::uint32_t start = at + pick(length - at - 1);
                const std::uint32_t end = start + 1 + pick(length - start);
                paragraph.marks.push_back({static_cast<MarkKind>(pick(6)), start, end});
                paragraph.notes.push_back({end, "p:0"});
                at = end;
            }
            document.paragraphs.push_back(std::move(paragraph));
        }
        Result<Document> again = read_document_json(write_document_json(document), "x");
        ASSERT_TRUE(again.ok()) << again.error().message;
        ASSERT_EQ(write_document_json(*again), write_document_json(document));
        ASSERT_EQ(*again, document);
    }
}

}  // namespace
}  // namespace adref::formats::testing
