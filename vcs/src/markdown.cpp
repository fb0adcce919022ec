#include "vcs/src/markdown.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace adref::vcs {
namespace {

// One line, whatever stands in it.
void append_line(std::string& out, std::string_view text) {
    for (const char c : text) out.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c);
}

std::string call_sign(std::string_view label, std::size_t number) {
    const std::string folded = fold_label(label);
    return "[^" + (folded.empty() ? "note-" + std::to_string(number) : folded) + "]";
}

class TextWriter {
 public:
    explicit TextWriter(const Document& document) : document_(document) {
        std::size_t number = 0;
        for (const Paragraph& p : document.paragraphs) {
            if (p.kind == Kind::footnote) signs_.emplace(p.id, call_sign(p.label, ++number));
        }
    }

    std::string write() {
        if (!starts_with_title()) begin("# "), append_line(out_, document_.title);
        const Paragraph* before = nullptr;
        for (const Paragraph& paragraph : document_.paragraphs) {
            add(paragraph, before);
            before = &paragraph;
        }
        if (!out_.empty()) out_.push_back('\n');
        return std::move(out_);
    }

 private:
    // A title in the text makes the document's own one superfluous.
    bool starts_with_title() const {
        return document_.title.empty() ||
               std::any_of(document_.paragraphs.begin(), document_.paragraphs.end(),
                           [](const Paragraph& p) { return p.kind == Kind::title; });
    }

    void begin(std::string_view prefix) {
        if (!out_.empty()) out_ += "\n\n";
        out_ += prefix;
    }

    void add(const Paragraph& paragraph, const Paragraph* before) {
        switch (paragraph.kind) {
            case Kind::title:
                begin("# ");
                break;
            case Kind::heading:
                begin(std::string(std::min<std::size_t>(paragraph.level + 2U, 6), '#') + " ");
                break;
            case Kind::footnote:
                begin(signs_[paragraph.id] + ": ");
                append_words(paragraph);
                return;
            case Kind::table_row:
                add_row(paragraph, before);
                return;
            default:
                begin(std::string(std::min<std::size_t>(paragraph.level, 3), ' '));  // four would be code
        }
        append_line(out_, paragraph.label);
        if (!paragraph.label.empty() && !paragraph.text.empty()) out_.push_back(' ');
        append_words(paragraph);
    }

    void add_row(const Paragraph& paragraph, const Paragraph* before) {
        if (before != nullptr && before->kind == Kind::table_row) {
            out_ += "\n";
        } else {
            begin("");
        }
        if (!paragraph.label.empty()) {
            append_line(out_, paragraph.label);
            out_.push_back(' ');
        }
        out_ += "| ";
        const std::size_t start = out_.size();
        append_words(paragraph, "\t", " | ");
        if (out_.size() == start) out_.pop_back();
        out_ += " |";
    }

    // The text with the calls of its footnotes.
    void append_words(const Paragraph& paragraph, std::string_view separator = {},
                      std::string_view shown = {}) {
        const std::string& text = paragraph.text;
        std::size_t offset = 0;
        std::uint32_t position = 0;
        auto note = paragraph.notes.begin();
        const auto call_notes = [&](bool at_end) {
            for (; note != paragraph.notes.end() && (at_end || note->at <= position); ++note) {
                const auto sign = signs_.find(note->note);
                out_ += sign == signs_.end() ? "[^?]" : sign->second;
            }
        };
        while (offset < text.size()) {
            call_notes(false);
            const std::size_t bytes = unicode::decode(text, offset).bytes;
            const std::string_view character = std::string_view(text).substr(offset, bytes);
            if (!separator.empty() && character == separator) {
                out_ += shown;
            } else {
                append_line(out_, character);
            }
            offset += bytes;
            ++position;
        }
        call_notes(true);
    }

    const Document& document_;
    std::unordered_map<std::string, std::string> signs_;
    std::string out_;
};

}  // namespace

std::string write_text(const Document& document) {
    return TextWriter(document).write();
}

}  // namespace adref::vcs
