// Actions on words: insert, replace, delete, rewrite, bracket.

#include "diffcore/unicode.h"
#include "track/src/new_text.h"
#include "track/src/placing.h"
#include "track/src/seams.h"
#include "track/src/structure.h"
#include "track/src/word_diff.h"

#include <algorithm>

namespace adref::track {
namespace {

bool is_lower_letter(char32_t code) {
    return unicode::classify(code) == unicode::Class::letter && !unicode::is_upper(code) && code < 0x0530;
}

// The capital of a small letter; the scripts that have capitals put them at
// these distances.
char32_t capital_of(char32_t code) {
    for (const char32_t distance : {32U, 1U, 80U, 48U}) {
        if (code <= distance) continue;
        const char32_t capital = code - distance;
        if (unicode::is_upper(capital) && unicode::to_lower(capital) == code) return capital;
    }
    return code;
}

// "every State" for "all States" begins a sentence where those did.
std::string in_case_of(std::string_view words, std::string_view sought, std::string_view there) {
    std::string out(words);
    const char32_t first = first_code(words);
    if (!is_lower_letter(first_code(sought)) || !unicode::is_upper(first_code(there)) ||
        !is_lower_letter(first))
        return out;
    const std::size_t length = unicode::decode(words, 0).bytes;
    std::string capital;
    unicode::append(capital, capital_of(first));
    return out.replace(0, length, capital);
}

bool ends_sentence(std::string_view words) {
    const std::vector<WordToken> tokens = word_tokens(words);
    return !tokens.empty() && tokens.back().in_sentence_end;
}

void edit_one(const Amendment& amendment, const TokenizedParagraph& paragraph, TokenRange range,
              std::vector<WordEdit>& edits) {
    const std::string words = plain_text(amendment.text).text;
    switch (amendment.action) {
        case Action::insert: {
            const std::uint32_t at = amendment.place == Place::before ? range.first : range.last;
            const TokenRange gap{at, at};
            edits.push_back(replace_tokens(paragraph, gap, without_doubled_signs(paragraph, gap, words)));
            break;
        }
        case Action::remove:
            edits.push_back(replace_tokens(paragraph, widened_deletion(paragraph, range), {}));
            break;
        case Action::bracket: {
            const std::uint32_t begin = paragraph.tokens[range.first].first;
            const std::uint32_t end = paragraph.tokens[range.last - 1].last;
            edits.push_back({paragraph.position, begin, begin, "["});
            edits.push_back({paragraph.position, end, end, "]"});
            break;
        }
        default: {
            // A whole sentence takes the full stop along only if the new words bring one.
            if (amendment.until_sentence_end && range.last - range.first > 1 &&
                paragraph.tokens[range.last - 1].in_sentence_end && !ends_sentence(words))
                --range.last;
            const std::string_view there = bytes_of(paragraph.text, paragraph.tokens[range.first]);
            const bool begins = range.first == 0 || paragraph.tokens[range.first - 1].in_sentence_end;
            const std::string fitted = begins ? in_case_of(words, amendment.find, there) : words;
            for (WordEdit& edit : diff_words(paragraph, range, fitted)) edits.push_back(std::move(edit));
        }
    }
}

// Edits in the order of the base; where two of one amendment touch the same
// words ("a b" and "b c" of every "b"), the first stands.
void settle(std::vector<WordEdit>& edits) {
    std::sort(edits.begin(), edits.end());
    std::vector<WordEdit> apart;
    for (WordEdit& edit : edits) {
        const bool overlaps =
            !apart.empty() && apart.back().paragraph == edit.paragraph && edit.start < apart.back().end;
        if (!overlaps) apart.push_back(std::move(edit));
    }
    edits = std::move(apart);
}

// Square brackets around all that the target covers.
PlacedAmendment bracket_whole(const Base::Words& base, Target target) {
    const std::vector<Paragraph>& all = base.document.paragraphs;
    std::uint32_t last = target.last;
    while (last > target.first && all[last].kind == Kind::footnote) --last;
    PlacedAmendment placed;
    placed.target = target.first;
    const auto end = static_cast<std::uint32_t>(unicode::count_code_points(all[last].text));
    placed.words.push_back({target.first, 0, 0, "["});
    placed.words.push_back({last, end, end, "]"});
    return placed;
}

Error no_change(const Amendment& amendment, const Base::Words& base, std::uint32_t paragraph) {
    return {ErrorCode::refused, "changes nothing: " + spoken_name(base, paragraph) + " reads so already",
            amendment.id, ""};
}

// "…; and" at the end of an item: the token of the semicolon.
std::uint32_t before_closing_words(const TokenizedParagraph& paragraph) {
    auto count = static_cast<std::uint32_t>(paragraph.tokens.size());
    const auto bytes = [&](std::uint32_t back) {
        return bytes_of(paragraph.text, paragraph.tokens[count - back]);
    };
    if (count > 2 && (bytes(2) == ";" || bytes(2) == ",")) {
        for (const std::string_view link : {"and", "or", "et", "ou", "y", "o"}) {
            if (bytes(1) == link) return count - 2;
        }
    }
    return count;
}

}  // namespace

Result<PlacedAmendment> place_words(const Amendment& amendment, const Base::Words& base, Target target) {
    if (amendment.action == Action::bracket && amendment.find.empty()) return bracket_whole(base, target);
    Result<std::vector<FoundWords>> found = find_words(amendment, base, target);
    if (!found) return found.error();
    PlacedAmendment placed;
    placed.target = amendment.target.empty() ? found->front().paragraph : target.first;
    for (const FoundWords& each : *found)
        edit_one(amendment, tokenized(base, each.paragraph), each.range, placed.words);
    if (placed.words.empty()) return no_change(amendment, base, found->front().paragraph);
    settle(placed.words);
    return placed;
}

Result<PlacedAmendment> place_rewrite(const Amendment& amendment, const Base::Words& base, Target target) {
    const TokenizedParagraph paragraph = tokenized(base, target.first);
    std::string_view typed = amendment.text;
    std::string label;
    std::string_view rest = typed;
    const std::string& own = base.document.paragraphs[target.first].label;
    if (take_label(rest, label) && fold_label(label) == fold_label(own)) typed = rest;
    PlacedAmendment placed;
    placed.target = target.first;
    const auto count = static_cast<std::uint32_t>(paragraph.tokens.size());
    placed.words = diff_words(paragraph, {0, count}, plain_text(typed).text);
    if (placed.words.empty()) return no_change(amendment, base, target.first);
    settle(placed.words);
    return placed;
}

Result<PlacedAmendment> place_insertion_at_edge(const Amendment& amendment, const Base::Words& base,
                                                Target target) {
    const TokenizedParagraph paragraph = tokenized(base, target.first);
    const std::string plain = plain_text(amendment.text).text;
    std::string_view words = plain;
    std::uint32_t at = 0;
    if (amendment.place == Place::end) {
        at = static_cast<std::uint32_t>(paragraph.tokens.size());
        const std::uint32_t closing = before_closing_words(paragraph);
        const char32_t first = first_code(words);
        const bool sentence = ends_sentence(words) && !is_lower_letter(first) && !unicode::closes(first);
        const auto is_final = [&](std::uint32_t token) {
            constexpr std::u32string_view signs = U".;,:!?。；，：！？؟،؛";
            return signs.find(first_code(bytes_of(paragraph.text, paragraph.tokens[token]))) !=
                   std::u32string_view::npos;
        };
        if (closing < at && !sentence) {
            at = closing;
        } else if (at > 0 && is_final(at - 1) && !(sentence && paragraph.tokens[at - 1].in_sentence_end)) {
            --at;
        }
        // The sign that ends the paragraph already ends the new words too.
        constexpr std::string_view doubled = ".;,:";
        if (at < paragraph.tokens.size() && words.size() > 1 &&
            doubled.find(words.back()) != std::string_view::npos)
            words.remove_suffix(1);
    }
    const TokenRange gap{at, at};
    PlacedAmendment placed;
    placed.target = target.first;
    placed.words.push_back(replace_tokens(paragraph, gap, without_doubled_signs(paragraph, gap, words)));
    return placed;
}

}  // namespace adref::track
