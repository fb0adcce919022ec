// The words of one paragraph as Markdown.
#pragma once

#include "formats/rich_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

enum class MarkdownPlace { paragraph, cell };

// A line of Markdown put together run by run.
class MarkdownLine {
 public:
    explicit MarkdownLine(MarkdownPlace place) : place_(place) {}

    void text(std::string_view words, MarkSet marks);
    // Written as it is, outside all marks: a note's call, a cell's end, critic signs.
    void sign(std::string_view markup);

    // Ends all marks. What would start a list, a heading or a rule is escaped.
    std::string finish();

 private:
    void set_marks(MarkSet marks);
    void add_escaped(std::string_view words);

    MarkdownPlace place_;
    std::string out_;
    std::vector<MarkKind> open_;  // outermost first
    std::string spaces_;          // waits: emphasis must not end behind a space
};

}  // namespace adref::formats
