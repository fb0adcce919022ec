#include "formats/src/web/akn_names.h"

#include "diffcore/document.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace adref::formats {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kLongestNumber = 24;
constexpr std::size_t kLongestParent = 120;  // then an eId starts afresh: it must only be unique

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

bool is_made(std::string_view hex) {
    return hex.size() == 16 && hex.find_first_not_of(kDigits) == std::string_view::npos;
}

}  // namespace

std::string akn_wid(std::string_view id) {
    if (id.starts_with("p:") && is_made(id.substr(2))) return "p-" + std::string(id.substr(2));
    std::string wid = "id-";
    for (const char c : id) {
        if (is_plain(c)) {
            wid += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        wid += '_';
        wid += kDigits[byte >> 4U];
        wid += kDigits[byte & 0xFU];
    }
    return wid;
}

std::optional<std::string> id_of_akn_wid(std::string_view wid) {
    if (wid.starts_with("p-") && is_made(wid.substr(2))) return "p:" + std::string(wid.substr(2));
    if (!wid.starts_with("id-")) return std::nullopt;
    wid.remove_prefix(3);
    std::string id;
    for (std::size_t i = 0; i < wid.size(); ++i) {
        if (is_plain(wid[i])) {
            id += wid[i];
            continue;
        }
        unsigned byte = 0;
        if (wid[i] != '_' || i + 2 >= wid.size()) return std::nullopt;
        const auto [end, failed] = std::from_chars(wid.data() + i + 1, wid.data() + i + 3, byte, 16);
        if (failed != std::errc() || end != wid.data() + i + 3) return std::nullopt;
        id += static_cast<char>(byte);
        i += 2;
    }
    if (id.empty()) return std::nullopt;
    return id;
}

std::string AknNames::make(const std::string& parent, std::string_view short_name, std::string_view label) {
    std::string name = parent.empty() || parent.size() > kLongestParent ? "" : parent + "__";
    name += short_name;
    std::string number;
    // "Article 7" is art_7: a word before the number is said by the element.
    const std::size_t space = label.rfind(' ');
    std::string_view last = label;
    if (space != std::string_view::npos && space + 1 < label.size() && label[space + 1] >= '0' &&
        label[space + 1] <= '9')
        last = label.substr(space + 1);
    for (const char c : fold_label(last)) {
        if (is_plain(c) && number.size() < kLongestNumber) number += c;
    }
    if (number.empty()) return name + "_" + std::to_string(++used_[name + "_"]);
    name += "_" + number;
    const unsigned count = ++used_[name + " "];
    return count == 1 ? name : name + "-v" + std::to_string(count);
}

}  // namespace adref::formats
