#include "viewer/src/html_credits.h"

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

std::string_view words_of(const track::Attribution& stretch, const Segment& segment) {
    return std::string_view(segment.text).substr(stretch.start, stretch.end - stretch.start);
}

Credits::Line& line_of(std::vector<Credits::Line>& lines, std::size_t amendment, track::Match match) {
    for (Credits::Line& line : lines) {
        if (line.amendment == amendment && line.match == match) return line;
    }
    lines.push_back({amendment, match, {}, {}, false});
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

Credits::Credits(const Redline& redline, const AttributionLayer* layer) : redline_(redline) {
    if (layer == nullptr || layer->assessment.amendments.empty()) return;
    credited_.emplace(redline, *layer);
    credited_->find_targets();
    for (const track::Amendment& amendment : layer->assessment.amendments)
        delegations_.insert(delegations_.end(), amendment.proponents.begin(), amendment.proponents.end());
    std::sort(delegations_.begin(), delegations_.end());
    delegations_.erase(std::unique(delegations_.begin(), delegations_.end()), delegations_.end());
    collect_lines();
    find_missed();
    count_words();
}

void Credits::collect_lines() {
    lines_.resize(redline_.entries.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        for (const track::Attribution& stretch : credited_->stretches(i)) {
            const Segment& segment = redline_.entries[i].segments[stretch.segment];
            for (const track::Credit& credit : stretch.credits) {
                Line& line = line_of(lines_[i], number(credit), credit.match);
                add_words(segment.op == Op::del ? line.deleted : line.inserted, words_of(stretch, segment));
            }
        }
        for (const track::Credit& credit : credited_->whole(i))
            line_of(lines_[i], number(credit), credit.match).whole = true;
    }
}

void Credits::find_missed() {
    missed_.resize(redline_.entries.size());
    for (std::size_t i = 0; i < size(); ++i) {
        const std::size_t entry = place(i);
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
                const std::size_t count = adref::count_words(words_of(stretch, segment));
                credited += count;
                std::vector<bool> counted(delegations_.size(), false);
                for (const track::Credit& credit : stretch.credits) {
                    for (const std::string& name : amendment(number(credit)).proponents) {
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

std::size_t Credits::delegation(const std::string& name) const {
    const auto found = std::lower_bound(delegations_.begin(), delegations_.end(), name);
    return found != delegations_.end() && *found == name
               ? static_cast<std::size_t>(found - delegations_.begin())
               : kNowhere;
}

}  // namespace adref::viewer
