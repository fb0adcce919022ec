// What a clause asks for, by its verb; what it is about; and when it is refused.
#include "track/instruction.h"
#include "track/src/instruction_meaning.h"

#include <algorithm>

namespace adref::track {
namespace {

std::string_view language_of(Tongue tongue) {
    return tongue == Tongue::french ? "fr" : tongue == Tongue::spanish ? "es" : "en";
}

}  // namespace

ClauseReading ClauseMeaning::read() {
    decide();
    if (reading_.why.empty() && !clause_.unknown.empty() && !is_position()) {
        refuse("not understood: " + clause_.unknown);
    }
    if (reading_.why.empty()) check_choices();
    return std::move(reading_);
}

void ClauseMeaning::refuse(std::string why) {
    reading_.amendments.clear();
    reading_.wants_text = false;
    reading_.only_target = false;
    reading_.why = std::move(why);
}

void ClauseMeaning::decide() {
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

bool ClauseMeaning::targets(std::vector<std::string>& addresses) {
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

Amendment ClauseMeaning::made(Action action, std::string target) const {
    Amendment amendment;
    amendment.action = action;
    amendment.target = std::move(target);
    amendment.scope = clause_.scope;
    return amendment;
}

Amendment ClauseMeaning::on_words(Action action, std::string target, std::string find) const {
    Amendment amendment = made(action, std::move(target));
    amendment.find = std::move(find);
    amendment.occurrence = clause_.all ? 0 : clause_.occurrence;
    amendment.all = clause_.all;
    if (amendment.target.empty()) amendment.scope = Scope::subtree;  // "throughout": the whole text
    amendment.until_sentence_end = clause_.until;
    return amendment;
}

void ClauseMeaning::suggest(const Amendment& amendment) {
    reading_.candidates.push_back(print_instruction(amendment, language_of(tongue_)));
}

bool ClauseMeaning::refused_place() {
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

bool ClauseMeaning::names_title() const {
    return std::any_of(clause_.targets.begin(), clause_.targets.end(),
                       [](const DraftItem& item) { return item.title; });
}

bool ClauseMeaning::new_words(std::string& text, bool bare_too) {
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

void ClauseMeaning::check_choices() {
    for (const std::vector<DraftItem>* items : {&clause_.targets, &clause_.beside, &clause_.onto}) {
        for (const DraftItem& item : *items) {
            if (item.choices.empty() || item.addresses.size() != 1) continue;
            for (const std::string& choice : item.choices) {
                for (Amendment amendment : reading_.amendments) {
                    if (amendment.target == item.addresses.front()) amendment.target = choice;
                    if (amendment.to == item.addresses.front()) amendment.to = choice;
                    suggest(amendment);
                }
            }
            return refuse("counted among the preambular or the operative paragraphs?");
        }
    }
}

void ClauseMeaning::no_verb() {
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

void ClauseMeaning::position(Stance stance) {
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
        reading_.why = "an exception (" + clause_.exception + ") is an amendment of its own: give it as one";
    }
}

ClauseReading read_clause(const DraftClause& clause, std::string_view line, Tongue tongue,
                          std::string_view context) {
    return ClauseMeaning(clause, line, tongue, context).read();
}

}  // namespace adref::track
