#include "formats/src/lists.h"

#include <algorithm>
#include <array>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::uint32_t kDeepest = 16;

// How a label's letters may be read, the likelier first.
struct Reading {
    bool roman = false;
    std::uint32_t ordinal = 0;
};

std::array<Reading, 2> readings(const Label& label) {
    return {Reading{false, label.ordinal}, Reading{true, label.roman}};
}

bool is_numeric(const Label& label) {
    return label.numeral == Numeral::decimal || label.numeral == Numeral::cjk ||
           label.numeral == Numeral::word || label.numeral == Numeral::preambular ||
           label.numeral == Numeral::operative;
}

// The usual order of lists inside lists: 1. (a) (i) a. i.
int usual_depth(Numeral numeral, Wrap wrap, bool roman) {
    switch (numeral) {
        case Numeral::decimal:
            return wrap == Wrap::dot ? 0U : 1U;
        case Numeral::latin:
        case Numeral::latin_upper:
        case Numeral::arabic:
            return roman ? 3 : 2;
        case Numeral::cjk:
            return wrap == Wrap::dot ? 0U : 1U;
        default:
            return 0;
    }
}

}  // namespace

std::uint32_t Lists::push(const Label& label, bool roman, std::uint32_t ordinal, std::uint32_t level) {
    levels_.push_back({label.numeral, label.wrap, roman, ordinal, std::min(level, kDeepest), {}});
    return levels_.back().level;
}

std::uint32_t Lists::place_bullet(std::uint32_t list_level, std::uint32_t indent) {
    // The file's level first: bullets of several lists are told apart by their indents.
    const auto depth = std::pair(list_level, indent);
    const auto depth_of = [](const Bullet& open) { return std::pair(open.list_level, open.indent); };
    while (!bullets_.empty() && depth_of(bullets_.back()) > depth) bullets_.pop_back();
    if (bullets_.empty()) {
        bullets_.push_back(
            {list_level, indent, levels_.empty() ? 1 : std::min(levels_.back().level + 1, kDeepest)});
    } else if (depth_of(bullets_.back()) < depth) {
        bullets_.push_back({list_level, indent, std::min(bullets_.back().level + 1, kDeepest)});
    }
    return bullets_.back().level;
}

// Nothing where the words know better: numbers that say their depth themselves,
// and lists that have nothing to do with the one that is open.
std::optional<std::uint32_t> Lists::place_by_file(const Label& label, const ListPlace& by_file) {
    if (by_file.list == ListPlace::kNone || levels_.empty()) return std::nullopt;
    switch (label.numeral) {
        case Numeral::multi:
        case Numeral::word:
        case Numeral::preambular:
        case Numeral::operative:
            return std::nullopt;
        default:
            break;
    }
    for (std::size_t i = levels_.size(); i-- > 0;) {
        Level& open = levels_[i];
        if (open.by_file.list != by_file.list || open.by_file.level > by_file.level) continue;
        if (open.by_file.level < by_file.level) break;
        levels_.resize(i + 1);
        levels_[i].last = levels_[i].roman ? label.roman : label.ordinal;
        return levels_[i].level;
    }
    const Level& innermost = levels_.back();
    if (innermost.by_file.list == ListPlace::kNone || innermost.by_file.level >= by_file.level)
        return std::nullopt;
    const bool roman = label.ordinal == 0 || label.roman == 1;
    return push(label, roman, roman ? label.roman : label.ordinal, innermost.level + 1);
}

std::uint32_t Lists::place(const Label& label, bool after_colon, std::uint32_t indent,
                           const ListPlace& by_file) {
    if (label.numeral == Numeral::bullet) return place_bullet(by_file.level, indent);
    bullets_.clear();
    if (label.numeral == Numeral::option) return std::min(innermost() + 1, kDeepest);
    const std::optional<std::uint32_t> said = place_by_file(label, by_file);
    const std::uint32_t level = said ? *said : place_by_words(label, after_colon);
    levels_.back().by_file = by_file;
    return level;
}

std::uint32_t Lists::place_by_words(const Label& label, bool after_colon) {
    if (label.numeral == Numeral::multi) {
        levels_.clear();
        return push(label, false, label.ordinal, label.parts - 1);
    }
    if (label.numeral == Numeral::word || label.numeral == Numeral::preambular ||
        label.numeral == Numeral::operative) {
        levels_.clear();
        return push(label, false, label.ordinal, 0);
    }
    const auto same = [&label](const Level& level, const Reading& reading) {
        return reading.ordinal != 0 && level.numeral == label.numeral && level.wrap == label.wrap &&
               level.roman == reading.roman;
    };
    const auto settle = [this](std::size_t index, std::uint32_t ordinal) {
        levels_.resize(index + 1);
        levels_[index].last = ordinal;
        return levels_[index].level;
    };
    const std::uint32_t inside = levels_.empty() ? (is_numeric(label) ? 0U : 1U) : levels_.back().level + 1;

    // The first of a list that the paragraph before announces.
    if (after_colon && !label.suffixed) {
        for (const Reading& reading : readings(label)) {
            if (reading.ordinal == 1) return push(label, reading.roman, 1, inside);
        }
    }
    // The next of a list that is open, the innermost first.
    for (std::size_t i = levels_.size(); i-- > 0;) {
        for (const Reading& reading : readings(label)) {
            if (!same(levels_[i], reading)) continue;
            if (reading.ordinal == levels_[i].last + 1 ||
                (label.suffixed && reading.ordinal == levels_[i].last)) {
                return settle(i, reading.ordinal);
            }
        }
    }
    for (const Reading& reading : readings(label)) {
        if (reading.ordinal != 1) continue;
        for (std::size_t i = levels_.size(); i-- > 0;) {
            if (same(levels_[i], reading)) return settle(i, 1);
        }
        return push(label, reading.roman, 1, inside);
    }
    // A gap: something was deleted, or its label is not recognised.
    for (std::size_t i = levels_.size(); i-- > 0;) {
        for (const Reading& reading : readings(label)) {
            if (same(levels_[i], reading) && reading.ordinal > levels_[i].last)
                return settle(i, reading.ordinal);
        }
    }
    // It goes back: an outer list whose number was lost on the way.
    for (std::size_t i = 0; i < levels_.size(); ++i) {
        for (const Reading& reading : readings(label)) {
            if (same(levels_[i], reading)) return settle(i, reading.ordinal);
        }
    }
    const bool roman = label.ordinal == 0;
    const int depth = usual_depth(label.numeral, label.wrap, roman);
    while (!levels_.empty() &&
           usual_depth(levels_.back().numeral, levels_.back().wrap, levels_.back().roman) >= depth) {
        levels_.pop_back();
    }
    return push(label, roman, roman ? label.roman : label.ordinal,
                levels_.empty() ? (is_numeric(label) ? 0U : 1U) : levels_.back().level + 1);
}

bool Lists::would_be_outermost(const Label& label, bool after_colon) const {
    if (levels_.empty()) return true;
    const Level& first = levels_.front();
    if (first.level != 0 || first.numeral != label.numeral || first.wrap != label.wrap) return false;
    if (label.ordinal == 1) return !after_colon && levels_.size() == 1;
    for (std::size_t i = 1; i < levels_.size(); ++i) {
        const Level& level = levels_[i];
        if (level.numeral == label.numeral && level.wrap == label.wrap && level.last + 1 == label.ordinal)
            return false;
    }
    return label.ordinal > first.last;
}

}  // namespace adref::formats
