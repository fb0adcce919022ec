#include "track/src/word_tokens.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <array>

namespace adref::track {
namespace {

using unicode::Class;
using unicode::Decoded;

bool is_blank(Class c) {
    return c == Class::space || c == Class::no_break_space || c == Class::control;
}
bool is_word(Class c) {
    return c == Class::letter || c == Class::digit;
}

bool is_full_stop(char32_t code) {
    return code == U'.' || code == U'!' || code == U'?' || code == 0x3002 || code == 0xFF01 ||
           code == 0xFF1F || code == 0x061F || code == 0x06D4;
}

class TokenScanner {
 public:
    explicit TokenScanner(std::string_view text) : text_(text) {}

    std::vector<WordToken> run() {
        tokens_.reserve(text_.size() / 6 + 1);
        while (at_ < text_.size()) {
            const Decoded here = unicode::decode(text_, at_);
            const Class c = unicode::classify(here.code);
            if (is_blank(c) || c == Class::invisible) {
                step(here);
                continue;
            }
            WordToken token;
            token.begin = static_cast<std::uint32_t>(at_);
            token.first = count_;
            step(here);
            if (is_word(c)) {
                rest_of_word(c);
            } else if (c == Class::ideograph) {
                token.kind = TokenKind::ideograph;
                skip_marks();
            } else {
                token.kind = TokenKind::punctuation;
            }
            token.end = static_cast<std::uint32_t>(at_);
            token.last = count_;
            tokens_.push_back(token);
        }
        mark_sentence_ends();
        return std::move(tokens_);
    }

 private:
    void step(const Decoded& here) {
        at_ += here.bytes;
        ++count_;
    }

    // Letters, marks and digits, and what may stand between two of them.
    void rest_of_word(Class last) {
        while (at_ < text_.size()) {
            const Decoded here = unicode::decode(text_, at_);
            const Class c = unicode::classify(here.code);
            if (is_word(c)) {
                step(here);
                last = c;
                continue;
            }
            const Decoded next = unicode::decode(text_, at_ + here.bytes);
            const Class behind = next.bytes == 0 ? Class::control : unicode::classify(next.code);
            if (!is_word(behind)) return;
            const char32_t folded = unicode::fold_typography(here.code);
            const bool joins =
                c == Class::invisible || ((folded == U'\'' || folded == U'-') && here.code != 0x2014) ||
                ((folded == U'.' || folded == U',') && last == Class::digit && behind == Class::digit);
            if (!joins) return;
            step(here);
        }
    }

    // Vowel signs and tone marks of Thai and its like.
    void skip_marks() {
        while (at_ < text_.size()) {
            const Decoded here = unicode::decode(text_, at_);
            if (unicode::columns(here.code) != 0 || here.code < 0x80) return;
            step(here);
        }
    }

    // Words after which a point ends nothing ("para. 6"), and initials.
    bool abbreviates(const WordToken& word) const {
        constexpr std::array<std::string_view, 20> known = {
            "para", "paras", "art", "arts", "no", "nos", "vol", "vols", "chap", "sect",
            "cf",   "mr",    "ms",  "mrs",  "dr", "st",  "pp",  "ibid", "op",   "cit"};
        if (word.kind != TokenKind::word) return false;
        const std::string folded = folded_token(bytes_of(text_, word));
        const bool initial = word.last - word.first == 1 && folded.front() >= 'a' && folded.front() <= 'z';
        return initial || std::find(known.begin(), known.end(), folded) != known.end();
    }

    void mark_sentence_ends() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            WordToken& token = tokens_[i];
            const char32_t code = unicode::decode(text_, token.begin).code;
            if (token.kind != TokenKind::punctuation || !is_full_stop(code)) continue;
            if (i + 1 == tokens_.size() || code >= 0x80 || code != U'.') {
                token.in_sentence_end = true;
                continue;
            }
            const WordToken& next = tokens_[i + 1];
            const char32_t opens = unicode::decode(text_, next.begin).code;
            const bool closing = unicode::closes(opens);
            const bool lower = unicode::classify(opens) == Class::letter && !unicode::is_upper(opens) &&
                               opens < 0x0530;  // a script with capitals
            token.in_sentence_end =
                (closing || next.begin > token.end) && !lower && !(i > 0 && abbreviates(tokens_[i - 1]));
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t count_ = 0;
    std::vector<WordToken> tokens_;
};

bool is_wide_sign(char32_t code) {
    return (code >= 0x3000 && code <= 0x303F) || (code >= 0xFF00 && code <= 0xFFEF);
}

}  // namespace

std::vector<WordToken> word_tokens(std::string_view text) {
    return TokenScanner(text).run();
}

std::string folded_token(std::string_view bytes, bool keep_case) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded here = unicode::decode(bytes, at);
        at += here.bytes;
        if (unicode::classify(here.code) == Class::invisible) continue;
        const char32_t code = unicode::fold_typography(here.code);
        unicode::append(out, keep_case ? code : unicode::to_lower(code));
    }
    return out;
}

bool spaced(char32_t left, char32_t right) {
    for (const char32_t code : {left, right}) {
        if (unicode::classify(code) == Class::ideograph || is_wide_sign(code)) return false;
    }
    return true;
}

char32_t first_code(std::string_view text) {
    return text.empty() ? 0 : unicode::decode(text, 0).code;
}

char32_t last_code(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return unicode::decode(text, at).code;
}

std::string tidy_words(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded here = unicode::decode(text, at);
        const Class c = unicode::classify(here.code);
        if (c == Class::space || c == Class::control) {
            space = !out.empty();
        } else {
            if (space) out.push_back(' ');
            space = false;
            out.append(text.substr(at, here.bytes));
        }
        at += here.bytes;
    }
    return out;
}

bool reads_the_same(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const std::vector<WordToken> first = word_tokens(a);
    const std::vector<WordToken> second = word_tokens(b);
    return std::equal(
        first.begin(), first.end(), second.begin(), second.end(),
        [&](const WordToken& x, const WordToken& y) { return bytes_of(a, x) == bytes_of(b, y); });
}

}  // namespace adref::track
