// Which paragraphs a line of drafting language names.
#pragma once

#include "track/src/instruction_lexicon.h"
#include "track/src/instruction_words.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

// A word or phrase of a line with its sense; a named paragraph is one item.
struct DraftItem {
    Sense sense = Sense::unknown;
    std::uint32_t value = 0;
    std::string text;                    // of quotes the words, of labels the label, else as it stands
    std::vector<std::string> addresses;  // of a reference: PARA addresses, one a paragraph
    std::vector<std::string> choices;    // of a reference that may be either of these
    bool chapeau = false;                // of a reference: its own words, not what it introduces
    bool title = false;                  // of a reference: "the title", wherever that may stand
    bool spaced = false;
    std::size_t start = 0;  // bytes of the line
    std::size_t end = 0;
};

// The items of a line, references and labels put together. `context` is the
// paragraph that a heading named: "subparagraph (c)" under "Paragraph 14:" is
// 14(c).
std::vector<DraftItem> draft_items(const std::vector<DraftWord>& words, Tongue tongue,
                                   std::string_view context = {});

// The second half of it: of items that are single words, those that name
// paragraphs become references, and those that are numbers labels.
std::vector<DraftItem> named_items(std::vector<DraftItem> items, std::string_view context);

// How a number is written in an address: "12 bis", "14(c)", "(a)" of "a)";
// empty if the text is not one number.
std::string normal_label(std::string_view text);

// The paragraph behind which an added one with this label stands: "7" of
// "7 bis", "7 bis" of "7 ter"; empty if the label does not say.
std::string stem_of_label(std::string_view label);

}  // namespace adref::track
