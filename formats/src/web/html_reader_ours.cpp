#include "formats/src/web/html_elements.h"
#include "formats/src/web/html_lists.h"
#include "formats/src/web/html_reader.h"
#include "formats/src/web/markup.h"

#include <utility>

namespace adref::formats {

bool HtmlReader::enter_ours(const GumboNode* node, std::string_view classes) {
    if (classes.empty()) return true;
    if (has_word(classes, "adref-number")) {
        inline_.label = true;
    } else if (has_word(classes, kHtmlListNumber)) {
        return false;
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

void HtmlReader::add_comment(const GumboNode* node, RichRun::Type type) {
    const auto number = whole_number(attribute_of(node, "data-comment"));
    if (!number || *number == 0) return;
    RichRun run;
    run.type = type;
    run.index = *number - 1;
    paragraph_.runs.push_back(std::move(run));
}

void HtmlReader::read_comment(const GumboNode* node) {
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

std::uint32_t HtmlReader::revision_of(const GumboNode* node, RichRevision::Kind kind) {
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

}  // namespace adref::formats
