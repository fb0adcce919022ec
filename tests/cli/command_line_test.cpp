// The contract of the command line, on the program itself.
#include "tests/support/negotiated_pair.h"
#include "tests/support/process.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace adref::testing {
namespace {

const std::string kZero = std::string(ADREF_SAMPLES) + "/compact/zero.md";
const std::string kRev1 = std::string(ADREF_SAMPLES) + "/compact/rev1.md";

// One line "adref: …", then perhaps "hint: …", and nothing else.
void expect_error(const Finished& run, int status) {
    EXPECT_EQ(run.status, status) << run.err;
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(run.err.starts_with("adref: ")) << run.err;
    const auto lines = std::count(run.err.begin(), run.err.end(), '\n');
    EXPECT_TRUE(lines == 1 || (lines == 2 && run.err.find("\nhint: ") != std::string::npos)) << run.err;
}

TEST(CommandLine, ComparesTwoFiles) {
    const Finished text = adref({"diff", kZero, kRev1});
    EXPECT_EQ(text.status, 0);
    EXPECT_EQ(text.err, "");
    EXPECT_NE(text.out.find("[-shall-]{+should+}"), std::string::npos);
    EXPECT_EQ(text.out.find('\x1b'), std::string::npos) << "colour in a pipe";
    const Finished colored = adref({"--color=always", "diff", "--format", "terminal", kZero, kRev1});
    EXPECT_NE(colored.out.find("\x1b["), std::string::npos);
}

TEST(CommandLine, JsonIsTheContractsComparison) {
    const Finished json = adref({"diff", "--format", "json", kZero, kRev1});
    ASSERT_EQ(json.status, 0) << json.err;
    const auto comparison = nlohmann::json::parse(json.out);
    EXPECT_EQ(comparison["schema"], "adref.comparison/1");
    EXPECT_EQ(comparison["old"]["name"], kZero);
    for (const char* key : {"unchanged", "edited", "inserted", "deleted", "moved", "split", "merged",
                            "renumbered", "editorial", "substantive"}) {
        EXPECT_TRUE(comparison["summary"][key].is_number_unsigned()) << key;
    }
    std::size_t olds = 0;
    for (const auto& entry : comparison["entries"]) olds += entry["old"].size();
    EXPECT_EQ(olds, comparison["old"]["paragraphs"]);
}

TEST(CommandLine, SignalsStandBesideTheirChange) {
    const Finished text = adref({"diff", kZero, kRev1});
    EXPECT_NE(text.out.find("shall → should: weaker"), std::string::npos);
    EXPECT_NE(text.out.find("added “in accordance with national law”: weaker"), std::string::npos);
    const Finished html = adref({"diff", "--format", "html", kZero, kRev1});
    EXPECT_NE(html.out.find("<ul class=\"signals\">"), std::string::npos);
}

TEST(CommandLine, ALexiconOfOnesOwnTakesThePlaceOfTheBuiltInOne) {
    const TemporaryFolder folder;
    const std::string own = folder.write("own.json", R"({"schema": "adref.lexicon/1", "languages": {"en": {}},
        "ladders": [{"name": "duty", "axis": "modal", "order": "strongest first",
                     "rungs": [{"terms": {"en": ["should"]}}, {"terms": {"en": ["shall"]}}]}]})");
    const Finished text = adref({"diff", "--lexicon", own, kZero, kRev1});
    EXPECT_EQ(text.status, 0) << text.err;
    EXPECT_NE(text.out.find("shall → should: stronger"), std::string::npos);
    EXPECT_EQ(text.out.find("in accordance with national law”"), std::string::npos);
    const Finished page = adref({"view", "--lexicon", own, kZero, kRev1, "-o", folder.path() + "/page.html"});
    EXPECT_EQ(page.status, 0) << page.err;
}

