// Sentences before and after, and the signals that their comparison gives.
#pragma once

#include "diffcore/compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace adref {

inline void PrintTo(const Signal& signal, std::ostream* out) {
    *out << to_string(signal.axis) << " \"" << signal.from << "\" -> \"" << signal.to << "\" "
         << to_string(signal.direction);
}

inline Side side(const std::string& text, const std::string& language, Kind kind) {
    Document document;
    document.language = language;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string id = "p:" + std::to_string(document.paragraphs.size());
        document.paragraphs.push_back({id, kind, 0, "", text.substr(start, end - start), {}, {}});
        start = end + 1;
    }
    document.ids = IdOrigin::recorded;
    return make_side("draft", document);
}

inline std::vector<Signal> signals_of(const std::string& before, const std::string& after,
                                      const std::string& language = "en", Kind kind = Kind::operative) {
    std::vector<Signal> all;
    for (const Entry& entry : compare(side(before, language, kind), side(after, language, kind)).entries)
        all.insert(all.end(), entry.signals.begin(), entry.signals.end());
    return all;
}

struct SignalCase {
    const char* before;
    const char* after;
    std::vector<Signal> signals;
};

inline void check(const std::vector<SignalCase>& cases, const std::string& language) {
    for (const SignalCase& one : cases) {
        EXPECT_EQ(signals_of(one.before, one.after, language), one.signals) << one.before << "\n"
                                                                            << one.after;
    }
}

inline constexpr Axis kVerb = Axis::verb;
inline constexpr Axis kModal = Axis::modal;
inline constexpr Axis kQualifier = Axis::qualifier;
inline constexpr Axis kScope = Axis::scope;
inline constexpr Axis kBracket = Axis::bracket;
inline constexpr Direction kStronger = Direction::stronger;
inline constexpr Direction kWeaker = Direction::weaker;
inline constexpr Direction kDifferent = Direction::different;

}  // namespace adref
