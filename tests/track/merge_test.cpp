// Several amendments to one text: what collides, and what the others give.

#include "tests/track/placing.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace adref::track::testing {
namespace {

std::vector<PlacedAmendment> placed_all(const Base& base, const std::vector<Amendment>& amendments) {
    std::vector<PlacedAmendment> out;
    for (const Amendment& each : amendments) {
        auto placed = place(each, base);
        EXPECT_TRUE(placed.ok()) << placed.error().message;
        out.push_back(placed ? std::move(*placed) : PlacedAmendment{});
    }
    return out;
}

// The kinds of collision between two amendments to one text, "" for none.
std::string collision(const Document& document, const Amendment& first, const Amendment& second) {
    const Base base(document);
    std::string out;
    for (const Collision& each : find_collisions(placed_all(base, {first, second})))
        out += (out.empty() ? "" : " ") + std::string(to_string(each.kind));
    return out;
}

const std::string kText = "Basin States shall take all appropriate measures at once.";

TEST(Collisions, AreTyped) {
    const Document document = one(kText);
    const auto replace = [](const char* find, const char* text) {
        return change(Action::replace, find, text);
    };
    const auto remove = [](const char* find) { return change(Action::remove, find); };
    const auto after = [](const char* find, const char* text) { return put(Place::after, find, text); };
    EXPECT_EQ(collision(document, replace("shall", "should"), replace("shall", "may")),
              "replaced-differently");
    EXPECT_EQ(collision(document, replace("shall", "should"), replace("States shall", "States should")), "");
    EXPECT_EQ(collision(document, replace("shall", "should"), remove("shall take")), "deleted-and-edited");
    EXPECT_EQ(collision(document, remove("take all"), remove("all appropriate")), "");
    EXPECT_EQ(collision(document, after("take", "soon"), after("take", "now")), "order");
    EXPECT_EQ(collision(document, after("take", "soon"), put(Place::before, "all", "now")), "order");
    EXPECT_EQ(collision(document, after("take", "soon"), put(Place::before, "all", "soon")), "");
    EXPECT_EQ(collision(document, after("take", "soon"), remove("take all")), "deleted-and-edited");
    EXPECT_EQ(collision(document, after("take", "soon"), remove("take")), "");
    EXPECT_EQ(collision(document, after("take", "soon"), remove("all")), "");
    EXPECT_EQ(collision(document, change(Action::bracket, "all"), remove("take all")), "deleted-and-edited");
    EXPECT_EQ(collision(document, change(Action::bracket, "all"), change(Action::bracket, "all appropriate")),
              "");
}

TEST(Collisions, OfParagraphs) {
    const Document document =
        draft({line(Kind::operative, 0, "1.", kText), line(Kind::item, 1, "(a)", "Item;"),
               line(Kind::operative, 0, "2.", "Two."), line(Kind::operative, 0, "3.", "Three."),
               line(Kind::operative, 0, "4.", "Four.")});
    const auto to = [](const char* target, const char* place_of) {
        Amendment amendment = about(Action::move_paragraph, target);
        amendment.place = Place::after;
        amendment.to = place_of;
        return amendment;
    };
    const auto label = [](const char* text) {
        Amendment amendment = about(Action::renumber, "1");
        amendment.label = text;
        return amendment;
    };
    const auto added = [](const char* target, const char* text) {
        Amendment amendment = about(Action::add_paragraph, target);
        amendment.place = Place::after;
        amendment.text = text;
        return amendment;
    };
    const Amendment gone = about(Action::remove_paragraph, "1");
    const Amendment edit = change(Action::replace, "shall", "may");
    EXPECT_EQ(collision(document, gone, edit), "deleted-and-edited");
    EXPECT_EQ(collision(document, gone, change(Action::remove, "all")), "");
    EXPECT_EQ(collision(document, gone, gone), "");
    EXPECT_EQ(collision(document, to("1", "3"), edit), "");
    EXPECT_EQ(collision(document, to("1", "3"), gone), "deleted-and-edited");
    EXPECT_EQ(collision(document, to("1", "3"), about(Action::remove_paragraph, "1(a)")), "");
    EXPECT_EQ(collision(document, to("1", "3"), to("1", "4")), "moved-differently");
    EXPECT_EQ(collision(document, to("1", "3"), to("1", "3")), "");
    EXPECT_EQ(collision(document, to("1", "3"), to("1(a)", "4")), "moved-differently");
    EXPECT_EQ(collision(document, to("2", "4"), to("4", "2")), "");
    EXPECT_EQ(collision(document, label("7"), label("8")), "relabelled-differently");
    EXPECT_EQ(collision(document, added("2", "x."), added("2", "y.")), "order");
    EXPECT_EQ(collision(document, added("2", "x."), added("2", "x.")), "");
    EXPECT_EQ(collision(document, added("2", "x."), to("1", "2")), "order");
    EXPECT_EQ(collision(document, added("2", "x."), added("3", "y.")), "");
}

TEST(Merge, RefusesWithTheFirstPair) {
    EXPECT_EQ(applied(one(kText), {change(Action::remove, "at once"), change(Action::replace, "shall", "may"),
                                   change(Action::replace, "shall", "should")}),
              "error: amendments #1 and #2 collide in 1: replaced-differently");
}

TEST(Merge, WhatTwoBothDoIsDoneOnce) {
    const Amendment may = change(Action::replace, "shall", "may");
    EXPECT_EQ(applied(one(kText), {may, may, change(Action::remove, "take all"),
                                   change(Action::remove, "all appropriate")}),
              "1. Basin States may measures at once.");
    EXPECT_EQ(
        applied(one(kText), {change(Action::bracket, "all"), change(Action::bracket, "all appropriate")}),
        "1. Basin States shall take [[all] appropriate] measures at once.");
    EXPECT_EQ(applied(one(kText), {change(Action::bracket, "all"), change(Action::bracket, "all")}),
              "1. Basin States shall take [all] appropriate measures at once.");
}

TEST(Merge, NeighboursFitTogether) {
    EXPECT_EQ(applied(one("A b c, d."), {change(Action::remove, "b"), change(Action::remove, "c")}),
              "1. A, d.");
    EXPECT_EQ(applied(one("A b c."), {change(Action::remove, "a"), change(Action::remove, "b")}), "1. c.");
    EXPECT_EQ(applied(one("A b c."), {change(Action::remove, "a"), change(Action::remove, "b"),
                                      change(Action::remove, "c")}),
              "1. .");
    EXPECT_EQ(applied(one("A b c."), {change(Action::remove, "b"), put(Place::after, "b", "x")}),
              "1. A x c.");
    EXPECT_EQ(applied(one("A b c."), {change(Action::replace, "b", "y"), put(Place::after, "b", "x"),
                                      put(Place::before, "b", "z")}),
              "1. A z y x c.");
}

// -- laws, on generated amendments

class Generated {
 public:
    explicit Generated(unsigned seed) : random_(seed) {
        std::vector<Paragraph> paragraphs;
        for (int i = 1; i <= 12; ++i) {
            paragraphs.push_back(line(Kind::operative, 0, std::to_string(i) + ".", sentence()));
            for (int k = 0; i % 4 == 0 && k < 3; ++k)
                paragraphs.push_back(
                    line(Kind::item, 1, std::string("(") + static_cast<char>('a' + k) + ")", sentence()));
        }
        document = draft(std::move(paragraphs));
    }

