// Comments: where they are anchored, and comments.xml.
#pragma once

#include "formats/rich_text.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace adref::formats::docx_write {

// A comment's identifier is its index, from 0.
class DocxComments {
 public:
    explicit DocxComments(std::span<const RichComment> comments)
        : comments_(comments), states_(comments.size(), State::unseen) {}

    // The edge of a range at this place of a paragraph. A range has one start and
    // one end: what does not fit is left out.
    void append_start(std::string& out, std::uint32_t index);
    void append_end(std::string& out, std::uint32_t index);
    // Closes what is still open, at the end of the last paragraph of a text, and
    // anchors there what was not anchored at all.
    void append_rest(std::string& out);

    bool any() const { return !comments_.empty(); }
    // comments.xml.
    std::string part() const;

 private:
    enum class State : std::uint8_t { unseen, open, closed };

    std::span<const RichComment> comments_;
    std::vector<State> states_;
};

}  // namespace adref::formats::docx_write
