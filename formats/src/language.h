// Which of the six official languages of the United Nations (or German) a text is in.
#pragma once

#include <string>
#include <string_view>

namespace adref::formats {

// "ar", "de", "en", "es", "fr", "ru", "zh", or empty where the text does not tell.
std::string guess_language(std::string_view text);

}  // namespace adref::formats
