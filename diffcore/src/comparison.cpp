#include "diffcore/src/comparison.h"

#include "diffcore/parallel.h"
#include "diffcore/src/moves.h"
#include "diffcore/src/proof.h"
#include "diffcore/src/tokens.h"
#include "diffcore/src/weak_words.h"
#include "diffcore/src/words.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace adref {
namespace {

// So many redlines are worth a turn on another thread.
constexpr std::size_t kAtOnce = 512;

// The texts of several paragraphs as one, with their tokens.
struct JoinedText {
    std::string text;
    std::vector<Token> tokens;
    std::vector<std::uint32_t> ids;

    TextView view() const { return {text, tokens, ids}; }
};

class Comparison {
 public:
    Comparison(const Document& before, const Document& after)
        : old_(before),
          new_(after),
          tokens_(tokenize_both(before, after, vocabulary_)),
          weak_(find_weak(vocabulary_)),
          caseless_(find_caseless(vocabulary_)),
          matching_(match_documents(before, after, old_tokens_, new_tokens_, vocabulary_, weak_)),
          match_of_old_(before.paragraphs.size(), kNone),
          match_of_new_(after.paragraphs.size(), kNone) {}

    std::vector<Match> proven() {
        redlines();
        return std::move(matches_);
    }

    std::vector<Entry> run() {
        std::vector<Entry> of_match = redlines();
        for (std::size_t m = 0; m < matches_.size(); ++m) {
            for (const std::uint32_t i : matches_[m].olds) match_of_old_[i] = m;
            for (const std::uint32_t j : matches_[m].news) match_of_new_[j] = m;
        }
        std::vector<Entry> in_new_order;
        std::vector<std::size_t> entry_of_match(matches_.size());
        in_new_order.reserve(new_.paragraphs.size());
        for (std::uint32_t j = 0; j < new_.paragraphs.size(); ++j) {
            const std::size_t m = match_of_new_[j];
            if (m == kNone) {
                in_new_order.push_back(inserted(j));
            } else if (matches_[m].news.front() == j) {  // a split stands where its first part is
                entry_of_match[m] = in_new_order.size();
                in_new_order.push_back(std::move(of_match[m]));
            }
        }
        mark_moves(in_new_order, entry_of_match);
        return place_deletions(std::move(in_new_order));
    }

 private:
    static constexpr std::size_t kNone = SIZE_MAX;

    struct Drawn {
        Entry entry;
        double common = 0;  // see WordRedline
    };

    // Of each match that is left when those are gone that their redline disproves.
    std::vector<Entry> redlines() {
        std::vector<Drawn> drawn(matches_.size());
        run_chunks(matches_.size(), kAtOnce, [&](std::size_t begin, std::size_t end) {
            for (std::size_t m = begin; m < end; ++m) drawn[m] = matched(matches_[m]);
        });
        const Proof proof(old_, new_);
        std::vector<std::pair<Match, Entry>> proven;
        proven.reserve(matches_.size());
        for (std::size_t m = 0; m < matches_.size(); ++m) {
            std::optional<Match> left = proof.left_of(matches_[m], drawn[m].entry, drawn[m].common);
            if (!left) continue;
            const bool same =
                left->olds.size() == matches_[m].olds.size() && left->news.size() == matches_[m].news.size();
            proven.emplace_back(*left, same ? std::move(drawn[m].entry) : matched(*left).entry);
        }
        // A smaller match may go by another of its parts.
        std::stable_sort(proven.begin(), proven.end(),
                         [](const auto& x, const auto& y) { return x.first.main_new < y.first.main_new; });
        matches_.clear();
        std::vector<Entry> entries;
        entries.reserve(proven.size());
        for (auto& [match, entry] : proven) {
            matches_.push_back(std::move(match));
            entries.push_back(std::move(entry));
        }
        return entries;
    }

    Entry inserted(std::uint32_t j) const {
        Entry entry;
        entry.news = {j};
        entry.relation = Relation::inserted;
        entry.coarse = matching_.new_coarse[j];
        return one_sided(std::move(entry), Op::ins, new_.paragraphs[j].text);
    }

    Entry deleted(std::uint32_t i) const {
        Entry entry;
        entry.olds = {i};
        entry.relation = Relation::deleted;
        entry.coarse = matching_.old_coarse[i];
        return one_sided(std::move(entry), Op::del, old_.paragraphs[i].text);
    }

