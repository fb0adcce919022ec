#include "formats/src/rich_numbers.h"
#include "formats/src/text_util.h"
#include "formats/src/web/html.h"
#include "formats/src/web/html_charset.h"
#include "formats/src/web/html_css.h"
#include "formats/src/web/html_notes.h"
#include "formats/src/web/html_tables.h"
#include "formats/src/web/html_tree.h"
#include "formats/src/web/markup.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::uint32_t kListIndent = 4;         // columns: the 40 pixels of browsers
constexpr std::size_t kMostCovered = 1'000'000;  // empty cells for covered places

std::optional<std::uint32_t> whole_number(std::string_view text) {
    text = trim(text);
    std::uint32_t value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end == text.data()) return std::nullopt;
    return std::min<std::uint32_t>(value, 1'000'000);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
}

// No-break spaces too: pages indent with them, and fill empty paragraphs and cells.
std::string_view without_indent(std::string_view text) {
    while (!text.empty()) {
        if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else if (is_blank(text.substr(0, 1)))
            text.remove_prefix(1);
        else
            break;
    }
    return text;
}

// What begins and ends a paragraph.
bool is_block(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_BODY:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_CENTER:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_DIR:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_HR:
        case GUMBO_TAG_LEGEND:
        case GUMBO_TAG_LI:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_MENU:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_OPTION:
        case GUMBO_TAG_P:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_SUMMARY:
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_TFOOT:
        case GUMBO_TAG_TH:
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_UL:
            return true;
        default:
            return false;
    }
}

MarkSet marks_of(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG:
            return mark_bit(MarkKind::bold);
        case GUMBO_TAG_I:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_CITE:
        case GUMBO_TAG_DFN:
        case GUMBO_TAG_VAR:
            return mark_bit(MarkKind::italic);
        case GUMBO_TAG_U:
            return mark_bit(MarkKind::underline);
        case GUMBO_TAG_S:
        case GUMBO_TAG_STRIKE:
            return mark_bit(MarkKind::strike);
        case GUMBO_TAG_SUP:
            return mark_bit(MarkKind::superscript);
        case GUMBO_TAG_SUB:
            return mark_bit(MarkKind::subscript);
        default:
            return 0;
    }
}

MarkSet marks_named(std::string_view names) {
    MarkSet marks = 0;
    for (unsigned i = 0; i <= static_cast<unsigned>(MarkKind::subscript); ++i) {
        const auto kind = static_cast<MarkKind>(i);
        if (has_word(names, to_string(kind))) marks |= mark_bit(kind);
    }
    return marks;
}

class HtmlReader {
 public:
    HtmlReader(const GumboNode* document, std::vector<Remark>& report)
        : document_(document),
          report_(report),
          notes_(find_html_notes(document)),
          layout_(find_layout_tables(document)) {}

    RichText run() {
        text_.notes.resize(notes_.notes.size());
        sink_ = &text_.paragraphs;
        read_head();
        walk();
        flush();
        name_notes();
        return std::move(text_);
    }

 private:
    // What holds for the texts inside an element.
    struct Inline {
        MarkSet marks = 0;
        MarkSet old_marks = 0;
        std::uint32_t inserted = kNoIndex;
        std::uint32_t deleted = kNoIndex;
        std::uint32_t formatted = kNoIndex;
        bool label = false;
        bool preformatted = false;
        std::uint32_t indent = 0;
    };
    struct OpenElement {
        const GumboNode* node = nullptr;
        unsigned next = 0;
        Inline outside;
        bool is_note = false;
    };
    struct OpenList {
        std::uint32_t index = kNoIndex;
        std::uint32_t value = 0;  // of the item at hand; counted for cells
    };
    struct OpenTable {
        std::uint32_t number = 0;
        HtmlTableGrid grid;
    };
    // What is put aside while a note is read.
    struct Aside {
        std::vector<RichParagraph>* sink = nullptr;
        RichParagraph paragraph;
        bool content = false;
        bool in_row = false;
        std::optional<RichProperties> item;
        std::vector<OpenList> lists;
    };

    // -- the head