TEST(CommandLine, ALexiconThatIsNoneIsRefusedWithItsPlace) {
    const TemporaryFolder folder;
    const std::string own = folder.path() + "/own.json";
    expect_error(adref({"diff", "--lexicon", own, kZero, kRev1}), 3);
    folder.write("own.json", "{\n\"schema\": \"adref.lexicon/1\",\n\"languages\" {}}");
    const Finished broken = adref({"diff", "--lexicon", own, kZero, kRev1});
    expect_error(broken, 3);
    EXPECT_NE(broken.err.find("own.json, line 3)"), std::string::npos) << broken.err;
    folder.write(
        "own.json",
        R"({"schema": "adref.lexicon/1", "languages": {}, "ladders": [{"name": "x", "axis": "mood"}]})");
    const Finished wrong =
        adref({"view", "--lexicon", own, kZero, kRev1, "-o", folder.path() + "/page.html"});
    expect_error(wrong, 3);
    EXPECT_NE(wrong.err.find("/ladders/0/axis"), std::string::npos) << wrong.err;
    EXPECT_NE(wrong.err.find("hint: "), std::string::npos) << wrong.err;
}

TEST(CommandLine, TheNumberOfThreadsChangesNothing) {
    const TemporaryFolder folder;
    const NegotiatedPair pair = negotiated_pair(4, 2500, everything());
    const std::string before = folder.write("before.txt", as_text(pair.before));
    const std::string after = folder.write("after.txt", as_text(pair.after));
    for (const std::string format : {"json", "text", "html"}) {
        const std::vector<std::string> arguments = {"diff", "--format", format, before, after};
        const Finished one = adref(arguments, "", {"ADREF_THREADS=1"});
        EXPECT_EQ(one.status, 0) << one.err;
        for (const std::string count : {"2", "8", "many"})
            EXPECT_TRUE(adref(arguments, "", {"ADREF_THREADS=" + count}).out == one.out) << format << count;
    }
}

TEST(CommandLine, ExitCodeTellsADifferenceOnlyWhenAsked) {
    EXPECT_EQ(adref({"diff", kZero, kRev1}).status, 0);
    EXPECT_EQ(adref({"diff", "--exit-code", kZero, kRev1}).status, 1);
    EXPECT_EQ(adref({"diff", "--exit-code", kZero, kZero}).status, 0);
}

TEST(CommandLine, TheEndingOfTheOutputChoosesItsFormat) {
    const TemporaryFolder folder;
    for (const auto& [name, start] :
         std::vector<std::pair<std::string, std::string>>{{"a.html", "<!DOCTYPE html>"}, {"a.json", "{"}}) {
        const std::string path = folder.path() + "/" + name;
        ASSERT_EQ(adref({"diff", kZero, kRev1, "-o", path}).status, 0);
        EXPECT_TRUE(read_whole(path).starts_with(start)) << read_whole(path).substr(0, 100);
    }
    expect_error(adref({"diff", kZero, kRev1, "-o", folder.path() + "/a.xyz"}), 2);
    EXPECT_FALSE(std::filesystem::exists(folder.path() + "/a.xyz"));
}

TEST(CommandLine, ViewNamesItsPageAfterBothDrafts) {
    const TemporaryFolder folder;
    const Finished view = adref({"view", kZero, kRev1}, "", {}, folder.path());
    EXPECT_EQ(view.status, 0) << view.err;
    EXPECT_EQ(view.out, "");
    EXPECT_TRUE(read_whole(folder.path() + "/zero-rev1.html").starts_with("<!DOCTYPE html>"));
}

TEST(CommandLine, ReadsStandardInputAndPipes) {
    const Finished piped = adref({"diff", "-", kRev1}, read_whole(kZero));
    EXPECT_EQ(piped.status, 0) << piped.err;
    EXPECT_NE(piped.out.find("[-shall-]{+should+}"), std::string::npos);
    expect_error(adref({"diff", "-", "-"}), 2);
}

TEST(CommandLine, WideTerminalsShowTheDraftsBesideEachOther) {
    const auto beside = [](const std::vector<std::string>& more) {
        std::vector<std::string> words = {"diff", "--format", "terminal", kZero, kRev1};
        words.insert(words.end(), more.begin(), more.end());
        return adref(words).out.find(" │ ") != std::string::npos;
    };
    EXPECT_TRUE(beside({"--width", "140"}));
    EXPECT_FALSE(beside({"--width", "139"}));
    EXPECT_FALSE(beside({"--width", "140", "--inline"}));
    EXPECT_TRUE(beside({"--width", "80", "--side-by-side"}));
    EXPECT_FALSE(beside({"--width", "140", "--format", "text"}));  // for pipes
    expect_error(adref({"diff", kZero, kRev1, "--side-by-side", "--inline"}), 2);
}

