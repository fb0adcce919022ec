#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/store.h"
#include "diffcore/unicode.h"
#include "viewer/escape.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace adref::cli {
namespace {

std::string as_json(const std::vector<vcs::Round>& rounds) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const vcs::Round& round : rounds) {
        list.push_back({{"name", round.info.name},
                        {"title", round.info.title},
                        {"date", round.info.date},
                        {"author", round.info.author},
                        {"note", round.info.note},
                        {"paragraphs", round.paragraphs},
                        {"commit", round.commit}});
    }
    return nlohmann::ordered_json{{"schema", "adref.rounds/1"}, {"rounds", list}}.dump(
               2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
           "\n";
}

// A table with columns as wide as their widest cell.
std::string as_table(const std::vector<vcs::Round>& rounds) {
    std::vector<std::vector<std::string>> rows;
    rows.reserve(rounds.size());
    for (const vcs::Round& round : rounds) {
        rows.push_back({viewer::escape_terminal(round.info.name), round.info.date,
                        std::to_string(round.paragraphs) + " paragraphs",
                        viewer::escape_terminal(round.info.title)});
    }
    std::vector<std::size_t> widths(4);
    for (const auto& row : rows) {
        for (std::size_t c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], unicode::columns(row[c]));
    }
    std::string table;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string padding(widths[c] - unicode::columns(row[c]), ' ');
            const bool number = c == 2;
            line += (c == 0 ? "" : "  ") + (number ? padding + row[c] : row[c] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        table += line + "\n";
    }
    return table;
}

Outcome run(const std::string& format, const Globals& globals) {
    auto negotiation = open_negotiation(globals.directory);
    if (!negotiation) return negotiation.error();
    const auto rounds = (*negotiation)->rounds();
    if (!rounds) return rounds.error();
    if (rounds->empty() && format == "text")
        print_note("no rounds yet; record one with: adref import FILE --round NAME");
    const Status written = print(format == "json" ? as_json(*rounds) : as_table(*rounds));
    if (!written) return written.error();
    return kDone;
}

}  // namespace

void add_rounds(CLI::App& app, const Register& selected) {
    auto format = std::make_shared<std::string>("text");
    CLI::App* command = app.add_subcommand("rounds", "List the rounds of a negotiation, oldest first");
    command->add_option("--format", *format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->footer("Example:\n  adref -C rivers rounds");
    command->callback(
        [format, selected] { selected([format](const Globals& globals) { return run(*format, globals); }); });
}

}  // namespace adref::cli
