// Amendments out of a table: a row a proposal, as compilations are kept in
// spreadsheets.
#pragma once

#include "diffcore/result.h"
#include "track/amendment.h"
#include "track/edit.h"
#include "track/excerpt.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

struct TableRow {
    std::size_t line = 1;  // where it starts in its file, for reports
    std::vector<std::string> fields;
};

struct RowOptions {
    std::string base;                     // the round, for all amendments
    std::string source;                   // "proposals.tsv"; the row is added to it
    std::string language;                 // of drafting language; empty: recognised
    std::vector<std::string> proponents;  // of rows that name none
    // Our column -> the table's header, where it is another one than those known:
    // {"proponent": "Delegation or group"}.
    std::map<std::string, std::string, std::less<>> columns;
};

// What became of one row.
struct RowReport {
    enum class State : std::uint8_t { understood, partly, not_understood };
    State state = State::not_understood;
    std::size_t line = 1;
    std::string section;
    std::string proponent;
    std::size_t amendments = 0;
    std::size_t ignored = 0;  // changes of punctuation or white space alone
    std::vector<ExcerptFault> faults;
};

struct RowsReading {
    std::vector<Amendment> amendments;  // in the order of the rows, with ids
    std::vector<RowReport> rows;
};

// The first row is the header. Known columns, in any order and case: section
// (article, part), target (paragraph, para, number), proponent (delegation, from,
// author), text (proposal, amendment, "proposed text", instruction), rationale
// (reason, justification, comment), supporters, date, id; others are left alone.
// The text is read as drafting language where all of it is that and has a place;
// otherwise as the words that the delegation wants, of the target or the section.
// Several proponents are separated by semicolons. Errors: bad_input without a
// column for the text, or with a mapping to a header that is not there.
Result<RowsReading> read_amendment_rows(const std::vector<TableRow>& rows, const Base& base,
                                        const RowOptions& options = {});

std::string_view to_string(RowReport::State state);  // "understood", "partly", "not-understood"

}  // namespace adref::track
