// The rolling text: that it comes back, on samples, real texts, generated amendments
// and hostile ones, and how it reads.

#include "formats/markdown.h"
#include "formats/reader.h"
#include "formats/rich_text.h"
#include "tests/support/amended_round.h"
#include "tests/track/placing.h"
#include "tests/track/rolling.h"
#include "track/amendments_json.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

namespace adref::track {
namespace {

using testing::about;
using testing::change;
using testing::expect_to_come_back;
using testing::lines;
using testing::one;
using testing::profile_named;
using testing::put;

std::string sample(const std::string& name) {
    std::ifstream file(std::string(ADREF_SAMPLES) + "/compact/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Document sample_draft() {
    auto reading = formats::read(sample("zero.md"), "zero.md");
    EXPECT_TRUE(reading.ok());
    return std::move(reading->document);
}

std::vector<Amendment> sample_amendments() {
    auto list = read_amendments_json(sample("amendments.json"), "amendments.json");
    EXPECT_TRUE(list.ok());
    return std::move(list->amendments);
}

Amendment by(std::string who, Amendment amendment, const std::string& id = {}) {
    amendment.proponents = {std::move(who)};
    amendment.id = id;
    return amendment;
}

std::string rolled(const Document& base, const std::vector<Amendment>& amendments,
                   const std::string& profile = "un", bool attributed = true) {
    return lines(compile(Base(base), amendments, profile_named(profile), attributed).document);
}

class EveryProfile : public ::testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Compilation, EveryProfile, ::testing::Values("un", "inb", "trade"));

TEST_P(EveryProfile, TheSampleComesBack) {
    for (const bool with_base : {false, true})
        expect_to_come_back(sample_draft(), sample_amendments(), profile_named(GetParam()), with_base);
}

// Amendments that are placed where the generated ones are.
std::vector<Amendment> spoken(const adref::testing::AmendedRound& round) {
    const Base base(round.before);
    std::vector<Amendment> out;
    for (std::size_t i = 0; i < round.amendments.size(); ++i) {
        Amendment made = round.amendments[i];
        made.status = Status::open;
        made.target = base.addresses().qualified(round.placements[i].target);
        const PlacedAmendment& placed = round.placements[i];
        if (!placed.paragraphs.empty()) {
            const ParagraphEdit& edit = placed.paragraphs.front();
            made.place = Place::after;
            if (edit.kind == ParagraphEdit::Kind::add) made.text = edit.paragraphs.front().text;
            if (edit.kind == ParagraphEdit::Kind::move) made.to = base.addresses().qualified(edit.to);
        } else {
            const WordEdit& edit = placed.words.front();
            const std::string& text = round.before.paragraphs[edit.paragraph].text;  // ASCII
            const std::uint32_t start = edit.start;
            if (start == edit.end) {
                const std::size_t from = text.rfind(' ', start >= 2 ? start - 2 : 0);
                made.find = text.substr(from == std::string::npos ? 0 : from + 1,
                                        start - (from == std::string::npos ? 0 : from + 1));
                made.place = Place::after;
            } else {
                made.find = made.action == Action::rewrite ? "" : text.substr(start, edit.end - start);
            }
            made.text = edit.text;
            while (!made.find.empty() && made.find.back() == ' ') made.find.pop_back();
            const auto found =
                made.find.empty() ? std::vector<Base::Occurrence>{} : base.find(edit.paragraph, made.find);
            for (std::size_t k = 0; k < found.size() && found.size() > 1; ++k) {
                const std::uint32_t at = start == edit.end ? found[k].end + 1 : found[k].start;
                if (at == start) made.occurrence = static_cast<std::uint32_t>(k + 1);
            }
        }
        if (place(made, base)) out.push_back(std::move(made));
    }
    return out;
}

TEST_P(EveryProfile, GeneratedAmendmentsComeBack) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(seed);
        adref::testing::AmendedRecipe recipe;
        recipe.amendments = 40 + seed * 10;
        recipe.paragraphs = seed % 2 == 0 ? 12 : 0;  // many in one paragraph, too
        const auto round = adref::testing::amended_round(seed, recipe);
        const std::vector<Amendment> amendments = spoken(*round);
        ASSERT_GT(amendments.size(), 30U);
        expect_to_come_back(round->before, amendments, profile_named(GetParam()), seed % 3 == 0);
    }
}

