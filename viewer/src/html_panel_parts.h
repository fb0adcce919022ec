// What the cards of the first panel are made of.
#pragma once

#include "viewer/src/html_context.h"

#include <cstddef>
#include <string>

namespace adref::viewer {

void open_card(std::string& out, const PageWords& words, const char* title, const char* name);
void close_card(std::string& out);

// What has no room on the card, behind a line that says how much it is; a reader
// needs no script to open it.
void open_more(std::string& out, const std::string& summary);
void close_more(std::string& out);

// A link to the first entry that answers a filter (as in the page's address, for
// HTML); `html` alone for kNowhere.
std::string filter_link(const PageContext& page, std::size_t first, const std::string& filter,
                        const std::string& html);

std::string number_cell(const PageWords& words, std::size_t number);
std::string head_cell(const std::string& html, bool number = true);

}  // namespace adref::viewer
