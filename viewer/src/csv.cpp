// A redline as a table: one row a change (RFC 4180).
#include "viewer/renderer.h"
#include "viewer/src/credit_words.h"
#include "viewer/src/credited_redline.h"
#include "viewer/src/csv_fields.h"
#include "viewer/src/phrases.h"
#include "viewer/src/reading.h"

#include <algorithm>
#include <map>
#include <optional>
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

// All who have a share in a row, and how far from what was asked it is.
class RowShares {
 public:
    RowShares(const Redline& redline, const CreditedRedline& credited, std::size_t index)
        : credited_(credited) {
        add(credited.whole(index));
        const std::size_t segments =
            credited.has_stretches(index) ? redline.entries[index].segments.size() : 0;
        for (std::size_t i = 0; i < segments; ++i) {
            for (const CreditedPiece& piece : credited.pieces(index, i)) add(piece.credits);
        }
    }

    std::string proponents() const {
        std::vector<std::string_view> names;
        for (const track::Credit& credit : credits_) {
            for (const std::string& name : credited_.amendment(credit.amendment).proponents)
                names.push_back(name);
        }
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        std::string text;
        for (const std::string_view name : names) (text += text.empty() ? "" : "; ") += name;
        return text;
    }

    std::string amendments() const {
        std::map<std::size_t, track::Match> matches;
        for (const track::Credit& credit : credits_) {
            const auto found = matches.try_emplace(credit.amendment, credit.match).first;
            found->second = std::max(found->second, credit.match);
        }
        std::string text;
        for (const std::uint32_t amendment : credited_.order()) {
            const auto found = matches.find(amendment);
            if (found == matches.end()) continue;
            (text += text.empty() ? "" : "; ") += credited_.amendment(amendment).id;
            if (found->second != track::Match::verbatim) (text += " ") += to_string(found->second);
        }
        return text;
    }

 private:
    void add(std::span<const track::Credit> credits) {
        credits_.insert(credits_.end(), credits.begin(), credits.end());
    }

    const CreditedRedline& credited_;
    std::vector<track::Credit> credits_;
};

// "Estavia: reserve; Marenne: oppose eu-7".
std::string positions_of(const CreditedRedline& credited, std::size_t entry) {
    std::string text;
    for (const std::uint32_t index : credited.positions(entry)) {
        const track::Amendment& position = credited.amendment(index);
        (text += text.empty() ? "" : "; ") += named_proponents(position) + ": " + stance_words(position);
    }
    return text;
}

}  // namespace

std::string render_csv(const Redline& redline, const AttributionLayer* layer) {
    std::optional<CreditedRedline> credited;
    if (layer != nullptr) credited.emplace(redline, *layer);
    const std::vector<std::string> sections = entry_sections(redline);
    CsvFields csv;
    for (const std::string_view name :
         {"id", "section", "kind", "old number", "new number", "change", "moved", "renumbered",
          "significance", "signals", "old text", "new text", "redline"})
        csv.field(name);
    if (credited) csv.field("proponents").field("amendments").field("positions");
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
        if (credited) {
            const RowShares shares(redline, *credited, i);
            csv.field(shares.proponents()).field(shares.amendments()).field(positions_of(*credited, i));
        }
        csv.end_row();
    }
    return csv.take();
}

}  // namespace adref::viewer
