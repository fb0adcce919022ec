#include "viewer/src/words.h"

#include "diffcore/unicode.h"

namespace adref::viewer {
namespace {

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Width 0: combines with what precedes it.
bool combines(char32_t code) {
    return code >= 0x300 && unicode::columns(code) == 0;
}

}  // namespace

std::size_t end_of_words(std::string_view text, std::size_t count) {
    std::size_t halves = 0;
    bool inside = false;
    std::size_t at = 0;
    while (at < text.size()) {
        const unicode::Decoded next = unicode::decode(text, at);
        if (unicode::classify(next.code) == unicode::Class::ideograph) {
            if (halves >= 2 * count) return at;
            ++halves;
            inside = false;
        } else if (next.code == ' ') {
            inside = false;
        } else if (!inside && !combines(next.code)) {
            // Punctuation behind an ideograph belongs to it.
            const bool starts =
                at == 0 || text[at - 1] == ' ' || unicode::classify(next.code) != unicode::Class::other;
            if (starts) {
                if (halves >= 2 * count) return at;
                halves += 2;
                inside = true;
            }
        }
        at += next.bytes;
    }
    return text.size();
}

std::size_t start_of_words(std::string_view text, std::size_t count) {
    std::size_t halves = 0;
    std::size_t start = text.size();
    std::size_t at = text.size();
    bool inside = false;  // the word at `start` is counted
    while (at > 0) {
        std::size_t before = at - 1;
        while (before > 0 && at - before < 4 && is_continuation(text[before])) --before;
        const unicode::Decoded here = unicode::decode(text, before);
        if (before + here.bytes != at) before = at - 1;  // not UTF-8: byte by byte
        if (combines(here.code)) {
            // Goes with what stands before it.
        } else if (unicode::classify(here.code) == unicode::Class::ideograph) {
            if (halves >= 2 * count) return start;
            ++halves;
            inside = false;
            start = before;
        } else if (here.code == ' ') {
            if (halves >= 2 * count) return start;
            inside = false;
        } else {
            if (!inside) {
                if (halves >= 2 * count) return start;
                halves += 2;
                inside = true;
            }
            start = before;
        }
        at = before;
    }
    return 0;
}

bool has_words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const unicode::Decoded next = unicode::decode(text, at);
        const unicode::Class kind = unicode::classify(next.code);
        if (kind == unicode::Class::letter || kind == unicode::Class::digit ||
            kind == unicode::Class::ideograph)
            return true;
        at += next.bytes;
    }
    return false;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

}  // namespace adref::viewer
