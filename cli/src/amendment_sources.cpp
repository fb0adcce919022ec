#include "cli/src/amendment_sources.h"

#include "cli/src/compilation_source.h"
#include "cli/src/draft_sources.h"
#include "cli/src/files.h"
#include "cli/src/office.h"
#include "diffcore/unicode.h"
#include "formats/reader.h"
#include "track/amendments_json.h"
#include "track/instruction.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace adref::cli {
namespace {

constexpr std::size_t kMostQuoted = 100;

Result<ImportedAmendments> read_json(std::string_view bytes, const std::string& path) {
    const auto names = [bytes](std::string_view schema) {
        return bytes.find(schema) != std::string_view::npos;
    };
    if (names("\"adref.groups/1\"") && !names("\"adref.amendments/1\"")) {
        Result<std::vector<track::Group>> groups = track::read_groups_json(bytes, path);
        if (!groups) return groups.error();
        ImportedAmendments imported;
        imported.groups = std::move(*groups);
        return imported;
    }
    std::vector<track::AmendmentFault> faults;
    Result<track::AmendmentList> list = track::read_amendments_json(bytes, path, &faults);
    if (!list) return list.error();
    ImportedAmendments imported;
    imported.strict = true;
    imported.base = std::move(list->base);
    imported.amendments = std::move(list->amendments);
    for (const track::AmendmentFault& fault : faults)
        imported.faults.push_back({path, "amendment " + fault.id + ": " +
                                             (fault.field.empty() ? "" : fault.field + ": ") + fault.what});
    return imported;
}

// Every line with words is an amendment, a heading, a reason, or a fault.
ImportedAmendments read_letter(std::string_view text, const std::string& path, const SourceOptions& options) {
    track::InstructionOptions how;
    how.language = options.language;
    how.proponents = options.proponents;
    ImportedAmendments imported;
    const std::string name = file_name(path);
    for (track::Instruction& instruction : track::parse_instructions(text, how)) {
        const std::string line = std::to_string(instruction.line);
        for (track::Amendment& amendment : instruction.amendments) {
            amendment.source = name + ":" + line;
            imported.amendments.push_back(std::move(amendment));
        }
        if (instruction.why.empty()) continue;
        SourceFault fault{name + ", line " + line, instruction.why + ": " + in_quotes(instruction.source)};
        if (!instruction.candidates.empty()) {
            fault.code = ErrorCode::refused;
            fault.what += "; it could mean";
            const char* before = " ";
            for (const std::string& candidate : instruction.candidates) {
                fault.what += before + candidate;
                before = " or ";
            }
        }
        imported.faults.push_back(std::move(fault));
    }
    return imported;
}

// A Word file's paragraphs, one a line: a fault's line is its paragraph.
Result<std::string> text_of_document(std::string_view bytes, const std::string& path,
                                     const SourceOptions& options) {
    formats::ReadOptions read;
    read.language = options.language;
    const Result<formats::Reading> reading = read_any(bytes, path, read);
    if (!reading) return reading.error();
    std::string text;
    for (const Paragraph& paragraph : reading->document.paragraphs) {
        if (!paragraph.label.empty()) text += paragraph.label + " ";
        text += paragraph.text;
        text += '\n';
    }
    return text;
}

}  // namespace

// Cut at the start of a code point, on one line.
std::string in_quotes(std::string_view text) {
    std::string line;
    for (const char c : text.substr(0, kMostQuoted)) line.push_back(c == '\n' || c == '\t' ? ' ' : c);
    while (text.size() > kMostQuoted && !line.empty() &&
           (static_cast<unsigned char>(text[line.size()]) & 0xC0U) == 0x80U)
        line.pop_back();
    if (text.size() > kMostQuoted) line += "…";
    return "“" + line + "”";
}

Result<ImportedAmendments> read_amendment_source(const std::string& path, const SourceOptions& options) {
    if (options.as == "compilation") return read_compilation_source(path, options);
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    const std::string shown = path == "-" ? "standard input" : path;
    if (options.as == "draft") return read_edited_source(*bytes, shown, options);
    const std::size_t first = bytes->find_first_not_of(" \t\r\n");
    if (first != std::string::npos && (*bytes)[first] == '{') return read_json(*bytes, shown);
    const std::string ending =
        unicode::lower(std::string_view(shown).substr(shown.size() - std::min<std::size_t>(4, shown.size())));
    if (ending == ".csv" || ending == ".tsv") return read_table_source(*bytes, shown, options);
    const Result<formats::Format> format = formats::recognise_format(*bytes, shown);
    if (!format) return format.error();
    if (*format == formats::Format::docx || *format == formats::Format::odt) {
        Result<std::optional<ImportedAmendments>> tracked = read_tracked_source(*bytes, shown, options);
        if (!tracked) return tracked.error();
        if (*tracked) return std::move(**tracked);
    }
    const bool plain = *format == formats::Format::text || *format == formats::Format::markdown;
    if (plain && unicode::find_invalid(*bytes) == std::string::npos) {
        std::string_view text = *bytes;
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        return read_letter(text, shown, options);
    }
    const Result<std::string> text = text_of_document(*bytes, shown, options);
    if (!text) return text.error();
    return read_letter(*text, shown, options);
}

}  // namespace adref::cli
