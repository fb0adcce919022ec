// The inverse of Unicode's bidirectional algorithm, as far as lines of letters,
// numbers and brackets need it: in a line that is read from right to left all
// is turned around, then the stretches that go the other way are turned back.
#include "formats/src/pdf/pdf_order.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <QString>

#include <algorithm>
#include <string_view>
#include <utility>

namespace adref::formats {
namespace {

using unicode::Class;

bool is_right_to_left(char32_t code) {
    return (code >= 0x590 && code <= 0x8FF && unicode::digit_value(code) < 0 && code != 0x60C &&
            code != 0x61B && code != 0x61F && code != 0x66A && code != 0x66B && code != 0x66C) ||
           (code >= 0xFB1D && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC);
}

bool is_left_to_right(char32_t code) {
    const Class kind = unicode::classify(code);
    return (kind == Class::letter || kind == Class::ideograph) && !is_right_to_left(code);
}

bool is_number(char32_t code) {
    return unicode::classify(code) == Class::digit;
}

// Between digits they belong to the number: 12/45, 1,5.
bool is_separator(char32_t code) {
    return code == U'/' || code == U'.' || code == U',' || code == U':' || code == 0x66B || code == 0x66C;
}

char32_t mirrored(char32_t code) {
    constexpr std::u32string_view pairs = U"()[]{}<>«»‹›";
    const std::size_t at = pairs.find(code);
    return at == std::u32string_view::npos ? code : pairs[at ^ 1U];
}

struct Glyph {
    char32_t code = 0;
    std::uint32_t word = 0;  // of the row
    bool space = false;      // between words
};

using Glyphs = std::vector<Glyph>;

bool is_wordless(char32_t code) {
    return is_ideograph(code) || (code >= 0x3001 && code <= 0x303F) || (code >= 0xFF01 && code <= 0xFF60);
}

char32_t last_code(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return unicode::decode(text, at).code;
}

// No space between two neighbours on the page. poppler starts a new word at a
// tenth of the font's size; no typeset space is as narrow as that.
bool touches(const PdfWord& a, const PdfWord& b) {
    const double gap = b.left - a.right;
    const double size = std::max(a.size, b.size);
    const bool arabic = is_right_to_left(unicode::decode(a.text, 0).code) &&
                        is_right_to_left(unicode::decode(b.text, 0).code);
    // A vowel sign makes poppler misjudge where its letter ends.
    if (gap < (arabic ? 0.18 : 0.14) * size) return true;
    const bool one = is_wordless(last_code(a.text));
    const bool other = is_wordless(unicode::decode(b.text, 0).code);
    if (one && other) return gap < 0.6 * size;
    // Word processors set numbers and Latin words a little apart from Chinese.
    constexpr std::u32string_view signs = U"()[]\u201C\u201D\u2018\u2019";
    const char32_t beside = one ? unicode::decode(b.text, 0).code : last_code(a.text);
    return (one || other) && gap < 0.4 * size &&
           (is_number(beside) || is_letter(beside) || signs.find(beside) != std::u32string_view::npos);
}

Glyphs glyphs_of(const PdfRow& row) {
    Glyphs glyphs;
    for (std::uint32_t w = 0; w < row.words.size(); ++w) {
        const PdfWord& word = row.words[w];
        if (w > 0 && !touches(row.words[w - 1], word)) glyphs.push_back({U' ', w, true});
        for (std::size_t i = 0; i < word.text.size();) {
            const unicode::Decoded here = unicode::decode(word.text, i);
            glyphs.push_back({here.code, w, false});
            i += here.bytes;
        }
    }
    return glyphs;
}

bool opens(char32_t code) {
    return code == U'(' || code == U'[';
}
bool closes(char32_t code) {
    return code == U')' || code == U']';
}

// What stands between a stretch from `begin` and glyph `next` belongs to the
// stretch: its brackets open and close there ("AM(R)S"). A number is not
// claimed over a bracket: "(Rev. 2) 413" is 413 with a remark behind it.
bool holds_together(const Glyphs& glyphs, std::size_t begin, std::size_t last, std::size_t next) {
    int open = 0;
    for (std::size_t i = begin; i < next; ++i) {
        const char32_t code = glyphs[i].code;
        if (i > last && (opens(code) || closes(code)) && is_number(glyphs[next].code)) return false;
        open += opens(code) ? 1 : closes(code) ? -1 : 0;
        if (open < 0) return false;
    }
    for (std::size_t i = next; i < glyphs.size() && open > 0; ++i) {
        if (is_right_to_left(glyphs[i].code)) return false;
        open += opens(glyphs[i].code) ? 1 : closes(glyphs[i].code) ? -1 : 0;
    }
    return open == 0;
}

// Which glyphs, seen from left to right, are in a stretch that is read from
// left to right inside a line that is not.
std::vector<bool> left_to_right_stretches(const Glyphs& glyphs) {
    std::vector<bool> inside(glyphs.size(), false);
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const char32_t code = glyphs[i].code;
        if (is_left_to_right(code) || is_number(code)) inside[i] = true;
        const bool in_number = is_separator(code) && i > 0 && i + 1 < glyphs.size() &&
                               is_number(glyphs[i - 1].code) && is_number(glyphs[i + 1].code);
        if (in_number) inside[i] = true;
    }
    // "Lake Forum 2031": what stands between goes along, behind a Latin word.
    bool latin = false;
    std::size_t begin = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (inside[i]) {
            const bool joins = latin && (last + 1 == i || holds_together(glyphs, begin, last, i));
            if (joins) {
                std::fill(inside.begin() + static_cast<std::ptrdiff_t>(last),
                          inside.begin() + static_cast<std::ptrdiff_t>(i), true);
            } else {
                begin = i;
                latin = false;
            }
            latin = latin || is_left_to_right(glyphs[i].code);
            last = i;
        } else if (is_right_to_left(glyphs[i].code)) {
            latin = false;
        } else if (latin && i == last + 1 && closes(glyphs[i].code)) {
            // The bracket that closes what the stretch has opened.
            int open = 0;
            for (std::size_t k = begin; k < i; ++k)
                open += opens(glyphs[k].code) ? 1 : closes(glyphs[k].code) ? -1 : 0;
            if (open > 0) {
                inside[i] = true;
                last = i;
            }
        }
    }
    return inside;
}

