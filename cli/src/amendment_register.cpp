#include "cli/src/amendment_register.h"

#include "track/amendments_json.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace adref::cli {
namespace {

constexpr std::string_view kAmendments = "amendments";
constexpr std::string_view kOutcomes = "outcomes";
constexpr std::string_view kGroups = "groups.json";

Error in_register(Error error) {
    error.where = "register: " + error.where;
    if (error.hint.empty()) error.hint = "adref verify lists what is wrong with it";
    return error;
}

Error misplaced(const std::string& path, const std::string& what) {
    return {ErrorCode::bad_input, "the file is named otherwise than its " + what, path, {}};
}

// One file into the register.
Status take(vcs::Negotiation& negotiation, const vcs::RegisterFile& file, AmendmentRegister& into) {
    if (file.path == kGroups) {
        Result<std::vector<track::Group>> groups = track::read_groups_json(file.bytes, file.path);
        if (!groups) return groups.error();
        into.groups = track::Groups(std::move(*groups));
        return Done{};
    }
    if (file.path.starts_with(kOutcomes)) {
        Result<track::DecidedOutcome> decided = track::read_outcome_json(file.bytes, file.path);
        if (!decided) return decided.error();
        if (negotiation.register_path(kOutcomes, {decided->amendment, decided->round}) != file.path)
            return misplaced(file.path, "amendment and round");
        into.decisions.push_back(std::move(*decided));
        return Done{};
    }
    Result<track::Amendment> amendment = track::read_amendment_json(file.bytes, file.path);
    if (!amendment) return amendment.error();
    if (negotiation.register_path(kAmendments, {amendment->id}) != file.path)
        return misplaced(file.path, "amendment's id");
    into.amendments.push_back(std::move(*amendment));
    return Done{};
}

bool by_id(const track::Amendment& a, const track::Amendment& b) {
    return a.id < b.id;
}

bool by_subject(const track::DecidedOutcome& a, const track::DecidedOutcome& b) {
    return std::pair(std::string_view(a.amendment), std::string_view(a.round)) <
           std::pair(std::string_view(b.amendment), std::string_view(b.round));
}

// Letters to change, add or leave out until one is the other; counted up to a bound.
std::size_t distance(std::string_view a, std::string_view b) {
    constexpr std::size_t kLongest = 64;
    constexpr std::size_t kFar = 100;
    if (a.size() > kLongest || b.size() > kLongest) return kFar;
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (const char letter : a) {
        std::size_t corner = row[0]++;
        for (std::size_t k = 0; k < b.size(); ++k) {
            const std::size_t step = corner + (letter == b[k] ? 0 : 1);
            corner = row[k + 1];
            row[k + 1] = std::min({step, corner + 1, row[k] + 1});
        }
    }
    return row.back();
}

}  // namespace

const track::Amendment* AmendmentRegister::find(std::string_view id) const {
    const auto found =
        std::lower_bound(amendments.begin(), amendments.end(), id,
                         [](const track::Amendment& a, std::string_view b) { return a.id < b; });
    return found != amendments.end() && found->id == id ? &*found : nullptr;
}

const track::DecidedOutcome* AmendmentRegister::decided(std::string_view id, std::string_view round) const {
    const auto before = [](const track::DecidedOutcome& a,
                           const std::pair<std::string_view, std::string_view>& b) {
        return std::pair(std::string_view(a.amendment), std::string_view(a.round)) < b;
    };
    const auto found = std::lower_bound(decisions.begin(), decisions.end(), std::pair(id, round), before);
    return found != decisions.end() && found->amendment == id && found->round == round ? &*found : nullptr;
}

