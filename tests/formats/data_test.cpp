// The readers on every real text that is at hand.
#include "formats/document_json.h"
#include "tests/formats/helpers.h"

namespace adref::formats::testing {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> texts() {
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(ADREF_DATA, error)) {
        const fs::path ending = entry.path().extension();
        if (entry.is_regular_file() && (ending == ".txt" || ending == ".tsv" || ending == ".md"))
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

#define SKIP_WITHOUT_DATA() \
    if (texts().empty()) GTEST_SKIP() << "no texts in " << ADREF_DATA

TEST(RealTexts, LoseNoLetter) {
    SKIP_WITHOUT_DATA();
    for (const fs::path& path : texts()) {
        const std::string bytes = slurp(path);
        const Reading reading = read_ok(bytes, path.string());
        EXPECT_EQ(lost(bytes, reading), "") << path;
    }
}

TEST(RealTexts, MakeSoundDocuments) {
    SKIP_WITHOUT_DATA();
    for (const fs::path& path : texts()) {
        SCOPED_TRACE(path.string());
        const Reading reading = read_ok(slurp(path), path.string());
        expect_sound(reading.document);
        EXPECT_FALSE(reading.document.paragraphs.empty());
    }
}

TEST(RealTexts, SurviveJsonUnchanged) {
    SKIP_WITHOUT_DATA();
    for (const fs::path& path : texts()) {
        Document document = read_ok(slurp(path), path.string()).document;
        Result<Document> again = read_document_json(write_document_json(document), "x");
        ASSERT_TRUE(again.ok()) << path << ": " << again.error().message;
        document.ids = IdOrigin::recorded;
        EXPECT_EQ(*again, document) << path;
    }
}

TEST(RealTexts, AreRecognisedAsTheirLanguage) {
    SKIP_WITHOUT_DATA();
    for (const std::string language : {"ar", "en", "es", "fr", "ru", "zh"}) {
        const fs::path path = fs::path(ADREF_DATA) / "udhr-6-languages" / (language + ".txt");
        if (!fs::exists(path)) continue;
        EXPECT_EQ(read_ok(slurp(path)).document.language, language);
    }
}

TEST(RealTexts, TheSixLanguagesHaveThirtyArticlesEach) {
    SKIP_WITHOUT_DATA();
    for (const std::string language : {"ar", "en", "es", "fr", "ru", "zh"}) {
        const fs::path path = fs::path(ADREF_DATA) / "udhr-6-languages" / (language + ".txt");
        if (!fs::exists(path)) continue;
        std::size_t articles = 0;
        const Document document = read_ok(slurp(path)).document;
        for (const Paragraph* heading : of_kind(document, Kind::heading)) {
            articles += heading->label.empty() ? 0U : 1U;
        }
        EXPECT_EQ(articles, 30U) << language;
    }
}

}  // namespace
}  // namespace adref::formats::testing
