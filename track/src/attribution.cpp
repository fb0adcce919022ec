#include "track/attribution.h"

#include "track/src/attribution_asks.h"
#include "track/src/attribution_elsewhere.h"
#include "track/src/attribution_ground.h"
#include "track/src/attribution_ledger.h"
#include "track/src/attribution_places.h"
#include "track/src/attribution_structure.h"
#include "track/src/outcome.h"

namespace adref::track {

Attributed attribute(const Redline& redline, const std::vector<Amendment>& amendments,
                     const std::vector<const PlacedAmendment*>& placed) {
    AttributionVocabulary vocabulary;
    const Ground ground(redline, vocabulary);
    // What is common is measured on the texts alone, so that no amendment changes
    // what is evidence for another.
    vocabulary.weaken_common();

    const auto is_open = [&](std::size_t i) {
        return placed[i] != nullptr && amendments[i].status != Status::withdrawn &&
               amendments[i].action != Action::position;
    };
    Attributed attributed;
    attributed.entries.resize(redline.entries.size());
    Ledger ledger(ground, amendments.size());
    Asks asks;
    for (std::size_t i = 0; i < amendments.size(); ++i) {
        if (is_open(i)) add_asks(i, *placed[i], ground, vocabulary, asks);
    }
    const std::vector<bool> at_place = look_at_places(ground, asks.words, vocabulary, ledger);
    look_elsewhere(ground, asks, at_place, vocabulary, ledger);
    for (std::size_t i = 0; i < amendments.size(); ++i) {
        if (is_open(i)) look_at_structure(ground, i, *placed[i], vocabulary, ledger, attributed.entries);
    }
    look_at_what_stands_instead(ground, asks.words, vocabulary, ledger);
    credit_insertions(ground, vocabulary, ledger, attributed.entries);
    for (std::size_t i = 0; i < amendments.size(); ++i)
        attributed.fates.push_back(
            fate_of(amendments[i], placed[i] != nullptr, std::move(ledger.tallies[i])));
    attributed.attributions = write_attributions(ground, vocabulary, ledger);
    return attributed;
}

}  // namespace adref::track
