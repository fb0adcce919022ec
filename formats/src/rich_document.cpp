// A document as a word processor's text.
#include "formats/rich_text.h"

namespace adref::formats {

RichText make_rich_text(const Document& document) {
    RichText text;
    text.title = document.title;
    text.language = document.language;
    return text;
}

}  // namespace adref::formats
