#include "cli/src/draft_sources.h"

#include "cli/src/files.h"
#include "cli/src/office.h"
#include "diffcore/compare.h"
#include "formats/delimited.h"
#include "formats/reader.h"
#include "track/amendment_rows.h"
#include "track/authors.h"
#include "track/edited_draft.h"

#include <algorithm>
#include <array>
#include <utility>

namespace adref::cli {
namespace {

Result<const Document*> base_of(const SourceOptions& options, const std::string& name) {
    if (options.base_text) return options.base_text();
    return Error{ErrorCode::usage, "this file says nothing without the round that it changes", name,
                 "record it with adref amend import"};
}

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& each : names)
        out += (out.empty() ? "" : ", ") + (each.empty() ? "somebody" : each);
    return out;
}

ImportedAmendments imported_from(track::EditedDraft draft, const std::string& name) {
    using What = track::DraftRemark::What;
    ImportedAmendments out;
    out.amendments = std::move(draft.amendments);
    for (const track::DraftRemark& remark : draft.remarks) {
        const std::string where = name + (remark.where.empty() ? "" : ", paragraph " + remark.where);
        switch (remark.what) {
            case What::not_expressed:
                out.faults.push_back({where, "no amendment says this difference: " + in_quotes(remark.text),
                                      ErrorCode::refused});
                break;
            case What::unmapped:
                out.notes.push_back(name + ": no delegation is named for " + listed(remark.authors) +
                                    ", whose own name stands as the proponent");
                break;
            case What::inside_insertion:
                out.notes.push_back(where + ": " + listed(remark.authors) +
                                    " wrote in the same words: " + in_quotes(remark.text));
                break;
            case What::nothing_changed:
                out.notes.push_back(where + ": tracked by " + listed(remark.authors) +
                                    ", but the words are the same: " + in_quotes(remark.text));
                break;
            case What::formatting:
                out.notes.push_back(file_name(name) + ": " + remark.text + " of formatting by " +
                                    listed(remark.authors) + " make no amendment");
                break;
        }
    }
    return out;
}

Result<track::AuthorMap> authors_of(const std::string& path) {
    if (path.empty()) return track::AuthorMap{};
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    const std::size_t first = bytes->find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string::npos && ((*bytes)[first] == '{' || (*bytes)[first] == '['))
        return track::read_authors_json(*bytes, path);
    const Result<formats::DelimitedTable> table = formats::read_delimited(*bytes, path);
    if (!table) return table.error();
    std::vector<std::vector<std::string>> rows;
    for (const formats::DelimitedRow& row : table->rows) rows.push_back(row.fields);
    return track::authors_of_rows(rows, path);
}

track::DraftStretch stretch_of(const formats::Stretch& stretch) {
    return {stretch.first, stretch.start, stretch.last, stretch.end};
}

track::TrackedChange change_of(const formats::Revision& revision) {
    using From = formats::Revision::Kind;
    using To = track::TrackedChange::Kind;
    track::TrackedChange out;
    switch (revision.kind) {
        case From::insertion:
            out.kind = To::insertion;
            break;
        case From::deletion:
            out.kind = To::deletion;
            break;
        case From::move_from:
            out.kind = To::move_from;
            break;
        case From::move_to:
            out.kind = To::move_to;
            break;
        case From::formatting:
            out.kind = To::formatting;
            break;
    }
    out.author = revision.author;
    out.date = revision.date;
    out.text = revision.text;
    out.before = stretch_of(revision.before);
    out.after = stretch_of(revision.after);
    return out;
}

std::string without_spaces(const std::string& text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' '; });
    return out;
}

// The first paragraph in which two documents differ; their length if in none.
std::size_t first_difference(const Document& a, const Document& b) {
    std::size_t at = 0;
    while (at < a.paragraphs.size() && at < b.paragraphs.size() &&
           without_spaces(a.paragraphs[at].text) == without_spaces(b.paragraphs[at].text))
        ++at;
    return at;
}

}  // namespace

