// Collects the paragraphs of an Akoma Ntoso file and makes the document of them.
#pragma once

#include "diffcore/document.h"
#include "formats/src/styled.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace adref::formats {

// A paragraph that is being read.
struct AknText {
    Paragraph paragraph;
    Styled styled;
    std::uint32_t length = 0;
    bool known = false;
    bool preamble = false;  // a line of the preamble whose opening decides
    bool cells = false;
    std::uint64_t key = 0;  // of a footnote
    std::string eid;
    std::vector<AknText> notes;  // footnotes that were called here
};

class AknDocument {
 public:
    // With the footnotes that it calls, and what those call, behind it. A
    // paragraph of which nothing is left is none.
    void add(AknText text);
    bool empty() const { return paragraphs_.empty(); }

    // Its language by ISO 639-2 or BCP 47, as the file says it; where it says
    // none, it is guessed from the words.
    Document finish(std::string title, const std::optional<std::string>& language);

 private:
    struct Found {
        Paragraph paragraph;
        std::uint64_t key = 0;
        std::string eid;
    };
    void add_paragraph(AknText& text);

    std::vector<Found> paragraphs_;
};

}  // namespace adref::formats
