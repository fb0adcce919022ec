#include "cli/src/compilation_source.h"

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
    track::ParsedCompilation parsed =
        track::parse_compilation(reading->document, options.base_text, *profile);
    ImportedAmendments imported;
    const std::string name = path == "-" ? "" : path.substr(path.rfind('/') + 1);
    for (track::Amendment& amendment : parsed.amendments) {
        amendment.source = name;
        imported.amendments.push_back(std::move(amendment));
    }
    for (const track::RollingTrouble& trouble : parsed.troubles) {
        const std::string shown = trouble.text.substr(0, 100);
        imported.faults.push_back({path + ", " + trouble.where, trouble.what + ": " + shown});
    }
    return imported;
}

}  // namespace adref::cli