Result<ImportedAmendments> read_edited_source(std::string_view bytes, const std::string& name,
                                              const SourceOptions& options) {
    const Result<const Document*> base = base_of(options, name);
    if (!base) return base.error();
    formats::ReadOptions how;
    how.language = options.language;
    Result<formats::Reading> reading = read_any(bytes, name, how);
    if (!reading) return reading.error();
    track::EditedDraftOptions draft;
    draft.source = file_name(name);
    draft.proponents = options.proponents;
    const Redline redline =
        compare(make_side("base", **base), make_side(draft.source, std::move(reading->document)));
    return imported_from(track::amendments_of(redline, draft), name);
}

Result<std::optional<ImportedAmendments>> read_tracked_source(std::string_view bytes, const std::string& name,
                                                              const SourceOptions& options) {
    formats::ReadOptions how;
    how.language = options.language;
    how.revisions = formats::Revisions::keep;
    Result<formats::Reading> reading = read_any(bytes, name, how);
    if (!reading) return reading.error();
    if (!reading->before) return std::optional<ImportedAmendments>();
    const Result<const Document*> base = base_of(options, name);
    if (!base) return base.error();
    const std::size_t differs = first_difference(**base, *reading->before);
    if (differs < std::max((*base)->paragraphs.size(), reading->before->paragraphs.size())) {
        const bool there = differs < reading->before->paragraphs.size();
        return Error{ErrorCode::refused, "without its tracked changes this file is not the text of the round",
                     name + (there ? ", from " + in_quotes(reading->before->paragraphs[differs].text)
                                   : ", at its end"),
                     "name another round with --base, or compare the whole text with --as draft"};
    }
    Result<track::AuthorMap> authors = authors_of(options.authors);
    if (!authors) return authors.error();
    track::EditedDraftOptions draft;
    draft.source = file_name(name);
    draft.proponents = options.proponents;
    draft.delegations = std::move(*authors);
    for (const formats::Revision& revision : reading->revisions) draft.changes.push_back(change_of(revision));
    const Redline redline =
        compare(make_side("base", **base), make_side(draft.source, std::move(reading->document)));
    return std::optional<ImportedAmendments>(imported_from(track::amendments_of(redline, draft), name));
}

Result<ImportedAmendments> read_table_source(std::string_view bytes, const std::string& name,
                                             const SourceOptions& options) {
    const Result<const Document*> base = base_of(options, name);
    if (!base) return base.error();
    Result<formats::DelimitedTable> table = formats::read_delimited(bytes, name);
    if (!table) return table.error();
    std::vector<track::TableRow> rows;
    for (formats::DelimitedRow& row : table->rows) rows.push_back({row.line, std::move(row.fields)});
    track::RowOptions how;
    how.source = file_name(name);
    how.language = options.language;
    how.proponents = options.proponents;
    for (const std::string& column : options.columns) {
        const std::size_t equals = column.find('=');
        if (equals == std::string::npos || equals == 0)
            return Error{ErrorCode::usage, "expected COLUMN=HEADER", column,
                         "for example text=\"Proposed wording\""};
        how.columns[column.substr(0, equals)] = column.substr(equals + 1);
    }
    const track::Base ready(**base);
    Result<track::RowsReading> reading = track::read_amendment_rows(rows, ready, how);
    if (!reading) return reading.error();
    ImportedAmendments out;
    out.amendments = std::move(reading->amendments);
    std::array<std::size_t, 3> counts{};
    for (const track::RowReport& row : reading->rows) {
        ++counts.at(static_cast<std::size_t>(row.state));
        std::string where = file_name(name) + ", line " + std::to_string(row.line);
        if (!row.section.empty()) where += ", " + row.section;
        if (!row.proponent.empty()) where += ", " + row.proponent;
        for (const track::ExcerptFault& fault : row.faults)
            out.faults.push_back({where, fault.why + ": " + in_quotes(fault.words)});
    }
    out.notes.push_back(file_name(name) + ": " + std::to_string(reading->rows.size()) + " rows, " +
                        std::to_string(counts[0]) + " understood, " + std::to_string(counts[1]) +
                        " in part, " + std::to_string(counts[2]) + " not");
    return out;
}

}  // namespace adref::cli
