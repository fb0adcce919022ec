// The letters of a story: where they come from, and where they go.
#include "diffcore/unicode.h"
#include "formats/src/docx/docx_body.h"
#include "formats/src/office/symbols.h"

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

using RevisionKind = RichRevision::Kind;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Line ends inside w:t are the file's, not the text's.
void straighten(std::string& text, bool keeps_space) {
    if (!keeps_space) {
        while (!text.empty() && is_blank(text.back())) text.pop_back();
        text.erase(
            0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_blank) - text.begin()));
    }
    for (char& c : text) {
        if (c == '\n' || c == '\r') c = ' ';
    }
}

}  // namespace

const RichRun& DocxBody::looks() {
    Run& now = run();
    if (now.known) return now.looks;
    now.known = true;
    static const DocxStyle no_style;
    const DocxStyle& style = paragraphs_.empty() ? no_style : *paragraphs_.back().style;
    now.all = context_.styles.looks(style, now.properties.format);
    RichRun& looks = now.looks;
    looks = RichRun();
    looks.marks = now.all.marks;
    looks.label = now.all.label;
    looks.inserted = revised_.back().inserted;
    looks.deleted = revised_.back().deleted;
    if (now.properties.changed) {
        const MarkSet old = context_.styles.looks(style, now.properties.old).marks;
        if (old != looks.marks) {
            looks.formatted = context_.revisions.index(RevisionKind::formatting, *now.properties.changed);
            looks.old_marks = old;
        }
    }
    return looks;
}

void DocxBody::read_text(bool is_word) {
    const bool keeps_space = !is_word || xml_.keeps_space();
    buffer_.clear();
    xml_.collect(buffer_);
    straighten(buffer_, keeps_space);
    if (formula_) formula_->words += buffer_;
    map_symbols(buffer_);
    if (!buffer_.empty()) put(buffer_);
}

void DocxBody::map_symbols(std::string& text) {
    // U+F000 … U+F0FF begin with these two bytes or the three next pairs.
    const std::size_t first = text.find('\xEF');
    if (first == std::string::npos) return;
    looks();
    std::string mapped(text, 0, first);
    for (std::size_t at = first; at < text.size();) {
        const unicode::Decoded decoded = unicode::decode(text, at);
        char32_t code = decoded.code;
        if (is_private_symbol(code)) {
            code = symbol_of(run().all.font, code);
            if (code == 0) {
                code = U'□';
                context_.report.push_back({Remark::What::suspicious, 0, text.substr(at, decoded.bytes),
                                           "a sign of a font of its own, written as a box"});
            }
        }
        unicode::append(mapped, code);
        at += decoded.bytes;
    }
    text = std::move(mapped);
}

void DocxBody::put_symbol() {
    bool read = false;
    const QStringView written = xml_.attribute(u"char");
    const char32_t code = written.toUInt(&read, 16);
    const QStringView font = xml_.attribute(u"font");
    const SymbolFont known = symbol_font(font);
    char32_t sign = 0;
    if (read && (known != SymbolFont::none || is_private_symbol(code))) {
        sign = symbol_of(known, code);
    } else if (read && code >= 0x20 && code <= 0xFFFD && (code < 0xD800 || code >= 0xE000)) {
        sign = code;
    }
    if (sign == 0) {
        sign = U'□';
        context_.report.push_back({Remark::What::suspicious, 0, to_utf8(font) + " " + to_utf8(written),
                                   "a sign of a font of its own, written as a box"});
    }
    std::string text;
    unicode::append(text, sign);
    put(text);
}

void DocxBody::count_letters(std::string_view text, const DocxLooks& looks) {
    std::size_t asian = 0;
    // Han, Kana and Hangul take three bytes, the first of which is one of these.
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xE3 && byte <= 0xED) ++asian;
    }
    if (asian != 0 && looks.asian_language != kNoIndex) context_.letters[looks.asian_language] += asian;
    if (looks.language != kNoIndex && text.size() > 3 * asian)
        context_.letters[looks.language] += text.size() - 3 * asian;
}

void DocxBody::put(std::string_view text) {
    ++pieces_;
    if (ruby_depth_ != 0) {
        ruby_ += text;
        return;
    }
    if (fields_.hides()) {
        fields_.hide(text);
        return;
    }
    if (run().signed_note != kNoIndex) {
        context_.text.notes[run().signed_note].sign += text;
        return;
    }
    if (paragraphs_.empty()) {
        stray_ += text;
        return;
    }
    const RichRun& looks = this->looks();
    Paragraph& paragraph = paragraphs_.back();
    if (run().all.hidden) {
        paragraph.hidden += text;
        return;
    }
    if (after_note_sign_) {
        while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
        if (text.empty()) return;
        after_note_sign_ = false;
    }
    count_letters(text, run().all);
    if (looks.label) {
        // The tab that sets it apart is no part of it.
        std::string label(text);
        label.erase(std::remove(label.begin(), label.end(), '\t'), label.end());
        paragraph.after_label = label.size() == text.size();
        if (!label.empty()) story_.add_text(label, looks);
        return;
    }
    if (std::exchange(paragraph.after_label, false) && text.front() == '\t') text.remove_prefix(1);
    if (!text.empty()) story_.add_text(text, looks);
}

}  // namespace adref::formats
