// The words of an amendment as the draft will have them.
#pragma once

#include "diffcore/document.h"
#include "track/src/base_words.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

// Amendments are typed, and emphasis is typed with asterisks: "*Mindful* that".
struct PlainText {
    std::string text;  // tidy, without them
    std::vector<Mark> marks;
};
PlainText plain_text(std::string_view typed);

// A number that a line begins with ("12 bis. We …", "(a) Has …"): it goes from
// the line to `label`; false if there is none.
bool take_label(std::string_view& line, std::string& label);

// What kind of number it is: what may stand beside what.
enum class LabelClass : std::uint8_t { none, digits, letter, roman, preambular };
// `beside` helps where letters are both: "(i)" goes on from "(h)", not from "(b)".
LabelClass label_class(std::string_view label, std::string_view beside = {});

// The paragraphs of an added text, one a line, as they stand near the target:
// its siblings, or its first sub-paragraphs where the label says so. "Article 12
// bis Title" is a heading where the draft numbers headings so. What stands before
// a tab is a label, whatever it looks like.
struct AddedParagraphs {
    std::vector<Paragraph> paragraphs;
    bool inside_target = false;
};
AddedParagraphs added_paragraphs(std::string_view text, std::string_view label, const Document& document,
                                 std::uint32_t target);

}  // namespace adref::track
