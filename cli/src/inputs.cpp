#include "cli/src/inputs.h"

#include "cli/src/console.h"
#include "cli/src/files.h"
#include "cli/src/office.h"
#include "cli/src/store.h"
#include "diffcore/parallel.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace adref::cli {
namespace {

// Findings of one kind beyond this many are counted, not listed.
constexpr std::size_t kMostRemarks = 200;
constexpr std::size_t kMostRemarkBytes = 60;

std::string_view name_of(formats::Remark::What what) {
    switch (what) {
        case formats::Remark::What::dropped:
            return "dropped";
        case formats::Remark::What::joined:
            return "joined";
        case formats::Remark::What::suspicious:
            return "suspicious";
    }
    return {};
}

// Cut at the start of a code point.
std::string shortened(const std::string& text) {
    if (text.size() <= kMostRemarkBytes) return text;
    std::size_t end = kMostRemarkBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "…";
}

void print_report(const std::string& argument, const formats::Reading& reading) {
    std::size_t listed = 0;
    for (const formats::Remark& remark : reading.report) {
        if (++listed > kMostRemarks) break;
        std::string line = argument + ":";
        if (remark.line != 0) line += std::to_string(remark.line) + ":";
        line += " ";
        line += name_of(remark.what);
        line += " \"" + shortened(remark.text) + "\" (" + remark.why + ")";
        print_note(line);
    }
    if (reading.report.empty()) print_note(argument + ": nothing dropped, joined or suspicious");
    if (reading.report.size() > kMostRemarks) {
        print_note(argument + ": and " + std::to_string(reading.report.size() - kMostRemarks) + " more");
    }
}

// A lexicon's own errors say where in the file, but not which file.
Result<Lexicon> read_lexicon(const std::string& path) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    Result<Lexicon> lexicon = Lexicon::parse(*bytes);
    if (lexicon) return lexicon;
    Error error = lexicon.error();
    error.where = path + (error.where.empty() ? "" : ", " + error.where);
    if (error.hint.empty()) error.hint = "start from a copy of adref's own: share/adref/lexicon.json";
    return error;
}

}  // namespace

void add_lexicon_option(CLI::App& command, InputOptions& options) {
    command.add_option("--lexicon", options.lexicon,
                       "The words of signals, and how strong they are: your edited copy of "
                       "share/adref/lexicon.json instead of that one");
}

void add_input_options(CLI::App& command, InputOptions& options) {
    command
        .add_option(
            "--layout", options.layout,
            "How paragraphs of plain text are told apart: auto, blank-lines (they may be wrapped), line-each")
        ->check(CLI::IsMember({"auto", "blank-lines", "line-each"}))
        ->capture_default_str();
    command.add_option("--language", options.language,
                       "Language of the texts (en, fr, ar, …); recognised if left out");
    command.add_flag("--report", options.report,
                     "Say on standard error what the reader dropped, joined or found suspicious");
}

Result<formats::Reading> read_file_input(const std::string& path, const InputOptions& options) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    formats::ReadOptions read_options;
    read_options.language = options.language;
    if (options.layout == "blank-lines") read_options.layout = formats::Layout::blank_lines;
    if (options.layout == "line-each") read_options.layout = formats::Layout::line_each;
    Result<formats::Reading> reading = read_any(*bytes, path == "-" ? "standard input" : path, read_options);
    if (reading && options.report) print_report(path, *reading);
    return reading;
}

Result<Document> Inputs::document(const std::string& argument) {
    const std::string store =
        vcs::is_round_name(argument) ? vcs::find_negotiation(globals_.directory) : std::string();
    if (!store.empty() && vcs::has_round(store, argument)) {
        if (!negotiation_) {
            auto opened = open_negotiation(globals_.directory);
            if (!opened) return opened.error();
            negotiation_ = std::move(*opened);
        }
        return negotiation_->document(argument);
    }
    Result<formats::Reading> reading = read_file_input(argument, options_);
    if (reading) return std::move(reading->document);
    std::error_code ignored;
    if (!store.empty() && !std::filesystem::exists(argument, ignored)) {
        return Error{ErrorCode::not_found, "no such round or file: " + argument, store,
                     "adref rounds lists the rounds"};
    }
    return reading.error();
}

Result<Redline> Inputs::compare(const std::string& before, const std::string& after) {
    if (before == "-" && after == "-") {
        return Error{ErrorCode::usage, "only one of OLD and NEW can be standard input", "",
                     "name a file for the other"};
    }
    const Lexicon* lexicon = nullptr;
    std::optional<Lexicon> own;
    if (!options_.lexicon.empty()) {
        Result<Lexicon> read = read_lexicon(options_.lexicon);
        if (!read) return read.error();
        lexicon = &own.emplace(std::move(*read));
    }
    Result<Side> old_side = Error{};
    Result<Side> new_side = Error{};
    const bool together = are_large_files(before, after);
    run_both(
        together, [&] { old_side = side(before); },
        [&] {
            if (together || old_side) new_side = side(after);
        });
    if (!old_side) return old_side.error();
    if (!new_side) return new_side.error();
    return adref::compare(std::move(*old_side), std::move(*new_side), {.lexicon = lexicon});
}

Result<Side> Inputs::side(const std::string& argument) {
    Result<Document> read = document(argument);
    if (!read) return read.error();
    return make_side(argument, std::move(*read));
}

bool Inputs::is_round(const std::string& argument) const {
    if (!vcs::is_round_name(argument)) return false;
    const std::string store = vcs::find_negotiation(globals_.directory);
    return !store.empty() && vcs::has_round(store, argument);
}

// Not so rounds, which come out of one repository, nor files whose reports are
// to follow one another.
bool Inputs::are_large_files(const std::string& before, const std::string& after) const {
    constexpr std::uintmax_t kLarge = 300'000;
    const auto is_large_file = [this](const std::string& argument) {
        std::error_code failed;
        const std::uintmax_t size = std::filesystem::file_size(argument, failed);
        return !failed && size >= kLarge && !is_round(argument);
    };
    return !options_.report && is_large_file(before) && is_large_file(after);
}

}  // namespace adref::cli
