#include "viewer/src/html_script.h"

#include "viewer/src/assets.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace adref::viewer {
namespace {

// Each after those that it imports.
constexpr std::array<std::string_view, 14> kModules = {"dom",   "data",  "state",  "facets",  "places",
                                                       "old",   "views", "search", "filters", "chosen",
                                                       "asked", "walk",  "map",    "main"};

constexpr std::string_view kExport = "export ";

void append_module(std::string& out, std::string_view module) {
    while (!module.empty()) {
        const std::size_t end = std::min(module.find('\n'), module.size() - 1) + 1;
        std::string_view line = module.substr(0, end);
        module.remove_prefix(end);
        if (line.starts_with("import ")) continue;
        if (line.starts_with(kExport)) line.remove_prefix(kExport.size());
        out += line;
    }
}

}  // namespace

std::string page_script() {
    std::string out = "//<![CDATA[\n";
    for (const std::string_view name : kModules)
        append_module(out, asset("js/" + std::string(name) + ".mjs"));
    out += "//]]>";
    return out;
}

}  // namespace adref::viewer
