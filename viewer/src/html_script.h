// The page's scripts, from ES modules in viewer/web to one inline module.
#pragma once

#include <string>

namespace adref::viewer {

// The modules in the order of their imports, as one: lines that import are left
// out and `export` before a declaration is, so that all share one scope. This asks
// two things of the modules, which tests hold: an import stands on one line, and
// no name is declared at the top of two of them. The result is text that HTML and
// XML parsers read the same.
std::string page_script();

}  // namespace adref::viewer
