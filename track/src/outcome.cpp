#include "track/src/outcome.h"

#include <algorithm>
#include <array>

namespace adref::track {
namespace {

// Shares of the words with meaning.
constexpr double kTaken = 0.95;     // of the new words
constexpr double kTakenOut = 0.8;   // of the old words that go with new ones, or alone
constexpr double kPartlyOut = 0.5;  // of the old words of a deletion
constexpr double kFewest = 0.3;     // of the new words, for it to be moved rather than in part there
constexpr double kReplaced = 0.5;   // of the missing words: others stand for them

double share(std::uint32_t got, std::uint32_t asked) {
    return asked == 0 ? 1.0 : static_cast<double>(got) / asked;
}

Outcome of_new_words(const Tally& tally) {
    const double in = share(tally.got_in, tally.asked_in);
    const double out = share(tally.got_out, tally.asked_out);
    if (tally.got_in == 0) {
        if (!tally.somewhere_left) return Outcome::moot;
        if (tally.asked_out > 0 && out >= kPartlyOut) return Outcome::superseded;
        if (tally.asked_out == 0 && tally.swallowed)
            return tally.overwritten ? Outcome::superseded : Outcome::moot;
        return Outcome::not_taken;
    }
    if (tally.got_elsewhere * 2 > tally.got_in) return in >= kFewest ? Outcome::moved : Outcome::partly;
    if (in >= kTaken) return out >= kTakenOut ? Outcome::taken : Outcome::partly;
    const std::uint32_t missing = tally.asked_in - std::min(tally.asked_in, tally.got_in);
    return tally.replaced >= kReplaced * missing ? Outcome::adapted : Outcome::partly;
}

Outcome of_deletion(const Tally& tally) {
    if (!tally.somewhere_left) return Outcome::moot;
    const double out = share(tally.got_out, tally.asked_out);
    if (out < kPartlyOut) return Outcome::not_taken;
    if (tally.overwritten) return Outcome::superseded;
    return out >= kTakenOut ? Outcome::taken : Outcome::partly;
}

Outcome of_structure(const Tally& tally) {
    if (tally.got_structure == tally.asked_structure)
        return tally.structure_elsewhere ? Outcome::moved : Outcome::taken;
    if (tally.got_structure > 0) return Outcome::partly;
    if (!tally.somewhere_left) return Outcome::moot;
    return tally.overwritten ? Outcome::superseded : Outcome::not_taken;
}

Outcome outcome_of(const Tally& tally) {
    const bool words = tally.asked_in > 0 || tally.asked_out > 0;
    if (!words) return tally.asked_structure > 0 ? of_structure(tally) : Outcome::not_taken;
    const Outcome outcome = tally.asked_in > 0 ? of_new_words(tally) : of_deletion(tally);
    if (tally.asked_structure == 0) return outcome;
    const Outcome structure = of_structure(tally);
    return structure == outcome ? outcome : Outcome::partly;
}

}  // namespace

std::string_view to_string(Match match) {
    constexpr std::array<std::string_view, 3> kNames = {"verbatim", "adapted", "elsewhere"};
    return kNames[static_cast<std::size_t>(match)];
}

std::string_view to_string(Outcome outcome) {
    constexpr std::array<std::string_view, 9> kNames = {
        "taken", "adapted", "partly", "moved", "superseded", "not-taken", "moot", "withdrawn", "unplaced"};
    return kNames[static_cast<std::size_t>(outcome)];
}

Fate fate_of(const Amendment& amendment, bool is_placed, Tally tally) {
    Fate fate;
    if (amendment.action == Action::position) return fate;
    if (amendment.status == Status::withdrawn || !is_placed) {
        fate.outcome = amendment.status == Status::withdrawn ? Outcome::withdrawn : Outcome::unplaced;
        fate.confidence = 1.0;
        return fate;
    }
    const std::uint32_t asked = tally.asked_in + tally.asked_out + tally.asked_structure;
    const std::uint32_t got = tally.got_in + tally.got_out + tally.got_structure;
    fate.coverage = asked == 0 ? 0.0 : std::min(1.0, share(got, asked));
    fate.outcome = outcome_of(tally);
    std::sort(tally.entries.begin(), tally.entries.end());
    tally.entries.erase(std::unique(tally.entries.begin(), tally.entries.end()), tally.entries.end());
    fate.entries = std::move(tally.entries);
    // That nothing was found is as sure as that nothing was missed; short texts
    // are missed more easily than long ones.
    fate.confidence = tally.credited > 0 ? tally.confidence / tally.credited : 0.9 - 0.3 / (1.0 + asked);
    return fate;
}

}  // namespace adref::track
