#include "tests/support/negotiated_pair.h"

#include "tests/support/wording.h"

#include <algorithm>
#include <cctype>

namespace adref::testing {
namespace {

// A word and where in the old draft it stood, if it did.
struct TracedWord {
    static constexpr std::uint64_t kNew = UINT64_MAX;

    std::string text;
    std::uint64_t origin = kNew;  // running number among the words of the old draft
};
using TracedWords = std::vector<TracedWord>;

struct Draft {
    TracedWords words;
    std::vector<std::uint32_t> olds;  // where it comes from
    bool moved = false;
};

void apply_edit(TracedWords& words, const WordEdit& edit) {
    const auto at = words.begin() + static_cast<std::ptrdiff_t>(edit.at);
    switch (edit.kind) {
        case WordEdit::Kind::insert:
            words.insert(at, {edit.word, TracedWord::kNew});
            break;
        case WordEdit::Kind::erase:
            words.erase(at);
            break;
        case WordEdit::Kind::replace:
            *at = {edit.word, TracedWord::kNew};
            break;
    }
}

void edit_lightly(Dice& dice, const Wording& wording, TracedWords& words, std::size_t most) {
    const std::size_t edits = 1 + dice.roll(most);
    for (std::size_t i = 0; i < edits; ++i) apply_edit(words, random_edit(dice, wording, words.size()));
}

// Whole stretches of some words go, as people rewrite, until the share is reached.
void rewrite(Dice& dice, const Wording& wording, TracedWords& words) {
    const std::size_t wanted = words.size() * (30 + dice.roll(31)) / 100;
    for (std::size_t replaced = 0; replaced < wanted;) {
        const std::size_t stretch = std::min(1 + dice.roll(8), wanted - replaced);
        const std::size_t at = dice.roll(words.size());
        for (std::size_t i = at; i < std::min(at + stretch, words.size()); ++i) {
            words[i] = {wording.word(dice), TracedWord::kNew};
        }
        replaced += stretch;
    }
}

std::string bare(const std::string& word) {
    std::string out;
    for (const char c : word) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) out += static_cast<char>(std::tolower(c));
    }
    return out;
}

// Words deleted and inserted by a shortest script: the plain quadratic table,
// which needs no trust.
std::size_t shortest_script(const Words& a, const Words& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = a[i - 1] == b[j - 1] ? diagonal : 1 + std::min(above, row[j - 1]);
            diagonal = above;
        }
    }
    return row[b.size()];
}

// Gaps between words that were neighbours in the old draft or stand at the
// same end of it. `first` and `last` are the origins of the old text's words.
std::size_t count_edits(const TracedWords& words, std::uint64_t first, std::uint64_t last) {
    std::size_t edits = 0;
    std::uint64_t expected = first;
    bool open = false;
    for (const TracedWord& word : words) {
        if (word.origin == TracedWord::kNew) {
            open = true;
            continue;
        }
        if (open || word.origin != expected) ++edits;
        open = false;
        expected = word.origin + 1;
    }
    return edits + (open || expected != last ? 1 : 0);
}

Document to_document(const std::vector<TracedWords>& paragraphs) {
    Document document;
    document.language = "en";
    std::size_t number = 0;
    for (const TracedWords& words : paragraphs) {
        Paragraph paragraph;
        paragraph.kind = Kind::operative;
        paragraph.label = std::to_string(++number) + ".";
        for (const TracedWord& word : words) {
            if (!paragraph.text.empty()) paragraph.text += ' ';
            paragraph.text += word.text;
        }
        document.paragraphs.push_back(std::move(paragraph));
    }
    assign_ids(document);
    return document;
}

class Round {
 public:
    Round(std::uint64_t seed, std::size_t paragraphs, const RoundRecipe& recipe)
        : dice_(seed), recipe_(recipe), wording_(recipe.vocabulary, recipe.shortest, recipe.longest) {
        for (std::size_t i = 0; i < paragraphs; ++i) {
            TracedWords traced;
            for (std::string& word : invent(i)) traced.push_back({std::move(word), origins_++});
            starts_.push_back(origins_ - traced.size());
            before_.push_back(std::move(traced));
        }
        starts_.push_back(origins_);
    }

