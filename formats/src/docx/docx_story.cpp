#include "formats/src/docx/docx_story.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace adref::formats {
namespace {

bool same_looks(const RichRun& a, const RichRun& b) {
    return a.type == b.type && a.marks == b.marks && a.label == b.label && a.inserted == b.inserted &&
           a.deleted == b.deleted && a.formatted == b.formatted && a.old_marks == b.old_marks;
}

std::string words_of(const RichParagraph& paragraph) {
    std::string words;
    for (const RichRun& run : paragraph.runs) words += run.text;
    return words;
}

}  // namespace

void DocxStory::open_paragraph() {
    if (continues_ && open_.empty() && !flow_->empty()) {
        open_.push_back({flow_, flow_->size() - 1});
    } else {
        ++context_.paragraphs;
        open_.push_back({flow_, flow_->size()});
        flow_->emplace_back();
    }
    if (open_.size() == 1) continues_ = false;
    if (waiting_.empty()) return;
    std::vector<RichRun>& runs = paragraph().runs;
    std::move(waiting_.begin(), waiting_.end(), std::back_inserter(runs));
    waiting_.clear();
}

void DocxStory::close_paragraph(bool continues) {
    const Place place = open_.back();
    open_.pop_back();
    if (!open_.empty()) return;
    RichParagraph& closed = (*place.flow)[place.index];
    const bool has_boxes = place.index + 1 < place.flow->size();
    continues_ = continues && !has_boxes;
    // Without its end it would join the text of its box: that goes before it then.
    if (has_boxes && (closed.end_inserted != kNoIndex || closed.end_deleted != kNoIndex)) {
        const auto first = place.flow->begin() + static_cast<std::ptrdiff_t>(place.index);
        std::rotate(first, first + 1, place.flow->end());
    }
}

bool DocxStory::drop_paragraph(std::string& words) {
    const Place place = open_.back();
    const std::vector<RichRun>& runs = paragraph().runs;
    const bool plain = std::all_of(runs.begin(), runs.end(),
                                   [](const RichRun& run) { return run.type == RichRun::Type::text; });
    if (!plain || open_.size() > 1 || place.index + 1 != place.flow->size()) return false;
    words = words_of(paragraph());
    open_.pop_back();
    place.flow->pop_back();
    continues_ = false;
    return true;
}

void DocxStory::add_text(std::string_view text, const RichRun& looks) {
    std::vector<RichRun>& runs = paragraph().runs;
    if (!runs.empty() && same_looks(runs.back(), looks)) {
        runs.back().text += text;
        return;
    }
    RichRun run = looks;
    run.text = text;
    add(std::move(run));
}

void DocxStory::add(RichRun run) {
    ++context_.runs;
    paragraph().runs.push_back(std::move(run));
}

void DocxStory::start_comment(std::uint32_t index) {
    RichRun run;
    run.type = RichRun::Type::comment_start;
    run.index = index;
    if (in_paragraph()) {
        add(std::move(run));
    } else {
        ++context_.runs;
        waiting_.push_back(std::move(run));
    }
}

// The paragraph, or the row, that ended last.
RichParagraph* DocxStory::before() {
    if (!flow_->empty()) return &flow_->back();
    return flow_ == &cell_ ? &row() : nullptr;
}

void DocxStory::end_comment(std::uint32_t index) {
    RichRun run;
    run.type = RichRun::Type::comment_end;
    run.index = index;
    if (in_paragraph()) {
        add(std::move(run));
        return;
    }
    ++context_.runs;
    RichParagraph* last = waiting_.empty() ? before() : nullptr;
    (last == nullptr ? waiting_ : last->runs).push_back(std::move(run));
}

void DocxStory::open_table() {
    if (++tables_open_ == 1) ++tables_;
}

// Rows in rows and cells in cells without a table between them are nobody's
// honest work; they count for nothing.
void DocxStory::open_row() {
    if (!in_outer_row() || ++rows_open_ > 1) return;
    ++context_.paragraphs;
    row_ = body_.size();
    body_.emplace_back();
    row().row = true;
    row().table = tables_;
    cells_ = 0;
}

void DocxStory::close_row() {
    if (in_outer_row()) --rows_open_;
}

void DocxStory::open_cell() {
    if (!in_outer_row() || rows_open_ == 0 || ++cells_open_ > 1) return;
    if (cells_ > 0) {
        RichRun run;
        run.type = RichRun::Type::cell_end;
        ++context_.runs;
        row().runs.push_back(std::move(run));
    }
    cell_.clear();
    flow_ = &cell_;
    continues_ = false;
}

// A row can have one number: that of its first paragraph, which in a table with
// a column of numbers is the row's. Other numbers in its cells are left out.
void DocxStory::take_first_properties() {
    for (std::size_t i = 0; i < cell_.size(); ++i) {
        const RichProperties& properties = cell_[i].properties;
        if (cells_ == 0 && i == 0) {
            const auto reduced = [](const RichProperties& from) {
                RichProperties to;
                to.kind = from.kind;
                to.level = from.level;
                to.list = from.list;
                to.list_level = from.list_level;
                return to;
            };
            row().properties = reduced(properties);
            row().old_properties = reduced(cell_[i].old_properties);
            if (cell_[i].reformatted != kNoIndex && row().old_properties != row().properties) {
                row().reformatted = cell_[i].reformatted;
            } else {
                row().old_properties = {};
            }
        } else if (properties.list != kNoIndex) {
            context_.report.push_back({Remark::What::dropped, 0, words_of(cell_[i]),
                                       "its number: of a table's row only the first is kept"});
        }
    }
}

void DocxStory::close_cell() {
    if (!in_outer_row() || rows_open_ == 0 || --cells_open_ > 0) return;
    flow_ = &body_;
    continues_ = false;
    // Word wants a paragraph behind a table inside a cell.
    while (cell_.size() > 1 && cell_.back().runs.empty()) cell_.pop_back();
    take_first_properties();
    std::vector<RichRun>& runs = row().runs;
    for (std::size_t i = 0; i < cell_.size(); ++i) {
        std::move(cell_[i].runs.begin(), cell_[i].runs.end(), std::back_inserter(runs));
        if (i + 1 == cell_.size()) break;
        RichRun line;
        line.text = "\n";
        line.inserted = cell_[i].end_inserted;
        line.deleted = cell_[i].end_deleted;
        ++context_.runs;
        runs.push_back(std::move(line));
    }
    cell_.clear();
    ++cells_;
}

std::vector<RichParagraph> DocxStory::take() {
    if (!waiting_.empty() && !body_.empty())
        std::move(waiting_.begin(), waiting_.end(), std::back_inserter(body_.back().runs));
    waiting_.clear();
    continues_ = false;
    std::vector<RichParagraph> taken = std::move(body_);
    body_.clear();
    return taken;
}

}  // namespace adref::formats
