#include "diffcore/unicode.h"
#include "formats/src/language.h"
#include "formats/src/openings.h"
#include "formats/src/styled.h"
#include "formats/src/text_util.h"
#include "formats/src/web/akn.h"
#include "formats/src/web/akn_names.h"
#include "formats/src/web/markup.h"

#include <QByteArray>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kDeepestAkn = 256;
constexpr std::uint32_t kDeepestAknLevel = 32;

template <std::size_t N>
bool one_of(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements that are a paragraph with a number, or the heading of several.
bool is_hierarchy(std::string_view name) {
    constexpr std::array<std::string_view, 37> names = {
        "alinea",       "article",      "book",       "chapter",     "citation",       "clause",
        "division",     "hcontainer",   "indent",     "item",        "level",          "li",
        "paragraph",    "part",         "point",      "proviso",     "recital",        "rule",
        "section",      "subchapter",   "subclause",  "subdivision", "sublist",        "subpart",
        "subrule",      "subparagraph", "subsection", "subtitle",    "title",          "tome",
        "transitional", "crossHeading", "tocItem",    "block",       "blockContainer", "answer",
        "question"};
    return one_of(name, names);
}

// What never is a numbered paragraph: without a heading its number is one.
bool is_container(std::string_view name) {
    constexpr std::array<std::string_view, 12> names = {"article", "book",     "chapter",    "division",
                                                        "part",    "section",  "subchapter", "subdivision",
                                                        "subpart", "subtitle", "title",      "tome"};
    return one_of(name, names);
}

// What begins and ends a line of its own.
bool is_line(std::string_view name) {
    constexpr std::array<std::string_view, 12> names = {
        "p",          "heading",   "subheading", "block",   "crossHeading", "listIntroduction",
        "listWrapUp", "longTitle", "formula",    "caption", "li",           "tocItem"};
    return one_of(name, names);
}

std::string bcp47(std::string_view language) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> codes = {{{"ara", "ar"},
                                                                                      {"chi", "zh"},
                                                                                      {"deu", "de"},
                                                                                      {"eng", "en"},
                                                                                      {"fra", "fr"},
                                                                                      {"fre", "fr"},
                                                                                      {"ger", "de"},
                                                                                      {"mul", ""},
                                                                                      {"rus", "ru"},
                                                                                      {"spa", "es"},
                                                                                      {"und", ""},
                                                                                      {"zho", "zh"}}};
    for (const auto& [code, tag] : codes) {
        if (language == code) return std::string(tag);
    }
    return std::string(language);
}

