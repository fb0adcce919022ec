#include "tests/support/any_layer.h"

#include "tests/support/generated.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace adref::testing {
namespace {

using track::Action;
using track::Credit;
using track::Match;
using track::Outcome;
using viewer::AttributionLayer;

constexpr std::size_t kAmendments = 24;

std::vector<Credit> any_credits(Dice& dice) {
    std::vector<Credit> credits;
    const std::size_t first = dice.roll(kAmendments);
    for (std::size_t i = first; i < kAmendments && credits.size() < 3; i += 1 + dice.roll(9))
        credits.push_back({i, static_cast<Match>(dice.roll(3)), static_cast<double>(dice.roll(101)) / 100.0});
    return credits;
}

bool starts_character(const std::string& text, std::size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void cut(Dice& dice, std::uint32_t entry, std::uint32_t segment, const std::string& text,
         std::vector<track::Attribution>& out) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = std::min(text.size(), at + 1 + dice.roll(40));
        while (!starts_character(text, end)) ++end;
        if (dice.chance(60)) {
            out.push_back({entry, segment, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                           any_credits(dice)});
        }
        at = end;
    }
}

}  // namespace

const std::vector<std::string>& hostile_names() {
    static const std::vector<std::string> names = {
        "EU",
        "G77 and China",
        "<b onclick=\"x\">&amp;'</b><script>alert(1)</script>",
        "line\nend {++x++} <<} {>>y",
        "=HYPERLINK(\"http://x\")",
        "control \x1b[31m \a \x7f",
        "bidi \u202E \u2066",
        "الاتحاد الأفريقي",
        "![x](http://x/y.png) [^1] `code` *em* | cell \\",
        std::string(5000, 'n'),
    };
    return names;
}

AttributionLayer any_layer(const Redline& redline, std::uint64_t seed) {
    Dice dice(seed);
    AttributionLayer layer;
    track::Assessment& assessment = layer.assessment;
    for (std::size_t i = 0; i < kAmendments; ++i) {
        track::Amendment amendment;
        amendment.id = "x-" + std::to_string(i) + (dice.chance(10) ? "\n<b>" : "");
        for (std::size_t n = dice.roll(3); n > 0; --n)
            amendment.proponents.push_back(hostile_names()[dice.roll(hostile_names().size())]);
        amendment.target = "#" + std::to_string(dice.roll(redline.old_side.document.paragraphs.size() + 2));
        amendment.action = static_cast<Action>(dice.roll(12));
        if (amendment.action == Action::position) {
            amendment.stance = static_cast<track::Stance>(1 + dice.roll(4));
            if (dice.chance(50)) amendment.on = "x-" + std::to_string(dice.roll(kAmendments));
        }
        assessment.amendments.push_back(std::move(amendment));
        track::Fate fate;
        fate.outcome = static_cast<Outcome>(dice.roll(9));
        fate.coverage = static_cast<double>(dice.roll(101)) / 100.0;
        fate.confidence = static_cast<double>(dice.roll(101)) / 100.0;
        for (std::size_t e = dice.roll(9); e < redline.entries.size() && dice.chance(70);
             e += 1 + dice.roll(50))
            fate.entries.push_back(static_cast<std::uint32_t>(e));
        assessment.attributed.fates.push_back(std::move(fate));
        assessment.unplaced.emplace_back(dice.chance(10) ? "not there\n<b>" : "");
        const std::string why = dice.chance(50) ? "agreed\x1b[0m <b>" : "";
        layer.decisions.push_back({dice.chance(20), static_cast<Outcome>(dice.roll(9)), why});
    }
    assessment.attributed.entries.resize(redline.entries.size());
    for (std::uint32_t e = 0; e < redline.entries.size(); ++e) {
        const Entry& entry = redline.entries[e];
        if (dice.chance(20)) assessment.attributed.entries[e] = any_credits(dice);
        for (std::uint32_t s = 0; s < entry.segments.size(); ++s) {
            if (entry.segments[s].op != Op::equal)
                cut(dice, e, s, entry.segments[s].text, assessment.attributed.attributions);
        }
    }
    return layer;
}

AttributionLayer layer_of(const AmendedRound& round, const Redline& redline) {
    AttributionLayer layer;
    layer.assessment.amendments = round.amendments;
    layer.assessment.unplaced.resize(round.amendments.size());
    layer.assessment.attributed = track::attribute(redline, round.amendments, round.placed);
    return layer;
}

AttributionLayer shuffled(const AttributionLayer& layer, std::uint64_t seed) {
    const track::Assessment& from = layer.assessment;
    const std::size_t count = from.amendments.size();
    std::vector<std::size_t> names(count);  // where each goes
    std::iota(names.begin(), names.end(), 0U);
    Dice dice(seed);
    for (std::size_t i = count; i > 1; --i) std::swap(names[i - 1], names[dice.roll(i)]);
    AttributionLayer out;
    track::Assessment& to = out.assessment;
    to.amendments.resize(count);
    to.attributed.fates.resize(count);
    to.unplaced.resize(count);
    out.decisions.resize(layer.decisions.size());
    for (std::size_t i = 0; i < count; ++i) {
        to.amendments[names[i]] = from.amendments[i];
        to.attributed.fates[names[i]] = from.attributed.fates[i];
        to.unplaced[names[i]] = from.unplaced[i];
        if (i < layer.decisions.size()) out.decisions[names[i]] = layer.decisions[i];
    }
    const auto renamed = [&names](std::vector<Credit> credits) {
        for (Credit& credit : credits) credit.amendment = names[credit.amendment];
        std::sort(credits.begin(), credits.end(),
                  [](const Credit& a, const Credit& b) { return a.amendment < b.amendment; });
        return credits;
    };
    to.attributed.attributions = from.attributed.attributions;
    for (track::Attribution& stretch : to.attributed.attributions) stretch.credits = renamed(stretch.credits);
    for (const std::vector<Credit>& whole : from.attributed.entries)
        to.attributed.entries.push_back(renamed(whole));
    return out;
}

}  // namespace adref::testing