    NegotiatedPair run() {
        for (std::uint32_t i = 0; i < before_.size(); ++i) treat(i);
        swap_neighbours();
        for (Draft& draft : moving_) {
            drafts_.insert(drafts_.begin() + static_cast<std::ptrdiff_t>(dice_.roll(drafts_.size() + 1)),
                           std::move(draft));
        }
        return tell();
    }

 private:
    Words invent(std::size_t i) {
        std::size_t roll = dice_.roll(100);
        const auto falls = [&roll](std::size_t percent) {
            if (roll < percent) return true;
            roll -= percent;
            return false;
        };
        if (falls(recipe_.boilerplate)) return wording_.boilerplate(dice_);
        if (falls(recipe_.numbered)) return wording_.numbered(dice_);
        if (falls(recipe_.tiny)) return wording_.tiny(dice_);
        if (falls(recipe_.repeated) && i > 0) {
            Words words;
            for (const TracedWord& word : before_[dice_.roll(i)]) words.push_back(word.text);
            return words;
        }
        return wording_.ordinary(dice_);
    }

    void treat(std::uint32_t i) {
        Draft draft{before_[i], {i}, false};
        if (dice_.chance(recipe_.rewritten)) {
            rewrite(dice_, wording_, draft.words);
        } else if (dice_.chance(recipe_.edited)) {
            // Of three words no six can change and leave the paragraph what it was.
            edit_lightly(dice_, wording_, draft.words, draft.words.size() <= 4 ? 1 : recipe_.words_per_edit);
        }
        if (dice_.chance(recipe_.deleted)) return;
        if (dice_.chance(recipe_.moved)) {
            draft.moved = true;
            moving_.push_back(std::move(draft));
        } else if (draft.words.size() > 10 && dice_.chance(recipe_.split)) {
            const auto middle = draft.words.begin() + static_cast<std::ptrdiff_t>(draft.words.size() / 2);
            drafts_.push_back({TracedWords(draft.words.begin(), middle), {i}, false});
            Draft second{TracedWords(middle, draft.words.end()), {i}, false};
            (dice_.chance(recipe_.parts_apart) ? moving_ : drafts_).push_back(std::move(second));
        } else if (may_take_up(i) && dice_.chance(recipe_.merged)) {
            Draft& previous = whole_for(i);
            previous.words.insert(previous.words.end(), draft.words.begin(), draft.words.end());
            previous.olds.push_back(i);
        } else {
            drafts_.push_back(std::move(draft));
        }
        if (dice_.chance(recipe_.inserted)) insert_new();
    }

    bool may_take_up(std::uint32_t i) const {
        return !drafts_.empty() && drafts_.back().olds.size() == 1 && drafts_.back().olds.front() + 1 == i &&
               is_whole(drafts_.back());
    }

    // The draft that takes paragraph i up: the one before it, or any other that
    // is still one paragraph.
    Draft& whole_for(std::uint32_t i) {
        if (dice_.chance(recipe_.parts_apart)) {
            Draft& other = drafts_[dice_.roll(drafts_.size())];
            if (other.olds.size() == 1 && other.olds.front() < i && is_whole(other)) return other;
        }
        return drafts_.back();
    }

    bool is_whole(const Draft& draft) const {
        const auto same = [&draft](const Draft& other) { return other.olds == draft.olds; };
        return std::count_if(drafts_.begin(), drafts_.end(), same) == 1 &&
               std::none_of(moving_.begin(), moving_.end(), same);
    }

    void insert_new() {
        Draft draft;
        for (std::string& word : invent(0)) draft.words.push_back({std::move(word), TracedWord::kNew});
        drafts_.push_back(std::move(draft));
    }

    void swap_neighbours() {
        for (std::size_t k = 0; k + 1 < drafts_.size(); ++k) {
            // A swap takes two.
            if (dice_.roll(200) >= recipe_.swapped) continue;
            // What a reader sees moving is the lighter of the two.
            drafts_[drafts_[k].words.size() < drafts_[k + 1].words.size() ? k : k + 1].moved = true;
            std::swap(drafts_[k], drafts_[k + 1]);
            ++k;
        }
    }

