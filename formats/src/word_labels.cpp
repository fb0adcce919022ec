#include "formats/src/word_labels.h"

#include "formats/src/numerals.h"
#include "formats/src/words.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace adref::formats {
namespace {

constexpr int kRankBook = 5;

}  // namespace

bool WordLabelReader::read_suffix_here() {
    // "a) ante notario" is an item that begins with the word.
    const bool closed = at > 0 && (text[at - 1] == '.' || text[at - 1] == ')');
    const Number suffix = read_suffix(left(), closed);
    if (suffix.bytes == 0) return false;
    at += suffix.bytes;
    label.suffixed = true;
    const Number second = read_suffix(left());  // "bis alt 1"
    at += second.bytes;
    return true;
}

bool WordLabelReader::read_paragraph_code() {
    const std::size_t start = at;
    const std::string_view here = left();
    if (here.size() < 3 || (here[0] != 'P' && here[0] != 'O') || here[1] != 'P') return false;
    at += 2;
    if (peek() == U' ' || peek() == 0xA0 || peek() == U'-' || peek() == U'.') step();
    const Number number = read_digits(left());
    if (number.bytes == 0) return fail(start);
    at += number.bytes;
    label.ordinal = number.value;
    label.numeral = here[0] == 'P' ? Numeral::preambular : Numeral::operative;
    read_suffix_here();
    label.wrap = read_closer();
    return at_space_or_end() || peek() == U'[' || fail(start);
}

bool WordLabelReader::read_word() {
    const std::size_t start = at;
    std::string word;
    while (at < text.size() && word.size() < 40) {
        const char32_t code = peek();
        if (!is_letter(code)) break;
        unicode::append(word, unicode::to_lower(code));
        step();
    }
    const NumberedWord* known = find_numbered_word(word);
    // The word stands as a name: "Article 7", "ARTICLE 7", not "article 7".
    if (known == nullptr || is_lower(unicode::decode(text, start).code)) return fail(start);
    const std::size_t after_word = at;
    label.rank = known->rank;
    label.numeral = known->rank == kRankOption ? Numeral::option : Numeral::word;
    bool numbered = false;
    if (at_space_or_end() && at < text.size()) {
        step();
        numbered = read_word_number();
    }
    if (!numbered) {
        at = after_word;
        if (!known->alone) return fail(start);
    }
    read_separator();
    if (known->weak && !label.separated && at < text.size() && peek() != U'[' && peek() != U'(' &&
        peek(1) != U'(' && peek(1) != U'[') {
        return fail(start);
    }
    if (left().starts_with("- ") || left().starts_with("– ")) return true;
    return at_space_or_end() || label.separated || peek() == U'[' || peek() == U']' || fail(start);
}

bool WordLabelReader::read_word_number() {
    const std::size_t start = at;
    if (const std::size_t spelled = read_spelled_number(left()); spelled != 0) {
        at += spelled;
        return true;
    }
    const bool bracket = take(U'(');
    bool any = false;
    while (at < text.size()) {
        if (const Number digits = read_digits(left()); digits.bytes != 0) {
            at += digits.bytes;
            label.ordinal = digits.value;
            any = true;
            // "12a", "1er"
            if (left().starts_with("er") || left().starts_with("re"))
                at += 2;
            else if (at < text.size() && is_letter(peek()) && !is_letter(next_code())) {
                if (peek() < 128) step();
            }
        } else {
            std::size_t end = at;
            while (end < text.size() && ((text[end] >= 'A' && text[end] <= 'Z') ||
                                         (bracket && text[end] >= 'a' && text[end] <= 'z')))
                ++end;
            const std::string_view letters = text.substr(at, end - at);
            const std::uint32_t roman = roman_value(letters);
            if (letters.empty() || (letters.size() > 1 && roman == 0)) break;
            if (end < text.size() && is_letter(unicode::decode(text, end).code)) break;
            label.ordinal = roman != 0 ? roman : letter_value(letters);
            at = end;
            any = true;
        }
        // "A.1", "1.2"
        if (at + 1 < text.size() && text[at] == '.' && text[at + 1] != ' ' &&
            (read_digits(text.substr(at + 1)).bytes != 0 || (text[at + 1] >= 'A' && text[at + 1] <= 'Z'))) {
            ++at;
            continue;
        }
        break;
    }
    if (any && bracket) any = take(U')');
    if (!any) return fail(start);
    read_suffix_here();
    return true;
}

void WordLabelReader::read_separator() {
    const std::size_t start = at;
    skip_spaces();
    const char32_t code = at < text.size() ? peek() : 0;
    if (code == U':' || code == 0xFF1A || ((code == U'.' || code == 0xFF0E) && at == start)) {
        step();
        label.separated = true;
    } else {
        at = start;
    }
}

bool WordLabelReader::read_paragraph_sign() {
    const std::size_t start = at;
    step();
    skip_spaces();
    const Number number = read_digits(left());
    if (number.bytes == 0) return fail(start);
    at += number.bytes;
    label.ordinal = number.value;
    if (at < text.size() && text[at] >= 'a' && text[at] <= 'z' && !is_letter(next_code())) ++at;
    read_suffix_here();
    label.numeral = Numeral::word;
    label.rank = kRankArticle;
    read_separator();
    return at_space_or_end() || fail(start);
}

bool WordLabelReader::read_ordinal_cjk() {
    const std::size_t start = at;
    step();
    skip(U' ');
    Number number = read_cjk_number(left());
    if (number.bytes == 0) number = read_digits(left());
    if (number.bytes == 0) return fail(start);
    at += number.bytes;
    label.ordinal = number.value;
    skip(U' ');
    label.numeral = Numeral::word;
    if (take(U'条')) {
        label.rank = kRankArticle;
        // 第七条之二 is what other languages call 7 bis.
        if (left().starts_with("之")) {
            step();
            const Number second = read_cjk_number(left());
            if (second.bytes == 0) return fail(start);
            at += second.bytes;
        }
        read_suffix_here();
    } else if (take(U'章')) {
        label.rank = kRankChapter;
    } else if (take(U'节')) {
        label.rank = kRankSection;
    } else if (take(U'编')) {
        label.rank = kRankBook;
    } else if (left().starts_with("部分")) {
        at += std::string_view("部分").size();
        label.rank = kRankPart;
    } else {
        return fail(start);
    }
    read_separator();
    // In a sentence the number is followed by what it belongs to: 第七条第二款.
    return at_space_or_end() || label.separated || fail(start);
}

}  // namespace adref::formats
