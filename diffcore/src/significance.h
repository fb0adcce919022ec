// What kind of change an entry is.
#pragma once

#include "diffcore/redline.h"
#include "diffcore/src/consequences.h"
#include "diffcore/src/defined_terms.h"

namespace adref {

// Judges the entries of one redline, which must outlive it and be complete but
// for its significances and summary. Several threads may judge at once.
class Judge {
 public:
    explicit Judge(const Redline& redline);

    // The strongest kind of change in one entry. Reads its relation and segments,
    // the paragraphs that they come from, and where references lead.
    Significance operator()(const Entry& entry) const;

 private:
    bool follows_renumbering(const Entry& entry) const;

    const Redline& redline_;
    bool numbers_changed_;  // otherwise no reference can have followed one
    Consequences consequences_;
    DefinedTerms terms_;
};

}  // namespace adref
