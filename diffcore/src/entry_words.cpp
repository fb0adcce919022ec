#include "diffcore/src/entry_words.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace adref {
namespace {

// One segment in both texts. What it lacks on a side is empty there.
struct Stretch {
    std::uint32_t old_begin = 0;
    std::uint32_t old_end = 0;
    std::uint32_t new_begin = 0;
    std::uint32_t new_end = 0;
    std::uint32_t gap = kNone;
};

std::vector<Stretch> lay_out(const std::vector<Segment>& segments, std::string& before, std::string& after,
                             std::uint32_t& gaps) {
    std::vector<Stretch> stretches;
    stretches.reserve(segments.size());
    bool open = false;
    for (const Segment& segment : segments) {
        Stretch stretch;
        stretch.old_begin = static_cast<std::uint32_t>(before.size());
        stretch.new_begin = static_cast<std::uint32_t>(after.size());
        if (segment.op != Op::ins) before += segment.text;
        if (segment.op != Op::del) after += segment.text;
        stretch.old_end = static_cast<std::uint32_t>(before.size());
        stretch.new_end = static_cast<std::uint32_t>(after.size());
        if (segment.op != Op::equal) {
            if (!open) ++gaps;
            open = true;
            stretch.gap = gaps - 1;
        } else if (segment.text.find_first_not_of(" \t\n") != std::string::npos) {
            open = false;  // white space alone keeps no two changes apart
        }
        stretches.push_back(stretch);
    }
    return stretches;
}

// A gap is worth reading if it changes a word that a term could turn on, or a
// bracket. Most are not, and cost no more than this look at them.
struct Findings {
    std::vector<bool> telling;  // of each gap
    bool any = false;
    bool verbs = false;
    bool brackets = false;
};

Findings look_at_changes(const std::vector<Segment>& segments, const std::vector<Stretch>& stretches,
                         std::uint32_t gaps, const PhraseIndex& index) {
    Findings findings;
    findings.telling.resize(gaps);
    for (std::size_t s = 0; s < stretches.size(); ++s) {
        if (stretches[s].gap == kNone) continue;
        bool telling = false;
        bool bracket = false;
        PhraseScanner scanner(segments[s].text);
        for (PhraseWord word; scanner.next(word);) {
            bracket = bracket || word.shape == Shape::open_bracket || word.shape == Shape::close_bracket;
            const std::uint32_t id = index.id_of(word, scanner.folded());
            telling = telling || index.is_telling(id);
            findings.verbs = findings.verbs || index.tells_of_verbs(id);
        }
        if (telling || bracket) findings.telling[stretches[s].gap] = findings.any = true;
        findings.brackets = findings.brackets || bracket;
    }
    return findings;
}

// What stands further than this from a telling change is the same in both
// texts, or says nothing: within it there is room for the longest phrase and
// for what tells a verb from a noun. In bytes; more would only cost time.
constexpr std::size_t kContext = 64;
constexpr std::size_t kBracketContext = 32;

// The parts of a text to be read, as whole words.
class Ranges {
 public:
    explicit Ranges(std::string_view text) : text_(text) {}

    void add_around(std::size_t begin, std::size_t end, std::size_t context) {
        begin -= std::min(begin, context);
        end = std::min(end + context, text_.size());
        while (begin > 0 && !is_space(text_[begin - 1])) --begin;
        while (end < text_.size() && !is_space(text_[end])) ++end;
        if (begin < end) ranges_.emplace_back(begin, end);
    }

    void add_lines(std::size_t context) {
        for (std::size_t at = text_.find('\n'); at != std::string_view::npos; at = text_.find('\n', at + 1)) {
            add_around(at, at, context);
        }
    }

    // Full-width brackets begin with the byte EF, as other full-width marks do.
    void add_brackets(std::size_t context) {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (text_[at] == '[' || text_[at] == ']' || text_[at] == '\xEF') add_around(at, at, context);
        }
    }

    // In order, none touching another.
    std::vector<std::pair<std::size_t, std::size_t>> joined() {
        std::sort(ranges_.begin(), ranges_.end());
        std::vector<std::pair<std::size_t, std::size_t>> all;
        for (const auto& [begin, end] : ranges_) {
            if (!all.empty() && begin <= all.back().second) {
                all.back().second = std::max(all.back().second, end);
            } else {
                all.emplace_back(begin, end);
            }
        }
        return all;
    }

 private:
    static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

    std::string_view text_;
    std::vector<std::pair<std::size_t, std::size_t>> ranges_;
};

