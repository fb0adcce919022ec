#include "cli/src/amendment_input.h"

#include "cli/src/files.h"
#include "track/amendments_json.h"

#include <utility>

namespace adref::cli {

void add_amendment_options(CLI::App& command, AmendmentOptions& options) {
    command.add_option("--amendments", options.file,
                       "Amendments to OLD (adref.amendments/1): whose words the changes are");
    command.add_flag("--unattributed", options.unattributed,
                     "Nothing that tells whose words these are: no name, comment, id or order");
}

Result<std::optional<viewer::AttributionLayer>> attribution_layer(const Redline& redline,
                                                                  const AmendmentOptions& options,
                                                                  const Globals& /*globals*/,
                                                                  const InputOptions& /*input*/) {
    if (options.unattributed || options.file.empty()) return std::optional<viewer::AttributionLayer>();
    const Result<std::string> bytes = read_file(options.file);
    if (!bytes) return bytes.error();
    Result<track::AmendmentList> list = track::read_amendments_json(*bytes, options.file);
    if (!list) return list.error();
    viewer::AttributionLayer layer;
    layer.assessment = track::assess(redline, std::move(list->amendments));
    return std::optional(std::move(layer));
}

Result<std::vector<track::Amendment>> amendments_to(const std::string& round, const AmendmentOptions& options,
                                                    const Globals& /*globals*/,
                                                    const InputOptions& /*input*/) {
    if (options.file.empty()) {
        return Error{ErrorCode::usage, "no amendments to " + round, "", "name their file: --amendments FILE"};
    }
    const Result<std::string> bytes = read_file(options.file);
    if (!bytes) return bytes.error();
    Result<track::AmendmentList> list = track::read_amendments_json(*bytes, options.file);
    if (!list) return list.error();
    return std::move(list->amendments);
}

}  // namespace adref::cli
