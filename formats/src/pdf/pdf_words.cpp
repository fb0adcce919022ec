#include "formats/src/pdf/pdf_words.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <system_error>
#include <utility>

namespace adref::formats {
namespace {

using unicode::Class;

// No letters are smaller; what says so has a broken font.
constexpr double kSmallestSize = 0.5;

// Both programs print tags in a fixed form without escaping everything that XML
// asks for, and pdftohtml puts messages between them: an XML parser would stop
// at the first. What is wanted is found by its tags, the rest is passed over.
class Tags {
 public:
    explicit Tags(std::string_view text) : text_(text) {}

    // The next tag; false at the end.
    bool next() {
        const std::size_t start = text_.find('<', at_);
        if (start == std::string_view::npos) return false;
        const std::size_t end = text_.find('>', start);
        if (end == std::string_view::npos) return false;
        tag_ = text_.substr(start + 1, end - start - 1);
        at_ = end + 1;
        return true;
    }

    bool is(std::string_view name) const {
        return tag_.starts_with(name) && (tag_.size() == name.size() || tag_[name.size()] == ' ');
    }

    // What stands between this tag and `close`.
    std::string_view inside(std::string_view close) {
        const std::size_t end = std::min(text_.find(close, at_), text_.size());
        const std::string_view found = text_.substr(at_, end - at_);
        at_ = std::min(end + close.size(), text_.size());
        return found;
    }

    double number(std::string_view attribute) const {
        const std::string_view value = this->value(attribute);
        double number = 0;
        const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (failed != std::errc() || !std::isfinite(number) || std::abs(number) > 1e6) return 0;
        return number;
    }

    std::string_view value(std::string_view attribute) const {
        std::size_t at = 0;
        while ((at = tag_.find(attribute, at)) != std::string_view::npos) {
            const std::size_t quote = at + attribute.size() + 1;
            const bool whole = at > 0 && tag_[at - 1] == ' ' && quote < tag_.size() && tag_[quote] == '"';
            if (whole) return tag_.substr(quote + 1, tag_.find('"', quote + 1) - quote - 1);
            at += attribute.size();
        }
        return {};
    }

