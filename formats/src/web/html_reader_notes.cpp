#include "formats/src/text_util.h"
#include "formats/src/web/html_reader.h"

#include <utility>

namespace adref::formats {
namespace {

// The sign once more before the words of the note.
void take_sign(RichNote& note, const std::string& sign) {
    if (note.paragraphs.empty() || note.paragraphs.front().runs.empty()) return;
    RichRun& run = note.paragraphs.front().runs.front();
    std::string_view text = trim(run.text);
    const bool bracket = text.starts_with('[') || text.starts_with('(');
    if (bracket) text.remove_prefix(1);
    if (!text.starts_with(sign)) return;
    text.remove_prefix(sign.size());
    const bool closed = text.starts_with('.') || text.starts_with(')') || text.starts_with(']');
    if (closed) text.remove_prefix(1);
    if (!text.empty() && !text.starts_with(' ') && !text.starts_with('\t')) return;
    if (!closed && text.empty() && note.paragraphs.front().runs.size() == 1) return;
    const bool space = run.text.ends_with(' ');
    run.text = std::string(text) + (space ? " " : "");
}

}  // namespace

void HtmlReader::put_aside(std::vector<RichParagraph>& sink) {
    if (!in_row_) flush();
    asides_.push_back({sink_, std::move(paragraph_), content_, in_row_, std::move(item_), std::move(lists_)});
    sink_ = &sink;
    paragraph_ = {};
    content_ = in_row_ = break_ = false;
    item_.reset();
    lists_.clear();
}

void HtmlReader::take_back() {
    flush();
    Aside& aside = asides_.back();
    sink_ = aside.sink;
    paragraph_ = std::move(aside.paragraph);
    content_ = aside.content;
    in_row_ = aside.in_row;
    item_ = std::move(aside.item);
    lists_ = std::move(aside.lists);
    asides_.pop_back();
}

void HtmlReader::name_notes() {
    bool sequential = true;
    for (std::size_t i = 0; i < notes_.notes.size(); ++i) {
        const HtmlNote& note = notes_.notes[i];
        const bool ours = has_class(note.container, "adref-note");
        text_.notes[i].sign = ours ? std::string(attribute_of(note.container, "data-sign")) : note.sign;
        sequential = sequential && (ours ? text_.notes[i].sign.empty() : note.sign == std::to_string(i + 1));
        if (!ours) take_sign(text_.notes[i], note.sign);
    }
    if (!sequential) return;
    for (RichNote& note : text_.notes) note.sign.clear();
}

}  // namespace adref::formats
