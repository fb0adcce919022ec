#include "viewer/collision_table.h"

#include "diffcore/address.h"
#include "diffcore/unicode.h"
#include "track/proponents.h"
#include "viewer/src/outcome_rows.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace adref::viewer {
namespace {

using Json = nlohmann::ordered_json;
using track::Collision;
using track::Contest;

constexpr std::size_t kContext = 6;   // words on each side of those in question
constexpr std::size_t kLongest = 30;  // words in question before their middle is left out
constexpr std::size_t kAskedWords = 40;
constexpr std::size_t kAll = 1U << 20U;

std::string spoken(Collision::Kind kind) {
    switch (kind) {
        case Collision::Kind::replaced_differently:
            return "replaced differently";
        case Collision::Kind::deleted_and_edited:
            return "deleted and edited";
        case Collision::Kind::order:
            return "which comes first";
        case Collision::Kind::moved_differently:
            return "moved to different places";
        case Collision::Kind::relabelled_differently:
            return "numbered differently";
    }
    return {};
}

// Byte offset of a code point.
std::size_t byte_of(std::string_view text, std::uint32_t code_point) {
    std::size_t at = 0;
    for (std::uint32_t i = 0; i < code_point && at < text.size(); ++i) at += unicode::decode(text, at).bytes;
    return at;
}

std::string head(std::string_view text, std::size_t words) {
    std::size_t at = 0;
    for (std::size_t n = 0; n < words && at < text.size(); ++n) {
        at = text.find(' ', at);
        at = at == std::string_view::npos ? text.size() : at + 1;
    }
    return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

std::string tail(std::string_view text, std::size_t words) {
    std::size_t at = text.size();
    for (std::size_t n = 0; n < words && at > 0; ++n) {
        const std::size_t space = at < 2 ? std::string_view::npos : text.rfind(' ', at - 2);
        at = space == std::string_view::npos ? 0 : space + 1;
    }
    return (at > 0 ? "… " : "") + std::string(text.substr(at));
}

class Places {
 public:
    explicit Places(const Document& document) : document_(document), names_(document) {}

    std::string name(const Contest& contest) const {
        if (contest.paragraph == track::kBeforeAll) return "the beginning";
        const std::string name = names_.name(contest.paragraph);
        return name.empty() ? "#" + std::to_string(contest.paragraph) : name;
    }

    std::string words(const Contest& contest) const {
        if (contest.paragraph == track::kBeforeAll) return {};
        const std::string& text = document_.paragraphs[contest.paragraph].text;
        const std::size_t start = byte_of(text, contest.start);
        return text.substr(start, byte_of(text, contest.end) - start);
    }

    // The words in question, in bold, among their neighbours; ‸ is a point between two.
    TableCell shown(const Contest& contest) const {
        TableCell cell;
        if (contest.paragraph == track::kBeforeAll) return cell;
        const std::string_view text = document_.paragraphs[contest.paragraph].text;
        const std::size_t start = byte_of(text, contest.start);
        const std::size_t end = byte_of(text, contest.end);
        std::string middle = "‸";
        if (end > start) {
            const std::string_view whole = text.substr(start, end - start);
            middle = std::count(whole.begin(), whole.end(), ' ') > static_cast<std::ptrdiff_t>(kLongest)
                         ? head(whole, kLongest)
                         : std::string(whole);
        }
        cell.runs.push_back({tail(text.substr(0, start), kContext), Op::equal, false});
        cell.runs.push_back({middle, Op::equal, true});
        cell.runs.push_back({head(text.substr(end), kContext), Op::equal, false});
        return cell;
    }

 private:
    const Document& document_;
    Numbering names_;
};

std::string kinds_of(const Contest& contest) {
    std::string all;
    for (const Collision::Kind kind : contest.kinds) {
        if (!all.empty()) all += "; ";
        all += spoken(kind);
    }
    return all;
}

// What each wants; who wants the same stands together.
TableCell wishes(const CollisionReport& report, const Contest& contest) {
    std::vector<std::string> sentences;
    std::map<std::string, std::vector<std::size_t>> by_sentence;
    for (const std::size_t i : contest.amendments) {
        const std::string sentence = asked(report.amendments[i], kAskedWords);
        std::vector<std::size_t>& same = by_sentence[sentence];
        if (same.empty()) sentences.push_back(sentence);
        same.push_back(i);
    }
    TableCell cell;
    for (const std::string& sentence : sentences) {
        std::string who = cell.runs.empty() ? "" : "\n";
        bool first = true;
        for (const std::size_t i : by_sentence[sentence]) {
            if (!first) who += "; ";
            first = false;
            who += report.amendments[i].id;
            const std::string names = track::proponents_of(report.amendments[i]);
            if (!names.empty()) who += " (" + names + ")";
        }
        cell.runs.push_back({who + ": ", Op::equal, true});
        cell.runs.push_back({sentence, Op::equal, false});
    }
    return cell;
}

std::string note_of(const CollisionReport& report, std::size_t contradictions, std::size_t orders) {
    const auto counted = [](std::size_t count, const char* one, const char* many) {
        return std::to_string(count) + " " + (count == 1 ? one : many);
    };
    std::string note = counted(contradictions, "contradiction", "contradictions") + " and " +
                       counted(orders, "question of order", "questions of order") + " among " +
                       counted(report.amendments.size(), "amendment", "amendments") + ".";
    if (!report.unplaced.empty()) {
        note += "\nNot looked at, because their words were not found or found more than once: ";
        constexpr std::size_t kMostNamed = 20;
        for (std::size_t i = 0; i < std::min(report.unplaced.size(), kMostNamed); ++i)
            note += (i > 0 ? ", " : "") + report.amendments[report.unplaced[i]].id;
        if (report.unplaced.size() > kMostNamed)
            note += " and " + std::to_string(report.unplaced.size() - kMostNamed) + " more";
        note += ".";
    }
    return note;
}

void add_lines(Table& table, const Places& places, const CollisionReport& report, const Contest& contest) {
    for (const std::size_t i : contest.amendments) {
        const track::Amendment& amendment = report.amendments[i];
        table.rows.push_back(
            {false,
             {TableCell(places.name(contest)), TableCell(contest.order ? "order" : "contradiction"),
              TableCell(kinds_of(contest)), TableCell(places.words(contest)), TableCell(amendment.id),
              TableCell(track::joined_names(amendment.proponents)), TableCell(asked(amendment, kAll))}});
    }
}

}  // namespace

Table collision_table(const Document& document, const CollisionReport& report, bool spreadsheet) {
    const Places places(document);
    const auto orders = static_cast<std::size_t>(std::count_if(
        report.contests.begin(), report.contests.end(), [](const Contest& each) { return each.order; }));
    Table table;
    table.title = "Collisions of amendments to " + report.name;
    table.language = document.language;
    table.note = note_of(report, report.contests.size() - orders, orders);
    if (spreadsheet) {
        for (const char* title : {"place", "collision", "kind", "words", "id", "proponents", "asked"})
            table.columns.push_back({title, 1});
        for (const Contest& contest : report.contests) add_lines(table, places, report, contest);
        return table;
    }
    table.columns = {{"Place", 0}, {"The words", 4}, {"What they want", 6}};
    for (const bool order : {false, true}) {
        const std::size_t count = order ? orders : report.contests.size() - orders;
        if (count == 0) continue;
        table.rows.push_back({true,
                              {TableCell(order ? "Questions of order: both can stand, which comes first?"
                                               : "Contradictions")}});
        for (const Contest& contest : report.contests) {
            if (contest.order != order) continue;
            TableCell words = places.shown(contest);
            if (!order) words.runs.push_back({"\n" + kinds_of(contest), Op::equal, false});
            table.rows.push_back({false, {TableCell(places.name(contest)), words, wishes(report, contest)}});
        }
    }
    return table;
}

std::string collision_json(const Document& document, const CollisionReport& report) {
    const Places places(document);
    Json list = Json::array();
    for (const Contest& contest : report.contests) {
        Json kinds = Json::array();
        for (const Collision::Kind kind : contest.kinds) kinds.push_back(std::string(to_string(kind)));
        Json amendments = Json::array();
        for (const std::size_t i : contest.amendments) {
            amendments.push_back({{"id", report.amendments[i].id},
                                  {"proponents", report.amendments[i].proponents},
                                  {"asked", asked(report.amendments[i], kAll)}});
        }
        Json out = {{"place", places.name(contest)}};
        if (contest.paragraph != track::kBeforeAll) out["paragraph"] = contest.paragraph;
        out["start"] = contest.start;
        out["end"] = contest.end;
        out["words"] = places.words(contest);
        out["contradiction"] = !contest.order;
        out["kinds"] = std::move(kinds);
        out["pairs"] = contest.pairs;
        out["amendments"] = std::move(amendments);
        list.push_back(std::move(out));
    }
    Json unplaced = Json::array();
    for (const std::size_t i : report.unplaced) unplaced.push_back(report.amendments[i].id);
    const Json all = {{"schema", "adref.collisions/1"},
                      {"round", report.name},
                      {"collisions", std::move(list)},
                      {"unplaced", std::move(unplaced)}};
    return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace adref::viewer
