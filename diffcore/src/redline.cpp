#include "diffcore/redline.h"

#include "diffcore/unicode.h"

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

// A phrase in the form in which the two ends of a move are compared.
std::string phrase_key(std::string_view text) {
    std::string key;
    std::size_t words_end = 0;  // behind the last letter or digit
    for (std::size_t offset = 0; offset < text.size();) {
        const unicode::Decoded here = unicode::decode(text, offset);
        offset += here.bytes;
        const unicode::Class kind = unicode::classify(here.code);
        const bool word = kind == unicode::Class::letter || kind == unicode::Class::digit ||
                          kind == unicode::Class::ideograph;
        if (word) {
            unicode::append(key, unicode::to_lower(here.code));
            words_end = key.size();
        } else if (kind == unicode::Class::other && words_end != 0) {
            unicode::append(key, unicode::fold_typography(here.code));
        }
    }
    key.resize(words_end);
    return key;
}

// What is wrong with the moves inside an entry, or nothing.
std::string_view check_moves(const Entry& entry) {
    std::vector<const Segment*> gone;
    std::vector<const Segment*> fresh;
    for (const Segment& segment : entry.segments) {
        if (segment.move == 0) continue;
        if (segment.op == Op::equal) return "a segment that is kept has moved";
        (segment.op == Op::del ? gone : fresh).push_back(&segment);
    }
    if (gone.size() != fresh.size()) return "a phrase that moved has one end only";
    std::sort(fresh.begin(), fresh.end(),
              [](const Segment* x, const Segment* y) { return x->move < y->move; });
    for (std::size_t k = 0; k < gone.size(); ++k) {
        if (gone[k]->move != k + 1 || fresh[k]->move != k + 1) return "the numbers of moves are not 1, 2, …";
        if (phrase_key(gone[k]->text) != phrase_key(fresh[k]->text)) return "a phrase that moved has changed";
    }
    return {};
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
        if (const std::string_view what = check_moves(entry); !what.empty()) return wrong(what);
    }
    return {};
}

}  // namespace adref
