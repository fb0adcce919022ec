#include "track/src/attribution_ground.h"

#include <algorithm>

namespace adref::track {
namespace {

// From this share of the words of an entry's new text on, a hunk is that paragraph.
constexpr std::size_t kWholePercent = 60;

// The base paragraphs of one entry as one text.
class Walk {
 public:
    Walk(const Ground& ground, const Entry& entry) : ground_(ground), entry_(entry) { enter(); }

    // The next word that begins before so many bytes of the joined text, as an
    // index into Ground::base; kNowhere if there is none.
    std::uint32_t next_before(std::size_t bytes) {
        while (paragraph_ < entry_.olds.size()) {
            if (word_ < end_) {
                if (offset_ + ground_.base[word_].begin >= bytes) return kNowhere;
                return word_++;
            }
            if (offset_ + size() >= bytes) return kNowhere;
            offset_ += size() + 1;
            ++paragraph_;
            enter();
        }
        return kNowhere;
    }

    std::uint32_t paragraph() const { return entry_.olds[std::min(paragraph_, entry_.olds.size() - 1)]; }
    // Words of the paragraph that are behind us.
    std::uint32_t word() const { return word_ - ground_.starts[paragraph()]; }
    std::size_t offset() const { return offset_; }

 private:
    void enter() {
        if (paragraph_ >= entry_.olds.size()) return;
        word_ = ground_.starts[entry_.olds[paragraph_]];
        end_ = ground_.starts[entry_.olds[paragraph_] + 1];
    }
    std::size_t size() const {
        return ground_.redline.old_side.document.paragraphs[entry_.olds[paragraph_]].text.size();
    }

    const Ground& ground_;
    const Entry& entry_;
    std::size_t paragraph_ = 0;
    std::size_t offset_ = 0;  // of the paragraph in the joined text
    std::uint32_t word_ = 0;
    std::uint32_t end_ = 0;
};

}  // namespace

Ground::Ground(const Redline& of, AttributionVocabulary& vocabulary) : redline(of) {
    const std::vector<Paragraph>& paragraphs = redline.old_side.document.paragraphs;
    for (const Paragraph& paragraph : paragraphs) {
        starts.push_back(static_cast<std::uint32_t>(base.size()));
        vocabulary.read(paragraph.text, base);
    }
    starts.push_back(static_cast<std::uint32_t>(base.size()));
    gone.resize(base.size());
    entry_of.resize(paragraphs.size());
    places.resize(paragraphs.size());
    for (std::uint32_t i = 0; i < redline.entries.size(); ++i) lay(i, vocabulary);
    for (std::vector<HunkPlace>& list : places) {
        std::stable_sort(list.begin(), list.end(),
                         [](const HunkPlace& a, const HunkPlace& b) { return a.lo < b.lo; });
    }
    find_places();
}

void Ground::lay(std::uint32_t number, AttributionVocabulary& vocabulary) {
    const Entry& entry = redline.entries[number];
    for (const std::uint32_t old : entry.olds) entry_of[old] = number;
    Walk walk(*this, entry);
    std::vector<AttributionWord> words;
    std::size_t bytes = 0;  // of the old text, behind us
    std::size_t kept = 0;
    const std::size_t first_hunk = hunks.size();
    bool open = false;
    const auto extend = [&] {
        if (entry.olds.empty()) return;
        // A hunk that goes on into the next paragraph has a place in both.
        std::vector<HunkPlace>& list = places[walk.paragraph()];
        const auto hunk = static_cast<std::uint32_t>(hunks.size() - 1);
        if (list.empty() || list.back().hunk != hunk) list.push_back({walk.word(), walk.word(), hunk});
        list.back().hi = walk.word();
    };
    for (std::uint32_t s = 0; s < entry.segments.size(); ++s) {
        const Segment& segment = entry.segments[s];
        if (segment.op == Op::equal) {
            open = false;
            bytes += segment.text.size();
            while (walk.next_before(bytes) != kNowhere) ++kept;
            continue;
        }
        if (!open) {
            const auto at = static_cast<std::uint32_t>(inserted.size());
            hunks.push_back({number, at, at, false});
            open = true;
            extend();
        }
        if (segment.op == Op::del) {
            const std::size_t begin = bytes;
            bytes += segment.text.size();
            for (std::uint32_t word; (word = walk.next_before(bytes)) != kNowhere;) {
                const std::size_t from = walk.offset() + base[word].begin - begin;
                const std::size_t to = std::min(walk.offset() + base[word].end - begin, segment.text.size());
                gone[word] = {number, s, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
                extend();
            }
        } else {
            words.clear();
            vocabulary.read(segment.text, words);
            for (const AttributionWord& word : words)
                inserted.push_back({word.id, word.sign, {number, s, word.begin, word.end}});
            hunks.back().last = static_cast<std::uint32_t>(inserted.size());
        }
    }
    std::size_t all = kept;
    for (std::size_t h = first_hunk; h < hunks.size(); ++h) all += hunks[h].last - hunks[h].first;
    for (std::size_t h = first_hunk; h < hunks.size(); ++h) {
        hunks[h].whole = (hunks[h].last - hunks[h].first) * std::size_t{100} >= all * kWholePercent;
    }
}

void Ground::find_places() {
    new_place.assign(places.size(), -1);
    std::int64_t last = -1;
    for (std::size_t i = 0; i < new_place.size(); ++i) {
        const Entry& entry = redline.entries[entry_of[i]];
        new_place[i] = entry.news.empty() ? last : entry.news.back();
        if (!entry.news.empty() && !entry.moved) last = entry.news.back();
    }
    std::vector<std::int64_t> stays(redline.new_side.document.paragraphs.size());
    for (const Entry& entry : redline.entries) {
        for (const std::uint32_t at : entry.news) stays[at] = !entry.olds.empty() && !entry.moved ? 1 : 0;
    }
    settled.push_back(0);
    for (const std::int64_t stay : stays) settled.push_back(settled.back() + stay);
}

std::span<const AttributionWord> Ground::words(std::uint32_t paragraph) const {
    return std::span(base).subspan(starts[paragraph], starts[paragraph + 1] - starts[paragraph]);
}

std::span<const InsertedWord> Ground::words(const Hunk& hunk) const {
    return std::span(inserted).subspan(hunk.first, hunk.last - hunk.first);
}

bool Ground::deleted(std::uint32_t paragraph) const {
    return redline.entries[entry_of[paragraph]].relation == Relation::deleted;
}

}  // namespace adref::track
