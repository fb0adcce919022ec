// Paragraphs that come, move, merge, split, or get another text or number.
#include "track/src/instruction_meaning.h"

namespace adref::track {

void ClauseMeaning::add_beside() {
    if (clause_.beside.size() > 1 || clause_.beside.front().addresses.size() != 1)
        return refuse("beside which of these paragraphs?");
    if (!clause_.anchors.empty()) return refuse("beside the words or beside the paragraph?");
    Amendment amendment = made(Action::add_paragraph, clause_.beside.front().addresses.front());
    amendment.place = clause_.place;
    amendment.label = clause_.label;
    if (!new_words(amendment.text, true)) return;
    reading_.amendments.push_back(std::move(amendment));
}

void ClauseMeaning::add_unplaced() {
    std::string stem = stem_of_label(clause_.label_address);
    Amendment amendment = made(Action::add_paragraph, stem.empty() ? std::string(context_) : stem);
    amendment.place = Place::after;
    amendment.label = clause_.label;
    if (!clause_.targets.empty() && clause_.targets.front().addresses.size() == 1 && stem.empty())
        amendment.target = clause_.targets.front().addresses.front();
    if (!new_words(amendment.text, true)) return;
    if (!stem.empty()) {
        reading_.amendments.push_back(std::move(amendment));
        return;
    }
    if (amendment.target.empty()) {  // it becomes 8: it may stand before what is 8 now
        amendment.target = clause_.label_address;
        amendment.place = Place::before;
        if (!amendment.target.empty() && !amendment.text.empty()) suggest(amendment);
    } else if (!amendment.text.empty()) {
        suggest(amendment);
        amendment.place = Place::before;
        suggest(amendment);
    }
    refuse("before or after which paragraph?");
}

void ClauseMeaning::rewrite() {
    std::vector<std::string> where;
    if (clause_.locator) return refuse("a line or sentence is counted in one print only: quote its words");
    if (!targets(where)) return;
    if (where.size() != 1) return refuse("one text for several paragraphs");
    if (names_title()) return refuse("the title: name it by its words");
    const bool asks = clause_.has_read || clause_.has_following || !clause_.news.empty() ||
                      !clause_.bare.empty() || clause_.verb == Sense::replace ||
                      clause_.verb == Sense::substitute;
    if (!asks) return refuse("changed to what?");
    Amendment amendment = made(Action::rewrite, where.front());
    if (!new_words(amendment.text, true)) return;
    reading_.only_target = reading_.wants_text && clause_.verb == Sense::change && !clause_.has_read;
    reading_.target = where.front();
    reading_.amendments.push_back(std::move(amendment));
}

void ClauseMeaning::move() {
    std::vector<std::string> where;
    if (!clause_.bare.empty())
        return refuse("words are moved by deleting and inserting them: two instructions");
    if (!targets(where)) return;
    if (where.size() != 1) return refuse("one move for each paragraph");
    const std::vector<DraftItem>& goal = clause_.beside.empty() ? clause_.onto : clause_.beside;
    if (goal.size() != 1 || goal.front().addresses.size() != 1) return refuse("moved to where?");
    Amendment amendment = made(Action::move_paragraph, where.front());
    amendment.to = goal.front().addresses.front();
    amendment.place = clause_.place;
    if (clause_.beside.empty() && clause_.place != Place::end) {
        for (const Place place : {Place::after, Place::before}) {
            amendment.place = place;
            suggest(amendment);
        }
        return refuse("before or after that paragraph?");
    }
    if (clause_.beside.empty()) amendment.place = Place::after;
    reading_.amendments.push_back(std::move(amendment));
}

void ClauseMeaning::merge() {
    std::vector<std::string> all;
    for (const std::vector<DraftItem>* items : {&clause_.targets, &clause_.onto}) {
        for (const DraftItem& item : *items)
            all.insert(all.end(), item.addresses.begin(), item.addresses.end());
    }
    if (all.size() == 1 && !context_.empty()) all.insert(all.begin(), std::string(context_));
    if (all.size() < 2) return refuse("merged with which paragraph?");
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        Amendment amendment = made(Action::merge_paragraphs, all[i]);
        amendment.to = all[i + 1];
        reading_.amendments.push_back(std::move(amendment));
    }
}

void ClauseMeaning::split() {
    std::vector<std::string> where;
    if (clause_.anchors.size() != 1 || clause_.place != Place::after)
        return refuse("split behind which words?");
    if (!targets(where)) return;
    if (where.size() != 1) return refuse("which of these paragraphs is split there?");
    reading_.amendments.push_back(on_words(Action::split_paragraph, where.front(), clause_.anchors.front()));
}

void ClauseMeaning::renumber() {
    const bool to_label = !clause_.label.empty() || clause_.onto.size() == 1;
    if (!to_label) {
        if (!clause_.bare.empty()) return refuse("renumbered to what?");
        return refuse("numbers follow from the other changes: nothing to record");
    }
    std::vector<std::string> where;
    if (!targets(where)) return;
    if (where.size() != 1) return refuse("one number for each paragraph");
    Amendment amendment = made(Action::renumber, where.front());
    amendment.label = clause_.label.empty() ? clause_.onto.front().text : clause_.label;
    reading_.amendments.push_back(std::move(amendment));
}

}  // namespace adref::track
