// What every page of adref begins with: what it is called, what a browser may do
// with it, and its styles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {

struct Head {
    std::string_view language;  // a language tag, safe in an attribute
    std::string title;          // HTML
    std::vector<std::string> styles;
    std::string_view script;  // the page's only one; empty for none
};

// Up to the end of <head>. The policy allows these styles and this script, by their
// hashes, and nothing else.
std::string page_head(const Head& head);

// The style that all pages share, with the one of the file NAME behind it.
std::string page_style(std::string_view name);

}  // namespace adref::viewer
