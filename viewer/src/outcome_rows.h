// Which amendments a report of outcomes has, and what is said of each.
#pragma once

#include "diffcore/address.h"
#include "viewer/outcome_table.h"
#include "viewer/src/evidence.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace adref::viewer {

inline constexpr std::size_t kOutcomes = 9;

class OutcomeRows {
 public:
    OutcomeRows(const Redline& redline, const AttributionLayer& layer, const OutcomeOptions& options);

    const std::vector<std::size_t>& amendments() const { return amendments_; }  // in the report's order
    const std::vector<std::size_t>& positions() const { return positions_; }
    const std::array<std::size_t, kOutcomes>& counts() const { return counts_; }

    std::string section(std::size_t amendment) const;  // of the old text, where its target stands
    std::string where(std::uint32_t entry) const;      // the new number; the old one where it is gone
    const Evidence& evidence() const { return evidence_; }

 private:
    void choose(const OutcomeOptions& options);

    const Redline& redline_;
    const AttributionLayer& layer_;
    Evidence evidence_;
    Numbering old_names_;
    Numbering new_names_;
    std::vector<std::string> sections_;
    std::vector<std::uint32_t> targets_;  // by amendment, in the old text; or kNoTarget
    std::vector<std::size_t> amendments_;
    std::vector<std::size_t> positions_;
    std::array<std::size_t, kOutcomes> counts_{};
};

// The canonical sentence, at most `most` words of it.
std::string asked(const track::Amendment& amendment, std::size_t most);

}  // namespace adref::viewer
