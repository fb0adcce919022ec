#include "formats/src/web/html_notes.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kLongestSign = 12;  // code points
constexpr int kUp = 4;                    // elements around a link that may carry its id

bool is_space_or_bracket(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '[' || c == ']' || c == '(' || c == ')';
}

// "[1]" is 1.
std::string bare_sign(std::string_view text) {
    text = trim(text);
    while (!text.empty() && is_space_or_bracket(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space_or_bracket(text.back())) text.remove_suffix(1);
    return std::string(text);
}

// A number, a letter or two, or signs: what a note can be called by.
bool is_sign(std::string_view sign) {
    if (sign.empty() || unicode::count_code_points(sign) > kLongestSign) return false;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < sign.size();) {
        const unicode::Decoded here = unicode::decode(sign, i);
        i += here.bytes;
        const unicode::Class kind = unicode::classify(here.code);
        if (kind == unicode::Class::space) return false;
        if (kind == unicode::Class::letter || kind == unicode::Class::ideograph) ++letters;
    }
    return letters <= 4;
}

bool is_inline_tag(const GumboNode* node) {
    if (!is_element(node)) return false;
    switch (node->v.element.tag) {
        case GUMBO_TAG_A:
        case GUMBO_TAG_B:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_FONT:
        case GUMBO_TAG_I:
        case GUMBO_TAG_SMALL:
        case GUMBO_TAG_SPAN:
        case GUMBO_TAG_STRONG:
        case GUMBO_TAG_SUP:
            return true;
        default:
            return false;
    }
}

class NoteFinder {
 public:
    explicit NoteFinder(const GumboNode* document) : document_(document) {}

    HtmlNotes run() {
        look();
        for (const GumboNode* link : links_) consider(link);
        for (const GumboNode* link : links_) find_back_link(link);
        return std::move(found_);
    }

 private:
    void look() {
        std::size_t order = 0;
        for (const GumboNode* node = document_; node != nullptr; node = next_node(node, document_)) {
            if (!is_element(node)) continue;
            order_[node] = ++order;
            const std::string_view id = attribute_of(node, "id");
            if (!id.empty()) ids_.emplace(id, node);
            if (!is_tag(node, GUMBO_TAG_A)) continue;
            const std::string_view name = attribute_of(node, "name");
            if (!name.empty()) ids_.emplace(name, node);
            if (attribute_of(node, "href").find('#') != std::string_view::npos) links_.push_back(node);
        }
    }

    const GumboNode* target_of(const GumboNode* link) const {
        std::string_view href = attribute_of(link, "href");
        if (!href.starts_with('#')) return nullptr;
        const auto found = ids_.find(href.substr(1));
        return found == ids_.end() ? nullptr : found->second;
    }

    void consider(const GumboNode* link) {
        const GumboNode* target = target_of(link);
        if (target == nullptr || order_.at(target) < order_.at(link)) return;
        const GumboNode* container = container_of(target);
        const bool ours = container != nullptr && has_class(container, "adref-note");
        const std::string sign = bare_sign(text_inside(link, 64));
        if (!ours && !is_sign(sign)) return;
        if (container == nullptr || is_around(container, link)) return;
        if (inside_note(container)) return;
        const GumboNode* call = ours ? link->parent : whole_call(link, sign);
        if (!says_so(link) && !links_back(container, link, call)) return;
        const auto known = found_.containers.find(container);
        std::uint32_t index = 0;
        if (known != found_.containers.end()) {
            index = known->second;
        } else {
            index = static_cast<std::uint32_t>(found_.notes.size());
            found_.notes.push_back({container, sign});
            found_.containers.emplace(container, index);
        }
        found_.calls.emplace(call, index);
        callers_.insert(link);
    }

