#include "track/src/attribution_asks.h"

#include "track/src/attribution_match.h"

#include <algorithm>

namespace adref::track {
namespace {

using Ids = std::vector<std::uint32_t>;

// The words that an edit keeps, as pairs of places in its old and new words.
// Common ends are kept whatever they are.
std::vector<WordPair> kept_words(const Ids& before, const Ids& after,
                                 const AttributionVocabulary& vocabulary) {
    std::vector<WordPair> pairs = align_words(before, after, vocabulary);
    std::size_t head = 0;
    while (head < pairs.size() && pairs[head] == WordPair(head, head)) ++head;
    std::size_t tail = pairs.size();
    while (tail > head && pairs[tail - 1].first + (pairs.size() - tail) + 1 == before.size() &&
           pairs[tail - 1].second + (pairs.size() - tail) + 1 == after.size()) {
        --tail;
    }
    const auto at = [&](std::size_t i) { return pairs.begin() + static_cast<std::ptrdiff_t>(i); };
    std::vector<WordPair> inner(at(head), at(tail));
    drop_confetti(inner, before, vocabulary);
    std::vector<WordPair> out(pairs.begin(), at(head));
    out.insert(out.end(), inner.begin(), inner.end());
    out.insert(out.end(), at(tail), pairs.end());
    return out;
}

class EditReader {
 public:
    EditReader(std::size_t amendment, const Ground& ground, AttributionVocabulary& vocabulary, Asks& asks)
        : amendment_(amendment), ground_(ground), vocabulary_(vocabulary), asks_(asks) {}

    void read(const WordEdit& edit) {
        if (edit.paragraph >= ground_.places.size()) return;
        const auto words = ground_.words(edit.paragraph);
        const auto from = [&](std::uint32_t code_point) {
            const auto found = std::lower_bound(
                words.begin(), words.end(), code_point,
                [](const AttributionWord& word, std::uint32_t at) { return word.code_point < at; });
            return static_cast<std::uint32_t>(found - words.begin());
        };
        const std::uint32_t lo = from(edit.start);
        const std::uint32_t hi = std::max(lo, from(edit.end));
        Ids before;
        for (std::uint32_t i = lo; i < hi; ++i) before.push_back(words[i].id);
        text_.clear();
        vocabulary_.read(edit.text, text_);
        Ids after;
        for (const AttributionWord& word : text_) after.push_back(word.id);

        std::uint32_t i = 0;
        std::uint32_t j = 0;
        const auto close = [&](std::uint32_t old_end, std::uint32_t new_end) {
            if (i < old_end || j < new_end) ask(edit.paragraph, lo + i, lo + old_end, j, new_end);
            i = old_end + 1;
            j = new_end + 1;
        };
        for (const auto& [old_at, new_at] : kept_words(before, after, vocabulary_)) close(old_at, new_at);
        close(static_cast<std::uint32_t>(before.size()), static_cast<std::uint32_t>(after.size()));
    }

    void read(const ParagraphEdit& edit) {
        if (edit.kind != ParagraphEdit::Kind::add) return;
        for (const Paragraph& paragraph : edit.paragraphs) {
            text_.clear();
            vocabulary_.read(paragraph.text, text_);
            ParagraphAsk ask{amendment_, edit.paragraph, {}};
            for (const AttributionWord& word : text_) {
                if (!word.sign) ask.text.push_back(word.id);
            }
            if (!ask.text.empty()) asks_.paragraphs.push_back(std::move(ask));
        }
    }

 private:
    void ask(std::uint32_t paragraph, std::uint32_t lo, std::uint32_t hi, std::uint32_t from,
             std::uint32_t to) {
        WordAsk made{amendment_, paragraph, lo, hi, {}, {}};
        for (std::uint32_t at = from; at < to; ++at)
            (text_[at].sign ? made.signs : made.text).push_back(text_[at].id);
        if (!made.text.empty()) made.signs.clear();
        asks_.words.push_back(std::move(made));
    }

    std::size_t amendment_;
    const Ground& ground_;
    AttributionVocabulary& vocabulary_;
    Asks& asks_;
    std::vector<AttributionWord> text_;
};

}  // namespace

void add_asks(std::size_t amendment, const PlacedAmendment& placed, const Ground& ground,
              AttributionVocabulary& vocabulary, Asks& asks) {
    EditReader reader(amendment, ground, vocabulary, asks);
    for (const WordEdit& edit : placed.words) reader.read(edit);
    for (const ParagraphEdit& edit : placed.paragraphs) reader.read(edit);
}

}  // namespace adref::track
