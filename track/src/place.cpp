#include "track/src/flaw.h"
#include "track/src/placing.h"
#include "track/src/structure.h"

namespace adref::track {
namespace {

bool is_of_paragraphs(Action action) {
    switch (action) {
        case Action::add_paragraph:
        case Action::remove_paragraph:
        case Action::move_paragraph:
        case Action::split_paragraph:
        case Action::merge_paragraphs:
        case Action::renumber:
            return true;
        default:
            return false;
    }
}

// What is deleted or moved goes with all that belongs to it, unless the
// amendment says otherwise; words are sought in one paragraph.
Target target_of(const Amendment& amendment, const Base::Words& base, std::uint32_t position) {
    const bool whole =
        amendment.action == Action::remove_paragraph || amendment.action == Action::move_paragraph;
    if (amendment.scope == Scope::subtree || (amendment.scope == Scope::automatic && whole))
        return {position, last_of_subtree(base, position)};
    // A footnote without its call would be left in the air.
    return {position, whole ? last_of_notes(base, position) : position};
}

// Numbers start anew in an annex, so "3" may be several paragraphs; the words
// that are to be changed may still stand in one of them alone.
Result<std::uint32_t> find_target(const Amendment& amendment, const Base::Words& base) {
    Result<std::uint32_t> position = base.addresses.find(amendment.target);
    if (position || position.error().code != ErrorCode::refused || amendment.find.empty()) return position;
    const std::string number = fold_label(amendment.target);
    std::vector<std::uint32_t> holders =
        base.paragraphs_with(amendment.find, base.document.paragraphs.size());
    std::erase_if(holders,
                  [&](std::uint32_t each) { return fold_label(base.addresses.name(each)) != number; });
    if (holders.size() == 1) return holders.front();
    return position;
}

}  // namespace

Result<PlacedAmendment> place(const Amendment& amendment, const Base& base) {
    const Base::Words& words = base.words();
    if (Flaw flaw = flaw_of(amendment); !flaw.what.empty())
        return Error{ErrorCode::usage, std::move(flaw.what), amendment.id, ""};
    PlacedAmendment placed;
    if (amendment.target.empty()) {
        if (amendment.action == Action::position) return placed;  // on another amendment
        if (words.document.paragraphs.empty())
            return Error{ErrorCode::not_found, "the text has no paragraphs", amendment.id, ""};
        return place_words(amendment, words,
                           {0, static_cast<std::uint32_t>(words.document.paragraphs.size() - 1)});
    }
    Result<std::uint32_t> position = find_target(amendment, words);
    if (!position) {
        Error error = position.error();
        if (error.where.empty()) error.where = amendment.id;
        return error;
    }
    const Target target = target_of(amendment, words, *position);
    if (amendment.action == Action::position) {
        placed.target = *position;
        return placed;
    }
    if (is_of_paragraphs(amendment.action)) return place_paragraphs(amendment, words, target);
    if (amendment.action == Action::rewrite) return place_rewrite(amendment, words, target);
    if (amendment.action == Action::insert &&
        (amendment.place == Place::start || amendment.place == Place::end))
        return place_insertion_at_edge(amendment, words, target);
    return place_words(amendment, words, target);
}

}  // namespace adref::track
