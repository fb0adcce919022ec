#include "cli/src/amend.h"
#include "cli/src/amend_record.h"
#include "cli/src/console.h"
#include "cli/src/dates.h"
#include "track/instruction.h"

#include <charconv>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace adref::cli {
namespace {

struct Options {
    std::string sentence;
    track::Amendment amendment;
    std::string action;
    std::string after;
    std::string before;
    std::string at;
    std::string place;
    std::string occurrence;
    std::string scope;
    std::string stance;
    std::string author;
    std::string language;
    bool until_sentence_end = false;
    bool dry_run = false;
};

Error usage(std::string what, std::string hint = "adref amend add --help") {
    return {ErrorCode::usage, std::move(what), "", std::move(hint)};
}

// The amendment that the options alone describe.
Result<track::Amendment> from_options(const Options& options) {
    track::Amendment amendment = options.amendment;
    if (options.action.empty()) return usage("an amendment is a sentence, or has at least --action");
    if (!track::parse_action(options.action, amendment.action))
        return usage("no such action: " + options.action);
    const std::vector<std::pair<const std::string*, track::Place>> anchors = {
        {&options.after, track::Place::after}, {&options.before, track::Place::before}};
    for (const auto& [words, place] : anchors) {
        if (words->empty()) continue;
        if (amendment.place != track::Place::none || !amendment.find.empty())
            return usage("one of --find, --after and --before says where");
        amendment.place = place;
        amendment.find = *words;
    }
    const std::string& named = options.at.empty() ? options.place : options.at;
    if (!named.empty() && !track::parse_place(named, amendment.place))
        return usage("no such place: " + named);
    if (!options.scope.empty() && !track::parse_scope(options.scope, amendment.scope))
        return usage("no such scope: " + options.scope);
    if (!options.stance.empty() && !track::parse_stance(options.stance, amendment.stance))
        return usage("no such stance: " + options.stance);
    if (options.occurrence == "all") {
        amendment.all = true;
    } else if (!options.occurrence.empty()) {
        const char* end = options.occurrence.data() + options.occurrence.size();
        const auto [stop, error] = std::from_chars(options.occurrence.data(), end, amendment.occurrence);
        if (error != std::errc() || stop != end || amendment.occurrence == 0)
            return usage("--occurrence is a number from 1, or all");
    }
    amendment.until_sentence_end = options.until_sentence_end;
    if (const std::string fault = track::fault_of(amendment); !fault.empty()) return usage(fault);
    return amendment;
}

// What one sentence, or several, say; never a guess.
Result<std::vector<track::Amendment>> from_sentence(const Options& options, const std::string& language) {
    if (!options.action.empty() || !options.amendment.target.empty() || !options.amendment.find.empty() ||
        !options.amendment.text.empty() || !options.after.empty() || !options.before.empty())
        return usage("a sentence says all of it; give it alone, or the options alone");
    track::InstructionOptions how;
    how.language = language;
    std::vector<track::Amendment> amendments;
    for (track::Instruction& read : track::parse_instructions(options.sentence, how)) {
        if (!read.why.empty()) {
            Error error{read.candidates.empty() ? ErrorCode::bad_input : ErrorCode::refused,
                        "the sentence is not understood: " + read.why,
                        read.source,
                        {}};
            for (const std::string& candidate : read.candidates)
                error.hint += (error.hint.empty() ? "it could mean: " : " or: ") + candidate;
            if (error.hint.empty()) error.hint = "adref amend add --help shows how to say it with options";
            return error;
        }
        for (track::Amendment& amendment : read.amendments) amendments.push_back(std::move(amendment));
    }
    if (amendments.empty())
        return Error{
            ErrorCode::bad_input, "the sentence changes nothing", options.sentence.substr(0, 200), {}};
    for (track::Amendment& amendment : amendments) {
        const track::Amendment& said = options.amendment;
        if (!said.proponents.empty()) amendment.proponents = said.proponents;
        amendment.supporters = said.supporters;
        amendment.opponents = said.opponents;
        amendment.on_behalf_of = said.on_behalf_of;
        amendment.except = said.except;
        if (!said.rationale.empty()) amendment.rationale = said.rationale;
        amendment.date = said.date;
        amendment.source = said.source;
        if (amendments.size() == 1) amendment.id = said.id;
    }
    return amendments;
}

Outcome run(const Options& options, const Globals& globals) {
    Result<AmendmentDesk> desk = AmendmentDesk::open(globals);
    if (!desk) return desk.error();
    std::vector<track::Amendment> amendments;
    if (options.sentence.empty()) {
        Result<track::Amendment> one = from_options(options);
        if (!one) return one.error();
        amendments.push_back(std::move(*one));
    } else {
        Result<std::vector<track::Amendment>> said = from_sentence(options, options.language);
        if (!said) return said.error();
        amendments = std::move(*said);
    }
    std::string base = options.amendment.base;
    if (base.empty()) {
        Result<std::string> last = desk->last_round();
        if (!last) return last.error();
        base = std::move(*last);
    }
    for (track::Amendment& amendment : amendments) amendment.base = base;
    Recording recording = prepare_recording(*desk, std::move(amendments), {});
    if (!recording.faults.empty()) return recording.faults.front().error;
    std::string text;
    for (const track::Amendment& amendment : recording.fresh)
        text += describe_amendment(amendment, *desk, globals) + "\n";
    if (const Status printed = print(text); !printed) return printed.error();
    for (const std::string& id : recording.known) print_note("it is in the register already: " + id);
    if (options.dry_run || recording.fresh.empty()) return kDone;
    std::string what = "Add";
    for (const track::Amendment& amendment : recording.fresh) what += " " + amendment.id;
    const Status done = record(*desk, recording, what, options.author);
    if (!done) return done.error();
    return kDone;
}

}  // namespace

