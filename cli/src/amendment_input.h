// Where a command's amendments come from: a file (--amendments) or the register
// of the negotiation.
#pragma once

#include "cli/src/commands.h"
#include "cli/src/inputs.h"
#include "diffcore/redline.h"
#include "viewer/attribution_layer.h"

#include <optional>
#include <string>
#include <vector>

namespace adref::cli {

struct AmendmentOptions {
    std::string file;  // --amendments FILE (adref.amendments/1, or any source that `amend import` reads)
    bool unattributed = false;  // --unattributed: no layer at all
};
void add_amendment_options(CLI::App& command, AmendmentOptions& options);

// The layer over `redline`: nothing if the output is unattributed, or if there is
// no file and OLD is no round with amendments in the register. A file's amendments
// to another round are rebased first, or left unplaced with the reason; of the
// register those to OLD count (`amend rebase` puts others onto it).
Result<std::optional<viewer::AttributionLayer>> attribution_layer(const Redline& redline,
                                                                  const AmendmentOptions& options,
                                                                  const Globals& globals,
                                                                  const InputOptions& input);

// The amendments to one round: of the file, or those that the register has for
// it. Errors: usage, if there is neither; bad_input.
Result<std::vector<track::Amendment>> amendments_to(const std::string& round, const AmendmentOptions& options,
                                                    const Globals& globals, const InputOptions& input);

}  // namespace adref::cli
