#include "diffcore/unicode.h"
#include "formats/rich_text.h"
#include "formats/src/web/akn.h"
#include "formats/src/web/akn_head.h"
#include "formats/src/web/akn_names.h"
#include "formats/src/web/markup.h"
#include "formats/src/xml/xml_write.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kLongestCover = 40;  // paragraphs before the preamble that can be its preface

struct AknElement {
    std::string_view name;
    std::string_view short_name;  // Naming Convention, table of abbreviations
    std::string_view role;        // the name of an hcontainer
};

AknElement heading_element(const Paragraph& paragraph) {
    const std::string label = unicode::lower(paragraph.label);
    if (label.starts_with("article") || label.starts_with("artículo")) return {"article", "art", ""};
    if (label.starts_with("chapter") || label.starts_with("chapitre")) return {"chapter", "chp", ""};
    if (label.starts_with("part")) return {"part", "part", ""};
    return {"section", "sec", ""};
}

AknElement element_of(const Paragraph& paragraph) {
    switch (paragraph.kind) {
        case Kind::heading:
            return heading_element(paragraph);
        case Kind::operative:
            return {"paragraph", "para", ""};
        case Kind::item:
            if (paragraph.level <= 1) return {"subparagraph", "subpara", ""};
            if (paragraph.level == 2) return {"point", "point", ""};
            return {"indent", "indent", ""};
        case Kind::preambular:
            return {"hcontainer", "hcontainer", "recital"};
        case Kind::title:
            return {"hcontainer", "hcontainer", "title"};
        case Kind::footnote:
            return {"hcontainer", "hcontainer", "footnote"};
        case Kind::table_row:
            return {"hcontainer", "hcontainer", "table"};
        case Kind::signature:
            return {"hcontainer", "hcontainer", "signature"};
        case Kind::text:
            break;
    }
    return {"hcontainer", "hcontainer", "text"};
}

class AknWriter {
 public:
    explicit AknWriter(const Document& document) : document_(document) {}

    std::string run() {
        find_notes();
        find_parts();
        append_akn_head(out_, document_.title, document_.language);
        front();
        out_ += "<mainBody>\n";
        for (std::size_t i = body_; i < order_.size(); ++i) body(i);
        close_to(0);
        out_ += "</mainBody>\n</statement>\n</akomaNtoso>\n";
        return std::move(out_);
    }

 private:
    struct OpenElement {
        std::string_view name;
        std::string eid;
        std::uint32_t rank = 0;
    };

    const Paragraph& at(std::size_t i) const { return document_.paragraphs[order_[i]]; }

