#include "formats/src/rich_reader.h"

#include "diffcore/unicode.h"
#include "formats/src/assemble.h"
#include "formats/src/labels.h"
#include "formats/src/language.h"
#include "formats/src/rich_numbers.h"
#include "formats/src/rich_resolve.h"

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

// Blocks for the last steps that all readers share.
class BlockMaker {
 public:
    BlockMaker(const RichText& text, std::vector<Remark>& report)
        : text_(text), numbers_(text), report_(report) {}

    std::vector<Block> run(Resolved resolved) {
        for (ResolvedParagraph& paragraph : resolved.paragraphs) {
            const std::vector<std::uint32_t> called = std::move(paragraph.notes);
            add(std::move(paragraph));
            for (const std::uint32_t note : called) add_note(note, std::move(resolved.notes[note]));
        }
        give_places_back();
        return std::move(blocks_);
    }

 private:
    void add(ResolvedParagraph paragraph) {
        Block block;
        block.line = ++line_;
        const RichProperties& properties = paragraph.properties;
        PrintedNumber number;
        if (properties.list != kNoIndex) number = numbers_.next(properties);
        tidy_label(number.text);  // a level's text may be, or end in, a space
        block.styled = std::move(paragraph.styled);
        block.indent = properties.indent;
        block.table = paragraph.row;
        block.label = std::move(paragraph.label);
        tidy_label(block.label);
        if (properties.kind && is_possible(*properties.kind, paragraph.row)) {
            make_known(block, properties, number);
        } else {
            if (properties.title) block.title_style = true;
            if (properties.heading != 0)
                block.depth = static_cast<std::uint8_t>(std::min<std::uint32_t>(properties.heading, 200));
            // A number that adref typed, in a paragraph that lost its style.
            if (!block.label.empty()) {
                put_before(block, std::exchange(block.label, {}));
            } else if (!number.text.empty() && !paragraph.row && stands_for_itself(block, number)) {
                put_number(block, number);
                if (block.printed != 0) block.list = {properties.list, properties.list_level};
            }
        }
        tidy(block.styled, block.table ? Tabs::keep : Tabs::fold);
        if (is_empty(block)) {
            if (!number.text.empty() && !number.bullet)
                report_.push_back({Remark::What::dropped, 0, number.text, "a number without a text"});
            keep_places(block.styled);
            return;
        }
        take_places(block.styled);
        blocks_.push_back(std::move(block));
    }

    // A style can be set on anything: a row is a row.
    static bool is_possible(Kind kind, bool row) { return (kind == Kind::table_row) == row; }

    static bool is_empty(const Block& block) {
        const bool words = block.table ? block.styled.text.find_first_not_of('\t') != std::string::npos
                                       : !block.styled.text.empty();
        return !words && block.label.empty() && block.styled.notes.empty();
    }

    static void tidy_label(std::string& label) {
        if (label.empty()) return;
        Styled styled;
        styled.text = std::move(label);
        tidy(styled);
        label = std::move(styled.text);
    }

    static void make_known(Block& block, const RichProperties& properties, const PrintedNumber& number) {
        block.known = true;
        block.kind = *properties.kind;
        block.level = properties.level;
        if (!block.label.empty()) return;
        block.label = number.text;
        // Somebody typed a number into a paragraph of a numbered kind.
        const bool numbered = block.kind == Kind::operative || block.kind == Kind::item;
        if (!block.label.empty() || !numbered) return;
        tidy(block.styled);
        const std::optional<Label> typed = scan_label(block.styled.text);
        if (!typed || !is_plausible(*typed, block.styled.text)) return;
        block.label = block.styled.text.substr(typed->begin, typed->end - typed->begin);
        tidy(block.styled, Tabs::fold, {{typed->begin, typed->rest}});
    }

    // "• (a) text" is the item (a); "• text" an item with a bullet.
    static void put_number(Block& block, const PrintedNumber& number) {
        if (number.bullet) {
            block.bullet = true;
            tidy(block.styled);
            const std::optional<Label> typed = scan_label(block.styled.text);
            if (typed && is_plausible(*typed, block.styled.text)) return;
        }
        put_before(block, number.text);
    }

