#include "diffcore/src/lexemes.h"

#include "diffcore/unicode.h"

#include <cstddef>

namespace adref {

std::vector<Lexeme> lexemes_of(std::string_view text) {
    using unicode::Class;
    std::vector<Lexeme> out;
    bool spaced = false;
    for (std::size_t at = 0; at < text.size();) {
        const unicode::Decoded here = unicode::decode(text, at);
        const Class kind = unicode::classify(here.code);
        if (kind == Class::space || kind == Class::no_break_space || kind == Class::invisible) {
            spaced = spaced || kind != Class::invisible;
            at += here.bytes;
            continue;
        }
        Lexeme lexeme;
        lexeme.spaced = spaced;
        spaced = false;
        lexeme.begin = static_cast<std::uint32_t>(at);
        lexeme.sign = unicode::fold_typography(here.code);
        if (kind == Class::letter) {
            lexeme.type = Lexeme::Type::word;
            lexeme.capital = unicode::is_upper(here.code);
            while (at < text.size()) {
                const unicode::Decoded next = unicode::decode(text, at);
                const Class c = unicode::classify(next.code);
                if (c != Class::letter && c != Class::invisible) break;
                if (c == Class::letter) unicode::append(lexeme.lower, unicode::to_lower(next.code));
                at += next.bytes;
            }
        } else if (kind == Class::digit) {
            lexeme.type = Lexeme::Type::number;
            while (at < text.size()) {
                const unicode::Decoded next = unicode::decode(text, at);
                if (const int digit = unicode::digit_value(next.code); digit >= 0) {
                    lexeme.lower.push_back(static_cast<char>('0' + digit));
                } else if (next.code == U'.' && at + 1 < text.size() &&
                           unicode::digit_value(unicode::decode(text, at + 1).code) >= 0) {
                    lexeme.lower.push_back('.');
                } else {
                    break;
                }
                at += next.bytes;
            }
        } else {
            lexeme.type = kind == Class::ideograph ? Lexeme::Type::ideograph : Lexeme::Type::sign;
            at += here.bytes;
        }
        lexeme.end = static_cast<std::uint32_t>(at);
        out.push_back(std::move(lexeme));
    }
    return out;
}

}  // namespace adref
