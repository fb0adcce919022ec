// Actions on paragraphs: add, delete, move, split, merge, renumber.

#include "diffcore/unicode.h"
#include "track/src/new_text.h"
#include "track/src/placing.h"
#include "track/src/structure.h"

#include <algorithm>

namespace adref::track {
namespace {

using Made = Result<PlacedAmendment>;

ParagraphEdit edit_of(ParagraphEdit::Kind kind, std::uint32_t paragraph) {
    ParagraphEdit edit;
    edit.kind = kind;
    edit.paragraph = paragraph;
    return edit;
}

PlacedAmendment placed_at(std::uint32_t target, std::vector<ParagraphEdit> edits) {
    PlacedAmendment placed;
    placed.target = target;
    placed.paragraphs = std::move(edits);
    return placed;
}

std::uint32_t slot_before(std::uint32_t position) {
    return position == 0 ? kBeforeAll : position - 1;
}

Made add(const Amendment& amendment, const Base::Words& base, Target target) {
    AddedParagraphs added = added_paragraphs(amendment.text, amendment.label, base.document, target.first);
    if (added.paragraphs.empty())
        return Error{ErrorCode::usage, "add-paragraph has no words", amendment.id, ""};
    std::uint32_t slot = slot_before(target.first);
    if (amendment.place == Place::after) {
        const bool inside = added.inside_target || is_heading(base.document.paragraphs[target.first].kind);
        slot = inside ? last_of_notes(base, target.first) : last_of_subtree(base, target.first);
    }
    ParagraphEdit edit = edit_of(ParagraphEdit::Kind::add, slot);
    edit.paragraphs = std::move(added.paragraphs);
    return placed_at(target.first, {std::move(edit)});
}

Made remove(Target target) {
    std::vector<ParagraphEdit> edits;
    for (std::uint32_t i = target.first; i <= target.last; ++i)
        edits.push_back(edit_of(ParagraphEdit::Kind::remove, i));
    return placed_at(target.first, std::move(edits));
}

Made move(const Amendment& amendment, const Base::Words& base, Target target) {
    Result<std::uint32_t> to = base.addresses.find(amendment.to);
    if (!to) {
        Error error = to.error();
        error.where = amendment.id;
        return error;
    }
    if (*to >= target.first && *to <= target.last) {
        return Error{ErrorCode::refused, "a paragraph cannot move to a place inside itself: " + amendment.to,
                     amendment.id, ""};
    }
    ParagraphEdit edit = edit_of(ParagraphEdit::Kind::move, target.first);
    edit.last = target.last;
    if (amendment.place == Place::before) {
        edit.to = slot_before(*to);
    } else {
        const bool heading = is_heading(base.document.paragraphs[*to].kind);
        edit.to = heading ? last_of_notes(base, *to) : last_of_subtree(base, *to);
        // Behind the paragraph that it is the last part of: it leaves its place for none inside.
        if (edit.to >= target.first && edit.to <= target.last) edit.to = target.last;
    }
    if (edit.to == target.last || edit.to == slot_before(target.first)) {
        return Error{ErrorCode::refused,
                     "changes nothing: " + spoken_name(base, target.first) + " stands there already",
                     amendment.id, ""};
    }
    return placed_at(target.first, {std::move(edit)});
}

Made split(const Amendment& amendment, const Base::Words& base, Target target) {
    Result<std::vector<FoundWords>> found = find_words(amendment, base, target);
    if (!found) return found.error();
    std::vector<ParagraphEdit> edits;
    for (const FoundWords& each : *found) {
        const std::span<const WordToken> tokens = base.tokens(each.paragraph);
        if (each.range.last == tokens.size()) {
            return Error{ErrorCode::refused,
                         "nothing follows the words behind which " + spoken_name(base, each.paragraph) +
                             " is to be split",
                         amendment.id, ""};
        }
        ParagraphEdit edit = edit_of(ParagraphEdit::Kind::split, each.paragraph);
        edit.at = tokens[each.range.last - 1].last;
        // "behind ‘justice’" in "… justice. They …" leaves the full stop where it was.
        if (tokens[each.range.last].in_sentence_end && each.range.last + 1 < tokens.size() &&
            tokens[each.range.last].first == edit.at)
            edit.at = tokens[each.range.last].last;
        edits.push_back(std::move(edit));
    }
    return placed_at(target.first, std::move(edits));
}

// The paragraph behind this one that is no footnote; the number of paragraphs if there is none.
std::uint32_t next_in_text(const Base::Words& base, std::uint32_t position) {
    const std::vector<Paragraph>& all = base.document.paragraphs;
    std::uint32_t next = position + 1;
    while (next < all.size() && all[next].kind == Kind::footnote) ++next;
    return next;
}

Made merge_two(const Amendment& amendment, const Base::Words& base, Target target) {
    Result<std::uint32_t> to = base.addresses.find(amendment.to);
    if (!to) {
        Error error = to.error();
        error.where = amendment.id;
        return error;
    }
    const std::uint32_t first = std::min(*to, target.first);
    const std::uint32_t second = std::max(*to, target.first);
    if (first == second)
        return Error{ErrorCode::refused, "a paragraph cannot merge with itself", amendment.id, ""};
    if (next_in_text(base, first) != second) {
        const std::uint32_t next = next_in_text(base, first);
        std::string hint;
        if (next < base.document.paragraphs.size()) hint = "behind it stands " + spoken_name(base, next);
        return Error{ErrorCode::refused,
                     spoken_name(base, second) + " does not stand behind " + spoken_name(base, first) +
                         ": move it first",
                     amendment.id, hint};
    }
    ParagraphEdit edit = edit_of(ParagraphEdit::Kind::join, first);
    edit.last = second;
    return placed_at(target.first, {std::move(edit)});
}

Made renumber(const Amendment& amendment, const Base::Words& base, Target target) {
    ParagraphEdit edit = edit_of(ParagraphEdit::Kind::relabel, target.first);
    edit.label = tidy_words(amendment.label);
    // "5 bis" for "5." is printed as its neighbours are.
    const std::string& old = base.document.paragraphs[target.first].label;
    if (!old.empty() && !edit.label.empty()) {
        const char32_t end = last_code(edit.label);
        const bool bare = end != U'.' && end != U')' && first_code(edit.label) != U'(';
        if (bare && old.front() == '(' && old.back() == ')') {
            edit.label = "(" + edit.label + ")";
        } else if (bare && (old.back() == '.' || old.back() == ')')) {
            edit.label.push_back(old.back());
        }
    }
    if (edit.label == old)
        return Error{ErrorCode::refused, "changes nothing: the number is " + old + " already", amendment.id,
                     ""};
    return placed_at(target.first, {std::move(edit)});
}

}  // namespace

Result<PlacedAmendment> place_paragraphs(const Amendment& amendment, const Base::Words& base, Target target) {
    switch (amendment.action) {
        case Action::add_paragraph:
            return add(amendment, base, target);
        case Action::remove_paragraph:
            return remove(target);
        case Action::move_paragraph:
            return move(amendment, base, target);
        case Action::split_paragraph:
            return split(amendment, base, target);
        case Action::merge_paragraphs:
            return merge_two(amendment, base, target);
        default:
            return renumber(amendment, base, target);
    }
}

}  // namespace adref::track
