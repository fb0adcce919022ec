// From arguments to documents: rounds of the negotiation, or files.
#pragma once

#include "cli/src/commands.h"
#include "diffcore/compare.h"
#include "formats/reader.h"
#include "formats/rich_text.h"
#include "vcs/negotiation.h"

#include <memory>
#include <optional>
#include <string>

namespace adref::cli {

// The options that every command that reads texts has.
struct InputOptions {
    std::string layout = "auto";
    std::string language;
    std::string revisions;  // "accept", "reject" or "keep"; empty: accept, and say so
    bool report = false;
    std::string lexicon;  // a file; empty: the built-in one
};
enum class Tracked { one_text, can_be_kept };  // what the command can do with tracked changes
void add_input_options(CLI::App& command, InputOptions& options, Tracked tracked = Tracked::one_text);

// For the commands that compare.
void add_lexicon_option(CLI::App& command, InputOptions& options);

// What --help says of a file that is read.
inline constexpr const char* kFileHelp =
    "a file (.docx, .odt, .pdf, .html, .md, .txt, .akn.xml, .adref.json; .doc and .rtf where LibreOffice is "
    "installed), or - for standard input";

// Reads a file. Its report goes to standard error if it was asked for.
Result<formats::Reading> read_file_input(const std::string& path, const InputOptions& options);

// A word processor's file as it is, tracked changes included. Errors: usage for
// formats that have none.
Result<formats::RichText> read_rich_input(const std::string& path, const InputOptions& options);

// An argument is a round if the negotiation has one of that name, otherwise a
// file; "./NAME" and "-" are always files. git's library is loaded only when
// there is such a round.
class Inputs {
 public:
    Inputs(const Globals& globals, const InputOptions& options) : globals_(globals), options_(options) {}

    Result<Document> document(const std::string& argument);
    Result<Redline> compare(const std::string& before, const std::string& after);
    // The title that a round was given, "Zero draft"; empty of a file, and of a round
    // that has none. (Its date is that of the import where nobody gave one.)
    std::string round_title(const std::string& argument) const;
    // A file's text without its tracked changes against the one with them.
    // Errors: usage, if it has none.
    Result<Redline> compare_tracked(const std::string& path);

 private:
    Result<const Lexicon*> lexicon();
    Result<Side> side(const std::string& argument);
    bool is_round(const std::string& argument) const;
    // The two are files that are worth reading at the same time.
    bool are_long_to_read(const std::string& before, const std::string& after) const;
    Result<Redline> compare_files(const std::string& before, const std::string& after,
                                  const Lexicon* lexicon) const;

    const Globals& globals_;
    const InputOptions& options_;
    std::unique_ptr<vcs::Negotiation> negotiation_;  // once a round was named
    std::optional<Lexicon> lexicon_;                 // the user's own
};

}  // namespace adref::cli
