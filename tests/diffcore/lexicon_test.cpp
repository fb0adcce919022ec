#include "diffcore/lexicon.h"

#include "diffcore/compare.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace adref {
namespace {

std::string shipped() {
    std::ifstream in(std::string(ADREF_SAMPLES) + "/../diffcore/lexicon.json", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// A lexicon of one modal ladder, to be edited.
nlohmann::json small() {
    return nlohmann::json::parse(R"({"schema": "adref.lexicon/1",
        "languages": {"en": {"functionWords": ["the", "of"]}},
        "ladders": [{"name": "duty", "axis": "modal", "order": "strongest first",
                     "rungs": [{"terms": {"en": ["shall"]}}, {"terms": {"en": [["may", "might"]]}}]}]})");
}

Redline compare_texts(const std::string& before, const std::string& after, const Lexicon& lexicon,
                      const std::string& language = "en", Kind kind = Kind::operative) {
    const auto side = [&](const std::string& text) {
        Document document;
        document.language = language;
        document.paragraphs.push_back({"p:1", kind, 0, "1.", text, {}, {}});
        document.ids = IdOrigin::recorded;  // the one paragraph is the other
        return make_side("draft", document);
    };
    return compare(side(before), side(after), {.lexicon = &lexicon});
}

struct Bad {
    const char* what;
    const char* json;
    const char* where;
};

TEST(Lexicon, BadOnesAreRefusedWithTheirPlace) {
    const Bad bad[] = {
        {"no JSON", "{\n\"schema\": oops}", "line 2"},
        {"nothing", "", "line 1"},
        {"a list", "[]", "/"},
        {"another schema", R"({"schema": "adref.document/1"})", "/schema"},
        {"no languages", R"({"schema": "adref.lexicon/1"})", "/languages"},
        {"no ladders", R"({"schema": "adref.lexicon/1", "languages": {}})", "/ladders"},
        {"words that are no text",
         R"({"schema": "adref.lexicon/1", "languages": {"en": {"we": [1]}}, "ladders": []})",
         "/languages/en/we/0"},
        {"no axis",
         R"({"schema": "adref.lexicon/1", "languages": {}, "ladders": [{"name": "x", "order": "none", "rungs": []}]})",
         "/ladders/0/axis"},
        {"brackets cannot be chosen",
         R"({"schema": "adref.lexicon/1", "languages": {},
             "ladders": [{"name": "x", "axis": "bracket", "order": "none", "rungs": []}]})",
         "/ladders/0/axis"},
        {"a language that is not described",
         R"({"schema": "adref.lexicon/1", "languages": {},
             "ladders": [{"name": "x", "axis": "verb", "order": "none", "rungs": [{"terms": {"xx": ["a"]}}]}]})",
         "/ladders/0/rungs/0/terms/xx"},
        {"an inflection that is none",
         R"({"schema": "adref.lexicon/1", "languages": {"en": {}},
             "ladders": [{"name": "x", "axis": "verb", "order": "none",
                          "rungs": [{"terms": {"en": [{"gerund": "requesting"}]}}]}]})",
         "/ladders/0/rungs/0/terms/en/0/gerund"},
        {"a form without words",
         R"({"schema": "adref.lexicon/1", "languages": {"en": {}},
             "ladders": [{"name": "x", "axis": "verb", "order": "none", "rungs": [{"terms": {"en": ["--"]}}]}]})",
         "/ladders/0/rungs/0/terms/en/0"},
        {"one form with two meanings",
         R"({"schema": "adref.lexicon/1", "languages": {"en": {}},
             "ladders": [{"name": "x", "axis": "modal", "order": "none",
                          "rungs": [{"terms": {"en": ["shall"]}}, {"terms": {"en": ["Shall"]}}]}]})",
         "/ladders/0/rungs/1/terms/en/0"},
    };
    for (const Bad& one : bad) {
        const Result<Lexicon> lexicon = Lexicon::parse(one.json);
        ASSERT_FALSE(lexicon.ok()) << one.what;
        EXPECT_EQ(lexicon.error().code, ErrorCode::bad_input) << one.what;
        EXPECT_EQ(lexicon.error().where, one.where) << one.what;
        EXPECT_FALSE(lexicon.error().message.empty()) << one.what;
        EXPECT_EQ(lexicon.error().message.find('\n'), std::string::npos) << one.what;
    }
}

TEST(Lexicon, BoundsAreKept) {
    EXPECT_FALSE(Lexicon::parse(std::string(Lexicon::kMaxBytes + 1, ' ')).ok());
    EXPECT_FALSE(Lexicon::parse(std::string(Lexicon::kMaxDepth + 1, '[')).ok());
    EXPECT_FALSE(Lexicon::parse("{\"schema\": \"\xFF\"}").ok());
    nlohmann::json many = small();
    std::string longest;
    for (std::size_t i = 0; i <= Lexicon::kMaxFormWords; ++i) longest += "word ";
    many["ladders"][0]["rungs"][0]["terms"]["en"][0] = longest;
    EXPECT_FALSE(Lexicon::parse(many.dump()).ok());
    many = small();
    nlohmann::json words = nlohmann::json::array();
    for (std::size_t i = 0; i <= Lexicon::kMaxForms; ++i) words.push_back("w" + std::to_string(i));
    many["languages"]["en"]["functionWords"] = words;
    EXPECT_FALSE(Lexicon::parse(many.dump()).ok());
}

