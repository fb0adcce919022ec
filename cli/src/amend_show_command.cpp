#include "cli/src/amend.h"
#include "cli/src/console.h"
#include "track/amendments_json.h"
#include "track/proponents.h"
#include "viewer/escape.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace adref::cli {
namespace {

struct Options {
    std::string id;
    std::string format = "text";
};

void add_field(std::string& text, const char* name, const std::string& value) {
    constexpr std::size_t kColumn = 14;
    if (value.empty()) return;
    std::string line = "  " + std::string(name) + ":";
    line.resize(std::max(line.size() + 1, kColumn), ' ');
    text += line + viewer::escape_terminal(value) + "\n";
}

std::string as_text(const track::Amendment& amendment, AmendmentDesk& desk, const Globals& globals) {
    std::string text = describe_amendment(amendment, desk, globals);
    std::string fields;
    add_field(fields, "base", amendment.base);
    add_field(fields, "target", amendment.target);
    add_field(fields, "status", std::string(track::to_string(amendment.status)));
    add_field(fields, "supporters", track::joined_names(amendment.supporters));
    add_field(fields, "opponents", track::joined_names(amendment.opponents));
    add_field(fields, "on behalf of", track::joined_names(amendment.on_behalf_of));
    add_field(fields, "except", track::joined_names(amendment.except));
    add_field(fields, "rationale", amendment.rationale);
    add_field(fields, "date", amendment.date);
    add_field(fields, "source", amendment.source);
    for (const track::Amendment& other : desk.amendments().amendments) {
        if (other.on != amendment.id) continue;
        add_field(fields, std::string(track::to_string(other.stance)).c_str(),
                  track::proponents_of(other) + " (" + other.id + ")");
    }
    for (const track::DecidedOutcome& decided : desk.amendments().decisions) {
        if (decided.amendment != amendment.id) continue;
        add_field(fields, "outcome",
                  std::string(track::to_string(decided.outcome)) + " in " + decided.round +
                      ", decided by a person" + (decided.date.empty() ? "" : " on " + decided.date) +
                      (decided.why.empty() ? "" : ": " + decided.why));
    }
    return text + "\n" + fields;
}

Outcome run(const Options& options, const Globals& globals) {
    Result<AmendmentDesk> desk = AmendmentDesk::open(globals);
    if (!desk) return desk.error();
    const track::Amendment* amendment = desk->amendments().find(options.id);
    if (amendment == nullptr) return no_such_amendment(desk->amendments(), options.id);
    const Status written = print(options.format == "json" ? track::write_amendment_json(*amendment)
                                                          : as_text(*amendment, *desk, globals));
    if (!written) return written.error();
    return kDone;
}

}  // namespace

void add_amend_show(CLI::App& amend, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command = amend.add_subcommand("show", "Show one amendment, and the paragraph that it changes");
    command->add_option("ID", options->id, "The amendment")->required();
    command->add_option("--format", options->format, "text or json (adref.amendment/1)")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->footer("Example:\n  adref amend show eu-7");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
