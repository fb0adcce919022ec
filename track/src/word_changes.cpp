#include "track/src/word_changes.h"

#include "track/src/word_hunk_writer.h"
#include "track/src/word_hunks.h"
#include "track/src/word_tokens.h"

#include <algorithm>
#include <utility>

namespace adref::track {
namespace {

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
    const std::vector<WordHunk> hunks = word_hunks(pieces, base.document().paragraphs[position].text, owners);
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
    const bool can_rewrite = !wanted.empty() && reads_with(base, position, {rewrite.amendment}, text);
    const bool rewrite_exact = can_rewrite && reads_the_same(text, wanted);
    if (rewrite_exact && owners.authors(all).size() < 2 && mostly_replaced(kept_words(pieces))) {
        out.list.push_back(std::move(rewrite));
        return out;
    }
    WordHunkWriter writer(base, position, target);
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
    const bool fits = reads_with(base, position, made, text);
    if (sound && fits && reads_the_same(text, wanted)) return out;
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