void add_amend_add(CLI::App& amend, const Register& selected) {
    auto options = std::make_shared<Options>();
    track::Amendment& a = options->amendment;
    CLI::App* command = amend.add_subcommand("add", "Record an amendment: a sentence, or options");
    command->add_option("SENTENCE", options->sentence,
                        "What it does, in drafting language: English, French or Spanish");
    command->add_option("--base", a.base, "The round whose words it changes; the last one if left out");
    command
        ->add_option("--proponent", a.proponents,
                     "Who proposes it; several with one option each. \"Egypt on behalf of G77 and China "
                     "except Mexico\" is understood")
        ->allow_extra_args(false);
    command->add_option("--supporter", a.supporters, "Who supports it")->allow_extra_args(false);
    command->add_option("--opponent", a.opponents, "Who opposes it")->allow_extra_args(false);
    command->add_option("--on-behalf-of", a.on_behalf_of, "For whom the proponents speak")
        ->allow_extra_args(false);
    command->add_option("--except", a.except, "Members of a group that do not join")->allow_extra_args(false);
    command->add_option("--target", a.target, "The paragraph: 12, 12(a), PP3, Annex II/8(m), h:HEADING, …");
    command->add_option("--action", options->action,
                        "insert, replace, delete, rewrite, add-paragraph, delete-paragraph, move-paragraph, "
                        "split-paragraph, merge-paragraphs, bracket, renumber or position");
    command->add_option("--find", a.find, "Words of the base that are replaced, deleted or bracketed");
    command->add_option("--text", a.text, "The new words");
    command->add_option("--after", options->after, "Words of the base behind which it inserts, or splits");
    command->add_option("--before", options->before, "Words of the base before which it inserts");
    command->add_option("--at", options->at, "Insert at the paragraph's start or end")
        ->check(CLI::IsMember({"start", "end"}));
    command->add_option("--place", options->place, "Of a new or moved paragraph: before or after")
        ->check(CLI::IsMember({"before", "after"}));
    command->add_option("--occurrence", options->occurrence,
                        "Which one, from 1, where the words stand several times; or all");
    command->add_flag("--until-sentence-end", options->until_sentence_end,
                      "The words go on to the end of their sentence");
    command->add_option("--label", a.label, "The number of a new or renumbered paragraph");
    command->add_option("--to", a.to, "The other paragraph of a move or merge");
    command->add_option("--scope", options->scope, "paragraph or subtree");
    command->add_option("--stance", options->stance, "Of a position: support, oppose, reserve or retain");
    command->add_option("--on", a.on, "Of a position: the amendment that it is about");
    command->add_option("--rationale", a.rationale, "Why it is proposed");
    command->add_option("--date", a.date, "Its date, YYYY-MM-DD")->check(is_day());
    command->add_option("--source", a.source, "Where it came from");
    command->add_option("--id", a.id, "Its id; made from proponent and words if left out");
    command->add_option("--language", options->language,
                        "Of the sentence: en, fr or es; recognised if left out");
    command->add_option("--author", options->author,
                        "Who records it: \"Name <e-mail>\"; git's user if left out");
    command->add_flag("--dry-run", options->dry_run, "Show what would be recorded, and record nothing");
    command->footer(
        "It prints the amendment as it was understood, with the paragraph that it changes.\n"
        "Words that are not there, or more than once, are refused with their places (status 5).\n"
        "Examples:\n"
        "  adref amend add --base zero --proponent EU 'In paragraph 12, replace \"shall\" by \"should\".'\n"
        "  adref amend add --base zero --proponent EU --target 12 --action replace --find shall --text "
        "should");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
