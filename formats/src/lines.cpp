#include "formats/src/lines.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace adref::formats {
namespace {

using unicode::Class;

// What a character at an offset means for lines: how many bytes it has and
// whether it ends a line or has to go.
struct Break {
    enum class What { none, line, page, control } what = What::none;
    std::uint32_t bytes = 1;
    bool counts = false;  // as a line of the file
};

// Bytes at which something else than more text may start.
constexpr std::array<bool, 256> watched_bytes() {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        table[c] = (c < 0x20 && c != '\t') || c == 0x7F || c == 0xC2 || c == 0xE2 || c == 0xEF || c >= 0xF0;
    }
    return table;
}
constexpr auto kWatched = watched_bytes();

// Eight bytes that are printing ASCII: no bit says that one is below a space,
// or from 0x7F up. (A borrow or a carry into the next byte comes only from a
// byte that is itself one of these.)
bool all_printing(const char* bytes) {
    constexpr std::uint64_t kEach = 0x0101010101010101ULL;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, 8);
    return (((word - kEach * 0x20U) | (word + kEach) | word) & (kEach * 0x80U)) == 0;
}

std::size_t next_watched(std::string_view text, std::size_t i) {
    while (i < text.size()) {
        if (i + 8 <= text.size() && all_printing(text.data() + i)) {
            i += 8;
            continue;
        }
        for (const std::size_t end = std::min(i + 8, text.size()); i < end; ++i) {
            if (kWatched[static_cast<unsigned char>(text[i])]) return i;
        }
    }
    return i;
}

// Precondition: at the start of a character.
Break look(std::string_view text, std::size_t i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c < 0x7F) return {};
    switch (c) {
        case '\n':
            return {Break::What::line, 1, true};
        case '\r':
            return {Break::What::line, text.substr(i).starts_with("\r\n") ? 2U : 1U, true};
        case '\v':
            return {Break::What::line, 1, false};
        case '\f':
            return {Break::What::page, 1, false};
        case '\t':
            return {};
        default:
            break;
    }
    if (c < 0x20 || c == 0x7F) return {Break::What::control, 1, false};
    // Outside ASCII only a few lead bytes can begin a break or a control.
    if (c != 0xC2 && c != 0xE2 && c != 0xEF && c < 0xF0) return {};
    const unicode::Decoded here = unicode::decode(text, i);
    if (here.code == 0x85 || here.code == 0x2028 || here.code == 0x2029) {
        return {Break::What::line, here.bytes, false};
    }
    // A byte order mark inside is what concatenated files leave behind.
    if (unicode::classify(here.code) == Class::control || here.code == 0xFEFF) {
        return {Break::What::control, here.bytes, false};
    }
    return {Break::What::none, here.bytes, false};
}

std::string name_of(char32_t code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string hex;
    for (int shift = 20; shift >= 0; shift -= 4) {
        const char digit = digits[(code >> static_cast<unsigned>(shift)) & 0xFU];
        if (!hex.empty() || digit != '0' || shift < 16) hex.push_back(digit);
    }
    return "U+" + hex;
}

// Takes the control characters out, so that the lines can be views.
std::string without_controls(std::string text, std::vector<Remark>& report) {
    std::string kept;
    std::size_t start = 0;
    std::size_t number = 1;
    bool found = false;
    for (std::size_t i = next_watched(text, 0); i < text.size(); i = next_watched(text, i)) {
        const Break here = look(text, i);
        if (here.what == Break::What::control) {
            if (!found) kept.reserve(text.size());
            found = true;
            kept.append(text, start, i - start);
            start = i + here.bytes;
            const std::string why = "control character " + name_of(unicode::decode(text, i).code);
            // A run of the same kind on a line is one remark.
            Remark* last = report.empty() ? nullptr : &report.back();
            if (last != nullptr && last->line == number && last->why == why) {
                last->text.append(text, i, here.bytes);
            } else {
                report.push_back({Remark::What::dropped, number, text.substr(i, here.bytes), why});
            }
        }
        number += here.counts ? 1U : 0U;
        i += here.bytes;
    }
    if (!found) return text;
    kept.append(text, start);
    return kept;
}

// Trims a line and measures its indentation and length.
Line measure(std::string_view line) {
    Line result;
    std::size_t i = 0;
    while (i < line.size()) {
        const unicode::Decoded here = unicode::decode(line, i);
        if (here.code == U'\t') {
            result.indent += 4 - result.indent % 4;
        } else if (unicode::classify(here.code) == Class::space) {
            ++result.indent;
        } else {
            break;
        }
        i += here.bytes;
    }
    std::size_t end = line.size();
    while (end > i) {
        std::size_t start = end - 1;
        while (start > i && (static_cast<unsigned char>(line[start]) & 0xC0U) == 0x80U) --start;
        const char32_t code = unicode::decode(line, start).code;
        if (unicode::classify(code) != Class::space) break;
        end = start;
    }
    result.text = line.substr(i, end - i);
    result.columns = static_cast<std::uint32_t>(unicode::count_code_points(result.text));
    return result;
}

}  // namespace

Result<Lines> split_lines(std::string text, std::string_view name, std::vector<Remark>& report) {
    Lines result;
    result.text = std::make_unique<const std::string>(without_controls(std::move(text), report));
    const std::string_view all = *result.text;
    std::uint32_t number = 1;
    bool blank = true;
    bool page = false;
    std::size_t start = 0;
    const auto finish = [&](std::size_t end) {
        Line line = measure(all.substr(start, end - start));
        if (line.text.empty()) {
            result.blank += blank || result.lines.empty() ? 0U : 1U;
            blank = true;
            return;
        }
        line.number = number;
        line.after_blank = blank || page;
        line.after_page = page;
        blank = page = false;
        result.lines.push_back(line);
    };
    for (std::size_t i = next_watched(all, 0); i < all.size(); i = next_watched(all, i)) {
        const Break here = look(all, i);
        if (here.what == Break::What::none) {
            i += here.bytes;
            continue;
        }
        finish(i);
        page = page || here.what == Break::What::page;
        number += here.counts ? 1U : 0U;
        i += here.bytes;
        start = i;
        if (result.lines.size() > kMaxLines) {
            return Error{ErrorCode::bad_input, "more than " + std::to_string(kMaxLines) + " lines",
                         std::string(name), "split the file"};
        }
    }
    finish(all.size());
    if (result.lines.empty()) {
        return Error{ErrorCode::bad_input, "the file is empty: it contains only white space",
                     std::string(name), ""};
    }
    return result;
}

}  // namespace adref::formats
