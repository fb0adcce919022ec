#include "formats/src/xml/xml_text.h"

#include "diffcore/unicode.h"

namespace adref::formats {

void append_utf8(std::string& out, QStringView text) {
    const std::u16string_view units(text.utf16(), static_cast<std::size_t>(text.size()));
    for (std::size_t i = 0; i < units.size(); ++i) {
        char32_t code = units[i];
        const bool high = code >= 0xD800 && code < 0xDC00;
        if (high && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10U) + (units[++i] - 0xDC00U);
        } else if (code >= 0xD800 && code < 0xE000) {
            code = 0xFFFD;
        }
        unicode::append(out, code);
    }
}

std::string to_utf8(QStringView text) {
    std::string out;
    out.reserve(static_cast<std::size_t>(text.size()));
    append_utf8(out, text);
    return out;
}

bool has_endless_tag(std::string_view bytes, std::size_t most) {
    std::size_t at = 0;
    while ((at = bytes.find('<', at)) != std::string_view::npos) {
        const std::string_view rest = bytes.substr(at, 9);
        std::string_view closing;
        if (rest.starts_with("<!--")) closing = "-->";
        if (rest == "<![CDATA[") closing = "]]>";
        if (rest.starts_with("<?")) closing = "?>";
        if (!closing.empty()) {
            at = bytes.find(closing, at);
            if (at == std::string_view::npos) return false;
            continue;
        }
        std::size_t attributes = 0;
        for (++at; at < bytes.size() && bytes[at] != '>'; ++at) {
            if (bytes[at] == '=' && ++attributes > most) return true;
            if (bytes[at] != '"' && bytes[at] != '\'') continue;
            at = bytes.find(bytes[at], at + 1);
            if (at == std::string_view::npos) return false;
        }
    }
    return false;
}

}  // namespace adref::formats
