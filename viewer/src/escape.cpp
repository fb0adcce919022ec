#include "viewer/escape.h"

#include "viewer/src/hazard.h"

#include <cstdio>

namespace adref::viewer {
namespace {

void append_visible(std::string& out, char32_t code, int byte) {
    char buffer[16];
    if (byte >= 0) {
        std::snprintf(buffer, sizeof buffer, "\\x{%02X}", static_cast<unsigned>(byte));
    } else {
        std::snprintf(buffer, sizeof buffer, "\\u{%X}", static_cast<unsigned>(code));
    }
    out += buffer;
}

}  // namespace

void append_terminal(std::string& out, std::string_view text) {
    for_each_run(
        text, [](unsigned char) { return false; }, [&out](std::string_view run) { out += run; },
        [&out](char32_t code, int byte) { append_visible(out, code, byte); });
}

void append_html(std::string& out, std::string_view text) {
    const auto also = [](unsigned char c) {
        return c == '<' || c == '>' || c == '&' || c == '"' || c == '\'';
    };
    const auto special = [&out](char32_t code, int byte) {
        switch (code) {
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '&':
                out += "&amp;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            case '\t':
            case '\n':
                out.push_back(static_cast<char>(code));
                break;
            default:
                append_visible(out, code, byte);
                break;
        }
    };
    for_each_run(
        text, also, [&out](std::string_view run) { out += run; }, special);
}

std::string escape_terminal(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    append_terminal(out, text);
    return out;
}

std::string escape_html(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    append_html(out, text);
    return out;
}

}  // namespace adref::viewer