std::string utf8(const auto& text) {
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool is_blank_text(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// An element that is open.
struct AknFrame {
    std::string name;
    bool owner = false;       // a paragraph or the heading of several
    bool ours = false;        // it says its kind and level
    bool taken = false;       // its first words have come
    bool is_heading = false;  // what is inside stands under it
    Kind kind = Kind::text;
    std::uint32_t level = 0;
    std::string id;
    std::string label;
    std::optional<MarkKind> mark;
    std::uint32_t mark_start = 0;
};
// A paragraph that is being read.
struct AknText {
    Paragraph paragraph;
    Styled styled;
    std::uint32_t length = 0;
    bool known = false;
    bool preamble = false;  // a line of the preamble whose opening decides
    bool cells = false;
    std::uint64_t key = 0;  // of a footnote
    std::string eid;
    std::vector<AknText> notes;  // footnotes that were called here
};
struct AknFound {
    Paragraph paragraph;
    std::uint64_t key = 0;
    std::string eid;
};

class AknReader {
 public:
    AknReader(std::string_view bytes, std::string_view name, std::vector<Remark>& report)
        : bytes_(bytes), name_(name), report_(report) {}

    Result<Document> run() {
        xml_.addData(QByteArray::fromRawData(bytes_.data(), static_cast<qsizetype>(bytes_.size())));
        xml_.setEntityExpansionLimit(0);
        while (!xml_.atEnd()) {
            switch (xml_.readNext()) {
                case QXmlStreamReader::DTD:
                    return bad("a document type declaration, which may hide text, is not read",
                               "remove the <!DOCTYPE …> line");
                case QXmlStreamReader::StartElement:
                    if (frames_.empty() && xml_.name() != QLatin1String("akomaNtoso"))
                        return bad("this is not Akoma Ntoso: its root element is <" + utf8(xml_.name()) + ">",
                                   "");
                    if (frames_.size() >= kDeepestAkn)
                        return bad("elements are nested more than " + std::to_string(kDeepestAkn) + " deep",
                                   "");
                    start();
                    break;
                case QXmlStreamReader::EndElement:
                    end();
                    break;
                case QXmlStreamReader::Characters:
                    characters(utf8(xml_.text()));
                    break;
                default:
                    break;
            }
        }
        if (xml_.hasError()) return bad("not well-formed XML: " + first_line(utf8(xml_.errorString())), "");
        flush();
        if (paragraphs_.empty()) return bad("there is no text in the document", "");
        return finished();
    }

 private:
    static std::string first_line(std::string text) {
        text = text.substr(0, text.find('\n'));
        while (text.ends_with('.')) text.pop_back();
        return text;
    }
    Error bad(std::string message, std::string hint) const {
        return {ErrorCode::bad_input, std::move(message),
                std::string(name_) + ", line " + std::to_string(xml_.lineNumber()), std::move(hint)};
    }

    std::string attribute(const char* name) const {
        return utf8(xml_.attributes().value(QLatin1String(name)));
    }

    bool inside(std::string_view name) const {
        return std::any_of(frames_.begin(), frames_.end(),
                           [name](const AknFrame& f) { return f.name == name; });
    }

    // -- elements

    void start() {
        AknFrame frame;
        frame.name = utf8(xml_.name());
        if (skip_ != 0) {
            frames_.push_back(std::move(frame));
            return;
        }
        const std::string& name = frame.name;
        if (name == "FRBRlanguage" && language_.empty()) language_ = attribute("language"), said_ = true;
        if (name == "FRBRalias" && title_.empty() && attribute("name") == "title")
            title_ = attribute("value");
        if (name == "toc" || name == "del" || name == "componentRef") {
            skip_ = frames_.size() + 1;
            skip_line_ = static_cast<std::size_t>(xml_.lineNumber());
        }
        const std::string classes = attribute("class");
        frame.ours = parse_markup_class(classes, frame.kind, frame.level);
        if (name == "authorialNote") {
            begin_note(frame);
        } else if (name == "noteRef") {
            if (open_) open_->styled.notes.push_back({open_->length, attribute("href")});
        } else if (name == "eol" || name == "br") {
            if (open_) append(" ");
        } else if (name == "img") {
            report_.push_back({Remark::What::dropped, static_cast<std::size_t>(xml_.lineNumber()),
                               attribute("alt"), "image"});
        } else if (name == "tr") {
            begin_row(frame);
        } else if ((name == "td" || name == "th") && open_ && open_->cells) {
            if (!std::exchange(first_cell_, false)) append("\t");
        } else if (open_ && open_->cells) {
            if (is_line(name) && open_->length > 0 && !open_->styled.text.ends_with('\t')) append(" ");
        } else if (notes_open_ == 0 && (frame.ours || is_hierarchy(name))) {
            begin_owner(frame);
        } else if (name == "num") {
            num_ = frames_.size() + 1;
        }
        mark(frame, classes);
        const bool line = skip_ == 0 && is_line(name) && !(open_ && open_->cells);
        frames_.push_back(std::move(frame));
        if (line) begin_line();
        if (name_of_top() == "docTitle" && !open_) begin_line();
        if (open_ && !open_->known && name_of_top() == "docTitle" && inside("preface"))
            open_->paragraph.kind = Kind::title;
        if (open_ && !open_->known && name_of_top() == "signature") open_->paragraph.kind = Kind::signature;
    }

    const std::string& name_of_top() const { return frames_.back().name; }

    void end() {
        AknFrame& frame = frames_.back();
        if (skip_ != 0) {
            if (skip_ == frames_.size()) {
                skip_ = 0;
                if (!is_blank_text(skipped_))
                    report_.push_back({Remark::What::dropped, skip_line_, std::string(trim(skipped_)),
                                       frame.name == "toc" ? "table of contents" : "deleted text"});
                skipped_.clear();
            }
            frames_.pop_back();
            return;
        }
        if (num_ == frames_.size()) num_ = 0;
        if (frame.mark && open_ && frame.mark_start < open_->length) add_mark(*frame.mark, frame.mark_start);
        if (frame.name == "authorialNote") {
            end_note();
        } else if (frame.name == "tr" ||
                   (is_line(frame.name) && notes_open_ == 0 && !(open_ && open_->cells))) {
            flush();
        }
        if (frame.owner) emit_bare(frame);
        frames_.pop_back();
    }

    void mark(AknFrame& frame, const std::string& classes) {
        if (!open_) {
            if (frame.name != "b" && frame.name != "i" && frame.name != "u" && frame.name != "sup" &&
                frame.name != "sub" && frame.name != "span")
                return;
            if (skip_ != 0 || num_ != 0) return;
        }
        if (frame.name == "b") frame.mark = MarkKind::bold;
        if (frame.name == "i") frame.mark = MarkKind::italic;
        if (frame.name == "u") frame.mark = MarkKind::underline;
        if (frame.name == "sup") frame.mark = MarkKind::superscript;
        if (frame.name == "sub") frame.mark = MarkKind::subscript;
        if (frame.name == "span" && has_word(classes, "strike")) frame.mark = MarkKind::strike;
        if (frame.name == "span" && has_word(classes, "adref-number")) num_ = frames_.size() + 1;
        frame.mark_start = open_ ? open_->length : 0;
    }

    // Neighbours of one kind are one mark.
    void add_mark(MarkKind kind, std::uint32_t start) {
        std::vector<Mark>& marks = open_->styled.marks;
        for (std::size_t i = marks.size(); i-- > 0 && marks.size() - i <= 6;) {
            if (marks[i].kind == kind && marks[i].end == start) {
                marks[i].end = open_->length;
                return;
            }
        }
        marks.push_back({kind, start, open_->length});
    }

    // -- paragraphs and headings

    void begin_owner(AknFrame& frame) {
        flush();
        AknFrame* outer = owner();
        // A number with nothing but parts below it heads them.
        if (outer != nullptr && !outer->taken && !outer->ours) {
            outer->is_heading = !outer->label.empty();
            if (outer->is_heading) emit_heading(*outer);
        } else if (outer != nullptr) {
            emit_bare(*outer);
        }
        frame.owner = true;
        if (frame.ours) {
            take_id(frame);
            frame.is_heading = frame.kind == Kind::heading;
            return;
        }
        if (frame.name == "recital" || frame.name == "citation") frame.kind = Kind::preambular;
        if (frame.name == "li") frame.label = "•";
    }

    void take_id(AknFrame& frame) const {
        if (const auto id = id_of_akn_wid(attribute("wId"))) frame.id = *id;
    }

    AknFrame* owner() {
        const auto found =
            std::find_if(frames_.rbegin(), frames_.rend(), [](const AknFrame& f) { return f.owner; });
        return found == frames_.rend() ? nullptr : &*found;
    }

    std::uint32_t depth(bool headings) const {
        std::uint32_t count = 0;
        for (std::size_t i = 0; i + 1 < frames_.size(); ++i) {
            if (frames_[i].owner && frames_[i].is_heading == headings) ++count;
        }
        return std::min(count, kDeepestAknLevel);
    }

    // What the words that come now are: the owner's first, or one more line of it.
    void begin_line() {
        if (notes_open_ != 0) {
            if (open_->length > 0) append(" ");
            return;
        }
        if (open_) flush();
        open_.emplace();
        AknFrame* at = owner();
        const bool heading = name_of_top() == "heading" || name_of_top() == "crossHeading";
        if (at == nullptr || at->taken) {
            open_->paragraph.kind = heading ? Kind::heading : Kind::text;
            open_->paragraph.level = heading ? depth(true) : 0;
            open_->preamble = at == nullptr && inside("preamble");
            return;
        }
        if (!at->ours) {
            const std::uint32_t paragraphs = depth(false) - (depth_counts(*at) ? 1 : 0);
            if (heading) {
                at->is_heading = true;
                at->kind = Kind::heading;
                at->level = depth(true) - 1;
            } else if (is_container(at->name) && !at->label.empty()) {
                emit_heading(*at);
                open_.emplace();
                return;
            } else if (at->kind != Kind::preambular && !at->label.empty()) {
                const bool item = paragraphs > 0 || at->name == "item" || at->name == "point" ||
                                  at->name == "indent" || at->name == "li";
                at->kind = item ? Kind::item : Kind::operative;
                at->level = item ? std::max<std::uint32_t>(paragraphs, 1) : 0;
            }
        }
        at->taken = true;
        open_->known = true;
        open_->paragraph.kind = at->kind;
        open_->paragraph.level = at->level;
        open_->paragraph.id = at->id;
        open_->paragraph.label = at->label;
    }

    // The owner at hand is among what depth(false) counts.
    bool depth_counts(const AknFrame& frame) const { return !frame.is_heading && &frame != &frames_.back(); }

    void emit_heading(AknFrame& frame) {
        frame.is_heading = true;
        frame.taken = true;
        AknText text;
        text.known = true;
        text.paragraph.kind = Kind::heading;
        std::uint32_t level = 0;
        for (const AknFrame& each : frames_) {
            if (&each == &frame) break;
            if (each.owner && each.is_heading) ++level;
        }
        text.paragraph.level = std::min(level, kDeepestAknLevel);
        text.paragraph.label = frame.label;
        add(std::move(text));
    }

    // A number, or one of our own paragraphs, without words.
    void emit_bare(AknFrame& frame) {
        if (frame.taken || (!frame.ours && frame.label.empty())) return;
        if (frame.name == "li" && frame.label == "•") return;
        flush();
        frame.taken = true;
        AknText text;
        text.known = true;
        text.paragraph.kind = frame.ours || frame.kind == Kind::preambular ? frame.kind : Kind::operative;
        text.paragraph.level = frame.level;
        text.paragraph.id = frame.id;
        text.paragraph.label = frame.label;
        add(std::move(text));
    }

    void begin_row(AknFrame& frame) {
        flush();
        if (AknFrame* outer = owner(); outer != nullptr && outer->ours) emit_bare(*outer);
        open_.emplace();
        open_->cells = open_->known = true;
        open_->paragraph.kind = Kind::table_row;
        if (frame.ours) {
            take_id(frame);
            open_->paragraph.level = frame.level;
            open_->paragraph.id = frame.id;
        }
        first_cell_ = true;
    }

    // -- footnotes

    void begin_note(AknFrame& frame) {
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
    void end_note() {
        AknText note = std::move(*open_);
        open_ = std::move(waiting_.back());
        waiting_.pop_back();
        --notes_open_;
        open_->styled.notes.push_back({open_->length, std::to_string(note.key)});
        open_->notes.push_back(std::move(note));
    }

    // -- text

    void begin_loose() {
        frames_.push_back({});
        begin_line();
        frames_.pop_back();
    }

    void characters(std::string text) {
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

    bool inside_meta() const { return inside("meta"); }

    void add_label(const std::string& text) {
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

    void append(std::string_view text) {
        open_->styled.text += text;
        open_->length += static_cast<std::uint32_t>(unicode::count_code_points(text));
    }

    void flush() {
        if (!open_ || notes_open_ != 0) return;
        AknText text = std::move(*open_);
        open_.reset();
        add(std::move(text));
    }

    // With the footnotes that it calls, and what those call, behind it.
    void add(AknText text) {
        std::vector<AknText> waiting;
        waiting.push_back(std::move(text));
        while (!waiting.empty()) {
            AknText next = std::move(waiting.back());
            waiting.pop_back();
            add_paragraph(next);
            std::move(next.notes.rbegin(), next.notes.rend(), std::back_inserter(waiting));
        }
    }

    void add_paragraph(AknText& text) {
        Paragraph& paragraph = text.paragraph;
        Styled label;
        label.text = std::move(paragraph.label);
        tidy(label);
        paragraph.label = std::move(label.text);
        tidy(text.styled, text.cells ? Tabs::keep : Tabs::fold);
        const bool words = text.styled.text.find_first_not_of('\t') != std::string::npos;
        const bool ours = !paragraph.id.empty();
        if (!words && !ours && paragraph.label.empty() && text.styled.notes.empty()) return;
        if (text.preamble && !text.known && is_preambular_opening(text.styled.text))
            paragraph.kind = Kind::preambular;
        paragraph.text = std::move(text.styled.text);
        paragraph.marks = std::move(text.styled.marks);
        paragraph.notes = std::move(text.styled.notes);
        paragraphs_.push_back({std::move(paragraph), text.key, std::move(text.eid)});
    }

    // -- the whole

    Document finished() {
        Document document;
        document.title = title_;
        document.language = bcp47(language_);
        std::unordered_map<std::string, std::size_t> places;
        std::unordered_set<std::string> ids;
        bool recorded = true;
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            AknFound& found = paragraphs_[i];
            if (found.key != 0) places.emplace(std::to_string(found.key), i);
            if (!found.eid.empty()) places.emplace("#" + found.eid, i);
            recorded = recorded && !found.paragraph.id.empty() && ids.insert(found.paragraph.id).second;
            document.paragraphs.push_back(std::move(found.paragraph));
        }
        if (!recorded) {
            for (Paragraph& paragraph : document.paragraphs) paragraph.id.clear();
        }
        assign_ids(document);
        document.ids = recorded ? IdOrigin::recorded : IdOrigin::derived;
        for (Paragraph& paragraph : document.paragraphs) {
            std::erase_if(paragraph.notes, [&](const NoteAnchor& a) { return !places.contains(a.note); });
            for (NoteAnchor& anchor : paragraph.notes)
                anchor.note = document.paragraphs[places.at(anchor.note)].id;
            if (paragraph.kind == Kind::title && document.title.empty() && !recorded)
                document.title = paragraph.text;
        }
        if (!said_) document.language = guessed(document);
        return document;
    }

    static std::string guessed(const Document& document) {
        constexpr std::size_t sample = 20'000;
        std::string text;
        for (const Paragraph& paragraph : document.paragraphs) {
            if (text.size() < sample) text += paragraph.text + "\n";
        }
        return guess_language(text);
    }

    std::string_view bytes_;
    std::string_view name_;
    std::vector<Remark>& report_;
    QXmlStreamReader xml_;
    std::vector<AknFrame> frames_;
    std::optional<AknText> open_;
    std::vector<AknText> waiting_;  // around the footnote that is open
    std::vector<AknFound> paragraphs_;
    std::string title_;
    std::string language_;
    bool said_ = false;     // its language
    std::size_t skip_ = 0;  // the number of frames with the element that is left out
    std::size_t skip_line_ = 0;
    std::string skipped_;
    std::size_t num_ = 0;  // … with the <num> that is open
    std::size_t notes_open_ = 0;
    std::uint64_t note_count_ = 0;
    bool first_cell_ = false;
};

}  // namespace

Result<Document> read_akn(std::string_view bytes, std::string_view name, std::vector<Remark>& report) {
    if (bytes.empty()) return Error{ErrorCode::bad_input, "the file is empty", std::string(name), ""};
    return AknReader(bytes, name, report).run();
}

}  // namespace adref::formats
