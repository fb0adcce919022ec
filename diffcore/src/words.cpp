#include "diffcore/src/words.h"

#include "diffcore/src/readable.h"
#include "diffcore/src/sequence_diff.h"

#include <algorithm>
#include <cstddef>

namespace adref {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

// Collects deleted and inserted bytes until something equal comes, and then
// gives back what they share in white space at their ends: "a b" to "a, b" is
// one comma, not a word with its space taken out and put back.
class SegmentBuilder {
 public:
    void equal(std::string_view text) {
        if (text.empty()) return;
        flush();
        put(Op::equal, text);
    }
    void removed(std::string_view text) { removed_ += text; }
    void added(std::string_view text) { added_ += text; }

    std::vector<Segment> finish() {
        flush();
        return std::move(segments_);
    }

 private:
    void flush() {
        std::size_t front = 0;
        while (front < removed_.size() && front < added_.size() && removed_[front] == added_[front] &&
               is_space(removed_[front]))
            ++front;
        std::size_t back = 0;
        while (back < removed_.size() - front && back < added_.size() - front &&
               removed_[removed_.size() - 1 - back] == added_[added_.size() - 1 - back] &&
               is_space(removed_[removed_.size() - 1 - back])) {
            ++back;
        }
        const std::string_view removed(removed_);
        const std::string_view added(added_);
        put(Op::equal, removed.substr(0, front));
        put(Op::del, removed.substr(front, removed.size() - front - back));
        put(Op::ins, added.substr(front, added.size() - front - back));
        put(Op::equal, removed.substr(removed.size() - back));
        removed_.clear();
        added_.clear();
    }

    void put(Op op, std::string_view text) {
        if (text.empty()) return;
        if (!segments_.empty() && segments_.back().op == op) {
            segments_.back().text += text;
        } else {
            segments_.push_back({op, std::string(text)});
        }
    }

    std::vector<Segment> segments_;
    std::string removed_;
    std::string added_;
};

std::string_view bytes(const TextView& side, std::uint32_t begin, std::uint32_t end) {
    return side.text.substr(begin, end - begin);
}

// From the first byte of token `first` to the end of the token before `last`.
std::string_view stretch(const TextView& side, std::size_t first, std::size_t last) {
    if (first == last) return {};
    return bytes(side, side.tokens[first].begin, side.tokens[last - 1].end);
}

// Tokens that are equal once folded may still differ in bytes or in the space
// behind them; the redline shows that.
void put_kept(SegmentBuilder& out, const TextView& before, const TextView& after, const Run& run) {
    for (std::uint32_t k = 0; k < run.length; ++k) {
        const Token& x = before.tokens[run.a + k];
        const Token& y = after.tokens[run.b + k];
        const std::string_view body = bytes(before, x.begin, x.body_end);
        const std::string_view space = bytes(before, x.body_end, x.end);
        const std::string_view other_body = bytes(after, y.begin, y.body_end);
        const std::string_view other_space = bytes(after, y.body_end, y.end);
        if (body == other_body) {
            out.equal(body);
        } else {
            out.removed(body);
            out.added(other_body);
        }
        if (space == other_space) {
            out.equal(space);
        } else {
            out.removed(space);
            out.added(other_space);
        }
    }
}

std::vector<Segment> build_segments(const TextView& before, const TextView& after,
                                    const std::vector<Run>& kept) {
    SegmentBuilder out;
    std::size_t a = 0;
    std::size_t b = 0;
    for (const Run& run : kept) {
        out.removed(stretch(before, a, run.a));
        out.added(stretch(after, b, run.b));
        put_kept(out, before, after, run);
        a = run.a + run.length;
        b = run.b + run.length;
    }
    out.removed(stretch(before, a, before.tokens.size()));
    out.added(stretch(after, b, after.tokens.size()));
    return out.finish();
}

}  // namespace

WordRedline WordDiffer::compare(const TextView& before, const TextView& after) const {
    WordRedline result;
    if (before.text == after.text) {
        if (!before.text.empty()) result.segments.push_back({Op::equal, std::string(before.text)});
        return result;
    }
    SequenceDiff script = diff_sequences(before.ids, after.ids);
    result.coarse = script.coarse;

    const auto glyphs = [this](const TextView& side) {
        std::vector<Glyph> out;
        out.reserve(side.tokens.size());
        for (const Token& token : side.tokens) {
            const TokenClass kind = vocabulary_.kind(token.id);
            const char first = side.text[token.begin];
            out.push_back({token.id, token.body_end - token.begin, weak_[token.id],
                           first == '(' || first == '[', kind == TokenClass::clause_end,
                           kind == TokenClass::sentence_end});
        }
        return out;
    };
    const std::vector<Run> kept = make_readable(std::move(script.kept), glyphs(before), glyphs(after));

    const auto words = [this](std::span<const std::uint32_t> ids) {
        return std::count_if(ids.begin(), ids.end(),
                             [this](std::uint32_t id) { return vocabulary_.is_word(id); });
    };
    std::ptrdiff_t kept_words = 0;
    for (const Run& run : kept) kept_words += words(before.ids.subspan(run.a, run.length));
    const std::ptrdiff_t all = words(before.ids) + words(after.ids);
    if (all > 0) {
        result.similarity = 2.0 * static_cast<double>(kept_words) / static_cast<double>(all);
    } else {
        result.similarity = kept.empty() ? 0.0 : 1.0;
    }
    result.segments = build_segments(before, after, kept);
    return result;
}

}  // namespace adref
