// What a clause whose words have their roles asks for.
#include "track/src/instruction_clause.h"

#include "track/instruction.h"

#include <algorithm>
#include <utility>

namespace adref::track {
namespace {

std::string_view language_of(Tongue tongue) {
    return tongue == Tongue::french ? "fr" : tongue == Tongue::spanish ? "es" : "en";
}

class ClauseMeaning {
 public:
    ClauseMeaning(const DraftClause& clause, std::string_view line, Tongue tongue, std::string_view context)
        : clause_(clause), line_(line), tongue_(tongue), context_(context) {}

    ClauseReading read() {
        decide();
        if (reading_.why.empty() && !clause_.unknown.empty() && !is_position()) {
            refuse("not understood: " + clause_.unknown);
        }
        if (reading_.why.empty()) check_choices();
        return std::move(reading_);
    }

 private:
    bool is_position() const { return clause_.verb >= Sense::support && clause_.verb <= Sense::retain; }

    void refuse(std::string why) {
        reading_.amendments.clear();
        reading_.wants_text = false;
        reading_.only_target = false;
        reading_.why = std::move(why);
    }

    void decide() {
        switch (clause_.verb) {
            case Sense::insert:
                insert();
                break;
            case Sense::erase:
                erase();
                break;
            case Sense::replace:
            case Sense::substitute:
            case Sense::change:
                replace();
                break;
            case Sense::move:
                move();
                break;
            case Sense::merge:
                merge();
                break;
            case Sense::split:
                split();
                break;
            case Sense::renumber:
                renumber();
                break;
            case Sense::bracket:
                bracket();
                break;
            case Sense::align:
                refuse("to align with another text takes that text: give the words");
                break;
            case Sense::support:
                position(Stance::support);
                break;
            case Sense::oppose:
                position(Stance::oppose);
                break;
            case Sense::reserve:
                position(Stance::reserve);
                break;
            case Sense::retain:
                position(Stance::retain);
                break;
            default:
                no_verb();
                break;
        }
    }

    // --- parts ---------------------------------------------------------------

    // The paragraphs that the clause is about; false, and refused, if none.
    bool targets(std::vector<std::string>& addresses) {
        addresses.clear();
        for (const DraftItem& item : clause_.targets) {
            addresses.insert(addresses.end(), item.addresses.begin(), item.addresses.end());
        }
        if (addresses.empty() && clause_.whole) addresses.emplace_back();
        if (addresses.empty() && !context_.empty()) addresses.emplace_back(context_);
        if (addresses.empty() && clause_.all) addresses.emplace_back();  // "throughout" alone: the whole text
        if (addresses.empty()) refuse("no paragraph is named");
        return !addresses.empty();
    }

    Amendment made(Action action, std::string target) const {
        Amendment amendment;
        amendment.action = action;
        amendment.target = std::move(target);
        amendment.scope = clause_.scope;
        return amendment;
    }

    Amendment on_words(Action action, std::string target, std::string find) const {
        Amendment amendment = made(action, std::move(target));
        amendment.find = std::move(find);
        amendment.occurrence = clause_.all ? 0 : clause_.occurrence;
        amendment.all = clause_.all;
        amendment.until_sentence_end = clause_.until;
        return amendment;
    }

    void suggest(Amendment amendment) {
        reading_.candidates.push_back(print_instruction(amendment, language_of(tongue_)));
    }

    bool refused_place() {
        if (clause_.last) {
            refuse("the last one is told by counting: say which occurrence or number it is");
            return true;
        }
        if (!clause_.anchors.empty() && clause_.verb != Sense::insert && clause_.verb != Sense::split) {
            refuse("words are found by themselves, not by what stands beside them: quote both together");
            return true;
        }
        return false;
    }

    // Its place is not known for certain: words in it are found, it as a whole is not.
    bool names_title() const {
        return std::any_of(clause_.targets.begin(), clause_.targets.end(),
                           [](const DraftItem& item) { return item.title; });
    }

    // The words that are new, or the wish for them on the next lines.
    bool new_words(std::string& text, bool bare_too) {
        if (!clause_.news.empty()) {
            if (clause_.news.size() > 1) return refuse("several new words for one place"), false;
            text = clause_.news.front();
        } else if (bare_too && !clause_.bare.empty()) {
            if (clause_.bare.size() > 1) return refuse("several new words for one place"), false;
            text = clause_.bare.front();
        } else {
            reading_.wants_text = true;
        }
        return true;
    }

