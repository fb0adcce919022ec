#include "formats/office.h"
#include "formats/src/docx/docx_writer.h"
#include "formats/src/zip/zip_writer.h"
#include "tests/office/rich_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <set>
#include <string>
#include <vector>
#include <zip.h>

namespace adref::formats::testing {
namespace {

constexpr Kind kOp = Kind::operative;

struct Unzipped {
    std::vector<std::string> names;
    std::vector<std::string> parts;
    std::vector<bool> compressed;

    std::string part(std::string_view name) const {
        const auto found = std::find(names.begin(), names.end(), name);
        return found == names.end() ? std::string() : parts[static_cast<std::size_t>(found - names.begin())];
    }
};

Unzipped unzip(const std::string& bytes) {
    Unzipped result;
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    EXPECT_NE(archive, nullptr);
    if (archive == nullptr) return result;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        std::string part(static_cast<std::size_t>(stat.size), '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, part.data(), part.size());
        zip_fclose(file);
        result.names.emplace_back(stat.name);
        result.parts.push_back(part);
        result.compressed.push_back(stat.comp_method != ZIP_CM_STORE);
    }
    zip_discard(archive);
    return result;
}

std::string part_of(const RichBuilder& draft, std::string_view name) {
    const Result<std::string> bytes = write_docx(draft.text);
    EXPECT_TRUE(bytes);
    return bytes ? unzip(*bytes).part(name) : std::string();
}

std::string document_of(const RichBuilder& draft) {
    return part_of(draft, "word/document.xml");
}

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t times = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
        ++times;
    return times;
}

std::size_t place(std::string_view text, std::string_view what) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string_view::npos) << what << " in " << text;
    return at;
}

TEST(ZipWriter, KeepsOrderNamesAndBytes) {
    const std::string words(100000, 'x');
    const Result<std::string> bytes =
        write_zip({{"mimetype", "application/x", true}, {"a/b.xml", words}, {"empty", ""}});
    ASSERT_TRUE(bytes);
    const Unzipped parts = unzip(*bytes);
    EXPECT_EQ(parts.names, (std::vector<std::string>{"mimetype", "a/b.xml", "empty"}));
    EXPECT_EQ(parts.parts, (std::vector<std::string>{"application/x", words, ""}));
    EXPECT_FALSE(parts.compressed[0]);
    EXPECT_TRUE(parts.compressed[1]);
    // What ODF asks for: the type can be read at a fixed place.
    EXPECT_EQ(bytes->substr(30, 8), "mimetype");
    EXPECT_EQ(bytes->substr(38, 13), "application/x");
    EXPECT_LT(bytes->size(), 2000U);
}

TEST(ZipWriter, TheSamePartsGiveTheSameBytesInEveryTimeZone) {
    const std::vector<ZipPart> parts{{"a", "one"}, {"b", "two"}};
    setenv("TZ", "Pacific/Kiritimati", 1);
    const Result<std::string> east = write_zip(parts);
    setenv("TZ", "America/Los_Angeles", 1);
    const Result<std::string> west = write_zip(parts);
    unsetenv("TZ");
    ASSERT_TRUE(east && west);
    EXPECT_EQ(*east, *west);
}

TEST(DocxWriter, TheSameTextGivesTheSameBytes) {
    RichBuilder draft;
    draft.note("A note.").comment("EU", "Why?");
    draft.add(kOp, 0, "@1.@(0:Decides:0) {-to-}{+not to+}[0];")
        .add(kOp, 0, "{>1@2.@Moves^>}")
        .add(kOp, 0, "x")
        .add(kOp, 0, "{<1@2.@Moves^<}");
    const Result<std::string> once = write_docx(draft.text);
    const Result<std::string> again = write_docx(draft.text);
    ASSERT_TRUE(once && again);
    EXPECT_EQ(*once, *again);
    EXPECT_EQ(unzip(*once).names.front(), "[Content_Types].xml");
}

