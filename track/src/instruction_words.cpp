#include "track/src/instruction_words.h"

#include "diffcore/unicode.h"

namespace adref::track {
namespace {

// Latin letters without their accents: people leave them out, above all on capitals.
char32_t without_accent(char32_t code) {
    constexpr std::u32string_view kFrom = U"àáâãäåçèéêëìíîïñòóôõöùúûü";
    constexpr std::u32string_view kTo = U"aaaaaaceeeeiiiinooooouuuu";
    static_assert(kFrom.size() == kTo.size());
    const std::size_t at = code < 0xE0 ? std::u32string_view::npos : kFrom.find(code);
    return at == std::u32string_view::npos ? code : kTo[at];
}

bool is_gap(unicode::Class kind) {
    return kind == unicode::Class::space || kind == unicode::Class::no_break_space ||
           kind == unicode::Class::control || kind == unicode::Class::invisible;
}

bool is_letter(char32_t code) {
    const unicode::Class kind = unicode::classify(code);
    return kind == unicode::Class::letter || kind == unicode::Class::ideograph;
}

// Behind a run of letters, hyphens inside it included.
std::size_t word_end(std::string_view line, std::size_t at) {
    while (at < line.size()) {
        const unicode::Decoded here = unicode::decode(line, at);
        if (!is_letter(here.code)) {
            const bool hyphen = unicode::fold_typography(here.code) == U'-';
            if (!hyphen || !is_letter(unicode::decode(line, at + here.bytes).code)) break;
        }
        at += here.bytes;
    }
    return at;
}

std::size_t number_end(std::string_view line, std::size_t at) {
    while (at < line.size()) {
        const unicode::Decoded here = unicode::decode(line, at);
        if (unicode::digit_value(here.code) < 0) break;
        at += here.bytes;
    }
    return at;
}

}  // namespace

std::string fold_draft_word(std::string_view word) {
    std::string folded;
    for (std::size_t at = 0; at < word.size();) {
        const unicode::Decoded here = unicode::decode(word, at);
        at += here.bytes;
        unicode::append(folded, without_accent(unicode::to_lower(unicode::fold_typography(here.code))));
    }
    return folded;
}

std::string_view trim_draft(std::string_view text) {
    std::size_t first = text.size();
    std::size_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const unicode::Decoded here = unicode::decode(text, at);
        if (!is_gap(unicode::classify(here.code))) {
            if (first == text.size()) first = at;
            last = at + here.bytes;
        }
        at += here.bytes;
    }
    return first < last ? text.substr(first, last - first) : std::string_view();
}

bool has_draft_words(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const unicode::Decoded here = unicode::decode(line, at);
        const unicode::Class kind = unicode::classify(here.code);
        if (kind == unicode::Class::letter || kind == unicode::Class::digit ||
            kind == unicode::Class::ideograph)
            return true;
        at += here.bytes;
    }
    return false;
}

std::vector<DraftWord> split_draft_words(std::string_view line) {
    const std::vector<QuotedSpan> quotes = find_quotes(line);
    std::vector<DraftWord> words;
    std::size_t quote = 0;
    bool spaced = true;
    for (std::size_t at = 0; at < line.size();) {
        DraftWord word;
        word.spaced = spaced;
        word.start = at;
        if (quote < quotes.size() && quotes[quote].start == at) {
            const QuotedSpan& span = quotes[quote++];
            word.kind = DraftWord::Kind::quote;
            word.text = trim_draft(line.substr(span.inner, span.inner_end - span.inner));
            word.end = span.end;
        } else {
            const unicode::Decoded here = unicode::decode(line, at);
            if (is_gap(unicode::classify(here.code))) {
                spaced = true;
                at += here.bytes;
                continue;
            }
            if (is_letter(here.code)) {
                word.end = word_end(line, at);
                // l’alinéa: the elided article is a word of its own. EU’s: so is the genitive.
                const unicode::Decoded next = unicode::decode(line, word.end);
                const std::string_view letters = line.substr(at, word.end - at);
                if ((letters.size() == 1 || letters == "qu") && unicode::fold_typography(next.code) == U'\'')
                    word.end += next.bytes;
            } else if (unicode::digit_value(here.code) >= 0) {
                word.kind = DraftWord::Kind::number;
                word.end = number_end(line, at);
            } else {
                word.kind = DraftWord::Kind::mark;
                word.end = at + here.bytes;
            }
            word.text = line.substr(at, word.end - at);
            word.folded = fold_draft_word(word.text);
        }
        at = word.end;
        spaced = false;
        if (word.kind == DraftWord::Kind::mark &&
            (word.text == "*" || word.text == "_" || word.text == "#")) {
            spaced = true;  // emphasis of Markdown
            continue;
        }
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace adref::track
