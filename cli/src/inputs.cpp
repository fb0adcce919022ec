#include "cli/src/inputs.h"

#include "cli/src/console.h"
#include "cli/src/files.h"
#include "cli/src/office.h"
#include "cli/src/store.h"
#include "diffcore/parallel.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
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

void print_report(const std::string& argument, const std::vector<formats::Remark>& report) {
    std::size_t listed = 0;
    for (const formats::Remark& remark : report) {
        if (++listed > kMostRemarks) break;
        std::string line = argument + ":";
        if (remark.line != 0) line += std::to_string(remark.line) + ":";
        line += " ";
        line += name_of(remark.what);
        line += " \"" + shortened(remark.text) + "\" (" + remark.why + ")";
        print_note(line);
    }
    if (report.empty()) print_note(argument + ": nothing dropped, joined or suspicious");
    if (report.size() > kMostRemarks) {
        print_note(argument + ": and " + std::to_string(report.size() - kMostRemarks) + " more");
    }
}

std::string name_of_input(const std::string& path) {
    return path == "-" ? "standard input" : path;
}

formats::ReadOptions read_options_of(const InputOptions& options) {
    formats::ReadOptions read;
    read.language = options.language;
    if (options.layout == "blank-lines") read.layout = formats::Layout::blank_lines;
    if (options.layout == "line-each") read.layout = formats::Layout::line_each;
    if (options.revisions == "reject") read.revisions = formats::Revisions::reject;
    if (options.revisions == "keep") read.revisions = formats::Revisions::keep;
    return read;
}

// Nobody should take a text with tracked changes for a clean one.
void say_tracked(const std::string& path, std::size_t tracked, const InputOptions& options) {
    if (tracked == 0 || !options.revisions.empty()) return;
    print_note(path + " has " + std::to_string(tracked) +
               (tracked == 1 ? " tracked change" : " tracked changes") + ", read as accepted");
    print_note("hint: --revisions reject reads the text before them, adref diff " + path + " shows them");
}

Result<formats::Reading> read_in_silence(const std::string& path, const InputOptions& options) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    return read_any(*bytes, name_of_input(path), read_options_of(options));
}

void tell_of(const std::string& path, const formats::Reading& reading, const InputOptions& options) {
    if (options.report) print_report(path, reading.report);
    say_tracked(path, reading.tracked, options);
}

