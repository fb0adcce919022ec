#include "formats/office.h"
#include "formats/src/pdf/libreoffice.h"
#include "formats/src/process.h"
#include "tests/support/process.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace adref::formats {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kRtf = R"({\rtf1\ansi The level of the lake is measured every month.\par})";

// A PATH of which only `soffice` is ours.
class FakeOffice {
 public:
    explicit FakeOffice(const std::string& commands) : before_(std::getenv("PATH")) {
        const std::string path = folder_.write("soffice", "#!/bin/sh\n" + commands);
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        setenv("PATH", (folder_.path() + ":" + before_).c_str(), 1);
    }
    FakeOffice(const FakeOffice&) = delete;
    FakeOffice& operator=(const FakeOffice&) = delete;
    ~FakeOffice() { setenv("PATH", before_.c_str(), 1); }

 private:
    adref::testing::TemporaryFolder folder_;
    std::string before_;
};

std::string message(const Result<std::string>& result) {
    return result.ok() ? "" : result.error().message;
}

TEST(LibreOffice, IsNamedWhereItIsMissing) {
    const std::string before = std::getenv("PATH");
    const adref::testing::TemporaryFolder nothing;
    setenv("PATH", nothing.path().c_str(), 1);
    const Result<std::string> doc = convert_with_libreoffice(Format::doc, "x", "draft.doc");
    setenv("PATH", before.c_str(), 1);
    ASSERT_FALSE(doc.ok());
    EXPECT_EQ(doc.error().code, ErrorCode::bad_input);
    EXPECT_EQ(doc.error().message,
              "Word 97 .doc files are read by way of LibreOffice, which is not installed");
    EXPECT_EQ(doc.error().where, "draft.doc");
    EXPECT_EQ(doc.error().hint, "apt-get install libreoffice-writer-nogui, or save it as .docx");
}

TEST(LibreOffice, IsGivenAFileAndAProfileOfItsOwn) {
    // The arguments, in place of a converted text.
    const FakeOffice office("printf 'PK%s|' \"$@\" > \"$7/text.docx\"\n");
    const Result<std::string> made = convert_with_libreoffice(Format::rtf, kRtf, "-draft;.rtf");
    ASSERT_TRUE(made.ok()) << made.error().message;
    EXPECT_NE(made->find("--headless"), std::string::npos);
    EXPECT_NE(made->find("/profile|"), std::string::npos);
    EXPECT_NE(made->find("/text.rtf|"), std::string::npos);
    EXPECT_EQ(made->find("draft"), std::string::npos);
}

TEST(LibreOffice, TakesNoLongerThanItMay) {
    const FakeOffice office("sleep 60\n");
    EXPECT_EQ(message(convert_with_libreoffice(Format::doc, "x", "a.doc", 1s)),
              "LibreOffice did not finish within 1 seconds");
}

TEST(LibreOffice, ThatWritesNothingIsAnErrorWithItsMessage) {
    const FakeOffice office("echo 'Error: source file could not be loaded' >&2\n");
    EXPECT_EQ(message(convert_with_libreoffice(Format::doc, "x", "a.doc")),
              "LibreOffice cannot read it: Error: source file could not be loaded");
}

TEST(LibreOffice, ThatWritesSomethingElseIsAnError) {
    const FakeOffice office("echo garbage > \"$7/text.docx\"\n");
    EXPECT_EQ(message(convert_with_libreoffice(Format::doc, "x", "a.doc")),
              "LibreOffice made no .docx of it");
}

TEST(LibreOffice, ConvertsWhereItIsInstalled) {
    if (find_program("soffice").empty()) GTEST_SKIP() << "LibreOffice is not installed";
    const Result<std::string> made = convert_with_libreoffice(Format::rtf, kRtf, "draft.rtf");
    ASSERT_TRUE(made.ok()) << made.error().message;
    EXPECT_TRUE(made->starts_with("PK"));
}

}  // namespace
}  // namespace adref::formats
