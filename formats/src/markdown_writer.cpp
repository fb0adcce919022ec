#include "formats/markdown.h"
#include "formats/src/markdown_inline.h"
#include "formats/src/rich_numbers.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace adref::formats {
namespace {

// What CriticMarkup puts around a run.
enum class Critic { none, inserted, deleted };

// CriticMarkup does not nest: what one inserted and another deleted is marked
// as deleted, with both names behind it.
struct Change {
    Critic critic = Critic::none;
    std::uint32_t inserted = kNoIndex;  // both or neither
    std::uint32_t deleted = kNoIndex;

    friend bool operator==(const Change&, const Change&) = default;
};

Change change_of(const RichRun& run) {
    const bool inserted = run.inserted != kNoIndex;
    if (run.type == RichRun::Type::cell_end) return {};
    if (run.deleted == kNoIndex) return {inserted ? Critic::inserted : Critic::none};
    if (!inserted) return {Critic::deleted};
    return {Critic::deleted, run.inserted, run.deleted};
}

std::string_view opening(Critic critic) {
    return critic == Critic::inserted ? "{++" : critic == Critic::deleted ? "{--" : "";
}
std::string_view closing(Critic critic) {
    return critic == Critic::inserted ? "++}" : critic == Critic::deleted ? "--}" : "";
}

class MarkdownWriter {
 public:
    explicit MarkdownWriter(const RichText& text) : text_(text), numbers_(text), signs_(note_signs(text)) {
        for (std::size_t i = 0; i < text.notes.size(); ++i)
            if (!text.notes[i].sign.empty()) signs_[i] = name_of(text.notes[i].sign, i);
    }

    std::string run() {
        const bool titled = std::any_of(
            text_.paragraphs.begin(), text_.paragraphs.end(),
            [](const RichParagraph& p) { return p.properties.kind == Kind::title || p.properties.title; });
        if (!titled && !text_.title.empty()) {
            MarkdownLine line(MarkdownPlace::paragraph);
            line.text(text_.title, 0);
            out_ += "# " + line.finish();
        }
        for (std::size_t i = 0; i < text_.paragraphs.size(); ++i) {
            const bool goes_on = i > 0 && text_.paragraphs[i - 1].row && text_.paragraphs[i].row &&
                                 text_.paragraphs[i - 1].table == text_.paragraphs[i].table;
            add(text_.paragraphs[i], goes_on);
            for (const std::uint32_t note : std::exchange(called_, {})) add_note(note);
        }
        if (!out_.empty()) out_ += '\n';
        return std::move(out_);
    }

 private:
    // A sign that can stand between "[^" and "]" on its own.
    static std::string name_of(const std::string& sign, std::size_t index) {
        const std::string folded = fold_label(sign);
        return folded.empty() ? "note-" + std::to_string(index + 1) : folded;
    }

    void begin() {
        if (!out_.empty()) out_ += "\n\n";
    }

    void add(const RichParagraph& paragraph, bool goes_on) {
        PrintedNumber number;
        if (paragraph.properties.list != kNoIndex) number = numbers_.next(paragraph.properties);
        if (paragraph.row) {
            add_row(paragraph, goes_on);
            return;
        }
        const std::string words = line_of(paragraph, MarkdownPlace::paragraph, number.text);
        if (words.empty()) return;
        begin();
        out_ += prefix_of(paragraph.properties) + words;
    }

    static std::string prefix_of(const RichProperties& properties) {
        if (properties.title || properties.kind == Kind::title) return "# ";
        const bool heading = properties.kind ? *properties.kind == Kind::heading : properties.heading != 0;
        if (heading) {
            const std::uint32_t depth = properties.kind ? properties.level + 2 : properties.heading + 1;
            return std::string(std::min<std::uint32_t>(depth, 6), '#') + " ";
        }
        const std::uint32_t level = properties.kind ? properties.level : properties.list_level;
        return std::string(std::min<std::uint32_t>(level, 3), ' ');  // four would be code
    }

