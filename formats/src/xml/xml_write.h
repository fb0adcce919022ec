// XML by appending to a string: for the writers of all formats in it, and of HTML.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace adref::formats {

inline constexpr std::string_view kXmlHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

// As the content of an element or of an attribute in double quotes. What XML 1.0
// cannot hold or advises against (control characters, non-characters, bytes that
// are no UTF-8) is left out; tabs and line ends become spaces: where they mean
// something, the caller has made elements of them.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

void append_number(std::string& out, std::uint64_t number);

// ` name="value"`, escaped.
void append_attribute(std::string& out, std::string_view name, std::string_view value);
void append_attribute(std::string& out, std::string_view name, std::uint64_t value);

}  // namespace adref::formats
