#include "formats/src/rich_numbers.h"
#include "formats/src/web/html.h"
#include "formats/src/web/html_lists.h"
#include "formats/src/web/markup.h"
#include "formats/src/xml/xml_write.h"

#include <algorithm>
#include <array>

namespace adref::formats {
namespace {

constexpr std::string_view kStyle = R"(<style>
body { margin: 2em auto; max-width: 42em; padding: 0 1em; font: 100%/1.5 serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
table { border-collapse: collapse; margin: 1em 0; }
td { border: 1px solid; padding: .2em .5em; vertical-align: top; }
.item.level-1 { margin-inline-start: 2em; }
.item.level-2 { margin-inline-start: 4em; }
.item.level-3 { margin-inline-start: 6em; }
.item.level-4 { margin-inline-start: 8em; }
.signature { margin-block-start: 2em; }
.adref-notes, .adref-comments { border-block-start: 1px solid; margin-block-start: 2em; font-size: 90%; }
.adref-note p { display: inline; }
.adref-note { margin: .5em 0; }
ins { color: #00601f; }
del { color: #9c0000; }
.adref-end, .adref-comment-end { color: #666; font-size: 80%; }
</style>
)";

constexpr std::array<std::string_view, 6> kMarkTags = {"b", "i", "u", "s", "sup", "sub"};
static_assert(static_cast<std::size_t>(MarkKind::subscript) + 1 == kMarkTags.size());

std::string mark_names(MarkSet marks) {
    std::string names;
    for (std::size_t i = 0; i < kMarkTags.size(); ++i) {
        const auto kind = static_cast<MarkKind>(i);
        if ((marks & mark_bit(kind)) == 0) continue;
        if (!names.empty()) names += ' ';
        names += to_string(kind);
    }
    return names;
}

class HtmlWriter {
 public:
    explicit HtmlWriter(const RichText& text) : text_(text), numbers_(text), note_signs_(note_signs(text)) {}

    std::string run() {
        head();
        out_ += "<body>\n<main>\n";
        for (const RichParagraph& paragraph : text_.paragraphs) {
            if (table_ != 0 && (!paragraph.row || paragraph.table != table_)) close_table();
            if (paragraph.row)
                row(paragraph);
            else
                block(paragraph);
        }
        if (table_ != 0) close_table();
        out_ += "</main>\n";
        notes();
        comments();
        out_ += "</body>\n</html>\n";
        return std::move(out_);
    }

 private:
    void head() {
        out_ += "<!DOCTYPE html>\n<html";
        if (!text_.language.empty()) append_attribute(out_, "lang", text_.language);
        if (is_right_to_left(text_.language)) out_ += " dir=\"rtl\"";
        out_ +=
            ">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
        append_escaped(out_, text_.title);
        out_.append("</title>\n").append(kStyle).append("</head>\n");
    }

    // -- paragraphs

    static std::string class_of(const RichProperties& properties) {
        if (properties.kind) return markup_class(*properties.kind, properties.level);
        return properties.title ? "adref title" : "adref";
    }

    static std::string tag_of(const RichProperties& properties) {
        const bool title = properties.kind ? *properties.kind == Kind::title : properties.title;
        if (title) return "h1";
        std::uint32_t depth = properties.heading;
        if (properties.kind) depth = *properties.kind == Kind::heading ? properties.level + 2 : 0;
        return depth == 0 ? "p" : "h" + std::to_string(std::min<std::uint32_t>(depth, 6));
    }

    void block(const RichParagraph& paragraph) {
        const RichProperties& properties = paragraph.properties;
        const std::string tag = tag_of(properties);
        out_.append("<").append(tag);
        append_attribute(out_, "class", class_of(properties));
        if (properties.indent != 0) {
            const std::uint32_t tenths = properties.indent * 25;
            append_attribute(out_, "style",
                             "margin-inline-start: " + std::to_string(tenths / 10) + "." +
                                 std::to_string(tenths % 10) + "mm");
        }
        if (properties.list != kNoIndex) lists_.append(out_, text_, properties);
        out_ += '>';
        if (properties.list != kNoIndex) number(numbers_.next(properties).text);
        content(paragraph);
        end(paragraph);
        out_.append("</").append(tag).append(">\n");
    }

    void number(const std::string& text) {
        if (text.empty()) return;
        out_.append("<span class=\"").append(kHtmlListNumber).append("\">");
        append_escaped(out_, text);
        out_ += " </span>";
    }

    void row(const RichParagraph& paragraph) {
        if (table_ == 0) out_ += "<table>\n<tbody>\n";
        table_ = paragraph.table == 0 ? kNoIndex : paragraph.table;
        out_ += "<tr";
        append_attribute(out_, "class", class_of(paragraph.properties));
        out_ += "><td>";
        content(paragraph);
        end(paragraph);
        out_ += "</td></tr>\n";
        if (paragraph.table == 0) close_table();
    }
    void close_table() {
        out_ += "</tbody>\n</table>\n";
        table_ = 0;
    }

    void content(const RichParagraph& paragraph) {
        for (const RichRun& run : paragraph.runs) add(run);
    }

    // The end that somebody inserted or took away is a sign of its own.
    void end(const RichParagraph& paragraph) {
        if (paragraph.end_inserted != kNoIndex || paragraph.end_deleted != kNoIndex) {
            const std::size_t open = open_changes(paragraph.end_inserted, paragraph.end_deleted);
            out_ += "<span class=\"adref-end\">¶</span>";
            close_changes(open);
        }
        if (paragraph.reformatted < text_.revisions.size()) {
            out_ += "<span class=\"adref-reformatted\"";
            revision(paragraph.reformatted, "data-date");
            append_attribute(out_, "data-old", class_of(paragraph.old_properties));
            out_ += "></span>";
        }
    }

    // -- runs

    void revision(std::uint32_t index, std::string_view date) {
        const RichRevision& revision = text_.revisions[index];
        if (!revision.author.empty()) append_attribute(out_, "data-author", revision.author);
        if (!revision.date.empty()) append_attribute(out_, date, revision.date);
        if (revision.move != 0) append_attribute(out_, "data-move", std::to_string(revision.move));
    }

    // 1: ins, 2: del, 3: both
    std::size_t open_changes(std::uint32_t inserted, std::uint32_t deleted) {
        std::size_t open = 0;
        if (inserted < text_.revisions.size()) {
            out_ += "<ins";
            revision(inserted, "datetime");
            out_ += '>';
            open |= 1U;
        }
        if (deleted < text_.revisions.size()) {
            out_ += "<del";
            revision(deleted, "datetime");
            out_ += '>';
            open |= 2U;
        }
        return open;
    }
    void close_changes(std::size_t open) {
        if ((open & 2U) != 0) out_ += "</del>";
        if ((open & 1U) != 0) out_ += "</ins>";
    }

    void add(const RichRun& run) {
        if (run.type == RichRun::Type::cell_end) {
            out_ += "</td><td>";
            return;
        }
        const std::size_t open = open_changes(run.inserted, run.deleted);
        switch (run.type) {
            case RichRun::Type::text:
                add_text(run);
                break;
            case RichRun::Type::note:
                call(run.index);
                break;
            case RichRun::Type::comment_start:
                out_.append("<span class=\"adref-comment-start\" data-comment=\"")
                    .append(std::to_string(run.index + 1))
                    .append("\"></span>");
                break;
            case RichRun::Type::comment_end:
                comment_end(run.index);
                break;
            case RichRun::Type::cell_end:
                break;
        }
        close_changes(open);
        if (run.type == RichRun::Type::text && run.label) out_ += ' ';
    }

    void add_text(const RichRun& run) {
        const bool formatted = run.formatted < text_.revisions.size();
        if (run.label) out_ += "<span class=\"adref-number\">";
        if (formatted) {
            out_ += "<span class=\"adref-formatted\"";
            revision(run.formatted, "data-date");
            append_attribute(out_, "data-old", mark_names(run.old_marks));
            out_ += '>';
        }
        for (std::size_t i = 0; i < kMarkTags.size(); ++i)
            if ((run.marks & mark_bit(static_cast<MarkKind>(i))) != 0)
                out_.append("<").append(kMarkTags.at(i)).append(">");
        std::string_view rest = run.text;
        while (true) {
            const std::size_t line = rest.find('\n');
            append_escaped(out_, rest.substr(0, line));
            if (line == std::string_view::npos) break;
            out_ += "<br>";
            rest.remove_prefix(line + 1);
        }
        for (std::size_t i = kMarkTags.size(); i-- > 0;)
            if ((run.marks & mark_bit(static_cast<MarkKind>(i))) != 0)
                out_.append("</").append(kMarkTags.at(i)).append(">");
        if (formatted) out_ += "</span>";
        if (run.label) out_ += "</span>";
    }

    void call(std::uint32_t note) {
        if (note >= text_.notes.size()) return;
        const std::string name = std::to_string(note + 1);
        calls_.resize(text_.notes.size());
        out_ += "<sup><a role=\"doc-noteref\" href=\"#note-" + name + "\"";
        if (calls_[note]++ == 0) out_ += " id=\"call-" + name + "\"";
        out_ += '>';
        append_escaped(out_, note_signs_[note]);
        out_ += "</a></sup>";
    }

    void notes() {
        if (text_.notes.empty()) return;
        calls_.resize(text_.notes.size());
        out_ += "<section class=\"adref-notes\" role=\"doc-endnotes\">\n";
        for (std::uint32_t i = 0; i < text_.notes.size(); ++i) {
            const RichNote& note = text_.notes[i];
            const std::string name = std::to_string(i + 1);
            out_ += "<div class=\"adref-note\" id=\"note-" + name + "\"";
            if (!note.sign.empty()) append_attribute(out_, "data-sign", note.sign);
            out_ += "><a class=\"adref-back\" href=\"#call-" + name + "\">";
            append_escaped(out_, note_signs_[i]);
            out_ += "</a>\n";
            for (const RichParagraph& paragraph : note.paragraphs) block(paragraph);
            out_ += "</div>\n";
        }
        out_ += "</section>\n";
    }

    // -- comments

    void comment_end(std::uint32_t comment) {
        const std::string name = std::to_string(comment + 1);
        out_ += "<span class=\"adref-comment-end\" data-comment=\"" + name + "\">";
        if (comment < text_.comments.size()) out_ += "<a href=\"#comment-" + name + "\">[" + name + "]</a>";
        out_ += "</span>";
    }

    void comments() {
        if (text_.comments.empty()) return;
        out_ += "<aside class=\"adref-comments\">\n";
        for (std::size_t i = 0; i < text_.comments.size(); ++i) {
            const RichComment& comment = text_.comments[i];
            const std::string name = std::to_string(i + 1);
            out_ += "<div class=\"adref-comment\" id=\"comment-" + name + "\" data-comment=\"" + name + "\"";
            if (!comment.author.empty()) append_attribute(out_, "data-author", comment.author);
            if (!comment.date.empty()) append_attribute(out_, "data-date", comment.date);
            out_ += "><span>[" + name + "] ";
            append_escaped(out_, comment.author);
            out_ += "</span>";
            std::string_view rest = comment.text;
            while (true) {
                const std::size_t line = rest.find('\n');
                out_ += "<p>";
                append_escaped(out_, rest.substr(0, line));
                out_ += "</p>";
                if (line == std::string_view::npos) break;
                rest.remove_prefix(line + 1);
            }
            out_ += "</div>\n";
        }
        out_ += "</aside>\n";
    }

    const RichText& text_;
    ListNumbers numbers_;
    HtmlListWriter lists_;
    std::vector<std::string> note_signs_;
    std::string out_;
    std::uint32_t table_ = 0;  // the table that is open; 0 if none
    std::vector<std::uint32_t> calls_;
};

}  // namespace

Result<std::string> write_html(const RichText& text) {
    return HtmlWriter(text).run();
}

}  // namespace adref::formats
