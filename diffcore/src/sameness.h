// When two texts say the same in another form.
#pragma once

#include <string>
#include <string_view>

namespace adref {

enum class Brackets : bool { dropped, kept };

// Whether two texts differ in nothing but case, punctuation, white space,
// spelling, the form of numbers, quote marks and dashes; square brackets count
// or not. Where it is in doubt, they differ: signs ("%", "<", a minus, a slash)
// count, "1.5" is not "15", and "re-sign" is not "resign".
bool same_words(std::string_view one, std::string_view other, Brackets brackets);

}  // namespace adref
