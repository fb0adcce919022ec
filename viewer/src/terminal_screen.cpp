#include "viewer/src/terminal_screen.h"

#include "diffcore/unicode.h"

#include <utility>

namespace adref::viewer {
namespace {

constexpr std::size_t kHanging = 2;

Piece spaces(std::size_t count) {
    return {Style::plain, std::string(count, ' ')};
}

void append(Line& line, const Line& more) {
    line.insert(line.end(), more.begin(), more.end());
}

void trim(Line& content) {
    while (!content.empty()) {
        std::string& text = content.back().text;
        while (text.ends_with(' ')) text.pop_back();
        if (!text.empty()) return;
        content.pop_back();
    }
}

Line linked(Line line, std::string_view target) {
    for (Piece& piece : line) piece.target = target;
    return line;
}

// The sign and the spaces behind it.
Line sign_line(const Mark& mark) {
    Line line;
    if (!mark.sign.empty()) line.push_back({Style::strong, std::string(mark.sign), Glue::none, mark.target});
    line.push_back(spaces(kSignColumns - unicode::columns(mark.sign)));
    return line;
}

}  // namespace

std::vector<Line> set(const Mark& mark, const Line& text, const TextMargin& margin, std::size_t width) {
    std::vector<Line> lines;
    const Line label = linked(mark.label, mark.target);
    const std::size_t label_width = columns(label);
    const std::size_t room = margin.labels > 0 ? margin.labels - 1 : 0;
    const bool own_line = label_width > room;
    if (own_line) {
        for (const Line& part : wrap(label, width - margin.signs)) {
            Line whole;
            if (margin.signs > 0) whole = lines.empty() ? sign_line(mark) : Line{spaces(margin.signs)};
            append(whole, part);
            lines.push_back(std::move(whole));
        }
        if (text.empty()) return lines;
    }
    bool first = !own_line;
    for (const Line& part : wrap(text, width - margin.width())) {
        Line whole;
        if (first) {
            if (margin.signs > 0) whole = sign_line(mark);
            append(whole, label);
            whole.push_back(spaces(margin.labels - label_width + margin.indent));
        } else {
            whole.push_back(spaces(margin.width()));
        }
        append(whole, part);
        trim(whole);
        lines.push_back(std::move(whole));
        first = false;
    }
    return lines;
}

std::vector<Line> set_hanging(const Line& text, std::size_t margin, std::size_t width) {
    std::vector<Line> lines;
    for (const Line& part : wrap(text, width - margin - kHanging)) {
        Line whole = {spaces(margin + (lines.empty() ? 0 : kHanging))};
        append(whole, part);
        trim(whole);
        lines.push_back(std::move(whole));
    }
    return lines;
}

void Screen::line(const Line& content) {
    paint(out_, content, how_);
    out_ += '\n';
}

void Screen::lines(const std::vector<Line>& all) {
    for (const Line& each : all) line(each);
}

void Screen::blank() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
}

}  // namespace adref::viewer
