// From arguments to documents: rounds of the negotiation, or files.
#pragma once

#include "cli/src/commands.h"
#include "diffcore/compare.h"
#include "formats/reader.h"
#include "vcs/negotiation.h"

#include <memory>
#include <string>

namespace adref::cli {

// The options that every command that reads texts has.
struct InputOptions {
    std::string layout = "auto";
    std::string language;
    bool report = false;
    std::string lexicon;  // a file; empty: the built-in one
};
void add_input_options(CLI::App& command, InputOptions& options);

// For the commands that compare.
void add_lexicon_option(CLI::App& command, InputOptions& options);

// Reads a file. Its report goes to standard error if it was asked for.
Result<formats::Reading> read_file_input(const std::string& path, const InputOptions& options);

// An argument is a round if the negotiation has one of that name, otherwise a
// file; "./NAME" and "-" are always files. git's library is loaded only when
// there is such a round.
class Inputs {
 public:
    Inputs(const Globals& globals, const InputOptions& options) : globals_(globals), options_(options) {}

    Result<Document> document(const std::string& argument);
    Result<Redline> compare(const std::string& before, const std::string& after);

 private:
    Result<Side> side(const std::string& argument);
    bool is_round(const std::string& argument) const;
    // The two are files, and long enough to be read at the same time.
    bool are_large_files(const std::string& before, const std::string& after) const;

    const Globals& globals_;
    const InputOptions& options_;
    std::unique_ptr<vcs::Negotiation> negotiation_;  // once a round was named
};

}  // namespace adref::cli
