#include "formats/src/office/symbols.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace adref::formats {
namespace {

// Adobe's encoding of Symbol.
constexpr std::u32string_view kSymbolLow =
    U" !∀#∃%&∋()∗+,−./"
    U"0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";  // from 0x20
constexpr std::u32string_view kSymbolHigh =
    U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪";  // from 0xA0
constexpr std::u32string_view kSymbolLast = U"〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";                            // from 0xF1
static_assert(kSymbolLow.size() == 0x7F - 0x20);
static_assert(kSymbolHigh.size() == 0xF0 - 0xA0);
static_assert(kSymbolLast.size() == 0xFF - 0xF1);

struct Sign {
    unsigned char code;
    char32_t sign;
};
// Of Wingdings: bullets, boxes, ticks, hands, numbers in circles and the arrows
// and faces that Word makes of "-->" and ":-)".
constexpr std::array kWingdings = {
    Sign{0x28, U'☎'}, Sign{0x2A, U'✉'}, Sign{0x45, U'☜'}, Sign{0x46, U'☞'}, Sign{0x4A, U'☺'},
    Sign{0x4B, U'😐'}, Sign{0x4C, U'☹'}, Sign{0x6C, U'●'}, Sign{0x6D, U'❍'}, Sign{0x6E, U'■'},
    Sign{0x6F, U'□'}, Sign{0x70, U'❐'}, Sign{0x71, U'❑'}, Sign{0x72, U'❒'}, Sign{0x73, U'⬧'},
    Sign{0x74, U'⧫'}, Sign{0x75, U'◆'}, Sign{0x76, U'❖'}, Sign{0x77, U'⬥'}, Sign{0x80, U'⓪'},
    Sign{0x81, U'①'}, Sign{0x82, U'②'}, Sign{0x83, U'③'}, Sign{0x84, U'④'}, Sign{0x85, U'⑤'},
    Sign{0x86, U'⑥'}, Sign{0x87, U'⑦'}, Sign{0x88, U'⑧'}, Sign{0x89, U'⑨'}, Sign{0x8A, U'⑩'},
    Sign{0x9E, U'·'}, Sign{0x9F, U'•'}, Sign{0xA1, U'○'}, Sign{0xA4, U'◉'}, Sign{0xA7, U'▪'},
    Sign{0xA8, U'◻'}, Sign{0xAB, U'★'}, Sign{0xD8, U'➢'}, Sign{0xDF, U'←'}, Sign{0xE0, U'→'},
    Sign{0xE1, U'↑'}, Sign{0xE2, U'↓'}, Sign{0xE7, U'⇐'}, Sign{0xE8, U'⇒'}, Sign{0xEF, U'⇦'},
    Sign{0xF0, U'⇨'}, Sign{0xF3, U'⇔'}, Sign{0xFB, U'✗'}, Sign{0xFC, U'✓'}, Sign{0xFD, U'☒'},
    Sign{0xFE, U'☑'},
};

char32_t symbol(unsigned code) {
    if (code >= 0x20 && code < 0x7F) return kSymbolLow[code - 0x20];
    if (code >= 0xA0 && code < 0xF0) return kSymbolHigh[code - 0xA0];
    if (code >= 0xF1 && code < 0xFF) return kSymbolLast[code - 0xF1];
    return 0;
}

char32_t wingding(unsigned code) {
    const auto* const found = std::find_if(kWingdings.begin(), kWingdings.end(),
                                           [&](const Sign& sign) { return sign.code == code; });
    return found == kWingdings.end() ? 0 : found->sign;
}

}  // namespace

SymbolFont symbol_font(QStringView font) {
    if (font == u"Symbol") return SymbolFont::symbol;
    if (font == u"Wingdings") return SymbolFont::wingdings;
    if (font.startsWith(u"Wingdings") || font == u"Webdings") return SymbolFont::other;
    return SymbolFont::none;
}

char32_t symbol_of(SymbolFont font, char32_t code) {
    if (code > 0xFF && !is_private_symbol(code)) return 0;
    const unsigned byte = code & 0xFFU;
    switch (font) {
        case SymbolFont::wingdings:
            return wingding(byte);
        case SymbolFont::other:
            return 0;
        case SymbolFont::none:
        case SymbolFont::symbol:
            break;
    }
    return symbol(byte);
}

}  // namespace adref::formats