    // The item, paragraph or box of the note; null for what is none.
    static const GumboNode* container_of(const GumboNode* target) {
        const GumboNode* node = target;
        for (int i = 0; i < kUp && is_inline_tag(node); ++i) node = node->parent;
        if (node == nullptr || !is_element(node)) return nullptr;
        switch (node->v.element.tag) {
            case GUMBO_TAG_P: {
                // Of LibreOffice and Word: a box for all paragraphs of the note.
                const GumboNode* box = node->parent;
                const std::string_view id = is_tag(box, GUMBO_TAG_DIV) ? attribute_of(box, "id") : "";
                const bool named = id.starts_with("sdfootnote") || id.starts_with("sdendnote") ||
                                   id.starts_with("ftn") || id.starts_with("edn");
                return named ? box : node;
            }
            case GUMBO_TAG_LI:
            case GUMBO_TAG_DD:
            case GUMBO_TAG_ASIDE:
                return node;
            case GUMBO_TAG_DIV:
                return has_heading(node) ? nullptr : node;
            default:
                return nullptr;
        }
    }

    static bool has_heading(const GumboNode* box) {
        for (const GumboNode* node = box; node != nullptr; node = next_node(node, box)) {
            if (is_element(node) && node->v.element.tag >= GUMBO_TAG_H1 &&
                node->v.element.tag <= GUMBO_TAG_H6)
                return true;
        }
        return false;
    }

    static bool is_around(const GumboNode* outer, const GumboNode* node) {
        for (; node != nullptr; node = node->parent) {
            if (node == outer) return true;
        }
        return false;
    }

    bool inside_note(const GumboNode* node) const {
        for (node = node->parent; node != nullptr; node = node->parent) {
            if (found_.containers.contains(node)) return true;
        }
        return false;
    }

    static bool says_so(const GumboNode* link) {
        return attribute_of(link, "role") == "doc-noteref" || has_class(link, "footnote-ref") ||
               attribute_of(link, "epub:type") == "noteref" || is_tag(link->parent, GUMBO_TAG_SUP);
    }

    // The link with the brackets and the <sup> around it.
    static const GumboNode* whole_call(const GumboNode* link, const std::string& sign) {
        const GumboNode* call = link;
        for (int i = 0; i < kUp; ++i) {
            const GumboNode* outer = call->parent;
            if (outer == nullptr || !is_inline_tag(outer) || is_tag(outer, GUMBO_TAG_A)) break;
            const std::string text = text_inside(outer, 64);
            if (text.size() >= 64 || bare_sign(text) != sign) break;
            call = outer;
        }
        return call;
    }

    bool links_back(const GumboNode* container, const GumboNode* link, const GumboNode* call) const {
        for (const GumboNode* node = container; node != nullptr; node = next_node(node, container)) {
            if (!is_tag(node, GUMBO_TAG_A)) continue;
            const GumboNode* back = target_of(node);
            if (back != nullptr && (is_around(call, back) || is_around(back, link)) && is_inline_tag(back))
                return true;
        }
        return false;
    }

    void find_back_link(const GumboNode* link) {
        if (callers_.contains(link)) return;
        const GumboNode* container = link;
        while (container != nullptr && !found_.containers.contains(container)) container = container->parent;
        const GumboNode* target = container == nullptr ? nullptr : target_of(link);
        if (target == nullptr) return;
        for (const GumboNode* node = target; node != nullptr; node = next_node(node, target)) {
            if (!found_.calls.contains(node) && !callers_.contains(node)) continue;
            found_.back_links.insert(link);
            return;
        }
        const GumboNode* around = target->parent;
        for (int i = 0; i < kUp && around != nullptr; ++i, around = around->parent) {
            if (found_.calls.contains(around)) found_.back_links.insert(link);
        }
    }

    const GumboNode* document_;
    HtmlNotes found_;
    std::unordered_map<std::string_view, const GumboNode*> ids_;
    std::unordered_map<const GumboNode*, std::size_t> order_;
    std::vector<const GumboNode*> links_;
    std::unordered_set<const GumboNode*> callers_;
};

}  // namespace

HtmlNotes find_html_notes(const GumboNode* document) {
    return NoteFinder(document).run();
}

}  // namespace adref::formats
