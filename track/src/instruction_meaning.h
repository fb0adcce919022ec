// What a clause whose words have their roles asks for: one function for each
// verb, those about words and those about paragraphs in a file of their own.
#pragma once

#include "track/src/instruction_clause.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adref::track {

class ClauseMeaning {
 public:
    ClauseMeaning(const DraftClause& clause, std::string_view line, Tongue tongue, std::string_view context)
        : clause_(clause), line_(line), tongue_(tongue), context_(context) {}

    ClauseReading read();

 private:
    bool is_position() const { return clause_.verb >= Sense::support && clause_.verb <= Sense::retain; }
    void refuse(std::string why);
    void decide();

    // The paragraphs that the clause is about; false, and refused, if none.
    bool targets(std::vector<std::string>& addresses);
    Amendment made(Action action, std::string target) const;
    Amendment on_words(Action action, std::string target, std::string find) const;
    void suggest(const Amendment& amendment);
    // Its place is not known for certain: words in it are found, it as a whole is not.
    bool names_title() const;
    bool refused_place();
    // The words that are new, or the wish for them on the next lines.
    bool new_words(std::string& text, bool bare_too);
    // "The third paragraph" is the third of two things.
    void check_choices();

    // About words.
    void insert();
    void erase();
    // The words that the rest follows stay: they are replaced by themselves.
    void erase_rest();
    void replace();
    void suggest_both_ways(const std::string& one, const std::string& other);
    void number_form();
    void bracket();

    // About paragraphs.
    void add_beside();
    // "A new paragraph 7 bis" says its place; "a new paragraph 8" does not.
    void add_unplaced();
    void rewrite();
    void move();
    void merge();
    void split();
    void renumber();

    // Neither.
    // "‘A’ should read ‘B’", "Paragraph 9 should read as follows: …"
    void no_verb();
    // What stands beside a position is its reason: it is kept in its own words.
    void position(Stance stance);

    const DraftClause& clause_;
    std::string_view line_;
    Tongue tongue_;
    std::string_view context_;
    ClauseReading reading_;
};

}  // namespace adref::track
