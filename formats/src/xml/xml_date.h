// Dates as XML writes them.
#pragma once

#include <string_view>

namespace adref::formats {

// xsd:dateTime: "2031-04-16T09:30:00", then perhaps a fraction and a zone. What a
// word processor refuses in a file (a month 13) is none.
bool is_xml_date(std::string_view date);

}  // namespace adref::formats
