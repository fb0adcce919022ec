// A document as a word processor's text.
#include "diffcore/unicode.h"
#include "formats/rich_text.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace adref::formats {
namespace {

void add_text(std::vector<RichRun>& runs, std::string_view text, MarkSet marks) {
    if (text.empty()) return;
    RichRun run;
    run.text = text;
    run.marks = marks;
    runs.push_back(std::move(run));
}

// Cells are separated by one tab.
void add_row_text(std::vector<RichRun>& runs, std::string_view text, MarkSet marks) {
    while (true) {
        const std::size_t tab = text.find('\t');
        add_text(runs, text.substr(0, tab), marks);
        if (tab == std::string_view::npos) return;
        RichRun end;
        end.type = RichRun::Type::cell_end;
        runs.push_back(std::move(end));
        text.remove_prefix(tab + 1);
    }
}

class DocumentToRich {
 public:
    explicit DocumentToRich(const Document& document) : document_(document) {}

    RichText run() {
        text_.title = document_.title;
        text_.language = document_.language;
        number_notes();
        text_.paragraphs.reserve(document_.paragraphs.size());
        for (const Paragraph& paragraph : document_.paragraphs) {
            if (paragraph.kind == Kind::footnote && notes_.contains(paragraph.id)) continue;
            text_.paragraphs.push_back(convert(paragraph));
        }
        return std::move(text_);
    }

 private:
    // In the order of the calls, as every word processor numbers them.
    void number_notes() {
        std::unordered_map<std::string_view, const Paragraph*> footnotes;
        for (const Paragraph& paragraph : document_.paragraphs) {
            if (paragraph.kind == Kind::footnote) footnotes.emplace(paragraph.id, &paragraph);
        }
        bool sequential = true;
        std::vector<const Paragraph*> called;
        for (const Paragraph& paragraph : document_.paragraphs) {
            for (const NoteAnchor& anchor : paragraph.notes) {
                const auto found = footnotes.find(anchor.note);
                if (found == footnotes.end() || found->second == &paragraph) continue;
                if (!notes_.emplace(anchor.note, static_cast<std::uint32_t>(called.size())).second) continue;
                called.push_back(found->second);
                sequential = sequential && found->second->label == std::to_string(called.size());
            }
        }
        text_.notes.resize(called.size());
        for (std::size_t i = 0; i < called.size(); ++i) {
            RichNote& note = text_.notes[i];
            if (!sequential) note.sign = called[i]->label;
            note.paragraphs.push_back(convert_text(*called[i]));
        }
    }

    RichParagraph convert(const Paragraph& paragraph) {
        RichParagraph result = convert_text(paragraph);
        if (result.row) {
            if (!in_table_) ++table_;
            result.table = table_;
        }
        in_table_ = result.row;
        if (!paragraph.label.empty())
            result.runs.insert(result.runs.begin(), make_label_run(paragraph.label));
        return result;
    }

    RichParagraph convert_text(const Paragraph& paragraph) const {
        RichParagraph result;
        result.properties.kind = paragraph.kind;
        result.properties.level = paragraph.level;
        result.row = paragraph.kind == Kind::table_row;
        std::uint32_t at = 0;
        const auto until = [&](std::uint32_t end) {
            for (RichRun& run : make_runs(paragraph, at, end)) result.runs.push_back(std::move(run));
            at = end;
        };
        for (const NoteAnchor& anchor : paragraph.notes) {
            const auto note = notes_.find(anchor.note);
            if (note == notes_.end()) continue;
            if (anchor.at > at) until(anchor.at);
            RichRun call;
            call.type = RichRun::Type::note;
            call.index = note->second;
            result.runs.push_back(std::move(call));
        }
        until(~std::uint32_t{0});
        return result;
    }

    const Document& document_;
    RichText text_;
    std::unordered_map<std::string, std::uint32_t> notes_;  // id of a called footnote -> its place in notes
    std::uint32_t table_ = 0;
    bool in_table_ = false;
};

}  // namespace

std::vector<RichRun> make_runs(const Paragraph& paragraph, std::uint32_t start, std::uint32_t end) {
    std::vector<std::uint32_t> stops{end};
    for (const Mark& mark : paragraph.marks) {
        if (mark.start > start && mark.start < end) stops.push_back(mark.start);
        if (mark.end > start && mark.end < end) stops.push_back(mark.end);
    }
    std::sort(stops.begin(), stops.end());
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
    const std::string_view text = paragraph.text;
    std::size_t byte = 0;
    std::uint32_t index = 0;
    const auto go_to = [&](std::uint32_t stop) {
        for (; index < stop && byte < text.size(); ++index) byte += unicode::decode(text, byte).bytes;
        return byte;
    };
    go_to(start);
    std::vector<RichRun> runs;
    std::size_t first_mark = 0;
    for (const std::uint32_t stop : stops) {
        const std::uint32_t at = index;
        const std::size_t from = byte;
        const std::string_view piece = text.substr(from, go_to(stop) - from);
        MarkSet marks = 0;
        // Marks are ordered by start; those that ended are passed over for good
        // while they stand first.
        while (first_mark < paragraph.marks.size() && paragraph.marks[first_mark].end <= at) ++first_mark;
        for (std::size_t i = first_mark; i < paragraph.marks.size() && paragraph.marks[i].start <= at; ++i) {
            if (paragraph.marks[i].end > at) marks |= mark_bit(paragraph.marks[i].kind);
        }
        if (paragraph.kind == Kind::table_row)
            add_row_text(runs, piece, marks);
        else
            add_text(runs, piece, marks);
    }
    return runs;
}

RichRun make_label_run(const std::string& label) {
    RichRun run;
    run.text = label;
    run.label = true;
    return run;
}

RichText make_rich_text(const Document& document) {
    return DocumentToRich(document).run();
}

}  // namespace adref::formats
