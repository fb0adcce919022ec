#include "track/src/apply_words.h"

#include "diffcore/unicode.h"
#include "track/src/gathered_edits.h"
#include "track/src/word_tokens.h"

#include <algorithm>
#include <string>

namespace adref::track {
namespace {

std::u32string code_points(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const unicode::Decoded here = unicode::decode(text, at);
        out.push_back(here.code);
        at += here.bytes;
    }
    return out;
}

std::string utf8(std::u32string_view codes) {
    std::string out;
    for (const char32_t code : codes) unicode::append(out, code);
    return out;
}

// Writes the new text and remembers where each place of the old one has gone.
class TextEditor {
 public:
    explicit TextEditor(std::string_view text) : old_(code_points(text)) {
        before_.resize(old_.size() + 1);
        after_.resize(old_.size() + 1);
        cut_.resize(old_.size() + 1);
    }

    void run(const std::vector<const WordEdit*>& edits) {
        std::vector<const WordEdit*> points;
        std::size_t next = 0;
        std::uint32_t at = 0;
        const auto length = static_cast<std::uint32_t>(old_.size());
        while (true) {
            before_[at] = size();
            points.clear();
            while (next < edits.size() && edits[next]->start <= at && is_insertion(*edits[next])) {
                if (edits[next]->start == at) points.push_back(edits[next]);
                ++next;
            }
            insert(points, at);
            after_[at] = size();
            if (next < edits.size() && edits[next]->start <= at && at < length) {
                at = replace(edits, next, at, length);
                continue;
            }
            if (at == length) break;
            out_.push_back(old_[at]);
            ++at;
        }
        mend_seams();
    }

    const std::u32string& text() const { return out_; }
    // Where an old place is now: before what was put there, behind it, and where the text is cut there.
    std::uint32_t before(std::uint32_t at) const { return moved(before_, at); }
    std::uint32_t after(std::uint32_t at) const { return moved(after_, at); }
    std::uint32_t cut(std::uint32_t at) const { return moved(cut_, at); }

 private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(out_.size()); }
    std::uint32_t moved(const std::vector<std::uint32_t>& places, std::uint32_t at) const {
        const std::uint32_t place = places[std::min<std::size_t>(at, places.size() - 1)];
        return shift_.empty() ? place : shift_[place];
    }

    void put(const std::string& text) {
        seams_.push_back(size());
        out_.append(code_points(text));
        seams_.push_back(size());
    }

    // Brackets close before new words and open behind them.
    void insert(const std::vector<const WordEdit*>& points, std::uint32_t at) {
        for (const WordEdit* edit : points) {
            if (is_closing_bracket(*edit)) put(edit->text);
        }
        for (const WordEdit* edit : points) {
            if (!is_closing_bracket(*edit) && !is_opening_bracket(*edit)) put(edit->text);
        }
        cut_[at] = size();
        for (const WordEdit* edit : points) {
            if (is_opening_bracket(*edit)) put(edit->text);
        }
    }

    // Does the edit at `next` and the deletions that overlap it; returns where the old text goes on.
    std::uint32_t replace(const std::vector<const WordEdit*>& edits, std::size_t& next, std::uint32_t at,
                          std::uint32_t length) {
        std::uint32_t end = std::min(edits[next]->end, length);
        const std::uint32_t start = size();
        put(edits[next]->text);
        for (++next; next < edits.size() && edits[next]->start < end; ++next)
            end = std::max(end, std::min(edits[next]->end, length));
        for (std::uint32_t inside = at + 1; inside < end; ++inside) {
            before_[inside] = start;
            after_[inside] = size();
            cut_[inside] = size();
        }
        return std::max(end, at + 1);
    }

    // Each edit leaves single spaces on its own; two that meet may not.
    void mend_seams() {
        std::vector<bool> dropped(out_.size(), false);
        bool any = false;
        for (const std::uint32_t seam : seams_) {
            while (true) {
                std::uint32_t left = seam;
                while (left > 0 && dropped[left - 1]) --left;
                std::uint32_t right = seam;
                while (right < out_.size() && dropped[right]) ++right;
                const bool space_left = left > 0 && out_[left - 1] == U' ';
                const bool space_right = right < out_.size() && out_[right] == U' ';
                const bool sign = right < out_.size() && unicode::closes(out_[right]) && out_[right] < 0x80;
                if (space_right && (left == 0 || space_left)) {
                    dropped[right] = true;
                } else if (space_left && (right == out_.size() || sign)) {
                    dropped[left - 1] = true;
                } else {
                    break;
                }
                any = true;
            }
        }
        if (!any) return;
        std::u32string kept;
        shift_.resize(out_.size() + 1);
        for (std::size_t i = 0; i < out_.size(); ++i) {
            shift_[i] = static_cast<std::uint32_t>(kept.size());
            if (!dropped[i]) kept.push_back(out_[i]);
        }
        shift_[out_.size()] = static_cast<std::uint32_t>(kept.size());
        out_ = std::move(kept);
    }

