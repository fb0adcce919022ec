#include "diffcore/src/tokens.h"

#include "diffcore/parallel.h"
#include "diffcore/unicode.h"

#include <array>
#include <utility>

namespace adref {
namespace {

using unicode::Class;
using unicode::Decoded;

TokenClass punctuation_class(char32_t code) {
    switch (code) {
        case U'.':
        case U'!':
        case U'?':
        case 0x061F:
        case 0x06D4:
        case 0x3002:
        case 0xFF01:
        case 0xFF1F:
        case 0xFF0E:
            return TokenClass::sentence_end;
        case U',':
        case U';':
        case U':':
        case 0x060C:
        case 0x061B:
        case 0x3001:
        case 0xFF0C:
        case 0xFF1A:
        case 0xFF1B:
            return TokenClass::clause_end;
        case U'[':
        case U']':
        case 0xFF3B:
        case 0xFF3D:
            return TokenClass::bracket;
        default:
            return TokenClass::punctuation;
    }
}

// By byte: letters and digits of ASCII.
constexpr std::array<bool, 256> ascii_word_bytes() {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < unicode::kAsciiClasses.size(); ++c)
        table[c] = unicode::kAsciiClasses[c] == Class::letter || unicode::kAsciiClasses[c] == Class::digit;
    return table;
}
constexpr auto kAsciiWord = ascii_word_bytes();

bool is_ascii_letter(char c) {
    return kAsciiWord[static_cast<unsigned char>(c)] && (c < '0' || c > '9');
}

class Scanner {
 public:
    Scanner(std::string_view text, Vocabulary& vocabulary, std::vector<Token>& out)
        : text_(text), vocabulary_(vocabulary), out_(out) {}

    void run() {
        std::size_t at = 0;
        while (at < text_.size()) {
            TokenClass kind = TokenClass::word;
            std::uint32_t id = 0;
            std::size_t body_end = scan_plain_word(at);
            if (body_end != at) {
                id = vocabulary_.intern_plain(text_.substr(at, body_end - at), kind);
            } else {
                body_end = scan_body(at, kind);
                id = vocabulary_.intern(text_.substr(at, body_end - at), kind);
            }
            const std::size_t end = skip_spaces(body_end);
            out_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(body_end),
                            static_cast<std::uint32_t>(end), id});
            at = end;
        }
    }

 private:
    static bool is_space_class(Class c) { return c == Class::space || c == Class::no_break_space; }
    static bool is_word_class(Class c) { return c == Class::letter || c == Class::digit; }

    unsigned char byte_at(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }
    bool is_ascii_word(std::size_t at) const { return kAsciiWord[byte_at(at)]; }

    Class class_at(std::size_t at) const {
        return at < text_.size() ? unicode::classify(unicode::decode(text_, at).code) : Class::control;
    }

    std::size_t skip_spaces(std::size_t at) const {
        // One space and then a word is what follows most words.
        if (at + 1 < text_.size() && text_[at] == ' ' && is_ascii_word(at + 1)) return at + 1;
        while (at < text_.size()) {
            const Decoded next = unicode::decode(text_, at);
            const Class c = unicode::classify(next.code);
            if (c != Class::space && c != Class::no_break_space && c != Class::invisible) break;
            at += next.bytes;
        }
        return at;
    }

    // What most tokens are: letters of ASCII, and behind them what cannot go on a
    // word whose last character is a letter. Otherwise returns `at`.
    std::size_t scan_plain_word(std::size_t at) const {
        if (!is_ascii_letter(text_[at])) return at;
        std::size_t end = at + 1;
        while (end < text_.size() && is_ascii_word(end)) ++end;
        if (end == text_.size()) return end;
        const char next = text_[end];
        const bool ends =
            next == ' ' || ((next == ',' || next == ';' || next == '.') && is_ascii_letter(text_[end - 1]));
        return ends ? end : at;
    }

    std::size_t scan_body(std::size_t at, TokenClass& kind) const {
        const Decoded first = unicode::decode(text_, at);
        switch (unicode::classify(first.code)) {
            case Class::letter:
                kind = TokenClass::word;
                return scan_word(at, kind);
            case Class::digit:
                kind = TokenClass::number;
                return scan_word(at, kind);
            case Class::ideograph:
                kind = TokenClass::ideograph;
                return skip_marks(at + first.bytes);
            default:
                if (const std::size_t end = first.code == U'[' ? end_of_note_mark(text_, at) : at;
                    end != at) {
                    kind = TokenClass::punctuation;
                    return end;
                }
                kind = punctuation_class(first.code);
                return at + first.bytes;
        }
    }

    // Vowel signs and tone marks of Thai and its like belong to their letter.
    std::size_t skip_marks(std::size_t at) const {
        while (at < text_.size()) {
            const Decoded next = unicode::decode(text_, at);
            if (unicode::columns(next.code) != 0) break;
            at += next.bytes;
        }
        return at;
    }

    // Letters, marks and digits; an apostrophe or hyphen between two of them;
    // a point or comma between digits; "22(b)" and "A/RES/78/1" whole.
    std::size_t scan_word(std::size_t begin, TokenClass& kind) const {
        std::size_t at = begin;
        Class last = Class::letter;
        char32_t last_code = 0;
        bool symbol = false;  // a slash has been passed
        while (at < text_.size()) {
            // Most words are this run and nothing more.
            const std::size_t run = at;
            while (at < text_.size() && is_ascii_word(at)) ++at;
            if (at > run) {
                last_code = byte_at(at - 1);
                last = unicode::kAsciiClasses[last_code];
            }
            if (at == text_.size()) break;

            const Decoded next = unicode::decode(text_, at);
            const Class c = unicode::classify(next.code);
            if (is_word_class(c)) {
                last = c;
                last_code = next.code;
                at += next.bytes;
                continue;
            }
            const std::size_t after = at + next.bytes;
            if (c == Class::invisible) {  // a joiner inside a word, but not a mark at its end
                if (!is_word_class(class_at(after))) break;
                at = after;
                continue;
            }
            if (c != Class::other && (last != Class::digit || !is_space_class(c))) break;
            const char32_t folded = unicode::fold_typography(next.code);
            const Class following = class_at(after);
            if ((folded == U'\'' || folded == U'-') && is_word_class(following) && next.code != 0x2014) {
                at = after;
            } else if ((folded == U'.' || folded == U',' || folded == 0x066B || folded == 0x066C) &&
                       last == Class::digit && following == Class::digit) {
                at = after;
            } else if (folded == U'.' && symbol && following == Class::digit) {
                at = after;  // "A/CONF.232/2022/5", "A/78/L.41/Rev.1"
            } else if (folded == U'/' && is_word_class(following) &&
                       (last == Class::digit || unicode::is_upper(last_code))) {
                kind = TokenClass::number;
                symbol = true;
                at = after;
            } else if (folded == U'(' && last == Class::digit) {
                const std::size_t close = scan_item(after);
                if (close == 0) break;
                at = close;
            } else if (folded == U' ' && last == Class::digit && after < text_.size() &&
                       text_[after] == '(') {
                const std::size_t close = scan_short_item(after + 1);
                if (close == 0) break;
                at = close;
            } else {
                break;
            }
        }
        return at;
    }

    // "b)" or "iv)" after "22(": the offset after it, or 0.
    std::size_t scan_item(std::size_t at) const {
        std::size_t letters = 0;
        while (at < text_.size() && letters < 5 && is_word_class(class_at(at))) {
            at += unicode::decode(text_, at).bytes;
            ++letters;
        }
        return letters > 0 && at < text_.size() && text_[at] == ')' ? at + 1 : 0;
    }

    // "b)" or "iv)" after "22 (", where a longer word would be a remark: 0 then.
    std::size_t scan_short_item(std::size_t at) const {
        const std::size_t begin = at;
        while (at < text_.size() && at - begin < 4 && text_[at] >= 'a' && text_[at] <= 'z') ++at;
        const std::string_view item = text_.substr(begin, at - begin);
        const bool is_item = item.size() == 1 || item.find_first_not_of("ivx") == std::string_view::npos;
        return !item.empty() && is_item && at < text_.size() && text_[at] == ')' ? at + 1 : 0;
    }

    std::string_view text_;
    Vocabulary& vocabulary_;
    std::vector<Token>& out_;
};

}  // namespace

