#include "viewer/src/html_entry.h"

#include "diffcore/unicode.h"
#include "viewer/escape.h"
#include "viewer/src/html_inline.h"
#include "viewer/src/html_margin.h"

#include <algorithm>

namespace adref::viewer {
namespace {

constexpr std::size_t kGistWords = 12;
constexpr std::uint32_t kDeepest = 5;
constexpr std::size_t kLongLabel = 6;  // characters; from there on a label is a word

const std::string& label(const Document& document, std::uint32_t position) {
    return document.paragraphs[position].label;
}

// Without a letter or digit: a dash, a bullet.
bool is_sign(std::string_view label) {
    for (std::size_t at = 0; at < label.size();) {
        const unicode::Decoded next = unicode::decode(label, at);
        const char32_t c = next.code;
        const bool ascii = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        // Beyond ASCII all but punctuation, arrows, shapes and bullets.
        if (ascii || (c >= 0xC0 && (c < 0x2010 || c > 0x2BFF) && (c < 0x3000 || c > 0x303F))) return false;
        at += next.bytes;
    }
    return true;
}

// For the style: a dash is no number, and cannot be struck; "Option 2:" is too long
// for the column of a phone.
std::string label_classes(std::string_view label) {
    std::string classes;
    if (is_sign(label)) classes += " sign";
    if (unicode::count_code_points(label) >= kLongLabel) classes += " long";
    return classes;
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

EntryWriter::EntryWriter(std::string& out, const PageContext& page)
    : out_(out), page_(page), reading_(page.reading), targets_(page.targets) {}

void EntryWriter::entry(std::size_t index) {
    const Entry& entry = reading_.entry(index);
    const Parts& parts = parts_of(index);
    open(targets_.entry(index), reading_.face(index), change_classes(entry), index);
    words(entry, parts, 0, reading_.parts_here(index));
    append_margin(out_, page_, index);
    out_ += "</div>\n";
}

void EntryWriter::aside(const Aside& aside) {
    aside.kind == Aside::Kind::part ? part(aside) : stub(aside);
}

// A part that stands away from its whole says where that is and no more: the
// whole says what happened.
void EntryWriter::part(const Aside& part) {
    open(targets_.new_place(part.first_at), reading_.face(part), " split part", part.first);
    const std::size_t count = part.last_at - part.first_at + 1;
    words(reading_.entry(part.first), parts_of(part.first), part.part, part.part + count);
    std::string place;
    append_link(place, targets_.entry(part.first), reading_.split_from(part));
    ((out_ += "<div class=\"n\"") += page_.own_words) += ">";
    out_ += page_.words.html("part", {{"place", place}});
    out_ += "</div></div>\n";
}

// The words of an entry that stands in several places are put together once.
const EntryWriter::Parts& EntryWriter::parts_of(std::size_t index) {
    const auto write = [&] { return inline_html(page_, index, false); };
    if (!reading_.apart(index)) return parts_ = write();
    const auto [found, missing] = apart_.try_emplace(index);
    if (missing) found->second = write();
    return found->second;
}

void EntryWriter::open(std::string_view id, const Paragraph& face, std::string_view change,
                       std::size_t index) {
    out_ += "<div class=\"e ";
    out_ += to_string(face.kind);
    if (!is_heading(face.kind) && face.level > 0)
        (out_ += " i") += std::to_string(std::min(face.level, kDeepest));
    if (is_heading(face.kind)) (out_ += " h") += std::to_string(std::min(face.level, kDeepest));
    out_ += change;
    out_ += '"';
    number_of_entry(index);
    ((out_ += " id=\"") += id) += "\">";
}

// Scripts know by it what filters choose from.
void EntryWriter::number_of_entry(std::size_t index) {
    if (chosen_from(page_, index)) out_ += " data-e=\"" + std::to_string(index) + '"';
}

// Parts `first` up to `end`.
void EntryWriter::words(const Entry& entry, const Parts& parts, std::size_t first, std::size_t end) {
    if (is_heading(face_of(entry, first).kind)) {
        heading(entry, parts, first, end);
    } else {
        paragraphs(entry, parts, first, end);
    }
}

void EntryWriter::heading(const Entry& entry, const Parts& parts, std::size_t first, std::size_t end) {
    const Paragraph& face = face_of(entry, first);
    const std::uint32_t rank = face.kind == Kind::title ? 2 : std::min(face.level + 2, 6U);
    const char digit = static_cast<char>('0' + rank);
    ((out_ += "<h") += digit) += " class=\"t\"";
    direction(face.label.empty() ? face.text : face.label);
    out_ += ">";
    number(entry, first);
    out_ += "<span class=\"x\">";
    for (std::size_t i = first; i < end && i < parts.size(); ++i) out_ += parts[i];
    ((out_ += "</span></h") += digit) += ">";
}

void EntryWriter::paragraphs(const Entry& entry, const Parts& parts, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end && i < parts.size(); ++i) {
        out_ += "<div class=\"l\">";
        number(entry, i);
        out_ += "</div><p class=\"t x\"";
        direction(face_of(entry, i).text);
        out_ += ">";
        out_ += parts[i];
        out_ += "</p>";
    }
}

// The new paragraph of a part, otherwise the one that stands for the entry.
const Paragraph& EntryWriter::face_of(const Entry& entry, std::size_t part) const {
    const Redline& redline = reading_.redline();
    if (entry.news.empty()) return redline.old_side.document.paragraphs[entry.olds.front()];
    return redline.new_side.document.paragraphs[entry.news[part < entry.news.size() ? part : 0]];
}

// The number of a part of an entry, with the one it had.
void EntryWriter::number(const Entry& entry, std::size_t part) {
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
    if (!was && after.empty()) {
        // Every paragraph has an address that can be copied; the sign is the style's.
        if (part >= entry.news.size() || is_heading(face_of(entry, part).kind)) return;
        out_ += "<a class=\"pl\" href=\"#" + targets_.new_place(entry.news[part]) + "\" aria-label=\"" +
                page_.words.html("link-here") + "\"></a>";
        return;
    }
    // One that had none is as new as a new word; a new paragraph's is by its paragraph.
    const bool first_number =
        before.empty() && !entry.olds.empty() && entry.renumbered && entry.relation == Relation::matched;
    out_ += "<span class=\"no" + label_classes(after.empty() ? before : after) +
            (first_number ? " fresh\">" : "\">");
    if (was) {
        out_ += is_sign(before) ? "<bdi class=\"was sign\">" : "<bdi class=\"was\">";
        append_html(out_, before);
        out_ += "</bdi> ";
    }
    if (!after.empty()) {
        out_ += "<a href=\"#";
        out_ += part < entry.news.size() ? targets_.new_place(entry.news[part])
                                         : targets_.entry(targets_.entry_of_old(entry.olds.front()));
        out_ += "\"><bdi>";
        append_html(out_, after);
        out_ += "</bdi></a>";
    }
    out_ += "</span> ";
}

void EntryWriter::stub(const Aside& stub) {
    out_ += "<div class=\"e stub\" id=\"";
    out_ += targets_.old_place(stub.first_at);
    out_ += "\"><div class=\"l\"><span class=\"no\"><bdi>";
    const Document& before = reading_.redline().old_side.document;
    const std::string_view number = label(before, stub.first_at);
    append_html(out_, number);
    if (stub.last_at != stub.first_at && !number.empty()) {
        out_ += "–";
        append_html(out_, label(before, stub.last_at));
    }
    out_ += "</bdi></span></div><p class=\"t\"";
    out_ += page_.own_words;
    out_ += "><bdi class=\"gist\">";
    append_html(out_, first_words(before.paragraphs[stub.first_at].text, kGistWords));
    out_ += "</bdi> ";
    std::string place;
    append_link(place, targets_.entry(stub.first), reading_.went_to(stub));
    out_ +=
        page_.words.html(stub.kind == Aside::Kind::merged ? "stub.merged" : "stub.moved", {{"place", place}});
    out_ += "</p></div>\n";
}

void EntryWriter::table(std::size_t first, std::size_t end) {
    std::size_t columns = 1;
    for (std::size_t i = first; i < end; ++i) {
        const std::string& text = reading_.face(i).text;
        columns = std::max(columns, static_cast<std::size_t>(std::count(text.begin(), text.end(), '\t')) + 1);
    }
    out_ += "<div class=\"e rows\"><div class=\"t\" tabindex=\"0\"><table";
    direction(reading_.face(first).text);
    out_ += ">\n";
    for (std::size_t i = first; i < end; ++i) row(i, columns, i == first && end > first + 1 && is_head(i));
    out_ += "</table></div></div>\n";
}

// Drafts do not say which row names the columns: the first one, if each of its cells
// is short and there is something in it.
bool EntryWriter::is_head(std::size_t index) const {
    constexpr std::size_t kMostCharacters = 40;
    if (index > 0 && reading_.face(index - 1).kind == Kind::table_row) return false;
    std::string_view rest = reading_.face(index).text;
    while (true) {
        const std::size_t end = std::min(rest.find('\t'), rest.size());
        if (end == 0 || unicode::count_code_points(rest.substr(0, end)) > kMostCharacters) return false;
        if (end == rest.size()) return true;
        rest.remove_prefix(end + 1);
    }
}

void EntryWriter::row(std::size_t index, std::size_t columns, bool head) {
    const Entry& entry = reading_.entry(index);
    const std::vector<std::string> cells = inline_html(page_, index, true);
    out_ += "<tr class=\"row" + std::string(head ? " head" : "") + change_classes(entry) + '"';
    number_of_entry(index);
    out_ += " id=\"" + targets_.entry(index) + "\">";
    for (const std::string& cell : cells) out_ += "<td class=\"x\">" + cell + "</td>";
    for (std::size_t i = cells.size(); i < columns; ++i) out_ += "<td></td>";
    if (chosen_from(page_, index)) {
        out_ += "<td class=\"rn\">";
        append_margin(out_, page_, index);
        out_ += "</td>";
    }
    out_ += "</tr>\n";
}

// Said only where it differs from the page's.
void EntryWriter::direction(std::string_view text) {
    if (text.empty()) return;
    const Writing writing = writing_of(text);
    if (writing != page_.writing) out_ += writing == Writing::right_to_left ? " dir=\"rtl\"" : " dir=\"ltr\"";
}

}  // namespace adref::viewer
