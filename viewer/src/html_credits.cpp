#include "viewer/src/html_credits.h"

#include "diffcore/address.h"
#include "diffcore/unicode.h"

#include <algorithm>
#include <string_view>

namespace adref::viewer {
namespace {

const std::vector<Credits::Line> kNoLines;
const std::vector<std::size_t> kNoneMissed;

// The words of a stretch, behind those that came before.
void add_words(std::string& words, std::string_view more) {
    while (!more.empty() && more.front() == ' ') more.remove_prefix(1);
    while (!more.empty() && more.back() == ' ') more.remove_suffix(1);
    if (more.empty()) return;
    if (!words.empty()) words += " … ";
    words += more;
}

bool sound(const track::Attribution& stretch, const Segment& segment) {
    return stretch.start < stretch.end && stretch.end <= segment.text.size();
}

Credits::Line& line_of(std::vector<Credits::Line>& lines, const track::Credit& credit) {
    for (Credits::Line& line : lines) {
        if (line.amendment == credit.amendment && line.match == credit.match) return line;
    }
    lines.push_back({credit.amendment, credit.match, {}, {}, false});
    return lines.back();
}

}  // namespace

Fortune fortune_of(track::Outcome outcome) {
    switch (outcome) {
        case track::Outcome::taken:
        case track::Outcome::adapted:
        case track::Outcome::moved:
            return Fortune::taken;
        case track::Outcome::partly:
            return Fortune::in_part;
        case track::Outcome::superseded:
        case track::Outcome::moot:
            return Fortune::overtaken;
        case track::Outcome::not_taken:
            return Fortune::not_taken;
        case track::Outcome::withdrawn:
        case track::Outcome::unplaced:
            return Fortune::other;
    }
    return Fortune::other;
}

Credits::Credits(const Redline& redline, const AttributionLayer* layer) : redline_(redline), layer_(layer) {
    if (!any()) return;
    for (const track::Amendment& amendment : layer_->assessment.amendments)
        delegations_.insert(delegations_.end(), amendment.proponents.begin(), amendment.proponents.end());
    std::sort(delegations_.begin(), delegations_.end());
    delegations_.erase(std::unique(delegations_.begin(), delegations_.end()), delegations_.end());
    sort_stretches();
    find_places();
    count_words();
}

void Credits::sort_stretches() {
    const auto& all = layer_->assessment.attributed.attributions;
    const std::size_t count = redline_.entries.size();
    lines_.resize(count);
    first_.assign(count + 1, all.size());
    for (std::size_t i = all.size(); i-- > 0;) {
        if (all[i].entry < count) first_[all[i].entry] = i;
    }
    for (std::size_t i = count; i-- > 0;) first_[i] = std::min(first_[i], first_[i + 1]);
    for (const track::Attribution& stretch : all) {
        if (stretch.entry >= count) continue;
        const Entry& entry = redline_.entries[stretch.entry];
        if (stretch.segment >= entry.segments.size()) continue;
        const Segment& segment = entry.segments[stretch.segment];
        if (!sound(stretch, segment)) continue;
        const std::string_view text =
            std::string_view(segment.text).substr(stretch.start, stretch.end - stretch.start);
        for (const track::Credit& credit : stretch.credits) {
            if (credit.amendment >= size()) continue;
            Line& line = line_of(lines_[stretch.entry], credit);
            add_words(segment.op == Op::del ? line.deleted : line.inserted, text);
        }
    }
    const auto& whole = layer_->assessment.attributed.entries;
    for (std::size_t i = 0; i < whole.size() && i < count; ++i) {
        for (const track::Credit& credit : whole[i]) {
            if (credit.amendment < size()) line_of(lines_[i], credit).whole = true;
        }
    }
}

void Credits::find_places() {
    missed_.resize(redline_.entries.size());
    places_.assign(size(), kNowhere);
    std::vector<std::size_t> entry_at(redline_.old_side.document.paragraphs.size(), kNowhere);
    for (std::size_t i = 0; i < redline_.entries.size(); ++i) {
        for (const std::uint32_t position : redline_.entries[i].olds) entry_at[position] = i;
    }
    const Addresses addresses(redline_.old_side.document);
    for (std::size_t i = 0; i < size(); ++i) {
        const Result<std::uint32_t> target = addresses.find(amendment(i).target);
        if (!target || *target >= entry_at.size()) continue;
        const std::size_t entry = entry_at[*target];
        places_[i] = entry;
        if (entry == kNowhere) continue;
        const bool position = amendment(i).action == track::Action::position;
        const Fortune fortune = fortune_of(outcome(i));
        const bool taken = !position && (fortune == Fortune::taken || fortune == Fortune::in_part);
        const bool shown = std::any_of(lines_[entry].begin(), lines_[entry].end(),
                                       [i](const Line& line) { return line.amendment == i; });
        if (!taken && !shown) missed_[entry].push_back(i);
    }
}

void Credits::count_words() {
    words_.assign(delegations_.size(), 0);
    for (std::size_t i = 0; i < redline_.entries.size(); ++i) {
        const Entry& entry = redline_.entries[i];
        for (std::size_t k = 0; k < entry.segments.size(); ++k) {
            const Segment& segment = entry.segments[k];
            if (segment.op != Op::ins) continue;
            std::size_t credited = 0;
            for (const track::Attribution& stretch : stretches(i, k)) {
                if (!sound(stretch, segment)) continue;
                const std::size_t count = adref::count_words(
                    std::string_view(segment.text).substr(stretch.start, stretch.end - stretch.start));
                credited += count;
                std::vector<bool> counted(delegations_.size(), false);
                for (const track::Credit& credit : stretch.credits) {
                    if (credit.amendment >= size()) continue;
                    for (const std::string& name : amendment(credit.amendment).proponents) {
                        const std::size_t who = delegation(name);
                        if (who == kNowhere || counted[who]) continue;
                        counted[who] = true;
                        words_[who] += count;
                    }
                }
            }
            const std::size_t all = adref::count_words(segment.text);
            words_of_nobody_ += all > credited ? all - credited : 0;
        }
    }
}

const std::vector<Credits::Line>& Credits::lines(std::size_t entry) const {
    return entry < lines_.size() ? lines_[entry] : kNoLines;
}

const std::vector<std::size_t>& Credits::missed(std::size_t entry) const {
    return entry < missed_.size() ? missed_[entry] : kNoneMissed;
}

std::span<const track::Attribution> Credits::stretches(std::size_t entry, std::size_t segment) const {
    if (!any()) return {};
    const std::span<const track::Attribution> all = layer_->assessment.attributed.attributions;
    const auto here = all.subspan(first_[entry], first_[entry + 1] - first_[entry]);
    const auto begin =
        std::partition_point(here.begin(), here.end(),
                             [segment](const track::Attribution& each) { return each.segment < segment; });
    const auto end = std::partition_point(
        begin, here.end(), [segment](const track::Attribution& each) { return each.segment == segment; });
    return here.subspan(static_cast<std::size_t>(begin - here.begin()),
                        static_cast<std::size_t>(end - begin));
}

std::size_t Credits::delegation(const std::string& name) const {
    const auto found = std::lower_bound(delegations_.begin(), delegations_.end(), name);
    return found != delegations_.end() && *found == name
               ? static_cast<std::size_t>(found - delegations_.begin())
               : kNowhere;
}

}  // namespace adref::viewer