    // Each of its new words occurs nowhere else.
    Amendment amendment() {
        const std::string number = std::to_string(below(12) + 1);
        Amendment out = about(static_cast<Action>(below(11)), number);
        ++count_;
        const std::string fresh = "new" + std::to_string(count_) + " word" + std::to_string(count_);
        const bool words = out.action == Action::insert || out.action == Action::replace ||
                           out.action == Action::remove || out.action == Action::bracket ||
                           out.action == Action::split_paragraph;
        if (words) {
            const std::size_t at = below(kWords - 3);
            out.find = word(number, at);
            if (below(2) == 0) out.find += " " + word(number, at + 1);
        }
        switch (out.action) {
            case Action::insert:
                out.place = below(2) == 0 ? Place::before : Place::after;
                out.text = fresh;
                break;
            case Action::replace:
            case Action::rewrite:
                out.text = fresh;
                break;
            case Action::add_paragraph:
                out.place = below(2) == 0 ? Place::before : Place::after;
                out.text = fresh + ".";
                out.label = number + " bis";
                break;
            case Action::move_paragraph:
                out.place = below(2) == 0 ? Place::before : Place::after;
                out.to = std::to_string(below(12) + 1);
                break;
            case Action::split_paragraph:
                out.place = Place::after;
                break;
            case Action::merge_paragraphs:
                out.to = std::to_string(below(12) + 1);
                break;
            case Action::renumber:
                out.label = number + " ter";
                break;
            default:
                break;
        }
        if (below(6) == 0 && !list_.empty()) out = list_[below(list_.size())];
        list_.push_back(out);
        return out;
    }

    std::size_t below(std::size_t bound) { return random_() % bound; }
    std::mt19937& random() { return random_; }

    Document document;

