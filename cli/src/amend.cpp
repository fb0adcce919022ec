#include "cli/src/amend.h"

#include "cli/src/console.h"
#include "cli/src/store.h"
#include "diffcore/compare.h"
#include "diffcore/unicode.h"
#include "track/instruction.h"
#include "track/proponents.h"
#include "viewer/escape.h"
#include "viewer/renderer.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace adref::cli {
namespace {

// Sentences have no control characters, and words no white space at their ends.
std::string printable(std::string_view text, bool lines) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const unicode::Decoded here = unicode::decode(text, at);
        at += here.bytes;
        const bool keeps = lines && here.code == U'\n';
        const unicode::Class kind = unicode::classify(here.code);
        if (!keeps && (kind == unicode::Class::control || kind == unicode::Class::space)) {
            if (!out.empty() && out.back() != ' ') out += ' ';
        } else {
            unicode::append(out, here.code);
        }
    }
    const std::size_t last = out.find_last_not_of(" \n");
    out.erase(last == std::string::npos ? 0 : last + 1);
    out.erase(0, out.find_first_not_of(" \n"));
    return out;
}

}  // namespace

Result<AmendmentDesk> AmendmentDesk::open(const Globals& globals) {
    AmendmentDesk desk;
    auto negotiation = open_negotiation(globals.directory);
    if (!negotiation) return negotiation.error();
    desk.negotiation_ = std::move(*negotiation);
    Result<AmendmentRegister> read = read_amendment_register(*desk.negotiation_);
    if (!read) return read.error();
    desk.register_ = std::move(*read);
    auto rounds = desk.negotiation_->rounds();
    if (!rounds) return rounds.error();
    desk.list_ = std::move(*rounds);
    return desk;
}

Result<const AmendableRound*> AmendmentDesk::round(const std::string& name) {
    const auto known = rounds_.find(name);
    if (known != rounds_.end()) return known->second.get();
    Result<Document> document = negotiation_->document(name);
    if (!document) return document.error();
    auto made = std::make_unique<AmendableRound>(std::move(*document));
    return rounds_.emplace(name, std::move(made)).first->second.get();
}

Result<std::string> AmendmentDesk::last_round() const {
    if (list_.empty())
        return Error{ErrorCode::not_found, "there is no round yet that could be amended",
                     negotiation_->path(), "adref import FILE --round NAME records one"};
    return list_.back().info.name;
}

std::string AmendmentDesk::round_after(const std::string& round) const {
    for (std::size_t i = 0; i + 1 < list_.size(); ++i) {
        if (list_[i].info.name == round) return list_[i + 1].info.name;
    }
    return {};
}

std::string AmendmentDesk::day_of(const std::string& round) const {
    for (const vcs::Round& each : list_) {
        if (each.info.name == round) return each.info.date;
    }
    return {};
}

std::string AmendmentDesk::language() const {
    return negotiation_->settings().language.substr(0, 2);
}

Status check_anchor(const track::Amendment& amendment, const AmendableRound& base) {
    const Result<track::PlacedAmendment> placed = track::place(amendment, base.base);
    if (placed) return Done{};
    Error error = placed.error();
    if (error.code == ErrorCode::not_found) error.code = ErrorCode::refused;
    return error;
}

std::string sentence_of(const track::Amendment& amendment, const std::string& language) {
    track::Amendment clean = amendment;
    for (std::string* line : {&clean.target, &clean.find, &clean.label, &clean.to, &clean.on})
        *line = printable(*line, false);
    clean.text = printable(clean.text, true);
    if (!track::fault_of(clean).empty()) return "(" + track::fault_of(clean) + ")";
    return track::print_instruction(clean, language);
}

Result<std::string> redline_of(const track::Amendment& amendment, const AmendableRound& base, bool colour,
                               std::size_t width) {
    const Result<track::PlacedAmendment> placed = track::place(amendment, base.base);
    if (!placed) return placed.error();
    if (amendment.action == track::Action::position) return std::string();
    const Redline redline = compare(make_side("before", base.document),
                                    make_side("after", track::apply_edits(base.document, {&*placed})));
    viewer::TerminalOptions options;
    options.colour = colour;
    options.width = width;
    options.context = 0;
    options.bare = true;
    std::string text = viewer::render_terminal(redline, options);
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
}

std::string describe_amendment(const track::Amendment& amendment, AmendmentDesk& desk,
                               const Globals& globals) {
    const bool colour = use_color(globals.color);
    const std::string who = track::proponents_of(amendment);
    std::string text = viewer::escape_terminal(amendment.id);
    if (!who.empty()) text += "  " + viewer::escape_terminal(who);
    text += "\n";
    const std::string sentence = sentence_of(amendment, desk.language());
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t end = std::min(sentence.find('\n', at), sentence.size());
        text += viewer::escape_terminal(sentence.substr(at, end - at)) + "\n";
        at = end + 1;
    }
    const Result<const AmendableRound*> base = desk.round(amendment.base);
    const Result<std::string> redline =
        base ? redline_of(amendment, **base, colour, terminal_width()) : Result<std::string>(base.error());
    if (!redline) {
        const Error& error = redline.error();
        text += "not placed: " + viewer::escape_terminal(error.message) + "\n";
        if (!error.hint.empty()) text += "hint: " + viewer::escape_terminal(error.hint) + "\n";
    } else if (!redline->empty()) {
        text += "\n" + *redline;
    }
    return text;
}

}  // namespace adref::cli
