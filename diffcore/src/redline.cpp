#include "diffcore/redline.h"

#include <algorithm>
#include <string>

namespace adref {
namespace {

std::string joined(const Document& document, const std::vector<std::uint32_t>& positions) {
    std::string text;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (i != 0) text.push_back('\n');
        text += document.paragraphs[positions[i]].text;
    }
    return text;
}

std::string side_text(const Entry& entry, Op other) {
    std::string text;
    for (const Segment& segment : entry.segments) {
        if (segment.op != other) text += segment.text;
    }
    return text;
}

bool shape_fits(const Entry& entry) {
    const std::size_t olds = entry.olds.size();
    const std::size_t news = entry.news.size();
    switch (entry.relation) {
        case Relation::matched:
            return olds == 1 && news == 1;
        case Relation::inserted:
            return olds == 0 && news == 1;
        case Relation::deleted:
            return olds == 1 && news == 0;
        case Relation::split:
            return olds == 1 && news > 1;
        case Relation::merged:
            return olds > 1 && news == 1;
    }
    return false;
}

// Counts each position once; the name of what is wrong, or nothing.
std::string check_positions(const Redline& redline) {
    std::vector<std::uint8_t> old_seen(redline.old_side.document.paragraphs.size());
    std::vector<std::uint8_t> new_seen(redline.new_side.document.paragraphs.size());
    const auto see = [](std::vector<std::uint8_t>& seen, const std::vector<std::uint32_t>& positions) {
        if (!std::is_sorted(positions.begin(), positions.end())) return false;
        return std::all_of(positions.begin(), positions.end(),
                           [&seen](std::uint32_t at) { return at < seen.size() && seen[at]++ == 0; });
    };
    for (std::size_t i = 0; i < redline.entries.size(); ++i) {
        const Entry& entry = redline.entries[i];
        if (!see(old_seen, entry.olds) || !see(new_seen, entry.news)) {
            return "entry " + std::to_string(i) +
                   " names a position that is out of range, out of order or taken";
        }
    }
    const auto missing = [](const std::vector<std::uint8_t>& seen) {
        return std::find(seen.begin(), seen.end(), std::uint8_t{0}) - seen.begin();
    };
    if (const auto at = missing(old_seen); at != std::ssize(old_seen)) {
        return "old position " + std::to_string(at) + " stands in no entry";
    }
    if (const auto at = missing(new_seen); at != std::ssize(new_seen)) {
        return "new position " + std::to_string(at) + " stands in no entry";
    }
    return {};
}

}  // namespace

std::string_view to_string(Relation relation) {
    switch (relation) {
        case Relation::matched:
            return "matched";
        case Relation::inserted:
            return "inserted";
        case Relation::deleted:
            return "deleted";
        case Relation::split:
            return "split";
        case Relation::merged:
            return "merged";
    }
    return {};
}

std::string_view to_string(Op op) {
    switch (op) {
        case Op::equal:
            return "equal";
        case Op::del:
            return "delete";
        case Op::ins:
            return "insert";
    }
    return {};
}

std::string_view to_string(Significance significance) {
    switch (significance) {
        case Significance::none:
            return "none";
        case Significance::formatting:
            return "formatting";
        case Significance::editorial:
            return "editorial";
        case Significance::status:
            return "status";
        case Significance::consequential:
            return "consequential";
        case Significance::linguistic:
            return "linguistic";
        case Significance::substantive:
            return "substantive";
    }
    return {};
}

std::string_view to_string(Axis axis) {
    switch (axis) {
        case Axis::verb:
            return "verb";
        case Axis::modal:
            return "modal";
        case Axis::qualifier:
            return "qualifier";
        case Axis::scope:
            return "scope";
        case Axis::bracket:
            return "bracket";
    }
    return {};
}

std::string_view to_string(Direction direction) {
    switch (direction) {
        case Direction::stronger:
            return "stronger";
        case Direction::weaker:
            return "weaker";
        case Direction::different:
            return "different";
    }
    return {};
}

bool identical(const Redline& redline) {
    return std::all_of(redline.entries.begin(), redline.entries.end(), [](const Entry& entry) {
        return entry.relation == Relation::matched && !entry.edited && !entry.moved && !entry.renumbered &&
               entry.significance == Significance::none;
    });
}

const std::string& entry_id(const Redline& redline, const Entry& entry) {
    const Document& before = redline.old_side.document;
    const Document& after = redline.new_side.document;
    if (!entry.news.empty() && (after.ids == IdOrigin::recorded || entry.olds.empty())) {
        return after.paragraphs[entry.news.front()].id;
    }
    return before.paragraphs[entry.olds.front()].id;
}

std::vector<std::string> entry_sections(const Redline& redline) {
    const std::vector<std::string> before = sections_of(redline.old_side.document);
    const std::vector<std::string> after = sections_of(redline.new_side.document);
    std::vector<std::string> sections;
    sections.reserve(redline.entries.size());
    for (const Entry& entry : redline.entries) {
        sections.push_back(entry.news.empty() ? before[entry.olds.front()] : after[entry.news.front()]);
    }
    return sections;
}

std::string old_text(const Entry& entry) {
    return side_text(entry, Op::ins);
}
std::string new_text(const Entry& entry) {
    return side_text(entry, Op::del);
}

std::string check_laws(const Redline& redline) {
    if (std::string wrong = check_positions(redline); !wrong.empty()) return wrong;
    for (std::size_t i = 0; i < redline.entries.size(); ++i) {
        const Entry& entry = redline.entries[i];
        const auto wrong = [i](std::string_view what) {
            return "entry " + std::to_string(i) + ": " + std::string(what);
        };
        if (!shape_fits(entry)) return wrong("its positions do not fit its relation");
        if (old_text(entry) != joined(redline.old_side.document, entry.olds))
            return wrong("equal + delete is not the old text");
        if (new_text(entry) != joined(redline.new_side.document, entry.news))
            return wrong("equal + insert is not the new text");
        const bool differs = std::any_of(entry.segments.begin(), entry.segments.end(),
                                         [](const Segment& segment) { return segment.op != Op::equal; });
        if (entry.edited != differs && entry.relation == Relation::matched)
            return wrong("edited does not say what its segments say");
        if (std::any_of(entry.segments.begin(), entry.segments.end(),
                        [](const Segment& segment) { return segment.text.empty(); })) {
            return wrong("a segment is empty");
        }
    }
    return {};
}

}  // namespace adref
