#include "formats/src/pdf/pdf_paragraphs.h"

#include "diffcore/unicode.h"
#include "formats/src/hyphens.h"
#include "formats/src/labels.h"
#include "formats/src/openings.h"
#include "formats/src/pdf/pdf_habits.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
// In font sizes, or shares of one.
constexpr double kHeadingSize = 1.1;
// A gap is this much wider than the distance of the lines of a paragraph.
constexpr double kGap = 1.22;
// Larger text of more words is no heading.
constexpr std::size_t kHeadingWords = 40;

bool ends_with_hyphen(std::string_view text) {
    return text.ends_with('-') || text.ends_with("\u2010") || text.ends_with("\u00AD");
}

class PdfJoiner {
 public:
    PdfJoiner(const std::vector<PdfLine>& lines, const Hyphens& hyphens, const PdfHabits& habits,
              std::vector<Remark>& report)
        : lines_(lines), hyphens_(hyphens), habits_(habits), report_(report) {}

    // With the size of each block's letters.
    std::vector<std::pair<Block, double>> run() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const PdfLine& line = lines_[i];
            std::optional<Label> label = scan_label(line.styled.text);
            if (label && !is_plausible(*label, line.styled.text) && !goes_on_from(last_number_, *label))
                label.reset();
            if (label && label->numeral == Numeral::decimal && label->wrap != Wrap::none && starts(i, label))
                last_number_ = label->ordinal;
            if (starts(i, label)) {
                start(line, label);
            } else {
                append(blocks_.back().first, line);
                if (count_ == 1) body_ = line.start;
                ++count_;
            }
            settle_narrow(i);
        }
        return std::move(blocks_);
    }

    // One paragraph of all lines: a footnote.
    Styled run_together() {
        Block block;
        for (const PdfLine& line : lines_) append(block, line);
        return std::move(block.styled);
    }

 private:
    void start(const PdfLine& line, const std::optional<Label>& label) {
        Block block;
        block.styled = line.styled;
        block.line = line.page;
        block.indent = static_cast<std::uint32_t>(line.start / line.size * 2);
        block.table = line.cells;
        block.bullet = label && label->numeral == Numeral::bullet;
        labelled_ = label.has_value();
        first_ = body_ = line.start;
        count_ = 1;
        narrow_ = 0;
        blocks_.emplace_back(std::move(block), line.size);
    }

    // Lines of one paragraph that end at one place before the frame does: it
    // has a frame of its own.
    void settle_narrow(std::size_t i) {
        if (count_ < 2 || i == 0) return;
        const double slack = lines_[i].slack;
        const bool same =
            std::abs(slack - lines_[i - 1].slack) < 1 && std::abs(lines_[i].start - lines_[i - 1].start) < 1;
        if (same && slack > lines_[i].size) narrow_ = slack;
    }

    bool starts(std::size_t i, const std::optional<Label>& label) const {
        if (i == 0) return true;
        const PdfLine& line = lines_[i];
        const PdfLine& before = lines_[i - 1];
        const double size = std::max(line.size, before.size);
        if (line.cells || before.cells) return true;
        if (std::abs(line.size - before.size) > kOtherSize * size) return true;
        const bool below = line.region == before.region;
        if (below && line.middle - before.middle > kGap * habits_.distance * size) return true;
        const std::string_view text = line.styled.text;
        const std::string_view above = before.styled.text;
        if (had_room(i) && !ends_with_hyphen(above)) return true;
        const bool balanced = std::abs(line.start - line.slack) < line.size * 0.5;
        const bool centred = line.centred || (before.centred && balanced);
        if (!centred && indented(line, size)) return true;
        if (starts_like_the_first(i)) return true;
        if (label && accepts(*label, line, above)) return true;
        const bool closed = ends_closed(above);
        // Headings in the letters of the text.
        if (line.bold != before.bold && (line.bold ? line.centred : before.centred)) return true;
        if (line.bold && line.centred && label && label->numeral == Numeral::word) return true;
        if (line.bold && !before.bold && closed && !is_lower(first_sign(text))) return true;
        const char32_t last = last_sign(above);
        const bool comma = last == U',' || last == 0x060C || last == 0xFF0C;
        if (closed && !is_lower(first_sign(text)) && is_preambular_opening(text)) return true;
        return !below && closed && !comma && !goes_over(line, before);
    }

    // The paragraph goes on behind the end of a page or a column, though a
    // sentence ended there: the last line of a justified paragraph is seldom full.
    bool goes_over(const PdfLine& line, const PdfLine& before) const {
        if (is_lower(first_sign(line.styled.text))) return true;
        const bool full = before.slack - narrow_ < before.size * 0.15;
        return habits_.justified && full && ends_sentence(before.styled.text);
    }

    // The first word of this line would have stood on the one above if the
    // paragraph went on.
    bool had_room(std::size_t i) const {
        const PdfLine& line = lines_[i];
        const PdfLine& before = lines_[i - 1];
        // Lines that start at one place are not centred, whatever room is around them.
        const bool centred = before.centred && std::abs(before.start - line.start) > 1;
        const double slack = centred ? before.slack + std::min(before.start, before.slack) : before.slack;
        if (std::abs(before.slack - line.slack) < 1 && !labelled_ && line.region == before.region &&
            std::abs(before.start - line.start) < 1)
            return false;
        return slack - narrow_ > line.first + line.size * 0.3;
    }

    // In a text whose paragraphs start with an indentation, a line that has it
    // below another of one line that has it too.
    bool starts_like_the_first(std::size_t i) const {
        if (habits_.indentation == 0 || count_ != 1 || labelled_) return false;
        const PdfLine& line = lines_[i];
        const auto has_it = [this, &line](double start) {
            return std::abs(start - habits_.indentation) < line.size * 0.2;
        };
        if (!has_it(first_) || !has_it(line.start) || line.centred) return false;
        const bool goes_back = i + 1 < lines_.size() && lines_[i + 1].region == line.region &&
                               lines_[i + 1].start < line.size * 0.2;
        return goes_back || ends_closed(lines_[i - 1].styled.text);
    }

    bool indented(const PdfLine& line, double size) const {
        if (count_ > 1) return std::abs(line.start - body_) > kIndented * size;
        const double by = line.start - first_;
        // "(a) …" hangs out over its paragraph.
        return by > kIndented * size && !labelled_;
    }

    // A label, or only words that look like one ("paragraphs (a) and / (b) above")?
    bool accepts(const Label& label, const PdfLine& line, std::string_view above) const {
        if (label.numeral == Numeral::bullet && label.rest >= line.styled.text.size()) return false;
        const char32_t last = last_sign(above);
        const bool comma = last == U',' || last == 0x060C || last == 0xFF0C;
        if (ends_closed(above) && !comma) return true;
        if (comma && (label.numeral == Numeral::preambular || label.numeral == Numeral::operative))
            return true;
        // "…; and"
        for (const std::string_view link :
             {" and", " or", " et", " ou", " y", " o", " и", " или", " و", " أو"}) {
            if (!above.ends_with(link)) continue;
            const char32_t sign = last_sign(above.substr(0, above.size() - link.size()));
            if (sign == U';' || sign == 0x061B) return true;
        }
        // Hanging out where the paragraph's own label does.
        return labelled_ && count_ > 1 && body_ - first_ > kIndented * line.size &&
               std::abs(line.start - first_) < kIndented * line.size;
    }

    void append(Block& block, const PdfLine& line) {
        std::string& text = block.styled.text;
        if (text.empty()) {
            block.styled = line.styled;
            return;
        }
        const std::string_view next = line.styled.text;
        const std::string_view tail = std::string_view(text).substr(text.size() > 200 ? tail_start(text) : 0);
        if (text.ends_with("\u00AD")) {
            text.erase(text.size() - 2);
        } else if (!joins_in_chinese(tail, next)) {
            switch (hyphens_.joint(tail, next)) {
                case Joint::space:
                    text.push_back(' ');
                    break;
                case Joint::nothing:
                    break;
                case Joint::guess:
                    report_.push_back({Remark::What::joined, line.page, around(tail, next),
                                       "a word broken at a line's end"});
                    [[fallthrough]];
                case Joint::no_hyphen:
                    text.erase(text.back() == '-' ? text.size() - 1 : text.size() - 3);
                    break;
            }
        }
        const auto length = static_cast<std::uint32_t>(unicode::count_code_points(text));
        std::vector<Mark>& marks = block.styled.marks;
        for (Mark& mark : marks) mark.end = std::min(mark.end, length);
        for (Mark mark : line.styled.marks) {
            mark.start += length;
            mark.end += length;
            const auto open = std::find_if(marks.begin(), marks.end(), [&](const Mark& each) {
                return each.kind == mark.kind && each.end + 1 >= mark.start;
            });
            if (open != marks.end()) {
                open->end = mark.end;
            } else {
                marks.push_back(mark);
            }
        }
        text += next;
    }

    // A number or a Latin word in Chinese text may be set at a line's end, and
    // a number may even be broken there.
    static bool joins_in_chinese(std::string_view line, std::string_view next) {
        const char32_t first = unicode::decode(next, 0).code;
        std::size_t at = line.size();
        char32_t last = 0;
        bool number = true;
        while (at > 0) {
            std::size_t begin = at - 1;
            while (begin > 0 && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80U) --begin;
            const char32_t code = unicode::decode(line, begin).code;
            if (last == 0) last = code;
            at = begin;
            if (unicode::classify(code) == unicode::Class::digit) continue;
            number = is_ideograph(code);
            break;
        }
        const bool digit = unicode::classify(first) == unicode::Class::digit;
        if (digit && unicode::classify(last) == unicode::Class::digit && at < line.size() && number &&
            is_ideograph(unicode::decode(line, 0).code))
            return true;
        const auto latin = [](char32_t code) {
            const unicode::Class kind = unicode::classify(code);
            return kind == unicode::Class::digit || kind == unicode::Class::letter;
        };
        return (is_ideograph(last) && latin(first)) || (latin(last) && is_ideograph(first));
    }

    static std::size_t tail_start(std::string_view text) {
        std::size_t at = text.size() - 200;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
        return at;
    }

    // The last word of one line and the first of the next, for a remark.
    static std::string around(std::string_view line, std::string_view next) {
        const std::size_t space = line.rfind(' ');
        if (space != std::string_view::npos) line.remove_prefix(space + 1);
        return std::string(line) + " " + std::string(next.substr(0, std::min(next.find(' '), next.size())));
    }

    const std::vector<PdfLine>& lines_;
    const Hyphens& hyphens_;
    const PdfHabits& habits_;
    std::vector<Remark>& report_;
    std::vector<std::pair<Block, double>> blocks_;
    // Of the paragraph at hand:
    double first_ = 0;       // start of its first line
    double body_ = 0;        // … and of its others
    double narrow_ = 0;      // room behind all its lines
    std::size_t count_ = 0;  // its lines
    bool labelled_ = false;
    std::uint32_t last_number_ = 0;
};

