// The words of the six languages that name a numbered place of a text.
#pragma once

#include "diffcore/references.h"

#include <optional>
#include <string>
#include <string_view>

namespace adref {

struct ReferenceWord {
    ReferenceKind kind = ReferenceKind::paragraph;
    bool several = false;  // a plural, or a form that may be one: a list may follow
};

// Of a word in lower case: "paragraphs", "пунктами", "بالفقرة".
std::optional<ReferenceWord> reference_word(std::string_view lower);

// "and", "to", "et", "по", "和": between the numbers of a list.
bool joins_numbers(std::string_view lower);

// "bis", "ter", "alt": part of the number before it.
bool extends_number(std::string_view lower);

// What stands between a reference and the text that it is part of.
enum class AfterReference : std::uint8_t {
    nothing,  // the reference ends here
    of,       // "of", "de", "من": a text or a part of one follows
    article,  // "the", "la": says nothing itself
    own,      // "this", "present", "настоящего": this text
    other,    // "resolution", "thereof", "Устава": another text
};
AfterReference after_reference(std::string_view lower);

// Chinese numerals up to 999, as articles are counted: 二十三, 一百零五. In ASCII
// digits.
bool is_chinese_number(char32_t code);
std::string chinese_number(std::u32string_view numerals);

// What 第 and a number are counted in: 条, 段, 章.
std::optional<ReferenceKind> chinese_unit(char32_t code);

}  // namespace adref
