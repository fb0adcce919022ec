// Words that come, go, change or are bracketed.
#include "track/src/instruction_meaning.h"

namespace adref::track {

void ClauseMeaning::insert() {
    if (!clause_.beside.empty()) return add_beside();
    if (clause_.fresh_unit && clause_.anchors.empty()) return add_unplaced();
    std::string text;
    if (refused_place() || !new_words(text, true)) return;
    std::vector<std::string> where;
    if (!targets(where)) return;
    if (clause_.anchors.empty() && clause_.place == Place::none && !clause_.locator) {
        for (const Place place : {Place::start, Place::end}) {
            Amendment amendment = made(Action::insert, where.front());
            amendment.place = place;
            amendment.text = text;
            if (!text.empty() && !where.front().empty()) suggest(std::move(amendment));
        }
        return refuse("where in the paragraph?");
    }
    if (clause_.anchors.empty() &&
        (clause_.locator || clause_.place == Place::none || where.front().empty())) {
        return refuse("a line or sentence is counted in one print only: quote the words beside the place");
    }
    if (clause_.anchors.size() > 1) return refuse("several places for one insertion");
    for (const std::string& target : where) {
        Amendment amendment = clause_.anchors.empty()
                                  ? made(Action::insert, target)
                                  : on_words(Action::insert, target, clause_.anchors.front());
        amendment.place = clause_.place;
        amendment.text = text;
        reading_.amendments.push_back(std::move(amendment));
    }
}

void ClauseMeaning::erase() {
    std::vector<std::string> where;
    if (clause_.rest) return erase_rest();
    if (clause_.bare.empty() && clause_.anchors.size() == 1 && clause_.place == Place::after) {
        erase_rest();
        std::vector<Amendment> sentences = std::move(reading_.amendments);
        for (Amendment& amendment : sentences) suggest(std::move(amendment));
        return refuse("to the end of the sentence or of the paragraph?");
    }
    if (refused_place()) return;
    if (clause_.bare.empty()) {
        if (clause_.locator)
            return refuse("a line or sentence is counted in one print only: quote its words");
        if (clause_.has_following) return refuse("the words to delete are missing");
        if (clause_.footnote) return refuse("which footnote? give its number");
        if (!targets(where)) return;
        for (std::string& target : where) {
            if (target.empty()) return refuse("the whole text?");
            if (names_title()) return refuse("the title: name it by its words");
            Amendment amendment = made(Action::remove_paragraph, std::move(target));
            if (!clause_.targets.empty() && clause_.targets.front().chapeau)
                amendment.scope = Scope::paragraph;
            reading_.amendments.push_back(std::move(amendment));
        }
        return;
    }
    if (!targets(where)) return;
    for (const std::string& target : where) {
        for (const std::string& words : clause_.bare) {
            reading_.amendments.push_back(on_words(Action::remove, target, words));
        }
    }
    if (clause_.footnote) reading_.why = "the footnote has no number here: delete it by that";
}

void ClauseMeaning::erase_rest() {
    std::vector<std::string> where;
    const std::vector<std::string>& kept = clause_.anchors.empty() ? clause_.bare : clause_.anchors;
    if (kept.size() != 1 || clause_.place == Place::before) return refuse("the rest of which sentence?");
    if (!targets(where)) return;
    for (const std::string& target : where) {
        Amendment amendment = on_words(Action::replace, target, kept.front());
        amendment.text = amendment.find;
        amendment.until_sentence_end = true;
        reading_.amendments.push_back(std::move(amendment));
    }
}

void ClauseMeaning::replace() {
    if (clause_.number_form) return number_form();
    std::vector<std::string> old = clause_.olds;
    std::vector<std::string> fresh = clause_.news;
    std::vector<std::string>& bare = old.empty() ? old : fresh;
    for (const std::string& words : clause_.bare) {  // "‘A’ by ‘B’ in the second occurrence of ‘A’"
        if (bare.empty() || bare.back() != words) bare.push_back(words);
    }
    if (clause_.verb == Sense::replace && !clause_.olds.empty()) {
        if (old.size() == 1 && fresh.size() == 1) suggest_both_ways(fresh.front(), old.front());
        return refuse("which replaces which?");
    }
    if (refused_place()) return;
    const bool of_paragraph = clause_.olds.empty() && !clause_.targets.empty() &&
                              (clause_.bare.empty() || (clause_.news.empty() && clause_.has_following) ||
                               (clause_.news.empty() && clause_.has_read));
    if (of_paragraph || (old.empty() && clause_.this_paragraph)) return rewrite();
    std::vector<std::string> where;
    if (old.empty())
        return refuse(clause_.line_number ? "a line is counted in one print only: quote its words"
                                          : "the words to replace are missing");
    if (fresh.empty() && old.size() > 1) return refuse("which of these words replaces the others?");
    if (!targets(where)) return;
    const bool pairs = old.size() == fresh.size() && (old.size() == 1 || clause_.respectively);
    if (!fresh.empty() && !pairs && fresh.size() != 1) return refuse("which words replace which?");
    for (const std::string& target : where) {
        for (std::size_t i = 0; i < old.size(); ++i) {
            Amendment amendment = on_words(Action::replace, target, old[i]);
            if (!fresh.empty()) amendment.text = pairs ? fresh[i] : fresh.front();
            reading_.amendments.push_back(std::move(amendment));
        }
    }
    reading_.wants_text = fresh.empty();
}

void ClauseMeaning::suggest_both_ways(const std::string& one, const std::string& other) {
    std::vector<std::string> where;
    if (!targets(where)) return;
    for (const bool first : {true, false}) {
        Amendment amendment = on_words(Action::replace, where.front(), first ? one : other);
        amendment.text = first ? other : one;
        suggest(std::move(amendment));
    }
}

void ClauseMeaning::number_form() {
    if (clause_.bare.size() == 1 && !clause_.bare.front().empty()) {
        const std::string& word = clause_.bare.front();
        std::vector<std::string> where;
        if (!targets(where)) where.clear();
        Amendment amendment =
            on_words(Action::replace, where.empty() ? std::string() : where.front(), word + "s");
        amendment.text = word;
        if (word.back() == 's') amendment.find = word.substr(0, word.size() - 1);
        if (!where.empty()) suggest(std::move(amendment));
    }
    refuse("the form of a word is told by what stands now: give both forms");
}

void ClauseMeaning::bracket() {
    std::vector<std::string> where;
    if (refused_place() || !targets(where)) return;
    if (clause_.bare.empty() && clause_.locator)
        return refuse("a line or sentence is counted in one print only: quote its words");
    for (const std::string& target : where) {
        if (clause_.bare.empty()) reading_.amendments.push_back(made(Action::bracket, target));
        for (const std::string& words : clause_.bare) {
            reading_.amendments.push_back(on_words(Action::bracket, target, words));
        }
    }
}

}  // namespace adref::track
