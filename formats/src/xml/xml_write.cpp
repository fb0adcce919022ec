#include "formats/src/xml/xml_write.h"

#include "diffcore/unicode.h"

#include <charconv>

namespace adref::formats {
namespace {

// Printable ASCII that means nothing to XML.
constexpr bool is_plain(char c) {
    return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"';
}

// Code points that no character has yet may be letters of a newer Unicode than ours.
bool is_kept(const unicode::Decoded& point) {
    if (point.code == unicode::kReplacement) return point.bytes == 3;  // else it is a byte that is no UTF-8
    return point.code >= 0xA0 && !(point.code >= 0xFDD0 && point.code <= 0xFDEF) &&
           (point.code & 0xFFFEU) != 0xFFFE;
}

std::string_view replacement(char c) {
    switch (c) {
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
        case '\r':
            return " ";
        default:
            return "";
    }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    std::size_t done = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_plain(text[at])) {
            ++at;
            continue;
        }
        const unicode::Decoded point = unicode::decode(text, at);
        if (is_kept(point)) {
            at += point.bytes;
            continue;
        }
        out.append(text, done, at - done);
        out += replacement(text[at]);
        at += point.bytes;
        done = at;
    }
    out += text.substr(done);
}

std::string escaped(std::string_view text) {
    std::string out;
    append_escaped(out, text);
    return out;
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

}  // namespace adref::formats
