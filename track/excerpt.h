// Proposals that come as the text that a delegation wants: an article, or some of
// its paragraphs, typed anew in a table or a letter, without marks of what changed.
//
// The words are cut into paragraphs (by numbers, options, and how paragraphs of
// the base begin) and each is sought among the paragraphs of its section, in
// order. What is alike is that paragraph with changes; the rest is a new one only
// where it stands between two that were recognised, or its number says so ("1
// bis"), or the delegation does ("Proposal for additional text"). All else is
// listed with its words and the reason. Paragraphs, or ends of paragraphs, that
// the excerpt leaves out are not deleted.
//
// Not seen: what was struck out in the original and lost its mark in the table.
// Such words stand beside those that were to replace them.
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"
#include "track/amendment.h"
#include "track/edit.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

struct ExcerptFault {
    std::string words;  // as they stand; may be cut at the end by whoever prints them
    std::string why;    // one line
};

struct Excerpt {
    std::vector<Amendment> amendments;  // target, action, words, rationale; in the order of the text
    std::vector<ExcerptFault> faults;
    std::size_t recognised = 0;  // paragraphs of the base that stand in it, changed or not
    std::size_t ignored = 0;     // changes of punctuation or white space alone
};

class ExcerptReader {
 public:
    // The base must outlive it.
    explicit ExcerptReader(const Base& base);
    ~ExcerptReader();
    ExcerptReader(const ExcerptReader&) = delete;
    ExcerptReader& operator=(const ExcerptReader&) = delete;

    // A row of proposals: the section's name ("ARTICLE 41TER", "PREAMBLE"; empty:
    // the whole text), the words. "Rationale …" at their end goes to the amendments.
    // Sentences of drafting language are read as such.
    Excerpt read(std::string_view section, std::string_view text) const;

 private:
    struct Sections;
    const Base& base_;
    std::unique_ptr<Sections> sections_;
};

}  // namespace adref::track
