#include "viewer/src/terminal_signs.h"

#include <algorithm>
#include <array>
#include <string>

namespace adref::viewer {
namespace {

constexpr std::string_view kInserted = "+";
constexpr std::string_view kDeleted = "-";
constexpr std::string_view kEdited = "~";
constexpr std::string_view kMovedHere = "»";
constexpr std::string_view kMovedAway = "«";
constexpr std::string_view kSplit = "÷";
constexpr std::string_view kMerged = "&";

}  // namespace

std::string_view sign_of(const Entry& entry) {
    switch (entry.relation) {
        case Relation::inserted:
            return kInserted;
        case Relation::deleted:
            return kDeleted;
        case Relation::split:
            return kSplit;
        case Relation::merged:
            return kMerged;
        case Relation::matched:
            break;
    }
    if (entry.moved) return kMovedHere;
    return Reading::changed(entry) ? kEdited : "";
}

std::string_view sign_of(const Aside& aside) {
    switch (aside.kind) {
        case Aside::Kind::moved:
            break;
        case Aside::Kind::merged:
            return kMerged;
        case Aside::Kind::part:
            return kSplit;
    }
    return kMovedAway;
}

Line legend_of(const Reading& reading, bool colour) {
    if (identical(reading.redline())) return {};
    struct Meaning {
        std::string_view sign;
        std::string_view words;
    };
    constexpr std::array meanings = {
        Meaning{kInserted, "new"},         Meaning{kDeleted, "deleted"},      Meaning{kEdited, "changed"},
        Meaning{kMovedHere, "moved here"}, Meaning{kMovedAway, "moved away"}, Meaning{kSplit, "split"},
        Meaning{kMerged, "merged"},
    };
    const std::vector<Entry>& entries = reading.redline().entries;
    std::string text;
    for (const Meaning& meaning : meanings) {
        const auto has_sign = [&](const auto& thing) { return sign_of(thing) == meaning.sign; };
        const bool occurs = std::any_of(entries.begin(), entries.end(), has_sign) ||
                            std::any_of(reading.asides().begin(), reading.asides().end(), has_sign);
        if (occurs)
            text +=
                (text.empty() ? "" : "   ") + std::string(meaning.sign) + " " + std::string(meaning.words);
    }
    if (text.empty()) return {};
    Line legend = {{Style::dim, text, Glue::none}};
    legend.push_back({Style::plain, "   ", Glue::none});
    legend.push_back({Style::deleted, colour ? "deleted" : "[-deleted-]", Glue::none});
    legend.push_back({Style::plain, " ", Glue::none});
    legend.push_back({Style::inserted, colour ? "inserted" : "{+inserted+}", Glue::none});
    const bool phrases = std::any_of(entries.begin(), entries.end(), [](const Entry& entry) {
        return std::any_of(entry.segments.begin(), entry.segments.end(),
                           [](const Segment& segment) { return segment.move != 0; });
    });
    if (phrases) {
        legend.push_back({Style::plain, "   ", Glue::none});
        legend.push_back({Style::moved_out, colour ? "«moved" : "[-«moved-]", Glue::none});
        legend.push_back({Style::plain, " ", Glue::none});
        legend.push_back(
            {Style::moved_in, colour ? "»inside a paragraph" : "{+»inside a paragraph+}", Glue::none});
    }
    return legend;
}

}  // namespace adref::viewer
