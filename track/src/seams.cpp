#include "track/src/seams.h"

#include "diffcore/unicode.h"

namespace adref::track {
namespace {

// Both sides of a range of tokens, and the white space there.
class Surroundings {
 public:
    Surroundings(const TokenizedParagraph& paragraph, TokenRange range)
        : text_(paragraph.text), tokens_(paragraph.tokens), range_(range) {}

    bool empty() const { return range_.first == range_.last; }
    bool has_left() const { return range_.first > 0; }
    bool has_right() const { return range_.last < tokens_.size(); }

    std::uint32_t left_byte() const { return has_left() ? tokens_[range_.first - 1].end : 0; }
    std::uint32_t right_byte() const {
        return has_right() ? tokens_[range_.last].begin : static_cast<std::uint32_t>(text_.size());
    }
    std::uint32_t left_code() const { return has_left() ? tokens_[range_.first - 1].last : 0; }
    std::uint32_t right_code() const {
        return has_right() ? tokens_[range_.last].first
                           : static_cast<std::uint32_t>(unicode::count_code_points(text_));
    }
    // Code points of the tokens themselves.
    std::uint32_t first_code_point() const { return tokens_[range_.first].first; }
    std::uint32_t last_code_point() const { return tokens_[range_.last - 1].last; }

    // What lies between the range and its neighbours; the same on both sides of an insertion.
    std::string_view left_gap() const {
        return slice(left_byte(), empty() ? right_byte() : tokens_[range_.first].begin);
    }
    std::string_view right_gap() const {
        return slice(empty() ? left_byte() : tokens_[range_.last - 1].end, right_byte());
    }

    char32_t left_sign() const { return last_code(bytes_of(text_, tokens_[range_.first - 1])); }
    char32_t right_sign() const { return first_code(bytes_of(text_, tokens_[range_.last])); }
    char32_t own_first() const { return first_code(bytes_of(text_, tokens_[range_.first])); }
    char32_t own_last() const { return last_code(bytes_of(text_, tokens_[range_.last - 1])); }

 private:
    std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
        return text_.substr(begin, end - begin);
    }
    std::string_view text_;
    std::span<const WordToken> tokens_;
    TokenRange range_;
};

std::string_view gap_before(const Surroundings& at, std::string_view words) {
    if (!at.has_left()) return {};
    if (unicode::opens(at.left_sign()) || unicode::closes(first_code(words)) ||
        !spaced(at.left_sign(), first_code(words)))
        return {};
    return at.empty() || unicode::closes(at.own_first()) ? " " : at.left_gap();
}

std::string_view gap_behind(const Surroundings& at, std::string_view words) {
    if (!at.has_right()) return {};
    // French puts a no-break space before its semicolons: what the base has there stays.
    if (unicode::closes(at.right_sign())) return at.right_gap();
    if (unicode::opens(last_code(words)) || !spaced(last_code(words), at.right_sign())) return {};
    if (!at.empty() && !unicode::opens(at.own_last())) return at.right_gap();
    return at.right_gap().empty() ? " " : at.right_gap();
}

std::string_view gap_that_remains(const Surroundings& at) {
    if (!at.has_left() || !at.has_right() || unicode::opens(at.left_sign())) return {};
    if (unicode::closes(at.right_sign())) return at.right_gap() == " " ? std::string_view() : at.right_gap();
    if (!spaced(at.left_sign(), at.right_sign())) return {};
    return at.right_gap().empty() ? at.left_gap() : at.right_gap();
}

bool is_sign(const TokenizedParagraph& paragraph, std::size_t token, std::string_view signs) {
    const std::string_view bytes = bytes_of(paragraph.text, paragraph.tokens[token]);
    return bytes.size() == 1 && signs.find(bytes.front()) != std::string_view::npos;
}

bool is_pair(char32_t open, char32_t close) {
    return (open == U'(' && close == U')') || (open == U'[' && close == U']') ||
           (open == 0x201C && close == 0x201D) || (open == 0x2018 && close == 0x2019) ||
           (open == 0xAB && close == 0xBB) || (open == 0xFF08 && close == 0xFF09);
}

}  // namespace

TokenizedParagraph tokenized(const Base::Words& base, std::uint32_t position) {
    return {position, base.document.paragraphs[position].text, base.tokens(position)};
}

WordEdit replace_tokens(const TokenizedParagraph& paragraph, TokenRange range, std::string_view words,
                        const WrittenGaps& gaps) {
    const Surroundings at(paragraph, range);
    WordEdit edit;
    edit.paragraph = paragraph.position;
    edit.start = at.left_code();
    edit.end = at.right_code();
    std::string_view left;
    std::string_view right = words.empty() ? gap_that_remains(at) : gap_behind(at, words);
    if (!words.empty()) left = gaps.left.value_or(gap_before(at, words));
    right = gaps.right.value_or(right);
    // What is there already is no part of the edit.
    if (right == at.right_gap()) {
        edit.end = at.empty() ? at.left_code() : at.last_code_point();
        right = {};
        if (!words.empty() && !at.empty() && left == at.left_gap()) {
            edit.start = at.first_code_point();
            left = {};
        }
    } else if (!words.empty() && left == at.left_gap()) {
        edit.start = at.empty() ? at.right_code() : at.first_code_point();
        left = {};
    }
    edit.text.append(left).append(words).append(right);
    return edit;
}

TokenRange widened_deletion(const TokenizedParagraph& paragraph, TokenRange range) {
    const auto count = static_cast<std::uint32_t>(paragraph.tokens.size());
    while (range.first > 0 && range.last < count) {
        const char32_t open = last_code(bytes_of(paragraph.text, paragraph.tokens[range.first - 1]));
        const char32_t close = first_code(bytes_of(paragraph.text, paragraph.tokens[range.last]));
        if (!is_pair(open, close)) break;
        --range.first;
        ++range.last;
    }
    const bool sign_behind = range.last < count && is_sign(paragraph, range.last, ",;:.");
    if (range.first > 0 && sign_behind && is_sign(paragraph, range.first - 1, ",")) {
        --range.first;
    } else if (range.first == 0 && range.last + 1 < count && is_sign(paragraph, range.last, ",;:")) {
        ++range.last;
    }
    return range;
}

std::string_view without_doubled_signs(const TokenizedParagraph& paragraph, TokenRange range,
                                       std::string_view words) {
    constexpr std::string_view signs = ",;:.";
    const auto is_comma = [](char c) { return c == ',' || c == ';'; };
    if (words.size() > 1 && range.last < paragraph.tokens.size() && is_sign(paragraph, range.last, signs) &&
        is_comma(words.back()))
        words.remove_suffix(1);
    if (words.size() > 1 && range.first > 0 && is_sign(paragraph, range.first - 1, ",") &&
        is_comma(words.front()))
        words.remove_prefix(words[1] == ' ' ? 2 : 1);
    return words;
}

}  // namespace adref::track