// Takes longer to read than a thread to start. Text and packed files only: the
// others are read by programs that keep several cores busy, or that refuse to
// be started twice.
bool is_long_to_read(const std::string& path) {
    constexpr std::uintmax_t kLargeText = 300'000;
    constexpr std::uintmax_t kLargeArchive = 15'000;
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    if (failed || size < kLargeArchive || !std::filesystem::is_regular_file(path, failed)) return false;
    std::array<char, 4> first{};
    std::ifstream(path, std::ios::binary).read(first.data(), static_cast<std::streamsize>(first.size()));
    const std::string_view sign(first.data(), first.size());
    if (sign.starts_with("PK")) return true;
    const bool by_another = sign == "%PDF" || sign.starts_with("{\\rt") || sign.starts_with("\xD0\xCF");
    return size >= kLargeText && !by_another;
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

void add_input_options(CLI::App& command, InputOptions& options, Tracked tracked) {
    command
        .add_option(
            "--layout", options.layout,
            "How paragraphs of plain text are told apart: auto, blank-lines (they may be wrapped), line-each")
        ->check(CLI::IsMember({"auto", "blank-lines", "line-each"}))
        ->capture_default_str();
    command.add_option("--language", options.language,
                       "Language of the texts (en, fr, ar, …); recognised if left out");
    std::vector<std::string> revisions = {"accept", "reject"};
    std::string help = "Tracked changes of a Word, ODT or HTML file: accept (the default) or reject";
    if (tracked == Tracked::can_be_kept) {
        revisions.emplace_back("keep");
        help =
            "Tracked changes of a Word, ODT or HTML file: accept (the default), reject, or keep as they are";
    }
    command.add_option("--revisions", options.revisions, help)->check(CLI::IsMember(revisions));
    command.add_flag("--report", options.report,
                     "Say on standard error what the reader dropped, joined or found suspicious");
}

Result<formats::Reading> read_file_input(const std::string& path, const InputOptions& options) {
    Result<formats::Reading> reading = read_in_silence(path, options);
    if (reading) tell_of(path, *reading, options);
    return reading;
}

Result<formats::RichText> read_rich_input(const std::string& path, const InputOptions& options) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    const std::string name = name_of_input(path);
    const Result<formats::Format> format = formats::recognise_format(*bytes, name);
    if (!format) return format.error();
    const auto office = load_office();
    if (!office) return office.error();
    std::vector<formats::Remark> report;
    Result<formats::RichText> text = (*office)->read_rich(*format, *bytes, name, report);
    if (text && options.report) print_report(path, report);
    return text;
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

Result<Redline> Inputs::compare_tracked(const std::string& path) {
    InputOptions keep = options_;
    keep.revisions = "keep";
    Result<formats::Reading> reading = read_file_input(path, keep);
    if (!reading) return reading.error();
    if (!reading->before) {
        return Error{ErrorCode::usage, "there is nothing to compare with: no tracked changes in this file",
                     path, "adref diff OLD NEW compares two drafts"};
    }
    const auto lexicon = this->lexicon();
    if (!lexicon) return lexicon.error();
    return adref::compare(make_side(path + " before", std::move(*reading->before)),
                          make_side(path, std::move(reading->document)), {.lexicon = *lexicon});
}

Result<const Lexicon*> Inputs::lexicon() {
    if (options_.lexicon.empty()) return nullptr;
    Result<Lexicon> read = read_lexicon(options_.lexicon);
    if (!read) return read.error();
    return &lexicon_.emplace(std::move(*read));
}

Result<Redline> Inputs::compare(const std::string& before, const std::string& after) {
    if (before == "-" && after == "-") {
        return Error{ErrorCode::usage, "only one of OLD and NEW can be standard input", "",
                     "name a file for the other"};
    }
    const auto lexicon = this->lexicon();
    if (!lexicon) return lexicon.error();
    if (are_long_to_read(before, after)) return compare_files(before, after, *lexicon);
    Result<Side> old_side = side(before);
    if (!old_side) return old_side.error();
    Result<Side> new_side = side(after);
    if (!new_side) return new_side.error();
    return adref::compare(std::move(*old_side), std::move(*new_side), {.lexicon = *lexicon});
}

Result<Side> Inputs::side(const std::string& argument) {
    Result<Document> read = document(argument);
    if (!read) return read.error();
    return make_side(argument, std::move(*read));
}

std::string Inputs::round_title(const std::string& argument) const {
    if (!is_round(argument) || !negotiation_) return {};
    const auto rounds = negotiation_->rounds();
    if (!rounds) return {};
    for (const vcs::Round& round : *rounds) {
        if (round.info.name == argument) return round.info.title;
    }
    return {};
}

bool Inputs::is_round(const std::string& argument) const {
    if (!vcs::is_round_name(argument)) return false;
    const std::string store = vcs::find_negotiation(globals_.directory);
    return !store.empty() && vcs::has_round(store, argument);
}

// Not so rounds, which come out of one repository.
bool Inputs::are_long_to_read(const std::string& before, const std::string& after) const {
    return is_long_to_read(before) && is_long_to_read(after) && !is_round(before) && !is_round(after);
}

// Both at once; what there is to say about them follows in their order.
Result<Redline> Inputs::compare_files(const std::string& before, const std::string& after,
                                      const Lexicon* lexicon) const {
    struct Half {
        Result<formats::Reading> reading = Error{};
        Side side;
    };
    Half older;
    Half newer;
    const auto read = [this](const std::string& path, Half& half) {
        half.reading = read_in_silence(path, options_);
        if (half.reading) half.side = make_side(path, std::move(half.reading->document));
    };
    run_both(
        true, [&] { read(before, older); }, [&] { read(after, newer); });
    if (!older.reading) return older.reading.error();
    tell_of(before, *older.reading, options_);
    if (!newer.reading) return newer.reading.error();
    tell_of(after, *newer.reading, options_);
    return adref::compare(std::move(older.side), std::move(newer.side), {.lexicon = lexicon});
}

}  // namespace adref::cli
