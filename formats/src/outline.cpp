#include "formats/src/outline.h"

#include "diffcore/unicode.h"
#include "formats/src/lists.h"
#include "formats/src/openings.h"
#include "formats/src/text_util.h"
#include "formats/src/title.h"
#include "formats/src/title_words.h"
#include "formats/src/words.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace adref::formats {
namespace {

class Outliner {
 public:
    explicit Outliner(std::vector<Block> blocks) : blocks_(std::move(blocks)) {
        for (const Block& block : blocks_) any_marked_heading_ = any_marked_heading_ || block.depth != 0;
    }

    Outlined run() {
        std::uint32_t before = 0;  // the last plain number
        for (Block& block : blocks_) {
            if (block.note) {
                block.kind = Kind::footnote;
                continue;
            }
            if (block.table) {
                block.kind = Kind::table_row;
                continue;
            }
            if (block.known) continue;
            block.number = block.printed != 0 ? printed_number(block) : scan_label(block.styled.text);
            // Word's second bullet is the letter "o".
            if (block.bullet && block.printed != 0) block.number->numeral = Numeral::bullet;
            if (block.printed == 0 && block.number && !is_plausible(*block.number, block.styled.text) &&
                !goes_on_from(before, *block.number))
                block.number.reset();
            if (block.number && block.number->numeral == Numeral::decimal) before = block.number->ordinal;
        }
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (blocks_[i].note || is_gone(blocks_[i])) continue;
            if (blocks_[i].table) {
                before_ = i;
                continue;
            }
            if (blocks_[i].known) {
                pass_known(blocks_[i]);
            } else {
                classify(i);
            }
            before_ = i;
        }
        Outlined result;
        result.title = find_title(blocks_);
        while (result.title.ends_with(' ')) result.title.pop_back();  // a label that stood for a title
        mend_cover(blocks_, result.title);
        set_heading_levels();
        std::erase_if(blocks_, [](const Block& block) { return is_gone(block); });
        result.blocks = std::move(blocks_);
        return result;
    }

 private:
    static std::string_view rest_of(const Block& block) {
        return std::string_view(block.styled.text).substr(block.number ? block.number->rest : 0);
    }

    static void take_label(Block& block) {
        if (!block.number) return;
        const Label& number = *block.number;
        block.label = block.styled.text.substr(number.begin, number.end - number.begin);
        tidy(block.styled, Tabs::fold, {{number.begin, number.rest}});
    }

    // The label that the file itself prints, whatever it looks like.
    static std::optional<Label> printed_number(const Block& block) {
        std::optional<Label> number = scan_label(block.styled.text);
        if (number && number->end >= block.printed && number->end <= block.printed + 1) return number;
        Label plain;
        if (number && number->begin == 0) plain = *number;  // "12." of "12.-"
        plain.begin = 0;
        plain.end = block.printed;
        plain.rest = std::min(block.printed + 1, block.styled.text.size());
        return plain;
    }

    // What the file said, for the blocks that must be guessed beside it.
    void pass_known(const Block& block) {
        const bool numbered = block.kind == Kind::operative || block.kind == Kind::item;
        if (block.kind == Kind::heading || !numbered) lists_.reset();
        preamble_ = block.kind == Kind::preambular || (preamble_ && !numbered);
        chapeau_ = block.kind == Kind::preambular;
    }

    bool after_colon() const {
        return before_ != kNoBlock && ends_with_colon(blocks_[before_].styled.text) &&
               blocks_[before_].kind != Kind::heading;
    }

    void classify(std::size_t i) {
        Block& block = blocks_[i];
        if (block.depth != 0) {
            make_heading(i, block.depth - 1);
        } else if (const int rank = heading_rank(i); rank >= 0) {
            make_heading(i, 100 + rank);
        } else if (block.number) {
            make_labelled(i);
        } else {
            make_text(block);
        }
    }

    // -- headings