std::size_t end_of_note_mark(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 12;
    if (!text.substr(at).starts_with("[^")) return at;
    std::size_t end = at + 2;
    while (end < text.size() && end - at < kLongest && kAsciiWord[static_cast<unsigned char>(text[end])])
        ++end;
    return end > at + 2 && end < text.size() && text[end] == ']' ? end + 1 : at;
}

void tokenize(std::string_view text, Vocabulary& vocabulary, std::vector<Token>& out) {
    Scanner(text, vocabulary, out).run();
}

namespace {

std::size_t bytes_of(const Document& document) {
    std::size_t bytes = 0;
    for (const Paragraph& paragraph : document.paragraphs) bytes += paragraph.text.size();
    return bytes;
}

// All but the ids alone.
TokenizedDocument scan(const Document& document, Vocabulary& vocabulary) {
    TokenizedDocument result;
    // A token is rarely shorter than this with the space behind it, and room that
    // is not used costs nothing.
    constexpr std::size_t kShortToken = 4;
    result.tokens.reserve(bytes_of(document) / kShortToken);
    result.starts.reserve(document.paragraphs.size() + 1);
    for (const Paragraph& paragraph : document.paragraphs) {
        result.starts.push_back(static_cast<std::uint32_t>(result.tokens.size()));
        tokenize(paragraph.text, vocabulary, result.tokens);
    }
    result.starts.push_back(static_cast<std::uint32_t>(result.tokens.size()));
    return result;
}

void list_ids(TokenizedDocument& document) {
    document.ids.reserve(document.tokens.size());
    for (const Token& token : document.tokens) document.ids.push_back(token.id);
}

}  // namespace

TokenizedDocument tokenize(const Document& document, Vocabulary& vocabulary) {
    TokenizedDocument result = scan(document, vocabulary);
    list_ids(result);
    return result;
}

TokenizedPair tokenize_both(const Document& before, const Document& after, Vocabulary& vocabulary) {
    // Shorter texts are done before a second thread is there.
    constexpr std::size_t kWorthwhile = 100'000;
    TokenizedPair pair;
    if (thread_count() < 2 || bytes_of(before) < kWorthwhile || bytes_of(after) < kWorthwhile) {
        pair.before = tokenize(before, vocabulary);
        pair.after = tokenize(after, vocabulary);
        return pair;
    }
    Vocabulary others;  // of the new side, numbered from 0, until it is known what the old one has
    run_both(
        true, [&] { pair.before = tokenize(before, vocabulary); }, [&] { pair.after = scan(after, others); });
    // In the order in which they first came up, as if there had been one vocabulary from the start.
    const std::vector<std::uint32_t> ids = vocabulary.take_over(others);
    for (Token& token : pair.after.tokens) token.id = ids[token.id];
    list_ids(pair.after);
    return pair;
}

}  // namespace adref
