#include "viewer/src/html_head.h"

#include "viewer/src/assets.h"

namespace adref::viewer {

std::string page_head(const Head& head) {
    std::string sources = "style-src";
    std::string styles;
    for (const std::string& style : head.styles) {
        sources += " 'sha256-" + sha256_base64(style) + "'";
        styles += "<style>" + style + "</style>\n";
    }
    if (!head.script.empty()) sources += "; script-src 'sha256-" + sha256_base64(head.script) + "'";
    return fill(asset("head.html"), [&](std::string_view name) -> std::string_view {
        if (name == "language") return head.language;
        if (name == "sources") return sources;
        if (name == "title") return head.title;
        if (name == "styles") return styles;
        return {};
    });
}

std::string page_style(std::string_view name) {
    return asset("base.css") + asset(name);
}

}  // namespace adref::viewer
