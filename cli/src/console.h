// Standard output and error: colour, width, pager, closed pipes.
#pragma once

#include "cli/src/commands.h"
#include "diffcore/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace adref::cli {

bool stdout_is_terminal();

// NO_COLOR and TERM=dumb count, --color=always|never wins.
bool use_color(ColorChoice choice);

// Columns of the terminal on standard output; COLUMNS where it says; 80 otherwise.
std::size_t terminal_width();

// Writes data to standard output. A reader that has gone away is no error.
Status print(std::string_view data);

// The same through $PAGER (less -FRX if unset) where standard output is a
// terminal and the text is longer than the screen.
Status print_paged(std::string_view data);

// "adref: MESSAGE (WHERE)" and "hint: …" on standard error, hostile characters escaped.
void print_error(const Error& error);

void print_note(std::string_view line);

}  // namespace adref::cli
