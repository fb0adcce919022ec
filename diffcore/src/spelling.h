// Spellings of one word that differ by country, by reform or by printer, and
// never in meaning.
#pragma once

#include <string>
#include <string_view>

namespace adref {

// One spelling for all those of a word, which comes in lower case and without
// its hyphens and apostrophes. What a language in doubt might mean by two
// spellings stays two: practice and practise, licence and license, principal and
// principle, résumé and resume.
std::string one_spelling(std::string word);

// Words that say something else when they are written as two, or with a hyphen:
// "maybe", "anyone", "peut-être", "porque". White space between others says nothing.
bool must_stay_whole(std::string_view word);

// A hyphen that tells two words apart: "re-sign" from "resign".
bool hyphen_matters(std::string_view before, std::string_view after);

// A word that says the same as a symbol or a number: "percent" is "%", "ten" is
// "10". Empty for others.
std::string_view in_figures(std::string_view word);

}  // namespace adref
