// Whatever is asked of whatever text: placed soundly or refused.

#include "diffcore/unicode.h"
#include "tests/track/placing.h"

#include <random>

namespace adref::track::testing {
namespace {

class AnyText {
 public:
    explicit AnyText(unsigned seed) : random_(seed) {}
    std::size_t below(std::size_t bound) { return random_() % bound; }
    // Often from the text itself, so that it is found.
    std::string words(std::size_t most) {
        static const std::vector<std::string> pieces = {
            "a",   "b",  "shall", "States’", "(",   ")", "[",       "]", ",",   ".",    ";",
            "and", "…",  "...",   "*",       "“",   "”", "'",       "“", "1.5", "para", "中",
            "国",  "。", "，",    "ก",       "A-b", "É", "\u00A0;", "–", "%",   "/"};
        std::string out;
        for (std::size_t i = below(most) + 1; i > 0; --i) {
            if (!out.empty() && below(4) != 0) out += " ";
            out += pieces[below(pieces.size())];
        }
        return out;
    }
    Document document() {
        std::vector<Paragraph> paragraphs;
        for (std::size_t i = 0; i < 8; ++i) {
            const Kind kind = static_cast<Kind>(below(9));
            const std::string label = below(3) == 0 ? "" : std::to_string(i + 1) + ".";
            paragraphs.push_back(
                line(kind, static_cast<std::uint32_t>(below(3)), label, below(8) == 0 ? "" : words(14)));
        }
        return draft(std::move(paragraphs));
    }
    Amendment amendment() {
        Amendment out = about(static_cast<Action>(below(12)), "#" + std::to_string(below(8)));
        out.place = static_cast<Place>(below(5));
        out.scope = static_cast<Scope>(below(3));
        out.until_sentence_end = below(5) == 0;
        out.all = below(3) == 0;
        if (below(5) != 0) out.find = words(2);
        if (below(4) != 0) out.text = words(6) + (below(4) == 0 ? "\n(a) " + words(3) : "");
        if (below(2) == 0) out.label = words(1);
        if (below(2) == 0) out.to = "#" + std::to_string(below(8));
        out.stance = Stance::oppose;
        return out;
    }

 private:
    std::mt19937 random_;
};

class PlaceAnything : public ::testing::TestWithParam<unsigned> {};

TEST_P(PlaceAnything, IsSoundOrRefused) {
    AnyText any(GetParam());
    const Document document = any.document();
    const Base base(document);
    std::vector<PlacedAmendment> all;
    for (int i = 0; i < 4000; ++i) {
        const Amendment amendment = any.amendment();
        auto placed = place(amendment, base);
        if (!placed) {
            EXPECT_FALSE(placed.error().message.empty());
            EXPECT_EQ(placed.error().message.find('\n'), std::string::npos);
            continue;
        }
        const WordEdit* last = nullptr;
        for (const WordEdit& edit : placed->words) {
            ASSERT_LT(edit.paragraph, document.paragraphs.size());
            ASSERT_LE(edit.start, edit.end);
            ASSERT_LE(edit.end, unicode::count_code_points(document.paragraphs[edit.paragraph].text));
            if (last != nullptr && last->paragraph == edit.paragraph) {
                ASSERT_LE(last->end, edit.start);
            }
            last = &edit;
        }
        const Document result = apply_edits(document, {&*placed});
        for (const Paragraph& paragraph : result.paragraphs) {
            ASSERT_EQ(unicode::find_invalid(paragraph.text), std::string_view::npos);
            ASSERT_EQ(paragraph.text.find("  "), std::string::npos) << paragraph.text;
        }
        if (amendment.action == Action::rewrite) {
            for (const Paragraph& paragraph : result.paragraphs)
                ASSERT_EQ(paragraph.text.find('\n'), std::string::npos);
        }
        if (all.size() < 40) all.push_back(std::move(*placed));
    }
    EXPECT_GT(all.size(), 20U);
    find_collisions(all);
    // Even what collides is applied without harm.
    std::vector<const PlacedAmendment*> pointers;
    for (const PlacedAmendment& each : all) pointers.push_back(&each);
    apply_edits(document, pointers);
}

INSTANTIATE_TEST_SUITE_P(Seeds, PlaceAnything, ::testing::Range(1U, 21U));

}  // namespace
}  // namespace adref::track::testing
