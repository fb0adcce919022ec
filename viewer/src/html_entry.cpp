#include "viewer/src/html_entry.h"

#include "viewer/escape.h"
#include "viewer/src/html_inline.h"
#include "viewer/src/phrases.h"

#include <algorithm>

namespace adref::viewer {
namespace {

constexpr std::size_t kGistWords = 12;
constexpr std::uint32_t kDeepest = 5;

bool is_heading(Kind kind) {
    return kind == Kind::heading || kind == Kind::title;
}

const std::string& label(const Document& document, std::uint32_t position) {
    return document.paragraphs[position].label;
}

// "Edited", "New", "Moved and edited", …
std::string kind_of_change(const Entry& entry) {
    std::string what;
    switch (entry.relation) {
        case Relation::inserted:
            what = "New";
            break;
        case Relation::deleted:
            what = "Deleted";
            break;
        case Relation::split:
            what = "Split";
            break;
        case Relation::merged:
            what = "Merged";
            break;
        case Relation::matched:
            break;
    }
    if (entry.moved && entry.relation == Relation::matched) what = entry.edited ? "Edited" : "";
    if (what.empty() && entry.edited) what = "Edited";
    return what;
}

}  // namespace

std::string change_classes(const Entry& entry) {
    std::string classes;
    switch (entry.relation) {
        case Relation::inserted:
            classes += " new";
            break;
        case Relation::deleted:
            classes += " gone";
            break;
        case Relation::split:
            classes += " split";
            break;
        case Relation::merged:
            classes += " merged";
            break;
        case Relation::matched:
            break;
    }
    if (entry.moved) classes += " moved";
    if (entry.edited && entry.relation == Relation::matched) classes += " edited";
    if (entry.significance != Significance::none && entry.significance != Significance::substantive) {
        classes += " light ";
        classes += to_string(entry.significance);
    }
    return classes;
}

EntryWriter::EntryWriter(std::string& out, const Reading& reading, const Targets& targets, Writing page,
                         std::string own_words)
    : out_(out), reading_(reading), targets_(targets), page_(page), own_words_(std::move(own_words)) {}

void EntryWriter::entry(std::size_t index) {
    const Entry& entry = reading_.entry(index);
    const Paragraph& face = reading_.face(index);
    open(index, entry, face);
    if (is_heading(face.kind)) {
        heading(index, entry, face);
    } else {
        paragraphs(index, entry, face);
    }
    margin(index, entry);
    out_ += "</div>\n";
}

void EntryWriter::open(std::size_t index, const Entry& entry, const Paragraph& face) {
    out_ += "<div class=\"e ";
    out_ += to_string(face.kind);
    if (!is_heading(face.kind) && face.level > 0)
        (out_ += " i") += std::to_string(std::min(face.level, kDeepest));
    if (is_heading(face.kind)) (out_ += " h") += std::to_string(std::min(face.level, kDeepest));
    out_ += change_classes(entry);
    out_ += "\" id=\"" + targets_.entry(index) + "\">";
}

void EntryWriter::heading(std::size_t index, const Entry& entry, const Paragraph& face) {
    const std::uint32_t rank = face.kind == Kind::title ? 2 : std::min(face.level + 2, 6U);
    const char digit = static_cast<char>('0' + rank);
    ((out_ += "<h") += digit) += " class=\"t\"";
    direction(face.label.empty() ? face.text : face.label);
    out_ += ">";
    number(index, entry, 0);
    out_ += "<span class=\"x\">";
    for (const std::string& part : inline_html(reading_.redline(), entry, targets_, false)) out_ += part;
    ((out_ += "</span></h") += digit) += ">";
}

void EntryWriter::paragraphs(std::size_t index, const Entry& entry, const Paragraph& face) {
    const std::vector<std::string> parts = inline_html(reading_.redline(), entry, targets_, false);
    const Document& after = reading_.redline().new_side.document;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        out_ += "<div class=\"l\">";
        number(index, entry, i);
        out_ += "</div><p class=\"t x\"";
        direction(i > 0 && i < entry.news.size() ? after.paragraphs[entry.news[i]].text : face.text);
        out_ += ">";
        out_ += parts[i];
        out_ += "</p>";
    }
}

// The number of a part of an entry, with the one it had.
void EntryWriter::number(std::size_t index, const Entry& entry, std::size_t part) {
    const Redline& redline = reading_.redline();
    std::string before;
    if (entry.relation == Relation::merged) {
        for (std::size_t i = 0; i < entry.olds.size(); ++i) {
            if (i != 0) before += " + ";
            before += label(redline.old_side.document, entry.olds[i]);
        }
    } else if (part == 0 && !entry.olds.empty()) {
        before = label(redline.old_side.document, entry.olds.front());
    }
    std::string after;
    if (part < entry.news.size()) after = label(redline.new_side.document, entry.news[part]);
    const bool was = !entry.news.empty() && !before.empty() && before != after &&
                     (entry.renumbered || entry.relation != Relation::matched);
    if (entry.news.empty()) after = before;
    if (!was && after.empty()) return;
    out_ += "<span class=\"no\">";
    if (was) {
        out_ += "<bdi class=\"was\">";
        append_html(out_, before);
        out_ += "</bdi> ";
    }
    if (!after.empty()) {
        out_ += "<a href=\"#" + targets_.entry(index) + "\"><bdi>";
        append_html(out_, after);
        out_ += "</bdi></a>";
    }
    out_ += "</span> ";
}