    // "The third paragraph" is the third of two things.
    void check_choices() {
        for (const std::vector<DraftItem>* items : {&clause_.targets, &clause_.beside, &clause_.onto}) {
            for (const DraftItem& item : *items) {
                if (item.choices.empty() || item.addresses.size() != 1) continue;
                for (const std::string& choice : item.choices) {
                    for (Amendment amendment : reading_.amendments) {
                        if (amendment.target == item.addresses.front()) amendment.target = choice;
                        if (amendment.to == item.addresses.front()) amendment.to = choice;
                        suggest(std::move(amendment));
                    }
                }
                return refuse("counted among the preambular or the operative paragraphs?");
            }
        }
    }

    // --- actions -------------------------------------------------------------

    void insert() {
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
            return refuse(
                "a line or sentence is counted in one print only: quote the words beside the place");
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

    void add_beside() {
        if (clause_.beside.size() > 1 || clause_.beside.front().addresses.size() != 1)
            return refuse("beside which of these paragraphs?");
        if (!clause_.anchors.empty()) return refuse("beside the words or beside the paragraph?");
        Amendment amendment = made(Action::add_paragraph, clause_.beside.front().addresses.front());
        amendment.place = clause_.place;
        amendment.label = clause_.label;
        if (!new_words(amendment.text, true)) return;
        reading_.amendments.push_back(std::move(amendment));
    }

    // "A new paragraph 7 bis" says its place; "a new paragraph 8" does not.
    void add_unplaced() {
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

    void erase() {
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

    // The words that the rest follows stay: they are replaced by themselves.
    void erase_rest() {
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

    void replace() {
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

    void suggest_both_ways(const std::string& one, const std::string& other) {
        std::vector<std::string> where;
        if (!targets(where)) return;
        for (const bool first : {true, false}) {
            Amendment amendment = on_words(Action::replace, where.front(), first ? one : other);
            amendment.text = first ? other : one;
            suggest(std::move(amendment));
        }
    }

    void number_form() {
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

    void rewrite() {
        std::vector<std::string> where;
        if (clause_.locator)
            return refuse("a line or sentence is counted in one print only: quote its words");
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

    // "‘A’ should read ‘B’", "Paragraph 9 should read as follows: …"
    void no_verb() {
        if (clause_.number_form) return number_form();
        if (clause_.has_read && !clause_.bare.empty()) return replace();
        if (clause_.has_read) return rewrite();
        const bool nothing_else = clause_.bare.empty() && clause_.news.empty() && clause_.olds.empty() &&
                                  clause_.anchors.empty() && clause_.unknown.empty();
        const std::vector<DraftItem>& named = clause_.targets.empty() ? clause_.beside : clause_.targets;
        if (nothing_else && named.size() == 1 && named.front().addresses.size() == 1 &&
            named.front().choices.empty()) {
            reading_.only_target = true;
            reading_.target = named.front().addresses.front();
            return;
        }
        refuse("no instruction");
    }

    void move() {
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

    void merge() {
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

    void split() {
        std::vector<std::string> where;
        if (clause_.anchors.size() != 1 || clause_.place != Place::after)
            return refuse("split behind which words?");
        if (!targets(where)) return;
        if (where.size() != 1) return refuse("which of these paragraphs is split there?");
        reading_.amendments.push_back(
            on_words(Action::split_paragraph, where.front(), clause_.anchors.front()));
    }

    void renumber() {
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

    void bracket() {
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

    // What stands beside a position is its reason: it is kept in its own words.
    void position(Stance stance) {
        std::vector<std::string> where;
        if (clause_.targets.empty() && context_.empty() && !clause_.on.empty()) {
            where.emplace_back();
        } else if (!targets(where)) {
            return;
        }
        for (const std::string& target : where) {
            Amendment amendment = made(Action::position, target);
            amendment.stance = stance;
            amendment.on = clause_.on;
            if (!clause_.unknown.empty() || !clause_.bare.empty() || !clause_.anchors.empty()) {
                amendment.rationale = trim_draft(line_.substr(clause_.start, clause_.end - clause_.start));
            }
            reading_.amendments.push_back(std::move(amendment));
        }
        if (!clause_.exception.empty()) {
            reading_.why =
                "an exception (" + clause_.exception + ") is an amendment of its own: give it as one";
        }
    }

    const DraftClause& clause_;
    std::string_view line_;
    Tongue tongue_;
    std::string_view context_;
    ClauseReading reading_;
};

}  // namespace

ClauseReading read_clause(const DraftClause& clause, std::string_view line, Tongue tongue,
                          std::string_view context) {
    return ClauseMeaning(clause, line, tongue, context).read();
}

}  // namespace adref::track
