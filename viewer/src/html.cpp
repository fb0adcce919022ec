#include "viewer/escape.h"
#include "viewer/renderer.h"
#include "viewer/src/assets.h"
#include "viewer/src/html_amendments.h"
#include "viewer/src/html_body.h"
#include "viewer/src/html_data.h"
#include "viewer/src/html_head.h"
#include "viewer/src/html_legend.h"
#include "viewer/src/html_map.h"
#include "viewer/src/html_outline.h"
#include "viewer/src/html_panel.h"
#include "viewer/src/html_print.h"
#include "viewer/src/html_script.h"
#include "viewer/src/phrases.h"

#include <algorithm>
#include <map>
#include <vector>

namespace adref::viewer {
namespace {

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

std::string side_words(const PageWords& words, const Side& side) {
    return words.html("sizes", {{"words", words.count("words", side.words)},
                                {"paragraphs", words.count("paragraphs", side.document.paragraphs.size())}});
}

// "Zero draft → Revised draft" under the names.
std::string round_titles(const HtmlOptions& options) {
    if (options.old_title.empty() && options.new_title.empty()) return {};
    const auto title = [](const std::string& text) {
        return "<bdi>" + (text.empty() ? "—" : escape_html(text)) + "</bdi>";
    };
    return "<p class=\"rounds\">" + title(options.old_title) + " → " + title(options.new_title) + "</p>\n";
}

PlaceWords place_words(const PageWords& words) {
    const auto text = [&words](std::string_view key) { return std::string(words.text(key)); };
    return {text("place.to"), text("place.into"), text("place.down"), text("place.up"),
            text("and"),      text("quote.open"), text("quote.close")};
}

}  // namespace

std::string render_html(const Redline& redline, const HtmlOptions& options, const AttributionLayer* layer) {
    const PageWords words(options.language);
    const Reading reading(redline, place_words(words));
    const Credits credits(redline, layer);
    const Targets targets(reading, credits.size(), credits.delegations().size());
    const Document& text =
        redline.new_side.document.paragraphs.empty() ? redline.old_side.document : redline.new_side.document;
    const Writing writing = writing_of(text);
    const std::string language(safe_language(text.language));
    const std::string page_language(words.language());

    std::string own_words = writing == Writing::right_to_left ? " dir=\"ltr\"" : "";
    if (!language.empty() && language != page_language) own_words += " lang=\"" + page_language + "\"";
    std::string main_attributes = writing == Writing::right_to_left ? " dir=\"rtl\"" : " dir=\"ltr\"";
    if (!language.empty()) main_attributes += " lang=\"" + language + "\"";
    const std::vector<Displaced> away = displaced(redline);
    const PageContext page{reading, targets, credits, away, words, writing, own_words};
    const Measures measures = measure(reading);

    std::map<std::string, std::string, std::less<>> parts;
    parts["script"] = page_script();
    parts["head"] =
        page_head({page_language,
                   head_title(redline),
                   {page_style("page.css") + asset("side.css") + asset("narrow.css") + asset("print.css"),
                    print_style(redline, words)},
                   parts["script"]});
    parts["data"] = page_data(page, measures);
    parts["old-name"] = escape_html(short_names(redline).first);
    parts["new-name"] = escape_html(short_names(redline).second);
    parts["old-words"] = side_words(words, redline.old_side);
    parts["new-words"] = side_words(words, redline.new_side);
    parts["rounds"] = round_titles(options);
    if (!prints_its_title(text) && !title_of(redline).empty())
        parts["title"] = "<p class=\"title\" dir=\"auto\">" + escape_html(title_of(redline)) + "</p>";
    append_counts(parts["summary"], page);
    append_panel(parts["panel"], page, measures);
    append_legend(parts["legend"], page);
    append_outline(parts["outline"], page, measures, main_attributes);
    append_map(parts["map"], page);
    parts["main-attributes"] = main_attributes;
    append_body(parts["body"], page);
    append_amendments(parts["amendments"], page, main_attributes);
    parts["body-class"] = parts["outline"].empty() ? "plain" : "outlined";
    if (writing == Writing::right_to_left) parts["body-class"] += " rtl";
    if (parts["body"].find("<details class=\"fold\"") == std::string::npos)
        parts["body-class"] += " unfolded";

    return fill(asset("page.html"), [&](std::string_view name) -> std::string_view {
        if (name.starts_with("w:")) {
            // The page's own words.
            return parts.try_emplace(std::string(name), words.html(name.substr(2))).first->second;
        }
        const auto part = parts.find(name);
        return part == parts.end() ? std::string_view() : std::string_view(part->second);
    });
}

}  // namespace adref::viewer
