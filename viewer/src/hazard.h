// Which characters must not reach a reader's program as they are.
#pragma once

#include "diffcore/unicode.h"

#include <cstddef>
#include <string_view>

namespace adref::viewer {

inline bool is_hazard(char32_t code) {
    if (code < 0x20) return true;
    if (code < 0x7F) return false;
    if (code < 0xA0) return true;     // delete, C1
    if (code < 0x2028) return false;  // most of what people write
    return code <= 0x202E || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF ||
           (code >= 0xFFF9 && code <= 0xFFFB) || (code >= 0xFDD0 && code <= 0xFDEF) ||
           (code >= 0xE0000 && code <= 0xE007F) || (code & 0xFFFEU) == 0xFFFE;
}

// Calls plain(run) for stretches of harmless text, in order, and
// special(code, byte) for each code point that is hazardous or that `also`
// names; `byte` is -1, or the value of a byte that is no valid UTF-8.
template <class Also, class Plain, class Special>
void for_each_run(std::string_view text, Also also, Plain plain, Special special) {
    std::size_t start = 0;
    std::size_t at = 0;
    const auto flush = [&] {
        if (at > start) plain(text.substr(start, at - start));
    };
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            if (byte >= 0x20 && byte != 0x7F && !also(byte)) {
                ++at;
                continue;
            }
            flush();
            special(static_cast<char32_t>(byte), -1);
            start = ++at;
            continue;
        }
        const unicode::Decoded next = unicode::decode(text, at);
        if (next.bytes == 1) {
            flush();
            special(unicode::kReplacement, static_cast<int>(byte));
            start = ++at;
        } else if (is_hazard(next.code)) {
            flush();
            special(next.code, -1);
            at += next.bytes;
            start = at;
        } else {
            at += next.bytes;
        }
    }
    flush();
}

}  // namespace adref::viewer
