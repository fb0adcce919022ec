#include "tests/support/amended_round.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace adref::testing {
namespace {

using Owners = std::vector<std::size_t>;

struct Letter {
    bool space = true;
    bool kept = false;
    const Owners* owners = nullptr;
};
using Letters = std::vector<Letter>;

// The letters of an entry's old or new side, as its segments spell them.
template <class Words>
void append(Letters& out, const std::string& text, const Words& words) {
    if (!out.empty()) out.push_back({});  // the "\n" between two paragraphs
    std::size_t word = 0;
    for (const char c : text) {
        if (c == ' ') {
            ++word;
            out.push_back({});
        } else {
            out.push_back({false, words[word].kept, &words[word].owners});
        }
    }
}

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

class Counter {
 public:
    Counter(AttributionScore& score, const std::vector<track::Attribution>& attributions)
        : score_(score), attributions_(attributions) {}

    void count(std::uint32_t entry, std::uint32_t segment, const std::string& text, const Letter* letters,
               AttributionScore::Count& count) {
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            const Letter& letter = letters[at];
            if (letter.space) continue;
            const Owners found = credited(entry, segment, at);
            if (letter.kept) {
                ++score_.melted;
                score_.melted_attributed += !found.empty();
                continue;
            }
            if (letter.owners->empty()) {
                ++score_.own;
                score_.own_attributed += !found.empty();
            }
            count.found += found.size();
            count.there += letter.owners->size();
            for (const std::size_t owner : found)
                count.right +=
                    std::find(letter.owners->begin(), letter.owners->end(), owner) != letter.owners->end();
        }
    }

 private:
    Owners credited(std::uint32_t entry, std::uint32_t segment, std::uint32_t at) {
        while (next_ < attributions_.size() && ends_before(attributions_[next_], entry, segment, at)) ++next_;
        Owners owners;
        if (next_ == attributions_.size()) return owners;
        const track::Attribution& here = attributions_[next_];
        if (here.entry != entry || here.segment != segment || here.start > at) return owners;
        for (const track::Credit& credit : here.credits) owners.push_back(credit.amendment);
        return owners;
    }

    static bool ends_before(const track::Attribution& a, std::uint32_t entry, std::uint32_t segment,
                            std::uint32_t at) {
        if (a.entry != entry) return a.entry < entry;
        if (a.segment != segment) return a.segment < segment;
        return a.end <= at;
    }

    AttributionScore& score_;
    const std::vector<track::Attribution>& attributions_;
    std::size_t next_ = 0;
};

}  // namespace

double AttributionScore::Count::precision() const {
    return ratio(right, found);
}
double AttributionScore::Count::recall() const {
    return ratio(right, there);
}

void AttributionScore::add(const AmendedRound& round, const Redline& redline,
                           const track::Attributed& attributed) {
    Counter counter(*this, attributed.attributions);
    for (std::uint32_t e = 0; e < redline.entries.size(); ++e) {
        const Entry& entry = redline.entries[e];
        Letters before;
        Letters after;
        for (const std::uint32_t p : entry.olds)
            append(before, round.before.paragraphs[p].text, round.base_words[p]);
        for (const std::uint32_t p : entry.news)
            append(after, round.after.paragraphs[p].text, round.new_words[p]);
        std::size_t old_at = 0;
        std::size_t new_at = 0;
        for (std::uint32_t s = 0; s < entry.segments.size(); ++s) {
            const Segment& segment = entry.segments[s];
            if (segment.op == Op::del) counter.count(e, s, segment.text, before.data() + old_at, deleted);
            if (segment.op == Op::ins) counter.count(e, s, segment.text, after.data() + new_at, inserted);
            if (segment.op != Op::ins) old_at += segment.text.size();
            if (segment.op != Op::del) new_at += segment.text.size();
        }
    }
    for (std::size_t i = 0; i < round.outcomes.size(); ++i) {
        ++outcomes;
        const auto truth = static_cast<std::size_t>(round.outcomes[i]);
        const auto told = static_cast<std::size_t>(attributed.fates[i].outcome);
        outcomes_right += truth == told;
        ++confusion[truth * 9 + told];
    }
}

std::string AttributionScore::summary() const {
    std::array<char, 512> line{};
    std::snprintf(line.data(), line.size(),
                  "inserted: precision %.3f recall %.3f; deleted: precision %.3f recall %.3f; "
                  "outcomes right %.3f of %zu; facilitators' own attributed %.4f of %zu; "
                  "melted words attributed %.3f of %zu\n",
                  inserted.precision(), inserted.recall(), deleted.precision(), deleted.recall(),
                  ratio(outcomes_right, outcomes), outcomes, ratio(own_attributed, own), own,
                  ratio(melted_attributed, melted), melted);
    std::string out = line.data();
    for (std::size_t truth = 0; truth < 9; ++truth) {
        out += std::string(track::to_string(static_cast<track::Outcome>(truth))) + ":";
        for (std::size_t told = 0; told < 9; ++told) {
            if (const std::size_t count = confusion[truth * 9 + told]; count != 0) {
                out += " " + std::to_string(count) + " " +
                       std::string(track::to_string(static_cast<track::Outcome>(told)));
            }
        }
        out += "\n";
    }
    return out;
}

}  // namespace adref::testing