    int heading_rank(std::size_t i) {
        const Block& block = blocks_[i];
        if (block.bullet) return -1;
        if (block.number) return labelled_heading_rank(i);
        const std::string_view text = block.styled.text;
        if (is_heading_word(text)) return kRankPart;
        if (!is_title_like(text, 20)) return -1;
        if (all_capitals(text) && first_sign(text) != 0 && is_letter(first_sign(text))) {
            return rough_words(text, 20) <= 16 ? kRankPart : -1;
        }
        if (is_whole_bold(block)) return before_ == kNoBlock ? -1 : kRankPlain;
        return any_marked_heading_ ? -1 : plain_heading_rank(i);
    }

    static bool is_whole_bold(const Block& block) {
        const std::size_t length = unicode::count_code_points(block.styled.text);
        for (const Mark& mark : block.styled.marks) {
            if (mark.kind == MarkKind::bold && mark.start == 0 && mark.end == length) return true;
        }
        return false;
    }

    // A short line with nothing to show for it but what comes after.
    int plain_heading_rank(std::size_t i) const {
        const std::string_view text = blocks_[i].styled.text;
        const std::size_t next = next_block(blocks_, i);
        if (next == kNoBlock || before_ == kNoBlock || rough_words(text, 12) > 12 || is_cased_lower(text))
            return -1;
        if (!is_letter(unicode::decode(text, 0).code) || text.size() > 160) return -1;
        const Block& before = blocks_[before_];
        const char32_t last = last_sign(before.styled.text);
        if (before.kind == Kind::heading) {
            if (before.number && before.number->numeral == Numeral::option) {
                const bool paragraph =
                    blocks_[next].number && blocks_[next].number->numeral == Numeral::decimal;
                return paragraph ? kRankOption + 2 : -1;
            }
        } else if (!ends_closed(before.styled.text) || ends_with_colon(before.styled.text) || last == U',') {
            return -1;
        }
        const Block& after = blocks_[next];
        if (after.table || after.bullet) return -1;
        if (after.number) {
            return after.number->numeral == Numeral::decimal || after.number->numeral == Numeral::word
                       ? kRankPlain
                       : -1;
        }
        return after.styled.text.size() >= 100 && ends_closed(after.styled.text) ? kRankPlain : -1;
    }

    // Behind an item of its list, or inside that: no title, however short.
    bool goes_on_in_list(const Block& block) const {
        if (block.list.list == ListPlace::kNone || before_ == kNoBlock) return false;
        const Block& before = blocks_[before_];
        if (before.list.list == ListPlace::kNone || before.kind == Kind::heading) return false;
        return before.list.level < block.list.level ||
               (before.list.list == block.list.list && before.list.level == block.list.level);
    }

    int labelled_heading_rank(std::size_t i) {
        const Block& block = blocks_[i];
        if (goes_on_in_list(block)) return -1;
        const Label& number = *block.number;
        const std::string_view rest = rest_of(block);
        switch (number.numeral) {
            case Numeral::word:
                if (rest.empty()) return number.rank;
                if (block.printed != 0 && ends_sentence(rest)) return -1;
                if (number.separated && ends_sentence(rest) && rough_words(rest, 12) > 12) return -1;
                if (!number.separated && (rest.size() > kLongestTitle || ends_with_stop(rest))) return -1;
                return number.rank;
            case Numeral::option:
                if (rest.empty()) return number.rank;
                return all_capitals(block.styled.text.substr(number.begin, 6)) &&
                               rough_words(rest, 24) <= 24 && !ends_sentence(rest)
                           ? number.rank
                           : -1;
            case Numeral::latin_upper:
                return letter_heading_rank(number, rest, i);
            case Numeral::decimal:
            case Numeral::cjk:
                return is_number_heading(number, rest, i) ? kRankNumber : -1;
            default:
                return -1;
        }
    }

