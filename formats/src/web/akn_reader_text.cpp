#include "diffcore/unicode.h"
#include "formats/src/web/akn_elements.h"
#include "formats/src/web/akn_reader.h"

#include <utility>

namespace adref::formats {
namespace {

bool is_blank_text(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

void AknReader::begin_note(AknFrame& frame) {
    if (!open_) begin_loose();
    waiting_.push_back(std::move(*open_));
    open_.emplace();
    ++notes_open_;
    open_->known = true;
    open_->key = ++note_count_;
    open_->eid = attribute("eId");
    open_->paragraph.kind = Kind::footnote;
    open_->paragraph.label = attribute("marker");
    if (!frame.ours) return;
    take_id(frame);
    open_->paragraph.id = frame.id;
    open_->paragraph.level = frame.level;
}

void AknReader::end_note() {
    AknText note = std::move(*open_);
    open_ = std::move(waiting_.back());
    waiting_.pop_back();
    --notes_open_;
    open_->styled.notes.push_back({open_->length, std::to_string(note.key)});
    open_->notes.push_back(std::move(note));
}

void AknReader::begin_loose() {
    frames_.push_back({});
    begin_line();
    frames_.pop_back();
}

void AknReader::characters(std::string text) {
    if (skip_ != 0) {
        if (!inside_meta()) skipped_ += text;
        return;
    }
    if (num_ != 0) {
        add_label(text);
        return;
    }
    if (!open_) {
        if (is_blank_text(text) || inside("meta")) return;
        begin_loose();
    }
    if (open_->cells && first_cell_) return;  // between a row and its cells
    for (char& c : text) {
        if (c == '\n' || c == '\t' || c == '\r') c = ' ';
    }
    append(text);
}

void AknReader::add_label(const std::string& text) {
    if (open_ && frames_[num_ - 1].name == "span") {
        open_->paragraph.label += text;
        return;
    }
    if (AknFrame* at = owner(); at != nullptr && !at->taken) {
        if (at->label == "•") at->label.clear();
        at->label += text;
        return;
    }
    if (is_blank_text(text)) return;
    if (!open_) begin_loose();
    append(text + " ");
}

void AknReader::append(std::string_view text) {
    open_->styled.text += text;
    open_->length += static_cast<std::uint32_t>(unicode::count_code_points(text));
}

void AknReader::add_mark(MarkKind kind, std::uint32_t start) {
    std::vector<Mark>& marks = open_->styled.marks;
    for (std::size_t i = marks.size(); i-- > 0 && marks.size() - i <= 6;) {
        if (marks[i].kind == kind && marks[i].end == start) {
            marks[i].end = open_->length;
            return;
        }
    }
    marks.push_back({kind, start, open_->length});
}

void AknReader::flush() {
    if (!open_ || notes_open_ != 0) return;
    AknText text = std::move(*open_);
    open_.reset();
    document_.add(std::move(text));
}

}  // namespace adref::formats
