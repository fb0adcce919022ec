#include "formats/src/join.h"

#include "diffcore/unicode.h"
#include "formats/src/hyphens.h"
#include "formats/src/line_signs.h"
#include "formats/src/openings.h"
#include "formats/src/tables.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <string>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class Joiner {
 public:
    Joiner(const std::vector<TextLine>& lines, const PageLayout& page, bool markdown,
           std::vector<Remark>& report)
        : lines_(lines), page_(page), markdown_(markdown), report_(report), hyphens_(lines) {}

    std::vector<Block> run() {
        const TableLines tables = find_tables(lines_, markdown_);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const TextLine& line = lines_[i];
            if (line.in_note) {
                add_note_line(line);
            } else if (tables.rule[i]) {
                report_.push_back({Remark::What::dropped, line.line.number, std::string(line.line.text),
                                   "rule of a table"});
            } else if (tables.row[i]) {
                start(line.line, tables.row[i] == TableLines::pipes ? cells_of(line.line.text)
                                                                    : std::string(line.line.text));
                blocks_.back().table = true;
                body_ = kNone;
            } else {
                add_text_line(line);
            }
        }
        join_broken();
        return std::move(blocks_);
    }

 private:
    Block& start(const Line& line, std::string words) {
        Block block;
        block.raw = std::move(words);
        block.line = line.number;
        block.indent = line.indent;
        blocks_.push_back(std::move(block));
        body_ = blocks_.size() - 1;
        return blocks_.back();
    }

    void add_note_line(const TextLine& line) {
        if (!line.note.empty() || note_ == kNone) {
            const std::size_t body = body_;
            Block& block = start(line.line, std::string(line.line.text));
            block.note = true;
            block.label = line.note;
            note_ = blocks_.size() - 1;
            body_ = body;
        } else {
            append(blocks_[note_], line.line);
        }
    }

    // Footnotes that the text itself marks: they go on until a blank line.
    bool add_marked_note(const TextLine& text_line) {
        const Line& line = text_line.line;
        std::string_view sign = markdown_ ? defined_note(line.text) : std::string_view{};
        std::string_view words;
        if (!sign.empty()) {
            words = trim(line.text.substr(sign.size() + 4));
        } else if (const std::size_t bytes = superscript_sign(line.text); bytes != 0) {
            sign = line.text.substr(0, bytes);
            words = trim(line.text.substr(bytes));
        } else {
            const bool goes_on = in_marked_note_ && page_.layout == Layout::blank_lines &&
                                 (!line.after_blank || (line.indent >= 4 && !starts_item(line)));
            if (!goes_on || heading_depth(line.text) != 0) {
                in_marked_note_ = false;
                return false;
            }
            append(blocks_[note_], line);
            return true;
        }
        const std::size_t body = body_;
        Block& block = start(line, std::string(words));
        block.note = true;
        block.label = sign;
        note_ = blocks_.size() - 1;
        body_ = body;
        in_marked_note_ = true;
        return true;
    }

    static bool starts_item(const Line& line) {
        const auto label = scan_label(without_emphasis(line.text));
        return label && label->numeral != Numeral::bullet;
    }

    void add_text_line(const TextLine& text_line) {
        const Line& line = text_line.line;
        if (add_marked_note(text_line)) return;
        const std::uint8_t depth =
            markdown_ ? (text_line.depth != 0 ? text_line.depth : heading_depth(line.text)) : std::uint8_t{0};
        if (depth != 0) {
            std::string_view words = line.text;
            if (text_line.depth == 0) {
                words = trim(words.substr(depth));
                const std::size_t closing = words.find_last_not_of('#');
                if (closing != std::string_view::npos && closing + 1 < words.size() &&
                    words[closing] == ' ') {
                    words = trim(words.substr(0, closing));
                }
            }
            start(line, std::string(words)).depth = depth;
            previous_ = nullptr;
            return;
        }
        const std::string_view words = without_emphasis(line.text);
        std::optional<Label> label = scan_label(words);
        if (label && !is_plausible(*label, words) && !goes_on_from(last_[kind_of(*label)].ordinal, *label))
            label.reset();
        if (label && label->numeral == Numeral::bullet) {
            if (add_bullet(line, *label)) return;
            label.reset();
        }
        if (starts_block(line, label)) {
            start(line, std::string(line.text));
        } else {
            append(blocks_[body_], line);
        }
        remember(label);
        previous_ = &line;
    }

    // "- (a) text" is the item (a); "- text" is an item with a bullet.
    bool add_bullet(const Line& line, const Label& bullet) {
        const bool in_list = body_ != kNone && blocks_[body_].bullet;
        if (page_.wrapped && !line.after_blank && previous_ != nullptr && !in_list &&
            !ends_closed(previous_->text)) {
            return false;  // a dash at the start of a wrapped line
        }
        const std::string_view words = line.text.substr(bullet.rest);
        const std::string_view plain = without_emphasis(words);
        const auto inner = scan_label(plain);
        const bool labelled = inner && inner->numeral != Numeral::bullet && is_plausible(*inner, plain);
        if (labelled) {
            report_.push_back({Remark::What::dropped, line.number,
                               std::string(line.text.substr(0, bullet.end)), "bullet before a number"});
            start(line, std::string(words));
            remember(inner);
        } else {
            start(line, std::string(line.text));
        }
        blocks_.back().bullet = true;
        previous_ = &line;
        return true;
    }

    // A number alone waits for its words, whatever stands between.
    bool waits_for_words() const {
        const Block& block = blocks_[body_];
        if (block.raw.size() > 24 || block.depth != 0 || block.bullet) return false;
        const std::string_view words = without_emphasis(block.raw);
        const auto label = scan_label(words);
        return label && label->rest >= words.size() && label->numeral != Numeral::word &&
               label->numeral != Numeral::option;
    }

    bool starts_block(const Line& line, const std::optional<Label>& label) const {
        if (body_ == kNone || previous_ == nullptr || blocks_[body_].depth != 0) return true;
        if (waits_for_words()) return label.has_value();
        if (page_.layout == Layout::line_each || line.after_blank) return true;
        if (label && accepts(*label, line)) return true;
        if (!page_.wrapped) return ends_closed(previous_->text) || !is_lower(first_sign(line.text));
        return ends_before(line);
    }

    // In wrapped text without a blank line: does the paragraph before end here?
    bool ends_before(const Line& line) const {
        const Line& before = *previous_;
        const bool closed = ends_closed(before.text);
        // Lines set in the middle of the page stand alone.
        if (before.indent >= line.indent + 8 || line.indent >= before.indent + 8) return true;
        if (before.indent >= 12 && before.indent != line.indent && !closed) return true;
        if (closed && !is_lower(first_sign(line.text)) && is_preambular_opening(line.text)) return true;
        if (all_capitals(line.text) != all_capitals(before.text) &&
            (closed || before.columns * 10 < page_.width * 6))
            return true;
        if (!page_.sparse || is_lower(first_sign(line.text))) return false;
        const std::size_t space = line.text.find(' ');
        const auto word = static_cast<std::uint32_t>(
            unicode::count_code_points(line.text.substr(0, std::min(space, line.text.size()))));
        const bool fits = before.indent + before.columns + 1 + word + 2 <= page_.width;
        const char32_t last = last_sign(before.text);
        const bool comma = last == U',' || last == 0x060C || last == 0xFF0C;
        if (closed && !comma) return fits;
        if (closed) return before.columns * 10 < page_.width * 7;
        return before.columns * 10 < page_.width * 6 && !is_ideograph(first_sign(line.text));
    }

    // A label at the start of a wrapped line, or only words that look like one
    // ("paragraphs (a) and / (b) above", "in / 2019. The")?
    bool accepts(const Label& label, const Line& line) const {
        const std::string_view before = previous_->text;
        const char32_t last = last_sign(before);
        const bool closed = ends_closed(before) && last != U',' && last != 0x060C;
        const bool linked = ends_with_link(before);
        const bool title = before.size() < 48 && !ends_closed(before);
        switch (label.numeral) {
            case Numeral::word:
            case Numeral::option:
                // "… by / Article 7. The": a reference goes on in lower case or closes a sentence.
                return closed &&
                       (label.rest >= line.text.size() || label.separated || !ends_sentence(line.text));
            case Numeral::preambular:
            case Numeral::operative:
                return closed || last == U',';
            default:
                break;
        }
        if (!page_.wrapped) return true;
        if (label.wrap == Wrap::both && runs_on(label)) return false;
        if (closed || linked || title) return true;
        return continues(label) && !ends_with_reference(before);
    }

    // "(ii) …" in a paragraph that has "(i) …" inside: a list that runs on.
    bool runs_on(const Label& label) const {
        const std::string_view words = without_emphasis(blocks_[body_].raw);
        const auto own = scan_label(words);
        if (own && kind_of(*own) == kind_of(label)) return false;
        // What was said long ago is no part of the sentence.
        const std::string_view recent = words.substr(words.size() > 4000 ? words.size() - 4000 : 0);
        const auto inside = [&recent](const std::string& sign) {
            const std::size_t at = recent.find("(" + sign + ") ");
            return at != std::string_view::npos && at > 0;
        };
        if (label.roman > 1 && label.roman < 11) {
            constexpr std::string_view romans[] = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
            return inside(std::string(romans[label.roman - 2]));
        }
        if (label.ordinal < 2 || label.ordinal > 26) return false;
        if (label.numeral == Numeral::decimal) return inside(std::to_string(label.ordinal - 1));
        return label.numeral == Numeral::latin &&
               inside(std::string(1, static_cast<char>('a' + label.ordinal - 2)));
    }

    static std::size_t kind_of(const Label& label) {
        return static_cast<std::size_t>(label.numeral) * 4 + static_cast<std::size_t>(label.wrap);
    }

    bool continues(const Label& label) const {
        const Last& last = last_[kind_of(label)];
        if (label.ordinal != 0 && label.ordinal == last.ordinal + 1) return true;
        if (label.suffixed && label.ordinal == last.ordinal) return true;
        return label.roman != 0 && label.roman == last.roman + 1;
    }

    void remember(const std::optional<Label>& label) {
        if (label) last_[kind_of(*label)] = {label->ordinal, label->roman};
    }

    void append(Block& block, const Line& line) {
        std::string& words = block.raw;
        if (words.empty()) {
            words = line.text;
            return;
        }
        switch (hyphens_.joint(
            words.size() > 200 ? std::string_view(words).substr(cut(words)) : std::string_view(words),
            line.text)) {
            case Joint::space:
                words.push_back(' ');
                break;
            case Joint::nothing:
                break;
            case Joint::guess:
                report_.push_back({Remark::What::joined, line.number, around(words, line.text),
                                   "a word broken at a line's end"});
                words.pop_back();
                break;
            case Joint::no_hyphen:
                words.erase(words.back() == '-' ? words.size() - 1 : words.size() - 3);
                break;
        }
        words.append(line.text);
    }

    // The last word of one text and the first of the next, for a remark.
    static std::string around(const std::string& words, std::string_view next) {
        std::string_view last =
            words.size() > 200 ? std::string_view(words).substr(cut(words)) : std::string_view(words);
        if (const std::size_t space = last.rfind(' '); space != std::string_view::npos)
            last.remove_prefix(space + 1);
        std::string shown(last);
        shown.push_back(' ');
        std::size_t end = std::min({next.find(' '), next.size(), std::size_t{200}});
        while (end < next.size() && (static_cast<unsigned char>(next[end]) & 0xC0U) == 0x80U) ++end;
        shown.append(next, 0, end);
        return shown;
    }

    // Where the last words of a long text start, at a character's start.
    static std::size_t cut(const std::string& words) {
        std::size_t at = words.size() - 200;
        while (at < words.size() && (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U) ++at;
        return at;
    }

    // A paragraph that a footnote, a page's end or a stray blank line broke:
    // its first part is not at an end, its second starts in lower case.
    void join_broken() {
        if (page_.layout != Layout::blank_lines) return;
        std::vector<Block> kept;
        kept.reserve(blocks_.size());
        std::size_t body = kNone;
        for (Block& block : blocks_) {
            if (!block.note && body != kNone && goes_on(kept[body], block)) {
                Block& first = kept[body];
                report_.push_back({Remark::What::joined, block.line, around(first.raw, block.raw),
                                   "a paragraph in two parts"});
                Line line;
                line.text = block.raw;
                line.number = static_cast<std::uint32_t>(block.line);
                append(first, line);
                continue;
            }
            kept.push_back(std::move(block));
            if (!kept.back().note)
                body = kept.back().table || kept.back().depth != 0 ? kNone : kept.size() - 1;
        }
        blocks_ = std::move(kept);
    }

    static bool goes_on(const Block& first, const Block& second) {
        if (second.table || second.depth != 0 || second.bullet || first.raw.size() < 40) return false;
        if (!is_lower(first_sign(second.raw)) || scan_label(without_emphasis(second.raw))) return false;
        const char32_t last = last_sign(first.raw);
        if (!is_letter(last) && unicode::classify(last) != unicode::Class::digit) return false;
        // "…; and" ends an item of a list, not half a sentence.
        return !ends_with_link(first.raw);
    }

    struct Last {
        std::uint32_t ordinal = 0;
        std::uint32_t roman = 0;
    };

    const std::vector<TextLine>& lines_;
    const PageLayout& page_;
    bool markdown_;
    std::vector<Remark>& report_;
    Hyphens hyphens_;
    std::vector<Block> blocks_;
    std::size_t body_ = kNone;  // the block that text goes on in
    std::size_t note_ = kNone;  // the footnote that text goes on in
    bool in_marked_note_ = false;
    const Line* previous_ = nullptr;  // the last line of text
    Last last_[64] = {};              // by kind of label
};

}  // namespace

std::vector<Block> join_lines(const std::vector<TextLine>& lines, const PageLayout& page, bool markdown,
                              std::vector<Remark>& report) {
    return Joiner(lines, page, markdown, report).run();
}

}  // namespace adref::formats
