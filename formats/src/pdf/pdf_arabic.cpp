#include "formats/src/pdf/pdf_arabic.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace adref::formats {
namespace {

constexpr char32_t kAlef = 0x627;
constexpr char32_t kLam = 0x644;
constexpr char32_t kKashida = 0x640;

bool is_alef(char32_t code) {
    return code == kAlef || code == 0x623 || code == 0x625 || code == 0x622;
}

std::u32string decoded(std::string_view text) {
    std::u32string codes;
    for (std::size_t i = 0; i < text.size();) {
        const unicode::Decoded here = unicode::decode(text, i);
        codes.push_back(here.code);
        i += here.bytes;
    }
    return codes;
}

std::string encoded(std::u32string_view codes) {
    std::string text;
    for (const char32_t code : codes) unicode::append(text, code);
    return text;
}

// The word without the kashidas between two of its letters.
std::u32string unstretched(std::u32string_view word) {
    const auto is_inner = [](char32_t code) { return code >= 0x620 && code <= 0x65F && code != kKashida; };
    std::u32string kept;
    for (std::size_t i = 0; i < word.size(); ++i) {
        std::size_t next = i;
        while (next < word.size() && word[next] == kKashida) ++next;
        const bool stretches =
            next > i && next < word.size() && !kept.empty() && is_inner(kept.back()) && is_inner(word[next]);
        if (stretches) i = next;
        kept.push_back(word[i]);
    }
    return kept;
}

// "األ" is no Arabic word's beginning; "الأ" is that of thousands.
struct Evidence {
    std::size_t turned = 0;
    std::size_t right = 0;

    void learn(std::u32string_view word) {
        for (std::size_t i = 0; i + 2 < word.size(); ++i) {
            if (word[i] != kAlef) continue;
            turned += is_alef(word[i + 1]) && word[i + 2] == kLam ? 1U : 0U;
            right += word[i + 1] == kLam && is_alef(word[i + 2]) ? 1U : 0U;
        }
    }
};

bool is_letter_of(std::u32string_view set, char32_t code) {
    return set.find(code) != std::u32string_view::npos;
}

// A word alone that is one thing with its letters turned, and nothing without.
void mend_whole(std::u32string& word, std::size_t begin, std::size_t end) {
    // لا, ولا, فلا, ألا, إلا, لأن, ولأن
    constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 7> known = {{
        {U"\u0627\u0644", U"\u0644\u0627"},
        {U"\u0648\u0627\u0644", U"\u0648\u0644\u0627"},
        {U"\u0641\u0627\u0644", U"\u0641\u0644\u0627"},
        {U"\u0623\u0627\u0644", U"\u0623\u0644\u0627"},
        {U"\u0625\u0627\u0644", U"\u0625\u0644\u0627"},
        {U"\u0623\u0644\u0646", U"\u0644\u0623\u0646"},
        {U"\u0648\u0623\u0644\u0646", U"\u0648\u0644\u0623\u0646"},
    }};
    const std::u32string_view whole = std::u32string_view(word).substr(begin, end - begin);
    for (const auto& [turned, right] : known) {
        if (whole == turned) {
            word.replace(begin, end - begin, right);
            return;
        }
    }
}

bool mend(std::u32string& word) {
    const std::u32string before = word;
    std::size_t begin = 0;
    while (begin < word.size() && unicode::classify(word[begin]) != unicode::Class::letter) ++begin;
    std::size_t end = word.size();
    while (end > begin && unicode::classify(word[end - 1]) != unicode::Class::letter) --end;
    mend_whole(word, begin, end);
    // Prefixes before the article: and, then, with, like.
    constexpr std::u32string_view prefixes = U"\u0648\u0641\u0628\u0643";
    std::size_t stem = begin;
    while (stem < end && is_letter_of(prefixes, word[stem])) ++stem;
    for (std::size_t i = begin; i + 2 < end; ++i) {
        // Behind an alef, or behind a lam: a lam and its alef are one glyph
        // here, so that no other way of writing this is left.
        if ((word[i] == kAlef || word[i] == kLam) && is_alef(word[i + 1]) && word[i + 2] == kLam) {
            std::swap(word[i + 1], word[i + 2]);
            i += 2;
        } else if (i > stem && word[i] == kAlef && word[i + 1] == kLam && word[i + 2] == kLam) {
            std::swap(word[i], word[i + 1]);  // خلال, not the article
            i += 2;
        }
    }
    return word != before;
}

}  // namespace

void drop_kashidas(std::vector<PdfRegion>& regions, std::vector<Remark>& report) {
    std::size_t rows = 0;
    std::size_t stretched = 0;
    for (const PdfRegion& region : regions) {
        for (const PdfRow& row : region.rows) {
            ++rows;
            const bool any = std::any_of(row.words.begin(), row.words.end(), [](const PdfWord& word) {
                const std::u32string codes = decoded(word.text);
                return unstretched(codes).size() != codes.size();
            });
            stretched += any ? 1U : 0U;
        }
    }
    if (stretched * 8 < rows || stretched == 0) return;
    for (PdfRegion& region : regions) {
        std::string gone;
        for (PdfRow& row : region.rows) {
            for (PdfWord& word : row.words) {
                const std::u32string codes = decoded(word.text);
                const std::u32string kept = unstretched(codes);
                if (kept.size() == codes.size()) continue;
                gone += encoded(std::u32string(codes.size() - kept.size(), kKashida));
                word.text = encoded(kept);
            }
        }
        if (!gone.empty())
            report.push_back(
                {Remark::What::dropped, region.page, std::move(gone), "kashidas that stretch lines"});
    }
}

void mend_lam_alef(std::vector<PdfRegion>& regions, std::vector<Remark>& report) {
    Evidence evidence;
    for (const PdfRegion& region : regions) {
        for (const PdfRow& row : region.rows) {
            for (const PdfWord& word : row.words) evidence.learn(decoded(word.text));
        }
    }
    if (evidence.turned <= evidence.right) return;
    std::string example;
    for (PdfRegion& region : regions) {
        for (PdfRow& row : region.rows) {
            for (PdfWord& word : row.words) {
                std::u32string codes = decoded(word.text);
                if (!mend(codes)) continue;
                word.text = encoded(codes);
                if (example.empty()) example = word.text;
            }
        }
    }
    report.push_back(
        {Remark::What::suspicious, 0, std::move(example),
         "lam and alef were in the wrong order in this PDF: mended where that is sure, may be wrong in "
         "the middle of other words"});
}

}  // namespace adref::formats
