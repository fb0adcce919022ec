#include "viewer/src/measure.h"

#include "viewer/src/html_credits.h"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace adref::viewer {
namespace {

// Of each part of a split entry that stands in several places, otherwise of the
// whole.
std::vector<Sizes> sizes_of(const Entry& entry, bool apart) {
    std::vector<Sizes> sizes(1);
    for (const Segment& segment : entry.segments) {
        if (segment.op == Op::equal) sizes.back().kept += segment.text.size();
        if (segment.op == Op::del) {
            sizes.back().deleted += segment.text.size();
            sizes.back().words_deleted += count_words(segment.text);
        }
        if (segment.op != Op::ins) continue;
        std::string_view rest = segment.text;
        for (std::size_t end = rest.find('\n'); apart && end != std::string_view::npos;
             end = rest.find('\n')) {
            sizes.back().inserted += end;
            sizes.back().words_inserted += count_words(rest.substr(0, end));
            sizes.emplace_back();
            rest.remove_prefix(end + 1);
        }
        sizes.back().inserted += rest.size();
        sizes.back().words_inserted += count_words(rest);
    }
    return sizes;
}

class Measurer {
 public:
    explicit Measurer(const Reading& reading) : reading_(reading) {
        Measure before;
        before.entry = kStart;
        all_.sections.push_back(before);
        all_.parent.push_back(kStart);
    }

    Measures run() {
        const auto& asides = reading_.asides();
        std::size_t next = 0;
        for (std::size_t i = 0; i < reading_.redline().entries.size(); ++i) {
            entry(i);
            for (; next < asides.size() && (asides[next].after == kStart || asides[next].after <= i);
                 ++next) {
                if (asides[next].kind == Aside::Kind::part) part(asides[next]);
            }
        }
        return std::move(all_);
    }

 private:
    // An entry that stands in several places.
    struct Apart {
        std::vector<Sizes> sizes;
        std::size_t last = 0;  // the entry at or after which the part before stands
    };

    void entry(std::size_t index) {
        const Entry& entry = reading_.entry(index);
        const Paragraph& face = reading_.face(index);
        if (face.kind == Kind::heading && !entry.news.empty()) open(index, face.level);
        const bool apart = reading_.apart(index);
        std::vector<Sizes> sizes = sizes_of(entry, apart);
        count(all_.whole, index, sizes);
        for (const std::size_t section : above_) count(all_.sections[section], index, sizes);
        all_.section_of.push_back(above_.back());
        if (apart) apart_[index] = {std::move(sizes), index};
    }

    void open(std::size_t index, std::uint32_t level) {
        if (above_.back() == 0) above_.clear();
        while (!above_.empty() && all_.sections[above_.back()].level >= level) above_.pop_back();
        Measure section;
        section.entry = index;
        section.level = level;
        all_.parent.push_back(above_.empty() ? kStart : above_.back());
        above_.push_back(all_.sections.size());
        all_.sections.push_back(section);
    }

    void count(Measure& measure, std::size_t index, const std::vector<Sizes>& sizes) const {
        const Entry& entry = reading_.entry(index);
        measure.changed += Reading::changed(entry) ? 1U : 0U;
        for (const Signal& signal : entry.signals) {
            measure.weaker += signal.direction == Direction::weaker ? 1U : 0U;
            measure.stronger += signal.direction == Direction::stronger ? 1U : 0U;
        }
        add(measure, sizes, 0, reading_.parts_here(index));
    }

    void part(const Aside& part) {
        Apart& whole = apart_[part.first];
        const std::size_t end = part.part + part.last_at - part.first_at + 1;
        add(all_.whole, whole.sizes, part.part, end);
        for (const std::size_t section : above_) {
            Measure& measure = all_.sections[section];
            measure.changed += measure.entry != kStart && whole.last < measure.entry ? 1U : 0U;
            add(measure, whole.sizes, part.part, end);
        }
        whole.last = part.after;
    }

    static void add(Measure& measure, const std::vector<Sizes>& sizes, std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end && i < sizes.size(); ++i) measure.sizes.add(sizes[i]);
    }

    const Reading& reading_;
    Measures all_;
    std::vector<std::size_t> above_ = {0};  // the open sections; never empty
    std::unordered_map<std::size_t, Apart> apart_;
};

}  // namespace

void Sizes::add(const Sizes& other) {
    kept += other.kept;
    deleted += other.deleted;
    inserted += other.inserted;
    words_deleted += other.words_deleted;
    words_inserted += other.words_inserted;
}

Measures measure(const Reading& reading) {
    return Measurer(reading).run();
}

}  // namespace adref::viewer
