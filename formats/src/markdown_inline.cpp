#include "formats/src/markdown_inline.h"

#include <algorithm>
#include <array>

namespace adref::formats {
namespace {

struct Signs {
    std::string_view begin;
    std::string_view end;
};

constexpr std::array kSigns = {
    Signs{"**", "**"}, Signs{"*", "*"},          Signs{"<u>", "</u>"},
    Signs{"~~", "~~"}, Signs{"<sup>", "</sup>"}, Signs{"<sub>", "</sub>"},
};

const Signs& signs_of(MarkKind kind) {
    return kSigns[static_cast<std::size_t>(kind)];
}

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// The character at `i` would be read as markup.
bool needs_escape(std::string_view text, std::size_t i, MarkdownPlace place) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    const char before = i > 0 ? text[i - 1] : '\0';
    switch (text[i]) {
        case '\\':
        case '*':
        case '`':
            return true;
        case '_':
            return !(is_word(before) && is_word(next));
        case '~':
            return next == '~' || before == '~';
        case '[':
            return next == '^';
        case '(':
            return before == ']';  // a link
        case '<':
            return is_word(next) || next == '/' || next == '!';
        case '&':
            return is_word(next) || next == '#';
        case '|':
            return place == MarkdownPlace::cell;
        case '{':
            return next == '+' || next == '-' || next == '>' || next == '~' || next == '=';
        case '+':
        case '-':
            return next == '}';
        default:
            return false;
    }
}

}  // namespace

void MarkdownLine::add_escaped(std::string_view words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto c = static_cast<unsigned char>(words[i]);
        if (c < 0x20 || c == 0x7F) {
            out_ += ' ';
            continue;
        }
        if (needs_escape(words, i, place_)) out_ += '\\';
        out_ += words[i];
    }
}

void MarkdownLine::set_marks(MarkSet marks) {
    // Those that go on stay open, unless one around them ends.
    std::size_t keep = 0;
    while (keep < open_.size() && (marks & mark_bit(open_[keep])) != 0) ++keep;
    while (open_.size() > keep) {
        out_ += signs_of(open_.back()).end;
        open_.pop_back();
    }
    out_ += spaces_;
    spaces_.clear();
    for (unsigned kind = 0; kind < kSigns.size(); ++kind) {
        const auto mark = static_cast<MarkKind>(kind);
        if ((marks & mark_bit(mark)) == 0 || std::find(open_.begin(), open_.end(), mark) != open_.end())
            continue;
        out_ += signs_of(mark).begin;
        open_.push_back(mark);
    }
}

void MarkdownLine::text(std::string_view words, MarkSet marks) {
    if (words.empty()) return;
    // Spaces at the edges of a mark stand outside it.
    const std::size_t first = words.find_first_not_of(' ');
    if (first == std::string_view::npos) {
        spaces_ += words;
        return;
    }
    spaces_ += words.substr(0, first);
    const std::size_t end = words.find_last_not_of(' ') + 1;
    set_marks(marks);
    add_escaped(words.substr(first, end - first));
    spaces_ += words.substr(end);
}

void MarkdownLine::sign(std::string_view markup) {
    set_marks(0);
    out_ += markup;
}

std::string MarkdownLine::finish() {
    const std::string trailing = std::move(spaces_);
    spaces_.clear();
    set_marks(0);
    if (place_ == MarkdownPlace::paragraph && !out_.empty()) {
        const char first = out_[0];
        const bool list = (first == '-' || first == '+') && (out_.size() == 1 || out_[1] == ' ');
        const bool rule = first == '-' && out_.find_first_not_of("- ") == std::string::npos;
        if (first == '#' || first == '>' || first == '|' || first == '=' || list || rule)
            out_.insert(0, 1, '\\');
    }
    return std::move(out_);
}

}  // namespace adref::formats
