// How an Akoma Ntoso file begins: what it says about itself.
#pragma once

#include <string>
#include <string_view>

namespace adref::formats {

// Everything up to the text's own elements, <statement> open. The schema wants
// dates and authors; that nobody told us them is said.
void append_akn_head(std::string& out, std::string_view title, std::string_view said_language);

}  // namespace adref::formats