    void read_head() {
        for (const GumboNode* node = document_; node != nullptr;) {
            bool over = false;
            if (is_tag(node, GUMBO_TAG_HTML)) {
                text_.language = attribute_of(node, "lang");
                if (text_.language.empty()) text_.language = attribute_of(node, "xml:lang");
            } else if (is_tag(node, GUMBO_TAG_BODY)) {
                if (text_.language.empty()) text_.language = attribute_of(node, "lang");
                over = true;
            } else if (is_tag(node, GUMBO_TAG_TITLE)) {
                if (text_.title.empty()) text_.title = folded(text_inside(node));
                over = true;
            } else if (is_tag(node, GUMBO_TAG_STYLE)) {
                sheet_.read(text_inside(node, 2'000'000));
                over = true;
            }
            node = next_node(node, document_, over);
        }
        text_.language = trim(text_.language);
        if (text_.language.size() > 35 || text_.language.find(' ') != std::string::npos)
            text_.language.clear();
    }

    static std::string folded(std::string_view text) {
        std::string out;
        for (const char c : text) {
            const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space)
                out += c;
            else if (!out.empty() && out.back() != ' ')
                out += ' ';
        }
        if (out.ends_with(' ')) out.pop_back();
        return out;
    }

    // -- the way through the tree

    void walk() {
        std::vector<OpenElement> open;
        open.push_back({document_, 0, inline_, false});
        while (!open.empty()) {
            OpenElement& here = open.back();
            const GumboVector* inside = children_of(here.node);
            if (here.next >= inside->length) {
                leave(here);
                open.pop_back();
                continue;
            }
            const auto* child = static_cast<const GumboNode*>(inside->data[here.next++]);
            switch (child->type) {
                case GUMBO_NODE_TEXT:
                case GUMBO_NODE_WHITESPACE:
                case GUMBO_NODE_CDATA:
                    add_text(child->v.text.text);
                    break;
                case GUMBO_NODE_ELEMENT: {
                    OpenElement element{child, 0, inline_, false};
                    if (enter(child, element))
                        open.push_back(element);
                    else
                        inline_ = element.outside;
                    break;
                }
                default:
                    break;
            }
        }
    }

    void remark(const GumboNode* node, std::string text, std::string_view why) {
        report_.push_back({Remark::What::dropped, line_of(node), std::move(text), std::string(why)});
    }
    bool leave_out(const GumboNode* node, std::string_view why) {
        std::string text = folded(text_inside(node));
        if (!text.empty()) remark(node, std::move(text), why);
        return false;
    }

    // False: what is inside is not wanted, or was read.
    bool enter(const GumboNode* node, OpenElement& element) {
        const GumboTag tag = node->v.element.tag;
        switch (tag) {
            case GUMBO_TAG_HEAD:
            case GUMBO_TAG_SCRIPT:
            case GUMBO_TAG_STYLE:
            case GUMBO_TAG_TEMPLATE:
            case GUMBO_TAG_NOSCRIPT:
            case GUMBO_TAG_TITLE:
                return false;
            case GUMBO_TAG_BR:
                line_break();
                return false;
            case GUMBO_TAG_IMG:
                image(node);
                return false;
            case GUMBO_TAG_INPUT:
                if (attribute_of(node, "type") != "hidden" && !is_blank(attribute_of(node, "value")))
                    remark(node, std::string(attribute_of(node, "value")), "form field");
                return false;
            case GUMBO_TAG_SVG:
                return leave_out(node, "text of a drawing");
            case GUMBO_TAG_IFRAME:
            case GUMBO_TAG_NOEMBED:
            case GUMBO_TAG_NOFRAMES:
            case GUMBO_TAG_OBJECT:
            case GUMBO_TAG_VIDEO:
            case GUMBO_TAG_AUDIO:
            case GUMBO_TAG_CANVAS:
                return leave_out(node, "embedded object");
            default:
                break;
        }
        if (const auto call = notes_.calls.find(node); call != notes_.calls.end()) {
            add_call(call->second);
            return false;
        }
        if (notes_.back_links.contains(node) || has_class(node, "mw-cite-backlink") ||
            has_class(node, "mw-editsection"))
            return false;
        CssLook look;
        const std::string_view classes = attribute_of(node, "class");
        if (!sheet_.empty() && !classes.empty()) look = sheet_.look(gumbo_normalized_tagname(tag), classes);
        if (const std::string_view style = attribute_of(node, "style"); !style.empty()) look.apply(style);
        if (look.hidden || has_attribute(node, "hidden")) return leave_out(node, "hidden text");
        if (!enter_ours(node, classes)) return false;
        inline_.marks = look.marks(inline_.marks | marks_of(tag));
        if (look.preformatted || tag == GUMBO_TAG_PRE) inline_.preformatted = true;
        if (tag == GUMBO_TAG_INS || has_word(classes, "insertion"))
            inline_.inserted = revision_of(node, RichRevision::Kind::insertion);
        if (tag == GUMBO_TAG_DEL || has_word(classes, "deletion"))
            inline_.deleted = revision_of(node, RichRevision::Kind::deletion);
        if (const auto note = notes_.containers.find(node); note != notes_.containers.end()) {
            put_aside(text_.notes[note->second].paragraphs);
            element.is_note = true;
        }
        if (is_block(tag)) enter_block(node, tag, classes, look);
        return true;
    }

    void leave(const OpenElement& element) {
        const GumboNode* node = element.node;
        if (is_element(node) && is_block(node->v.element.tag)) leave_block(node, element);
        inline_ = element.outside;
        if (element.is_note) take_back();
    }

    // -- adref's own elements

    bool enter_ours(const GumboNode* node, std::string_view classes) {
        if (classes.empty()) return true;
        if (has_word(classes, "adref-number")) {
            inline_.label = true;
        } else if (has_word(classes, "adref-end")) {
            paragraph_.end_inserted = inline_.inserted;
            paragraph_.end_deleted = inline_.deleted;
            return false;
        } else if (has_word(classes, "paragraph-insertion")) {
            paragraph_.end_inserted = revision_of(node, RichRevision::Kind::insertion);
        } else if (has_word(classes, "paragraph-deletion")) {
            paragraph_.end_deleted = revision_of(node, RichRevision::Kind::deletion);
        } else if (has_word(classes, "adref-formatted")) {
            inline_.formatted = revision_of(node, RichRevision::Kind::formatting);
            inline_.old_marks = marks_named(attribute_of(node, "data-old"));
        } else if (has_word(classes, "adref-reformatted")) {
            paragraph_.reformatted = revision_of(node, RichRevision::Kind::formatting);
            paragraph_.old_properties = properties_named(attribute_of(node, "data-old"));
            return false;
        } else if (has_word(classes, "adref-comment-start")) {
            add_comment(node, RichRun::Type::comment_start);
            return false;
        } else if (has_word(classes, "adref-comment-end")) {
            add_comment(node, RichRun::Type::comment_end);
            return false;
        } else if (has_word(classes, "adref-comment")) {
            read_comment(node);
            return false;
        } else if (has_word(classes, "adref-back")) {
            return false;
        }
        return true;
    }

    static RichProperties properties_named(std::string_view name) {
        RichProperties properties;
        Kind kind = Kind::text;
        std::uint32_t level = 0;
        if (parse_markup_class(name, kind, level)) {
            properties.kind = kind;
            properties.level = level;
        }
        return properties;
    }

    void add_comment(const GumboNode* node, RichRun::Type type) {
        const auto number = whole_number(attribute_of(node, "data-comment"));
        if (!number || *number == 0) return;
        RichRun run;
        run.type = type;
        run.index = *number - 1;
        paragraph_.runs.push_back(std::move(run));
    }

    void read_comment(const GumboNode* node) {
        const auto number = whole_number(attribute_of(node, "data-comment"));
        if (!number || *number != text_.comments.size() + 1) {
            leave_out(node, "comment");
            return;
        }
        RichComment comment;
        comment.author = attribute_of(node, "data-author");
        comment.date = attribute_of(node, "data-date");
        bool first = true;
        for (const GumboNode* at = node; at != nullptr; at = next_node(at, node)) {
            if (!is_tag(at, GUMBO_TAG_P)) continue;
            if (!std::exchange(first, false)) comment.text += '\n';
            comment.text += text_inside(at);
        }
        text_.comments.push_back(std::move(comment));
    }

    // -- tracked changes

    std::uint32_t revision_of(const GumboNode* node, RichRevision::Kind kind) {
        RichRevision revision;
        revision.kind = kind;
        revision.author = attribute_of(node, "data-author");
        // Word
        if (const std::string_view cite = attribute_of(node, "cite"); revision.author.empty()) {
            if (cite.starts_with("mailto:")) revision.author = cite.substr(7);
        }
        revision.date = attribute_of(node, "datetime");
        if (revision.date.empty()) revision.date = attribute_of(node, "data-date");
        revision.move = whole_number(attribute_of(node, "data-move")).value_or(0);
        if (revision.move != 0) {
            if (kind == RichRevision::Kind::insertion) revision.kind = RichRevision::Kind::move_to;
            if (kind == RichRevision::Kind::deletion) revision.kind = RichRevision::Kind::move_from;
        }
        const auto [known, is_new] = revisions_.try_emplace(
            {static_cast<int>(revision.kind), revision.author, revision.date, revision.move},
            static_cast<std::uint32_t>(text_.revisions.size()));
        if (is_new) text_.revisions.push_back(std::move(revision));
        return known->second;
    }

    // -- runs

    RichRun make_run(RichRun::Type type) const {
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

    void add_text(std::string_view text) {
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

    void add_run(std::string_view text) {
        begin();
        RichRun run = make_run(RichRun::Type::text);
        for (const char c : text) run.text += c == '\n' || c == '\r' || c == '\f' ? ' ' : c;
        behind_label_ = run.label;
        paragraph_.runs.push_back(std::move(run));
    }

    void line_break() {
        if (!content_) return;
        RichRun run = make_run(RichRun::Type::text);
        run.text = "\n";
        paragraph_.runs.push_back(std::move(run));
    }

    void add_call(std::uint32_t note) {
        begin();
        behind_label_ = false;
        RichRun run = make_run(RichRun::Type::note);
        run.index = note;
        paragraph_.runs.push_back(std::move(run));
    }

    void image(const GumboNode* node) {
        std::string text = folded(attribute_of(node, "alt"));
        if (text.empty()) {
            const std::string_view source = attribute_of(node, "src");
            if (!source.starts_with("data:")) text = source.substr(source.rfind('/') + 1).substr(0, 200);
        }
        remark(node, std::move(text), "image");
    }

    // -- paragraphs

    // The first words of a paragraph: what it is, is known.
    void begin() {
        if (in_row_) {
            if (break_) line_break();
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
            paragraph_.properties.list_start = item_->list_start;
        }
        item_.reset();
    }

    std::uint32_t indent() const {
        return inline_.indent + kListIndent * static_cast<std::uint32_t>(lists_.size());
    }

    // The paragraph at hand is at its end. Our own may be empty.
    enum class Flush { before, end, end_even_empty };
    void flush(Flush how = Flush::before) {
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

    // An item whose own text is empty is counted all the same.
    void count_item() {
        if (!item_) return;
        flush();
        if (!item_ || in_row_) return;
        RichParagraph empty;
        empty.properties = *item_;
        sink_->push_back(std::move(empty));
        item_.reset();
    }

    void enter_block(const GumboNode* node, GumboTag tag, std::string_view classes, const CssLook& look) {
        flush();
        if (look.indent) inline_.indent += *look.indent;
        block_ = {};
        exact_ = has_word(classes, "adref") || (in_row_ && exact_);
        if (tag == GUMBO_TAG_TR && !in_layout(node)) {
            begin_row(classes);
            return;
        }
        block_ = properties_named(classes);
        if (!block_.kind && tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
            block_.heading = static_cast<std::uint32_t>(tag - GUMBO_TAG_H1) + 1;
        if (!block_.kind && (has_word(classes, "title") || has_word(classes, "MsoTitle")) &&
            (block_.heading == 1 || tag == GUMBO_TAG_P))
            block_.title = true;
        switch (tag) {
            case GUMBO_TAG_BLOCKQUOTE:
            case GUMBO_TAG_DD:
                inline_.indent += kListIndent;
                break;
            case GUMBO_TAG_OL:
            case GUMBO_TAG_UL:
            case GUMBO_TAG_DIR:
            case GUMBO_TAG_MENU:
                count_item();
                begin_list(node, tag, look);
                break;
            case GUMBO_TAG_LI:
                begin_item(node, look);
                break;
            case GUMBO_TAG_TABLE:
                count_item();
                if (!layout_.contains(node)) tables_.push_back({++table_count_, {}});
                break;
            case GUMBO_TAG_TD:
            case GUMBO_TAG_TH:
                if (!in_layout(node)) begin_cell();
                break;
            default:
                break;
        }
    }

    void leave_block(const GumboNode* node, const OpenElement& element) {
        const GumboTag tag = node->v.element.tag;
        const bool ours = tag != GUMBO_TAG_TR && block_.kind.has_value() &&
                          properties_named(attribute_of(node, "class")).kind.has_value();
        flush(ours ? Flush::end_even_empty : Flush::end);
        block_ = {};
        exact_ = in_row_ && exact_;
        switch (tag) {
            case GUMBO_TAG_OL:
            case GUMBO_TAG_UL:
            case GUMBO_TAG_DIR:
            case GUMBO_TAG_MENU:
                if (!lists_.empty()) lists_.pop_back();
                break;
            case GUMBO_TAG_LI:
                count_item();
                break;
            case GUMBO_TAG_TABLE:
                if (!layout_.contains(node) && !tables_.empty()) tables_.pop_back();
                break;
            case GUMBO_TAG_TD:
            case GUMBO_TAG_TH:
                if (!in_layout(node)) end_cell(node);
                break;
            case GUMBO_TAG_TR:
                if (!in_layout(node)) end_row(element);
                break;
            default:
                break;
        }
    }

    // -- lists

    void begin_list(const GumboNode* node, GumboTag tag, const CssLook& look) {
        RichListLevel level;
        level.numbers =
            tag == GUMBO_TAG_OL ? RichListLevel::Numbers::decimal : RichListLevel::Numbers::bullet;
        if (const auto type = list_numbers(attribute_of(node, "type"))) level.numbers = *type;
        if (const auto type = list_numbers(look.list_style)) level.numbers = *type;
        level.text = level.numbers == RichListLevel::Numbers::bullet ? "•" : "%1.";
        if (level.numbers == RichListLevel::Numbers::none) level.text.clear();
        level.start = whole_number(attribute_of(node, "start")).value_or(1);
        RichList list;
        list.series = static_cast<std::uint32_t>(text_.lists.size());
        list.levels.push_back(level);
        lists_.push_back({static_cast<std::uint32_t>(text_.lists.size()), level.start - 1});
        text_.lists.push_back(std::move(list));
    }

    void begin_item(const GumboNode* node, const CssLook& look) {
        if (lists_.empty()) return;  // an item without a list has no sign
        OpenList& list = lists_.back();
        const auto value = whole_number(attribute_of(node, "value"));
        list.value = value ? *value : list.value + 1;
        const RichListLevel& level = text_.lists[list.index].levels.front();
        if (level.numbers == RichListLevel::Numbers::none ||
            list_numbers(look.list_style) == RichListLevel::Numbers::none)
            return;
        if (in_row_) {
            const std::string sign = level.numbers == RichListLevel::Numbers::bullet
                                         ? level.text
                                         : print_number(level.numbers, list.value) + ".";
            add_run(sign + " ");
            return;
        }
        RichProperties item;
        item.list = list.index;
        item.list_start = value.value_or(0);
        item_ = item;
    }

    // -- tables

    bool in_layout(const GumboNode* node) const {
        while (node != nullptr && !is_tag(node, GUMBO_TAG_TABLE)) node = node->parent;
        return node == nullptr || layout_.contains(node) || tables_.empty();
    }

    void begin_row(std::string_view classes) {
        paragraph_ = {};
        paragraph_.row = true;
        paragraph_.table = tables_.back().number;
        paragraph_.properties = properties_named(classes);
        tables_.back().grid.begin_row();
        in_row_ = true;
        first_cell_ = true;
        content_ = break_ = false;
    }

    void add_cells(std::uint32_t count) {
        for (; count > 0 && covered_ < kMostCovered; --count, ++covered_) add_cell();
    }
    void add_cell() {
        if (std::exchange(first_cell_, false)) return;
        RichRun end;
        end.type = RichRun::Type::cell_end;
        paragraph_.runs.push_back(std::move(end));
    }

    void begin_cell() {
        if (!in_row_) return;
        add_cells(tables_.back().grid.before_cell());
        add_cell();
        content_ = break_ = false;
    }
    void end_cell(const GumboNode* node) {
        if (!in_row_) return;
        add_cells(tables_.back().grid.cell(whole_number(attribute_of(node, "colspan")).value_or(1),
                                           whole_number(attribute_of(node, "rowspan")).value_or(1)));
        content_ = break_ = false;
    }
    void end_row(const OpenElement& element) {
        if (!in_row_) return;
        add_cells(tables_.back().grid.end_row());
        if (paragraph_.end_inserted == kNoIndex) paragraph_.end_inserted = element.outside.inserted;
        if (paragraph_.end_deleted == kNoIndex) paragraph_.end_deleted = element.outside.deleted;
        sink_->push_back(std::move(paragraph_));
        paragraph_ = {};
        in_row_ = content_ = break_ = exact_ = false;
    }

    // -- notes

    void put_aside(std::vector<RichParagraph>& sink) {
        if (!in_row_) flush();
        asides_.push_back(
            {sink_, std::move(paragraph_), content_, in_row_, std::move(item_), std::move(lists_)});
        sink_ = &sink;
        paragraph_ = {};
        content_ = in_row_ = break_ = false;
        item_.reset();
        lists_.clear();
    }
    void take_back() {
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

    // Notes that are numbered 1, 2, … number themselves.
    void name_notes() {
        bool sequential = true;
        for (std::size_t i = 0; i < notes_.notes.size(); ++i) {
            const HtmlNote& note = notes_.notes[i];
            const bool ours = has_class(note.container, "adref-note");
            text_.notes[i].sign = ours ? std::string(attribute_of(note.container, "data-sign")) : note.sign;
            sequential =
                sequential && (ours ? text_.notes[i].sign.empty() : note.sign == std::to_string(i + 1));
            if (!ours) take_sign(text_.notes[i], note.sign);
        }
        if (!sequential) return;
        for (RichNote& note : text_.notes) note.sign.clear();
    }

    // The sign once more before the words of the note.
    static void take_sign(RichNote& note, const std::string& sign) {
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

    const GumboNode* document_;
    std::vector<Remark>& report_;
    HtmlNotes notes_;
    std::unordered_set<const GumboNode*> layout_;
    CssSheet sheet_;
    RichText text_;
    std::map<std::tuple<int, std::string, std::string, std::uint32_t>, std::uint32_t> revisions_;

    Inline inline_;
    RichParagraph paragraph_;
    RichProperties block_;                // of the block whose text comes next
    std::optional<RichProperties> item_;  // an item whose text has not come yet
    bool content_ = false;                // of the paragraph or cell at hand
    bool break_ = false;                  // in a cell: a paragraph ended
    bool in_row_ = false;
    bool first_cell_ = true;
    bool behind_label_ = false;
    bool exact_ = false;  // the paragraph or row at hand is our own: all white space is text
    std::size_t covered_ = 0;
    std::uint32_t table_count_ = 0;
    std::vector<RichParagraph>* sink_ = nullptr;
    std::vector<OpenList> lists_;
    std::vector<OpenTable> tables_;
    std::vector<Aside> asides_;
};

}  // namespace

Result<RichText> read_html(std::string_view bytes, std::string_view name, std::vector<Remark>& report) {
    const Result<std::string> text = decode_html(bytes, name);
    if (!text) return text.error();
    const Result<HtmlTree> tree = HtmlTree::parse(*text, name);
    if (!tree) return tree.error();
    RichText rich = HtmlReader(tree->document(), report).run();
    if (rich.paragraphs.empty()) {
        return Error{ErrorCode::bad_input, "there is no text in the page", std::string(name), ""};
    }
    return rich;
}

}  // namespace adref::formats