    std::u32string old_;
    std::u32string out_;
    std::vector<std::uint32_t> before_, after_, cut_;  // by place in the old text
    std::vector<std::uint32_t> seams_;                 // places in the new text where an edit begins or ends
    std::vector<std::uint32_t> shift_;                 // by place in the new text before seams were mended
};

// A stretch of a paragraph, without spaces at its ends, with what is marked in it.
Paragraph part_of(const Paragraph& whole, std::u32string_view text, std::uint32_t begin, std::uint32_t end) {
    while (begin < end && text[begin] == U' ') ++begin;
    while (end > begin && text[end - 1] == U' ') --end;
    Paragraph part;
    part.kind = whole.kind;
    part.level = whole.level;
    part.text = utf8(text.substr(begin, end - begin));
    for (const Mark& mark : whole.marks) {
        const std::uint32_t start = std::max(mark.start, begin);
        const std::uint32_t stop = std::min(mark.end, end);
        if (start < stop) part.marks.push_back({mark.kind, start - begin, stop - begin});
    }
    return part;
}

}  // namespace

std::vector<Paragraph> edit_paragraph(const Paragraph& paragraph, const std::vector<const WordEdit*>& edits,
                                      const std::vector<std::uint32_t>& splits) {
    TextEditor editor(paragraph.text);
    editor.run(edits);
    Paragraph whole = paragraph;
    for (Mark& mark : whole.marks) mark = {mark.kind, editor.after(mark.start), editor.before(mark.end)};
    for (NoteAnchor& note : whole.notes) note.at = editor.before(note.at);
    std::erase_if(whole.marks, [](const Mark& mark) { return mark.start >= mark.end; });
    if (splits.empty()) {
        whole.text = utf8(editor.text());
        return {std::move(whole)};
    }
    std::vector<std::uint32_t> cuts;
    cuts.reserve(splits.size() + 1);
    for (const std::uint32_t split : splits) cuts.push_back(editor.cut(split));
    cuts.push_back(static_cast<std::uint32_t>(editor.text().size()));
    std::vector<Paragraph> parts;
    std::uint32_t begin = 0;
    std::size_t note = 0;
    for (const std::uint32_t end : cuts) {
        Paragraph part = part_of(whole, editor.text(), begin, std::max(begin, end));
        // A call at the cut hangs on the word before it.
        std::uint32_t first = begin;
        while (first < end && editor.text()[first] == U' ') ++first;
        const auto length = static_cast<std::uint32_t>(unicode::count_code_points(part.text));
        for (; note < whole.notes.size() && whole.notes[note].at <= end; ++note) {
            const std::uint32_t at = whole.notes[note].at;
            part.notes.push_back({std::min(at - std::min(at, first), length), whole.notes[note].note});
        }
        begin = std::max(begin, end);
        if (!part.text.empty() || !part.notes.empty()) parts.push_back(std::move(part));
    }
    if (parts.empty()) parts.emplace_back(part_of(whole, editor.text(), 0, 0));
    parts.front().id = paragraph.id;
    parts.front().label = paragraph.label;
    return parts;
}

void append_paragraph(Paragraph& first, const Paragraph& second) {
    const bool space =
        !first.text.empty() && !second.text.empty() && spaced(last_code(first.text), first_code(second.text));
    if (space) first.text.push_back(' ');
    const auto offset = static_cast<std::uint32_t>(unicode::count_code_points(first.text));
    first.text += second.text;
    for (const Mark& mark : second.marks)
        first.marks.push_back({mark.kind, mark.start + offset, mark.end + offset});
    for (const NoteAnchor& note : second.notes) first.notes.push_back({note.at + offset, note.note});
}

}  // namespace adref::track