// What kind of change it is, where it came from, how much it matters and which
// words changed their strength.
void EntryWriter::margin(std::size_t index, const Entry& entry) {
    if (!Reading::changed(entry)) return;
    ((out_ += "<div class=\"n\"") += own_words_) += ">";
    if (entry.moved && !entry.olds.empty()) {
        out_ += "<span class=\"what\">Moved</span> from ";
        link(targets_.stub(index), reading_.moved_from(index));
        out_ += "<br/>";
    }
    if (const std::string what = kind_of_change(entry); !what.empty()) {
        out_ += "<span class=\"what\">" + what + "</span> ";
    }
    if (entry.relation == Relation::split || entry.relation == Relation::merged) {
        const bool split = entry.relation == Relation::split;
        out_ += split ? "from <bdi>" : "<bdi>";
        append_html(out_, reading_.old_names(entry));
        out_ += "</bdi> into <bdi>";
        append_html(out_, reading_.new_names(entry));
        out_ += "</bdi> ";
    }
    const bool whole = entry.relation == Relation::inserted || entry.relation == Relation::deleted;
    if (entry.significance != Significance::none &&
        !(whole && entry.significance == Significance::substantive)) {
        out_ += "<span class=\"sig\">";
        out_ += significance_words(entry.significance);
        out_ += "</span>";
    }
    if (entry.coarse) out_ += " <span class=\"sig\">too long to compare finely</span>";
    signals(entry);
    out_ += "</div>";
}

void EntryWriter::signals(const Entry& entry) {
    if (entry.signals.empty()) return;
    out_ += "<ul class=\"signals\">";
    for (const Signal& signal : entry.signals) {
        if (signal.axis == Axis::bracket) continue;
        out_ += "<li>";
        if (signal.from.empty() || signal.to.empty()) {
            out_ += signal.from.empty() ? "added <bdi class=\"w\">" : "removed <bdi class=\"w\">";
            append_html(out_, signal.from.empty() ? signal.to : signal.from);
            out_ += "</bdi>";
        } else {
            out_ += "<bdi class=\"w\">";
            append_html(out_, signal.from);
            out_ += "</bdi> → <bdi class=\"w\">";
            append_html(out_, signal.to);
            out_ += "</bdi>";
        }
        if (signal.direction != Direction::different) {
            out_ += ": <strong class=\"";
            out_ += to_string(signal.direction);
            out_ += "\">";
            out_ += to_string(signal.direction);
            out_ += "</strong>";
        }
        out_ += "</li>";
    }
    if (const std::string brackets = bracket_words(entry); !brackets.empty())
        out_ += "<li>" + brackets + "</li>";
    out_ += "</ul>";
}

void EntryWriter::stub(const Stub& stub) {
    out_ += "<div class=\"e stub\" id=\"" + targets_.stub(stub.first) +
            "\"><div class=\"l\"><span class=\"no\"><bdi>";
    const Document& before = reading_.redline().old_side.document;
    const std::string_view number = label(before, stub.first_old);
    append_html(out_, number);
    if (stub.last_old != stub.first_old && !number.empty()) {
        out_ += "–";
        append_html(out_, label(before, stub.last_old));
    }
    out_ += "</bdi></span></div><p class=\"t\"";
    out_ += own_words_;
    out_ += "><bdi class=\"gist\">";
    append_html(out_, first_words(before.paragraphs[stub.first_old].text, kGistWords));
    out_ += "</bdi> moved ";
    link(targets_.entry(stub.first), reading_.moved_to(stub));
    out_ += "</p></div>\n";
}

void EntryWriter::table(std::size_t first, std::size_t end) {
    std::size_t columns = 1;
    for (std::size_t i = first; i < end; ++i) {
        const std::string& text = reading_.face(i).text;
        columns = std::max(columns, static_cast<std::size_t>(std::count(text.begin(), text.end(), '\t')) + 1);
    }
    out_ += "<div class=\"e rows\"><div class=\"t\"><table";
    direction(reading_.face(first).text);
    out_ += ">\n";
    for (std::size_t i = first; i < end; ++i) row(i, columns);
    out_ += "</table></div></div>\n";
}

void EntryWriter::row(std::size_t index, std::size_t columns) {
    const Entry& entry = reading_.entry(index);
    const std::vector<std::string> cells = inline_html(reading_.redline(), entry, targets_, true);
    out_ += "<tr class=\"row" + change_classes(entry) + "\" id=\"" + targets_.entry(index) + "\">";
    for (const std::string& cell : cells) out_ += "<td class=\"x\">" + cell + "</td>";
    for (std::size_t i = cells.size(); i < columns; ++i) out_ += "<td></td>";
    if (Reading::changed(entry)) {
        out_ += "<td class=\"rn\">";
        margin(index, entry);
        out_ += "</td>";
    }
    out_ += "</tr>\n";
}

// Said only where it differs from the page's.
void EntryWriter::direction(std::string_view text) {
    if (text.empty()) return;
    const Writing writing = writing_of(text);
    if (writing != page_) out_ += writing == Writing::right_to_left ? " dir=\"rtl\"" : " dir=\"ltr\"";
}

// Without an id the text alone.
void EntryWriter::link(std::string_view id, std::string_view text) {
    if (!id.empty()) ((out_ += "<a href=\"#") += id) += "\">";
    out_ += "<bdi>";
    append_html(out_, text);
    out_ += "</bdi>";
    if (!id.empty()) out_ += "</a>";
}

}  // namespace adref::viewer
