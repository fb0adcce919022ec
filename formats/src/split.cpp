#include "formats/src/split.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <string>
#include <string_view>
#include <utility>

namespace adref::formats {
namespace {

// Where titles that ran together come apart: at "****" and "***" with words on
// both sides. Bytes of the raw text at which a new line starts.
std::vector<std::size_t> seams(std::string_view raw) {
    std::vector<std::size_t> found;
    if (raw.size() > 4000 || raw.find("****") == std::string_view::npos) return found;
    bool bold = false;
    for (std::size_t i = 0; i < raw.size();) {
        if (raw[i] != '*') {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < raw.size() && raw[end] == '*') ++end;
        const std::size_t width = end - i;
        const bool glued = i > 0 && end < raw.size() && raw[i - 1] != ' ' && raw[end] != ' ';
        if (width == 2) {
            if (!bold && glued) found.push_back(i);
            bold = !bold;
        } else if (width == 4 && bold && glued) {
            found.push_back(i + 2);
        } else if (width == 3 && bold && glued) {
            found.push_back(i + 2);
            bold = false;
        }
        i = end;
    }
    return found;
}

// Behind the title of a numbered heading: " 1. Each" or " [1. Each". 0 if it is not there.
std::size_t first_paragraph(std::string_view text, std::size_t from) {
    constexpr std::size_t longest = 240;
    for (std::size_t i = from; i < text.size() && i - from < longest; ++i) {
        if (text[i] != ' ') continue;
        std::size_t at = i + 1;
        if (at < text.size() && text[at] == '[') ++at;
        if (text.substr(at).starts_with("1. ") && at + 3 < text.size() && i > from) {
            const char32_t next = first_sign(text.substr(at + 3));
            if (is_letter(next) && !is_lower(next)) return i + 1;
        }
    }
    return 0;
}

}  // namespace

std::vector<Block> split_glued_titles(std::vector<Block> blocks) {
    std::vector<Block> result;
    result.reserve(blocks.size());
    for (Block& block : blocks) {
        const std::vector<std::size_t> cuts =
            block.note || block.table ? std::vector<std::size_t>{} : seams(block.raw);
        std::size_t start = 0;
        for (const std::size_t cut : cuts) {
            Block part = block;
            part.raw = block.raw.substr(start, cut - start);
            result.push_back(std::move(part));
            start = cut;
        }
        if (start != 0) block.raw.erase(0, start);
        result.push_back(std::move(block));
    }
    return result;
}

std::vector<Block> split_glued_headings(std::vector<Block> blocks) {
    std::vector<Block> result;
    result.reserve(blocks.size());
    for (Block& block : blocks) {
        const auto label =
            block.note || block.table || block.depth != 0 ? std::nullopt : scan_label(block.styled.text);
        std::size_t cut = 0;
        if (label && label->numeral == Numeral::word && is_plausible(*label, block.styled.text)) {
            cut = first_paragraph(block.styled.text, label->rest);
        }
        if (cut == 0) {
            result.push_back(std::move(block));
            continue;
        }
        const std::string text = block.styled.text;
        const auto at =
            static_cast<std::uint32_t>(unicode::count_code_points(std::string_view(text).substr(0, cut)));
        Block paragraph = block;
        block.styled.text = text.substr(0, cut - 1);
        paragraph.styled.text = text.substr(cut);
        std::erase_if(block.styled.marks, [at](const Mark& mark) { return mark.end >= at; });
        std::erase_if(paragraph.styled.marks, [at](const Mark& mark) { return mark.start < at; });
        for (Mark& mark : paragraph.styled.marks) {
            mark.start -= at;
            mark.end -= at;
        }
        result.push_back(std::move(block));
        result.push_back(std::move(paragraph));
    }
    return result;
}

}  // namespace adref::formats
