// A negotiation in a folder of its own, and git's view of it.
#pragma once

#include "diffcore/document.h"
#include "tests/support/process.h"
#include "vcs/negotiation.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace adref::testing {

// Runs git without the machine's and the user's configuration.
inline Finished run_git(const std::string& folder, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"git", "-C", folder, "-c", "safe.directory=*"});
    return run(arguments, "",
               {"GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_AUTHOR_NAME=t",
                "GIT_AUTHOR_EMAIL=t@t", "GIT_COMMITTER_NAME=t", "GIT_COMMITTER_EMAIL=t@t", "LC_ALL=C"});
}

inline std::string describe(const std::vector<vcs::Finding>& findings) {
    std::string text;
    for (const vcs::Finding& finding : findings) text += finding.what + " (" + finding.where + ")\n";
    return text;
}

struct Sample {
    TemporaryFolder folder;
    std::unique_ptr<vcs::Negotiation> negotiation;

    Sample() {
        auto made = vcs::Negotiation::create(path(), {"A title", "en"});
        EXPECT_TRUE(made.ok()) << (made.ok() ? "" : made.error().message + made.error().where);
        if (made.ok()) negotiation = std::move(made).value();
    }
    std::string path() const { return folder.path() + "/n"; }
    Finished git(std::vector<std::string> arguments) const { return run_git(path(), std::move(arguments)); }

    // What verify says, "" if nothing.
    std::string findings() const {
        const auto found = negotiation->verify();
        return found.ok() ? describe(*found) : "verify failed: " + found.error().message;
    }
    // Empty, or why it did not work.
    std::string import(const Document& document, const std::string& name) const {
        const auto done = negotiation->import(document, {name, "", "2026-01-02", "", ""});
        return done.ok() ? "" : done.error().message + " (" + done.error().where + ")";
    }
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        const auto rounds = negotiation->rounds();
        EXPECT_TRUE(rounds.ok());
        if (rounds.ok()) {
            for (const vcs::Round& round : *rounds) names.push_back(round.info.name);
        }
        return names;
    }
    Document document(const std::string& round) const {
        auto read = negotiation->document(round);
        EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.error().message + read.error().where);
        return read.ok() ? std::move(read).value() : Document();
    }
};

// With ids that say nothing but which paragraph calls which footnote.
inline Document without_ids(Document document) {
    std::unordered_map<std::string, std::string> places;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
        places[document.paragraphs[i].id] = std::to_string(i);
    for (Paragraph& paragraph : document.paragraphs) {
        paragraph.id.clear();
        for (NoteAnchor& anchor : paragraph.notes) anchor.note = places[anchor.note];
    }
    document.ids = IdOrigin::derived;
    return document;
}

// One paragraph a text, numbered, with derived ids.
inline Document draft(const std::vector<std::string>& texts) {
    Document document;
    for (const std::string& text : texts) {
        Paragraph paragraph;
        paragraph.kind = Kind::operative;
        paragraph.label = std::to_string(document.paragraphs.size() + 1) + ".";
        paragraph.text = text;
        document.paragraphs.push_back(std::move(paragraph));
    }
    assign_ids(document);
    return document;
}

}  // namespace adref::testing
