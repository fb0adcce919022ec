#include "diffcore/src/tokens.h"

#include "diffcore/unicode.h"

#include <cstring>

namespace adref {
namespace {

using unicode::Class;
using unicode::Decoded;

constexpr std::size_t kFirstSlots = 1U << 12U;

// Multiply and fold, eight bytes at a time; only equality within one run of
// the program depends on it.
std::uint64_t hash_bytes(std::string_view bytes) {
    constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = bytes.size() * kMultiplier;
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * kMultiplier;
        hash ^= hash >> 32U;
    };
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        mix(word);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, bytes.data() + at, bytes.size() - at);
    mix(rest);
    return hash;
}

// Folds a body; returns false, leaving `out` alone, where folding changes nothing.
bool fold_body(std::string_view body, std::string& out) {
    bool ascii = true;
    for (const char c : body) ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    if (ascii) return false;
    std::string folded;
    for (std::size_t offset = 0; offset < body.size();) {
        const Decoded next = unicode::decode(body, offset);
        offset += next.bytes;
        if (unicode::classify(next.code) != Class::invisible) {
            unicode::append(folded, unicode::fold_typography(next.code));
        }
    }
    if (folded == body) return false;
    out = std::move(folded);
    return true;
}

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

class Scanner {
 public:
    Scanner(std::string_view text, Vocabulary& vocabulary, std::vector<Token>& out)
        : text_(text), vocabulary_(vocabulary), out_(out) {}

    void run() {
        std::size_t at = 0;
        while (at < text_.size()) {
            TokenClass kind = TokenClass::word;
            const std::size_t body_end = scan_body(at, kind);
            const std::size_t end = skip_spaces(body_end);
            const std::uint32_t id = vocabulary_.intern(text_.substr(at, body_end - at), kind);
            out_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(body_end),
                            static_cast<std::uint32_t>(end), id});
            at = end;
        }
    }

 private:
    static bool is_word_class(Class c) { return c == Class::letter || c == Class::digit; }

    Class class_at(std::size_t at) const {
        return at < text_.size() ? unicode::classify(unicode::decode(text_, at).code) : Class::control;
    }

    std::size_t skip_spaces(std::size_t at) const {
        while (at < text_.size()) {
            const Decoded next = unicode::decode(text_, at);
            const Class c = unicode::classify(next.code);
            if (c != Class::space && c != Class::no_break_space && c != Class::invisible) break;
            at += next.bytes;
        }
        return at;
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
            if (c != Class::other) break;
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

    std::string_view text_;
    Vocabulary& vocabulary_;
    std::vector<Token>& out_;
};

}  // namespace

Vocabulary::Vocabulary() : slots_(kFirstSlots) {}

std::uint32_t Vocabulary::intern(std::string_view body, TokenClass kind) {
    std::string folded;
    const bool changed = fold_body(body, folded);
    std::string_view key = changed ? std::string_view(folded) : body;
    const std::uint64_t hash = hash_bytes(key);
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    while (slots_[slot] != 0) {
        const Known& known = entries_[slots_[slot] - 1];
        if (known.hash == hash && known.folded == key) return slots_[slot] - 1;
        slot = (slot + 1) & mask;
    }
    if (changed) key = owned_.emplace_back(std::move(folded));
    entries_.push_back({key, hash, kind});
    slots_[slot] = static_cast<std::uint32_t>(entries_.size());
    const auto id = static_cast<std::uint32_t>(entries_.size() - 1);
    if (entries_.size() * 2 > slots_.size()) grow();
    return id;
}

void Vocabulary::grow() {
    slots_.assign(slots_.size() * 4, 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::size_t slot = entries_[i].hash & mask;
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

void tokenize(std::string_view text, Vocabulary& vocabulary, std::vector<Token>& out) {
    Scanner(text, vocabulary, out).run();
}

TokenizedDocument tokenize(const Document& document, Vocabulary& vocabulary) {
    TokenizedDocument result;
    result.starts.reserve(document.paragraphs.size() + 1);
    for (const Paragraph& paragraph : document.paragraphs) {
        result.starts.push_back(static_cast<std::uint32_t>(result.tokens.size()));
        tokenize(paragraph.text, vocabulary, result.tokens);
    }
    result.starts.push_back(static_cast<std::uint32_t>(result.tokens.size()));
    result.ids.reserve(result.tokens.size());
    for (const Token& token : result.tokens) result.ids.push_back(token.id);
    return result;
}

}  // namespace adref
