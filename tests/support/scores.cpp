#include "tests/support/scores.h"

#include "diffcore/document.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

namespace adref::testing {
namespace {

template <class Set>
void count(Score& score, const Set& found, const Set& truth) {
    std::vector<typename Set::value_type> both;
    std::set_intersection(found.begin(), found.end(), truth.begin(), truth.end(), std::back_inserter(both));
    score.right += both.size();
    score.found += found.size();
    score.there += truth.size();
}

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? (part == 0 ? 1.0 : 1e9) : static_cast<double>(part) / static_cast<double>(whole);
}

using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;
using Positions = std::vector<std::uint32_t>;
using Groups = std::set<std::pair<Positions, Positions>>;

Groups true_groups(const NegotiatedPair& pair) {
    Groups groups;
    for (const std::uint32_t i : pair.splits) {
        Positions news;
        for (const auto& [before, after] : pair.truth) {
            if (before == i) news.push_back(after);
        }
        std::sort(news.begin(), news.end());
        groups.emplace(Positions{i}, std::move(news));
    }
    for (const std::uint32_t j : pair.merges) {
        Positions olds;
        for (const auto& [before, after] : pair.truth) {
            if (after == j) olds.push_back(before);
        }
        groups.emplace(std::move(olds), Positions{j});
    }
    return groups;
}

}  // namespace

double Score::f1() const {
    return found + there == 0 ? 1.0 : 2.0 * static_cast<double>(right) / static_cast<double>(found + there);
}

double Scores::words_ratio() const {
    return ratio(changed_words, true_changed_words);
}
double Scores::edits_ratio() const {
    return ratio(edits, true_edits);
}

void Scores::add(const NegotiatedPair& pair, const Redline& redline) {
    Pairs found_pairs;
    std::set<std::uint32_t> found_moves;
    Groups found_groups;
    for (const Entry& entry : redline.entries) {
        for (const std::uint32_t i : entry.olds) {
            for (const std::uint32_t j : entry.news) found_pairs.emplace(i, j);
        }
        if (entry.moved) found_moves.insert(entry.news.begin(), entry.news.end());
        if (entry.relation == Relation::split || entry.relation == Relation::merged)
            found_groups.emplace(entry.olds, entry.news);
        const bool goes_on = !entry.olds.empty() && !entry.news.empty();
        bool open = false;
        for (const Segment& segment : entry.segments) {
            if (segment.op != Op::equal) changed_words += count_words(segment.text);
            // The boundary of a split or merge is no change of words.
            const bool changes = segment.op != Op::equal && segment.text != "\n" && segment.text != " ";
            if (goes_on && changes && !open) ++edits;
            open = changes;
        }
    }
    count(pairs, found_pairs, Pairs(pair.truth.begin(), pair.truth.end()));
    count(moves, found_moves, std::set<std::uint32_t>(pair.moved.begin(), pair.moved.end()));
    count(parts, found_groups, true_groups(pair));
    true_changed_words += pair.changed_words;
    true_edits += pair.edits;
}

}  // namespace adref::testing