    void add_row(const RichParagraph& paragraph, bool goes_on) {
        const std::string cells = line_of(paragraph, MarkdownPlace::cell, {});
        if (goes_on) {
            out_ += '\n';
        } else {
            begin();
        }
        out_ += "| " + cells + " |";
        if (goes_on) return;
        const auto columns =
            1 + std::count_if(paragraph.runs.begin(), paragraph.runs.end(),
                              [](const RichRun& run) { return run.type == RichRun::Type::cell_end; });
        out_ += "\n|";
        for (auto i = columns; i > 0; --i) out_ += " --- |";
    }

    std::string line_of(const RichParagraph& paragraph, MarkdownPlace place, const std::string& number) {
        MarkdownLine line(place);
        Change open;
        const auto turn = [&](const Change& change) {
            if (change == open) return;
            line.sign(closing(open.critic));
            if (open.inserted != kNoIndex) add_names(line, open);
            line.sign(opening(change.critic));
            open = change;
        };
        if (!number.empty()) line.text(number + " ", 0);
        bool after_label = false;
        for (const RichRun& run : paragraph.runs) {
            const bool marker =
                run.type == RichRun::Type::comment_start || run.type == RichRun::Type::comment_end;
            if (marker) {
                if (run.type == RichRun::Type::comment_end) {
                    turn({});
                    add_comment(line, run.index);
                }
                continue;
            }
            const bool label = run.label;
            const Change change = change_of(run);
            if (after_label && !label) {
                turn(label_change_ == change ? change : Change{});
                line.text(" ", 0);
            }
            turn(change);
            label_change_ = change;
            after_label = label;
            add_run(line, run);
        }
        turn({});
        if (is_moved(paragraph.end_deleted)) line.sign("{>>moved elsewhere<<}");
        return line.finish();
    }

    bool is_moved(std::uint32_t revision) const {
        return revision < text_.revisions.size() &&
               text_.revisions[revision].kind == RichRevision::Kind::move_from;
    }

    void add_run(MarkdownLine& line, const RichRun& run) {
        switch (run.type) {
            case RichRun::Type::text:
                line.text(run.text, run.label ? MarkSet{0} : run.marks);
                break;
            case RichRun::Type::note:
                if (run.index >= signs_.size()) break;
                line.sign("[^" + signs_[run.index] + "]");
                if (!written_.contains(run.index)) called_.push_back(run.index);
                written_.insert(run.index);
                break;
            case RichRun::Type::cell_end:
                line.sign(" | ");
                break;
            case RichRun::Type::comment_start:
            case RichRun::Type::comment_end:
                break;
        }
    }

    void add_comment(MarkdownLine& line, std::uint32_t index) const {
        if (index < text_.comments.size()) add_remark(line, text_.comments[index].text);
    }

    void add_names(MarkdownLine& line, const Change& change) const {
        add_remark(line,
                   "inserted by " + author_of(change.inserted) + ", deleted by " + author_of(change.deleted));
    }
    std::string author_of(std::uint32_t revision) const {
        const bool named = revision < text_.revisions.size() && !text_.revisions[revision].author.empty();
        return named ? text_.revisions[revision].author : "somebody";
    }

    static void add_remark(MarkdownLine& line, std::string_view text) {
        std::string said;
        for (const char c : text) {
            if (c == '\n')
                said += "; ";
            else if (static_cast<unsigned char>(c) >= 0x20 && c != '<' && c != '>')
                said += c;
        }
        line.sign("{>>");
        line.text(said, 0);  // names of others are no links
        line.sign("<<}");
    }

    void add_note(std::uint32_t index) {
        begin();
        out_ += "[^" + signs_[index] + "]: ";
        bool first = true;
        for (const RichParagraph& paragraph : text_.notes[index].paragraphs) {
            if (!std::exchange(first, false)) out_ += ' ';
            out_ += line_of(paragraph, MarkdownPlace::cell, {});
        }
    }

    const RichText& text_;
    ListNumbers numbers_;
    std::vector<std::string> signs_;
    std::vector<std::uint32_t> called_;
    std::set<std::uint32_t> written_;
    Change label_change_;
    std::string out_;
};

}  // namespace

std::string write_markdown(const RichText& text) {
    return MarkdownWriter(text).run();
}

}  // namespace adref::formats
