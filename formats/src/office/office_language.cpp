#include "formats/src/office/office_language.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <array>

namespace adref::formats {
namespace {

enum class Script { latin, right_to_left, han };

struct KnownLanguage {
    std::string_view primary;
    std::string_view with_region;  // for tags that name none: Word and LibreOffice want one
    Script script;
};

constexpr std::array kKnown{
    KnownLanguage{"ar", "ar-SA", Script::right_to_left},
    KnownLanguage{"dv", "dv-MV", Script::right_to_left},
    KnownLanguage{"fa", "fa-IR", Script::right_to_left},
    KnownLanguage{"he", "he-IL", Script::right_to_left},
    KnownLanguage{"ps", "ps-AF", Script::right_to_left},
    KnownLanguage{"sd", "sd-PK", Script::right_to_left},
    KnownLanguage{"ug", "ug-CN", Script::right_to_left},
    KnownLanguage{"ur", "ur-PK", Script::right_to_left},
    KnownLanguage{"yi", "yi-001", Script::right_to_left},
    KnownLanguage{"ja", "ja-JP", Script::han},
    KnownLanguage{"ko", "ko-KR", Script::han},
    KnownLanguage{"zh", "zh-CN", Script::han},
    KnownLanguage{"de", "de-DE", Script::latin},
    KnownLanguage{"en", "en-GB", Script::latin},
    KnownLanguage{"es", "es-ES", Script::latin},
    KnownLanguage{"fr", "fr-FR", Script::latin},
    KnownLanguage{"it", "it-IT", Script::latin},
    KnownLanguage{"pt", "pt-PT", Script::latin},
    KnownLanguage{"ru", "ru-RU", Script::latin},
};

constexpr std::size_t kLongestTag = 35;

bool is_tag(std::string_view tag) {
    return !tag.empty() && tag.size() <= kLongestTag && std::all_of(tag.begin(), tag.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

std::string han_font(std::string_view tag) {
    if (tag.starts_with("ja")) return "MS Mincho";
    if (tag.starts_with("ko")) return "Batang";
    return tag == "zh-TW" || tag == "zh-HK" ? "PMingLiU" : "SimSun";
}

enum class Way { none, left_to_right, right_to_left };

Way way_of(char32_t code) {
    if (code < 0xC0) {
        const bool letter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code == 0xAA ||
                            code == 0xB5 || code == 0xBA;
        return letter ? Way::left_to_right : Way::none;
    }
    if (code == 0xD7 || code == 0xF7) return Way::none;
    if (code < 0x590) return Way::left_to_right;
    if (code < 0x900) return Way::right_to_left;
    if (code == 0x200F) return Way::right_to_left;
    if (code == 0x200E) return Way::left_to_right;
    if (code >= 0x2000 && code < 0x2C00) return Way::none;
    if ((code >= 0xFB1D && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFE)) return Way::right_to_left;
    if ((code >= 0x10800 && code <= 0x10FFF) || (code >= 0x1E800 && code <= 0x1EFFF))
        return Way::right_to_left;
    if (code >= 0x1F000 && code <= 0x1FAFF) return Way::none;
    return Way::left_to_right;
}

}  // namespace

OfficeLanguage office_language(std::string_view tag) {
    OfficeLanguage language;
    if (!tag.empty()) language.latin = "en-GB";
    if (!tag.empty()) language.east_asian = "zh-CN";
    if (!tag.empty()) language.complex = "ar-SA";
    language.han_font = "SimSun";
    language.complex_font = "Times New Roman";
    if (!is_tag(tag)) return language;

    std::string full(tag);
    const std::string small = lower(tag);
    const std::string primary = small.substr(0, small.find('-'));
    const auto known = std::find_if(kKnown.begin(), kKnown.end(),
                                    [&](const KnownLanguage& one) { return one.primary == primary; });
    const bool traditional = small.starts_with("zh-hant") || small == "zh-tw" || small == "zh-hk";
    if (known == kKnown.end()) {
        language.latin = full;
        return language;
    }
    if (small == primary) full = known->with_region;
    if (primary == "zh") full = traditional ? "zh-TW" : "zh-CN";
    switch (known->script) {
        case Script::latin:
            language.latin = full;
            break;
        case Script::right_to_left:
            language.right_to_left = true;
            language.complex = full;
            break;
        case Script::han:
            language.han = true;
            language.east_asian = full;
            language.han_font = han_font(full);
            break;
    }
    return language;
}

void split_by_direction(std::string_view text, std::vector<OfficeStretch>& stretches) {
    stretches.clear();
    std::size_t begin = 0;    // of the stretch at hand
    std::size_t neutral = 0;  // where what has no way began behind its last letter
    Way way = Way::none;
    std::size_t at = 0;
    while (at < text.size()) {
        const unicode::Decoded point = unicode::decode(text, at);
        const bool broken = point.code == unicode::kReplacement && point.bytes == 1;
        const Way here = broken ? Way::none : way_of(point.code);
        const std::size_t next = at + point.bytes;
        if (here != Way::none) {
            // Before the first letter stands what belongs to the paragraph's own way.
            const Way before = way == Way::none ? Way::right_to_left : way;
            if (here != before) {
                const std::size_t cut = here == Way::right_to_left ? neutral : at;
                if (cut > begin)
                    stretches.push_back({text.substr(begin, cut - begin), before == Way::right_to_left});
                begin = cut;
            }
            way = here;
            neutral = next;
        }
        at = next;
    }
    const bool ends_right_to_left = way != Way::left_to_right;
    if (!ends_right_to_left && neutral < text.size()) {
        stretches.push_back({text.substr(begin, neutral - begin), false});
        stretches.push_back({text.substr(neutral), true});
        return;
    }
    if (begin < text.size()) stretches.push_back({text.substr(begin), ends_right_to_left});
}

bool has_han(std::string_view text) {
    // U+2E80 and above, and the typographic quotes and dashes that Chinese shares.
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0xE2 || (byte >= 0xE3 && byte <= 0xED) || byte == 0xEF || byte >= 0xF0;
    });
}

}  // namespace adref::formats
