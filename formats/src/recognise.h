// Which of the plain formats a text is in.
#pragma once

#include "formats/reader.h"

#include <string_view>

namespace adref::formats {

// The content decides where it tells: an adref document, or signs of Markdown
// that plain text does not have by chance. Otherwise the name's ending does.
Format recognise_text_format(std::string_view text, std::string_view name);

}  // namespace adref::formats
