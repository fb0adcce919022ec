#include "diffcore/src/words.h"

#include "diffcore/src/readable.h"
#include "diffcore/src/sequence_diff.h"
#include "diffcore/src/write_segments.h"
#include "diffcore/unicode.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

namespace adref {
namespace {

bool is_opening(char32_t code) {
    switch (code) {
        case U'(':
        case U'[':
        case 0x00AB:
        case 0x2018:
        case 0x201C:
        case 0x300A:
        case 0x300C:
        case 0xFF08:
        case 0xFF3B:
            return true;
        default:
            return false;
    }
}

bool is_closing(char32_t code) {
    switch (code) {
        case U')':
        case U']':
        case 0x00BB:
        case 0x2019:
        case 0x201D:
        case 0x300B:
        case 0x300D:
        case 0xFF09:
        case 0xFF3D:
            return true;
        default:
            return false;
    }
}

// A point ends a sentence at the end of a text and before what can begin
// another one; "art. 7" and "No. 3" go on. Scripts without capitals put a space
// behind it, the full stops of Chinese not even that.
bool ends_sentence(const TextView& side, const Token& token) {
    if (token.end >= side.text.size()) return true;
    if (unicode::decode(side.text, token.begin).code >= 0x3000) return true;
    if (token.end == token.body_end) return false;
    const char32_t next = unicode::decode(side.text, token.end).code;
    if (unicode::classify(next) == unicode::Class::letter)
        return unicode::to_lower(next) != next || next >= 0x590;
    return unicode::digit_value(next) < 0;
}

std::uint32_t head_of(std::string_view text, const Token& token) {
    if (token.body_end - token.begin < 3) return 0;
    const auto byte = [&](std::size_t k) {
        return static_cast<unsigned char>(text[token.begin + k]) | 0x20U;
    };
    return byte(0) << 16U | byte(1) << 8U | byte(2);
}

}  // namespace

std::vector<std::uint32_t> find_caseless(const Vocabulary& vocabulary) {
    std::vector<std::uint32_t> caseless(vocabulary.size());
    // Of words that are nowhere without a capital, the first one seen.
    std::unordered_map<std::string, std::uint32_t> capitals;
    for (std::uint32_t id = 0; id < caseless.size(); ++id) {
        caseless[id] = id;
        if (!vocabulary.is_word(id) || !unicode::has_capital(vocabulary.folded(id))) continue;
        std::string lower = unicode::lower(vocabulary.folded(id));
        const std::uint32_t plain = vocabulary.find(lower);
        caseless[id] =
            plain != Vocabulary::kUnknown ? plain : capitals.emplace(std::move(lower), id).first->second;
    }
    return caseless;
}

double WordDiffer::common_meaning(const TextView& before, const TextView& after,
                                  const std::vector<Run>& kept) const {
    const auto meaning = [this](std::span<const std::uint32_t> ids) {
        return std::count_if(ids.begin(), ids.end(), [this](std::uint32_t id) {
            return !weak_[id] || vocabulary_.kind(id) == TokenClass::ideograph;
        });
    };
    std::ptrdiff_t common = 0;
    for (const Run& run : kept) common += meaning(before.ids.subspan(run.a, run.length));
    const std::ptrdiff_t all = meaning(before.ids) + meaning(after.ids);
    return all == 0 ? 1.0 : 2.0 * static_cast<double>(common) / static_cast<double>(all);
}

std::vector<Glyph> WordDiffer::glyphs(const TextView& side) const {
    std::vector<Glyph> out;
    out.reserve(side.tokens.size());
    for (const Token& token : side.tokens) {
        const TokenClass kind = vocabulary_.kind(token.id);
        Glyph glyph;
        glyph.id = token.id;
        glyph.fold = caseless_[token.id];
        glyph.chars = token.body_end - token.begin;
        glyph.head = head_of(side.text, token);
        glyph.weak = weak_[token.id];
        glyph.ideograph = kind == TokenClass::ideograph;
        glyph.bracket = kind == TokenClass::bracket;
        glyph.number = kind == TokenClass::number;
        glyph.ends_paragraph = token.end > token.body_end && side.text[token.end - 1] == '\n';
        glyph.ends_clause = kind == TokenClass::clause_end;
        if (!vocabulary_.is_word(token.id)) {
            glyph.punctuation = true;
            const char32_t code = unicode::decode(side.text, token.begin).code;
            glyph.opens = is_opening(code);
            glyph.closes = is_closing(code);
            glyph.ends_sentence = kind == TokenClass::sentence_end && ends_sentence(side, token);
        }
        out.push_back(glyph);
    }
    return out;
}

WordRedline WordDiffer::compare(const TextView& before, const TextView& after) const {
    WordRedline result;
    if (before.text == after.text) {
        if (!before.text.empty()) result.segments.push_back({Op::equal, std::string(before.text)});
        return result;
    }
    SequenceDiff script = diff_sequences(before.ids, after.ids);
    result.coarse = script.coarse;
    result.common = common_meaning(before, after, script.kept);

    const std::vector<Glyph> a = glyphs(before);
    const std::vector<Glyph> b = glyphs(after);
    const Readable readable = make_readable(std::move(script.kept), a, b);
    const std::vector<Run>& kept = readable.kept;

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
    result.segments = write_segments(before, after, readable, a, b);
    return result;
}

}  // namespace adref
