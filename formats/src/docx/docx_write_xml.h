// XML by appending to a string.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace adref::formats::docx_write {

// As the content of an element or of an attribute in double quotes. What XML 1.0
// cannot hold (control characters, noncharacters, bytes that are no UTF-8) is
// left out; tabs and line ends become spaces: where they mean something, the
// caller has made elements of them.
void append_escaped(std::string& out, std::string_view text);

void append_number(std::string& out, std::uint64_t number);

// ` name="value"`, escaped.
void append_attribute(std::string& out, std::string_view name, std::string_view value);
void append_attribute(std::string& out, std::string_view name, std::uint64_t value);

// The code point that starts at the byte, and how many bytes it takes; 0 bytes
// where there is none.
struct DocxCodePoint {
    char32_t code = 0;
    std::size_t bytes = 0;
};
DocxCodePoint code_point_at(std::string_view text, std::size_t at);

inline constexpr std::string_view kXmlHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view kWordNamespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

}  // namespace adref::formats::docx_write
