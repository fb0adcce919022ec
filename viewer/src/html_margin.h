// The margin of an entry: what happened, how much it matters, which words changed
// their strength, whose words they are, and what was not taken here.
#pragma once

#include "viewer/src/html_context.h"
#include "viewer/src/phrases.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace adref::viewer {

// Nothing for an entry that needs no remark.
void append_margin(std::string& out, const PageContext& page, std::size_t index);

// "<bdi>text</bdi>", in a link to `id` if that is not empty.
void append_link(std::string& out, std::string_view id, std::string_view text);

// "EU, Mexico", each isolated.
std::string who_html(const std::vector<std::string>& names);

// What it asks for as a sentence, its target by the name that readers know. Not escaped.
std::string asked_words(const PageContext& page, std::size_t amendment);

// A link to the amendment in the list at the end of the page.
std::string amendment_link(const PageContext& page, std::size_t amendment);

// "2 lifted, 1 opened"; empty where nothing became of brackets.
std::string brackets_html(const PageWords& words, const BracketCounts& counts);

// "shall → should: weaker", escaped.
std::string signal_html(const PageWords& words, const Signal& signal);

}  // namespace adref::viewer
