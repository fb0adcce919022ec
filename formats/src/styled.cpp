#include "formats/src/styled.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace adref::formats {
namespace {

using unicode::Class;

// Most texts need nothing: no doubled, leading or trailing space, no other
// white space than the space itself.
bool is_tidy(std::string_view text) {
    if (text.empty()) return true;
    // Printing ASCII with single spaces. No early way out, so that the
    // compiler looks at many bytes at a time.
    const auto is = [](bool yes) { return static_cast<unsigned>(yes); };
    const auto unusual = [&is](char c) { return is(static_cast<unsigned char>(c - 0x20) >= 0x5F); };
    unsigned found = unusual(text.back()) | is(text.front() == ' ') | is(text.back() == ' ');
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        found |= unusual(text[i]) | (is(text[i] == ' ') & is(text[i + 1] == ' '));
    if (found == 0) return true;
    char before = ' ';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x20 || c == 0x7F || (c == ' ' && before == ' ')) return false;
        if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return false;
        // The leads of the spaces outside ASCII (U+1680, U+2000.., U+3000).
        if (c == 0xE1 || c == 0xE3) return false;
        if (c == 0xE2 && i + 2 < text.size()) {
            const auto second = static_cast<unsigned char>(text[i + 1]);
            const auto third = static_cast<unsigned char>(text[i + 2]);
            if ((second == 0x80 && (third <= 0x8A || (third >= 0xA8 && third <= 0xAF))) || second == 0x81)
                return false;
        }
        before = text[i];
    }
    return before != ' ';
}

// The offsets to be carried over, in ascending order.
std::vector<std::uint32_t*> stops_of(Styled& styled) {
    std::vector<std::uint32_t*> stops;
    stops.reserve(styled.marks.size() * 2 + styled.notes.size() + styled.tags.size() * 2);
    for (Mark& mark : styled.marks) {
        stops.push_back(&mark.start);
        stops.push_back(&mark.end);
    }
    for (NoteAnchor& note : styled.notes) stops.push_back(&note.at);
    for (Tag& tag : styled.tags) {
        stops.push_back(&tag.start);
        stops.push_back(&tag.end);
    }
    std::sort(stops.begin(), stops.end(), [](const auto* a, const auto* b) { return *a < *b; });
    return stops;
}

void fold(Styled& styled, Tabs tabs, const std::vector<ByteRange>& removed) {
    const std::vector<std::uint32_t*> stops = stops_of(styled);
    std::string out;
    out.reserve(styled.text.size());
    std::uint32_t index = 0;    // code points read
    std::uint32_t written = 0;  // code points in `out`
    char pending = 0;           // white space that waits for the next character
    auto stop = stops.begin();
    auto range = removed.begin();
    const auto settle = [&] {
        // White space that was read but not yet written counts: behind it stays behind it.
        const std::uint32_t here = written + (pending != 0 && (written > 0 || pending == '\t') ? 1U : 0U);
        for (; stop != stops.end() && **stop <= index; ++stop) **stop = here;
    };
    for (std::size_t i = 0; i < styled.text.size();) {
        settle();
        const unicode::Decoded here = unicode::decode(styled.text, i);
        while (range != removed.end() && range->end <= i) ++range;
        const bool gone = range != removed.end() && range->begin <= i;
        const std::size_t at = i;
        i += here.bytes;
        ++index;
        const Class kind = unicode::classify(here.code);
        if (gone || (kind == Class::control && here.code != U'\t')) continue;
        if (kind == Class::space) {
            const bool tab = here.code == U'\t' && tabs == Tabs::keep;
            if (pending != '\t')
                pending = tab ? '\t' : ' ';
            else if (tab) {  // an empty cell
                out.push_back('\t');
                ++written;
            }
            continue;
        }
        if (pending != 0 && (written > 0 || pending == '\t')) {
            out.push_back(pending);
            ++written;
        }
        pending = 0;
        out.append(styled.text, at, here.bytes);
        ++written;
    }
    if (pending == '\t') {
        out.push_back('\t');
        ++written;
    }
    pending = 0;
    index = ~std::uint32_t{0};
    settle();
    for (std::uint32_t* offset : stops)
        *offset = std::min(*offset, written);  // behind white space at the end
    styled.text = std::move(out);
}

// Code points that compose change the offsets behind them. The pieces between
// offsets are normalised one by one to learn their new lengths.
void compose(Styled& styled) {
    if (!may_compose(styled.text)) return;
    std::string composed = unicode::to_nfc(styled.text);
    if (composed == styled.text) return;
    const std::vector<std::uint32_t*> stops = stops_of(styled);
    const auto total = static_cast<std::uint32_t>(unicode::count_code_points(composed));
    std::size_t byte = 0;
    std::uint32_t index = 0;
    std::uint32_t now = 0;
    for (std::uint32_t* stop : stops) {
        const std::size_t from = byte;
        while (index < *stop && byte < styled.text.size()) {
            byte += unicode::decode(styled.text, byte).bytes;
            ++index;
        }
        const std::string piece = unicode::to_nfc(styled.text.substr(from, byte - from));
        now += static_cast<std::uint32_t>(unicode::count_code_points(piece));
        *stop = std::min(now, total);
    }
    styled.text = std::move(composed);
}

}  // namespace

void tidy(Styled& styled, Tabs tabs, const std::vector<ByteRange>& removed) {
    if (removed.size() == 1 && styled.marks.empty() && styled.notes.empty() && styled.tags.empty()) {
        // No offsets to carry over: a label off a plain text.
        styled.text.erase(removed[0].begin, removed[0].end - removed[0].begin);
        if (!is_tidy(styled.text)) fold(styled, tabs, {});
    } else if (!removed.empty() || !is_tidy(styled.text)) {
        fold(styled, tabs, removed);
    }
    compose(styled);
    if (styled.marks.empty()) return;
    std::erase_if(styled.marks, [](const Mark& mark) { return mark.start >= mark.end; });
    std::sort(styled.marks.begin(), styled.marks.end(), [](const Mark& a, const Mark& b) {
        return std::tie(a.start, a.kind, a.end) < std::tie(b.start, b.kind, b.end);
    });
    styled.marks.erase(std::unique(styled.marks.begin(), styled.marks.end()), styled.marks.end());
}

}  // namespace adref::formats
