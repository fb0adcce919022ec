// Pages, and files that are written whole, without loading Qt before it is needed.
#pragma once

#include "diffcore/redline.h"
#include "diffcore/result.h"
#include "viewer/renderer.h"
#include "viewer/table.h"

#include <string>
#include <string_view>

namespace adref::cli {

// What the module adref_pages.so gives: it alone links Qt, which takes twice as
// long to load as the rest of the program.
struct PageFunctions {
    std::string (*render_html)(const Redline& redline, const viewer::HtmlOptions& options,
                               const viewer::AttributionLayer* layer);
    std::string (*render_table)(const viewer::Table& table);
    Status (*write_file)(const std::string& path, std::string_view data);
};
Result<const PageFunctions*> load_pages();

// The comparison as one HTML page; with a layer it says whose words these are.
Result<std::string> render_page(const Redline& redline, const viewer::HtmlOptions& options = {},
                                const viewer::AttributionLayer* layer = nullptr);

// A table as one HTML page.
Result<std::string> render_table_page(const viewer::Table& table);

}  // namespace adref::cli
