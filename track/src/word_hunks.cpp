#include "track/src/word_hunks.h"

#include "diffcore/unicode.h"
#include "track/src/word_tokens.h"

#include <algorithm>
#include <utility>

namespace adref::track {
namespace {

class HunkList {
 public:
    explicit HunkList(const ChangeOwners& owners) : owners_(owners) {}

    std::vector<WordHunk> run(const std::vector<OwnedPiece>& pieces) {
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
            WordHunk& hunk = hunks_.back();
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
    std::vector<WordHunk> hunks_;
    std::size_t at_ = 0;
};

int opened(std::string_view text) {
    return static_cast<int>(std::count(text.begin(), text.end(), '[')) -
           static_cast<int>(std::count(text.begin(), text.end(), ']'));
}

// "within [12][18] months" is one purpose, though two places change: hunks that
// open and close brackets together are one where little stands between them. A
// plain pair around words stays two, for the action that brackets them.
std::vector<WordHunk> with_brackets_joined(std::vector<WordHunk> hunks, std::string_view text,
                                           const ChangeOwners& owners) {
    constexpr std::size_t kMostWords = 16;
    std::vector<WordHunk> out;
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        const auto balance = [&](const WordHunk& hunk) {
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
        WordHunk& whole = out.back();
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

}  // namespace

std::vector<WordHunk> word_hunks(const std::vector<OwnedPiece>& pieces, std::string_view text,
                                 const ChangeOwners& owners) {
    return with_brackets_joined(HunkList(owners).run(pieces), text, owners);
}

std::vector<std::size_t> bracket_pairs(const std::vector<WordHunk>& hunks, const ChangeOwners& owners) {
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

}  // namespace adref::track
