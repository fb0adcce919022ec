#include "cli/src/amend.h"
#include "cli/src/amend_record.h"
#include "cli/src/amendment_sources.h"
#include "cli/src/console.h"
#include "cli/src/dates.h"
#include "cli/src/files.h"
#include "viewer/escape.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace adref::cli {
namespace {

constexpr std::size_t kMostFaults = 500;    // listed one by one
constexpr std::size_t kMostRedlines = 100;  // in a dry run; each is a comparison

struct Options {
    std::string file;
    std::string base;
    std::vector<std::string> proponents;
    std::string date;
    std::string author;
    std::string language;
    std::string as;
    std::string profile;
    std::string authors;
    std::vector<std::string> columns;
    bool dry_run = false;
    bool keep_going = false;
    bool replace = false;
};

std::string count_of(std::size_t count, const char* what = "amendment") {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

// The base of those that name none: --base, what the source says, the last round.
Result<std::string> choose_base(AmendmentDesk& desk, const std::string& asked, const std::string& said) {
    if (!asked.empty() && !said.empty() && asked != said)
        return Error{ErrorCode::usage, "the file is about " + said + ", not about " + asked, "",
                     "leave out --base, or change the file's"};
    if (!asked.empty()) return asked;
    if (!said.empty()) return said;
    return desk.last_round();
}

// One line each on standard error; then what becomes of the import.
Status tell_of(const std::vector<SourceFault>& faults, const Options& options, std::size_t sound) {
    if (faults.empty()) return Done{};
    if (faults.size() == 1 && !options.keep_going)
        return Error{faults.front().code, faults.front().what, faults.front().where,
                     "nothing was recorded; --keep-going records the others"};
    std::size_t listed = 0;
    for (const SourceFault& fault : faults) {
        if (++listed > kMostFaults) break;
        print_note(fault.where + ": " + fault.what);
    }
    if (faults.size() > kMostFaults)
        print_note("and " + std::to_string(faults.size() - kMostFaults) + " more");
    if (options.keep_going) return Done{};
    return Error{
        faults.front().code,
        count_of(faults.size(), "thing") + " cannot be recorded, " + std::to_string(sound) + " could",
        options.file, "nothing was recorded; --keep-going records what can be"};
}

std::string preview(AmendmentDesk& desk, const Recording& recording, const Globals& globals) {
    std::string text;
    const bool redlines = recording.fresh.size() <= kMostRedlines;
    for (const track::Amendment& amendment : recording.fresh) {
        if (redlines) {
            text += describe_amendment(amendment, desk, globals) + "\n";
            continue;
        }
        text += viewer::escape_terminal(amendment.id) + "  " +
                viewer::escape_terminal(sentence_of(amendment, desk.language())) + "\n";
    }
    return text;
}

Outcome import_groups(const AmendmentDesk& desk, const std::vector<track::Group>& groups,
                      const Options& options) {
    const std::string what = count_of(groups.size(), "group") + " of delegations";
    if (options.dry_run) {
        print_note("would record " + what);
        return kDone;
    }
    RegisterEdit edit;
    edit.groups = groups;
    edit.message = "Import " + what;
    edit.author = options.author;
    const Status done = change_amendment_register(desk.negotiation(), desk.amendments(), edit);
    if (!done) return done.error();
    print_note("recorded " + what + " in place of those before");
    return kDone;
}

Outcome run(const Options& options, const Globals& globals) {
    Result<AmendmentDesk> desk = AmendmentDesk::open(globals);
    if (!desk) return desk.error();
    SourceOptions how;
    how.proponents = options.proponents;
    how.language = options.language;
    how.base = options.base;
    how.as = options.as;
    how.profile = options.profile;
    how.authors = options.authors;
    how.columns = options.columns;
    how.base_text = [&desk, &options]() -> Result<const Document*> {
        Result<std::string> name =
            options.base.empty() ? desk->last_round() : Result<std::string>(options.base);
        if (!name) return name.error();
        const Result<const AmendableRound*> round = desk->round(*name);
        if (!round) return round.error();
        return &(*round)->document;
    };
    Result<ImportedAmendments> source = read_amendment_source(options.file, how);
    if (!source) return source.error();
    for (const std::string& note : source->notes) print_note(note);
    if (source->groups) return import_groups(*desk, *source->groups, options);
    const Result<std::string> base = choose_base(*desk, options.base, source->base);
    if (!base) return base.error();
    if (const auto round = desk->round(*base); !round) return round.error();
    for (track::Amendment& amendment : source->amendments) {
        if (amendment.base.empty()) amendment.base = *base;
        if (amendment.proponents.empty()) amendment.proponents = options.proponents;
        if (amendment.date.empty()) amendment.date = options.date;
    }
    const Recording recording = prepare_recording(*desk, std::move(source->amendments), {options.replace});
    std::vector<SourceFault> faults = std::move(source->faults);
    for (const RecordingFault& fault : recording.faults)
        faults.push_back({fault.source.empty() ? options.file : fault.source,
                          fault.error.message + (fault.error.hint.empty() ? "" : "; " + fault.error.hint),
                          fault.error.code});
    if (options.dry_run) {
        if (const Status printed = print_paged(preview(*desk, recording, globals)); !printed)
            return printed.error();
    }
    if (const Status told = tell_of(faults, options, recording.fresh.size()); !told) return told.error();
    std::string tail;
    if (!recording.known.empty())
        tail += "; " + std::to_string(recording.known.size()) + " in the register already";
    if (!faults.empty()) tail += "; " + std::to_string(faults.size()) + " left out";
    if (options.dry_run) {
        print_note("would record " + count_of(recording.fresh.size()) + " to " + *base + tail);
        return kDone;
    }
    if (!recording.fresh.empty()) {
        const std::string name = options.file == "-" ? "" : file_name(options.file);
        const Status done =
            record(*desk, recording,
                   "Import " + count_of(recording.fresh.size()) + " to " + *base +
                       (name.empty() ? "" : "\n\nFrom " + viewer::escape_terminal(name) + "."),
                   options.author);
        if (!done) return done.error();
    }
    print_note("recorded " + count_of(recording.fresh.size()) + " to " + *base + tail);
    return kDone;
}

}  // namespace

void add_amend_import(CLI::App& amend, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command = amend.add_subcommand("import", "Record the amendments of a file, all or none");
    command
        ->add_option("FILE", options->file,
                     "adref.amendments/1; drafting language in a .txt, .md, .docx or .odt file; tracked "
                     "changes of a .docx or .odt file; a table (.csv, .tsv); with --as draft a whole draft. "
                     "- is standard input. adref.groups/1 records the groups of delegations")
        ->required();
    command->add_option("--base", options->base,
                        "The round whose words they change; what the file says, or the last one");
    command->add_option("--proponent", options->proponents, "Who proposes those that name nobody")
        ->allow_extra_args(false);
    command->add_option("--date", options->date, "Date of those that have none, YYYY-MM-DD")->check(is_day());
    command->add_option("--language", options->language,
                        "Of drafting language: en, fr or es; recognised if left out");
    command
        ->add_option("--as", options->as,
                     "draft: the file is the whole text as the proponent wants it, and each change is an "
                     "amendment; compilation: a rolling text, the base with proposals in brackets")
        ->check(CLI::IsMember({"draft", "compilation"}));
    command->add_option("--profile", options->profile,
                        "How that rolling text writes brackets and names: un, inb, trade, or a file "
                        "(adref.profile/1)");
    command->add_option(
        "--authors", options->authors,
        "File of the delegations of those who tracked changes: {\"Jane Doe\": \"EU\"}, or CSV");
    command
        ->add_option(
            "--column", options->columns,
            "The header of a table's column: text=\"Proposed wording\"; section, target, proponent, text, "
            "rationale, supporters, date, id")
        ->allow_extra_args(false);
    command->add_option("--author", options->author,
                        "Who records it: \"Name <e-mail>\"; git's user if left out");
    command->add_flag("--dry-run", options->dry_run,
                      "Show each amendment as it was understood, and record nothing");
    command->add_flag("--keep-going", options->keep_going,
                      "Record what is sound, and list the rest; otherwise it is all or nothing");
    command->add_flag("--replace", options->replace, "Let an amendment take the place of one with its id");
    command->footer(
        "Every line with words that is not understood is listed; nothing is dropped, nothing guessed.\n"
        "What is in the register already is not recorded twice.\n"
        "Examples:\n"
        "  adref amend import letter.docx --base zero --proponent \"Marenne\" --dry-run\n"
        "  adref amend import zero-EU.docx --base zero --authors delegations.json\n"
        "  adref amend import proposals.tsv --base zero --keep-going\n"
        "  adref amend import rolling.docx --as compilation --base zero --dry-run\n"
        "  adref amend import amendments.json");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
