// What the page tells beyond the sentences of the other renderers: what each
// amendment has in a paragraph, which paragraph it was missed in, who has how many
// words. Made of a CreditedRedline, which knows whose words these are.
#pragma once

#include "diffcore/redline.h"
#include "viewer/src/credited_redline.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adref::viewer {

inline constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

class Credits {
 public:
    // Without a layer everything is empty. Both must outlive it.
    Credits(const Redline& redline, const AttributionLayer* layer);

    bool any() const { return credited_.has_value(); }

    // Amendments are numbered by id here, not as the layer lists them: nothing that the
    // page says or holds depends on the order in which somebody wrote them down.
    std::size_t size() const { return any() ? credited_->order().size() : 0; }
    std::size_t number(const track::Credit& credit) const { return credited_->rank(credit.amendment); }
    const track::Amendment& amendment(std::size_t number) const { return credited_->amendment(at(number)); }
    track::Outcome outcome(std::size_t number) const { return credited_->layer().outcome_of(at(number)); }
    const track::Fate& fate(std::size_t number) const { return credited_->fate(at(number)); }
    // Why it has no place in the old text; empty for most.
    const std::string& unplaced(std::size_t number) const {
        return credited_->layer().assessment.unplaced[at(number)];
    }
    // What a person decided; null where nobody did.
    const AttributionLayer::Decision* decision(std::size_t number) const {
        return credited_->decision(at(number));
    }
    // The entry of the paragraph that it is addressed to; kNowhere if that is not found.
    std::size_t place(std::size_t number) const { return credited_->target(at(number)).value_or(kNowhere); }

    // What an amendment has in an entry.
    struct Line {
        std::size_t amendment = 0;
        track::Match match = track::Match::verbatim;
        std::string inserted;  // its words, stretches apart by " … "
        std::string deleted;
        bool whole = false;  // the paragraph came, went or moved for it
    };
    const std::vector<Line>& lines(std::size_t entry) const;
    // Amendments addressed to the entry of which it shows nothing: those that were
    // not taken at this place, and positions.
    const std::vector<std::size_t>& missed(std::size_t entry) const;

    // The stretches of a segment that are credited; number() of their credits.
    std::span<const track::Attribution> stretches(std::size_t entry, std::size_t segment) const {
        return any() ? credited_->stretches(entry, segment) : std::span<const track::Attribution>();
    }

    // Everybody who proposes something, by name.
    const std::vector<std::string>& delegations() const { return delegations_; }
    std::size_t delegation(const std::string& name) const;  // its place; kNowhere for others

    // Words that the new text has from amendments, counted for each of the
    // delegations; where several asked for a word it counts for each.
    const std::vector<std::size_t>& words() const { return words_; }
    std::size_t words_of_nobody() const { return words_of_nobody_; }

 private:
    std::size_t at(std::size_t number) const { return credited_->order()[number]; }
    void collect_lines();
    void find_missed();
    void count_words();

    const Redline& redline_;
    std::optional<CreditedRedline> credited_;  // none where there are no amendments
    std::vector<std::vector<Line>> lines_;
    std::vector<std::vector<std::size_t>> missed_;
    std::vector<std::string> delegations_;
    std::vector<std::size_t> words_;
    std::size_t words_of_nobody_ = 0;
};

// How a reader sorts outcomes: `overtaken` is what other words replaced, `other` what
// was withdrawn or found no place.
enum class Fortune : std::uint8_t { taken, in_part, overtaken, not_taken, other };
using Fortunes = std::array<std::size_t, 5>;  // a number for each
Fortune fortune_of(track::Outcome outcome);

}  // namespace adref::viewer
