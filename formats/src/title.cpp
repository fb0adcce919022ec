#include "formats/src/title.h"

#include "formats/src/openings.h"
#include "formats/src/text_util.h"
#include "formats/src/title_words.h"
#include "formats/src/words.h"

#include <algorithm>
#include <cstddef>

namespace adref::formats {
namespace {

bool any_marked_before(const std::vector<Block>& blocks, std::size_t i) {
    return std::any_of(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(i),
                       [](const Block& block) { return block.depth != 0; });
}

bool is_assembly(std::string_view text) {
    return text.size() < 80 && is_chapeau(text);
}

bool can_be_title(const Block& block) {
    if (block.table || block.note || block.bullet || block.depth > 1 || !block.label.empty() ||
        block.kind == Kind::preambular)
        return false;
    if (block.styled.text.find("Distr.") != std::string::npos) return false;  // a masthead
    return is_title_like(block.styled.text, 45) && !is_cased_lower(block.styled.text) &&
           !is_heading_word(block.styled.text);
}

// The text proper has begun: what comes now is no title. A masthead is no such
// text, its lines are short.
bool is_body(const Block& block) {
    if (block.kind == Kind::operative || block.kind == Kind::item || block.kind == Kind::preambular)
        return true;
    constexpr std::size_t kFewWords = 8;
    return block.kind == Kind::text && ends_sentence(block.styled.text) &&
           rough_words(block.styled.text, kFewWords + 1) > kFewWords;
}

// "1. Scope", or the first of "Part A", "Part B": a heading of a row, not the title.
bool is_in_row(const std::vector<Block>& blocks, const Block& block) {
    if (block.label.empty()) return false;
    const bool number = block.number && (block.number->numeral == Numeral::decimal ||
                                         block.number->numeral == Numeral::multi);
    return number || std::any_of(blocks.begin(), blocks.end(), [&block](const Block& other) {
               return &other != &block && other.depth == 1 && !other.label.empty();
           });
}

std::string take_title(Block& block) {
    block.kind = Kind::title;
    if (block.label.empty()) return block.styled.text;
    return block.label + " " + block.styled.text;
}

}  // namespace

std::string find_title(std::vector<Block>& blocks) {
    for (Block& block : blocks) {
        if (block.known && block.kind == Kind::title) return block.styled.text;
        if (block.title_style && !is_gone(block)) return take_title(block);
    }
    // The line before "The General Assembly," in the first page.
    std::size_t before = kNoBlock;
    std::size_t first = kNoBlock;
    std::size_t seen = 0;
    bool body = false;
    for (std::size_t i = 0; i < blocks.size() && seen < 40; ++i) {
        if (blocks[i].known) return {};
        if (blocks[i].note || is_gone(blocks[i])) continue;
        ++seen;
        if (first == kNoBlock) first = i;
        const Block& block = blocks[i];
        body = body || is_body(block);
        if (block.depth == 1 && !body && !is_in_row(blocks, block) &&
            (i == first || !any_marked_before(blocks, i)))
            return take_title(blocks[i]);
        if (block.kind == Kind::text && before != kNoBlock && is_assembly(block.styled.text) &&
            can_be_title(blocks[before])) {
            return take_title(blocks[before]);
        }
        before = i;
    }
    if (first != kNoBlock && can_be_title(blocks[first])) {
        if (next_block(blocks, first) != kNoBlock) return take_title(blocks[first]);
    }
    return {};
}

void mend_cover(std::vector<Block>& blocks, std::string_view title) {
    bool above = !title.empty();
    std::size_t seen = 0;
    for (Block& block : blocks) {
        if (block.note || block.known || is_gone(block)) continue;
        if (block.kind == Kind::title) {
            above = false;
        } else if (above && block.kind == Kind::heading && block.depth == 0 && block.label.empty()) {
            block.kind = Kind::text;
        } else if (!above && block.kind == Kind::text && !title.empty() && block.styled.text == title) {
            block.kind = Kind::heading;
            block.rank = 100 + kRankPart;
        }
        if (++seen > 60) return;
    }
}

}  // namespace adref::formats
