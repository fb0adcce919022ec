#include "cli/src/pages.h"

#include "cli/src/module.h"

namespace adref::cli {

Result<const PageFunctions*> load_pages() {
    const Result<const void*> functions =
        load_module("adref_pages.so", "adref_page_functions", "pages and files need");
    if (!functions) return functions.error();
    return static_cast<const PageFunctions*>(*functions);
}

Result<std::string> render_table_page(const viewer::Table& table) {
    const auto pages = load_pages();
    if (!pages) return pages.error();
    return (*pages)->render_table(table);
}

Result<std::string> render_page(const Redline& redline, const viewer::HtmlOptions& options,
                                const viewer::AttributionLayer* layer) {
    const auto pages = load_pages();
    if (!pages) return pages.error();
    return (*pages)->render_html(redline, options, layer);
}

}  // namespace adref::cli