TEST(Lexicon, TheShippedFileIsTheBuiltInOne) {
    const Result<Lexicon> parsed = Lexicon::parse(shipped());
    ASSERT_TRUE(parsed.ok()) << parsed.error().message << " " << parsed.error().where;
    EXPECT_EQ(parsed->languages(), Lexicon::built_in().languages());
    const char* before = "Requests the parties, and invites States, to act; they shall report.";
    const char* after = "Invites the parties, and urges States, to act, as appropriate; they may report.";
    const Redline own = compare_texts(before, after, *parsed);
    EXPECT_EQ(own, compare_texts(before, after, Lexicon::built_in()));
    EXPECT_EQ(own.entries.front().signals.size(), 4U);
}

TEST(Lexicon, EverySourceThatALadderNamesIsListed) {
    const nlohmann::json file = nlohmann::json::parse(shipped());
    std::vector<std::string> known;
    for (const auto& source : file.at("sources")) {
        known.push_back(source.at("id"));
        EXPECT_FALSE(source.at("title").get<std::string>().empty());
    }
    for (const auto& ladder : file.at("ladders")) {
        EXPECT_FALSE(ladder.at("sources").empty()) << ladder.at("name");
        for (const auto& source : ladder.at("sources"))
            EXPECT_NE(std::find(known.begin(), known.end(), source), known.end()) << source;
    }
}

TEST(Lexicon, AnEditedOneDecides) {
    const Redline built_in = compare_texts("States shall act.", "States might act.", Lexicon::built_in());
    ASSERT_EQ(built_in.entries.front().signals.size(), 1U);
    nlohmann::json edited = small();
    edited["ladders"][0]["order"] = "none";
    const Result<Lexicon> lexicon = Lexicon::parse(edited.dump());
    ASSERT_TRUE(lexicon.ok());
    const Redline own = compare_texts("States shall act.", "States might act.", *lexicon);
    ASSERT_EQ(own.entries.front().signals.size(), 1U);
    EXPECT_EQ(own.entries.front().signals.front(),
              (Signal{Axis::modal, "shall", "might", Direction::different}));
    EXPECT_TRUE(compare_texts("States should act.", "States act.", *lexicon).entries.front().signals.empty());
}

struct ShippedForm {
    std::string axis;
    std::string language;
    std::string form;
    std::string place;  // "participle", "third", "we"; empty: anywhere
};

std::vector<ShippedForm> shipped_forms(const nlohmann::json& file) {
    std::vector<ShippedForm> forms;
    const auto add = [&forms](const ShippedForm& like, const nlohmann::json& value) {
        const auto list = value.is_string() ? nlohmann::json::array({value}) : value;
        for (const auto& form : list) forms.push_back({like.axis, like.language, form, like.place});
    };
    for (const auto& ladder : file.at("ladders")) {
        for (const auto& rung : ladder.at("rungs")) {
            for (const auto& [language, terms] : rung.at("terms").items()) {
                for (const auto& term : terms) {
                    const ShippedForm like{ladder.at("axis"), language, "", ""};
                    if (!term.is_object()) {
                        add(like, term);
                        continue;
                    }
                    for (const auto& [place, value] : term.items())
                        add({like.axis, language, "", place}, value);
                }
            }
        }
    }
    return forms;
}

// The shipped lexicon in which "zzz" is a term of every axis and every
// language, on a ladder of its own, and all terms count beside it.
Lexicon with_probe(nlohmann::json file) {
    for (auto& ladder : file["ladders"]) {
        if (ladder.value("adding", "nothing") == "nothing") ladder["adding"] = "different";
        for (auto& rung : ladder["rungs"]) {
            if (rung.value("adding", "") == "nothing") rung["adding"] = "different";
        }
    }
    for (const char* axis : {"verb", "modal", "qualifier", "scope"}) {
        nlohmann::json terms;
        for (const auto& [language, value] : file["languages"].items()) terms[language] = {"zzz"};
        nlohmann::json rungs = nlohmann::json::array();
        rungs.push_back({{"terms", terms}});
        file["ladders"].push_back({{"name", "probe"},
                                   {"axis", axis},
                                   {"order", "none"},
                                   {"adding", "different"},
                                   {"rungs", rungs}});
    }
    return Lexicon::parse(file.dump()).value();
}

// Whatever stands in the file is found where its like stands.
TEST(Lexicon, EveryFormIsFound) {
    const nlohmann::json file = nlohmann::json::parse(shipped());
    const Lexicon lexicon = with_probe(file);
    const std::map<std::string, std::string> we = {{"en", "We "}, {"fr", "Nous "}, {"ru", "Мы "}};
    const std::vector<ShippedForm> forms = shipped_forms(file);
    EXPECT_GT(forms.size(), 1500U);
    for (const ShippedForm& one : forms) {
        std::string head = one.place.empty() || one.place == "aside" ? "Xxx " : "";
        const std::string tail = one.place == "aside" ? ", yyy xxx." : " yyy xxx.";
        if (one.place == "we" && we.contains(one.language)) head = we.at(one.language);
        const Redline redline =
            compare_texts(head + "zzz" + tail, head + one.form + tail, lexicon, one.language);
        ASSERT_EQ(redline.entries.size(), 1U);
        const auto& signals = redline.entries.front().signals;
        const bool found = std::any_of(signals.begin(), signals.end(), [&one](const Signal& s) {
            return to_string(s.axis) == one.axis && s.to.size() == one.form.size();
        });
        EXPECT_TRUE(found) << one.language << " " << one.axis << " " << one.place << ": " << one.form;
    }
}

}  // namespace
}  // namespace adref
