#include "cli/src/compilation_source.h"

#include "cli/src/files.h"
#include "cli/src/inputs.h"
#include "cli/src/profiles.h"
#include "track/compilation.h"

#include <utility>

namespace adref::cli {

Result<ImportedAmendments> read_compilation_source(const std::string& path, const SourceOptions& options) {
    const Result<track::Profile> profile =
        read_profile_option(options.profile.empty() ? "un" : options.profile);
    if (!profile) return profile.error();
    const Result<formats::Reading> reading = read_file_input(path, {});
    if (!reading) return reading.error();
    const Document* base = nullptr;
    if (options.base_text) {
        const Result<const Document*> text = options.base_text();
        if (!text) return text.error();
        base = *text;
    }
    track::ParsedCompilation parsed = track::parse_compilation(reading->document, base, *profile);
    ImportedAmendments imported;
    const std::string name = path == "-" ? "" : file_name(path);
    for (track::Amendment& amendment : parsed.amendments) {
        amendment.source = name;
        imported.amendments.push_back(std::move(amendment));
    }
    for (const track::RollingTrouble& trouble : parsed.troubles) {
        imported.faults.push_back({(name.empty() ? "standard input" : name) + ", " + trouble.where,
                                   trouble.what + ": " + in_quotes(trouble.text)});
    }
    return imported;
}

}  // namespace adref::cli
