#include "viewer/src/evidence.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace adref::viewer {
namespace {

constexpr std::size_t kContext = 5;    // words kept on each side of a stretch
constexpr std::size_t kLongest = 24;   // words of one stretch before its middle is left out
constexpr std::size_t kLongHead = 16;  // … of which these and
constexpr std::size_t kLongTail = 5;   // … these stay

struct Word {
    std::string_view text;  // with the space behind it
    Op op = Op::equal;
    bool shown = false;  // of a credited stretch
    bool kept = false;
};

void add_words(std::vector<Word>& words, std::string_view text, Op op, bool shown) {
    while (!text.empty()) {
        std::size_t end = text.find_first_of(" \n");
        end = end == std::string_view::npos ? text.size() : end + 1;
        words.push_back({text.substr(0, end), op, shown, false});
        text.remove_prefix(end);
    }
}

void choose(std::vector<Word>& words) {
    for (std::size_t i = 0; i < words.size();) {
        if (!words[i].shown) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < words.size() && words[end].shown && words[end].op == words[i].op) ++end;
        const bool cut = end - i > kLongest;
        for (std::size_t k = i; k < end; ++k)
            words[k].kept = !cut || k < i + kLongHead || k + kLongTail >= end;
        for (std::size_t k = i - std::min(i, kContext); k < i; ++k) words[k].kept = true;
        for (std::size_t k = end; k < std::min(words.size(), end + kContext); ++k) {
            if (!words[k].shown) words[k].kept = true;
        }
        i = end;
    }
}

void put(std::vector<TableRun>& runs, std::string_view text, Op op) {
    std::string flat(text);
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    std::replace(flat.begin(), flat.end(), '\t', ' ');
    if (runs.empty() || runs.back().op != op) runs.push_back({{}, op, false});
    runs.back().text += flat;
}

std::vector<TableRun> runs_of(const std::vector<Word>& words) {
    std::vector<TableRun> runs;
    bool gap = false;
    for (const Word& word : words) {
        if (!word.kept) {
            gap = true;
            continue;
        }
        if (gap) put(runs, runs.empty() || runs.back().text.ends_with(' ') ? "… " : " … ", Op::equal);
        gap = false;
        put(runs, word.text, word.op);
    }
    if (gap && !runs.empty()) put(runs, runs.back().text.ends_with(' ') ? "…" : " …", Op::equal);
    return runs;
}

}  // namespace

Evidence::Evidence(const Redline& redline, const track::Attributed& attributed)
    : redline_(redline),
      attributed_(attributed),
      stretches_(attributed.fates.size()),
      wholes_(attributed.fates.size()) {
    for (std::uint32_t i = 0; i < attributed.attributions.size(); ++i) {
        for (const track::Credit& credit : attributed.attributions[i].credits)
            stretches_[credit.amendment].push_back(i);
    }
    for (std::uint32_t entry = 0; entry < attributed.entries.size(); ++entry) {
        for (const track::Credit& credit : attributed.entries[entry])
            wholes_[credit.amendment].push_back(entry);
    }
}

std::vector<Evidence::Quote> Evidence::quotes(std::size_t amendment, std::size_t most) const {
    const std::vector<std::uint32_t>& mine = stretches_[amendment];
    std::vector<std::uint32_t> entries = wholes_[amendment];
    for (const std::uint32_t at : mine) entries.push_back(attributed_.attributions[at].entry);
    const track::Outcome outcome = attributed_.fates[amendment].outcome;
    // What was changed otherwise is shown by the change that came instead.
    if (entries.empty() && outcome == track::Outcome::superseded)
        entries = attributed_.fates[amendment].entries;
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    std::vector<Quote> quotes;
    for (const std::uint32_t e : entries) {
        if (quotes.size() == most) break;
        const Entry& entry = redline_.entries[e];
        const bool by_words = std::any_of(mine.begin(), mine.end(), [&](std::uint32_t at) {
            return attributed_.attributions[at].entry == e;
        });
        std::vector<Word> words;
        for (std::uint32_t s = 0; s < entry.segments.size(); ++s) {
            const Segment& segment = entry.segments[s];
            if (!by_words) {
                add_words(words, segment.text, segment.op, segment.op != Op::equal);
                continue;
            }
            std::size_t done = 0;
            for (const std::uint32_t at : mine) {
                const track::Attribution& stretch = attributed_.attributions[at];
                if (stretch.entry != e || stretch.segment != s) continue;
                add_words(words, std::string_view(segment.text).substr(done, stretch.start - done),
                          segment.op, false);
                add_words(words,
                          std::string_view(segment.text).substr(stretch.start, stretch.end - stretch.start),
                          segment.op, true);
                done = stretch.end;
            }
            add_words(words, std::string_view(segment.text).substr(done), segment.op, false);
        }
        choose(words);
        // A paragraph that only moved has no changed word: its first ones name it.
        if (std::none_of(words.begin(), words.end(), [](const Word& word) { return word.kept; })) {
            for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 2 * kContext); ++i)
                words[i].kept = true;
        }
        quotes.push_back({e, runs_of(words)});
    }
    return quotes;
}

}  // namespace adref::viewer