TEST(DocxWriter, TellsNothingButTitleAndLanguage) {
    RichBuilder draft("fr");
    draft.text.title = "Projet <1>";
    draft.add(kOp, 0, "Décide");
    EXPECT_NE(part_of(draft, "docProps/core.xml")
                  .find("<dc:title>Projet &lt;1&gt;</dc:title><dc:language>fr</dc:language></cp:"),
              std::string::npos);
    EXPECT_EQ(document_of(draft).find("rsid"), std::string::npos);
    EXPECT_EQ(part_of(draft, "docProps/app.xml"), "");
    EXPECT_EQ(part_of(draft, "word/footnotes.xml"), "");
    EXPECT_EQ(part_of(draft, "word/comments.xml"), "");
    EXPECT_EQ(part_of(draft, "word/numbering.xml"), "");
}

TEST(DocxWriter, EachKindAndLevelHasAStyleOfItsName) {
    RichBuilder draft;
    draft.add(Kind::heading, 0, "Aims").add(Kind::item, 2, "@(i)@One").add(Kind::table_row, 0, "x");
    const std::string styles = part_of(draft, "word/styles.xml");
    EXPECT_NE(styles.find("w:styleId=\"AdrefHeading1\"><w:name w:val=\"adref heading 1\"/>"),
              std::string::npos);
    EXPECT_NE(styles.find("w:styleId=\"AdrefItem2\"><w:name w:val=\"adref item 2\"/>"), std::string::npos);
    EXPECT_NE(styles.find("w:styleId=\"AdrefTableRow\"><w:name w:val=\"adref table row\"/>"),
              std::string::npos);
    EXPECT_NE(styles.find("<w:outlineLvl w:val=\"0\"/>"), std::string::npos);
    EXPECT_EQ(styles.find("adref operative"), std::string::npos);
}

TEST(DocxWriter, ANumberHasItsStyleAndItsTab) {
    RichBuilder draft;
    draft.add(kOp, 0, "@12 bis.@Decides");
    EXPECT_NE(document_of(draft).find("<w:r><w:rPr><w:rStyle w:val=\"AdrefNumber\"/></w:rPr>"
                                      "<w:t xml:space=\"preserve\">12 bis.</w:t><w:tab/></w:r>"),
              std::string::npos);
}

TEST(DocxWriter, AChangedNumberHasOneTabThatStays) {
    RichBuilder draft;
    draft.add(kOp, 0, "@{-1.-}{+2.+}@Decides");
    const std::string document = document_of(draft);
    EXPECT_EQ(count(document, "<w:tab/>"), 1U);
    EXPECT_LT(place(document, "</w:ins>"),
              place(document, "<w:r><w:rPr><w:rStyle w:val=\"AdrefNumber\"/></w:rPr><w:tab/></w:r>"));
}

TEST(DocxWriter, ANumberThatComesBringsItsTab) {
    RichBuilder draft;
    draft.add(kOp, 0, "@{+1.+}@Decides");
    const std::string document = document_of(draft);
    EXPECT_EQ(count(document, "<w:tab/>"), 1U);
    EXPECT_LT(place(document, "<w:tab/>"), place(document, "</w:ins>"));
}

TEST(DocxWriter, AHeadingsLongNumberIsFollowedByASpaceInItsStyle) {
    RichBuilder draft;
    draft.add(Kind::heading, 0, "@Article 7@Aims");
    const std::string document = document_of(draft);
    EXPECT_NE(document.find("Article 7</w:t><w:t xml:space=\"preserve\"> </w:t></w:r>"), std::string::npos);
    EXPECT_EQ(count(document, "<w:tab/>"), 0U);
}

TEST(DocxWriter, NeighboursOfOneChangeShareItsElement) {
    RichBuilder draft;
    draft.add(kOp, 0, "{+One *two* three+}{-four *five*-} six");
    const std::string document = document_of(draft);
    EXPECT_EQ(count(document, "<w:ins "), 1U);
    EXPECT_EQ(count(document, "<w:del "), 1U);
    EXPECT_EQ(count(document, "<w:delText"), 2U);
}

