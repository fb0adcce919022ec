// The words of the new text that show what became of an amendment.
#pragma once

#include "diffcore/redline.h"
#include "track/assessment.h"
#include "viewer/table.h"

#include <cstdint>
#include <vector>

namespace adref::viewer {

// What is known about the amendments by what the words say: attribution turned round.
class Evidence {
 public:
    Evidence(const Redline& redline, const track::Attributed& attributed);

    struct Quote {
        std::uint32_t entry = 0;
        std::vector<TableRun> runs;  // the changed stretch with a few words around it
    };
    // At most `most` quotes, in the order of the redline; none for an amendment
    // that left no trace.
    std::vector<Quote> quotes(std::size_t amendment, std::size_t most) const;

 private:
    const Redline& redline_;
    const track::Attributed& attributed_;
    std::vector<std::vector<std::uint32_t>> stretches_;  // by amendment: into attributions
    std::vector<std::vector<std::uint32_t>> wholes_;     // by amendment: entries credited whole
};

}  // namespace adref::viewer
