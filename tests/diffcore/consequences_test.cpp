// References that only follow a renumbering: by hand, and against generated truth.
#include "diffcore/compare.h"
#include "tests/support/generated.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace adref {
namespace {

struct Line {
    std::string label;
    std::string text;
    Kind kind = Kind::operative;
};

Document draft(const std::vector<Line>& lines) {
    Document document;
    for (const Line& line : lines) {
        Paragraph paragraph;
        paragraph.kind = line.kind;
        paragraph.level = line.kind == Kind::item ? 1 : 0;
        paragraph.label = line.label;
        paragraph.text = line.text;
        document.paragraphs.push_back(paragraph);
    }
    assign_ids(document);
    return document;
}

Redline compared(const Document& before, const Document& after) {
    Redline redline = compare(make_side("old", before), make_side("new", after));
    EXPECT_EQ(check_laws(redline), "");
    return redline;
}

// A draft in which one paragraph comes in as number 2; `last` is the text of
// the paragraph that refers to others, and `new_last` what it becomes.
Significance of_last(const std::string& last, const std::string& new_last) {
    const std::string ferry = "The ferry runs daily between both shores of the lake.";
    const std::string fares = "Fares are set by the council every spring after the thaw.";
    const std::string dogs = "Dogs travel free and stay on deck below the bridge.";
    const Document before = draft({{"1.", ferry}, {"2.", fares}, {"3.", dogs}, {"4.", last}});
    const Document after = draft({{"1.", ferry},
                                  {"2.", "Night boats carry a lamp at bow and stern."},
                                  {"3.", fares},
                                  {"4.", dogs},
                                  {"5.", new_last}});
    return compared(before, after).entries.back().significance;
}

TEST(Consequences, AReferenceFollowsItsParagraph) {
    EXPECT_EQ(of_last("Paragraph 2 above applies to school classes.",
                      "Paragraph 3 above applies to school classes."),
              Significance::consequential);
    EXPECT_EQ(of_last("Paragraphs 2 and 3 apply to classes.", "Paragraphs 3 and 4 apply to classes."),
              Significance::consequential);
    EXPECT_EQ(of_last("Paragraphs 1–3 apply to classes.", "Paragraphs 1–4 apply to classes."),
              Significance::consequential);
    EXPECT_EQ(of_last("El párrafo 2 se aplica a las clases.", "El párrafo 3 se aplica a las clases."),
              Significance::consequential);
    EXPECT_EQ(of_last("Le paragraphe 2 s’applique aux classes.", "Le paragraphe 3 s’applique aux classes."),
              Significance::consequential);
    EXPECT_EQ(
        of_last("Положения пункта 2 применяются к классам.", "Положения пункта 3 применяются к классам."),
        Significance::consequential);
    EXPECT_EQ(of_last("تنطبق الفقرة ٢ على الصفوف المدرسية.", "تنطبق الفقرة ٣ على الصفوف المدرسية."),
              Significance::consequential);
    EXPECT_EQ(of_last("第2段适用于学校班级。", "第3段适用于学校班级。"), Significance::consequential);
}

TEST(Consequences, AWrongOrDanglingNumberIsSubstance) {
    EXPECT_EQ(of_last("Paragraph 2 applies to classes.", "Paragraph 4 applies to classes."),
              Significance::substantive);
    EXPECT_EQ(of_last("Paragraph 2 applies to classes.", "Paragraph 9 applies to classes."),
              Significance::substantive);
    EXPECT_EQ(of_last("Paragraph 2 applies to classes.", "Paragraphs 2 and 3 apply to classes."),
              Significance::substantive);
    EXPECT_EQ(of_last("Paragraphs 2 and 3 apply to classes.", "Paragraphs 4 and 3 apply to classes."),
              Significance::substantive);
}

TEST(Consequences, ReferencesToOtherTextsAreSubstance) {
    EXPECT_EQ(of_last("Paragraph 2 of resolution 71/1 applies.", "Paragraph 3 of resolution 71/1 applies."),
              Significance::substantive);
    EXPECT_EQ(of_last("For 2 classes a boat is kept.", "For 3 classes a boat is kept."),
              Significance::substantive);
}

TEST(Consequences, TheStrongestChangeWins) {
    EXPECT_EQ(
        of_last("Paragraph 2 above shall apply to classes.", "Paragraph 3 above should apply to classes."),
        Significance::substantive);
    EXPECT_EQ(of_last("Paragraph 2 above applies to the [school] classes.",
                      "Paragraph 3, above, applies to the school classes."),
              Significance::consequential);
}

TEST(Consequences, LettersAndArticlesFollowToo) {
    const Kind item = Kind::item;
    const Kind heading = Kind::heading;
    const Document before = draft({{"Article 1", "Use", heading},
                                   {"1.", "The pier is open to all boats:"},
                                   {"(a)", "rowing boats of the village,", item},
                                   {"(b)", "sailing boats of visitors from abroad.", item},
                                   {"Article 2", "Fees", heading},
                                   {"1.", "Boats named in paragraph 1 (b) of article 1 pay twice."}});
    const Document after = draft({{"Article 1", "Purpose", heading},
                                  {"1.", "This text serves quiet on the water."},
                                  {"Article 2", "Use", heading},
                                  {"1.", "The pier is open to all boats:"},
                                  {"(a)", "rowing boats of the village,", item},
                                  {"(b)", "canoes and kayaks,", item},
                                  {"(c)", "sailing boats of visitors from abroad.", item},
                                  {"Article 3", "Fees", heading},
                                  {"1.", "Boats named in paragraph 1 (c) of article 2 pay twice."}});
    const Redline redline = compared(before, after);
    EXPECT_EQ(redline.entries.back().significance, Significance::consequential);
    EXPECT_EQ(redline.summary.consequential, 1U);
}

// ---- generated truth

// Half of the references follow the renumbering; the others come to name
// another paragraph, one that does not exist, or stand in another text.
TEST(Consequences, AreThoseThatWereMade) {
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t made = 0;
    for (std::uint64_t seed = 81001; seed < 81061; ++seed) {
        testing::Dice dice(seed);
        const std::size_t count = 12 + dice.roll(30);
        std::vector<std::string> bodies;
        std::vector<std::size_t> target(count, SIZE_MAX);
        std::vector<std::size_t> fate(count, 0);
        for (std::size_t i = 0; i < count; ++i) {
            bodies.push_back("Body" + std::to_string(seed * 100 + i));
            for (int k = 0; k < 12; ++k)
                bodies.back() += " " + std::string(1, static_cast<char>('a' + dice.roll(26))) + "word" +
                                 std::string(1 + dice.roll(6), static_cast<char>('a' + dice.roll(26)));
            if (dice.chance(40)) target[i] = dice.roll(count), fate[i] = dice.roll(6);
        }
        std::vector<std::size_t> order;  // SIZE_MAX for a new paragraph
        std::vector<std::size_t> number(count);
        for (std::size_t i = 0; i < count; ++i) {
            if (dice.chance(15)) order.push_back(SIZE_MAX);
            order.push_back(i);
            number[i] = order.size();
        }
        const auto text = [&](std::size_t i, std::size_t cited) {
            if (target[i] == SIZE_MAX) return bodies[i] + ".";
            const std::string tail = fate[i] == 5 ? " of resolution 71/1." : " above.";
            return bodies[i] + ", as in paragraph " + std::to_string(cited) + tail;
        };
        std::vector<Line> olds;
        std::vector<Line> news;
        for (std::size_t i = 0; i < count; ++i)
            olds.push_back({std::to_string(i + 1) + ".", text(i, target[i] + 1)});
        std::vector<bool> truth;
        for (const std::size_t i : order) {
            const std::string label = std::to_string(news.size() + 1) + ".";
            truth.push_back(false);
            if (i == SIZE_MAX) {
                news.push_back({label, "Quite new " + testing::random_sentence(dice, 9)});
                continue;
            }
            if (target[i] == SIZE_MAX) {
                news.push_back({label, text(i, 0)});
                continue;
            }
            std::size_t cited = number[target[i]];
            if (fate[i] == 3) cited = number[(target[i] + 1) % count];
            if (fate[i] == 4) cited = order.size() + 3;
            truth.back() = fate[i] < 3 && cited != target[i] + 1;
            news.push_back({label, text(i, cited)});
        }
        const Redline redline = compared(draft(olds), draft(news));
        for (const Entry& entry : redline.entries) {
            if (entry.news.empty()) continue;
            const bool is = entry.significance == Significance::consequential;
            const bool should = truth[entry.news.front()];
            found += is ? 1 : 0;
            made += should ? 1 : 0;
            right += is && should ? 1 : 0;
            EXPECT_EQ(is, should) << "seed " << seed << ": " << new_text(entry);
        }
    }
    EXPECT_GT(made, 200U);
    EXPECT_EQ(right, made);
    EXPECT_EQ(found, made);
}

}  // namespace
}  // namespace adref
