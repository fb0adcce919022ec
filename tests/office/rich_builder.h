// Rich texts with tracked changes, written the way one would on paper.
#pragma once

#include "formats/rich_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats::testing {

// Adds to a RichText. A paragraph is written as
//
//   "@12.@Decides {-to-}{+not to+} meet[0]{-^-}"
//
// @…@ is its number, {+…+} inserted, {-…-} deleted, {>1…>} moved away by move 1,
// {<1…<} arrived by it, {~…~} made bold, *…* bold, [0] the call of the first
// note, | the end of a cell, ^ the end of the paragraph where that is tracked,
// (0: and :0) the edges of the first comment. Changes may stand in one another.
class RichBuilder {
 public:
    explicit RichBuilder(std::string language = "en") { text.language = std::move(language); }

    RichBuilder& add(Kind kind, std::uint32_t level, std::string_view marked);
    RichBuilder& row(std::uint32_t table, std::string_view marked);
    RichBuilder& note(std::string_view marked, std::string sign = "");
    RichBuilder& comment(std::string author, std::string words);
    // The last paragraph was of another kind before.
    RichBuilder& was(Kind kind, std::uint32_t level);

    RichText text;

 private:
    RichParagraph parse(std::string_view marked);
    std::uint32_t revision(RichRevision::Kind kind, std::uint32_t move = 0);
};

// What a rich text says with all changes accepted, or rejected: the lines that
// tests/office_check/run compares with.
std::vector<std::string> reading_of(const RichText& text, bool accepted);

}  // namespace adref::formats::testing