TEST(DocxWriter, WhatWasInsertedAndThenDeletedIsBoth) {
    RichBuilder draft;
    draft.add(kOp, 0, "{+one {-two-}+}");
    const std::string document = document_of(draft);
    EXPECT_LT(place(document, "<w:ins "), place(document, "<w:del "));
    EXPECT_LT(place(document, "</w:del>"), place(document, "</w:ins>"));
}

TEST(DocxWriter, IdentifiersAreUniqueInTheWholePackage) {
    RichBuilder draft;
    draft.note("{+Note.+}").comment("EU", "Why?");
    draft.add(kOp, 0, "@1.@(0:{~Decides~}:0) {-to-}{+not to+}{+[0]+};").was(Kind::item, 1);
    draft.add(kOp, 0, "{>1@2.@Moves^>}").add(kOp, 0, "x").add(kOp, 0, "{<1@2.@Moves^<}").row(1, "{+a|b^+}");
    std::set<std::string> seen;
    for (const char* part : {"word/document.xml", "word/footnotes.xml"}) {
        const std::string xml = part_of(draft, part);
        for (const char* name : {"<w:ins ", "<w:del ", "<w:moveFrom ", "<w:moveTo ", "<w:rPrChange ",
                                 "<w:pPrChange ", "<w:moveFromRangeStart ", "<w:moveToRangeStart ",
                                 "<w:commentRangeStart ", "<w:bookmarkStart "}) {
            for (std::size_t at = xml.find(name); at != std::string::npos; at = xml.find(name, at + 1)) {
                const std::size_t id = xml.find("w:id=\"", at) + 6;
                EXPECT_TRUE(seen.insert(xml.substr(id, xml.find('"', id) - id)).second) << name;
            }
        }
    }
    EXPECT_GT(seen.size(), 10U);
}

TEST(DocxWriter, AMoveHasTwoHalvesOfOneName) {
    RichBuilder draft;
    draft.add(kOp, 0, "{>1@1.@Moves^>}").add(kOp, 0, "x").add(kOp, 0, "{<1@1.@Moves^<}").add(kOp, 0, "y");
    const std::string document = document_of(draft);
    EXPECT_EQ(count(document, "w:name=\"move1\""), 2U);
    EXPECT_EQ(count(document, "<w:moveFromRangeEnd "), 1U);
    EXPECT_EQ(count(document, "<w:moveToRangeEnd "), 1U);
    EXPECT_EQ(count(document, "<w:moveFrom "), 2U);  // the words and the end
    EXPECT_EQ(count(document, "<w:moveTo "), 2U);
    EXPECT_LT(place(document, "<w:moveFromRangeStart "), place(document, "Moves"));
    EXPECT_EQ(count(document, "<w:delText"), 0U);
}

TEST(DocxWriter, HalfAMoveAndMovesThatCrossAreInsertionsAndDeletions) {
    RichBuilder draft;
    draft.add(kOp, 0, "{>1Gone^>}").add(kOp, 0, "x");
    EXPECT_EQ(count(document_of(draft), "move"), 0U);
    RichBuilder crossed;
    crossed.add(kOp, 0, "{>1a>}{>2b>}{>1c>} x {<1a<}{<2b<}{<1c<}");
    const std::string document = document_of(crossed);
    EXPECT_EQ(count(document, "w:name=\"move"), 2U);
    EXPECT_EQ(count(document, "RangeEnd"), 2U);
    RichBuilder rows;
    rows.add(kOp, 0, "x").row(1, "{>1a|b^>}").row(1, "{<1a|b^<}").add(kOp, 0, "y");
    EXPECT_EQ(count(document_of(rows), "move"), 0U);
}

TEST(DocxWriter, TheEndOfALastParagraphIsTrackedBeforeIt) {
    RichBuilder draft;
    draft.add(kOp, 0, "Old.").add(Kind::item, 1, "{+@(a)@New.^+}");
    const std::string document = document_of(draft);
    EXPECT_LT(place(document, "<w:rPr><w:ins "), place(document, "Old."));
    EXPECT_EQ(count(document, "<w:rPr><w:ins "), 1U);
    // Rejected, what is left has the last paragraph's properties: it must have been the other's.
    EXPECT_LT(place(document, "<w:pStyle w:val=\"AdrefItem1\"/>"),
              place(document, "<w:pPr><w:pStyle w:val=\"AdrefOperative\"/></w:pPr></w:pPrChange>"));
}

