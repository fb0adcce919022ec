#include "diffcore/src/phrase_words.h"

#include "diffcore/unicode.h"

#include <array>
#include <cstddef>

namespace adref {
namespace {

using unicode::Class;
using unicode::Decoded;

enum class Ascii : std::uint8_t { letter, upper, digit, space, comma, open, close, line, other };

constexpr std::array<Ascii, 128> ascii_classes() {
    std::array<Ascii, 128> classes{};
    for (std::size_t c = 0; c < 128; ++c) {
        classes[c] = Ascii::other;
        if (c >= 'a' && c <= 'z') classes[c] = Ascii::letter;
        if (c >= 'A' && c <= 'Z') classes[c] = Ascii::upper;
        if (c >= '0' && c <= '9') classes[c] = Ascii::digit;
        if (c == ' ' || c == '\t') classes[c] = Ascii::space;
        if (c == ',' || c == ';' || c == ':') classes[c] = Ascii::comma;
        if (c == '[') classes[c] = Ascii::open;
        if (c == ']') classes[c] = Ascii::close;
        if (c == '\n') classes[c] = Ascii::line;
    }
    return classes;
}
constexpr std::array<Ascii, 128> kAscii = ascii_classes();

// Arabic vowel signs and the letter stretcher: printed or not at will.
bool is_left_out(char32_t code) {
    return (code >= 0x064B && code <= 0x0652) || code == 0x0670 || code == 0x0640;
}

Shape shape_of(char32_t code) {
    switch (code) {
        case 0x060C:
        case 0x061B:
        case 0x3001:
        case 0xFF0C:
        case 0xFF1A:
        case 0xFF1B:
            return Shape::comma;
        case 0xFF3B:
            return Shape::open_bracket;
        case 0xFF3D:
            return Shape::close_bracket;
        default:
            return Shape::other;
    }
}

// Where the footnote mark at `at` ends ("[^3]"); 0 if none begins there. Its
// brackets bracket no words.
std::size_t note_mark_end(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 102;  // a name of 100 bytes
    if (at + 1 >= text.size() || text[at + 1] != '^') return 0;
    const std::size_t end = text.substr(0, at + kLongest + 1).find_first_of("[] \t\n", at + 2);
    return end != std::string_view::npos && end > at + 2 && text[end] == ']' ? end + 1 : 0;
}

}  // namespace

std::uint64_t hash_folded(std::string_view folded) {
    std::uint64_t hash = PhraseScanner::kHashSeed;
    for (const char c : folded) hash = PhraseScanner::hash_step(hash, c);
    return hash | 1U;  // never the 0 of what is no word
}

bool PhraseScanner::next(PhraseWord& word) {
    while (at_ < text_.size()) {
        word = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + 1), 0, Shape::other};
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte < 0x80) {
            switch (kAscii[byte]) {
                case Ascii::letter:
                case Ascii::upper:
                    scan_word(word);
                    return true;
                case Ascii::digit:
                    scan_number(word);
                    return true;
                case Ascii::space:
                    ++at_;
                    continue;
                case Ascii::comma:
                    word.shape = Shape::comma;
                    break;
                case Ascii::open:
                    if (const std::size_t end = note_mark_end(text_, at_); end != 0) {
                        word.end = static_cast<std::uint32_t>(end);
                        at_ = end - 1;
                        break;
                    }
                    word.shape = Shape::open_bracket;
                    break;
                case Ascii::close:
                    word.shape = Shape::close_bracket;
                    break;
                case Ascii::line:
                    word.shape = Shape::line_end;
                    break;
                case Ascii::other:
                    break;
            }
            ++at_;
            length_ = 0;
            return true;
        }
        const Decoded first = unicode::decode(text_, at_);
        switch (unicode::classify(first.code)) {
            case Class::letter:
                scan_word(word);
                if (length_ != 0) return true;
                continue;  // a vowel sign alone
            case Class::digit:
                scan_number(word);
                return true;
            case Class::ideograph:
                at_ += first.bytes;
                word.end = static_cast<std::uint32_t>(at_);
                word.shape = Shape::word;
                length_ = 0;
                hash_ = kHashSeed;
                for (std::size_t i = word.begin; i < at_; ++i) fold(text_[i]);
                word.hash = hash_ | 1U;
                return true;
            case Class::space:
            case Class::no_break_space:
            case Class::invisible:
                at_ += first.bytes;
                continue;
            default:
                at_ += first.bytes;
                word.end = static_cast<std::uint32_t>(at_);
                word.shape = shape_of(first.code);
                length_ = 0;
                return true;
        }
    }
    return false;
}

