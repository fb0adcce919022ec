#include "diffcore/src/write_segments.h"

#include "diffcore/src/compounds.h"
#include "diffcore/src/segment_builder.h"
#include "diffcore/unicode.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace adref {
namespace {

std::string_view bytes(const TextView& side, std::uint32_t begin, std::uint32_t end) {
    return side.text.substr(begin, end - begin);
}

// From the first byte of token `first` to the end of the token before `last`.
std::string_view stretch(const TextView& side, std::size_t first, std::size_t last) {
    if (first == last) return {};
    return bytes(side, side.tokens[first].begin, side.tokens[last - 1].end);
}

// A stretch of one side that is part of a moved phrase.
struct MovedStretch {
    std::size_t first = 0;  // tokens
    std::size_t end = 0;
    std::uint32_t number = 0;
};

// The bytes of the tokens from `first` up to `last`, cut where moved phrases
// begin and end. `put` takes the bytes and the number.
template <typename Put>
void put_stretch(const TextView& side, const std::vector<MovedStretch>& moved, std::size_t first,
                 std::size_t last, const Put& put) {
    auto next = std::partition_point(moved.begin(), moved.end(),
                                     [first](const MovedStretch& stretch) { return stretch.end <= first; });
    for (; first < last; ++next) {
        const bool none = next == moved.end() || next->first >= last;
        const std::size_t until = none ? last : next->first;
        if (first < until) put(stretch(side, first, until), 0U);
        if (none) return;
        std::string_view phrase = stretch(side, next->first, next->end);
        std::string_view behind;
        if (phrase.ends_with('\n')) {
            behind = phrase.substr(phrase.size() - 1);
            phrase.remove_suffix(1);
        }
        put(phrase, next->number);
        put(behind, 0U);
        first = next->end;
    }
}

// Two forms of one token, which may differ in blanks alone: "22 (b)" and "22(b)".
void put_forms(SegmentBuilder& out, std::string_view one, std::string_view other) {
    while (!one.empty() && !other.empty()) {
        std::size_t same = 0;
        while (same < one.size() && same < other.size() && one[same] == other[same] &&
               static_cast<unsigned char>(one[same]) < 0x80)
            ++same;
        const std::string_view rest = one.substr(same);
        const std::string_view other_rest = other.substr(same);
        const bool blank = rest.starts_with(' ');
        if (!rest.empty() && !other_rest.empty() && blank == other_rest.starts_with(' ')) break;
        out.equal(one.substr(0, same));
        one = rest;
        other = other_rest;
        if (one.empty() || other.empty()) break;
        if (blank) {
            out.removed(" ");
            one.remove_prefix(1);
        } else {
            out.added(" ");
            other.remove_prefix(1);
        }
    }
    out.removed(one);
    out.added(other);
}

// Tokens that are equal once folded may still differ in bytes or in the space
// behind them; the redline shows that.
void put_kept(SegmentBuilder& out, const TextView& before, const TextView& after, const Run& run) {
    const std::string_view whole = stretch(before, run.a, run.a + run.length);
    if (whole == stretch(after, run.b, run.b + run.length)) {
        out.equal(whole);
        return;
    }
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
            put_forms(out, body, other_body);
        }
        if (space == other_space) {
            out.equal(space);
        } else {
            out.removed(space);
            out.added(other_space);
        }
    }
}

struct MovedStretches {
    std::vector<MovedStretch> olds;
    std::vector<MovedStretch> news;
};

bool crosses_paragraphs(Glyphs side, std::size_t first, std::size_t length) {
    const Glyphs inner = side.subspan(first, length - 1);
    return std::any_of(inner.begin(), inner.end(), [](const Glyph& glyph) { return glyph.ends_paragraph; });
}

// Numbers the moved phrases in the order of the old side, and gives to each end
// the comma or point behind it that no other phrase has and that is deleted or
// inserted as well: "in the event of an accident," moves with its comma.
MovedStretches moved_stretches(const Readable& script, Glyphs a, Glyphs b) {
    MovedStretches moved;
    if (script.moves.empty()) return moved;
    std::uint32_t number = 0;
    for (const PhraseMove& move : script.moves) {
        if (crosses_paragraphs(a, move.a, move.length) || crosses_paragraphs(b, move.b, move.length))
            continue;
        ++number;
        moved.olds.push_back({move.a, move.a + move.length, number});
        moved.news.push_back({move.b, move.b + move.length, number});
    }
    const auto grow = [&script](std::vector<MovedStretch>& stretches, Glyphs side, bool old_side) {
        std::sort(stretches.begin(), stretches.end(),
                  [](const MovedStretch& x, const MovedStretch& y) { return x.first < y.first; });
        std::vector<bool> taken(side.size());
        for (const Run& run : script.kept)
            std::fill_n(taken.begin() + (old_side ? run.a : run.b), run.length, true);
        for (const MovedStretch& stretch : stretches)
            std::fill(taken.begin() + static_cast<std::ptrdiff_t>(stretch.first),
                      taken.begin() + static_cast<std::ptrdiff_t>(stretch.end), true);
        const auto free = [&](std::size_t at) {
            return at < side.size() && !taken[at] && (side[at].ends_clause || side[at].ends_sentence);
        };
        for (MovedStretch& stretch : stretches) {
            if (!side[stretch.end - 1].ends_paragraph && free(stretch.end)) taken[stretch.end++] = true;
        }
    };
    grow(moved.olds, a, true);
    grow(moved.news, b, false);
    return moved;
}

