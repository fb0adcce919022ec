#include "formats/src/web/html_elements.h"
#include "formats/src/web/html_reader.h"

#include <utility>

namespace adref::formats {
namespace {

// No-break spaces too: pages indent with them, and fill empty paragraphs and cells.
std::string_view without_indent(std::string_view text) {
    while (!text.empty()) {
        if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else if (is_html_blank(text.substr(0, 1)))
            text.remove_prefix(1);
        else
            break;
    }
    return text;
}

}  // namespace

RichRun HtmlReader::make_run(RichRun::Type type) const {
    RichRun run;
    run.type = type;
    run.inserted = inline_.inserted;
    run.deleted = inline_.deleted;
    if (type != RichRun::Type::text) return run;
    run.marks = inline_.marks;
    run.label = inline_.label;
    run.formatted = inline_.formatted;
    run.old_marks = inline_.old_marks;
    return run;
}

void HtmlReader::add_text(std::string_view text) {
    if (!inline_.preformatted) {
        // White space between paragraphs, and behind a number. At the start of
        // our own paragraphs it may be what an end that was taken away left.
        if (behind_label_ && text.starts_with(' ')) {
            text.remove_prefix(1);
        } else if (!content_ && !exact_) {
            text = without_indent(text);
        }
        behind_label_ = false;
        if (text.empty()) return;
        add_run(text);
        return;
    }
    while (true) {
        const std::size_t line = text.find('\n');
        if (!text.substr(0, line).empty()) add_run(text.substr(0, line));
        if (line == std::string_view::npos) return;
        flush();
        text.remove_prefix(line + 1);
    }
}

void HtmlReader::add_run(std::string_view text) {
    begin();
    RichRun run = make_run(RichRun::Type::text);
    for (const char c : text) run.text += c == '\n' || c == '\r' || c == '\f' ? ' ' : c;
    behind_label_ = run.label;
    paragraph_.runs.push_back(std::move(run));
}

void HtmlReader::line_break() {
    if (content_) add_break();
}

void HtmlReader::add_break() {
    RichRun run = make_run(RichRun::Type::text);
    run.text = "\n";
    paragraph_.runs.push_back(std::move(run));
}

void HtmlReader::add_call(std::uint32_t note) {
    begin();
    behind_label_ = false;
    RichRun run = make_run(RichRun::Type::note);
    run.index = note;
    paragraph_.runs.push_back(std::move(run));
}

void HtmlReader::begin() {
    if (in_row_) {
        if (break_) add_break();
        break_ = false;
        content_ = true;
        return;
    }
    if (content_) return;
    content_ = true;
    paragraph_.properties = block_;
    if (!paragraph_.properties.kind) paragraph_.properties.indent = indent();
    if (item_ && !paragraph_.properties.kind) {
        paragraph_.properties.list = item_->list;
        paragraph_.properties.list_level = item_->list_level;
        paragraph_.properties.list_start = item_->list_start;
    }
    item_.reset();
}

std::uint32_t HtmlReader::indent() const {
    return inline_.indent + kHtmlIndent * static_cast<std::uint32_t>(lists_.size());
}

void HtmlReader::flush(Flush how) {
    behind_label_ = false;
    if (in_row_) {
        break_ = break_ || content_;
        content_ = false;
        return;
    }
    if (how == Flush::end_even_empty && !content_) begin();
    if (content_) {
        // A paragraph inside <ins> was inserted with its end; one that stops before an <ins> was not.
        if (how != Flush::before && paragraph_.end_inserted == kNoIndex)
            paragraph_.end_inserted = inline_.inserted;
        if (how != Flush::before && paragraph_.end_deleted == kNoIndex)
            paragraph_.end_deleted = inline_.deleted;
        sink_->push_back(std::move(paragraph_));
    }
    paragraph_ = {};
    content_ = false;
}

void HtmlReader::count_item() {
    if (!item_) return;
    flush();
    if (!item_ || in_row_) return;
    RichParagraph empty;
    empty.properties = *item_;
    sink_->push_back(std::move(empty));
    item_.reset();
}

}  // namespace adref::formats
