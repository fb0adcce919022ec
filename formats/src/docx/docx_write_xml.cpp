#include "formats/src/docx/docx_write_xml.h"

#include <charconv>

namespace adref::formats::docx_write {
namespace {

constexpr unsigned char byte_of(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

// Printable ASCII that means nothing to XML.
constexpr bool is_plain(unsigned char byte) {
    return byte >= 0x20 && byte < 0x7F && byte != '&' && byte != '<' && byte != '>' && byte != '"';
}

constexpr bool fits_xml(char32_t code) {
    return code != 0xFFFE && code != 0xFFFF;
}

std::string_view replacement(unsigned char byte) {
    switch (byte) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\t':
        case '\n':
            return " ";
        case 0x7F:
            return "\x7F";
        default:
            return "";
    }
}

}  // namespace

DocxCodePoint code_point_at(std::string_view text, std::size_t at) {
    const unsigned char first = byte_of(text, at);
    if (first < 0x80) return {first, 1};
    std::size_t length = 0;
    char32_t code = 0;
    char32_t least = 0;  // what is shorter written otherwise is no UTF-8
    if ((first & 0xE0U) == 0xC0U) {
        length = 2, code = first & 0x1FU, least = 0x80;
    } else if ((first & 0xF0U) == 0xE0U) {
        length = 3, code = first & 0x0FU, least = 0x800;
    } else if ((first & 0xF8U) == 0xF0U) {
        length = 4, code = first & 0x07U, least = 0x10000;
    } else {
        return {};
    }
    if (at + length > text.size()) return {};
    for (std::size_t i = at + 1; i < at + length; ++i) {
        const unsigned char next = byte_of(text, i);
        if ((next & 0xC0U) != 0x80U) return {};
        code = (code << 6U) | (next & 0x3FU);
    }
    if (code < least || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
    return {code, length};
}

void append_escaped(std::string& out, std::string_view text) {
    std::size_t done = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const unsigned char byte = byte_of(text, at);
        if (is_plain(byte)) {
            ++at;
            continue;
        }
        if (byte >= 0x80) {
            const DocxCodePoint point = code_point_at(text, at);
            if (point.bytes != 0 && fits_xml(point.code)) {
                at += point.bytes;
                continue;
            }
            out.append(text, done, at - done);
            at += point.bytes == 0 ? 1 : point.bytes;
        } else {
            out.append(text, done, at - done);
            out += replacement(byte);
            ++at;
        }
        done = at;
    }
    out += text.substr(done);
}

void append_number(std::string& out, std::uint64_t number) {
    char digits[20];
    const auto [end, failed] = std::to_chars(digits, digits + sizeof digits, number);
    static_cast<void>(failed);  // 20 digits hold every number
    out.append(digits, end);
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "=\"";
    append_escaped(out, value);
    out += '"';
}

void append_attribute(std::string& out, std::string_view name, std::uint64_t value) {
    out += ' ';
    out += name;
    out += "=\"";
    append_number(out, value);
    out += '"';
}

}  // namespace adref::formats::docx_write
