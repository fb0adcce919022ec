#include "formats/src/web/akn_elements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace adref::formats {
namespace {

template <std::size_t N>
bool one_of(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool is_akn_hierarchy(std::string_view name) {
    constexpr std::array<std::string_view, 37> names = {
        "alinea",       "article",      "book",       "chapter",     "citation",       "clause",
        "division",     "hcontainer",   "indent",     "item",        "level",          "li",
        "paragraph",    "part",         "point",      "proviso",     "recital",        "rule",
        "section",      "subchapter",   "subclause",  "subdivision", "sublist",        "subpart",
        "subrule",      "subparagraph", "subsection", "subtitle",    "title",          "tome",
        "transitional", "crossHeading", "tocItem",    "block",       "blockContainer", "answer",
        "question"};
    return one_of(name, names);
}

bool is_akn_container(std::string_view name) {
    constexpr std::array<std::string_view, 12> names = {"article", "book",     "chapter",    "division",
                                                        "part",    "section",  "subchapter", "subdivision",
                                                        "subpart", "subtitle", "title",      "tome"};
    return one_of(name, names);
}

bool is_akn_line(std::string_view name) {
    constexpr std::array<std::string_view, 12> names = {
        "p",          "heading",   "subheading", "block",   "crossHeading", "listIntroduction",
        "listWrapUp", "longTitle", "formula",    "caption", "li",           "tocItem"};
    return one_of(name, names);
}

std::string language_of_akn(std::string_view language) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> codes = {{{"ara", "ar"},
                                                                                      {"chi", "zh"},
                                                                                      {"deu", "de"},
                                                                                      {"eng", "en"},
                                                                                      {"fra", "fr"},
                                                                                      {"fre", "fr"},
                                                                                      {"ger", "de"},
                                                                                      {"mul", ""},
                                                                                      {"rus", "ru"},
                                                                                      {"spa", "es"},
                                                                                      {"und", ""},
                                                                                      {"zho", "zh"}}};
    for (const auto& [code, tag] : codes) {
        if (language == code) return std::string(tag);
    }
    return std::string(language);
}

}  // namespace adref::formats
