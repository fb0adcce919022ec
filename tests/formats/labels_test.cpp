#include "formats/src/labels.h"

#include <gtest/gtest.h>

#include <string>

namespace adref::formats {
namespace {

// "label|rest", or "-" where there is no label.
std::string split(std::string_view text) {
    const auto label = scan_label(text);
    if (!label || !is_plausible(*label, text)) return "-";
    return std::string(text.substr(0, label->begin)) + "<" +
           std::string(text.substr(label->begin, label->end - label->begin)) + ">" +
           std::string(text.substr(label->rest));
}

struct Case {
    std::string_view text;
    std::string_view expected;
};

// gtest names a case by this; without it by the bytes of its pointers.
void PrintTo(const Case& labelled, std::ostream* out) {
    *out << labelled.text;
}

class Labels : public ::testing::TestWithParam<Case> {};

TEST(ArabicLetters, EveryFormOfALetterHasItsPlace) {
    const auto place = [](std::string_view text) {
        const auto label = scan_label(text);
        return label ? label->ordinal : 0;
    };
    EXPECT_EQ(place("\uFE8D) x"), 1U);
    EXPECT_EQ(place("\uFE83) x"), 1U);
    for (const std::string_view ha : {"ه) x", "هـ) x", "\uFEE9) x", "\uFEEA) x", "\uFEEB) x", "\uFEEC) x"})
        EXPECT_EQ(place(ha), 5U) << ha;
    EXPECT_EQ(place("\uFEEE) x"), 6U);
    EXPECT_EQ(place("\uFEF4) x"), 10U);
    EXPECT_EQ(place("\uFEFC) x"), 0U) << "two letters in one sign";
}

TEST_P(Labels, AreToldFromTheWords) {
    EXPECT_EQ(split(GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, Labels,
    ::testing::Values(Case{"1. Decides", "<1.>Decides"}, Case{"1) Decides", "<1)>Decides"},
                      Case{"(1) Decides", "<(1)>Decides"}, Case{"12 bis. Decides", "<12 bis.>Decides"},
                      Case{"12bis Decides", "<12bis>Decides"}, Case{"12 ter Decides", "<12 ter>Decides"},
                      Case{"3. quat Decides", "<3. quat>Decides"},
                      Case{"12 alt 1 Decides", "<12 alt 1>Decides"}, Case{"1. bis The", "<1. bis>The"},
                      Case{"1.2.3 The", "<1.2.3>The"}, Case{"3.3bis Alt Each", "<3.3bis Alt>Each"},
                      Case{"1.[The]", "<1.>[The]"}, Case{"١٢. تقرر", "<١٢.>تقرر"},
                      Case{"１２．决定", "<１２．>决定"}, Case{"12a. The", "<12a.>The"}, Case{"7.", "<7.>"}));

INSTANTIATE_TEST_SUITE_P(
    Letters, Labels,
    ::testing::Values(Case{"(a) The", "<(a)>The"}, Case{"a) The", "<a)>The"}, Case{"a. The", "<a.>The"},
                      Case{"A. The", "<A.>The"}, Case{"(i) The", "<(i)>The"}, Case{"i. The", "<i.>The"},
                      Case{"(xiv) The", "<(xiv)>The"}, Case{"(aa) The", "<(aa)>The"},
                      Case{"(a) bis the", "<(a) bis>the"}, Case{"(a)Alt. the", "<(a)Alt.>the"},
                      Case{"IV. The way", "<IV.>The way"}, Case{"أ ) إدخال", "<أ )>إدخال"},
                      Case{"ب) وإدخال", "<ب)>وإدخال"}, Case{"هـ) وضع", "<هـ)>وضع"},
                      Case{"ه ) وضع", "<ه )>وضع"},
                      // The fifth letter and others in the forms that older systems write.
                      Case{"\uFEEB ) وضع", "<\uFEEB )>وضع"}, Case{"\uFE8F) وضع", "<\uFE8F)>وضع"},
                      Case{"(\uFEEB) وضع", "<(\uFEEB)>وضع"}, Case{"（一）会议", "<（一）>会议"},
                      Case{"一、会议", "<一、>会议"}));

INSTANTIATE_TEST_SUITE_P(Brackets, Labels,
                         ::testing::Values(Case{"[(c) Rates of payment]", "[<(c)>Rates of payment]"},
                                           Case{"[4. The Conference", "[<4.>The Conference"},
                                           Case{"[Article 12", "[<Article 12>"},
                                           Case{"[Article 3bis] (REDD-plus)", "<[Article 3bis]>(REDD-plus)"},
                                           Case{"[[2. The]]", "[[<2.>The]]"}, Case{"[Placeholder]", "-"}));

INSTANTIATE_TEST_SUITE_P(
    Words, Labels,
    ::testing::Values(
        Case{"PP3 Recalling", "<PP3>Recalling"}, Case{"OP12 Decides", "<OP12>Decides"},
        Case{"PP 3 bis Recalling", "<PP 3 bis>Recalling"}, Case{"OP5 alt 1 Decides", "<OP5 alt 1>Decides"},
        Case{"Article 7", "<Article 7>"}, Case{"Article 17 bis", "<Article 17 bis>"},
        Case{"Article 20 ante", "<Article 20 ante>"}, Case{"[Article 20 ante]", "<[Article 20 ante]>"},
        Case{"[Article 20 ante] Review", "<[Article 20 ante]>Review"},
        Case{"12 ante. Decides", "<12 ante.>Decides"}, Case{"PP3 ante Recalling", "<PP3 ante>Recalling"},
        Case{"Artículo 20 ante el tribunal", "-"}, Case{"a) ante Notario", "<a)>ante Notario"},
        Case{"1. ante Dios", "<1.>ante Dios"}, Case{"Artículo 7", "<Artículo 7>"},
        Case{"Статья 7", "<Статья 7>"}, Case{"المادة ٧", "<المادة ٧>"}, Case{"第七条", "<第七条>"},
        Case{"第 7 条 定义", "<第 7 条>定义"}, Case{"§ 12 Form", "<§ 12>Form"},
        Case{"Objective 4: Cooperate", "<Objective 4:>Cooperate"},
        Case{"Objectif 4 : Coopérer", "<Objectif 4 :>Coopérer"},
        Case{"Objetivo 4: Cooperar", "<Objetivo 4:>Cooperar"}, Case{"Option A.1: The", "<Option A.1:>The"},
        Case{"Option 1: The", "<Option 1:>The"}, Case{"Part II", "<Part II>"},
        Case{"PART III MEASURES", "<PART III>MEASURES"}, Case{"Chapter 2", "<Chapter 2>"},
        Case{"Section 1. Applications", "<Section 1.>Applications"}, Case{"Annex", "<Annex>"},
        Case{"Annex II", "<Annex II>"}, Case{"Regulation 21. Rights", "<Regulation 21.>Rights"},
        Case{"Rule 5", "<Rule 5>"}, Case{"Phase I. Consultations", "<Phase I.>Consultations"},
        Case{"Article 2 (purpose)", "<Article 2>(purpose)"}, Case{"Article premier", "<Article premier>"},
        Case{"المادة الأولى", "<المادة الأولى>"}));

INSTANTIATE_TEST_SUITE_P(Bullets, Labels,
                         ::testing::Values(Case{"• Human rights", "<•>Human rights"},
                                           Case{"- Human rights", "<->Human rights"},
                                           Case{"* Human rights", "<*>Human rights"},
                                           Case{"– Human rights", "<–>Human rights"}));

INSTANTIATE_TEST_SUITE_P(
    NoLabels, Labels,
    ::testing::Values(Case{"2030 Agenda for", "-"}, Case{"1.5 degrees", "-"}, Case{"2022 was", "-"},
                      Case{"11 December 2023", "-"}, Case{"2015. The", "-"},
                      Case{"Article 7 of the Convention applies", "-"},
                      Case{"Article 4 (2) of the Convention", "-"}, Case{"Annex III to the Convention", "-"},
                      Case{"Part XI and the rules", "-"}, Case{"article 7", "-"}, Case{"e.g. the", "-"},
                      Case{"(and) the", "-"}, Case{"(s)he", "-"}, Case{"第七条第二款规定", "-"},
                      Case{"-5 degrees", "-"}, Case{"*Decides* that", "-"}, Case{"1/CP.17 and", "-"},
                      Case{"Sections 3", "-"}, Case{"Annex III, paragraph 2", "-"}, Case{"", "-"},
                      Case{"[", "-"}, Case{"(", "-"}, Case{"1", "-"}, Case{"Article", "-"}));

}  // namespace
}  // namespace adref::formats