    // "Article 7" is a heading on its own, "7." before nothing is nothing: what
    // it numbered was deleted, or never written.
    static bool stands_for_itself(Block& block, const PrintedNumber& number) {
        tidy(block.styled);
        if (block.depth != 0 || !is_empty(block)) return true;
        const std::optional<Label> label = scan_label(number.text);
        return label && label->numeral == Numeral::word;
    }

    static void put_before(Block& block, const std::string& label) {
        Styled& styled = block.styled;
        const auto shift = static_cast<std::uint32_t>(unicode::count_code_points(label)) + 1;
        styled.text.insert(0, label + " ");
        for (Mark& mark : styled.marks) mark = {mark.kind, mark.start + shift, mark.end + shift};
        for (NoteAnchor& anchor : styled.notes) anchor.at += shift;
        for (Tag& tag : styled.tags) tag = {tag.id, tag.start + shift, tag.end + shift};
        block.printed = label.size();
    }

    void add_note(std::uint32_t index, ResolvedParagraph note) {
        Block block;
        block.line = ++line_;
        block.note = true;
        block.note_key = std::to_string(index);
        block.known = true;
        block.kind = Kind::footnote;
        if (note.properties.kind == Kind::footnote) block.level = note.properties.level;
        block.label = note_numbers_.next(text_.notes[index]);
        block.styled = std::move(note.styled);
        tidy(block.styled);
        take_places(block.styled);
        blocks_.push_back(std::move(block));
    }

    // Places of changes in a paragraph that is gone go to the next one's start,
    // at the end to the last one's end.
    void keep_places(const Styled& styled) {
        for (const Tag& tag : styled.tags) waiting_.push_back(tag.id);
    }
    void take_places(Styled& styled) {
        if (waiting_.empty()) return;
        std::vector<Tag> tags;
        tags.reserve(waiting_.size() + styled.tags.size());
        for (const std::uint32_t id : waiting_) tags.push_back({id, 0, 0});
        waiting_.clear();
        tags.insert(tags.end(), styled.tags.begin(), styled.tags.end());
        styled.tags = std::move(tags);
    }
    void give_places_back() {
        if (blocks_.empty()) return;
        Styled& last = blocks_.back().styled;
        const auto end = static_cast<std::uint32_t>(unicode::count_code_points(last.text));
        for (const std::uint32_t id : waiting_) last.tags.push_back({id, end, end});
        waiting_.clear();
    }

    const RichText& text_;
    ListNumbers numbers_;
    std::vector<Remark>& report_;
    std::vector<Block> blocks_;
    std::vector<std::uint32_t> waiting_;
    std::size_t line_ = 0;  // paragraphs seen
    NoteNumbers note_numbers_;
};

// Where each tag is in the whole document; of several the first start and the last end.
std::vector<Stretch> stretches_of(const std::vector<std::vector<Tag>>& tags, std::size_t count) {
    std::vector<Stretch> stretches(count);
    std::vector<bool> seen(count);
    for (std::size_t p = 0; p < tags.size(); ++p) {
        const auto position = static_cast<std::uint32_t>(p);
        for (const Tag& tag : tags[p]) {
            if (tag.id >= count) continue;
            Stretch& stretch = stretches[tag.id];
            if (!seen[tag.id]) stretch = {position, tag.start, position, tag.end};
            seen[tag.id] = true;
            stretch.last = position;
            stretch.end = std::max(tag.end, stretch.first == position ? stretch.end : 0);
        }
    }
    return stretches;
}

Revision::Kind kind_of(RichRevision::Kind kind) {
    return static_cast<Revision::Kind>(kind);
}
static_assert(static_cast<int>(Revision::Kind::formatting) ==
              static_cast<int>(RichRevision::Kind::formatting));
static_assert(static_cast<int>(Revision::Kind::move_to) == static_cast<int>(RichRevision::Kind::move_to));

constexpr const char* kStruck = "struck out by hand, not as a tracked change: read as text";

class RichReader {
 public:
    RichReader(const RichText& text, const ReadOptions& options) : text_(text), options_(options) {}

