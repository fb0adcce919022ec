// What the readers of all formats in XML share.
#pragma once

#include <QStringView>

#include <cstddef>
#include <string>
#include <string_view>

namespace adref::formats {

// Appends UTF-16 as UTF-8; halves of surrogate pairs become U+FFFD.
void append_utf8(std::string& out, QStringView text);
std::string to_utf8(QStringView text);

// Some element has more than `most` attributes. QXmlStreamReader compares each
// attribute of a tag with all others, and looks through all declarations for
// each name: without this look ahead, a tag of a million attributes would take
// it hours.
bool has_endless_tag(std::string_view bytes, std::size_t most);

}  // namespace adref::formats