    // Footnotes go where they are first called; others stay where they are.
    void find_notes() {
        std::unordered_map<std::string_view, std::size_t> footnotes;
        const std::vector<Paragraph>& paragraphs = document_.paragraphs;
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            if (paragraphs[i].kind == Kind::footnote) footnotes.emplace(paragraphs[i].id, i);
        }
        std::vector<bool> called(paragraphs.size());
        for (const Paragraph& paragraph : paragraphs) {
            if (paragraph.kind == Kind::footnote) continue;
            for (const NoteAnchor& anchor : paragraph.notes) {
                const auto found = footnotes.find(anchor.note);
                if (found == footnotes.end()) continue;
                called[found->second] = true;
                notes_.emplace(anchor.note, Note{found->second, {}});
            }
        }
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            if (!called[i]) order_.push_back(i);
        }
    }

    // Titles and the lines before the first preambular paragraph are the
    // preface; its chapeau and what hangs from it the preamble.
    void find_parts() {
        std::size_t first = order_.size();
        std::size_t titles = 0;
        for (std::size_t i = 0; i < order_.size() && i <= kLongestCover; ++i) {
            const Kind kind = at(i).kind;
            if (kind == Kind::title && titles == i) titles = i + 1;
            if (kind == Kind::preambular) first = i;
            if (kind != Kind::title && kind != Kind::text && kind != Kind::heading) break;
        }
        preface_ = titles;
        body_ = preamble_ = titles;
        if (first == order_.size()) return;
        preamble_ = first > titles && at(first - 1).kind == Kind::text ? first - 1 : first;
        preface_ = preamble_;
        body_ = first;
        for (std::size_t i = first; i < order_.size(); ++i) {
            if (at(i).kind != Kind::preambular && at(i).kind != Kind::text) break;
            if (at(i).kind == Kind::preambular) body_ = i + 1;
        }
    }

    // -- attributes that every paragraph has

    void identify(const Paragraph& paragraph, const std::string& eid) {
        append_attribute(out_, "eId", eid);
        if (!paragraph.id.empty()) append_attribute(out_, "wId", akn_wid(paragraph.id));
        append_attribute(out_, "class", markup_class(paragraph.kind, paragraph.level));
    }

    void num(const Paragraph& paragraph) {
        if (paragraph.label.empty()) return;
        out_ += "<num>";
        append_escaped(out_, paragraph.label);
        out_ += "</num>";
    }

    // -- preface and preamble

    void front() {
        if (preface_ > 0) {
            out_ += "<preface>\n";
            for (std::size_t i = 0; i < preface_; ++i) line(at(i));
            out_ += "</preface>\n";
        }
        if (preamble_ >= body_) return;
        out_ += "<preamble>\n";
        for (std::size_t i = preamble_; i < body_;) {
            if (at(i).kind != Kind::preambular) {
                line(at(i++));
                continue;
            }
            const std::string eid = names_.make("", "recs", "");
            out_ += "<recitals eId=\"" + eid + "\">\n";
            for (; i < body_ && at(i).kind == Kind::preambular; ++i) {
                const std::string own = names_.make(eid, "rec", at(i).label);
                out_ += "<recital";
                identify(at(i), own);
                out_ += '>';
                num(at(i));
                text_block(at(i), own);
                out_ += "</recital>\n";
            }
            out_ += "</recitals>\n";
        }
        out_ += "</preamble>\n";
    }

    // A paragraph outside all hierarchy; its label is a part of the line.
    void line(const Paragraph& paragraph) {
        const std::string eid = names_.make("", "p", "");
        out_ += "<p";
        identify(paragraph, eid);
        out_ += '>';
        if (!paragraph.label.empty()) {
            out_ += "<span class=\"adref-number\">";
            append_escaped(out_, paragraph.label);
            out_ += "</span>";
        }
        const bool title = paragraph.kind == Kind::title;
        if (title) out_ += "<docTitle>";
        inside(paragraph, eid, 0, ~std::uint32_t{0});
        if (title) out_ += "</docTitle>";
        out_ += "</p>\n";
    }

    // -- body

    static std::uint32_t rank_of(const Paragraph& paragraph) {
        return paragraph.level + (paragraph.kind == Kind::heading ? 0 : 100);
    }
    static bool can_hold(const Paragraph& paragraph) {
        return paragraph.kind == Kind::heading || paragraph.kind == Kind::operative ||
               paragraph.kind == Kind::item || paragraph.kind == Kind::text;
    }

    void close_to(std::uint32_t rank) {
        while (!open_.empty() && open_.back().rank >= rank) {
            out_.append("</").append(open_.back().name).append(">\n");
            open_.pop_back();
        }
    }

    void body(std::size_t i) {
        const Paragraph& paragraph = at(i);
        if (paragraph.kind == Kind::table_row) {
            row(i);
            return;
        }
        close_to(rank_of(paragraph));
        const AknElement element = element_of(paragraph);
        const std::string parent = open_.empty() ? "" : open_.back().eid;
        const std::string eid = names_.make(parent, element.short_name, paragraph.label);
        out_.append("<").append(element.name);
        if (!element.role.empty()) append_attribute(out_, "name", element.role);
        identify(paragraph, eid);
        out_ += '>';
        num(paragraph);
        const bool holds =
            can_hold(paragraph) && i + 1 < order_.size() && rank_of(at(i + 1)) > rank_of(paragraph);
        const bool heading = paragraph.kind == Kind::heading;
        if (heading && !paragraph.text.empty()) {
            out_ += "<heading>";
            inside(paragraph, eid, 0, ~std::uint32_t{0});
            out_ += "</heading>";
        }
        if (!heading) {
            const std::string_view around = holds ? "intro" : "content";
            out_.append("<").append(around).append(">");
            text_block(paragraph, eid);
            out_.append("</").append(around).append(">");
        } else if (!holds) {
            out_ += "<content><p/></content>";
        }
        if (holds) {
            out_ += '\n';
            open_.push_back({element.name, eid, rank_of(paragraph)});
        } else {
            out_.append("</").append(element.name).append(">\n");
        }
    }

    void row(std::size_t i) {
        const Paragraph& paragraph = at(i);
        const bool first = i == body_ || at(i - 1).kind != Kind::table_row;
        const bool last = i + 1 == order_.size() || at(i + 1).kind != Kind::table_row;
        if (first) {
            close_to(rank_of(paragraph));
            const std::string parent = open_.empty() ? "" : open_.back().eid;
            table_ = names_.make(parent, "hcontainer", "");
            out_ += "<hcontainer name=\"table\" eId=\"" + table_ + "\"><content>\n<table eId=\"" +
                    names_.make(table_, "table", "") + "\">\n";
        }
        const std::string eid = names_.make(table_, "tr", "");
        out_ += "<tr";
        identify(paragraph, eid);
        out_ += "><td><p>";
        if (!paragraph.label.empty()) {
            out_ += "<span class=\"adref-number\">";
            append_escaped(out_, paragraph.label);
            out_ += "</span>";
        }
        inside(paragraph, eid, 0, ~std::uint32_t{0});
        out_ += "</p></td></tr>\n";
        if (last) out_ += "</table>\n</content></hcontainer>\n";
    }

    // -- text

    void text_block(const Paragraph& paragraph, const std::string& eid) {
        out_ += "<p>";
        inside(paragraph, eid, 0, ~std::uint32_t{0});
        out_ += "</p>";
    }

    // The words from one code point to another, with their footnotes.
    void inside(const Paragraph& paragraph, const std::string& eid, std::uint32_t start, std::uint32_t end) {
        for (const NoteAnchor& anchor : paragraph.notes) {
            if (anchor.at > start) words(paragraph, start, anchor.at);
            start = std::max(start, anchor.at);
            call(anchor, eid);
        }
        words(paragraph, start, end);
    }

    void words(const Paragraph& paragraph, std::uint32_t start, std::uint32_t end) {
        constexpr std::array<std::string_view, 6> tags = {"b", "i", "u", "span", "sup", "sub"};
        for (const RichRun& run : make_runs(paragraph, start, end)) {
            if (run.type == RichRun::Type::cell_end) {
                out_ += "</p></td><td><p>";
                continue;
            }
            for (std::size_t i = 0; i < tags.size(); ++i) {
                if ((run.marks & mark_bit(static_cast<MarkKind>(i))) == 0) continue;
                out_.append("<").append(tags.at(i));
                if (tags.at(i) == "span") out_ += " class=\"strike\" style=\"text-decoration: line-through\"";
                out_ += '>';
            }
            append_escaped(out_, run.text);
            for (std::size_t i = tags.size(); i-- > 0;) {
                if ((run.marks & mark_bit(static_cast<MarkKind>(i))) != 0)
                    out_.append("</").append(tags.at(i)).append(">");
            }
        }
    }

    void call(const NoteAnchor& anchor, const std::string& eid) {
        const auto found = notes_.find(anchor.note);
        if (found == notes_.end()) return;
        Note& note = found->second;
        const Paragraph& footnote = document_.paragraphs[note.place];
        if (!note.eid.empty()) {
            out_ += "<noteRef href=\"#" + note.eid + "\"";
            append_attribute(out_, "marker", footnote.label);
            out_ += "/>";
            return;
        }
        note.eid = names_.make(eid, "authorialNote", "");
        out_ += "<authorialNote";
        append_attribute(out_, "marker", footnote.label);
        out_ += " placement=\"bottom\"";
        identify(footnote, note.eid);
        out_ += "><p>";
        // Calls from one footnote to another are not said here.
        words(footnote, 0, ~std::uint32_t{0});
        out_ += "</p></authorialNote>";
    }

    struct Note {
        std::size_t place = 0;
        std::string eid;  // empty until it was written
    };

    const Document& document_;
    std::string out_;
    AknNames names_;
    std::vector<std::size_t> order_;  // of the paragraphs that are no called footnotes
    std::unordered_map<std::string_view, Note> notes_;
    std::size_t preface_ = 0;   // where each ends in order_ …
    std::size_t preamble_ = 0;  // … and the preamble begins
    std::size_t body_ = 0;
    std::vector<OpenElement> open_;
    std::string table_;
};

}  // namespace

Result<std::string> write_akn(const Document& document) {
    return AknWriter(document).run();
}

}  // namespace adref::formats
