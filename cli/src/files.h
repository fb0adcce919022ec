// Files as the commands see them: read with a bound, written whole or not at all.
#pragma once

#include "diffcore/result.h"

#include <string>
#include <string_view>

namespace adref::cli {

// The last part of a path: how sources and messages name the file.
std::string file_name(std::string_view path);

// All bytes of a file; "-" is standard input. Errors: bad_input.
Result<std::string> read_file(const std::string& path);

// Replaces or creates a file in one step: it has all the new bytes or is as it
// was. Devices and pipes are written to directly.
Status write_file(const std::string& path, std::string_view data);

// Where a command's result goes: to a file, or to standard output if `output`
// is empty or "-"; `paged` is for what people read there.
enum class Paging { never, on_terminal };
Status deliver(const std::string& output, std::string_view data, Paging paging);

}  // namespace adref::cli
