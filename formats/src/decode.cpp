#include "formats/src/decode.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

Error bad(std::string_view name, std::string message, std::string_view hint = {},
          std::string_view place = {}) {
    std::string where(name);
    if (!place.empty()) where.append(where.empty() ? "" : ", ").append(place);
    return Error{ErrorCode::bad_input, std::move(message), std::move(where), std::string(hint)};
}

std::string place_of(std::string_view text, std::size_t offset) {
    const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    return "line " + std::to_string(lines + 1) + ", byte " + std::to_string(offset);
}

Result<std::string> from_utf16(std::string_view bytes, bool big_endian, std::string_view name) {
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(big_endian ? (first << 8U) | second : (second << 8U) | first);
    };
    std::string out;
    out.reserve(bytes.size());
    std::size_t i = 2;
    for (; i + 1 < bytes.size(); i += 2) {
        char32_t code = unit(i);
        if (code >= 0xD800 && code <= 0xDFFF) {
            const char32_t low = (code <= 0xDBFF && i + 3 < bytes.size()) ? unit(i + 2) : 0;
            if (low < 0xDC00 || low > 0xDFFF) {
                return bad(name, "not UTF-16: half of a surrogate pair is missing", "",
                           "byte " + std::to_string(i));
            }
            code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
            i += 2;
        }
        unicode::append(out, code);
    }
    if (i != bytes.size()) return bad(name, "not UTF-16: it ends in the middle of a character");
    return out;
}

// Line by line: nothing composes across a line's end, and most lines are as
// they should be.
std::string compose(std::string text) {
    if (!may_compose(text)) return text;
    std::string out;
    out.reserve(text.size());
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
        const std::string_view line = std::string_view(text).substr(start, end - start);
        if (may_compose(line)) {
            out += unicode::to_nfc(std::string(line));
        } else {
            out += line;
        }
        start = end;
    }
    return out;
}

}  // namespace

Result<std::string> decode_text(std::string_view bytes, std::string_view name) {
    if (bytes.empty()) return bad(name, "the file is empty");
    std::string text;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        Result<std::string> decoded = from_utf16(bytes, bytes[0] == '\xFE', name);
        if (!decoded) return decoded;
        text = std::move(decoded).value();
    } else {
        if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
        // The zero byte first: in UTF-16 it is what makes the rest look wrong.
        if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
            return bad(
                name, "this is not a text: it contains zero bytes",
                "if it is a text in UTF-16 without a byte order mark: iconv -f UTF-16LE -t UTF-8 FILE > NEW",
                place_of(bytes, zero));
        }
        if (const std::size_t invalid = unicode::find_invalid(bytes); invalid != std::string_view::npos) {
            return bad(name, "not UTF-8",
                       "iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW (Arabic: WINDOWS-1256, Russian: "
                       "WINDOWS-1251)",
                       place_of(bytes, invalid));
        }
        text.assign(bytes);
    }
    if (text.find('\0') != std::string::npos)
        return bad(name, "this is not a text: it contains zero characters");
    return compose(std::move(text));
}

}  // namespace adref::formats
