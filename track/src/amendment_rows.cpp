#include "track/amendment_rows.h"

#include "diffcore/date.h"
#include "diffcore/json_text.h"
#include "diffcore/unicode.h"
#include "track/instruction.h"
#include "track/src/word_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

namespace adref::track {
namespace {

using State = RowReport::State;

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

struct ColumnNames {
    std::string_view own;
    std::string_view known;  // between bars
};
constexpr std::array<ColumnNames, 8> kColumns = {{
    {"section", "|section|article|part|chapter|"},
    {"target", "|target|paragraph|para|paragraph number|number|"},
    {"proponent", "|proponent|proponents|delegation|delegations|from|author|country|party|"},
    {"text", "|text|proposal|amendment|proposed text|proposed amendment|textual proposal|instruction|"},
    {"rationale", "|rationale|reason|justification|comment|comments|"},
    {"supporters", "|supporters|supported by|co-sponsors|"},
    {"date", "|date|"},
    {"id", "|id|"},
}};

std::string column_name(std::string_view field) {
    return unicode::lower(tidy_words(field));
}

std::vector<std::string> names_of(const std::string& field) {
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin <= field.size();) {
        const std::size_t end = std::min(field.find(';', begin), field.size());
        std::string name = tidy_words(std::string_view(field).substr(begin, end - begin));
        if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end())
            out.push_back(std::move(name));
        begin = end + 1;
    }
    return out;
}

class RowsReader {
 public:
    RowsReader(const Base& base, const RowOptions& options)
        : base_(base), options_(options), excerpts_(base) {}

    Result<RowsReading> run(const std::vector<TableRow>& rows) {
        if (rows.empty()) return bad_input("a table without a header", options_.source);
        if (Result<Done> named = name_columns(rows.front()); !named) return named.error();
        for (std::size_t i = 1; i < rows.size(); ++i) read_row(rows[i]);
        assign_ids(out_.amendments);
        return std::move(out_);
    }

 private:
    Result<Done> name_columns(const TableRow& header) {
        for (std::size_t c = 0; c < kColumns.size(); ++c) {
            at_[c] = kNoColumn;
            const auto mapped = options_.columns.find(kColumns[c].own);
            for (std::size_t i = header.fields.size(); i-- > 0;) {
                const std::string name = column_name(header.fields[i]);
                const bool is_it =
                    mapped != options_.columns.end()
                        ? name == column_name(mapped->second)
                        : !name.empty() && name.find('|') == std::string::npos &&
                              kColumns[c].known.find("|" + name + "|") != std::string_view::npos;
                if (is_it) at_[c] = i;
            }
            if (mapped != options_.columns.end() && at_[c] == kNoColumn)
                return bad_input("no column has the header " + json_brief("\"" + mapped->second + "\""),
                                 options_.source);
        }
        if (at_[3] == kNoColumn)
            return bad_input("no column has the words of the proposals", options_.source,
                             "a header \"text\" or \"proposal\", or name the column");
        return Done{};
    }

    std::string field(const TableRow& row, std::size_t column) const {
        const std::size_t at = at_[column];
        return at == kNoColumn || at >= row.fields.size() ? std::string() : row.fields[at];
    }

    void read_row(const TableRow& row) {
        RowReport report;
        report.line = row.line;
        report.section = tidy_words(field(row, 0));
        std::vector<std::string> proponents = names_of(field(row, 2));
        if (proponents.empty()) proponents = options_.proponents;
        for (const std::string& each : proponents)
            report.proponent += (report.proponent.empty() ? "" : "; ") + each;
        std::string reason;
        const std::string text = field(row, 3);
        const std::string_view words = without_rationale(text, reason);
        Excerpt excerpt;
        if (!instructions(report.section, tidy_words(field(row, 1)), words, excerpt))
            excerpt = wanted_text(row, text);
        if (const std::string own = tidy_words(field(row, 4)); !own.empty() && own != "None provided")
            reason = own;
        const std::string id = tidy_words(field(row, 7));
        for (Amendment& amendment : excerpt.amendments) {
            amendment.base = options_.base;
            if (amendment.proponents.empty()) amendment.proponents = proponents;
            amendment.supporters = names_of(field(row, 5));
            if (!reason.empty()) amendment.rationale = reason;
            if (const std::string date = tidy_words(field(row, 6)); is_date(date)) amendment.date = date;
            amendment.source =
                options_.source + (options_.source.empty() ? "line " : ":") + std::to_string(row.line);
            if (excerpt.amendments.size() == 1 && !id.empty()) amendment.id = id;
            out_.amendments.push_back(std::move(amendment));
        }
        report.amendments = excerpt.amendments.size();
        report.ignored = excerpt.ignored;
        report.faults = std::move(excerpt.faults);
        const bool something = report.amendments > 0 || excerpt.recognised > 0;
        if (report.faults.empty() && something) {
            report.state = State::understood;
        } else if (report.amendments > 0) {
            report.state = State::partly;
        }
        out_.rows.push_back(std::move(report));
    }

    // Sentences of drafting language, if all of the words are that and have a place.
    bool instructions(const std::string& section, const std::string& target, std::string_view words,
                      Excerpt& out) const {
        InstructionOptions how;
        how.language = options_.language;
        const std::string context = target.empty() ? "" : "Paragraph " + target + ":\n";
        std::vector<Amendment> found;
        for (Instruction& each : parse_instructions(context + std::string(words), how)) {
            if (!each.why.empty()) return false;
            for (Amendment& amendment : each.amendments) found.push_back(std::move(amendment));
        }
        if (found.empty()) return false;
        for (Amendment& amendment : found) {
            const std::string within = section + "/" + amendment.target;
            if (!section.empty() && !amendment.target.empty() && base_.addresses().find(within))
                amendment.target = within;
            if (!place(amendment, base_)) return false;
        }
        out.amendments = std::move(found);
        return true;
    }

    Excerpt wanted_text(const TableRow& row, const std::string& text) const {
        const std::string section = tidy_words(field(row, 0));
        const std::string target = tidy_words(field(row, 1));
        if (target.empty()) return excerpts_.read(section, text);
        Result<std::uint32_t> position =
            base_.addresses().find(section.empty() ? target : section + "/" + target);
        if (!position) position = base_.addresses().find(target);
        if (!position) {
            Excerpt out;
            out.faults.push_back({text, position.error().message});
            return out;
        }
        return excerpts_.read(*position, text);
    }

    const Base& base_;
    const RowOptions& options_;
    ExcerptReader excerpts_;
    std::array<std::size_t, kColumns.size()> at_{};
    RowsReading out_;
};

}  // namespace

std::string_view to_string(RowReport::State state) {
    switch (state) {
        case State::understood:
            return "understood";
        case State::partly:
            return "partly";
        default:
            return "not-understood";
    }
}

Result<RowsReading> read_amendment_rows(const std::vector<TableRow>& rows, const Base& base,
                                        const RowOptions& options) {
    return RowsReader(base, options).run(rows);
}

}  // namespace adref::track