Hyphens learn_hyphens(const std::vector<PdfLine>& lines, const std::vector<PdfNoteLines>& notes) {
    std::vector<TextLine> all;
    const auto add = [&all](const std::vector<PdfLine>& some) {
        for (const PdfLine& line : some) all.emplace_back().line.text = line.styled.text;
    };
    add(lines);
    for (const PdfNoteLines& note : notes) add(note.lines);
    return Hyphens(all);
}

// Text larger than the rest is a heading, the larger the higher.
void set_depths(std::vector<std::pair<Block, double>>& blocks, double body_size) {
    const auto is_heading = [&](const std::pair<Block, double>& block) {
        return block.second >= body_size * kHeadingSize && !block.first.table &&
               rough_words(block.first.styled.text, kHeadingWords + 1) <= kHeadingWords;
    };
    std::set<long, std::greater<>> sizes;  // half points
    for (const auto& block : blocks) {
        if (is_heading(block)) sizes.insert(std::lround(block.second * 2));
    }
    for (auto& block : blocks) {
        if (!is_heading(block)) continue;
        const auto rank = std::distance(sizes.begin(), sizes.find(std::lround(block.second * 2)));
        block.first.depth = static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(rank + 1, 6));
    }
}

}  // namespace

std::vector<Block> make_pdf_blocks(const std::vector<PdfLine>& lines, const std::vector<PdfNoteLines>& notes,
                                   double body_size, std::vector<Remark>& report) {
    const Hyphens hyphens = learn_hyphens(lines, notes);
    const PdfHabits habits = pdf_habits(lines);
    std::vector<std::pair<Block, double>> text = PdfJoiner(lines, hyphens, habits, report).run();
    set_depths(text, body_size);
    // Each footnote goes behind the block that calls it, or else behind the
    // last one of its page.
    std::multimap<std::size_t, const PdfNoteLines*> behind;
    std::size_t at = 0;
    for (const PdfNoteLines& note : notes) {
        const std::string call = "[^" + note.label + "]";
        std::size_t found = kNone;
        std::size_t last = at;
        for (std::size_t i = at; i < text.size() && text[i].first.line <= note.page; ++i) {
            last = i;
            if (text[i].first.styled.text.find(call) == std::string::npos) continue;
            found = i;
            break;
        }
        at = found == kNone ? at : found;
        behind.emplace(found == kNone ? last : found, &note);
    }
    std::vector<Block> blocks;
    blocks.reserve(text.size() + notes.size());
    for (std::size_t i = 0; i < text.size() || (i == 0 && !notes.empty()); ++i) {
        if (i < text.size()) blocks.push_back(std::move(text[i].first));
        const auto [first, end] = behind.equal_range(i);
        for (auto each = first; each != end; ++each) {
            const PdfNoteLines& note = *each->second;
            Block& block = blocks.emplace_back();
            block.note = true;
            block.label = note.label;
            block.line = note.page;
            block.styled = PdfJoiner(note.lines, hyphens, habits, report).run_together();
        }
    }
    return blocks;
}

}  // namespace adref::formats
