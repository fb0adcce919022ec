#include "formats/src/office/main_language.h"

#include <algorithm>

namespace adref::formats {

std::string plain_language(std::string_view tag) {
    const std::string_view language = tag.substr(0, tag.find('-'));
    const std::string_view rest = tag.substr(std::min(language.size() + 1, tag.size()));
    const std::string_view script = rest.substr(0, rest.find('-'));
    if (script.size() == 4) return std::string(language) + "-" + std::string(script);
    if (language == "zh" && (rest == "TW" || rest == "HK" || rest == "MO")) return "zh-Hant";
    return std::string(language);
}

std::string main_language(const std::map<std::string, std::size_t>& letters) {
    std::map<std::string, std::size_t> plain;
    for (const auto& [language, count] : letters) plain[plain_language(language)] += count;
    plain.erase("");
    const auto most = std::max_element(plain.begin(), plain.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == plain.end() ? std::string() : most->first;
}

}  // namespace adref::formats