template <class Begin, class End>
void read_words(SideText& side, const std::vector<Stretch>& stretches, const Findings& findings,
                const PhraseIndex& index, Begin begin, End end) {
    Ranges ranges(side.text);
    // A verb is told by how its paragraph begins, a bracket by its other half.
    if (findings.verbs) {
        ranges.add_around(0, 0, kContext);
        ranges.add_lines(kContext);
    }
    if (findings.brackets) ranges.add_brackets(kBracketContext);
    for (const Stretch& stretch : stretches) {
        if (stretch.gap != kNone && findings.telling[stretch.gap])
            ranges.add_around(begin(stretch), end(stretch), kContext);
    }
    side.words.reserve(side.text.size() / 8 + 8);
    for (const auto& [first, last] : ranges.joined()) {
        if (first > 0) {
            // Stands for what was left out, so that no phrase reaches across.
            const auto before = static_cast<std::uint32_t>(first - 1);
            side.words.push_back({{before, before + 1, 0, Shape::other}, 0});
        }
        index.index(side.text, first, last, side.words);
    }
}

// Fills in where each word stands; the offsets are those of one side.
template <class Begin, class End>
void place_words(SideText& side, const std::vector<Stretch>& stretches, Begin begin, End end) {
    const std::size_t count = side.words.size();
    side.partners.assign(count, kNone);
    side.gaps.assign(count, kNone);
    side.segments.assign(count, 0);
    std::size_t s = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const PhraseWord& word = side.words[i].word;
        while (s < stretches.size() && end(stretches[s]) <= word.begin) ++s;
        side.segments[i] = static_cast<std::uint32_t>(s);
        // A word that reaches beyond its segment is changed where it is changed.
        for (std::size_t k = s; k < stretches.size() && begin(stretches[k]) < word.end; ++k) {
            if (stretches[k].gap != kNone && end(stretches[k]) > begin(stretches[k]))
                side.gaps[i] = stretches[k].gap;
        }
    }
}

}  // namespace

EntryWords align_words(const std::vector<Segment>& segments, const PhraseIndex& index) {
    EntryWords entry;
    std::uint32_t gaps = 0;
    const std::vector<Stretch> stretches = lay_out(segments, entry.before.text, entry.after.text, gaps);
    const auto old_begin = [](const Stretch& s) { return s.old_begin; };
    const auto old_end = [](const Stretch& s) { return s.old_end; };
    const auto new_begin = [](const Stretch& s) { return s.new_begin; };
    const auto new_end = [](const Stretch& s) { return s.new_end; };
    const Findings findings = look_at_changes(segments, stretches, gaps, index);
    if (!findings.any) return {};
    read_words(entry.before, stretches, findings, index, old_begin, old_end);
    read_words(entry.after, stretches, findings, index, new_begin, new_end);
    place_words(entry.before, stretches, old_begin, old_end);
    place_words(entry.after, stretches, new_begin, new_end);

    // Kept words of the two texts stand in the same order.
    std::uint32_t j = 0;
    for (std::uint32_t i = 0; i < entry.before.words.size(); ++i) {
        if (entry.before.changed(i)) continue;
        const Stretch& stretch = stretches[entry.before.segments[i]];
        const std::uint32_t at = stretch.new_begin + entry.before.words[i].word.begin - stretch.old_begin;
        while (j < entry.after.words.size() && entry.after.words[j].word.begin < at) ++j;
        if (j == entry.after.words.size()) break;
        if (entry.after.words[j].word.begin != at || entry.after.changed(j)) continue;
        entry.before.partners[i] = j;
        entry.after.partners[j] = i;
    }

    entry.gaps.assign(gaps, WordGap{kNone, 0, kNone, 0});
    for (std::uint32_t i = 0; i < entry.before.words.size(); ++i) {
        if (!entry.before.changed(i)) continue;
        WordGap& gap = entry.gaps[entry.before.gaps[i]];
        gap.old_begin = std::min(gap.old_begin, i);
        gap.old_end = i + 1;
    }
    for (std::uint32_t j2 = 0; j2 < entry.after.words.size(); ++j2) {
        if (!entry.after.changed(j2)) continue;
        WordGap& gap = entry.gaps[entry.after.gaps[j2]];
        gap.new_begin = std::min(gap.new_begin, j2);
        gap.new_end = j2 + 1;
    }
    for (WordGap& gap : entry.gaps) {
        if (gap.old_begin == kNone) gap.old_begin = gap.old_end = 0;
        if (gap.new_begin == kNone) gap.new_begin = gap.new_end = 0;
    }
    return entry;
}

}  // namespace adref
