// The language of a text whose file names one for each stretch of it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace adref::formats {

// "fr-CA" is "fr"; Chinese and languages in two scripts keep the script.
std::string plain_language(std::string_view tag);

// That of most letters, plain: what a file says about all of it is often what its
// author's word processor was set to. `letters` has how many are in each; empty if
// there are none.
std::string main_language(const std::map<std::string, std::size_t>& letters);

}  // namespace adref::formats