TEST(DocxWriter, OfSeveralAuthorsAndDatesEachKeepsItsOwn) {
    RichBuilder draft;
    draft.text.revisions.push_back({RichRevision::Kind::insertion, "A & \"B\"", "2031-01-02T03:04:05Z", 0});
    draft.text.revisions.push_back({RichRevision::Kind::deletion, "", "", 0});
    draft.text.revisions.push_back({RichRevision::Kind::deletion, "C", "yesterday\"/><x>", 0});
    RichParagraph paragraph;
    for (std::uint32_t i = 0; i < 3; ++i) {
        RichRun run;
        run.text = "x";
        (i == 0 ? run.inserted : run.deleted) = i;
        paragraph.runs.push_back(run);
    }
    draft.text.paragraphs.push_back(paragraph);
    const std::string document = document_of(draft);
    EXPECT_NE(document.find("w:author=\"A &amp; &quot;B&quot;\" w:date=\"2031-01-02T03:04:05Z\">"),
              std::string::npos);
    EXPECT_NE(document.find("w:author=\"adref\">"), std::string::npos);
    EXPECT_NE(document.find("w:author=\"C\">"), std::string::npos);
}

TEST(DocxWriter, WhatXmlCannotHoldIsLeftOut) {
    RichBuilder draft;
    draft.add(kOp, 0,
              std::string("a\x01\x1F"
                          "b\xC3(c\xED\xA0\x80"
                          "d\xEF\xBF\xBF"
                          "e\xC0\x80"
                          "f\xF5g<&>\"h"));
    EXPECT_NE(document_of(draft).find(">ab(cdefg&lt;&amp;&gt;&quot;h</w:t>"), std::string::npos)
        << document_of(draft);
}

TEST(DocxWriter, TabsAndLineEndsAreElements) {
    RichBuilder draft;
    draft.add(kOp, 0, " a\tb\nc {-d\te-}");
    const std::string document = document_of(draft);
    EXPECT_NE(
        document.find("<w:t xml:space=\"preserve\"> a</w:t><w:tab/><w:t xml:space=\"preserve\">b</w:t><w:br/>"
                      "<w:t xml:space=\"preserve\">c </w:t>"),
        std::string::npos);
    EXPECT_NE(document.find("d</w:delText><w:tab/><w:delText"), std::string::npos);
}

TEST(DocxWriter, RowsOfATableHaveTheSameWidth) {
    RichBuilder draft;
    draft.row(1, "a|b|c").row(1, "d").row(2, "e|f");
    const std::string document = document_of(draft);
    EXPECT_EQ(count(document, "<w:tbl>"), 2U);
    EXPECT_EQ(count(document, "<w:tc>"), 6U);
    EXPECT_EQ(count(document, "<w:gridSpan w:val=\"3\"/>"), 1U);
    // Between two tables and behind the last stands a paragraph.
    EXPECT_EQ(count(document, "</w:tbl><w:p/>"), 2U);
}

TEST(DocxWriter, MoreColumnsThanWordOpensAreParagraphsOfTheLast) {
    RichBuilder draft;
    std::string row = "x";
    for (int i = 0; i < 200; ++i) row += "|x";
    draft.row(1, row);
    const std::string document = document_of(draft);
    EXPECT_EQ(count(document, "<w:tc>"), 63U);
    EXPECT_EQ(count(document, ">x</w:t>"), 201U);
}

TEST(DocxWriter, ArabicRunsRightToLeftAndLatinInsideDoesNot) {
    RichBuilder draft("ar");
    draft.add(kOp, 0, "مع UNEP (2031)، نعم");
    const std::string document = document_of(draft);
    EXPECT_NE(
        document.find("<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">مع </w:t></w:r>"
                      "<w:r><w:t xml:space=\"preserve\">UNEP</w:t></w:r>"
                      "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\"> (2031)، نعم</w:t></w:r>"),
        std::string::npos)
        << document;
    EXPECT_NE(document.find("<w:bidi/><w:rtlGutter/></w:sectPr>"), std::string::npos);
    EXPECT_NE(part_of(draft, "word/styles.xml").find("<w:pPr><w:bidi/>"), std::string::npos);
}

