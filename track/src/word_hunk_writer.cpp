#include "track/src/word_hunk_writer.h"

#include "track/merge.h"
#include "track/src/apply_words.h"
#include "track/src/gathered_edits.h"
#include "track/src/word_tokens.h"

#include <algorithm>
#include <utility>

namespace adref::track {

bool reads_with(const Base& base, std::uint32_t position, const std::vector<Amendment>& amendments,
                std::string& text) {
    std::vector<PlacedAmendment> placed;
    for (const Amendment& amendment : amendments) {
        Result<PlacedAmendment> each = place(amendment, base);
        if (!each || !each->paragraphs.empty()) return false;
        for (const WordEdit& edit : each->words) {
            if (edit.paragraph != position) return false;
        }
        placed.push_back(std::move(*each));
    }
    if (placed.size() > 1 && !find_collisions(placed).empty()) return false;
    std::vector<const PlacedAmendment*> pointers;
    pointers.reserve(placed.size());
    for (const PlacedAmendment& each : placed) pointers.push_back(&each);
    const GatheredEdits edits = gather(pointers);
    std::vector<const WordEdit*> words;
    for (const SharedWordEdit& each : edits.words) words.push_back(each.edit);
    text = edit_paragraph(base.document().paragraphs[position], words, {}).front().text;
    return true;
}

WordHunkWriter::WordHunkWriter(const Base& base, std::uint32_t position, const std::string& target)
    : base_(base),
      position_(position),
      text_(base.document().paragraphs[position].text),
      tokens_(base.words().tokens(position)) {
    blank_.target = target;
}

bool WordHunkWriter::write(const WordHunk& hunk, Amendment& out) {
    begin_ = hunk.begin;
    end_ = hunk.end;
    words_ = hunk.text;
    expected_ = tidy_words(std::string(text_.substr(0, begin_)) + words_ + std::string(text_.substr(end_)));
    reach();
    if (first_ == last_) return insertion(out) || in_context(out);
    return in_context(out);
}

bool WordHunkWriter::changes_words(const WordHunk& hunk) const {
    return !reads_the_same(
        text_, std::string(text_.substr(0, hunk.begin)) + hunk.text + std::string(text_.substr(hunk.end)));
}

bool WordHunkWriter::write_brackets(const WordHunk& open, const WordHunk& close, Amendment& out) {
    expected_ = tidy_words(std::string(text_.substr(0, open.begin)) + "[" +
                           std::string(text_.substr(open.begin, close.begin - open.begin)) + "]" +
                           std::string(text_.substr(close.begin)));
    const std::uint32_t first = token_from(open.begin);
    std::uint32_t last = first;
    while (last < tokens_.size() && tokens_[last].end <= close.begin) ++last;
    if (first == last) return false;
    Amendment made = blank_;
    made.action = Action::bracket;
    if (first == 0 && last == tokens_.size() && fits(made, out)) return true;
    constexpr std::uint32_t kLong = 16;
    constexpr std::uint32_t kEnds = 4;
    if (last - first > kLong) {
        made.find = slice(first, first + kEnds) + " … " + slice(last - kEnds, last);
        if (base_.words().find(position_, made.find).size() == 1 && fits(made, out)) return true;
    }
    made.find = slice(first, last);
    number(made, first);
    return fits(made, out);
}

void WordHunkWriter::reach() {
    first_ = token_from(begin_);
    if (first_ > 0 && tokens_[first_ - 1].end > begin_) --first_;
    last_ = first_;
    while (last_ < tokens_.size() && tokens_[last_].begin < end_) ++last_;
}

std::uint32_t WordHunkWriter::token_from(std::size_t byte) const {
    std::uint32_t at = 0;
    while (at < tokens_.size() && tokens_[at].begin < byte) ++at;
    return at;
}

std::string WordHunkWriter::slice(std::uint32_t first, std::uint32_t last) const {
    return std::string(text_.substr(tokens_[first].begin, tokens_[last - 1].end - tokens_[first].begin));
}

std::size_t WordHunkWriter::count(std::uint32_t first, std::uint32_t last) const {
    return base_.words().find(position_, slice(first, last)).size();
}

// The occurrence that begins at the token, where there are several.
void WordHunkWriter::number(Amendment& amendment, std::uint32_t first) const {
    const std::vector<TokenRange> found = base_.words().find(position_, amendment.find);
    amendment.occurrence = 0;
    if (found.size() < 2) return;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i].first == first) amendment.occurrence = static_cast<std::uint32_t>(i + 1);
    }
}

