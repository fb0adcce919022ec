#include "diffcore/src/segment_builder.h"

#include <algorithm>

namespace adref {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

bool is_blank(char c) {
    return c == ' ';
}

// A sign of ASCII that is no letter, digit or space.
bool is_sign(char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool word = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                      (byte >= 'a' && byte <= 'z') || byte >= 0x80;
    return !word && !is_space(c);
}

bool only_signs(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return is_sign(c) || is_blank(c); });
}

bool only_blanks(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_blank);
}

}  // namespace

// White space between a phrase and its neighbours goes with the phrase, but not
// the boundary of two paragraphs.
void SegmentBuilder::Edit::add(std::string_view more, std::uint32_t move) {
    if (more.empty()) return;
    if (moves.empty()) {
        moves.emplace_back(0, move);
    } else if (moves.back().second == 0 && move != 0 && all_blanks(moves.back().first)) {
        moves.back().second = move;
    } else if (moves.back().second != move &&
               !(move == 0 && std::all_of(more.begin(), more.end(), is_blank))) {
        moves.emplace_back(text.size(), move);
    }
    text += more;
}

bool SegmentBuilder::Edit::all_blanks(std::size_t from) const {
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), is_blank);
}

bool SegmentBuilder::Edit::has_moved() const {
    return std::any_of(moves.begin(), moves.end(), [](const auto& stretch) { return stretch.second != 0; });
}

void SegmentBuilder::equal(std::string_view text) {
    if (text.empty()) return;
    flush();
    put(Op::equal, text, 0);
}

std::vector<Segment> SegmentBuilder::finish() {
    flush();
    return std::move(segments_);
}

void SegmentBuilder::flush() {
    const std::string& removed = removed_.text;
    const std::string& added = added_.text;
    if (removed.empty() && added.empty()) return;
    std::size_t front = 0;
    while (front < removed.size() && front < added.size() && removed[front] == added[front] &&
           is_space(removed[front]))
        ++front;
    std::size_t back = 0;
    while (back < removed.size() - front && back < added.size() - front &&
           removed[removed.size() - 1 - back] == added[added.size() - 1 - back] &&
           is_space(removed[removed.size() - 1 - back])) {
        ++back;
    }
    put(Op::equal, std::string_view(removed).substr(0, front), 0);
    put_edits(front, removed.size() - back, front, added.size() - back);
    put(Op::equal, std::string_view(removed).substr(removed.size() - back), 0);
    removed_ = {};
    added_ = {};
}

void SegmentBuilder::put_edits(std::size_t removed_begin, std::size_t removed_end, std::size_t added_begin,
                               std::size_t added_end) {
    const std::string_view removed = std::string_view(removed_.text).substr(0, removed_end);
    const std::string_view added = std::string_view(added_.text).substr(0, added_end);
    const std::string_view old_rest = removed.substr(removed_begin);
    const std::string_view new_rest = added.substr(added_begin);
    // No blank is taken out of a moved phrase: the other end would keep it.
    const bool may_share =
        !removed_.has_moved() && !added_.has_moved() &&
        (only_blanks(old_rest) || only_blanks(new_rest) || (only_signs(old_rest) && only_signs(new_rest)));
    while (may_share) {
        const std::size_t removed_blank = removed.find(' ', removed_begin);
        const std::size_t added_blank = added.find(' ', added_begin);
        if (removed_blank == std::string_view::npos || added_blank == std::string_view::npos) break;
        put_edit(Op::del, removed_, removed_begin, removed_blank);
        put_edit(Op::ins, added_, added_begin, added_blank);
        put(Op::equal, " ", 0);
        removed_begin = removed_blank + 1;
        added_begin = added_blank + 1;
    }
    put_edit(Op::del, removed_, removed_begin, removed_end);
    put_edit(Op::ins, added_, added_begin, added_end);
}

void SegmentBuilder::put_edit(Op op, const Edit& edit, std::size_t begin, std::size_t end) {
    for (std::size_t k = 0; k < edit.moves.size(); ++k) {
        const std::size_t from = std::max(edit.moves[k].first, begin);
        const std::size_t to = std::min(k + 1 < edit.moves.size() ? edit.moves[k + 1].first : end, end);
        if (from < to) put(op, std::string_view(edit.text).substr(from, to - from), edit.moves[k].second);
    }
}

void SegmentBuilder::put(Op op, std::string_view text, std::uint32_t move) {
    if (text.empty()) return;
    if (!segments_.empty() && segments_.back().op == op && segments_.back().move == move) {
        segments_.back().text += text;
    } else {
        segments_.push_back({op, std::string(text), move});
    }
}

}  // namespace adref
