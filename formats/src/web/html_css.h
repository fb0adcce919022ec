// The little of CSS that says something about a text: what is bold, struck,
// hidden, numbered or indented.
#pragma once

#include "formats/rich_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace adref::formats {

// Declarations that were found; what none of them says stays as it was.
struct CssLook {
    MarkSet on = 0;
    MarkSet off = 0;
    bool hidden = false;
    bool preformatted = false;
    std::optional<std::uint32_t> indent;  // columns
    std::string list_style;               // in lower case; "(a) " of list-style-type: "(a) " is not kept

    void apply(std::string_view declarations);
    MarkSet marks(MarkSet before) const { return static_cast<MarkSet>((before & ~off) | on); }
};

// Rules for one class or for an element with a class (".c3", "p.note"); others
// need a browser. Later rules win, as far as they are alike.
class CssSheet {
 public:
    void read(std::string_view sheet);
    // Of an element with these classes, before its own style attribute.
    CssLook look(std::string_view tag, std::string_view classes) const;
    bool empty() const { return rules_.empty(); }

 private:
    std::unordered_map<std::string, std::string> rules_;  // selector -> declarations
};

// list-style-type or the type attribute of ol and li; none for what is not known.
std::optional<RichListLevel::Numbers> list_numbers(std::string_view style);

}  // namespace adref::formats
