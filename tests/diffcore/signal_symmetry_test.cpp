// A law of signals: compared the other way round, each is turned round.
#include "diffcore/src/signals.h"
#include "formats/reader.h"
#include "tests/diffcore/signal_cases.h"
#include "tests/support/real_texts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace adref {
namespace {

// Turning an entry round is what comparing the other way would find, but for
// the diff's own choices between equals.
Redline turned(Redline redline) {
    std::swap(redline.old_side, redline.new_side);
    for (Entry& entry : redline.entries) {
        std::swap(entry.olds, entry.news);
        for (Segment& segment : entry.segments) {
            if (segment.op != Op::equal) segment.op = segment.op == Op::del ? Op::ins : Op::del;
        }
        if (entry.relation == Relation::split || entry.relation == Relation::merged)
            entry.relation = entry.relation == Relation::split ? Relation::merged : Relation::split;
        if (entry.relation == Relation::inserted || entry.relation == Relation::deleted)
            entry.relation = entry.relation == Relation::inserted ? Relation::deleted : Relation::inserted;
    }
    return redline;
}

Signal turned(Signal signal) {
    std::swap(signal.from, signal.to);
    if (signal.direction != kDifferent) signal.direction = signal.direction == kWeaker ? kStronger : kWeaker;
    return signal;
}

std::vector<std::string> sorted(const std::vector<Signal>& signals) {
    std::vector<std::string> lines;
    for (const Signal& s : signals) {
        lines.push_back(std::string(to_string(s.axis)) + ": " + s.from + " -> " + s.to + ": " +
                        std::string(to_string(s.direction)));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

void check_symmetry(const Redline& redline) {
    const Redline other = turned(redline);
    SignalFinder finder(Lexicon::built_in(), other);
    for (std::size_t i = 0; i < redline.entries.size(); ++i) {
        std::vector<Signal> expected;
        for (const Signal& signal : redline.entries[i].signals) expected.push_back(turned(signal));
        EXPECT_EQ(sorted(finder.find(other.entries[i])), sorted(expected)) << old_text(redline.entries[i]);
    }
}

TEST(Signals, TurningASideRoundTurnsEverySignalRound) {
    check_symmetry(
        compare(side("Requests all States, as appropriate, to act, and they shall [not] wait in 2030.", "en",
                     Kind::operative),
                side("Invites States to act fully, and they should wait no later than 2030 [or later].", "en",
                     Kind::operative)));
}

TEST(Signals, TurningRealTextsRoundTurnsEverySignalRound) {
    ADREF_NEED_REAL_TEXTS();
    const auto read = [](const std::string& path) {
        std::ifstream in(path, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        return make_side(path, formats::read(bytes, path, {}).value().document);
    };
    for (const auto& [first, second] : testing::real_pairs()) {
        if (first.find("draft-history") != std::string::npos || first.find("de-bgb") != std::string::npos)
            continue;
        check_symmetry(compare(read(first), read(second)));
    }
}

}  // namespace
}  // namespace adref
