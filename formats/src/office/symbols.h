// Signs of the fonts Symbol and Wingdings, which word processors write as private codes.
#pragma once

#include <QStringView>

#include <cstdint>

namespace adref::formats {

// Fonts whose letters are signs.
enum class SymbolFont : std::uint8_t { none, symbol, wingdings, other };

// By its name.
SymbolFont symbol_font(QStringView font);

// The Unicode sign of a code, U+F020 … U+F0FF or its last byte; 0 where none is
// known. A private code without such a font is taken for one of Symbol, which
// bullets come from.
char32_t symbol_of(SymbolFont font, char32_t code);

constexpr bool is_private_symbol(char32_t code) {
    return code >= 0xF000 && code <= 0xF0FF;
}

}  // namespace adref::formats
