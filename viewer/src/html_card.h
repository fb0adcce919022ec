// What the cards of the first panel are made of.
#pragma once

#include "viewer/src/html_context.h"
#include "viewer/src/measure.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace adref::viewer {

// A heading and whatever is written between the two calls. `name` is its class.
void open_card(std::string& out, const PageWords& words, const char* title, const char* name);
void close_card(std::string& out);

// The cells of tables of numbers. `html` is escaped.
std::string number_cell(const PageWords& words, std::size_t number);
std::string column_head(const std::string& html, bool number = true);

// A link to the first entry that answers, for scripts a filter; bare `html` where
// there is none (kNowhere).
std::string filter_link(const PageContext& page, std::size_t first, const std::string& filter,
                        const std::string& html);

// The name of a paragraph with its section in front, as a link to its entry: of the
// new draft, or of the old one for what was deleted.
std::string place_link(const PageContext& page, std::size_t entry);

// How many rows of so many stand open: `most`, or all where hardly any would be left.
std::size_t rows_shown(std::size_t all, std::size_t most);
// Opens what is there on demand, without scripts too: "9 more". Closed by close_more.
void open_more(std::string& out, const PageWords& words, const char* key, std::size_t count);
void close_more(std::string& out);

// The cards, in the order of the page.
void append_sections_card(std::string& out, const PageContext& page, const Measures& measures);
void append_moves_card(std::string& out, const PageContext& page);
void append_strength_card(std::string& out, const PageContext& page);
void append_brackets_card(std::string& out, const PageContext& page);
void append_whose_card(std::string& out, const PageContext& page);

}  // namespace adref::viewer
