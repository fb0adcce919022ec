#include "viewer/outcome_table.h"

#include "track/proponents.h"
#include "viewer/src/outcome_rows.h"
#include "viewer/src/phrases.h"

#include <cmath>

namespace adref::viewer {
namespace {

constexpr std::size_t kAskedWords = 45;  // of a sentence on paper
constexpr std::size_t kMostQuotes = 3;   // of an amendment on paper
constexpr double kSure = 0.75;           // from here on a reader need not look for himself
constexpr std::size_t kWholeText = 1U << 20U;

std::string per_cent(double share) {
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string spoken(track::Outcome outcome) {
    return outcome == track::Outcome::not_taken ? "not taken" : std::string(to_string(outcome));
}

class Builder {
 public:
    Builder(const Redline& redline, const AttributionLayer& layer, const OutcomeOptions& options)
        : redline_(redline), layer_(layer), options_(options), rows_(redline, layer, options) {}

    Table build() {
        table_.language = redline_.old_side.document.language;
        table_.title = "What became of the amendments: " + std::string(short_names(redline_).first) + " → " +
                       std::string(short_names(redline_).second);
        if (!options_.delegation.empty()) table_.title += ", for " + options_.delegation;
        table_.note = counts();
        table_.groups = options_.by_text ? "Section" : "Delegation";
        if (options_.spreadsheet) {
            spreadsheet();
        } else {
            sheet();
        }
        return std::move(table_);
    }

 private:
    std::string counts() const {
        const std::size_t all = rows_.amendments().size();
        std::string text = std::to_string(all) + (all == 1 ? " amendment" : " amendments");
        bool first = true;
        for (std::size_t i = 0; i < kOutcomes; ++i) {
            if (rows_.counts()[i] == 0) continue;
            text += first ? ": " : ", ";
            text += std::to_string(rows_.counts()[i]) + " " + spoken(static_cast<track::Outcome>(i));
            first = false;
        }
        text += ".";
        if (!rows_.positions().empty())
            text += " " + std::to_string(rows_.positions().size()) + " positions, which have no outcome.";
        return text;
    }

    // The words that show it, each place in a line behind its number.
    TableCell shown(std::size_t amendment, std::size_t most) const {
        TableCell cell;
        const std::string& unplaced = layer_.assessment.unplaced[amendment];
        if (layer_.outcome_of(amendment) == track::Outcome::unplaced && !unplaced.empty()) return {unplaced};
        const auto quotes = rows_.evidence().quotes(amendment, most + 1);
        for (std::size_t i = 0; i < std::min(quotes.size(), most); ++i) {
            if (i > 0) cell.runs.push_back({"\n", Op::equal, false});
            const std::string where = rows_.where(quotes[i].entry);
            if (!where.empty()) cell.runs.push_back({where + ": ", Op::equal, true});
            if (redline_.entries[quotes[i].entry].moved && quotes[i].unchanged)
                cell.runs.push_back({"moved here: ", Op::equal, false});
            cell.runs.insert(cell.runs.end(), quotes[i].runs.begin(), quotes[i].runs.end());
        }
        if (quotes.size() > most) cell.runs.push_back({"\nand in other places", Op::equal, false});
        return cell;
    }

    TableCell outcome(std::size_t amendment) const {
        const track::Fate& fate = layer_.assessment.attributed.fates[amendment];
        const track::Outcome outcome = layer_.outcome_of(amendment);
        TableCell cell;
        cell.runs.push_back({spoken(outcome), Op::equal, true});
        const auto* decided = layer_.decision(amendment);
        if (decided != nullptr) {
            cell.runs.push_back({"\ndecided by staff", Op::equal, false});
            return cell;
        }
        const bool in_part = outcome == track::Outcome::partly || outcome == track::Outcome::adapted;
        if (in_part) cell.runs.push_back({"\n" + per_cent(fate.coverage) + " of it", Op::equal, false});
        if (fate.confidence > 0 && fate.confidence < kSure)
            cell.runs.push_back({"\nplease check", Op::equal, false});
        return cell;
    }

    TableCell evidence(std::size_t amendment) const {
        TableCell cell = shown(amendment, kMostQuotes);
        const auto* decided = layer_.decision(amendment);
        if (decided != nullptr && !decided->why.empty()) {
            if (!cell.runs.empty()) cell.runs.push_back({"\n", Op::equal, false});
            cell.runs.push_back({"Decided: " + decided->why, Op::equal, false});
        }
        return cell;
    }

    TableCell who(const track::Amendment& amendment) const {
        TableCell cell(amendment.id);
        if (options_.by_text) cell.runs.push_back({"\n" + track::proponents_of(amendment), Op::equal, false});
        return cell;
    }

    static TableCell what(const track::Amendment& amendment) {
        TableCell cell(asked(amendment, kAskedWords));
        if (!amendment.supporters.empty())
            cell.runs.push_back(
                {"\nSupported by " + track::joined_names(amendment.supporters), Op::equal, false});
        return cell;
    }

    void sheet() {
        table_.columns = {{"Amendment", options_.by_text ? 3U : 0U},
                          {"Asked", 5},
                          {"Outcome", 0},
                          {"In " + std::string(short_names(redline_).second), 5}};
        std::string group;
        bool first = true;
        for (const std::size_t i : rows_.amendments()) {
            const track::Amendment& amendment = layer_.assessment.amendments[i];
            const std::string now = options_.by_text ? rows_.section(i) : track::proponents_of(amendment);
            if ((first || now != group) && !now.empty()) table_.rows.push_back({true, {TableCell(now)}});
            group = now;
            first = false;
            table_.rows.push_back({false, {who(amendment), what(amendment), outcome(i), evidence(i)}});
        }
        if (rows_.positions().empty()) return;
        table_.rows.push_back({true, {TableCell("Positions: no outcome")}});
        for (const std::size_t i : rows_.positions()) {
            const track::Amendment& position = layer_.assessment.amendments[i];
            TableCell name(position.id);
            TableCell words(asked(position, kAskedWords));
            if (!options_.by_text) {
                words.runs.insert(words.runs.begin(),
                                  {track::proponents_of(position) + ": ", Op::equal, true});
            } else {
                name = who(position);
            }
            table_.rows.push_back({false, {name, words}});
        }
    }

    void spreadsheet() {
        for (const char* title : {"id", "proponents", "supporters", "target", "action", "asked", "outcome",
                                  "coverage", "confidence", "decided", "evidence"})
            table_.columns.push_back({title, 1});
        for (const std::size_t i : rows_.amendments()) add_line(i, true);
        for (const std::size_t i : rows_.positions()) add_line(i, false);
    }

    void add_line(std::size_t i, bool has_outcome) {
        const track::Amendment& amendment = layer_.assessment.amendments[i];
        TableRow row;
        for (std::string text : {amendment.id, track::joined_names(amendment.proponents),
                                 track::joined_names(amendment.supporters), amendment.target,
                                 std::string(to_string(amendment.action)), asked(amendment, kWholeText)})
            row.cells.emplace_back(std::move(text));
        if (has_outcome) {
            const track::Fate& fate = layer_.assessment.attributed.fates[i];
            row.cells.emplace_back(std::string(to_string(layer_.outcome_of(i))));
            row.cells.emplace_back(per_cent(fate.coverage));
            row.cells.emplace_back(per_cent(fate.confidence));
            const auto* decided = layer_.decision(i);
            row.cells.emplace_back(decided == nullptr     ? std::string()
                                   : decided->why.empty() ? std::string("yes")
                                                          : decided->why);
            row.cells.push_back(shown(i, kWholeText));
        }
        table_.rows.push_back(std::move(row));
    }

    const Redline& redline_;
    const AttributionLayer& layer_;
    const OutcomeOptions& options_;
    OutcomeRows rows_;
    Table table_;
};

}  // namespace

Table outcome_table(const Redline& redline, const AttributionLayer& layer, const OutcomeOptions& options) {
    return Builder(redline, layer, options).build();
}

}  // namespace adref::viewer
