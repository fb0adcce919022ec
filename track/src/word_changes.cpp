#include "track/src/word_changes.h"

#include "diffcore/unicode.h"
#include "track/merge.h"
#include "track/src/apply_words.h"
#include "track/src/gathered_edits.h"

#include <algorithm>

namespace adref::track {
namespace {

// Bytes [begin, end) of the old text become `text`.
struct Hunk {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
    ChangeSet changes;
};

// The words are the same, whatever stands between them: "] [" is "][".
bool same_words(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const std::vector<WordToken> first = word_tokens(a);
    const std::vector<WordToken> second = word_tokens(b);
    return std::equal(
        first.begin(), first.end(), second.begin(), second.end(),
        [&](const WordToken& x, const WordToken& y) { return bytes_of(a, x) == bytes_of(b, y); });
}

// What the paragraph reads like with these amendments; false where one cannot be
// placed, touches another paragraph, or two of them collide.
bool applied(const Base& base, std::uint32_t position, const std::vector<Amendment>& amendments,
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

// Finds the words for one hunk.
class HunkWriter {
 public:
    HunkWriter(const Base& base, std::uint32_t position, const std::string& target)
        : base_(base),
          position_(position),
          text_(base.document().paragraphs[position].text),
          tokens_(base.words().tokens(position)) {
        blank_.target = target;
    }

    bool write(const Hunk& hunk, Amendment& out) {
        begin_ = hunk.begin;
        end_ = hunk.end;
        words_ = hunk.text;
        expected_ =
            tidy_words(std::string(text_.substr(0, begin_)) + words_ + std::string(text_.substr(end_)));
        reach();
        if (first_ == last_) return insertion(out) || in_context(out);
        return in_context(out);
    }

    // White space alone is no amendment.
    bool changes_words(const Hunk& hunk) const {
        return !same_words(text_, std::string(text_.substr(0, hunk.begin)) + hunk.text +
                                      std::string(text_.substr(hunk.end)));
    }

    // Brackets that open at one place and close at another.
    bool write_brackets(const Hunk& open, const Hunk& close, Amendment& out) {
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

 private:
    // The tokens that the hunk touches, [first_, last_); equal ends are a place between two.
    void reach() {
        first_ = token_from(begin_);
        if (first_ > 0 && tokens_[first_ - 1].end > begin_) --first_;
        last_ = first_;
        while (last_ < tokens_.size() && tokens_[last_].begin < end_) ++last_;
    }
    std::uint32_t token_from(std::size_t byte) const {
        std::uint32_t at = 0;
        while (at < tokens_.size() && tokens_[at].begin < byte) ++at;
        return at;
    }
    std::string slice(std::uint32_t first, std::uint32_t last) const {
        return std::string(text_.substr(tokens_[first].begin, tokens_[last - 1].end - tokens_[first].begin));
    }
    std::size_t count(std::uint32_t first, std::uint32_t last) const {
        return base_.words().find(position_, slice(first, last)).size();
    }
    // The occurrence that begins at the token, where there are several.
    void number(Amendment& amendment, std::uint32_t first) const {
        const std::vector<TokenRange> found = base_.words().find(position_, amendment.find);
        amendment.occurrence = 0;
        if (found.size() < 2) return;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (found[i].first == first) amendment.occurrence = static_cast<std::uint32_t>(i + 1);
        }
    }
    bool has_word(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t i = first; i < last; ++i) {
            if (tokens_[i].kind != TokenKind::punctuation) return true;
        }
        return false;
    }
    bool fits(const Amendment& made, Amendment& out) const {
        std::string text;
        if (!applied(base_, position_, {made}, text) || !same_words(text, expected_)) return false;
        out = made;
        return true;
    }

    bool insertion(Amendment& out) const {
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
    bool replaced(std::uint32_t left, std::uint32_t right, bool numbered, Amendment& out) const {
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

    bool in_context(Amendment& out) const {
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

    const Base& base_;
    std::uint32_t position_;
    std::string_view text_;
    std::span<const WordToken> tokens_;
    Amendment blank_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::string words_;
    std::string expected_;  // the paragraph with this hunk alone
    std::uint32_t first_ = 0;
    std::uint32_t last_ = 0;
};

class HunkList {
 public:
    explicit HunkList(const ChangeOwners& owners) : owners_(owners) {}

    std::vector<Hunk> run(const std::vector<OwnedPiece>& pieces) {
        for (const OwnedPiece& piece : pieces) {
            if (piece.op == Op::equal) {
                const bool changed = !pending_.empty();
                const bool glued =
                    changed && !pending_.back()->text.ends_with(' ') && !piece.text.starts_with(' ');
                flush();
                if (glued) hunks_.back().changes = united(hunks_.back().changes, piece.head);
                at_ += piece.text.size();
                kept_ = &piece;
            } else {
                pending_.push_back(&piece);
            }
        }
        flush();
        return std::move(hunks_);
    }

 private:
    // Neighbouring changes are one hunk, or one for each author; but where two of
    // them bring words, nobody can say where the words of one end.
    void flush() {
        std::vector<std::vector<std::string>> inserters;
        for (const OwnedPiece* piece : pending_) {
            if (piece->op != Op::ins) continue;
            std::vector<std::string> authors = owners_.authors(piece->changes);
            if (authors.empty()) continue;
            if (std::find(inserters.begin(), inserters.end(), authors) == inserters.end())
                inserters.push_back(std::move(authors));
        }
        const bool together = inserters.size() > 1;
        std::vector<std::string> last;
        bool first = true;
        const std::size_t own = hunks_.size();
        for (const OwnedPiece* piece : pending_) {
            const std::vector<std::string> authors = owners_.authors(piece->changes);
            const bool joins = together || authors.empty() || last.empty() || authors == last;
            if (first || !joins) hunks_.push_back({at_, at_, {}, {}});
            first = false;
            if (!authors.empty()) last = authors;
            Hunk& hunk = hunks_.back();
            hunk.changes = united(hunk.changes, piece->changes);
            if (piece->op == Op::ins) {
                hunk.text += piece->text;
            } else {
                at_ += piece->text.size();
                hunk.end = at_;
            }
        }
        const bool glued = !pending_.empty() && kept_ != nullptr && !kept_->text.ends_with(' ') &&
                           !pending_.front()->text.starts_with(' ');
        if (glued) hunks_[own].changes = united(hunks_[own].changes, kept_->tail);
        pending_.clear();
    }

    const ChangeOwners& owners_;
    std::vector<const OwnedPiece*> pending_;
    const OwnedPiece* kept_ = nullptr;  // the equal one in front of these
    std::vector<Hunk> hunks_;
    std::size_t at_ = 0;
};

int opened(std::string_view text) {
    return static_cast<int>(std::count(text.begin(), text.end(), '[')) -
           static_cast<int>(std::count(text.begin(), text.end(), ']'));
}

// "within [12][18] months" is one purpose, though two places change: hunks that
// open and close brackets together are one where little stands between them. A
// plain pair around words stays two, for the action that brackets them.
std::vector<Hunk> with_brackets_joined(std::vector<Hunk> hunks, std::string_view text,
                                       const ChangeOwners& owners) {
    constexpr std::size_t kMostWords = 16;
    std::vector<Hunk> out;
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        const auto balance = [&](const Hunk& hunk) {
            return opened(hunk.text) - opened(text.substr(hunk.begin, hunk.end - hunk.begin));
        };
        int depth = balance(hunks[i]);
        std::size_t last = i;
        while (depth != 0 && last + 1 < hunks.size() &&
               owners.authors(hunks[last + 1].changes) == owners.authors(hunks[i].changes))
            depth += balance(hunks[++last]);
        const bool plain_pair = last == i + 1 && hunks[i].begin == hunks[i].end &&
                                hunks[last].begin == hunks[last].end && tidy_words(hunks[i].text) == "[" &&
                                tidy_words(hunks[last].text) == "]";
        const bool joins =
            last > i && depth == 0 && !plain_pair &&
            count_words(text.substr(hunks[i].begin, hunks[last].end - hunks[i].begin)) <= kMostWords;
        out.push_back(std::move(hunks[i]));
        if (plain_pair) {
            out.push_back(std::move(hunks[last]));
            i = last;
        }
        if (!joins) continue;
        Hunk& whole = out.back();
        for (++i; i <= last; ++i) {
            whole.text += text.substr(whole.end, hunks[i].begin - whole.end);
            whole.text += hunks[i].text;
            whole.end = hunks[i].end;
            whole.changes = united(whole.changes, hunks[i].changes);
        }
        --i;
    }
    return out;
}

// Which hunk closes the bracket that each opens; the number of hunks for none.
std::vector<std::size_t> bracket_pairs(const std::vector<Hunk>& hunks, const ChangeOwners& owners) {
    std::vector<std::size_t> partner(hunks.size(), hunks.size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        if (hunks[i].begin != hunks[i].end) continue;
        const std::string sign = tidy_words(hunks[i].text);
        if (sign == "[") open.push_back(i);
        if (sign != "]" || open.empty()) continue;
        const std::size_t from = open.back();
        open.pop_back();
        if (owners.authors(hunks[from].changes) != owners.authors(hunks[i].changes)) continue;
        partner[from] = i;
        partner[i] = from;
    }
    return partner;
}

struct Kept {
    std::size_t equal = 0;
    std::size_t before = 0;
    std::size_t after = 0;
};
Kept kept_words(const std::vector<OwnedPiece>& pieces) {
    Kept kept;
    for (const OwnedPiece& piece : pieces) {
        const std::size_t words = count_words(piece.text);
        if (piece.op == Op::equal) kept.equal += words;
        if (piece.op != Op::ins) kept.before += words;
        if (piece.op != Op::del) kept.after += words;
    }
    return kept;
}

// Less than two fifths of either text are in the other.
bool mostly_replaced(const Kept& kept) {
    constexpr std::size_t kFew = 6;
    return kept.before >= kFew && kept.equal * 5 < std::min(kept.before, kept.after) * 2;
}

}  // namespace

bool reads_the_same(std::string_view a, std::string_view b) {
    return same_words(a, b);
}

bool anchor_before(const Base& base, std::uint32_t position, std::uint32_t last, Amendment& amendment) {
    constexpr std::uint32_t kLongest = 8;
    const std::string_view text = base.document().paragraphs[position].text;
    const std::span<const WordToken> tokens = base.words().tokens(position);
    for (std::uint32_t n = 1; n <= std::min(kLongest, last); ++n) {
        if (tokens[last - n].kind == TokenKind::punctuation) continue;
        amendment.find = text.substr(tokens[last - n].begin, tokens[last - 1].end - tokens[last - n].begin);
        const std::vector<TokenRange> found = base.words().find(position, amendment.find);
        amendment.occurrence = 0;
        if (found.size() == 1) return true;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (found[i].last == last) amendment.occurrence = static_cast<std::uint32_t>(i + 1);
        }
    }
    return !amendment.find.empty();
}

WordChanges word_changes(const Base& base, std::uint32_t position, const std::vector<OwnedPiece>& pieces,
                         const ChangeOwners& owners) {
    WordChanges out;
    const std::string target = base.addresses().qualified(position);
    const std::vector<Hunk> hunks =
        with_brackets_joined(HunkList(owners).run(pieces), base.document().paragraphs[position].text, owners);
    if (hunks.empty()) return out;
    std::string wanted;
    ChangeSet all;
    for (const OwnedPiece& piece : pieces) {
        if (piece.op != Op::del) wanted += piece.text;
        all = united(all, piece.changes);
    }
    WordChange rewrite;
    rewrite.amendment.target = target;
    rewrite.amendment.action = Action::rewrite;
    rewrite.amendment.text = wanted;
    rewrite.changes = all;
    rewrite.paragraph = position;
    std::string text;
    const bool can_rewrite = !wanted.empty() && applied(base, position, {rewrite.amendment}, text);
    const bool rewrite_exact = can_rewrite && same_words(text, wanted);
    if (rewrite_exact && owners.authors(all).size() < 2 && mostly_replaced(kept_words(pieces))) {
        out.list.push_back(std::move(rewrite));
        return out;
    }
    HunkWriter writer(base, position, target);
    const std::vector<std::size_t> partner = bracket_pairs(hunks, owners);
    std::vector<bool> done(hunks.size(), false);
    bool sound = true;
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        if (done[i] || !writer.changes_words(hunks[i])) continue;
        WordChange change;
        change.changes = hunks[i].changes;
        change.paragraph = position;
        if (partner[i] < hunks.size() &&
            writer.write_brackets(hunks[i], hunks[partner[i]], change.amendment)) {
            done[partner[i]] = true;
            change.changes = united(change.changes, hunks[partner[i]].changes);
        } else if (!writer.write(hunks[i], change.amendment)) {
            sound = false;
            continue;
        }
        out.list.push_back(std::move(change));
    }
    std::vector<Amendment> made;
    for (const WordChange& each : out.list) made.push_back(each.amendment);
    const bool fits = applied(base, position, made, text);
    if (sound && fits && same_words(text, wanted)) return out;
    out.exact = rewrite_exact;
    // Without an exact way, the finer one, if it is one at all.
    if (can_rewrite && (rewrite_exact || !sound || !fits)) {
        out.list.clear();
        out.list.push_back(std::move(rewrite));
    } else if (!fits) {
        out.list.clear();
    }
    return out;
}

}  // namespace adref::track
