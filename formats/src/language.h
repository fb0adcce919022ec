// Which of the six official languages of the United Nations (or German) a text is in.
// What it says is written into the document, so it says nothing where it is in
// doubt, and asks no lexicon: the script tells most, a few words the rest.
// diffcore/src/language.h chooses among the languages of a lexicon, for
// documents that still do not name theirs.
#pragma once

#include <string>
#include <string_view>

namespace adref::formats {

// "ar", "de", "en", "es", "fr", "ru", "zh", or empty where the text does not tell.
std::string guess_language(std::string_view text);

}  // namespace adref::formats