bool WordHunkWriter::has_word(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i) {
        if (tokens_[i].kind != TokenKind::punctuation) return true;
    }
    return false;
}

bool WordHunkWriter::fits(const Amendment& made, Amendment& out) const {
    std::string text;
    if (!reads_with(base_, position_, {made}, text) || !reads_the_same(text, expected_)) return false;
    out = made;
    return true;
}

bool WordHunkWriter::insertion(Amendment& out) const {
    constexpr std::uint32_t kLongest = 8;
    Amendment made = blank_;
    made.action = Action::insert;
    made.text = tidy_words(words_);
    if (made.text.empty()) return false;
    const auto all = static_cast<std::uint32_t>(tokens_.size());
    if (first_ == 0 || first_ == all) {
        made.place = first_ == 0 ? Place::start : Place::end;
        if (fits(made, out)) return true;
    }
    made.place = Place::after;
    for (std::uint32_t n = 1; n <= std::min(kLongest, first_); ++n) {
        if (!has_word(first_ - n, first_) || count(first_ - n, first_) != 1) continue;
        made.find = slice(first_ - n, first_);
        if (fits(made, out)) return true;
        break;
    }
    made.place = Place::before;
    for (std::uint32_t n = 1; n <= std::min(kLongest, all - first_); ++n) {
        if (!has_word(first_, first_ + n) || count(first_, first_ + n) != 1) continue;
        made.find = slice(first_, first_ + n);
        if (fits(made, out)) return true;
        break;
    }
    made.place = Place::after;
    for (std::uint32_t n = 1; n <= std::min(3U, first_); ++n) {
        if (!has_word(first_ - n, first_)) continue;
        made.find = slice(first_ - n, first_);
        number(made, first_ - n);
        if (fits(made, out)) return true;
    }
    return false;
}

// The words of the base from some tokens before the hunk to some behind it
// become those with the hunk done.
bool WordHunkWriter::replaced(std::uint32_t left, std::uint32_t right, bool numbered, Amendment& out) const {
    if (left > first_ || last_ + right > tokens_.size()) return false;
    const std::uint32_t first = first_ - left;
    const std::uint32_t last = last_ + right;
    if (first == last || !(has_word(first, last) || numbered)) return false;
    Amendment made = blank_;
    made.find = slice(first, last);
    const std::size_t from = std::min<std::size_t>(tokens_[first].begin, begin_);
    const std::size_t to = std::max<std::size_t>(tokens_[last - 1].end, end_);
    made.text = tidy_words(std::string(text_.substr(from, begin_ - from)) + words_ +
                           std::string(text_.substr(end_, to - end_)));
    made.action = made.text.empty() ? Action::remove : Action::replace;
    if (numbered) {
        number(made, first);
    } else if (base_.words().find(position_, made.find).size() != 1) {
        return false;
    }
    return fits(made, out);
}

bool WordHunkWriter::in_context(Amendment& out) const {
    constexpr std::uint32_t kMost = 4;
    if (replaced(0, 0, false, out)) return true;
    // A deletion stays one: an occurrence is clearer than words that come back.
    if (tidy_words(words_).empty() && replaced(0, 0, true, out)) return true;
    for (std::uint32_t reach = 1; reach <= kMost; ++reach) {
        if (replaced(reach, 0, false, out) || replaced(0, reach, false, out)) return true;
    }
    for (std::uint32_t reach = 1; reach <= kMost; ++reach) {
        if (replaced(reach, reach, false, out)) return true;
    }
    for (std::uint32_t reach = 0; reach <= 1; ++reach) {
        if (replaced(reach, reach, true, out) || replaced(reach, 0, true, out)) return true;
    }
    return replaced(0, 1, true, out);
}

}  // namespace adref::track
