// adref.outcomes/1.
#include "viewer/outcome_table.h"
#include "viewer/src/outcome_rows.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace adref::viewer {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t kAll = 1U << 20U;

double rounded(double share) {
    return std::round(share * 1000) / 1000;
}

Json common(const track::Amendment& amendment) {
    Json out = {{"id", amendment.id}, {"proponents", amendment.proponents}};
    if (!amendment.supporters.empty()) out["supporters"] = amendment.supporters;
    out["target"] = amendment.target;
    out["action"] = std::string(to_string(amendment.action));
    out["asked"] = asked(amendment, kAll);
    return out;
}

}  // namespace

std::string outcome_json(const Redline& redline, const AttributionLayer& layer,
                         const OutcomeOptions& options) {
    const OutcomeRows rows(redline, layer, options);
    Json amendments = Json::array();
    for (const std::size_t i : rows.amendments()) {
        const track::Fate& fate = layer.assessment.attributed.fates[i];
        Json out = common(layer.assessment.amendments[i]);
        out["outcome"] = std::string(to_string(layer.outcome_of(i)));
        if (layer.decision(i) != nullptr) {
            out["decided"] = true;
            out["found"] = std::string(to_string(fate.outcome));
        }
        out["coverage"] = rounded(fate.coverage);
        out["confidence"] = rounded(fate.confidence);
        out["entries"] = fate.entries;
        if (!layer.why_of(i).empty()) out["why"] = layer.why_of(i);
        Json evidence = Json::array();
        for (const Evidence::Quote& quote : rows.evidence().quotes(i, kAll)) {
            Json runs = Json::array();
            for (const TableRun& run : quote.runs)
                runs.push_back({{"op", std::string(to_string(run.op))}, {"text", run.text}});
            evidence.push_back(
                {{"entry", quote.entry}, {"where", rows.where(quote.entry)}, {"quote", std::move(runs)}});
        }
        out["evidence"] = std::move(evidence);
        amendments.push_back(std::move(out));
    }
    Json positions = Json::array();
    for (const std::size_t i : rows.positions()) {
        const track::Amendment& position = layer.assessment.amendments[i];
        Json out = common(position);
        out["stance"] = std::string(to_string(position.stance));
        if (!position.on.empty()) out["on"] = position.on;
        positions.push_back(std::move(out));
    }
    Json summary = Json::object();
    for (std::size_t i = 0; i < kOutcomes; ++i)
        summary[std::string(to_string(static_cast<track::Outcome>(i)))] = rows.counts()[i];
    const Json all = {{"schema", "adref.outcomes/1"},
                      {"old", {{"name", redline.old_side.name}}},
                      {"new", {{"name", redline.new_side.name}}},
                      {"amendments", std::move(amendments)},
                      {"positions", std::move(positions)},
                      {"summary", std::move(summary)}};
    return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace adref::viewer