    static Entry one_sided(Entry entry, Op op, const std::string& text) {
        entry.similarity = 0;
        if (!text.empty()) entry.segments.push_back({op, text});
        return entry;
    }

    Drawn matched(const Match& match) const {
        Entry entry;
        entry.olds = match.olds;
        entry.news = match.news;
        const Paragraph& before = old_.paragraphs[match.main_old];
        const Paragraph& after = new_.paragraphs[match.main_new];
        const WordDiffer differ(vocabulary_, weak_, caseless_);
        WordRedline words;
        if (match.olds.size() == 1 && match.news.size() == 1) {
            words = differ.compare({before.text, old_tokens_.paragraph(match.main_old),
                                    old_tokens_.paragraph_ids(match.main_old)},
                                   {after.text, new_tokens_.paragraph(match.main_new),
                                    new_tokens_.paragraph_ids(match.main_new)});
            entry.edited = before.text != after.text;
            entry.renumbered =
                before.label != after.label && fold_label(before.label) != fold_label(after.label);
        } else {
            entry.relation = match.news.size() > 1 ? Relation::split : Relation::merged;
            const JoinedText olds = join(old_, old_tokens_, match.olds);
            const JoinedText news = join(new_, new_tokens_, match.news);
            words = differ.compare(olds.view(), news.view());
            entry.edited = with_spaces(olds.text) != with_spaces(news.text);
        }
        entry.segments = std::move(words.segments);
        entry.similarity = words.similarity;
        entry.coarse = words.coarse || match.coarse;
        return {std::move(entry), words.common};
    }

    static JoinedText join(const Document& document, const TokenizedDocument& tokens,
                           const std::vector<std::uint32_t>& positions) {
        JoinedText joined;
        for (const std::uint32_t position : positions) {
            if (position != positions.front()) {
                // The boundary is white space behind the last token, as any other.
                joined.text.push_back('\n');
                if (!joined.tokens.empty())
                    joined.tokens.back().end = static_cast<std::uint32_t>(joined.text.size());
            }
            const auto offset = static_cast<std::uint32_t>(joined.text.size());
            for (Token token : tokens.paragraph(position)) {
                token.begin = joined.tokens.empty() ? 0 : token.begin + offset;
                token.body_end += offset;
                token.end += offset;
                joined.tokens.push_back(token);
                joined.ids.push_back(token.id);
            }
            joined.text += document.paragraphs[position].text;
        }
        return joined;
    }

    static std::string with_spaces(std::string text) {
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }

    void mark_moves(std::vector<Entry>& entries, const std::vector<std::size_t>& entry_of_match) const {
        const std::vector<Move> moves = find_moves(matches_, old_, new_, old_tokens_, new_tokens_);
        for (std::size_t m = 0; m < moves.size(); ++m) {
            entries[entry_of_match[m]].moved = moves[m].moved;
            entries[entry_of_match[m]].block = moves[m].block;
        }
    }

    // A deleted paragraph stands after the entry of the one that preceded it in
    // the old document; those at the very beginning follow nothing.
    std::vector<Entry> place_deletions(std::vector<Entry> in_new_order) const {
        std::vector<Entry> result;
        result.reserve(in_new_order.size() + old_.paragraphs.size() / 8);
        const auto add_deleted_from = [&](std::uint32_t i) {
            for (; i < match_of_old_.size() && match_of_old_[i] == kNone; ++i) result.push_back(deleted(i));
        };
        add_deleted_from(0);
        for (Entry& entry : in_new_order) {
            const std::vector<std::uint32_t> olds = entry.olds;
            result.push_back(std::move(entry));
            for (const std::uint32_t i : olds) add_deleted_from(i + 1);
        }
        return result;
    }

    const Document& old_;
    const Document& new_;
    Vocabulary vocabulary_;
    TokenizedPair tokens_;
    const TokenizedDocument& old_tokens_ = tokens_.before;
    const TokenizedDocument& new_tokens_ = tokens_.after;
    std::vector<bool> weak_;
    std::vector<std::uint32_t> caseless_;
    Matching matching_;
    std::vector<Match>& matches_ = matching_.matches;
    std::vector<std::size_t> match_of_old_;
    std::vector<std::size_t> match_of_new_;
};

}  // namespace

std::vector<Match> find_proven_matches(const Document& before, const Document& after) {
    return Comparison(before, after).proven();
}

std::vector<Entry> find_entries(const Document& before, const Document& after) {
    return Comparison(before, after).run();
}

}  // namespace adref