    Reading run(std::vector<Remark> report) {
        Reading reading;
        reading.report = std::move(report);
        pieces_ = find_pieces(text_);
        for (const Piece& piece : pieces_.list) {
            if (text_.revisions[piece.revision].kind != RichRevision::Kind::formatting) ++reading.tracked;
        }
        const Resolution wanted =
            options_.revisions == Revisions::reject ? Resolution::rejected : Resolution::accepted;
        report_struck(reading.report);
        Assembled asked = assembled(wanted, reading.report);
        const std::size_t tags = pieces_.list.size() + text_.comments.size();
        std::vector<Stretch> places = stretches_of(asked.tags, tags);
        for (std::size_t i = 0; i < text_.comments.size(); ++i) {
            const RichComment& comment = text_.comments[i];
            reading.comments.push_back(
                {comment.author, comment.date, comment.text, places[comments_from(pieces_) + i]});
        }
        reading.document = std::move(asked.document);
        if (options_.revisions == Revisions::keep && !pieces_.list.empty()) keep(reading, places);
        return reading;
    }

 private:
    // A redline that somebody made by hand: struck words are still there, and a
    // reader must know that they were read as text.
    void report_struck(std::vector<Remark>& report) const {
        if (is_ours()) return;
        for (std::size_t i = 0; i < text_.paragraphs.size(); ++i) {
            std::string struck;
            const auto add = [&] {
                if (struck.find_first_not_of(" \t\n") != std::string::npos)
                    report.push_back({Remark::What::suspicious, i + 1, struck, kStruck});
                struck.clear();
            };
            for (const RichRun& run : text_.paragraphs[i].runs) {
                if (run.type != RichRun::Type::text || run.text.empty()) continue;
                const bool is_struck = (run.marks & mark_bit(MarkKind::strike)) != 0;
                if (is_struck && run.deleted == kNoIndex)
                    struck += run.text;
                else
                    add();
            }
            add();
        }
    }

    Assembled assembled(Resolution resolution, std::vector<Remark>& report) const {
        Resolved resolved = resolve(text_, resolution, pieces_);
        Assembled result = assemble(BlockMaker(text_, report).run(std::move(resolved)), report);
        if (is_ours()) result.document.title = text_.title;
        result.document.language =
            options_.language.empty() ? language_of(result.document) : options_.language;
        return result;
    }

    // What a file says is often what its author's program was set to; the words
    // know better, but not which script or country.
    std::string language_of(const Document& document) const {
        if (is_ours() && !text_.language.empty()) return text_.language;
        const std::string guess = guessed(document);
        const bool same = text_.language.substr(0, text_.language.find('-')) == guess;
        return guess.empty() || same ? text_.language : guess;
    }

    // Paragraphs that say what they are: then the title is the one that was written.
    bool is_ours() const {
        return std::any_of(text_.paragraphs.begin(), text_.paragraphs.end(),
                           [](const RichParagraph& p) { return p.properties.kind.has_value(); });
    }

    static std::string guessed(const Document& document) {
        constexpr std::size_t kSample = 20'000;
        std::string sample;
        for (const Paragraph& paragraph : document.paragraphs) {
            sample += paragraph.text;
            sample += '\n';
            if (sample.size() > kSample) break;
        }
        return guess_language(sample);
    }

    void keep(Reading& reading, const std::vector<Stretch>& after) const {
        std::vector<Remark> twice;  // the same findings as in the other text
        Assembled before = assembled(Resolution::rejected, twice);
        const std::vector<Stretch> places =
            stretches_of(before.tags, pieces_.list.size() + text_.comments.size());
        for (std::size_t i = 0; i < pieces_.list.size(); ++i) {
            const RichRevision& revision = text_.revisions[pieces_.list[i].revision];
            reading.revisions.push_back({kind_of(revision.kind), revision.author, revision.date,
                                         pieces_.list[i].text, revision.move, places[i], after[i]});
        }
        reading.before = std::move(before.document);
    }

    const RichText& text_;
    const ReadOptions& options_;
    Pieces pieces_;
};

}  // namespace

Reading read_rich_text(const RichText& text, const ReadOptions& options, std::vector<Remark> report) {
    return RichReader(text, options).run(std::move(report));
}

}  // namespace adref::formats
