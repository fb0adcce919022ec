#include "diffcore/unicode.h"
#include "viewer/escape.h"
#include "viewer/renderer.h"
#include "viewer/src/assets.h"
#include "viewer/src/direction.h"
#include "viewer/src/html_body.h"
#include "viewer/src/html_outline.h"
#include "viewer/src/html_targets.h"
#include "viewer/src/phrases.h"
#include "viewer/src/reading.h"

#include <algorithm>

namespace adref::viewer {
namespace {

constexpr std::size_t kLongText = 1500;  // entries; from there on a browser lays out what it shows

// The title of the new draft, or of the old one.
const std::string& title_of(const Redline& redline) {
    return redline.new_side.document.title.empty() ? redline.old_side.document.title
                                                   : redline.new_side.document.title;
}

bool prints_its_title(const Document& document) {
    return std::any_of(document.paragraphs.begin(), document.paragraphs.end(),
                       [](const Paragraph& paragraph) { return paragraph.kind == Kind::title; });
}

std::string head_title(const Redline& redline) {
    const auto [old_name, new_name] = short_names(redline);
    return escape_html(old_name) + " → " + escape_html(new_name) +
           (title_of(redline).empty() ? "" : " · " + escape_html(title_of(redline)));
}

std::string side_words(const Side& side) {
    return grouped(side.words) + (side.words == 1 ? " word" : " words") + ", " +
           grouped(side.document.paragraphs.size()) +
           (side.document.paragraphs.size() == 1 ? " paragraph" : " paragraphs");
}

void append_count(std::string& out, std::size_t count, std::string_view name, std::string_view words) {
    if (count == 0) return;
    out += "<li class=\"";
    out += name;
    out += "\"><b>" + grouped(count) + "</b> ";
    out += words;
    out += "</li>";
}

std::string summary_panel(const Redline& redline) {
    const Summary& summary = redline.summary;
    if (identical(redline)) return "<p class=\"same\">" + capital(summary_line(summary)) + ".</p>";
    std::string out = "<ul class=\"counts\">";
    append_count(out, summary.edited, "c-edited", "edited");
    append_count(out, summary.inserted, "c-new", "new");
    append_count(out, summary.deleted, "c-gone", "deleted");
    append_count(out, summary.moved, "c-moved", "moved");
    append_count(out, summary.split, "c-split", "split");
    append_count(out, summary.merged, "c-merged", "merged");
    append_count(out, summary.renumbered, "c-plain", "renumbered");
    append_count(out, summary.unchanged, "c-plain", "unchanged");
    out += "</ul>";
    std::string weight;
    const auto add = [&weight](std::size_t count, std::string_view what) {
        if (count == 0) return;
        if (!weight.empty()) weight += ", ";
        weight.append(grouped(count)).append(what);
    };
    add(summary.substantive, " of substance");
    add(summary.consequential, " following the numbering only");
    add(summary.status, " brackets only");
    add(summary.editorial, " editorial only");
    add(summary.formatting, " formatting only");
    if (!weight.empty()) ((out += "<p class=\"weight\">") += weight) += ".</p>";
    return out;
}

std::string legend(const Reading& reading) {
    bool moved_inside = false;
    bool reformatted = false;
    for (const Entry& entry : reading.redline().entries) {
        reformatted = reformatted || entry.significance == Significance::formatting;
        for (const Segment& segment : entry.segments) moved_inside = moved_inside || segment.move != 0;
    }
    std::string out = "<ins>inserted</ins> <del>deleted</del>";
    if (moved_inside) out += " <del class=\"m\">moved</del> <ins class=\"m\">inside a paragraph</ins>";
    if (reformatted) out += " <span class=\"f\">set differently</span>";
    return out;
}

}  // namespace

std::string render_html(const Redline& redline, const HtmlOptions& options) {
    const Reading reading(redline);
    const Targets targets(reading);
    const Document& text =
        redline.new_side.document.paragraphs.empty() ? redline.old_side.document : redline.new_side.document;
    const Writing writing = writing_of(text);
    const std::string_view language = safe_language(text.language);

    const std::string style = asset("page.css");
    std::string main_attributes = writing == Writing::right_to_left ? " dir=\"rtl\"" : " dir=\"ltr\"";
    if (!language.empty()) main_attributes += " lang=\"" + std::string(language) + "\"";
    std::string outline;
    append_outline(outline, reading, targets, main_attributes);
    std::string page_language(safe_language(options.language));
    if (page_language.empty()) page_language = "en";
    std::string own_words = writing == Writing::right_to_left ? " dir=\"ltr\"" : "";
    if (!language.empty() && language != page_language) own_words += " lang=\"" + page_language + "\"";
    std::string body;
    append_body(body, reading, targets, writing, own_words);

    const std::string hash = sha256_base64(style);
    const std::string head = head_title(redline);
    const std::string old_name = escape_html(short_names(redline).first);
    const std::string new_name = escape_html(short_names(redline).second);
    const std::string old_words = side_words(redline.old_side);
    const std::string new_words = side_words(redline.new_side);
    const std::string title =
        prints_its_title(text) || title_of(redline).empty()
            ? ""
            : "<p class=\"title\" dir=\"auto\">" + escape_html(title_of(redline)) + "</p>";
    const std::string summary = summary_panel(redline);
    const std::string signs = legend(reading);
    std::string body_class = outline.empty() ? "plain" : "outlined";
    if (redline.entries.size() > kLongText) body_class += " long";
    return fill(asset("page.html"), [&](std::string_view name) -> std::string_view {
        if (name == "language") return page_language;
        if (name == "style-hash") return hash;
        if (name == "style") return style;
        if (name == "head-title") return head;
        if (name == "body-class") return body_class;
        if (name == "old-name") return old_name;
        if (name == "new-name") return new_name;
        if (name == "old-words") return old_words;
        if (name == "new-words") return new_words;
        if (name == "title") return title;
        if (name == "summary") return summary;
        if (name == "legend") return signs;
        if (name == "outline") return outline;
        if (name == "main-attributes") return main_attributes;
        if (name == "body") return body;
        return {};
    });
}

}  // namespace adref::viewer
