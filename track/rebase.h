// An amendment to one draft put onto the next.
#pragma once

#include "diffcore/redline.h"
#include "diffcore/result.h"
#include "track/amendment.h"

#include <memory>
#include <string>

namespace adref::track {

struct Rebased {
    Amendment amendment;    // to the new side; all that its author said but addresses and anchors is kept
    double confidence = 1;  // 0..1; 1: the same words of the same paragraph, wherever it stands now
    std::string how;        // "12 is now 13; the words read ‘…’ now"; empty if nothing was changed
};

// One redline made ready for many amendments. It must outlive this.
class Rebase {
 public:
    explicit Rebase(const Redline& from_base_to_round);
    ~Rebase();
    Rebase(Rebase&&) noexcept;
    Rebase& operator=(Rebase&&) noexcept;
    Rebase(const Rebase&) = delete;
    Rebase& operator=(const Rebase&) = delete;

    // The amendment is to the old side. Its paragraph is followed through moves,
    // renumbering, splits and merges, its words through the edits around them.
    //
    // Never guesses. Errors: those of place(), if it has no place in the old side;
    // not_found, if its paragraph or its words are gone; refused, if the words
    // changed too much to be the same, or if the text says already what it asks
    // for ("moot: …").
    //
    // Laws (tested): on an unchanged text it changes nothing; where paragraphs
    // were only renumbered or moved, every amendment is rebased with confidence 1
    // and places its words where they were.
    Result<Rebased> operator()(const Amendment& amendment) const;

 private:
    struct Sides;
    std::unique_ptr<Sides> sides_;
};

Result<Rebased> rebase(const Amendment& amendment, const Redline& from_base_to_round);

}  // namespace adref::track