// Turns glyphs [begin, end), read from right to left.
void turn(Glyphs& glyphs, std::size_t begin, std::size_t end, bool by_shape) {
    Glyphs part(glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                glyphs.begin() + static_cast<std::ptrdiff_t>(end));
    std::vector<bool> stretches = left_to_right_stretches(part);
    std::reverse(part.begin(), part.end());
    std::reverse(stretches.begin(), stretches.end());
    for (std::size_t i = 0; i < part.size();) {
        if (!stretches[i]) {
            if (by_shape) part[i].code = mirrored(part[i].code);
            ++i;
            continue;
        }
        std::size_t stop = i;
        while (stop < part.size() && stretches[stop]) ++stop;
        std::reverse(part.begin() + static_cast<std::ptrdiff_t>(i),
                     part.begin() + static_cast<std::ptrdiff_t>(stop));
        i = stop;
    }
    std::copy(part.begin(), part.end(), glyphs.begin() + static_cast<std::ptrdiff_t>(begin));
}

void read_order(Glyphs& glyphs, bool right_to_left, bool by_shape) {
    if (right_to_left) {
        turn(glyphs, 0, glyphs.size(), by_shape);
        return;
    }
    // Arabic words quoted in another text: from the first to the last of a run.
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (!is_right_to_left(glyphs[i].code)) continue;
        std::size_t end = i + 1;
        for (std::size_t next = end; next < glyphs.size() && !is_left_to_right(glyphs[next].code); ++next) {
            if (is_right_to_left(glyphs[next].code)) end = next + 1;
        }
        turn(glyphs, i, end, by_shape);
        i = end - 1;
    }
}

// U+FB01 is "fi", U+FEFB is lam and alef. Of nothing else: NFKC would make 2 of ².
std::string as_letters(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const unicode::Decoded here = unicode::decode(text, i);
        const bool form =
            (here.code >= 0xFB00 && here.code <= 0xFDFF && here.code != 0xFD3E && here.code != 0xFD3F) ||
            (here.code >= 0xFE70 && here.code <= 0xFEFC);
        if (form) {
            const QString letters =
                QString::fromUcs4(&here.code, 1).normalized(QString::NormalizationForm_KC);
            const QByteArray bytes = letters.toUtf8();
            // Isolated vowel signs decompose to a space and the sign.
            for (const char c : bytes) {
                if (c != ' ') out.push_back(c);
            }
        } else {
            out.append(text, i, here.bytes);
        }
        i += here.bytes;
    }
    return out;
}

}  // namespace

bool reads_right_to_left(const std::vector<PdfPage>& pages) {
    std::size_t right = 0;
    std::size_t all = 0;
    for (const PdfPage& page : pages) {
        for (const PdfWord& word : page.words) {
            const char32_t code = unicode::decode(word.text, 0).code;
            right += is_right_to_left(code) ? 1U : 0U;
            all += is_right_to_left(code) || is_left_to_right(code) ? 1U : 0U;
        }
    }
    return right * 5 > all * 2;
}

bool brackets_by_shape(const std::vector<PdfRegion>& regions, bool right_to_left) {
    std::size_t meaning = 0;
    std::size_t shape = 0;
    for (const PdfRegion& region : regions) {
        for (const PdfRow& row : region.rows) {
            Glyphs glyphs = glyphs_of(row);
            if (std::none_of(glyphs.begin(), glyphs.end(),
                             [](const Glyph& glyph) { return is_right_to_left(glyph.code); }))
                continue;
            read_order(glyphs, right_to_left, false);
            bool open = false;
            for (const Glyph& glyph : glyphs) {
                const bool opening = opens(glyph.code);
                const bool closing = closes(glyph.code);
                if (closing) ++(open ? meaning : shape);
                if (opening || closing) open = opening;
            }
        }
    }
    return shape > meaning;
}

void order_pdf_row(PdfRow& row, bool right_to_left, bool by_shape) {
    Glyphs glyphs = glyphs_of(row);
    read_order(glyphs, right_to_left, by_shape);
    std::vector<PdfWord> ordered;
    bool space = false;
    const Glyph* before = nullptr;
    for (const Glyph& glyph : glyphs) {
        if (glyph.space) {
            space = true;
            continue;
        }
        const PdfWord& source = row.words[glyph.word];
        const bool same = before != nullptr && !space && before->word == glyph.word;
        if (!same) {
            ordered.push_back(source);
            ordered.back().text.clear();
            ordered.back().glued = !space && before != nullptr;
        }
        unicode::append(ordered.back().text, glyph.code);
        space = false;
        before = &glyph;
    }
    for (PdfWord& word : ordered) word.text = as_letters(word.text);
    std::erase_if(ordered, [](const PdfWord& word) { return word.text.empty(); });
    if (!ordered.empty()) row.words = std::move(ordered);
}

}  // namespace adref::formats
