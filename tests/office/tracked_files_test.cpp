// The law of tracked files, on the bytes: for every pair of texts that the tests
// have, the file read with its changes accepted is the new document, with them
// rejected the old one. With ADREF_OFFICE_CASES set to a folder the files of the
// samples, two treaty drafts and the pairs in six languages are written there
// for tests/office_check, which asks LibreOffice the same.
#include "diffcore/compare.h"
#include "formats/office.h"
#include "tests/support/all_texts.h"
#include "tests/support/any_layer.h"
#include "tests/support/document_difference.h"
#include "tests/support/negotiated_pair.h"
#include "viewer/tracked_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <set>
#include <string>
#include <vector>

namespace adref::formats {
namespace {

namespace fs = std::filesystem;
namespace texts = adref::testing;

struct TrackedFile {
    Format format;
    const char* ending;
};

// In the names of tests.
void PrintTo(const TrackedFile& file, std::ostream* out) {
    *out << file.ending;
}

class TrackedFiles : public ::testing::TestWithParam<TrackedFile> {};

Document read_back(Format format, const std::string& bytes, Revisions revisions) {
    ReadOptions options;
    options.revisions = revisions;
    Result<Reading> reading = read_office(format, bytes, "tracked", options);
    EXPECT_TRUE(reading.ok()) << (reading ? "" : reading.error().message);
    // Of a Word file the footer with the number of the page is reported.
    if (reading && format != Format::docx) {
        EXPECT_TRUE(reading->report.empty()) << reading->report.front().why;
    }
    return reading ? std::move(reading->document) : Document{};
}

// What LibreOffice must show: a paragraph a line, footnotes at the end.
void write_lines(const fs::path& path, const Document& document) {
    std::set<std::string> called;
    for (const Paragraph& paragraph : document.paragraphs) {
        for (const NoteAnchor& anchor : paragraph.notes) called.insert(anchor.note);
    }
    std::ofstream file(path, std::ios::binary);
    std::string notes;
    for (const Paragraph& paragraph : document.paragraphs) {
        if (paragraph.kind == Kind::footnote && called.contains(paragraph.id)) {
            notes += "fn: " + paragraph.text + "\n";
            continue;
        }
        file << paragraph.label << (paragraph.label.empty() ? "" : "\t") << paragraph.text << "\n";
    }
    file << notes;
}

// One treaty, its rounds and languages; not the 180,000 words of a civil code.
bool is_for_office(const std::string& name) {
    for (const char* part : {"samples/compact", "samples/tricky", "bbnj-agreement", "paris-agreement",
                             "cc-by-4.0", "ar-tracked"}) {
        if (name.find(part) != std::string::npos) return true;
    }
    return false;
}

// Neighbours in one language: "01-by-4.0.ar.txt" and "02-by-sa-4.0.ar.txt".
bool are_one_draft(const std::string& before, const std::string& after) {
    const auto language = [](const std::string& path) {
        const std::string stem = fs::path(path).stem().string();
        return stem.substr(stem.rfind('.') == std::string::npos ? stem.size() : stem.rfind('.'));
    };
    return before.find("cc-by") == std::string::npos || language(before) == language(after);
}

// With layers only texts of our own: the same again takes LibreOffice as long again.
bool is_small_sample(const std::string& name) {
    return name.find("samples/") != std::string::npos;
}

std::string case_name(std::size_t index, const std::string& path) {
    std::string name =
        fs::path(path).parent_path().filename().string() + "-" + fs::path(path).stem().string();
    for (char& c : name) {
        if (c == '.') c = '-';  // the harness cuts at the last one
    }
    return "pair-" + std::to_string(index) + "-" + name;
}

// For tests/office_check: the file, and what must be left of it.
void hand_over(const std::string& folder, const std::string& name, const TrackedFile& file,
               const std::string& bytes, const Document& before, const Document& after) {
    const std::string base = folder + "/" + name + "-" + std::string(file.ending).substr(1);
    std::ofstream(base + file.ending, std::ios::binary) << bytes;
    write_lines(base + ".old.txt", before);
    write_lines(base + ".new.txt", after);
}

// Accepted `bytes` are `after`, rejected they are `before`.
void expect_law(Format format, const std::string& bytes, Document before, const Document& after) {
    // Only one title is written, and one language.
    before.title = after.title;
    before.language = after.language;
    EXPECT_EQ(texts::difference(after, read_back(format, bytes, Revisions::accept)), "") << "accepted";
    EXPECT_EQ(texts::difference(before, read_back(format, bytes, Revisions::reject)), "") << "rejected";
}

TEST_P(TrackedFiles, AcceptedIsNewAndRejectedIsOld) {
    const char* folder = std::getenv("ADREF_OFFICE_CASES");
    const auto& documents = texts::all_documents();
    std::vector<std::pair<std::size_t, std::size_t>> pairs = texts::all_pairs();
    // Pairs of one language that are no neighbours in their folder.
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (documents[i].name.find("cc-by-4.0-6-languages/01-") == std::string::npos) continue;
        for (std::size_t j = 0; j < documents.size(); ++j) {
            if (documents[j].name.find("cc-by-4.0-6-languages/02-") != std::string::npos &&
                are_one_draft(documents[i].name, documents[j].name))
                pairs.emplace_back(i, j);
        }
    }
    std::size_t checked = 0;
    for (const auto& [old_index, new_index] : pairs) {
        const texts::NamedDocument& before = documents[old_index];
        const texts::NamedDocument& after = documents[new_index];
        if (!are_one_draft(before.name, after.name)) continue;
        SCOPED_TRACE(before.name + " -> " + after.name);
        const Redline redline = compare(make_side("old", before.document), make_side("new", after.document));
        const Result<std::string> bytes = write_rich(GetParam().format, viewer::make_tracked_text(redline));
        ASSERT_TRUE(bytes.ok());
        expect_law(GetParam().format, *bytes, before.document, after.document);
        ++checked;
        if (folder == nullptr || GetParam().format == Format::html || !is_for_office(after.name)) continue;
        hand_over(folder, case_name(checked, after.name), GetParam(), *bytes, before.document,
                  after.document);
    }
    EXPECT_GT(checked, 50U);
}

// Changes of many authors side by side, some of one word, some with names that
// try to be markup.
TEST_P(TrackedFiles, AcceptedIsNewAndRejectedIsOldWhateverALayerSays) {
    const char* folder = std::getenv("ADREF_OFFICE_CASES");
    const auto& documents = texts::all_documents();
    std::size_t checked = 0;
    for (const auto& [old_index, new_index] : texts::all_pairs()) {
        const texts::NamedDocument& before = documents[old_index];
        const texts::NamedDocument& after = documents[new_index];
        if (!are_one_draft(before.name, after.name)) continue;
        SCOPED_TRACE(before.name + " -> " + after.name);
        const Redline redline = compare(make_side("old", before.document), make_side("new", after.document));
        const viewer::AttributionLayer layer = texts::any_layer(redline, 11 * old_index + new_index);
        viewer::TrackedOptions options;
        options.layer = &layer;
        const Result<std::string> bytes =
            write_rich(GetParam().format, viewer::make_tracked_text(redline, options));
        ASSERT_TRUE(bytes.ok());
        expect_law(GetParam().format, *bytes, before.document, after.document);
        ++checked;
        if (folder == nullptr || GetParam().format == Format::html || !is_small_sample(after.name)) continue;
        hand_over(folder, "layer-" + case_name(checked, after.name), GetParam(), *bytes, before.document,
                  after.document);
    }
    EXPECT_GT(checked, 50U);
}

// There and back: of what is rare in the texts, and under a name that has to be escaped.
TEST_P(TrackedFiles, AcceptedIsNewAndRejectedIsOldOnGeneratedRounds) {
    texts::RoundRecipe recipe;
    recipe.split = 5;
    recipe.merged = 5;
    recipe.moved = 10;
    recipe.parts_apart = 40;
    recipe.tiny = 10;
    viewer::TrackedOptions options;
    options.author = "Côte d'Ivoire & \"Friends\" <x>";
    options.date = "2031-04-16T09:30:00Z";
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const texts::NegotiatedPair pair = texts::negotiated_pair(seed, 60, recipe);
        for (const bool back : {false, true}) {
            SCOPED_TRACE("seed " + std::to_string(seed) + (back ? ", back" : ""));
            const Document& before = back ? pair.after : pair.before;
            const Document& after = back ? pair.before : pair.after;
            const Redline redline = compare(make_side("old", before), make_side("new", after));
            const Result<std::string> bytes =
                write_rich(GetParam().format, viewer::make_tracked_text(redline, options));
            ASSERT_TRUE(bytes.ok());
            expect_law(GetParam().format, *bytes, before, after);
        }
    }
}

TEST_P(TrackedFiles, CleanFilesAreTheDocument) {
    for (const auto& [name, document] : texts::all_documents()) {
        const Result<std::string> bytes = write_office(GetParam().format, document);
        ASSERT_TRUE(bytes.ok()) << name;
        EXPECT_EQ(texts::difference(document, read_back(GetParam().format, *bytes, Revisions::accept)), "")
            << name;
    }
}

std::string test_name(const ::testing::TestParamInfo<TrackedFile>& info) {
    return info.param.ending + 1;
}
INSTANTIATE_TEST_SUITE_P(Formats, TrackedFiles,
                         ::testing::Values(TrackedFile{Format::docx, ".docx"},
                                           TrackedFile{Format::odt, ".odt"},
                                           TrackedFile{Format::html, ".html"}),
                         test_name);

}  // namespace
}  // namespace adref::formats