 private:
    static constexpr std::size_t kWords = 12;
    std::string sentence() {
        const std::string number = std::to_string(++sentences_);
        std::string out;
        for (std::size_t i = 0; i < kWords; ++i)
            out += (i == 0 ? "" : (i == 6 ? ", " : " ")) + ("w" + number + "x" + std::to_string(i));
        return out + ".";
    }
    // The words of "4." are those of the sentence that was made for it.
    std::string word(const std::string& number, std::size_t at) const {
        for (const Paragraph& each : document.paragraphs) {
            if (each.label != number + ".") continue;
            return each.text.substr(0, each.text.find('x')) + "x" + std::to_string(at);
        }
        return {};
    }

    std::mt19937 random_;
    int sentences_ = 0;
    int count_ = 0;
    std::vector<Amendment> list_;
};

class MergeLaws : public ::testing::TestWithParam<unsigned> {};

TEST_P(MergeLaws, HoldForGeneratedAmendments) {
    Generated generated(GetParam());
    const Base base(generated.document);
    std::vector<Amendment> amendments;
    std::vector<PlacedAmendment> placed;
    for (int i = 0; i < 60; ++i) {
        const Amendment each = generated.amendment();
        if (auto done = place(each, base)) {
            amendments.push_back(each);
            placed.push_back(std::move(*done));
        }
    }
    ASSERT_GT(placed.size(), 30U);

    // Any order of the list gives the same collisions.
    const std::vector<Collision> collisions = find_collisions(placed);
    std::vector<std::size_t> order(placed.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), generated.random());
    std::vector<PlacedAmendment> shuffled;
    for (const std::size_t each : order) shuffled.push_back(placed[each]);
    std::vector<Collision> mapped;
    for (Collision each : find_collisions(shuffled)) {
        each.first = order[each.first];
        each.second = order[each.second];
        if (each.first > each.second) std::swap(each.first, each.second);
        mapped.push_back(each);
    }
    std::vector<Collision> sorted = collisions;
    std::sort(sorted.begin(), sorted.end());
    std::sort(mapped.begin(), mapped.end());
    EXPECT_EQ(mapped, sorted);

    // They are those of the pairs.
    for (std::size_t i = 0; i < placed.size(); ++i) {
        for (std::size_t j = i + 1; j < placed.size(); ++j) {
            const bool of_pair = !find_collisions({placed[i], placed[j]}).empty();
            const bool listed = std::any_of(collisions.begin(), collisions.end(), [&](const Collision& each) {
                return each.first == i && each.second == j;
            });
            EXPECT_EQ(of_pair, listed) << i << " " << j;
        }
    }

    // What is left without collisions merges, in any order, to one text that has all the new words.
    std::vector<bool> out(placed.size(), false);
    for (const Collision& each : collisions) {
        if (!out[each.first]) out[each.second] = true;
    }
    std::vector<PlacedAmendment> sound;
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (!out[i]) sound.push_back(placed[i]), which.push_back(i);
    }
    const Result<Document> merged = merge(base, sound);
    ASSERT_TRUE(merged.ok()) << merged.error().message;
    std::vector<PlacedAmendment> again = sound;
    std::shuffle(again.begin(), again.end(), generated.random());
    EXPECT_EQ(*merge(base, again), *merged);
    const std::string text = lines(*merged);
    for (const std::size_t each : which)
        EXPECT_NE(text.find(amendments[each].text), std::string::npos) << text;
    EXPECT_EQ(text.find("  "), std::string::npos) << text;
    EXPECT_EQ(text.find(" ,"), std::string::npos) << text;
    EXPECT_EQ(text.find(" ."), std::string::npos) << text;
    for (const PlacedAmendment& each : placed)
        EXPECT_EQ(*merge(base, {each}), apply_edits(base.document(), {&each}));

    // Nothing is lost that nobody took out.
    for (std::size_t i = 0; i < generated.document.paragraphs.size(); ++i) {
        const bool touched = std::any_of(sound.begin(), sound.end(), [&](const PlacedAmendment& each) {
            return std::any_of(each.words.begin(), each.words.end(),
                               [&](const WordEdit& edit) { return edit.paragraph == i; }) ||
                   std::any_of(each.paragraphs.begin(), each.paragraphs.end(),
                               [&](const ParagraphEdit& edit) {
                                   return (edit.kind == ParagraphEdit::Kind::remove ||
                                           edit.kind == ParagraphEdit::Kind::split) &&
                                          edit.paragraph == i;
                               });
        });
        if (touched) continue;
        EXPECT_NE(text.find(generated.document.paragraphs[i].text), std::string::npos) << i << "\n" << text;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, MergeLaws, ::testing::Range(1U, 61U));

}  // namespace
}  // namespace adref::track::testing