bool is_in(const std::vector<MovedStretch>& moved, std::size_t token) {
    return std::any_of(moved.begin(), moved.end(), [token](const MovedStretch& stretch) {
        return stretch.first <= token && token < stretch.end;
    });
}

// Puts an old and a new word that share one part of a compound.
void put_compound(SegmentBuilder& out, std::string_view before, std::string_view old_space,
                  std::string_view after, std::string_view new_space, SharedPart part) {
    const std::string_view old_rest =
        part.at_begin ? before.substr(part.bytes) : before.substr(0, before.size() - part.bytes);
    const std::string_view new_rest =
        part.at_begin ? after.substr(part.bytes) : after.substr(0, after.size() - part.bytes);
    if (part.at_begin) out.equal(before.substr(0, part.bytes));
    out.removed(old_rest);
    out.added(new_rest);
    if (!part.at_begin) out.equal(before.substr(before.size() - part.bytes));
    out.removed(old_space);
    out.added(new_space);
}

class Writer {
 public:
    Writer(const TextView& before, const TextView& after, const MovedStretches& moved, Glyphs a, Glyphs b)
        : before_(before), after_(after), moved_(moved), a_(a), b_(b) {}

    std::vector<Segment> write(const std::vector<Run>& kept) {
        for (const Run& run : kept) {
            edit(run.a, run.b);
            put_kept(out_, before_, after_, run);
            at_ = run.a + run.length;
            new_at_ = run.b + run.length;
        }
        edit(a_.size(), b_.size());
        return out_.finish();
    }

 private:
    // Words of larger edits are not looked at one by one.
    static constexpr std::size_t kMostPairs = 64;

    void edit(std::size_t end, std::size_t new_end) {
        if ((end - at_) * (new_end - new_at_) <= kMostPairs) {
            for (std::size_t i = at_; i < end; ++i) {
                if (!is_plain_word(a_[i])) continue;
                for (std::size_t j = new_at_; j < new_end; ++j) {
                    if (!is_plain_word(b_[j]) || !share(i, j)) continue;
                    at_ = i + 1;
                    new_at_ = j + 1;
                    break;
                }
            }
        }
        put_all(end, new_end);
    }

    static bool is_plain_word(const Glyph& glyph) {
        return !glyph.punctuation && !glyph.number && !glyph.ideograph;
    }

    // Whether the hyphen and the rest of a compound stand beside the shorter word.
    static bool hyphen_beside(const TextView& side, std::size_t at, SharedPart part) {
        if (part.at_begin ? at + 1 >= side.tokens.size() : at == 0) return false;
        const Token& next = side.tokens[part.at_begin ? at + 1 : at - 1];
        return unicode::fold_typography(unicode::decode(side.text, next.begin).code) == U'-';
    }

    // Puts what comes before the two words and them, if they share a part.
    bool share(std::size_t i, std::size_t j) {
        const Token& x = before_.tokens[i];
        const Token& y = after_.tokens[j];
        const std::string_view one = bytes(before_, x.begin, x.body_end);
        const std::string_view other = bytes(after_, y.begin, y.body_end);
        const SharedPart part = shared_part(one, other);
        if (part.bytes == 0 || is_in(moved_.olds, i) || is_in(moved_.news, j)) return false;
        // "non-commercial" and "non - commercial" differ in blanks; nothing was added.
        const bool grew = one.size() < other.size();
        if (grew ? hyphen_beside(before_, i, part) : hyphen_beside(after_, j, part)) return false;
        put_all(i, j);
        put_compound(out_, one, bytes(before_, x.body_end, x.end), other, bytes(after_, y.body_end, y.end),
                     part);
        return true;
    }

    void put_all(std::size_t end, std::size_t new_end) {
        put_stretch(before_, moved_.olds, at_, end,
                    [this](std::string_view text, std::uint32_t move) { out_.removed(text, move); });
        put_stretch(after_, moved_.news, new_at_, new_end,
                    [this](std::string_view text, std::uint32_t move) { out_.added(text, move); });
    }

    const TextView& before_;
    const TextView& after_;
    const MovedStretches& moved_;
    Glyphs a_;
    Glyphs b_;
    SegmentBuilder out_;
    std::size_t at_ = 0;  // tokens put so far
    std::size_t new_at_ = 0;
};

}  // namespace

std::vector<Segment> write_segments(const TextView& before, const TextView& after, const Readable& script,
                                    Glyphs a, Glyphs b) {
    const MovedStretches moved = moved_stretches(script, a, b);
    return Writer(before, after, moved, a, b).write(script.kept);
}

}  // namespace adref