TEST(CommandLine, LinksLeadToAPageThatIsThere) {
    const TemporaryFolder folder;
    const std::string page = folder.path() + "/a page\x1b[2J.html";
    const auto linked = [](const std::string& to) {
        return adref({"diff", "--format", "terminal", "--links", to, kZero, kRev1});
    };
    expect_error(linked(page), 3);
    ASSERT_EQ(adref({"view", kZero, kRev1, "-o", page}).status, 0);
    const std::string out = linked(page).out;
    EXPECT_NE(out.find("\x1b]8;;file://"), std::string::npos);
    EXPECT_NE(out.find("/a%20page%1B%5B2J.html#"), std::string::npos);
    EXPECT_NE(linked("https://example.org/ä.html#x").out.find("\x1b]8;;https://example.org/%C3%A4.html#p:"),
              std::string::npos);
    expect_error(linked("javascript://alert"), 2);
    EXPECT_EQ(adref({"diff", "--links", page, kZero, kRev1}).out, adref({"diff", kZero, kRev1}).out);
}

TEST(CommandLine, AClosedPipeIsNoError) {
    const Finished closed =
        run({"bash", "-c", "set -o pipefail; \"$0\" diff --all --format text \"$1\" \"$2\" | head -n 1",
             ADREF_BINARY, kZero, kRev1});
    EXPECT_EQ(closed.status, 0) << closed.err;
    EXPECT_EQ(closed.err, "");
}

TEST(CommandLine, EveryCommandHasHelpWithAnExample) {
    const Finished help = adref({"--help"});
    EXPECT_EQ(help.status, 0);
    for (const char* command : {"diff", "view", "show"}) {
        EXPECT_NE(help.out.find(command), std::string::npos);
        const Finished own = adref({command, "--help"});
        EXPECT_EQ(own.status, 0);
        EXPECT_NE(own.out.find("Example"), std::string::npos) << own.out;
    }
    EXPECT_EQ(adref({"--version"}).status, 0);
}

TEST(CommandLine, WrongUseIsStatusTwoAndNamesTheHelp) {
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{},
                                               {"dif"},
                                               {"diff"},
                                               {"diff", kZero, kRev1, "x"},
                                               {"diff", "--nope", kZero, kRev1},
                                               {"diff", "--format", "pdf", kZero, kRev1},
                                               {"diff", "--width", "3", kZero, kRev1}}) {
        const Finished wrong = adref(words);
        expect_error(wrong, 2);
        EXPECT_NE(wrong.err.find("--help"), std::string::npos) << wrong.err;
    }
}

