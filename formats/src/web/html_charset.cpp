#include "formats/src/web/html_charset.h"

#include "diffcore/unicode.h"
#include "formats/src/decode.h"
#include "formats/src/text_util.h"

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kLooked = 8192;  // bytes in which a page names its encoding

// The value of charset=… in the head, in lower case; empty if there is none.
std::string declared_charset(std::string_view bytes) {
    const std::string head = unicode::lower(bytes.substr(0, kLooked));
    for (std::size_t meta = head.find("<meta"); meta != std::string::npos;
         meta = head.find("<meta", meta + 1)) {
        const std::size_t end = std::min(head.find('>', meta), head.size());
        const std::string_view tag = std::string_view(head).substr(meta, end - meta);
        std::size_t at = tag.find("charset");
        if (at == std::string_view::npos) continue;
        at = tag.find_first_not_of(" \t\r\n=\"'", at + 7);
        if (at == std::string_view::npos) continue;
        return std::string(tag.substr(at, std::min(tag.find_first_of(" \t\r\n\"';/>", at), tag.size()) - at));
    }
    // XHTML
    if (head.starts_with("<?xml")) {
        std::size_t at = head.find("encoding=");
        if (at != std::string::npos && at < head.find("?>")) {
            at += 10;
            return head.substr(at, head.find_first_of("\"'", at) - at);
        }
    }
    return {};
}

// Bytes 0x80..0x9F; the rest is Latin-1. Zero stands for what has no character.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        char32_t code = byte;
        if (byte >= 0x80 && byte < 0xA0) code = kWindows1252.at(byte - 0x80U);
        if (code != 0 || byte == 0) unicode::append(text, code);
    }
    return text;
}

bool is_utf8(std::string_view charset) {
    // A page that says UTF-16 in readable ASCII is not in UTF-16.
    return charset.empty() || charset == "utf-8" || charset == "utf8" || charset.starts_with("utf-16") ||
           charset == "unicode";
}

bool is_western(std::string_view charset) {
    return charset == "windows-1252" || charset == "cp1252" || charset == "iso-8859-1" ||
           charset == "iso8859-1" || charset == "latin1" || charset == "us-ascii" || charset == "ascii" ||
           charset == "x-cp1252" || charset == "l1";
}

}  // namespace

Result<std::string> decode_html(std::string_view bytes, std::string_view name) {
    const bool marked =
        bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    const std::string charset = marked ? std::string() : declared_charset(bytes);
    // It knows byte order marks, UTF-16, zero bytes and the places of errors.
    if (is_utf8(charset)) return decode_text(bytes, name);
    std::string text;
    if (is_western(charset)) {
        text = from_windows_1252(bytes);
    } else {
        QStringDecoder decoder(charset.c_str());
        if (!decoder.isValid()) {
            return Error{ErrorCode::bad_input,
                         "the page says that it is in \"" + charset + "\", which is not known",
                         std::string(name), "iconv -f " + charset + " -t UTF-8 FILE > NEW"};
        }
        const QString decoded =
            decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        if (decoder.hasError()) {
            return Error{ErrorCode::bad_input, "not in \"" + charset + "\", as the page says",
                         std::string(name), "iconv -f ENCODING -t UTF-8 FILE > NEW"};
        }
        const QByteArray utf8 = decoded.toUtf8();
        text.assign(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    }
    return decode_text(text, name);
}

}  // namespace adref::formats
