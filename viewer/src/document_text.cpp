#include "viewer/document_text.h"

#include "diffcore/unicode.h"
#include "viewer/escape.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kLeastWidth = 20;
constexpr std::size_t kMostIndent = 12;

// Lines of at most `width` columns, broken at spaces, or between code points
// where a word is longer than a line or the script has no spaces.
std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::size_t line_begin = 0;
    std::size_t break_at = 0;  // after the last space on this line; line_begin if there is none
    std::size_t used = 0;
    std::size_t used_at_break = 0;
    const auto cut = [&](std::size_t end) {
        std::string_view line = text.substr(line_begin, end - line_begin);
        while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
        lines.emplace_back(line);
        line_begin = break_at = end;
    };
    for (std::size_t at = 0; at < text.size();) {
        const unicode::Decoded next = unicode::decode(text, at);
        const auto columns = static_cast<std::size_t>(unicode::columns(next.code));
        if (used + columns > width && next.code != U' ' && at > line_begin) {
            if (break_at > line_begin) {
                const std::size_t moved = used - used_at_break;
                cut(break_at);
                used = moved;
            } else {
                cut(at);
                used = 0;
            }
            used_at_break = 0;
        }
        at += next.bytes;
        used += columns;
        const unicode::Class kind = unicode::classify(next.code);
        if (next.code == U' ' || kind == unicode::Class::ideograph) {
            break_at = at;
            used_at_break = used;
        }
    }
    if (line_begin < text.size()) cut(text.size());
    return lines;
}

std::size_t indent_of(const Paragraph& paragraph) {
    if (paragraph.kind == Kind::heading || paragraph.kind == Kind::title) return 0;
    return std::min<std::size_t>(std::size_t{2} * paragraph.level, kMostIndent);
}

void put_wrapped(std::string& out, std::size_t indent, const std::string& text, std::size_t width) {
    for (const std::string& line : wrap(text, width > indent + kLeastWidth ? width - indent : kLeastWidth)) {
        out.append(indent, ' ');
        out += line;
        out += '\n';
    }
}

// Cells of a row set apart as redlines do it.
std::string escape_cells(std::string_view text) {
    std::string shown;
    for (const char c : text) {
        if (c == '\t')
            shown += " | ";
        else
            shown += c;
    }
    return escape_terminal(shown);
}

// The text with footnote calls put back in brackets, escaped.
std::string with_calls(const Document& document, const Paragraph& paragraph) {
    if (paragraph.notes.empty()) return escape_cells(paragraph.text);
    std::string text;
    std::uint32_t code_point = 0;
    auto note = paragraph.notes.begin();
    const auto put_calls = [&] {
        for (; note != paragraph.notes.end() && note->at <= code_point; ++note) {
            const auto called = std::find_if(document.paragraphs.begin(), document.paragraphs.end(),
                                             [&](const Paragraph& p) { return p.id == note->note; });
            if (called != document.paragraphs.end()) text.append("[^").append(called->label).append("]");
        }
    };
    for (std::size_t at = 0; at < paragraph.text.size(); ++code_point) {
        put_calls();
        const unicode::Decoded next = unicode::decode(paragraph.text, at);
        text.append(paragraph.text, at, next.bytes);
        at += next.bytes;
    }
    code_point = UINT32_MAX;
    put_calls();
    return escape_cells(text);
}

}  // namespace

std::string render_document_text(const Document& document, std::size_t width) {
    std::string out;
    for (const Paragraph& paragraph : document.paragraphs) {
        const bool note = paragraph.kind == Kind::footnote;
        std::string line(note ? "[^" : "");
        line.append(escape_terminal(paragraph.label)).append(note ? "]" : "");
        if (!line.empty() && !paragraph.text.empty()) line += ' ';
        line += with_calls(document, paragraph);
        if (!out.empty() && paragraph.kind != Kind::table_row) out += '\n';
        put_wrapped(out, indent_of(paragraph), line, width);
    }
    return out;
}

std::string render_outline(const Document& document, std::size_t width) {
    std::string out;
    const std::size_t digits = std::to_string(document.paragraphs.size()).size();
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        const Paragraph& paragraph = document.paragraphs[i];
        std::string number = std::to_string(i);
        std::string line = "#" + std::string(digits - number.size(), ' ') + number + "  ";
        std::string kind(to_string(paragraph.kind));
        kind.resize(std::max<std::size_t>(kind.size(), 11), ' ');
        line += kind + std::string(indent_of(paragraph), ' ');
        if (!paragraph.label.empty()) line += escape_terminal(paragraph.label) + "  ";
        const std::size_t taken = unicode::columns(line);
        const std::vector<std::string> first =
            wrap(escape_cells(paragraph.text), width > taken + 11 ? width - taken - 1 : 10);
        if (!first.empty()) line += first.front();
        if (first.size() > 1) line += "…";
        while (!line.empty() && line.back() == ' ') line.pop_back();
        out += line + '\n';
    }
    return out;
}

}  // namespace adref::viewer
