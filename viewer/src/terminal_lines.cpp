#include "viewer/src/terminal_lines.h"

#include "diffcore/unicode.h"

#include <algorithm>

namespace adref::viewer {
namespace {

struct Cell {
    std::uint32_t piece = 0;
    std::uint32_t offset = 0;
    std::uint8_t bytes = 0;
    std::uint8_t width = 0;
    bool space = false;
    bool may_break = false;  // a line may start with this cell
};

// A zero-width cell stays with the one before; so do pieces that are glued.
std::vector<Cell> cells_of(const Line& text) {
    std::vector<Cell> cells;
    std::size_t total = 0;
    for (const Piece& piece : text) total += piece.text.size();
    cells.reserve(total);
    char32_t before = 0;
    int before_width = 0;
    bool held = true;  // nothing may break before the first cell
    for (std::uint32_t p = 0; p < text.size(); ++p) {
        const Piece& piece = text[p];
        if (piece.glue == Glue::to_previous) held = true;
        for (std::size_t at = 0; at < piece.text.size();) {
            const unicode::Decoded next = unicode::decode(piece.text, at);
            const int width = unicode::columns(next.code);
            Cell cell;
            cell.piece = p;
            cell.offset = static_cast<std::uint32_t>(at);
            cell.bytes = static_cast<std::uint8_t>(next.bytes);
            cell.width = static_cast<std::uint8_t>(width);
            cell.space = next.code == ' ';
            const bool wide = (width == 2 || before_width == 2) && before != ' ';
            cell.may_break =
                !held && width > 0 && !cell.space &&
                (before == ' ' || (wide && !unicode::opens(before) && !unicode::closes(next.code)));
            cells.push_back(cell);
            at += next.bytes;
            if (width > 0) {
                held = false;
                before = next.code;
                before_width = width;
            }
        }
        if (piece.glue == Glue::to_next) held = true;
    }
    return cells;
}

Line line_of(const Line& text, const std::vector<Cell>& cells, std::size_t first, std::size_t end) {
    while (end > first && cells[end - 1].space) --end;
    Line line;
    for (std::size_t i = first; i < end; ++i) {
        const Cell& cell = cells[i];
        if (i == first || cells[i - 1].piece != cell.piece)
            line.push_back({text[cell.piece].style, {}, Glue::none, text[cell.piece].target});
        line.back().text.append(text[cell.piece].text, cell.offset, cell.bytes);
    }
    return line;
}

std::string_view sgr(Style style) {
    switch (style) {
        case Style::plain:
            return {};
        case Style::strong:
            return "1";
        case Style::dim:
            return "2";
        case Style::note:
            return "36";
        case Style::signal:
            return "1;35";
        case Style::credit:
            return "33";
        case Style::deleted:
            return "31;9";
        case Style::inserted:
            return "32;4";
        case Style::moved_out:
            return "34;9";
        case Style::moved_in:
            return "34;4";
    }
    return {};
}

}  // namespace

std::vector<Line> wrap(const Line& text, std::size_t width) {
    const std::vector<Cell> cells = cells_of(text);
    std::vector<Line> lines;
    std::size_t first = 0;
    std::size_t candidate = 0;  // the last cell at which this line may end; `first` if none
    std::size_t used = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        if (cell.may_break && i > first) candidate = i;
        // Spaces may hang over the end: they are not written there.
        if (!cell.space && used + cell.width > width && i > first) {
            const std::size_t end = candidate > first ? candidate : i;
            lines.push_back(line_of(text, cells, first, end));
            first = end;
            candidate = first;
            used = 0;
            for (std::size_t k = first; k < i; ++k) used += cells[k].width;
        }
        used += cell.width;
    }
    lines.push_back(line_of(text, cells, first, cells.size()));
    return lines;
}

Line abbreviate(const Line& text, std::size_t width) {
    if (columns(text) <= width) return text;
    const std::vector<Cell> cells = cells_of(text);
    std::size_t used = 0;
    std::size_t end = 0;
    std::size_t word_end = 0;
    for (; end < cells.size(); ++end) {
        if (used + cells[end].width + 1 > width) break;
        if (cells[end].may_break) word_end = end;
        used += cells[end].width;
    }
    if (word_end > end / 2) end = word_end;
    Line line = line_of(text, cells, 0, end);
    line.push_back({line.empty() ? Style::plain : line.back().style, "…", Glue::none});
    return line;
}

std::size_t columns(const Line& line) {
    std::size_t total = 0;
    for (const Piece& piece : line) total += unicode::columns(std::string_view(piece.text));
    return total;
}

void paint(std::string& out, const Line& line, const Paint& how) {
    // What a piece has in common with its neighbours is opened before the first
    // of them and closed behind the last.
    const auto target = [&](std::size_t i) {
        return how.page.empty() || i >= line.size() ? std::string_view() : line[i].target;
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string_view link = target(i);
        const bool linked_before = i > 0 && target(i - 1) == link;
        const bool linked_after = i + 1 < line.size() && target(i + 1) == link;
        if (!link.empty() && !linked_before) {
            out += "\x1b]8;;";
            ((out += how.page) += '#') += link;
            out += "\x1b\\";
        }
        const std::string_view code = how.colour ? sgr(line[i].style) : std::string_view();
        const bool opened = linked_before && line[i - 1].style == line[i].style;
        const bool goes_on = linked_after && line[i + 1].style == line[i].style;
        if (!code.empty() && !opened) {
            out += "\x1b[";
            out += code;
            out += 'm';
        }
        out += line[i].text;
        if (!code.empty() && !goes_on) out += "\x1b[0m";
        if (!link.empty() && !linked_after) out += "\x1b]8;;\x1b\\";
    }
}

std::string isolate(std::string text) {
    // Hebrew to Arabic extended lie in U+0590–U+08FF, their presentation forms
    // in U+FB1D–U+FEFC: lead bytes that little else shares.
    const bool suspect = std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0xD6 && byte <= 0xE0) || byte == 0xEF || byte == 0xF0;
    });
    if (!suspect || !unicode::starts_right_to_left(text)) return text;
    return "\u2068" + text + "\u2069";
}

Line isolate(Line line) {
    std::string text;
    for (const Piece& piece : line) text += piece.text;
    const std::size_t size = text.size();
    if (isolate(std::move(text)).size() == size) return line;
    line.insert(line.begin(), {Style::plain, "\u2068"});
    line.push_back({Style::plain, "\u2069"});
    return line;
}

}  // namespace adref::viewer