// Letters and digits; a hyphen between two letters; an apostrophe ends it.
void PhraseScanner::scan_word(PhraseWord& word) {
    const auto is_letter = [this](std::size_t at) {
        if (at >= text_.size()) return false;
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) return kAscii[byte] == Ascii::letter || kAscii[byte] == Ascii::upper;
        return unicode::classify(unicode::decode(text_, at).code) == Class::letter;
    };
    word.shape = Shape::word;
    scan_plain_letters();
    while (at_ < text_.size()) {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte < 0x80) {
            const Ascii kind = kAscii[byte];
            if (kind == Ascii::letter || kind == Ascii::digit) {
                fold(text_[at_]);
            } else if (kind == Ascii::upper) {
                fold(static_cast<char>(byte | 0x20U));
            } else if (byte == '-' && is_letter(at_ + 1)) {
                fold('-');
            } else if (byte == '\'' && is_letter(at_ + 1)) {
                fold('\'');
                ++at_;
                break;
            } else {
                break;
            }
            ++at_;
            continue;
        }
        const Decoded next = unicode::decode(text_, at_);
        const Class kind = unicode::classify(next.code);
        if (kind == Class::letter || kind == Class::digit) {
            if (!is_left_out(next.code)) fold_code(unicode::to_lower(next.code));
        } else if (kind == Class::other && is_letter(at_ + next.bytes)) {
            const char32_t code = unicode::fold_typography(next.code);
            if (code == U'\'') {
                fold('\'');
                at_ += next.bytes;
                break;
            }
            if (code != U'-' || next.code == 0x2013 || next.code == 0x2014) break;
            fold('-');
        } else if (kind != Class::invisible) {
            break;
        }
        at_ += next.bytes;
    }
    word.end = static_cast<std::uint32_t>(at_);
    word.hash = hash_ | 1U;
}

// What most words are made of. The state is in locals, since a char that is
// written may be any member for all that the compiler knows.
void PhraseScanner::scan_plain_letters() {
    std::uint64_t hash = kHashSeed;
    std::size_t length = 0;
    std::size_t at = at_;
    const std::string_view text = text_;
    for (; at < text.size() && length < kLongestWord; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80 || kAscii[byte] > Ascii::upper) break;
        const char lower = static_cast<char>(byte | 0x20U);
        folded_[length++] = lower;
        hash = hash_step(hash, lower);
    }
    at_ = at;
    hash_ = hash;
    length_ = length;
}

void PhraseScanner::fold_code(char32_t code) {
    std::string bytes;
    unicode::append(bytes, code);
    for (const char c : bytes) fold(c);
}

void PhraseScanner::scan_number(PhraseWord& word) {
    while (at_ < text_.size()) {
        const Decoded next = unicode::decode(text_, at_);
        const Class kind = unicode::classify(next.code);
        if (kind != Class::digit && kind != Class::letter) break;
        at_ += next.bytes;
    }
    word.end = static_cast<std::uint32_t>(at_);
    word.shape = Shape::number;
    length_ = 0;
    fold(kAnyNumber.front());
    word.hash = hash_folded(text_.substr(word.begin, word.end - word.begin));
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    PhraseScanner scanner(text);
    for (PhraseWord word; scanner.next(word);) {
        if (word.shape == Shape::word || word.shape == Shape::number) {
            words.emplace_back(scanner.folded());
        } else if (text.substr(word.begin, word.end - word.begin) == kAnyNumber) {
            words.emplace_back(kAnyNumber);
        }
    }
    return words;
}

}  // namespace adref
