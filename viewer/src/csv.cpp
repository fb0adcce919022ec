// A redline as a table: one row a change (RFC 4180).
#include "viewer/renderer.h"
#include "viewer/src/csv_fields.h"
#include "viewer/src/phrases.h"
#include "viewer/src/reading.h"

#include <string_view>
#include <utility>

namespace adref::viewer {
namespace {

std::string joined(const std::vector<std::uint32_t>& positions, const std::vector<Paragraph>& paragraphs) {
    std::string labels;
    for (const std::uint32_t position : positions) {
        if (!labels.empty()) labels += "; ";
        labels += paragraphs[position].label;
    }
    return labels;
}

std::string marked(const Entry& entry) {
    std::string text;
    for (const Segment& segment : entry.segments) {
        if (segment.op == Op::del)
            text += "[-" + segment.text + "-]";
        else if (segment.op == Op::ins)
            text += "{+" + segment.text + "+}";
        else
            text += segment.text;
    }
    return text;
}

std::string signals_of(const Entry& entry) {
    std::string text;
    for (const Signal& signal : entry.signals) {
        if (signal.axis == Axis::bracket) continue;
        if (!text.empty()) text += "; ";
        text += signal_words(signal);
    }
    const std::string brackets = bracket_words(entry);
    if (!brackets.empty()) text += (text.empty() ? "" : "; ") + brackets;
    return text;
}

std::string_view kind_of(const Redline& redline, const Entry& entry) {
    return to_string(entry.news.empty() ? redline.old_side.document.paragraphs[entry.olds[0]].kind
                                        : redline.new_side.document.paragraphs[entry.news[0]].kind);
}

}  // namespace

std::string render_csv(const Redline& redline) {
    const std::vector<std::string> sections = entry_sections(redline);
    CsvFields csv;
    for (const std::string_view name :
         {"id", "section", "kind", "old number", "new number", "change", "moved", "renumbered",
          "significance", "signals", "old text", "new text", "redline"})
        csv.field(name);
    csv.end_row();
    for (std::size_t i = 0; i < redline.entries.size(); ++i) {
        const Entry& entry = redline.entries[i];
        const bool same =
            entry.relation == Relation::matched && !entry.edited && !entry.moved && !entry.renumbered;
        if (same && entry.significance == Significance::none) continue;
        const bool edited = entry.relation == Relation::matched && entry.edited;
        const std::string_view change = edited                                ? "edited"
                                        : entry.relation != Relation::matched ? to_string(entry.relation)
                                        : entry.moved                         ? "moved"
                                        : entry.renumbered                    ? "renumbered"
                                                                              : "reformatted";
        csv.field(entry_id(redline, entry))
            .field(sections[i])
            .field(kind_of(redline, entry))
            .field(joined(entry.olds, redline.old_side.document.paragraphs))
            .field(joined(entry.news, redline.new_side.document.paragraphs))
            .field(change)
            .field(entry.moved ? "yes" : "")
            .field(entry.renumbered ? "yes" : "")
            .field(to_string(entry.significance))
            .field(signals_of(entry))
            .field(old_text(entry))
            .field(new_text(entry))
            .field(marked(entry));
        csv.end_row();
    }
    return csv.take();
}

}  // namespace adref::viewer
