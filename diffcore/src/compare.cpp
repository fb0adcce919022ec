#include "diffcore/compare.h"

#include "diffcore/src/alignment.h"
#include "diffcore/src/order.h"
#include "diffcore/src/significance.h"
#include "diffcore/src/tokens.h"
#include "diffcore/src/weak_words.h"
#include "diffcore/src/words.h"

#include <cstddef>
#include <utility>

namespace adref {
namespace {

class Comparison {
 public:
    Comparison(const Document& before, const Document& after)
        : old_(before),
          new_(after),
          old_tokens_(tokenize(before, vocabulary_)),
          new_tokens_(tokenize(after, vocabulary_)),
          weak_(find_weak(vocabulary_)),
          alignment_(align(before, after, old_tokens_, new_tokens_, vocabulary_)) {}

    std::vector<Entry> entries() {
        std::vector<Entry> in_new_order;
        in_new_order.reserve(new_.paragraphs.size());
        for (std::uint32_t j = 0; j < new_.paragraphs.size(); ++j) {
            const std::uint32_t i = alignment_.old_of_new[j];
            in_new_order.push_back(i == kNoPartner ? inserted(j) : matched(i, j));
        }
        mark_moves(in_new_order);
        return place_deletions(std::move(in_new_order));
    }

 private:
    Entry inserted(std::uint32_t j) const {
        Entry entry;
        entry.news = {j};
        entry.relation = Relation::inserted;
        return one_sided(std::move(entry), Op::ins, new_.paragraphs[j].text);
    }

    Entry deleted(std::uint32_t i) const {
        Entry entry;
        entry.olds = {i};
        entry.relation = Relation::deleted;
        return one_sided(std::move(entry), Op::del, old_.paragraphs[i].text);
    }

    static Entry one_sided(Entry entry, Op op, const std::string& text) {
        entry.similarity = 0;
        if (!text.empty()) entry.segments.push_back({op, text});
        entry.significance = judge(entry, nullptr, nullptr);
        return entry;
    }

    Entry matched(std::uint32_t i, std::uint32_t j) const {
        const Paragraph& before = old_.paragraphs[i];
        const Paragraph& after = new_.paragraphs[j];
        Entry entry;
        entry.olds = {i};
        entry.news = {j};
        entry.edited = before.text != after.text;
        entry.renumbered = before.label != after.label && fold_label(before.label) != fold_label(after.label);
        WordRedline words =
            WordDiffer(vocabulary_, weak_)
                .compare({before.text, old_tokens_.paragraph(i), old_tokens_.paragraph_ids(i)},
                         {after.text, new_tokens_.paragraph(j), new_tokens_.paragraph_ids(j)});
        entry.segments = std::move(words.segments);
        entry.similarity = words.similarity;
        entry.coarse = words.coarse;
        entry.significance = judge(entry, &before, &after);
        return entry;
    }

    // What is not in the heaviest set that keeps its order has moved: of two
    // paragraphs that changed places, the lighter one. Moved entries that are
    // neighbours on both sides moved together.
    void mark_moves(std::vector<Entry>& entries) const {
        std::vector<WeightedPair> pairs;
        std::vector<std::size_t> entry_of;
        for (std::size_t e = 0; e < entries.size(); ++e) {
            if (entries[e].relation != Relation::matched) continue;
            const std::uint32_t i = entries[e].olds.front();
            const double words = static_cast<double>(old_tokens_.paragraph_ids(i).size());
            pairs.push_back({i, entries[e].news.front(), 1.0 + words * entries[e].similarity});
            entry_of.push_back(e);
        }
        const std::vector<bool> kept = heaviest_in_order(pairs);
        std::uint32_t blocks = 0;
        for (std::size_t k = 0; k < pairs.size(); ++k) {
            if (kept[k]) continue;
            Entry& entry = entries[entry_of[k]];
            entry.moved = true;
            const bool continues = k > 0 && !kept[k - 1] && pairs[k].before == pairs[k - 1].before + 1 &&
                                   pairs[k].after == pairs[k - 1].after + 1;
            if (!continues) continue;
            Entry& previous = entries[entry_of[k - 1]];
            if (previous.block == 0) previous.block = ++blocks;
            entry.block = previous.block;
        }
    }

    std::vector<Entry> place_deletions(std::vector<Entry> in_new_order) const {
        // For each old position the deleted paragraphs that follow it; those at
        // the very beginning follow nothing.
        std::vector<Entry> result;
        const std::size_t count = old_.paragraphs.size();
        const auto add_deleted_from = [&](std::uint32_t i) {
            for (; i < count && alignment_.new_of_old[i] == kNoPartner; ++i) result.push_back(deleted(i));
        };
        result.reserve(in_new_order.size() + count / 8);
        add_deleted_from(0);
        for (Entry& entry : in_new_order) {
            const bool has_old = !entry.olds.empty();
            const std::uint32_t last_old = has_old ? entry.olds.back() : 0;
            result.push_back(std::move(entry));
            if (has_old) add_deleted_from(last_old + 1);
        }
        return result;
    }

    const Document& old_;
    const Document& new_;
    Vocabulary vocabulary_;
    TokenizedDocument old_tokens_;
    TokenizedDocument new_tokens_;
    std::vector<bool> weak_;
    Alignment alignment_;
};

Summary summarize(const std::vector<Entry>& entries) {
    Summary summary;
    for (const Entry& entry : entries) {
        switch (entry.relation) {
            case Relation::matched:
                if (!entry.edited && !entry.moved && !entry.renumbered) ++summary.unchanged;
                if (entry.edited) ++summary.edited;
                break;
            case Relation::inserted:
                ++summary.inserted;
                break;
            case Relation::deleted:
                ++summary.deleted;
                break;
            case Relation::split:
                ++summary.split;
                break;
            case Relation::merged:
                ++summary.merged;
                break;
        }
        if (entry.moved) ++summary.moved;
        if (entry.renumbered) ++summary.renumbered;
        if (entry.significance == Significance::editorial) ++summary.editorial;
        if (entry.significance == Significance::substantive) ++summary.substantive;
    }
    return summary;
}

}  // namespace

Side make_side(std::string name, Document document) {
    const std::size_t words = count_words(document);
    return {std::move(name), std::move(document), words};
}

Redline compare(Side old_side, Side new_side) {
    Redline redline;
    redline.old_side = std::move(old_side);
    redline.new_side = std::move(new_side);
    redline.entries = Comparison(redline.old_side.document, redline.new_side.document).entries();
    redline.summary = summarize(redline.entries);
    return redline;
}

}  // namespace adref
