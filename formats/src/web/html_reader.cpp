#include "formats/src/web/html_reader.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"
#include "formats/src/web/html.h"
#include "formats/src/web/html_charset.h"
#include "formats/src/web/html_elements.h"
#include "formats/src/web/markup.h"

#include <utility>

namespace adref::formats {

namespace {

// "cookie-banner", "CookieConsent"; not a text about cookies, which has no such box.
bool names_cookies(std::string_view names) {
    const std::string lower = unicode::lower(names.substr(0, 1000));
    if (lower.find("cookie") == std::string::npos) return false;
    for (const char* box : {"banner", "consent", "notice", "bar", "popup", "overlay"})
        if (lower.find(box) != std::string::npos) return true;
    return false;
}

}  // namespace

RichText HtmlReader::run() {
    text_.notes.resize(notes_.notes.size());
    sink_ = &text_.paragraphs;
    read_head();
    walk();
    flush();
    name_notes();
    return std::move(text_);
}

void HtmlReader::read_head() {
    for (const GumboNode* node = document_; node != nullptr;) {
        bool over = false;
        if (is_tag(node, GUMBO_TAG_HTML)) {
            text_.language = attribute_of(node, "lang");
            if (text_.language.empty()) text_.language = attribute_of(node, "xml:lang");
        } else if (is_tag(node, GUMBO_TAG_BODY)) {
            if (text_.language.empty()) text_.language = attribute_of(node, "lang");
            over = true;
        } else if (is_tag(node, GUMBO_TAG_TITLE)) {
            if (text_.title.empty()) text_.title = folded_html(text_inside(node));
            over = true;
        } else if (is_tag(node, GUMBO_TAG_STYLE)) {
            sheet_.read(text_inside(node, 2'000'000));
            over = true;
        }
        node = next_node(node, document_, over);
    }
    text_.language = trim(text_.language);
    if (text_.language.size() > 35 || text_.language.find(' ') != std::string::npos) text_.language.clear();
}

void HtmlReader::walk() {
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

void HtmlReader::remark(const GumboNode* node, std::string text, std::string_view why) {
    report_.push_back({Remark::What::dropped, line_of(node), std::move(text), std::string(why)});
}

bool HtmlReader::leave_out(const GumboNode* node, std::string_view why) {
    std::string text = folded_html(text_inside(node));
    if (!text.empty()) remark(node, std::move(text), why);
    return false;
}

std::string_view HtmlReader::around_the_text(const GumboNode* node) const {
    const GumboTag tag = node->v.element.tag;
    const std::string_view role = attribute_of(node, "role");
    if (tag == GUMBO_TAG_NAV || role == "navigation" || role == "search") return "navigation";
    const std::string_view id = attribute_of(node, "id");
    const bool box = tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_ASIDE;
    if (box && (names_cookies(id) || names_cookies(attribute_of(node, "class")))) return "cookie notice";
    const bool header = tag == GUMBO_TAG_HEADER || role == "banner";
    const bool footer = tag == GUMBO_TAG_FOOTER || role == "contentinfo";
    if (!header && !footer) return {};
    // Of an article they belong to its text, and a header may hold the title.
    for (const GumboNode* outer = node->parent; outer != nullptr; outer = outer->parent) {
        if (is_tag(outer, GUMBO_TAG_MAIN) || is_tag(outer, GUMBO_TAG_ARTICLE) ||
            is_tag(outer, GUMBO_TAG_SECTION) || is_tag(outer, GUMBO_TAG_BLOCKQUOTE))
            return {};
    }
    for (const GumboNode* inner = node; inner != nullptr;
         inner = next_node(inner, node)) {  // NOLINT(readability-suspicious-call-argument)
        if (notes_.containers.contains(inner) || notes_.calls.contains(inner)) return {};
        if (is_tag(inner, GUMBO_TAG_H1) || is_tag(inner, GUMBO_TAG_MAIN) || is_tag(inner, GUMBO_TAG_ARTICLE))
            return {};
    }
    return header ? "page header" : "page footer";
}

bool HtmlReader::enter(const GumboNode* node, OpenElement& element) {
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
            if (attribute_of(node, "type") != "hidden" && !is_html_blank(attribute_of(node, "value")))
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
    if (const std::string_view why = around_the_text(node); !why.empty()) return leave_out(node, why);
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
    inline_.marks = look.marks(inline_.marks | marks_of_tag(tag));
    if (look.preformatted || tag == GUMBO_TAG_PRE) inline_.preformatted = true;
    if (tag == GUMBO_TAG_INS || has_word(classes, "insertion"))
        inline_.inserted = revision_of(node, RichRevision::Kind::insertion);
    if (tag == GUMBO_TAG_DEL || has_word(classes, "deletion"))
        inline_.deleted = revision_of(node, RichRevision::Kind::deletion);
    if (const auto note = notes_.containers.find(node); note != notes_.containers.end()) {
        put_aside(text_.notes[note->second].paragraphs);
        element.is_note = true;
    }
    if (is_html_block(tag)) enter_block(node, tag, classes, look);
    return true;
}

void HtmlReader::leave(const OpenElement& element) {
    const GumboNode* node = element.node;
    if (is_element(node) && is_html_block(node->v.element.tag)) leave_block(node, element);
    inline_ = element.outside;
    if (element.is_note) take_back();
}

void HtmlReader::image(const GumboNode* node) {
    std::string text = folded_html(attribute_of(node, "alt"));
    if (text.empty()) {
        const std::string_view source = attribute_of(node, "src");
        if (!source.starts_with("data:")) text = source.substr(source.rfind('/') + 1).substr(0, 200);
    }
    remark(node, std::move(text), "image");
}

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
