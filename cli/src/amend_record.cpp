#include "cli/src/amend_record.h"

#include "track/amendments_json.h"
#include "track/groups.h"

#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace adref::cli {
namespace {

// What it proposes, without what is said about it.
std::string proposal_of(track::Amendment amendment) {
    amendment.id = "x";
    amendment.supporters.clear();
    amendment.opponents.clear();
    amendment.status = track::Status::open;
    amendment.rationale.clear();
    amendment.date.clear();
    amendment.source.clear();
    return track::write_amendment_json(amendment);
}

// Whether an id is, or could be, the one that adref makes for it: those may
// grow where others share their beginning.
bool is_made_id(const track::Amendment& amendment) {
    if (amendment.id.empty()) return true;
    std::vector<track::Amendment> alone = {amendment};
    alone.front().id.clear();
    track::assign_ids(alone);
    return amendment.id.starts_with(alone.front().id);
}

Error with_id(const std::string& id, Error error) {
    error.message = "amendment " + id + ": " + error.message;
    if (error.where == id) error.where.clear();
    return error;
}

class Recorder {
 public:
    Recorder(AmendmentDesk& desk, const RecordingOptions& options) : desk_(desk), options_(options) {}

    Recording prepare(std::vector<track::Amendment> amendments) {
        std::vector<track::Amendment> unnamed;
        for (track::Amendment& amendment : amendments) {
            track::sort_proponents(amendment);
            if (is_made_id(amendment)) {
                unnamed.push_back(std::move(amendment));
            } else {
                take_named(std::move(amendment));
            }
        }
        if (!unnamed.empty()) take_unnamed(std::move(unnamed));
        check_all();
        return std::move(out_);
    }

 private:
    void take_named(track::Amendment amendment) {
        const track::Amendment* there = desk_.amendments().find(amendment.id);
        if (there != nullptr && proposal_of(*there) == proposal_of(amendment)) {
            out_.known.push_back(amendment.id);
        } else if (there != nullptr && !options_.replace) {
            out_.faults.push_back(
                {amendment.id,
                 amendment.source,
                 {ErrorCode::refused,
                  "the id " + amendment.id + " is that of another amendment",
                  {},
                  "--replace puts the new words in its place; or give this one another id"}});
        } else {
            out_.fresh.push_back(std::move(amendment));
        }
    }

    // Their ids depend on what they propose, not on when or after whom they came.
    void take_unnamed(std::vector<track::Amendment> amendments) {
        std::unordered_map<std::string, std::vector<std::string>> there;
        for (const track::Amendment& amendment : desk_.amendments().amendments)
            there[proposal_of(amendment)].push_back(amendment.id);
        std::vector<track::Amendment> all;
        const auto named = [&all](const std::vector<track::Amendment>& some) {
            for (const track::Amendment& amendment : some) all.emplace_back().id = amendment.id;
        };
        named(desk_.amendments().amendments);
        named(out_.fresh);
        const std::size_t first = all.size();
        for (track::Amendment& amendment : amendments) {
            const auto same = there.find(proposal_of(amendment));
            if (same != there.end() && !same->second.empty()) {
                out_.known.push_back(same->second.back());
                same->second.pop_back();
                continue;
            }
            amendment.id.clear();
            all.push_back(std::move(amendment));
        }
        track::assign_ids(all);
        for (std::size_t i = first; i < all.size(); ++i) out_.fresh.push_back(std::move(all[i]));
    }

    void check_all() {
        std::unordered_set<std::string> ids;
        for (const track::Amendment& amendment : out_.fresh) ids.insert(amendment.id);
        std::vector<track::Amendment> sound;
        for (track::Amendment& amendment : out_.fresh) {
            if (const Status checked = check(amendment, ids); checked) {
                sound.push_back(std::move(amendment));
            } else {
                out_.faults.push_back(
                    {amendment.id, amendment.source, with_id(amendment.id, checked.error())});
            }
        }
        out_.fresh = std::move(sound);
    }

    Status check(track::Amendment& amendment, const std::unordered_set<std::string>& ids) {
        // What its reader would not take back must not be recorded.
        Result<track::Amendment> again =
            track::read_amendment_json(track::write_amendment_json(amendment), "");
        if (!again) return again.error();
        amendment = std::move(*again);
        const Result<const AmendableRound*> base = desk_.round(amendment.base);
        if (!base) return base.error();
        if (!amendment.on.empty() && !ids.contains(amendment.on) &&
            desk_.amendments().find(amendment.on) == nullptr)
            return no_such_amendment(desk_.amendments(), amendment.on);
        // A position on an amendment needs no place of its own.
        if (amendment.action == track::Action::position && amendment.target.empty()) return Done{};
        return check_anchor(amendment, **base);
    }

    AmendmentDesk& desk_;
    const RecordingOptions& options_;
    Recording out_;
};

}  // namespace

Recording prepare_recording(AmendmentDesk& desk, std::vector<track::Amendment> amendments,
                            const RecordingOptions& options) {
    return Recorder(desk, options).prepare(std::move(amendments));
}

Status record(AmendmentDesk& desk, const Recording& recording, const std::string& what,
              const std::string& author) {
    RegisterEdit edit;
    edit.put = recording.fresh;
    edit.message = what;
    edit.author = author;
    return change_amendment_register(desk.negotiation(), desk.amendments(), edit);
}

}  // namespace adref::cli
