// A place in a text that a label is read from, left to right.
#pragma once

#include "diffcore/unicode.h"
#include "formats/src/labels.h"
#include "formats/src/text_util.h"

#include <cstddef>
#include <string_view>

namespace adref::formats {

class LabelCursor {
 protected:
    explicit LabelCursor(std::string_view whole) : text(whole) {}

    char32_t peek(std::size_t ahead = 0) const { return unicode::decode(text, at + ahead).code; }
    std::string_view left() const { return text.substr(at); }
    void step() { at += unicode::decode(text, at).bytes; }
    bool take(char32_t code) {
        if (at >= text.size() || peek() != code) return false;
        step();
        return true;
    }
    bool at_space_or_end() const {
        if (at >= text.size()) return true;
        const unicode::Class kind = unicode::classify(peek());
        return kind == unicode::Class::space || kind == unicode::Class::no_break_space;
    }
    // What may follow a closed label without a space: "1.[The", "(a)The", "1.Текст".
    bool at_text() const {
        if (at_space_or_end()) return true;
        const char32_t code = peek();
        if (unicode::digit_value(code) >= 0) return false;
        const unicode::Class kind = unicode::classify(code);
        if (kind == unicode::Class::letter || kind == unicode::Class::ideograph) return !is_lower(code);
        return code == U'[' || code == U'(' || code == U'*' || code == U'"' || code == 0x201C ||
               code == 0xAB || code == 0x300A || code == U']' || code == 0xFF3B ||
               kind == unicode::Class::invisible;
    }

    void skip(char32_t code) {
        while (at < text.size() && peek() == code) step();
    }
    // Spaces inside a label, also those at which no line may end.
    void skip_spaces() {
        while (at < text.size() && (peek() == U' ' || peek() == 0xA0 || peek() == 0x202F)) step();
    }

    char32_t next_code() const {
        const unicode::Decoded here = unicode::decode(text, at);
        return unicode::decode(text, at + here.bytes).code;
    }

    // The point, bracket or colon that closes a number.
    Wrap read_closer() {
        const char32_t code = at < text.size() ? peek() : 0;
        if (code == U'.' || code == 0xFF0E || code == U':' || code == 0xFF1A || code == 0x3001) {
            step();
            return Wrap::dot;
        }
        if (code == U')' || code == 0xFF09) {
            step();
            return Wrap::close;
        }
        return Wrap::none;
    }

    // Back to where a reading began that came to nothing.
    bool fail(std::size_t start) {
        at = start;
        return false;
    }

    std::string_view text;
    std::size_t at = 0;
};

}  // namespace adref::formats
