#include "formats/src/labels.h"

#include "diffcore/unicode.h"
#include "formats/src/numerals.h"
#include "formats/src/text_util.h"
#include "formats/src/word_labels.h"

#include <string>
#include <string_view>

namespace adref::formats {
namespace {

// Reads a label from left to right. Each `read_…` function either takes the
// whole label and returns it or leaves the place where it was.
class Scanner : private WordLabelReader {
 public:
    explicit Scanner(std::string_view whole) : WordLabelReader(whole) {}

    std::optional<Label> scan() {
        skip_brackets();
        label.begin = at;
        if (at >= text.size()) return std::nullopt;
        const char32_t first = peek();
        bool found = false;
        if (unicode::digit_value(first) >= 0) {
            found = read_number();
        } else if (first == U'(' || first == 0xFF08) {
            found = read_parenthesised();
        } else if (first == 0xA7) {
            found = read_paragraph_sign();
        } else if (first == U'第') {
            found = read_ordinal_cjk();
        } else if (is_letter(first)) {
            found = read_cjk_item() || read_arabic_item() || read_letters();
        } else {
            found = read_bullet();
        }
        if (!found) return std::nullopt;
        label.end = at;
        take_closing_bracket();
        at = label.end;
        while (at < text.size() && at_space_or_end()) step();
        label.rest = at;
        return label;
    }

 private:
    void skip_brackets() {
        for (int i = 0; i < 16 && at < text.size(); ++i) {
            const char32_t code = peek();
            if (code == U'[' || code == 0xFF3B || code == 0x3010) {
                last_bracket_ = at;
                brackets_ = true;
            } else if (!(brackets_ && code == U' ')) {
                break;
            }
            step();
        }
    }

    // "[Article 3 bis] (REDD)": the brackets are the number's own.
    void take_closing_bracket() {
        if (!brackets_ || label.end >= text.size()) return;
        const unicode::Decoded next = unicode::decode(text, label.end);
        if (next.code != U']' && next.code != 0xFF3D && next.code != 0x3011) return;
        label.begin = last_bracket_;
        label.end += next.bytes;
    }

    bool read_number() {
        const std::size_t start = at;
        Number number = read_digits(left());
        if (number.bytes == 0) return false;
        at += number.bytes;
        while (at + 1 < text.size() && text[at] == '.') {
            const Number next = read_digits(text.substr(at + 1));
            if (next.bytes == 0) break;
            number = next;
            at += 1 + next.bytes;
            ++label.parts;
        }
        label.ordinal = number.value;
        label.numeral = label.parts > 1 ? Numeral::multi : Numeral::decimal;
        // "12a." stands beside 12.
        if (at + 1 < text.size() && text[at] >= 'a' && text[at] <= 'z' &&
            (text[at + 1] == '.' || text[at + 1] == ')')) {
            ++at;
            label.suffixed = true;
        }
        read_suffix_here();
        label.wrap = read_closer();
        if (label.wrap != Wrap::none && read_suffix_here()) read_closer();  // "3. bis"
        if (label.wrap != Wrap::none) return at_text() || fail(start);
        if (label.suffixed || label.parts > 1) return at_space_or_end() || peek() == U'[' || fail(start);
        return fail(start);
    }

    bool read_parenthesised() {
        const std::size_t start = at;
        step();
        skip(U' ');
        if (const Number digits = read_digits(left()); digits.bytes != 0) {
            at += digits.bytes;
            label.numeral = Numeral::decimal;
            label.ordinal = digits.value;
            if (at < text.size() && text[at] >= 'a' && text[at] <= 'z') {
                ++at;
                label.suffixed = true;
            }
        } else if (const Number cjk = read_cjk_number(left()); cjk.bytes != 0) {
            at += cjk.bytes;
            label.numeral = Numeral::cjk;
            label.ordinal = cjk.value;
        } else if (const Number arabic = read_arabic_letter(left()); arabic.bytes != 0) {
            at += arabic.bytes;
            label.numeral = Numeral::arabic;
            label.ordinal = arabic.value;
        } else if (!read_latin()) {
            return fail(start);
        }
        read_suffix_here();
        skip(U' ');
        if (!take(U')') && !take(0xFF09)) return fail(start);
        label.wrap = Wrap::both;
        read_suffix_here();
        // "(c):" and "(a)." close twice.
        if (at < text.size() && (text[at] == '.' || text[at] == ':')) ++at;
        return at_text() || fail(start);
    }

    // One letter, a doubled one, or a roman number.
    bool read_latin() {
        std::size_t end = at;
        while (end < text.size() && end - at < 16 &&
               ((text[end] >= 'a' && text[end] <= 'z') || (text[end] >= 'A' && text[end] <= 'Z'))) {
            ++end;
        }
        const std::string_view letters = text.substr(at, end - at);
        label.ordinal = letter_value(letters);
        label.roman = roman_value(letters);
        if (label.ordinal == 0 && label.roman == 0) return false;
        label.numeral = letters[0] >= 'a' ? Numeral::latin : Numeral::latin_upper;
        at = end;
        return true;
    }

    // "a)", "A.", "iv.", and words: "Article 7", "PP3".
    bool read_letters() {
        const std::size_t start = at;
        if (read_latin()) {
            label.wrap = at < text.size() && peek() == U':' ? Wrap::none : read_closer();
            if (label.wrap != Wrap::none && read_suffix_here()) read_closer();
            // "e.g." and "U.S." are no labels, nor is "a.m.".
            if (label.wrap != Wrap::none &&
                (label.wrap == Wrap::dot ? at_space_or_end() || peek() == U'[' : at_text())) {
                return true;
            }
            at = start;
            label.suffixed = false;
        }
        label.ordinal = label.roman = 0;
        return read_paragraph_code() || read_word();
    }

    // 一、 二、
    bool read_cjk_item() {
        const std::size_t start = at;
        const Number number = read_cjk_number(left());
        if (number.bytes == 0) return false;
        at += number.bytes;
        if (!take(0x3001) && !take(0xFF0E) && !take(U'.')) return fail(start);
        label.numeral = Numeral::cjk;
        label.wrap = Wrap::dot;
        label.ordinal = number.value;
        return true;
    }

    // أ ) ب)
    bool read_arabic_item() {
        const std::size_t start = at;
        const Number letter = read_arabic_letter(left());
        if (letter.bytes == 0) return false;
        at += letter.bytes;
        skip(U' ');
        if (take(U')')) {
            label.wrap = Wrap::close;
        } else if (take(U'.') && at_space_or_end()) {
            label.wrap = Wrap::dot;
        } else {
            return fail(start);
        }
        label.numeral = Numeral::arabic;
        label.ordinal = letter.value;
        return true;
    }

    bool read_bullet() {
        constexpr std::u32string_view kBullets =
            U"-*+\u2022\u2013\u2014\u25AA\u25CF\u2023\u25E6\u00B7\u25A0\uF0B7";
        const std::size_t start = at;
        if (kBullets.find(peek()) == std::u32string_view::npos) return false;
        if (brackets_) return false;
        step();
        label.numeral = Numeral::bullet;
        if (at >= text.size() || !at_space_or_end()) return fail(start);
        return true;
    }

    std::size_t last_bracket_ = 0;
    bool brackets_ = false;
};

}  // namespace

std::optional<Label> scan_label(std::string_view text) {
    return Scanner(text).scan();
}

}  // namespace adref::formats
