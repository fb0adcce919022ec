// Signs of the fonts Symbol and Wingdings, which Word writes as private codes.
#pragma once

#include "formats/src/docx/docx_properties.h"

namespace adref::formats {

// The Unicode sign of a code, U+F020 … U+F0FF or its last byte; 0 where none is
// known. A private code without such a font is taken for one of Symbol, which
// bullets come from.
char32_t docx_symbol(DocxSymbolFont font, char32_t code);

constexpr bool is_private_symbol(char32_t code) {
    return code >= 0xF000 && code <= 0xF0FF;
}

}  // namespace adref::formats