    NegotiatedPair tell() {
        NegotiatedPair pair;
        std::vector<TracedWords> after;
        std::vector<std::vector<std::uint32_t>> news(before_.size());
        for (std::uint32_t j = 0; j < drafts_.size(); ++j) {
            for (const std::uint32_t i : drafts_[j].olds) {
                pair.truth.emplace_back(i, j);
                news[i].push_back(j);
            }
            if (drafts_[j].moved) pair.moved.push_back(j);
            if (drafts_[j].olds.size() > 1) pair.merges.push_back(j);
            after.push_back(drafts_[j].words);
        }
        std::sort(pair.truth.begin(), pair.truth.end());
        for (std::uint32_t i = 0; i < news.size(); ++i) {
            if (news[i].size() > 1) pair.splits.push_back(i);
        }
        count_changes(pair, news);
        pair.before = to_document(before_);
        pair.after = to_document(after);
        return pair;
    }

    void count_changes(NegotiatedPair& pair, const std::vector<std::vector<std::uint32_t>>& news) const {
        const auto append = [](Words& out, const TracedWords& words) {
            for (const TracedWord& word : words) {
                if (std::string letters = bare(word.text); !letters.empty())
                    out.push_back(std::move(letters));
            }
        };
        for (std::uint32_t i = 0; i < before_.size(); ++i) {
            if (!news[i].empty()) continue;
            Words gone;
            append(gone, before_[i]);
            pair.changed_words += gone.size();
        }
        for (std::uint32_t j = 0; j < drafts_.size(); ++j) {
            const std::vector<std::uint32_t>& olds = drafts_[j].olds;
            if (!olds.empty() && news[olds.front()].front() != j) continue;  // told with its first part
            Words old_words;
            for (const std::uint32_t i : olds) append(old_words, before_[i]);
            Words new_words;
            TracedWords whole;
            const std::vector<std::uint32_t> parts = olds.size() == 1 ? news[olds.front()] : std::vector{j};
            for (const std::uint32_t part : parts) {
                append(new_words, drafts_[part].words);
                whole.insert(whole.end(), drafts_[part].words.begin(), drafts_[part].words.end());
            }
            pair.changed_words += shortest_script(old_words, new_words);
            if (!olds.empty())
                pair.edits += count_edits(whole, starts_[olds.front()], starts_[olds.back() + 1]);
        }
    }

    Dice dice_;
    const RoundRecipe& recipe_;
    Wording wording_;
    std::vector<TracedWords> before_;
    std::vector<std::uint64_t> starts_;  // origin of each old paragraph's first word, and one past the last
    std::uint64_t origins_ = 0;
    std::vector<Draft> drafts_;
    std::vector<Draft> moving_;
};

}  // namespace

NegotiatedPair negotiated_pair(std::uint64_t seed, std::size_t paragraphs, const RoundRecipe& recipe) {
    return Round(seed, paragraphs, recipe).run();
}

RoundRecipe light_edits() {
    return {.edited = 40, .inserted = 0, .deleted = 0, .moved = 0, .split = 0, .merged = 0};
}
RoundRecipe everything() {
    return {.edited = 40, .inserted = 4, .deleted = 4, .moved = 4, .split = 3, .merged = 3};
}
RoundRecipe scattered_parts() {
    RoundRecipe recipe = everything();
    recipe.parts_apart = 60;
    return recipe;
}
RoundRecipe hostile_mix() {
    return {.boilerplate = 25,
            .numbered = 5,
            .tiny = 10,
            .repeated = 5,
            .edited = 25,
            .rewritten = 20,
            .swapped = 10};
}
RoundRecipe poor_in_words() {
    RoundRecipe recipe = hostile_mix();
    recipe.vocabulary = 800;
    recipe.shortest = 8;
    recipe.longest = 40;
    recipe.inserted = recipe.deleted = recipe.moved = 5;
    recipe.split = recipe.merged = 2;
    return recipe;
}
RoundRecipe many_moves() {
    return {.moved = 10};
}
RoundRecipe half_boilerplate() {
    return {.boilerplate = 50};
}

std::string as_text(const Document& document) {
    std::string text;
    for (const Paragraph& paragraph : document.paragraphs)
        text += paragraph.label + " " + paragraph.text + "\n";
    return text;
}

}  // namespace adref::testing
