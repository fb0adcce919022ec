#define QT_NO_KEYWORDS
#include "viewer/src/page_words.h"

#include "viewer/src/assets.h"
#include "viewer/src/html_script.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <regex>
#include <set>
#include <string>

namespace adref::viewer {
namespace {

nlohmann::json file_of(const std::string& language) {
    return nlohmann::json::parse(asset("lang/" + language + ".json"));
}

// "{n}, {how}": what a text asks to be filled in.
std::set<std::string> places_in(const std::string& text) {
    const std::regex place("\\{[a-z]+\\}");
    return {std::sregex_token_iterator(text.begin(), text.end(), place), std::sregex_token_iterator()};
}

TEST(PageWords, EveryLanguageHasTheSameKeysWithTheSamePlaces) {
    const nlohmann::json english = file_of("en");
    ASSERT_GT(english.size(), 100U);
    for (const char* language : {"fr", "es"}) {
        const nlohmann::json other = file_of(language);
        for (const auto& [key, words] : other.items())
            EXPECT_TRUE(english.contains(key)) << language << " " << key;
        for (const auto& [key, words] : english.items()) {
            ASSERT_TRUE(other.contains(key)) << language << " " << key;
            const std::string text = other[key];
            EXPECT_FALSE(text.empty()) << language << " " << key;
            EXPECT_EQ(places_in(text), places_in(words)) << language << " " << key;
            EXPECT_EQ(std::count(text.begin(), text.end(), '*') % 2, 0) << language << " " << key;
        }
    }
}

TEST(PageWords, ScriptsAskForNoWordsThatAreMissing) {
    const nlohmann::json english = file_of("en");
    const std::string script = page_script();
    const std::regex asked("say\\(\"([a-z.-]+)\"");
    std::size_t count = 0;
    for (std::sregex_iterator found(script.begin(), script.end(), asked), end; found != end; ++found) {
        std::string key = (*found)[1];
        if (key.back() == '.') continue;  // put together
        EXPECT_TRUE(english.contains(key)) << key;
        ++count;
    }
    EXPECT_GT(count, 10U);
}

TEST(PageWords, FillsInAndEscapes) {
    const PageWords words("en");
    EXPECT_EQ(words.html("part", {{"place", "<b>1</b>"}}), "split from <b>1</b>");
    EXPECT_EQ(words.html("change.moved", {{"place", "2"}}), "<span class=\"what\">Moved</span> from 2");
    EXPECT_EQ(words.count("fold", 1), "1 paragraph unchanged");
    EXPECT_EQ(words.count("fold", 1234), "1,234 paragraphs unchanged");
    EXPECT_EQ(words.html("no <such> key"), "no &lt;such&gt; key");
}

TEST(PageWords, NumbersAreGroupedAsTheLanguageDoes) {
    EXPECT_EQ(PageWords("en").number(17012), "17,012");
    EXPECT_EQ(PageWords("fr").number(1234), "1\u202f234");
    EXPECT_EQ(PageWords("es").number(1234), "1234");
    EXPECT_EQ(PageWords("es").number(12345), "12\u202f345");
}

TEST(PageWords, AnUnknownLanguageIsEnglishAndARegionIsItsLanguage) {
    EXPECT_EQ(PageWords("fr-CH").language(), "fr");
    for (const char* other : {"", "ar", "xx", "../lang/fr", "EN"})
        EXPECT_EQ(PageWords(other).language(), "en") << other;
    EXPECT_TRUE(has_page_words("es"));
    EXPECT_FALSE(has_page_words("zh"));
}

// Law of html_script.h: all modules share one scope.
TEST(PageScript, DeclaresNoNameTwiceAndKeepsNoImport) {
    const std::string script = page_script();
    const std::regex declared("(^|\n)(?:async )?(?:const|let|function|class) ([A-Za-z_]+)");
    std::set<std::string> names;
    for (std::sregex_iterator found(script.begin(), script.end(), declared), end; found != end; ++found)
        EXPECT_TRUE(names.insert((*found)[2]).second) << (*found)[2];
    EXPECT_GT(names.size(), 40U);
    EXPECT_EQ(script.find("\nimport "), std::string::npos);
    EXPECT_EQ(script.find("\nexport "), std::string::npos);
    EXPECT_EQ(script.find("</script"), std::string::npos);
    EXPECT_EQ(script.find("<!--"), std::string::npos);
    EXPECT_EQ(script.find("]]>"), script.size() - 3);
}

}  // namespace
}  // namespace adref::viewer
