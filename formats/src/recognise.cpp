#include "formats/src/recognise.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <array>

namespace adref::formats {
namespace {

constexpr std::size_t kSample = 40'000;

bool ends_with(std::string_view name, std::string_view ending) {
    return name.size() > ending.size() && unicode::lower(name.substr(name.size() - ending.size())) == ending;
}

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// "*Decides*", "**Phase I**": closed on the same line, words inside, none glued outside.
bool is_emphasis(std::string_view line, std::size_t at) {
    std::size_t open = at;
    while (open < line.size() && line[open] == '*') ++open;
    const std::size_t width = open - at;
    if (width > 3 || open >= line.size() || !is_word(line[open]) || (at > 0 && is_word(line[at - 1])))
        return false;
    const std::size_t close = line.find('*', open);
    return close != std::string_view::npos && close - open <= 200 && line[close - 1] != ' ' &&
           line.substr(close, width) == std::string_view("***").substr(0, width);
}

// By byte: what may begin emphasis, a link or an escape.
constexpr std::array<bool, 256> sign_bytes() {
    std::array<bool, 256> table{};
    for (const char sign : {'*', ']', '\\'}) table[static_cast<unsigned char>(sign)] = true;
    return table;
}
constexpr auto kSigns = sign_bytes();

std::size_t next_sign(std::string_view line, std::size_t i) {
    while (i < line.size() && !kSigns[static_cast<unsigned char>(line[i])]) ++i;
    return i;
}

// Counts what a careful person would take for Markdown. A note's definition or
// a link says more than emphasis, emphasis more than an escape.
std::size_t markdown_signs(std::string_view text) {
    std::size_t signs = 0;
    std::size_t headings = 0;
    text = text.substr(0, kSample);
    for (std::size_t start = 0; start < text.size() && signs < 6;) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = text.substr(start, std::min<std::size_t>(end - start, 20'000));
        start = end + 1;
        if (line.starts_with("[^") && line.find("]:") <= kLongestNoteMark) signs += 3;
        if (line.starts_with('#')) {
            const std::size_t depth = line.find_first_not_of('#');
            if (depth <= 6 && line[depth] == ' ' && ++headings >= 2) signs += 3;
        }
        for (std::size_t i = next_sign(line, 0); i + 2 < line.size(); i = next_sign(line, i + 1)) {
            if (line[i] == '*' && (i == 0 || line[i - 1] != '*') && is_emphasis(line, i)) {
                signs += 1;
                const std::size_t next = line.find_first_not_of('*', i);
                i = line.find('*', next);
                while (i < line.size() && line[i] == '*') ++i;
            } else if (line[i] == ']' && line[i + 1] == '(' &&
                       (line[i + 2] == '#' || line.substr(i + 2).starts_with("http"))) {
                signs += 2;
            } else if (line[i] == '\\' && (line[i + 1] == '.' || line[i + 1] == '[' || line[i + 1] == '*' ||
                                           line[i + 1] == '_')) {
                signs += 1;
            }
        }
    }
    return signs;
}

}  // namespace

Format recognise_text_format(std::string_view text, std::string_view name) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] == '{') {
        const std::string_view head = text.substr(first, 4096);
        if (head.find("adref.document/") != std::string_view::npos || ends_with(name, ".json"))
            return Format::document_json;
    }
    if (ends_with(name, ".json")) return Format::document_json;
    if (ends_with(name, ".md") || ends_with(name, ".markdown")) return Format::markdown;
    return markdown_signs(text) >= 4 ? Format::markdown : Format::text;
}

}  // namespace adref::formats