 private:
    std::string_view text_;
    std::string_view tag_;
    std::size_t at_ = 0;
};

// &amp; &lt; &gt; &quot; &apos; &#34; at the offset; 0 bytes if it is none.
unicode::Decoded entity(std::string_view text, std::size_t at) {
    const std::size_t end = text.substr(at, 12).find(';');
    if (end == std::string_view::npos || end < 2) return {};
    const std::string_view name = text.substr(at + 1, end - 1);
    const auto bytes = static_cast<std::uint32_t>(end + 1);
    if (name == "amp") return {U'&', bytes};
    if (name == "lt") return {U'<', bytes};
    if (name == "gt") return {U'>', bytes};
    if (name == "quot") return {U'"', bytes};
    if (name == "apos") return {U'\'', bytes};
    if (name[0] != '#') return {};
    const bool hex = name.size() > 1 && name[1] == 'x';
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [stop, failed] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    if (failed != std::errc() || stop != digits.data() + digits.size() || code == 0 || code > 0x10FFFF)
        return {};
    return {code, bytes};
}

// Only -bbox's output is the text; what of it is no character goes.
std::string plain(std::string_view escaped, std::size_t page, std::vector<Remark>& report) {
    std::string text;
    for (std::size_t i = 0; i < escaped.size();) {
        unicode::Decoded here = unicode::decode(escaped, i);
        if (here.code == U'&') {
            if (const unicode::Decoded named = entity(escaped, i); named.bytes != 0) here = named;
        }
        i += here.bytes;
        const Class kind = unicode::classify(here.code);
        // Marks of direction say how a line was set; its order is found by geometry.
        const bool direction = (here.code >= 0x200E && here.code <= 0x200F) ||
                               (here.code >= 0x202A && here.code <= 0x202E) ||
                               (here.code >= 0x2066 && here.code <= 0x2069);
        if (direction) continue;
        if (kind == Class::control || here.code == 0xFEFF) {
            std::string sign;
            unicode::append(sign, here.code);
            Remark* last = report.empty() ? nullptr : &report.back();
            if (last != nullptr && last->line == page && last->why == "control character") {
                last->text += sign;
            } else {
                report.push_back({Remark::What::dropped, page, std::move(sign), "control character"});
            }
            continue;
        }
        if (kind == Class::space || kind == Class::no_break_space) continue;
        unicode::append(text, here.code);
    }
    return text;
}

// A stretch of pdftohtml's in one font, or a part of it.
struct Fragment {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double size = 0;
    bool bold = false;
    bool italic = false;
};

struct FontPage {
    double width = 0;
    std::vector<Fragment> fragments;  // ordered by their tops
    double highest = 0;               // of them
};

// The text between <text> and </text> with its <b> and <i>: each stretch gets
// the share of the width that its characters have of all.
void add_fragments(const Fragment& whole, std::string_view inner, std::vector<Fragment>& into) {
    struct Part {
        std::size_t characters;
        bool bold;
        bool italic;
    };
    std::vector<Part> parts;
    std::size_t all = 0;
    int bold = 0;
    int italic = 0;
    for (std::size_t i = 0; i < inner.size();) {
        if (inner[i] == '<') {
            const std::string_view tag = inner.substr(i, inner.find('>', i) - i);
            bold += tag == "<b" ? 1 : tag == "</b" ? -1 : 0;
            italic += tag == "<i" ? 1 : tag == "</i" ? -1 : 0;
            i += std::min(tag.size() + 1, inner.size() - i);
            continue;
        }
        const std::size_t end = std::min(inner.find('<', i), inner.size());
        const std::size_t count = unicode::count_code_points(inner.substr(i, end - i));
        parts.push_back({count, bold > 0, italic > 0});
        all += count;
        i = end;
    }
    double left = whole.left;
    for (const Part& part : parts) {
        Fragment fragment = whole;
        fragment.left = left;
        left += (whole.right - whole.left) * static_cast<double>(part.characters) / static_cast<double>(all);
        fragment.right = left;
        fragment.bold = part.bold;
        fragment.italic = part.italic;
        into.push_back(fragment);
    }
}

std::vector<FontPage> read_fonts(std::string_view xml) {
    std::vector<FontPage> pages;
    std::map<std::string, double, std::less<>> sizes;
    Tags tags(xml);
    while (tags.next()) {
        if (tags.is("page")) {
            pages.emplace_back().width = tags.number("width");
        } else if (tags.is("fontspec")) {
            sizes[std::string(tags.value("id"))] = tags.number("size");
        } else if (tags.is("text") && !pages.empty()) {
            Fragment whole;
            whole.left = tags.number("left");
            whole.top = tags.number("top");
            whole.right = whole.left + tags.number("width");
            whole.bottom = whole.top + tags.number("height");
            if (const auto found = sizes.find(tags.value("font")); found != sizes.end())
                whole.size = found->second;
            add_fragments(whole, tags.inside("</text>"), pages.back().fragments);
        }
    }
    for (FontPage& page : pages) {
        std::stable_sort(page.fragments.begin(), page.fragments.end(),
                         [](const Fragment& a, const Fragment& b) { return a.top < b.top; });
        for (const Fragment& fragment : page.fragments)
            page.highest = std::max(page.highest, fragment.bottom - fragment.top);
    }
    return pages;
}

// From its box. A word that is written up or down the page is as wide as others
// are high.
void guess_size(PdfWord& word) {
    if (word.right < word.left) std::swap(word.left, word.right);
    if (word.bottom < word.top) std::swap(word.top, word.bottom);
    const double height = word.bottom - word.top;
    const bool upright = height > 2 * word.width() && unicode::count_code_points(word.text) > 2;
    word.size = std::max((upright ? word.width() : height) / 1.25, kSmallestSize);
}

// Gives the words the fonts of the fragments over their middles.
void set_fonts(PdfPage& page, const FontPage& fonts) {
    if (fonts.width <= 0 || page.width <= 0) return;
    const double scale = fonts.width / page.width;
    for (PdfWord& word : page.words) {
        const double x = (word.left + word.right) / 2 * scale;
        const double y = word.middle() * scale;
        const Fragment* best = nullptr;
        double distance = (word.bottom - word.top) * scale * 0.6;
        const auto start =
            std::lower_bound(fonts.fragments.begin(), fonts.fragments.end(), y - fonts.highest - distance,
                             [](const Fragment& fragment, double top) { return fragment.top < top; });
        for (auto each = start; each != fonts.fragments.end() && each->top <= y + distance; ++each) {
            if (x < each->left - 2 || x > each->right + 2) continue;
            const double apart = std::abs((each->top + each->bottom) / 2 - y);
            if (apart < distance) {
                distance = apart;
                best = &*each;
            }
        }
        if (best == nullptr) continue;
        word.bold = best->bold;
        word.italic = best->italic;
        // Text in a broken font can have any size; boxes are believed then.
        const double size = best->size / scale;
        if (size > word.size * 0.6 && size < word.size * 1.8) word.size = std::max(size, kSmallestSize);
    }
}

}  // namespace

Result<std::vector<PdfPage>> read_pdf_words(const PopplerOutput& output, std::string_view name,
                                            std::vector<Remark>& report) {
    std::vector<PdfPage> pages;
    std::size_t count = 0;
    Tags tags(output.words);
    while (tags.next()) {
        if (tags.is("page")) {
            PdfPage& page = pages.emplace_back();
            page.number = pages.size();
            page.width = tags.number("width");
            page.height = tags.number("height");
        } else if (tags.is("word") && !pages.empty()) {
            PdfPage& page = pages.back();
            PdfWord word;
            word.left = tags.number("xMin");
            word.right = tags.number("xMax");
            word.top = tags.number("yMin");
            word.bottom = tags.number("yMax");
            word.text = plain(tags.inside("</word>"), page.number, report);
            if (word.text.empty()) continue;
            guess_size(word);
            page.words.push_back(std::move(word));
            ++count;
        }
        if (count > kMaxPdfWords || pages.size() > kMaxPdfPages) {
            return Error{ErrorCode::bad_input,
                         "more than " + std::to_string(kMaxPdfWords) + " words or " +
                             std::to_string(kMaxPdfPages) + " pages",
                         std::string(name), "split the file"};
        }
    }
    const std::vector<FontPage> fonts = read_fonts(output.fonts);
    for (std::size_t i = 0; i < pages.size() && i < fonts.size(); ++i) set_fonts(pages[i], fonts[i]);
    return pages;
}

}  // namespace adref::formats