TEST(BadFiles, AreStatusThreeWithTheirName) {
    const TemporaryFolder folder;
    const std::string good = folder.write("good.txt", "1. Water connects us.\n");
    const std::vector<std::string> bad = {
        folder.path() + "/missing.txt",
        folder.path(),
        folder.write("empty.txt", ""),
        folder.write("blank.txt", " \n\t\n"),
        folder.write("binary.txt", std::string("\x7f"
                                               "ELF\0\1\2\3",
                                               8)),
        folder.write("latin1.txt", "1. R\xe9solution\n"),
        folder.write("scan.pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
        folder.write("word.docx", std::string("PK\3\4\x14\0\6\0", 8)),
        folder.write("broken.adref.json",
                     "{\"schema\": \"adref.document/1\", \"paragraphs\": [{\"kind\": \"text\"}"),
        folder.write("other.adref.json", "{\"schema\": \"adref.document/9\"}"),
    };
    for (const std::string& file : bad) {
        SCOPED_TRACE(file);
        const Finished run = adref({"diff", file, good});
        expect_error(run, 3);
        EXPECT_NE(run.err.find(file), std::string::npos) << run.err;
        expect_error(adref({"diff", good, file}), 3);
    }
}

TEST(BadFiles, AnUnreadableOneIsStatusThree) {
    const TemporaryFolder folder;
    const std::string file = folder.write("secret.txt", "1. Water.\n");
    chmod(file.c_str(), 0);
    chmod(folder.path().c_str(), 0755);
    // Root reads everything: then as nobody, who must find the program.
    std::vector<std::string> words{ADREF_BINARY, "diff", file, file};
    if (geteuid() == 0) {
        std::filesystem::copy_file(ADREF_BINARY, folder.path() + "/adref");
        words[0] = folder.path() + "/adref";
        words.insert(words.begin(), {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"});
    }
    const Finished result = run(words);
    expect_error(result, 3);
    EXPECT_NE(result.err.find("permission"), std::string::npos) << result.err;
}

TEST(BadFiles, AHostileNameIsShownNotObeyed) {
    const Finished run = adref({"diff", "no\x1b[31m\u202Esuch\nfile", kZero});
    expect_error(run, 3);
    EXPECT_EQ(run.err.find('\x1b'), std::string::npos);
    EXPECT_EQ(run.err.find("\u202E"), std::string::npos);
}

TEST(Output, IsWholeOrNotAtAll) {
    const TemporaryFolder folder;
    const std::string kept = folder.write("kept.html", "what was there");
    const std::string latin1 = folder.write("latin1.txt", "\xe9");
    expect_error(adref({"diff", kZero, latin1, "-o", kept}), 3);
    EXPECT_EQ(read_whole(kept), "what was there");
    expect_error(adref({"diff", kZero, kRev1, "-o", folder.path() + "/no/such/folder.html"}), 3);
    // A file system that is full while it writes: /dev/full is one for pipes and devices.
    expect_error(adref({"diff", kZero, kRev1, "--format", "html", "-o", "/dev/full"}), 3);
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& file : std::filesystem::directory_iterator(folder.path())) ++files;
    EXPECT_EQ(files, 2U) << "a temporary file was left behind";
}

TEST(Output, AFullDiskIsNamed) {
    const TemporaryFolder folder;
    const std::string page = folder.path() + "/page.html";
    // A bound on a file's size is met where a full disk is.
    const Finished result =
        run({"bash", "-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" diff \"$1\" \"$2\" -o \"$3\"",
             ADREF_BINARY, kZero, kRev1, page});
    EXPECT_EQ(result.status, 3);
    EXPECT_NE(result.err.find("cannot write: File too large"), std::string::npos) << result.err;
    EXPECT_FALSE(std::filesystem::exists(page));
}

TEST(Output, NamesNeedNotBeAscii) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/réunion — 水.html";
    for (const char* locale : {"LC_ALL=C", "LC_ALL=C.UTF-8"}) {
        std::filesystem::remove(path);
        ASSERT_EQ(adref({"diff", kZero, kRev1, "-o", path}, "", {locale}).status, 0);
        EXPECT_TRUE(std::filesystem::exists(path)) << locale;
    }
}

TEST(Scale, FiftyMegabytesInOneLine) {
    const TemporaryFolder folder;
    std::string line;
    for (std::size_t i = 0; line.size() < 50'000'000; ++i) line += "word" + std::to_string(i % 99991) + " ";
    const std::string before = folder.write("before.txt", line);
    line.insert(line.size() / 2, "inserted ");
    const std::string after = folder.write("after.txt", line);
    // 3 GB of address space: bounded memory, not only a bounded peak on a large machine.
    std::string bound = "ulimit -v 3000000; ";
#ifdef __SANITIZE_ADDRESS__
    bound.clear();  // the sanitizer's own address space is larger
#endif
    const Finished result = run(
        {"bash", "-c", bound + "exec \"$0\" diff --format json \"$1\" \"$2\"", ADREF_BINARY, before, after});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_NE(result.out.find("\"op\": \"insert\", \"text\": \"inserted "), std::string::npos);
}

TEST(StartUp, ComparingTextLoadsNeitherGitNorZip) {
    const TemporaryFolder folder;
    const std::string maps = folder.path() + "/maps";
    // More output than a pipe holds: the program stands still, with everything
    // loaded that it needed, while its maps are read.
    const Finished result = run({"bash", "-c",
                                 "exec 3< <(exec \"$0\" diff --all --format json \"$1\" \"$2\"); pid=$!; "
                                 "sleep 1; cat /proc/$pid/maps >\"$3\"; cat <&3 >/dev/null",
                                 ADREF_BINARY, kZero, kRev1, maps});
    ASSERT_EQ(result.status, 0) << result.err;
    const std::string loaded = read_whole(maps);
    ASSERT_NE(loaded.find("/adref"), std::string::npos) << "the program had already ended";
    for (const char* library : {"libgit2", "libzip", "libssl", "libmbed"})
        EXPECT_EQ(loaded.find(library), std::string::npos) << library;
}

}  // namespace
}  // namespace adref::testing
