// How Akoma Ntoso names things: eId for where something stands, wId for what
// it is through all versions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace adref::formats {

// A stable id as a wId without white space or colons: "p:5c01…" is "p-5c01…",
// any other "id-" with other bytes than letters, digits, dots and hyphens as _XX.
std::string akn_wid(std::string_view id);
// None for wIds that are not ours.
std::optional<std::string> id_of_akn_wid(std::string_view wid);

// eIds by the Akoma Ntoso Naming Convention (5.1): the parent's, two low lines,
// the element's short name, its number: "sec_II__para_12__subpara_a".
class AknNames {
 public:
    // Without a number of its own an element is counted. No eId comes twice.
    std::string make(const std::string& parent, std::string_view short_name, std::string_view label);

 private:
    std::unordered_map<std::string, unsigned> used_;
};

}  // namespace adref::formats