Result<AmendmentRegister> read_amendment_register(vcs::Negotiation& negotiation) {
    const Result<vcs::RegisterState> state = negotiation.read_register();
    if (!state) return state.error();
    AmendmentRegister read;
    read.commit = state->commit;
    read.amendments.reserve(state->files.size());
    for (const vcs::RegisterFile& file : state->files) {
        if (Status taken = take(negotiation, file, read); !taken) return in_register(taken.error());
    }
    std::sort(read.amendments.begin(), read.amendments.end(), by_id);
    std::sort(read.decisions.begin(), read.decisions.end(), by_subject);
    return read;
}

std::vector<vcs::Finding> check_amendment_register(vcs::Negotiation& negotiation) {
    const Result<vcs::RegisterState> state = negotiation.read_register();
    if (!state) return {};  // the negotiation's own check has found that
    std::vector<vcs::Finding> findings;
    AmendmentRegister read;
    for (const vcs::RegisterFile& file : state->files) {
        if (const Status taken = take(negotiation, file, read); !taken)
            findings.push_back({taken.error().message, "register: " + taken.error().where});
    }
    const auto rounds = negotiation.rounds();
    std::unordered_set<std::string_view> names;
    if (rounds) {
        for (const vcs::Round& round : *rounds) names.insert(round.info.name);
    }
    std::unordered_set<std::string_view> ids;
    for (const track::Amendment& amendment : read.amendments) ids.insert(amendment.id);
    for (const track::Amendment& amendment : read.amendments) {
        const std::string where = "register: " + negotiation.register_path(kAmendments, {amendment.id});
        if (rounds && !amendment.base.empty() && !names.contains(amendment.base))
            findings.push_back({"its base is no round: " + amendment.base, where});
        if (!amendment.on.empty() && !ids.contains(amendment.on))
            findings.push_back({"it is on an amendment that is not there: " + amendment.on, where});
    }
    for (const track::DecidedOutcome& decided : read.decisions) {
        if (!ids.contains(decided.amendment))
            findings.push_back(
                {"it is about an amendment that is not there: " + decided.amendment,
                 "register: " + negotiation.register_path(kOutcomes, {decided.amendment, decided.round})});
    }
    return findings;
}

Status change_amendment_register(vcs::Negotiation& negotiation, const AmendmentRegister& read,
                                 const RegisterEdit& edit) {
    std::vector<vcs::RegisterChange> changes;
    changes.reserve(edit.put.size() + edit.decide.size());
    for (const track::Amendment& amendment : edit.put)
        changes.push_back(
            {negotiation.register_path(kAmendments, {amendment.id}), track::write_amendment_json(amendment)});
    for (const track::DecidedOutcome& decided : edit.decide)
        changes.push_back({negotiation.register_path(kOutcomes, {decided.amendment, decided.round}),
                           track::write_outcome_json(decided)});
    if (edit.groups) changes.push_back({std::string(kGroups), track::write_groups_json(*edit.groups)});
    return negotiation.change_register(read.commit, changes, edit.message, edit.author);
}

Error no_such_amendment(const AmendmentRegister& read, std::string_view id) {
    constexpr std::size_t kMostIds = 5;
    constexpr std::size_t kNear = 2;
    Error error{ErrorCode::not_found, "no amendment " + std::string(id.substr(0, 100)), {}, {}};
    if (read.amendments.empty()) {
        error.hint = "the register has no amendments yet; adref amend add records one";
        return error;
    }
    std::vector<std::pair<std::size_t, std::string_view>> near;
    for (const track::Amendment& amendment : read.amendments) {
        const bool begins = id.size() > 1 && amendment.id.starts_with(id);
        const std::size_t far = begins ? 1 : distance(amendment.id, id);
        if (far <= kNear) near.emplace_back(far, amendment.id);
    }
    std::sort(near.begin(), near.end());
    for (std::size_t i = 0; i < near.size() && i < kMostIds; ++i) {
        error.hint += (i == 0 ? "there is " : ", ");
        error.hint += near[i].second;
    }
    if (near.empty()) error.hint = "adref amend list lists them";
    return error;
}

}  // namespace adref::cli
