#include "diffcore/references.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace adref {
namespace {

std::string_view short_name(ReferenceKind kind) {
    switch (kind) {
        case ReferenceKind::footnote:
            return "fn";
        case ReferenceKind::annex:
            return "annex";
        case ReferenceKind::part:
            return "part";
        case ReferenceKind::chapter:
            return "ch";
        case ReferenceKind::section:
            return "sec";
        case ReferenceKind::article:
            return "art";
        case ReferenceKind::objective:
            return "obj";
        case ReferenceKind::action:
            return "act";
        case ReferenceKind::paragraph:
            return "p";
        case ReferenceKind::preambular:
            return "pp";
        case ReferenceKind::item:
            return "i";
    }
    return {};
}

// "p12.ia|p13": kinds and numbers; "!" before external ones.
std::string found(std::string_view text) {
    std::string out;
    for (const Reference& reference : find_references(text)) {
        out += out.empty() ? "" : "|";
        if (reference.external) out += "!";
        for (std::size_t k = 0; k < reference.path.size(); ++k) {
            if (k != 0) out += ".";
            (out += short_name(reference.path[k].kind)) += reference.path[k].number;
        }
    }
    return out;
}

TEST(References, AreFoundInEnglish) {
    EXPECT_EQ(found("as set out in paragraph 12 above"), "p12");
    EXPECT_EQ(found("paragraphs 12 and 13"), "p12|p13");
    EXPECT_EQ(found("paragraphs 12–15, 17 and 19 (b)"), "p12|p15|p17|p19.ib");
    EXPECT_EQ(found("paragraph 12 (a) and (b) of this resolution"), "p12.ia|p12.ib");
    EXPECT_EQ(found("see 12(b) above"), "p12.ib");
    EXPECT_EQ(found("subparagraph (c) and sub-paragraph (d)"), "ic|id");
    EXPECT_EQ(found("Article 7"), "art7");
    EXPECT_EQ(found("article 7, paragraph 2 (a)"), "art7|art7.p2.ia");
    EXPECT_EQ(found("paragraph 2 of article 7"), "art7.p2|art7");
    EXPECT_EQ(found("Objective 5, Annex II, chapter III, section B and footnote 3"),
              "obj5|annexii|annexii.chiii|annexii.chiii.secb|fn3");
    EXPECT_EQ(found("operative paragraph 4, OP4 and PP3"), "p4|p4|pp3");
    EXPECT_EQ(found("paragraph 12 bis"), "p12bis");
    EXPECT_EQ(found("paragraphs 1.2 and 1.3 below"), "p1.2|p1.3");
}

TEST(References, AreFoundInTheOtherLanguages) {
    EXPECT_EQ(found("au paragraphe 12 ci-dessus, à l’alinéa b) et à l’article 7"), "p12|ib|art7");
    EXPECT_EQ(found("les paragraphes 3 à 5"), "p3|p5");
    EXPECT_EQ(found("en el párrafo 12, el apartado b) y los artículos 7 y 8"), "p12|ib|art7|art8");
    EXPECT_EQ(found("в пункте 12 и пунктах 14 и 15, статьи 7"), "p12|p14|p15|art7");
    EXPECT_EQ(found("пункта 2 статьи 7"), "art7.p2|art7");
    EXPECT_EQ(found("في الفقرة ١٢ أعلاه والمادة ٧"), "p12|art7");
    EXPECT_EQ(found("الفقرتين ١٢ و ١٣"), "p12|p13");
    EXPECT_EQ(found("الفقرة الفرعية (ج)"), "iج");
    EXPECT_EQ(found("如上文第12段和第七条第二款所述"), "p12|art7|art7.p2");
    EXPECT_EQ(found("附件二,第二十三条"), "annex2|annex2.art23");
}

TEST(References, IntoOtherTextsAreTold) {
    EXPECT_EQ(found("paragraph 12 of resolution 71/1"), "!p12");
    EXPECT_EQ(found("Article 7 of the Charter"), "!art7");
    EXPECT_EQ(found("paragraph 2 of article 7 of the Convention"), "!art7.p2|!art7");
    EXPECT_EQ(found("resolution 71/1, paragraph 12"), "!p12");
    EXPECT_EQ(found("Article 9 thereof"), "!art9");
    EXPECT_EQ(found("paragraph 3 of the present resolution"), "p3");
    EXPECT_EQ(found("au paragraphe 12 de la résolution 71/1"), "!p12");
    EXPECT_EQ(found("au paragraphe 12 de la présente résolution"), "p12");
    EXPECT_EQ(found("el párrafo 12 de la resolución 71/1"), "!p12");
    EXPECT_EQ(found("пункта 12 резолюции 71/1"), "!p12");
    EXPECT_EQ(found("пункта 12 настоящей резолюции"), "p12");
    EXPECT_EQ(found("الفقرة ١٢ من القرار ٧١/١"), "!p12");
    EXPECT_EQ(found("第71/1号决议第12段"), "!p12");
    EXPECT_EQ(found("本公约第七条"), "art7");
    EXPECT_EQ(found("该公约第七条"), "!art7");
}

TEST(References, NumbersThatNameNothingAreNone) {
    EXPECT_EQ(found("12 members, 3 (three) boats and 5.5 per cent"), "");
    EXPECT_EQ(found("in paragraph 12 and 30 States"), "p12");
    EXPECT_EQ(found("a part of the lake; take part in 3 surveys"), "");
    EXPECT_EQ(found("resolution 71/1"), "");
    EXPECT_EQ(found("the article I wrote"), "arti");  // no rule of grammar is at hand
}

TEST(References, SayWhereTheirNumbersStand) {
    const std::string text = "See paragraphs 12 (a) and 13.";
    const std::vector<Reference> references = find_references(text);
    ASSERT_EQ(references.size(), 2U);
    EXPECT_EQ(text.substr(references[0].begin, references[0].end - references[0].begin), "12 (a)");
    EXPECT_EQ(text.substr(references[1].begin, references[1].end - references[1].begin), "13");
    EXPECT_EQ(text.substr(references[0].mention, 10), "paragraphs");
    EXPECT_EQ(references[0].list, references[1].list);
}

// "#" for a heading, "-" for an item; what stands before the first space is the label.
Document document_of(const std::vector<std::string>& lines) {
    Document document;
    for (std::string line : lines) {
        Paragraph paragraph;
        paragraph.kind = Kind::operative;
        if (line.front() == '#') paragraph.kind = Kind::heading;
        if (line.front() == '-') paragraph.kind = Kind::item, paragraph.level = 1;
        if (line.front() == '#' || line.front() == '-') line.erase(0, 1);
        const std::size_t bar = line.find('|');
        paragraph.label = line.substr(0, bar);
        paragraph.text = line.substr(bar + 1);
        document.paragraphs.push_back(paragraph);
    }
    assign_ids(document);
    return document;
}

std::string target(const Document& document, std::string_view reference, std::uint32_t from) {
    const ReferenceTargets targets(document);
    const std::vector<Reference> references = find_references(reference);
    const auto innermost =
        std::max_element(references.begin(), references.end(),
                         [](const auto& x, const auto& y) { return x.path.size() < y.path.size(); });
    const auto found = targets.find(*innermost, from);
    return found ? std::to_string(found->position) : "none";
}

TEST(ReferenceTargets, AreFoundByNumber) {
    const Document document = document_of(
        {"1.|Decides.", "2.|Requests:", "-(a)|Fish.", "-(b)|Boats.", "3.|Invites:", "-(a)|Guests."});
    EXPECT_EQ(target(document, "paragraph 3", 0), "4");
    EXPECT_EQ(target(document, "paragraph 2 (b)", 0), "3");
    EXPECT_EQ(target(document, "subparagraph (a)", 3), "2");
    EXPECT_EQ(target(document, "subparagraph (a)", 4), "5");
    EXPECT_EQ(target(document, "subparagraph (a)", 0), "none");  // there are two
    EXPECT_EQ(target(document, "paragraph 9", 0), "none");
    EXPECT_EQ(target(document, "paragraph 3 (c)", 0), "4");  // a letter in a running text
    EXPECT_EQ(target(document, "paragraph 3 of resolution 71/1", 0), "none");
    EXPECT_EQ(target(document, "article 3", 0), "4");
}

TEST(ReferenceTargets, NumbersThatStartAgainBelongToTheirArticle) {
    const Document document = document_of({"#Article 1|Use", "1.|One.", "2.|Two.", "#Article 2|Fees",
                                           "1.|Uno.", "2.|Due.", "#Annex II|Forms", "1.|Form."});
    EXPECT_EQ(target(document, "paragraph 1", 2), "1");
    EXPECT_EQ(target(document, "paragraph 1", 5), "4");
    EXPECT_EQ(target(document, "paragraph 2 of article 1", 5), "2");
    EXPECT_EQ(target(document, "article 2", 1), "3");
    EXPECT_EQ(target(document, "article 2, paragraph 2", 1), "5");
    EXPECT_EQ(target(document, "annex II", 1), "6");
    EXPECT_EQ(target(document, "paragraph 2", 7), "none");  // there are two, and none here
}

TEST(ReferenceTargets, ChineseNumeralsAndOtherDigitsCount) {
    const Document document = document_of({"#第七条|使用", "1.|一。", "#المادة ٨|رسوم", "١٢-|نص."});
    EXPECT_EQ(target(document, "第七条", 1), "0");
    EXPECT_EQ(target(document, "المادة 8", 1), "2");
}

}  // namespace
}  // namespace adref