    // "IV. The way forward", "B. Findings"
    int letter_heading_rank(const Label& number, std::string_view rest, std::size_t i) {
        if (number.wrap != Wrap::dot || lists_.depth() > 1 || after_colon()) return -1;
        if (rest.empty() ? number.roman == 0 : !is_title_like(rest, 25) || is_cased_lower(rest)) return -1;
        if (const std::size_t next = next_block(blocks_, i);
            next != kNoBlock && blocks_[next].number && !rest.empty()) {
            // A list of short items is no row of headings.
            const Label& after = *blocks_[next].number;
            if (after.numeral == number.numeral && after.wrap == number.wrap &&
                after.ordinal == number.ordinal + 1)
                return -1;
        }
        const bool letter_follows = number.ordinal != 0 && number.ordinal == last_letter_ + 1;
        const bool roman_follows = number.roman != 0 && number.roman == last_roman_ + 1;
        const bool roman = roman_follows && !(letter_follows && last_was_letter_);
        if (roman || (!letter_follows && number.roman != 0 && (number.ordinal == 0 || number.roman == 1))) {
            last_roman_ = number.roman;
            last_letter_ = 0;
            last_was_letter_ = false;
            return kRankRoman;
        }
        if (number.ordinal == 0) return -1;
        last_letter_ = number.ordinal;
        last_was_letter_ = true;
        return kRankSection;
    }

    // "1. License Grants" before unnumbered text, in a text whose numbers are titles.
    bool is_number_heading(const Label& number, std::string_view rest, std::size_t i) const {
        if (number.wrap == Wrap::both || rest.empty()) return false;
        const bool resumes = last_number_ != 0 && number.ordinal == last_number_ + 1;
        if (!resumes && !lists_.would_be_outermost(number, after_colon())) return false;
        const char32_t first = unicode::decode(rest, 0).code;
        if (!is_letter(first) || is_lower(first)) return false;
        const bool closed = ends_closed(rest);
        if (closed && !(last_sign(rest) == U'.' && rough_words(rest, 8) <= 8 && is_title_case(rest)))
            return false;
        if (rough_words(rest, 14) > 14) return false;
        const std::size_t next = next_block(blocks_, i);
        if (next == kNoBlock) return false;
        const Block& after = blocks_[next];
        if (after.table || after.depth != 0) return false;
        if (!after.number) return !is_cased_lower(after.styled.text);
        const Label& label = *after.number;
        if (label.numeral == number.numeral && label.wrap == number.wrap)
            return label.ordinal == 1 && number.ordinal != 0;
        return label.numeral == Numeral::option || label.numeral == Numeral::bullet || label.ordinal == 1;
    }

    void make_heading(std::size_t i, int rank) {
        Block& block = blocks_[i];
        const bool numbered = block.number && block.number->numeral == Numeral::decimal;
        const std::optional<Label> number = block.number;
        const bool outermost = numbered && block.depth == 0;
        if (block.number && block.number->numeral == Numeral::bullet) block.number.reset();
        take_label(block);
        block.kind = Kind::heading;
        block.rank = rank;
        lists_.reset();
        if (outermost) lists_.place(*number, false, 0, block.list);
        if (outermost)
            last_number_ = number->ordinal;
        else if (rank < 100 + kRankOption)
            last_number_ = 0;
        preamble_ = preamble_ || is_preamble_word(block.styled.text);
        chapeau_ = false;
        join_title(i);
    }

