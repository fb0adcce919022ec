#include "diffcore/src/defined_terms.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace adref {
namespace {

using unicode::Class;
using unicode::Decoded;

constexpr std::size_t kMostTermBytes = 96;
constexpr std::size_t kMostTermWords = 6;
// "(hereinafter referred to as the "
constexpr std::size_t kMostBeforeTerm = 40;

// What follows a term that is defined, in lower case and with plain apostrophes.
constexpr std::array<std::string_view, 26> kDefines = {"means",
                                                       "mean ",
                                                       "shall mean",
                                                       "has the meaning",
                                                       "have the meaning",
                                                       "refers to",
                                                       "refer to",
                                                       "is defined",
                                                       "désigne",
                                                       "signifie",
                                                       "s'entend",
                                                       "s'entendent",
                                                       "bedeutet",
                                                       "bedeuten",
                                                       "bezeichnet",
                                                       "bezeichnen",
                                                       "meint",
                                                       "significa",
                                                       "designa",
                                                       "se entiend",
                                                       "se entender",
                                                       "означа",
                                                       "понима",
                                                       "يعني",
                                                       "تعني",
                                                       "指"};

struct Word {
    std::string lower;
    bool capital = false;
    bool begins = false;  // a sentence, so that its capital says nothing
};

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    bool inside = false;
    bool begins = true;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded here = unicode::decode(text, at);
        at += here.bytes;
        const Class kind = unicode::classify(here.code);
        if (kind == Class::letter) {
            if (!inside) words.push_back({{}, unicode::is_upper(here.code), begins});
            unicode::append(words.back().lower, unicode::to_lower(here.code));
            inside = true;
            begins = false;
        } else if (kind != Class::invisible) {
            inside = false;
            if (here.code == U'.' || here.code == U'!' || here.code == U'?' || here.code == U':' ||
                here.code == U'\n') {
                begins = true;
            } else if (kind == Class::digit) {
                begins = false;
            }
        }
    }
    return words;
}

bool is_quote(char32_t code) {
    return unicode::fold_typography(code) == U'"';
}

// Where the next double quotation mark stands, of whatever form.
std::size_t find_quote(std::string_view text, std::size_t at) {
    for (; at < text.size(); ++at) {
        if (text[at] != '"' && text[at] != '\xC2' && text[at] != '\xE2' && text[at] != '\xEF') continue;
        if (is_quote(unicode::decode(text, at).code)) return at;
    }
    return std::string_view::npos;
}

// The first characters of what follows, folded.
std::string folded_start(std::string_view text) {
    constexpr std::size_t kEnough = 32;
    std::string out;
    for (std::size_t at = 0; at < text.size() && out.size() < kEnough;) {
        const Decoded here = unicode::decode(text, at);
        at += here.bytes;
        const char32_t folded = unicode::fold_typography(here.code);
        if (out.empty() && (folded == U' ' || folded == U',' || folded == U':')) continue;
        unicode::append(out, unicode::to_lower(folded));
    }
    return out;
}

bool defines(std::string_view before, std::string_view after) {
    const std::string next = folded_start(after);
    if (std::any_of(kDefines.begin(), kDefines.end(),
                    [&next](std::string_view verb) { return next.starts_with(verb); }))
        return true;
    // (the "Council")
    const std::size_t from = before.size() - std::min(before.size(), kMostBeforeTerm);
    const std::size_t open = before.find_last_of("()");
    return after.starts_with(')') && open != std::string_view::npos && open >= from && before[open] == '(';
}

// "contributors" where "Contributor" is defined.
bool same_term_word(std::string_view word, std::string_view term) {
    return word.starts_with(term) && (word.size() == term.size() || word.substr(term.size()) == "s");
}

}  // namespace

void DefinedTerms::read(const Document& document) const {
    for (const Paragraph& paragraph : document.paragraphs) {
        const std::string_view text = paragraph.text;
        std::size_t open = find_quote(text, 0);
        while (open != std::string_view::npos) {
            const std::size_t begin = open + unicode::decode(text, open).bytes;
            const std::size_t close = find_quote(text, begin);
            if (close == std::string_view::npos) break;
            const std::size_t end = close + unicode::decode(text, close).bytes;
            if (close - begin <= kMostTermBytes && defines(text.substr(0, open), text.substr(end))) {
                Term term;
                for (Word& word : words_of(text.substr(begin, close - begin)))
                    term.push_back(std::move(word.lower));
                if (!term.empty() && term.size() <= kMostTermWords) terms_.push_back(std::move(term));
            }
            open = close;
        }
    }
}

bool DefinedTerms::is_in_term(const std::vector<std::string>& words, std::size_t at) const {
    return std::any_of(terms_.begin(), terms_.end(), [&](const Term& term) {
        for (std::size_t k = 0; k < term.size() && k <= at; ++k) {
            const std::size_t begin = at - k;
            if (begin + term.size() > words.size()) continue;
            if (std::equal(term.begin(), term.end(), words.begin() + static_cast<std::ptrdiff_t>(begin),
                           [](const std::string& x, const std::string& y) { return same_term_word(y, x); }))
                return true;
        }
        return false;
    });
}

bool DefinedTerms::differ_in(std::string_view before, std::string_view after) const {
    const std::vector<Word> olds = words_of(before);
    const std::vector<Word> news = words_of(after);
    // In another form one text may have more words ("per cent"): then what is
    // not in step is left alone.
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < std::min(olds.size(), news.size()) && olds[i].lower == news[i].lower; ++i) {
        const Word& with_capital = olds[i].capital ? olds[i] : news[i];
        if (olds[i].capital != news[i].capital && !with_capital.begins) changed.push_back(i);
    }
    if (changed.empty()) return false;
    std::call_once(once_, [this] {
        read(one_);
        read(other_);
    });
    std::vector<std::string> words;
    words.reserve(olds.size());
    for (const Word& word : olds) words.push_back(word.lower);
    return std::any_of(changed.begin(), changed.end(), [&](std::size_t at) { return is_in_term(words, at); });
}

}  // namespace adref
