// Lists of a foreign file in a page of ours: the number is printed for the eye,
// attributes beside it say of which list it is. A number that were mere words
// could not go when its paragraph does, nor follow when another one goes.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/web/html_tree.h"

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace adref::formats {

// The class of what holds a printed number.
inline constexpr const char* kHtmlListNumber = "adref-list-number";

class HtmlListWriter {
 public:
    // The attributes of a paragraph with these properties, which name a list of
    // `text`. A level is described where it is first used.
    void append(std::string& out, const RichText& text, const RichProperties& properties);

 private:
    std::set<std::pair<std::uint32_t, std::uint32_t>> described_;  // list, level
};

class HtmlListReader {
 public:
    // What the attributes of an element say; `text` gets the list.
    void read(const GumboNode* node, RichText& text, RichProperties& properties);

 private:
    std::unordered_map<std::uint32_t, std::uint32_t> lists_;   // by the number in the page
    std::unordered_map<std::uint32_t, std::uint32_t> series_;  // the same
};

}  // namespace adref::formats
