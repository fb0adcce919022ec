#include "cli/src/amendment_input.h"

#include "cli/src/amendment_register.h"
#include "cli/src/amendment_sources.h"
#include "cli/src/console.h"
#include "cli/src/files.h"
#include "cli/src/store.h"
#include "track/amendments_json.h"
#include "vcs/negotiation.h"

#include <utility>

namespace adref::cli {
namespace {

// The amendments of the register to OLD, where OLD is a round; git's library is
// loaded only then. Those to other rounds are left out.
Result<std::optional<viewer::AttributionLayer>> register_layer(const Redline& redline,
                                                               const Globals& globals) {
    const std::string& base = redline.old_side.name;
    const std::string store = vcs::is_round_name(base) ? vcs::find_negotiation(globals.directory) : "";
    if (store.empty() || !vcs::has_round(store, base)) return std::optional<viewer::AttributionLayer>();
    const auto negotiation = open_negotiation(globals.directory);
    if (!negotiation) return negotiation.error();
    Result<AmendmentRegister> read = read_amendment_register(**negotiation);
    if (!read) return read.error();
    std::vector<track::Amendment> amendments;
    for (track::Amendment& amendment : read->amendments) {
        if (amendment.base == base) amendments.push_back(std::move(amendment));
    }
    if (amendments.empty()) return std::optional<viewer::AttributionLayer>();
    viewer::AttributionLayer layer;
    layer.decisions.resize(amendments.size());
    for (std::size_t i = 0; i < amendments.size(); ++i) {
        const track::DecidedOutcome* decided = read->decided(amendments[i].id, redline.new_side.name);
        if (decided != nullptr) layer.decisions[i] = {true, decided->outcome, decided->why};
    }
    layer.assessment = track::assess(redline, std::move(amendments));
    return std::optional(std::move(layer));
}

}  // namespace

void add_amendment_options(CLI::App& command, AmendmentOptions& options) {
    command.add_option("--amendments", options.file,
                       "Amendments to OLD (adref.amendments/1): whose words the changes are");
    command.add_flag("--unattributed", options.unattributed,
                     "Nothing that tells whose words these are: no name, comment, id or order");
}

Result<std::optional<viewer::AttributionLayer>> attribution_layer(const Redline& redline,
                                                                  const AmendmentOptions& options,
                                                                  const Globals& globals,
                                                                  const InputOptions& /*input*/) {
    if (options.unattributed) return std::optional<viewer::AttributionLayer>();
    if (options.file.empty()) return register_layer(redline, globals);
    Result<ImportedAmendments> source = read_amendment_source(options.file, {});
    if (!source) return source.error();
    for (const SourceFault& fault : source->faults) {
        if (source->strict) return Error{fault.code, fault.what, fault.where, {}};
        print_note(fault.where + ": " + fault.what);
    }
    track::assign_ids(source->amendments);
    viewer::AttributionLayer layer;
    layer.assessment = track::assess(redline, std::move(source->amendments));
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