    // "Article 7" on a line, its title on the next.
    void join_title(std::size_t i) {
        Block& block = blocks_[i];
        const std::size_t next = next_block(blocks_, i);
        if (next == kNoBlock || next != i + 1) return;
        Block& after = blocks_[next];
        if (after.table || after.known || after.depth != 0 || after.bullet) return;
        const std::string_view title = after.styled.text;
        // "[Article 12", with its bracket alone in the text.
        const bool opened = block.styled.text == "[";
        if (block.styled.text.empty() || opened) {
            if (!block.number || block.number->numeral == Numeral::option || block.number->separated) return;
            const bool article = block.number->rank >= kRankArticle;
            if (after.number || !is_title_like(title, 45) || is_cased_lower(title) ||
                (!article && is_heading_word(title)))
                return;
            if (next_block(blocks_, next) == kNoBlock) return;
        } else {
            // A title in capitals over two lines.
            if (after.number || !all_capitals(title) || !all_capitals(block.styled.text) ||
                !is_title_like(title, 20))
                return;
            if (is_heading_word(title) || (block.label.empty() && !is_open_capitals(block.styled.text)))
                return;
        }
        if (!block.styled.text.empty() && !opened) block.styled.text.push_back(' ');
        const auto shift = static_cast<std::uint32_t>(unicode::count_code_points(block.styled.text));
        block.styled.text += after.styled.text;
        for (Mark mark : after.styled.marks) {
            mark.start += shift;
            mark.end += shift;
            block.styled.marks.push_back(mark);
        }
        for (NoteAnchor& anchor : after.styled.notes)
            block.styled.notes.push_back({anchor.at + shift, std::move(anchor.note)});
        for (const Tag& tag : after.styled.tags)
            block.styled.tags.push_back({tag.id, tag.start + shift, tag.end + shift});
        after.line = kNoBlock;
    }

    // -- paragraphs

    void make_labelled(std::size_t i) {
        Block& block = blocks_[i];
        const Label number = *block.number;
        const bool colon = after_colon();
        if (number.numeral == Numeral::word && !number.separated && block.printed == 0) {
            // "Article 7 Parties shall …": only words that look like a number. What
            // the file prints itself is one.
            block.number.reset();
            make_text(block);
            return;
        }
        take_label(block);
        block.level = lists_.place(number, colon, block.indent, block.list);
        block.kind = Kind::item;
        if (number.numeral == Numeral::preambular) {
            block.kind = Kind::preambular;
        } else if (number.numeral == Numeral::option && chapeau_ &&
                   is_preambular_opening(block.styled.text)) {
            block.kind = Kind::preambular;
            block.level = 0;
        } else if (block.level == 0) {
            block.kind = Kind::operative;
            preamble_ = chapeau_ = false;
        }
    }

    void make_text(Block& block) {
        const std::string_view text = block.styled.text;
        block.kind = Kind::text;
        if (!chapeau_ && is_chapeau(text)) {
            preamble_ = chapeau_ = true;
            return;
        }
        if (!preamble_) return;
        const char32_t last = last_sign(text);
        const bool comma = last == U',' || last == U';' || last == 0xFF0C || last == 0xFF1B ||
                           last == 0x060C || last == 0x061B || ends_with_and(text);
        const bool opens = is_preambular_opening(text);
        if ((comma && (opens || (chapeau_ && !is_cased_lower(text)))) ||
            (opens && (chapeau_ || !has_case(text)) && !(ends_sentence(text) && has_case(text)))) {
            block.kind = Kind::preambular;
        } else if (chapeau_ && ends_with_colon(text)) {
            preamble_ = chapeau_ = false;  // "Have agreed as follows:"
        }
    }

    // -- the whole

    // Ranks become depths without gaps; marked headings (#) come before others.
    void set_heading_levels() {
        std::set<int> ranks;
        for (const Block& block : blocks_) {
            if (block.kind == Kind::heading && !block.known && !is_gone(block)) ranks.insert(block.rank);
        }
        for (Block& block : blocks_) {
            if (block.kind != Kind::heading || block.known) continue;
            block.level = static_cast<std::uint32_t>(std::distance(ranks.begin(), ranks.find(block.rank)));
        }
    }

    std::vector<Block> blocks_;
    Lists lists_;
    std::size_t before_ = kNoBlock;  // the block of the text before the one at hand
    bool any_marked_heading_ = false;
    bool preamble_ = true;           // no operative paragraph has come yet
    bool chapeau_ = false;           // inside what hangs from "The General Assembly,"
    std::uint32_t last_number_ = 0;  // of the last heading with a plain number in this section
    std::uint32_t last_roman_ = 0;
    std::uint32_t last_letter_ = 0;
    bool last_was_letter_ = false;
};

}  // namespace

Outlined make_outline(std::vector<Block> blocks) {
    return Outliner(std::move(blocks)).run();
}

}  // namespace adref::formats
