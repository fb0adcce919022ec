// From the arguments OLD and NEW to documents.
#pragma once

#include "cli/src/commands.h"
#include "diffcore/compare.h"
#include "formats/reader.h"

#include <string>

namespace adref::cli {

// The options that every command that reads texts has.
struct InputOptions {
    std::string layout = "auto";
    std::string language;
    bool report = false;
};
void add_input_options(CLI::App& command, InputOptions& options);

// Reads one argument. Its report goes to standard error if it was asked for.
Result<formats::Reading> read_input(const std::string& argument, const InputOptions& options);

// Reads both and compares them.
Result<Redline> compare_inputs(const std::string& before, const std::string& after,
                               const InputOptions& options);

}  // namespace adref::cli
