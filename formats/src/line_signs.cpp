#include "formats/src/line_signs.h"

#include "diffcore/unicode.h"
#include "formats/src/footnotes.h"
#include "formats/src/text_util.h"

namespace adref::formats {
namespace {

bool is_superscript_digit(char32_t code) {
    return code == 0xB9 || code == 0xB2 || code == 0xB3 || code == 0x2070 ||
           (code >= 0x2074 && code <= 0x2079);
}

}  // namespace

std::size_t superscript_sign(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        const unicode::Decoded here = unicode::decode(text, end);
        if (!is_superscript_digit(here.code)) break;
        end += here.bytes;
    }
    return end > 0 && end < text.size() && (text[end] == ' ' || text[end] == '\t') ? end : 0;
}

std::string_view defined_note(std::string_view text) {
    if (!text.starts_with("[^")) return {};
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos || end < 3 || end > kLongestNoteMark || end + 1 >= text.size() ||
        text[end + 1] != ':')
        return {};
    const std::string_view sign = text.substr(2, end - 2);
    return sign.find_first_of(" \t") == std::string_view::npos ? sign : std::string_view();
}

std::uint8_t heading_depth(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] == '#') ++count;
    if (count == 0 || count > 6 || (count < text.size() && text[count] != ' ' && text[count] != '\t'))
        return 0;
    return static_cast<std::uint8_t>(count);
}

std::string_view without_emphasis(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size() && (text[i] == '*' || text[i] == '_')) ++i;
    return i < text.size() && text[i] == ' ' ? text : text.substr(i);
}

bool ends_with_link(std::string_view text) {
    for (const std::string_view link :
         {" and", " or", " et", " ou", " y", " o", " и", " или", " و", " and/or"}) {
        if (text.ends_with(link)) {
            const char32_t last = last_sign(text.substr(0, text.size() - link.size()));
            return last == U';' || last == U',' || last == 0x061B || last == 0x060C;
        }
    }
    return false;
}

bool ends_with_reference(std::string_view text) {
    for (const std::string_view word : {"and",
                                        "or",
                                        "to",
                                        "in",
                                        "of",
                                        "paragraph",
                                        "paragraphs",
                                        "subparagraph",
                                        "subparagraphs",
                                        "article",
                                        "articles",
                                        "section",
                                        "sections",
                                        "under",
                                        "with",
                                        "from",
                                        "No.",
                                        "para.",
                                        "paras.",
                                        "et",
                                        "ou",
                                        "y",
                                        "o",
                                        "alinéa",
                                        "párrafo",
                                        "párrafos",
                                        "paragraphe",
                                        "by",
                                        "the",
                                        "annex"}) {
        if (text.ends_with(word)) {
            const std::size_t start = text.size() - word.size();
            if (start == 0 || text[start - 1] == ' ' || text[start - 1] == '(') return true;
        }
    }
    return false;
}

}  // namespace adref::formats