TEST_P(EveryProfile, ADraftWithItsOwnBracketsComesBack) {
    std::ifstream file(
        std::string(ADREF_DATA) + "/bbnj-agreement-drafts/03-2022-06-01-further-revised-draft.txt",
        std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (text.empty()) GTEST_SKIP() << "no real texts in " << ADREF_DATA;
    const auto reading = formats::read(text, "03.txt");
    ASSERT_TRUE(reading.ok());
    const Base base(reading->document);
    std::vector<Amendment> amendments;
    std::mt19937 dice(7);
    const char* who[] = {"EU", "African Group", "CARICOM", "United States", "G77 and China"};
    for (std::uint32_t p = 0; p < reading->document.paragraphs.size(); ++p) {
        const std::string& words = reading->document.paragraphs[p].text;
        if (words.size() < 60 || dice() % 2 != 0) continue;
        for (int k = 0; k < 3; ++k) {
            Amendment made;
            made.id = "b" + std::to_string(amendments.size());
            made.proponents = {who[dice() % 5]};
            made.target = base.addresses().qualified(p);
            const std::size_t from = words.find(' ', dice() % (words.size() / 2));
            const std::size_t to = words.find(' ', from + 1 + dice() % 30);
            made.find = words.substr(from + 1, to == std::string::npos ? to : to - from - 1);
            const auto kind = dice() % 5;
            made.action = kind == 0   ? Action::remove
                          : kind == 1 ? Action::insert
                          : kind == 2 ? Action::remove_paragraph
                          : kind == 3 ? Action::bracket
                                      : Action::replace;
            if (kind == 1) made.place = Place::after;
            if (kind == 2) made.find.clear();
            if (kind == 1 || kind == 4) made.text = "as [may be] agreed";
            if (place(made, base)) amendments.push_back(std::move(made));
        }
    }
    ASSERT_GT(amendments.size(), 150U);
    for (const bool with_base : {false, true})
        expect_to_come_back(reading->document, amendments, profile_named(GetParam()), with_base, false);
    const RollingText rolling = compile(base, amendments, profile_named(GetParam()), true);
    EXPECT_LE(rolling.in_annex.size() * 50, amendments.size());
}

// Markdown guesses kinds and levels; words and numbers come back all the same.
TEST_P(EveryProfile, AMarkdownFileComesBackAgainstItsBase) {
    const Document base = sample_draft();
    const std::vector<Amendment> amendments = sample_amendments();
    const Profile profile = profile_named(GetParam());
    const RollingText rolling = compile(Base(base), amendments, profile, true);
    const std::string file = formats::write_markdown(formats::make_rich_text(rolling.document));
    const auto reading = formats::read(file, "rolling.md");
    ASSERT_TRUE(reading.ok());
    const ParsedCompilation parsed = parse_compilation(reading->document, &base, profile);
    for (const RollingTrouble& each : parsed.troubles)
        ADD_FAILURE() << each.where << ": " << each.what << ": " << each.text;
    EXPECT_EQ(testing::effects(base, parsed.amendments), testing::effects(base, amendments));
}

// What a careful person would type.
TEST(Compilation, ReadsAsPeopleWriteIt) {
    const Document base = one("States shall take all measures, inter alia, at once.");
    EXPECT_EQ(rolled(base, {by("EU", change(Action::replace, "shall", "should"))}),
              "1. States [shall][EU: should] take all measures, inter alia, at once.");
    EXPECT_EQ(rolled(base, {by("EU", put(Place::after, "measures", "in good faith"))}),
              "1. States shall take all measures [EU: in good faith], inter alia, at once.");
    EXPECT_EQ(rolled(base, {by("Russia", change(Action::remove, "all"))}),
              "1. States shall take [del. Russia: all] measures, inter alia, at once.");
    EXPECT_EQ(rolled(base, {by("US", change(Action::replace, "shall", "may")),
                            by("EU", change(Action::replace, "shall", "should")),
                            by("Norway", change(Action::replace, "shall", "should"))}),
              "1. States [shall][EU, Norway: should][US: may] take all measures, inter alia, at once.");
    EXPECT_EQ(rolled(base, {by("US", about(Action::remove_paragraph, "1"))}, "trade"),
              "1. [US propose to delete: States shall take all measures, inter alia, at once.]");
    EXPECT_EQ(rolled(base,
                     {by("EU", change(Action::replace, "shall", "should")),
                      by("US", change(Action::remove, "all"))},
                     "inb"),
              "1. States [shall]{should (EU)} take [all (US)] measures, inter alia, at once.");
}

TEST(Compilation, WhatOverlapsStandsInOnePlace) {
    const Document base = one("States shall take all appropriate measures at once.");
    EXPECT_EQ(rolled(base, {by("A", change(Action::replace, "shall take all", "may take some")),
                            by("B", change(Action::replace, "all appropriate", "reasonable")),
                            by("C", put(Place::after, "take", "jointly"))}),
              "1. States [shall take [C: jointly] all appropriate][A: may take some appropriate][B: shall "
              "take reasonable] "
              "measures at once.");
}

TEST(Compilation, PositionsStandWithWhatTheyAreAbout) {
    const Document base = one("States shall act.");
    Amendment eu = by("EU", change(Action::replace, "shall", "should"), "eu-1");
    eu.supporters = {"Canada"};
    Amendment no = by("Switzerland", about(Action::position, ""), "ch-1");
    no.stance = Stance::oppose;
    no.on = "eu-1";
    Amendment keep = by("Norway", about(Action::position, "1"), "no-1");
    keep.stance = Stance::retain;
    const std::vector<Amendment> all = {eu, no, keep};
    EXPECT_EQ(
        rolled(base, all),
        "1. States [shall][EU; supported by Canada; opposed by Switzerland: should] act. [retain Norway]");
    EXPECT_EQ(
        rolled(base, all, "trade"),
        "1. States [shall][EU propose; Canada support; Switzerland oppose: should] act. [Norway retain]");
    EXPECT_EQ(rolled(base, all, "un", false),
              "1. States [shall][or; supported; opposed: should] act. [retain]");
    const ParsedCompilation parsed = parse_compilation(
        compile(Base(base), all, profile_named("un"), true).document, nullptr, profile_named("un"));
    ASSERT_EQ(parsed.amendments.size(), 2U);
    EXPECT_EQ(parsed.amendments[0].supporters, std::vector<std::string>{"Canada"});
    EXPECT_EQ(parsed.amendments[0].opponents, std::vector<std::string>{"Switzerland"});
    EXPECT_EQ(parsed.amendments[1].stance, Stance::retain);
}

TEST(Compilation, TheOrderOfTheListCountsForNothing) {
    std::vector<Amendment> amendments = sample_amendments();
    const Document base = sample_draft();
    for (const bool attributed : {true, false}) {
        const Document first = compile(Base(base), amendments, profile_named("un"), attributed).document;
        std::mt19937 dice(3);
        for (int i = 0; i < 5; ++i) {
            std::shuffle(amendments.begin(), amendments.end(), dice);
            EXPECT_EQ(compile(Base(base), amendments, profile_named("un"), attributed).document, first);
        }
    }
}

TEST_P(EveryProfile, UnattributedIsTheSameWhoeverProposed) {
    const std::vector<Amendment> amendments = sample_amendments();
    const Document base = sample_draft();
    const Document first = compile(Base(base), amendments, profile_named(GetParam()), false).document;
    std::vector<std::string> names = {
        "Group of Delta States",  "Upper Basin Group", "Northern Union", "Marenne", "Estavia",
        "Landlocked States Group"};
    for (const Paragraph& each : first.paragraphs) {
        for (const std::string& name : names)
            EXPECT_EQ(each.text.find(name + ":"), std::string::npos) << each.text;
    }
    std::mt19937 dice(5);
    for (int i = 0; i < 10; ++i) {
        std::vector<std::string> others = names;
        std::shuffle(others.begin(), others.end(), dice);
        std::vector<Amendment> permuted = amendments;
        const auto rename = [&](std::vector<std::string>& list) {
            for (std::string& each : list) {
                const auto at = std::find(names.begin(), names.end(), each);
                if (at != names.end()) each = others[static_cast<std::size_t>(at - names.begin())];
            }
        };
        for (Amendment& each : permuted)
            rename(each.proponents), rename(each.supporters), rename(each.opponents);
        std::shuffle(permuted.begin(), permuted.end(), dice);
        EXPECT_EQ(compile(Base(base), permuted, profile_named(GetParam()), false).document, first);
    }
}

TEST(Compilation, NamesAndWordsFullOfSignsComeBack) {
    const Document base = one("States [shall] take [Note: see below] all \\[measures] at once [US: now].");
    for (const char* profile : {"un", "inb", "trade"}) {
        SCOPED_TRACE(profile);
        expect_to_come_back(base,
                            {by("EU: [a]; b, c/d (e)", change(Action::replace, "take", "do]: [x")),
                             by("We oppose", change(Action::remove, "all")),
                             by("the {place} {names}", put(Place::after, "all", "[US: y] and (EU)")),
                             by("\\", put(Place::after, "once", "delete")),
                             by("G77", put(Place::before, "States", "delete"))},
                            profile_named(profile), false);
    }
}

TEST(Compilation, WhatHasNoPlaceStandsAtTheEnd) {
    const Document base = one("States shall act.");
    const RollingText rolling =
        compile(Base(base), {by("EU", change(Action::replace, "must", "may"))}, profile_named("un"), true);
    ASSERT_EQ(rolling.in_annex.size(), 1U);
    EXPECT_EQ(lines(rolling.document),
              "1. States shall act.|Proposals without a place in the text|[EU: In paragraph 1, replace "
              "‘must’ by ‘may’.]");
    const ParsedCompilation parsed = parse_compilation(rolling.document, nullptr, profile_named("un"));
    ASSERT_EQ(parsed.amendments.size(), 1U);
    EXPECT_EQ(parsed.amendments[0].find, "must");
    EXPECT_EQ(parsed.amendments[0].proponents, std::vector<std::string>{"EU"});
}

}  // namespace
}  // namespace adref::track
