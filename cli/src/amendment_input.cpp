#include "cli/src/amendment_input.h"

#include "cli/src/amendment_rebase.h"
#include "cli/src/amendment_register.h"
#include "cli/src/amendment_sources.h"
#include "cli/src/console.h"
#include "cli/src/files.h"
#include "cli/src/store.h"
#include "track/amendment_order.h"
#include "track/amendments_json.h"
#include "vcs/negotiation.h"

#include <utility>

namespace adref::cli {
namespace {

// The register, if the argument is a round of the negotiation; git's library is
// loaded only then.
Result<std::optional<AmendmentRegister>> register_of(const std::string& argument, const Globals& globals) {
    const std::string store = vcs::is_round_name(argument) ? vcs::find_negotiation(globals.directory) : "";
    if (store.empty() || !vcs::has_round(store, argument)) return std::optional<AmendmentRegister>();
    const auto negotiation = open_negotiation(globals.directory);
    if (!negotiation) return negotiation.error();
    Result<AmendmentRegister> read = read_amendment_register(**negotiation);
    if (!read) return read.error();
    return std::optional(std::move(*read));
}

// Those to other rounds are left out.
std::vector<track::Amendment> to_round(const std::string& round, AmendmentRegister& all) {
    std::vector<track::Amendment> amendments;
    for (track::Amendment& amendment : all.amendments) {
        if (amendment.base == round) amendments.push_back(std::move(amendment));
    }
    return amendments;
}

Result<std::optional<viewer::AttributionLayer>> register_layer(const Redline& redline,
                                                               const Globals& globals) {
    Result<std::optional<AmendmentRegister>> read = register_of(redline.old_side.name, globals);
    if (!read) return read.error();
    if (!*read) return std::optional<viewer::AttributionLayer>();
    std::vector<track::Amendment> amendments = to_round(redline.old_side.name, **read);
    if (amendments.empty()) return std::optional<viewer::AttributionLayer>();
    track::put_in_order(amendments);
    viewer::AttributionLayer layer;
    layer.decisions.resize(amendments.size());
    for (std::size_t i = 0; i < amendments.size(); ++i) {
        const track::DecidedOutcome* decided = (*read)->decided(amendments[i].id, redline.new_side.name);
        if (decided != nullptr) layer.decisions[i] = {true, decided->outcome, decided->why};
    }
    layer.assessment = track::assess(redline, std::move(amendments));
    return std::optional(std::move(layer));
}

// What of a letter is not understood is said, and the rest goes on.
Result<std::vector<track::Amendment>> amendments_of_file(const std::string& path) {
    Result<ImportedAmendments> source = read_amendment_source(path, {});
    if (!source) return source.error();
    for (const SourceFault& fault : source->faults) {
        if (source->strict) return Error{fault.code, fault.what, fault.where, {}};
        print_note(fault.where + ": " + fault.what);
    }
    for (track::Amendment& amendment : source->amendments) {
        if (amendment.base.empty()) amendment.base = source->base;
    }
    track::assign_ids(source->amendments);
    return std::move(source->amendments);
}

// What could not be put onto this base has no place in it.
void add_unplaced(track::Assessment& assessment, RebasedAmendments& rebased) {
    for (std::size_t i = 0; i < rebased.left.size(); ++i) {
        track::Fate fate;
        fate.outcome = track::Outcome::unplaced;
        assessment.amendments.push_back(std::move(rebased.left[i]));
        assessment.attributed.fates.push_back(std::move(fate));
        assessment.unplaced.push_back(std::move(rebased.why[i]));
    }
}

}  // namespace

void add_amendment_options(CLI::App& command, AmendmentOptions& options) {
    command.add_option("--amendments", options.file,
                       "Amendments to OLD (adref.amendments/1, or what `amend import` reads): whose words "
                       "the changes are; those of the register if left out");
    command.add_flag("--unattributed", options.unattributed,
                     "Nothing that tells whose words these are: no name, comment, id or order");
}

Result<std::optional<viewer::AttributionLayer>> attribution_layer(const Redline& redline,
                                                                  const AmendmentOptions& options,
                                                                  const Globals& globals,
                                                                  const InputOptions& input) {
    if (options.unattributed) return std::optional<viewer::AttributionLayer>();
    if (options.file.empty()) return register_layer(redline, globals);
    Result<std::vector<track::Amendment>> amendments = amendments_of_file(options.file);
    if (!amendments) return amendments.error();
    track::put_in_order(*amendments);  // who stood first in a list is nobody's affair
    Result<RebasedAmendments> rebased =
        rebase_to(redline.old_side.name, std::move(*amendments), globals, input);
    if (!rebased) return rebased.error();
    tell_rebased(*rebased, redline.old_side.name);
    viewer::AttributionLayer layer;
    layer.assessment = track::assess(redline, std::move(rebased->amendments));
    add_unplaced(layer.assessment, *rebased);
    return std::optional(std::move(layer));
}

Result<std::vector<track::Amendment>> amendments_to(const std::string& round, const AmendmentOptions& options,
                                                    const Globals& globals, const InputOptions& input) {
    if (!options.file.empty()) {
        Result<std::vector<track::Amendment>> amendments = amendments_of_file(options.file);
        if (!amendments) return amendments;
        Result<RebasedAmendments> rebased = rebase_to(round, std::move(*amendments), globals, input);
        if (!rebased) return rebased.error();
        tell_rebased(*rebased, round);
        return std::move(rebased->amendments);
    }
    Result<std::optional<AmendmentRegister>> read = register_of(round, globals);
    if (!read) return read.error();
    std::vector<track::Amendment> amendments;
    if (*read) amendments = to_round(round, **read);
    if (amendments.empty()) {
        return Error{ErrorCode::usage, "no amendments to " + round, "",
                     "adref amend records them, and amend rebase --to " + round +
                         " puts those to earlier rounds onto it; or name a file: --amendments FILE"};
    }
    return amendments;
}

}  // namespace adref::cli