TEST(DocxWriter, ANoteCalledTwiceIsReferredToTheSecondTime) {
    RichBuilder draft;
    draft.note("Note.").add(kOp, 0, "One[0] and two[0].");
    const std::string document = document_of(draft);
    EXPECT_EQ(count(document, "<w:footnoteReference "), 1U);
    EXPECT_EQ(count(document, " NOTEREF _RefNote1 \\f \\h "), 1U);
    EXPECT_EQ(count(document, "<w:bookmarkStart "), 1U);
    EXPECT_EQ(count(part_of(draft, "word/footnotes.xml"), "Note."), 1U);
}

TEST(DocxWriter, ANoteWhoseCallMovesIsThereTwice) {
    RichBuilder draft;
    draft.note("Note{-s-}.").add(kOp, 0, "One{-[0]-} and two{+[0]+}.");
    EXPECT_EQ(count(document_of(draft), "<w:footnoteReference "), 2U);
    const std::string notes = part_of(draft, "word/footnotes.xml");
    EXPECT_EQ(count(notes, ">Note<"), 2U);
    EXPECT_EQ(count(notes, ">s<"), 1U);  // not where it is already gone
}

TEST(DocxWriter, IndexesThatPointNowhereDoNoHarm) {
    RichBuilder draft;
    draft.add(kOp, 0, "a{+b+}[7](5:c:6)");
    draft.text.revisions.clear();
    draft.text.paragraphs[0].properties.kind.reset();
    draft.text.paragraphs[0].properties.list = 9;
    draft.text.paragraphs[0].reformatted = 8;
    draft.text.paragraphs[0].end_inserted = 8;
    EXPECT_EQ(count(document_of(draft), "<w:t "), 3U);
    RichBuilder nothing;
    EXPECT_NE(document_of(nothing).find("<w:body><w:p></w:p><w:sectPr>"), std::string::npos);
}

TEST(DocxWriter, ListsNumberThemselves) {
    RichBuilder draft;
    RichList list;
    list.levels.resize(2);
    list.levels[1].numbers = RichListLevel::Numbers::lower_letter;
    list.levels[1].text = "(%2)";
    draft.text.lists.push_back(list);
    for (const std::uint32_t start : {0U, 5U, 0U}) {
        RichParagraph paragraph;
        paragraph.properties.list = 0;
        paragraph.properties.list_start = start;
        paragraph.runs.resize(1);
        paragraph.runs[0].text = "x";
        draft.text.paragraphs.push_back(paragraph);
    }
    const std::string document = document_of(draft);
    EXPECT_EQ(count(document, "<w:numId w:val=\"1\"/>"), 1U);
    EXPECT_EQ(count(document, "<w:numId w:val=\"2\"/>"), 2U);
    const std::string numbering = part_of(draft, "word/numbering.xml");
    EXPECT_NE(numbering.find("<w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%2)\"/>"),
              std::string::npos);
    EXPECT_NE(numbering.find("<w:startOverride w:val=\"5\"/>"), std::string::npos);
}

TEST(DocxWriter, AHundredPagesTakeAMoment) {
    RichBuilder draft;
    std::string words;
    for (int i = 0; i < 48; ++i) words += "sustainable ";
    for (int i = 0; i < 1000; ++i) draft.add(kOp, 0, "@1.@" + words + "{-to-}{+not to+}");
    const auto start = std::chrono::steady_clock::now();
    ASSERT_TRUE(write_docx(draft.text));
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    RecordProperty("milliseconds", static_cast<int>(took.count()));
    EXPECT_LT(took.count(), 2000.0);  // 15 ms on a quiet machine
}

}  // namespace
}  // namespace adref::formats::testing
