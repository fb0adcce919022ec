#include "diffcore/document.h"

#include "diffcore/unicode.h"

#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace adref {
namespace {

constexpr std::array<std::pair<Kind, std::string_view>, 9> kKinds = {{
    {Kind::title, "title"},
    {Kind::heading, "heading"},
    {Kind::preambular, "preambular"},
    {Kind::operative, "operative"},
    {Kind::item, "item"},
    {Kind::text, "text"},
    {Kind::footnote, "footnote"},
    {Kind::table_row, "table-row"},
    {Kind::signature, "signature"},
}};

constexpr std::array<std::pair<MarkKind, std::string_view>, 6> kMarks = {{
    {MarkKind::bold, "bold"},
    {MarkKind::italic, "italic"},
    {MarkKind::underline, "underline"},
    {MarkKind::strike, "strike"},
    {MarkKind::superscript, "superscript"},
    {MarkKind::subscript, "subscript"},
}};

template <class Table, class Value>
bool parse_name(const Table& table, std::string_view name, Value& value) {
    for (const auto& [known, known_name] : table) {
        if (known_name == name) {
            value = known;
            return true;
        }
    }
    return false;
}

template <class Table, class Value>
std::string_view name_of(const Table& table, Value value) {
    for (const auto& [known, name] : table) {
        if (known == value) return name;
    }
    return {};
}

// FNV-1a, 64 bits: short, stable across machines and releases, which ids need.
class Fnv {
 public:
    void add(std::string_view bytes) {
        for (const char c : bytes) {
            hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        }
        hash_ = (hash_ ^ 0xFFU) * 0x100000001b3ULL;  // no byte of UTF-8: ends the field
    }
    std::uint64_t value() const { return hash_; }

 private:
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

std::string id_from(std::uint64_t hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id = "p:";
    for (int shift = 60; shift >= 0; shift -= 4) id.push_back(digits[(hash >> shift) & 0xFU]);
    return id;
}

std::string section_name(const Paragraph& heading) {
    std::string name = heading.label.empty() ? heading.text : heading.label;
    while (!name.empty() && (name.back() == ':' || name.back() == '.' || name.back() == ' ')) name.pop_back();
    return name;
}

}  // namespace

std::string_view to_string(Kind kind) {
    return name_of(kKinds, kind);
}
std::string_view to_string(MarkKind kind) {
    return name_of(kMarks, kind);
}
bool parse_kind(std::string_view name, Kind& kind) {
    return parse_name(kKinds, name, kind);
}
bool parse_mark_kind(std::string_view name, MarkKind& kind) {
    return parse_name(kMarks, name, kind);
}

void assign_ids(Document& document) {
    std::unordered_set<std::string> taken;
    taken.reserve(document.paragraphs.size());
    for (const Paragraph& paragraph : document.paragraphs) {
        if (!paragraph.id.empty()) taken.insert(paragraph.id);
    }
    // The paragraph before is part of what is hashed, so that repeated
    // paragraphs ("Deleted.") differ by their place and not by a running
    // number, which one deletion would shift.
    std::string_view before;
    // How often a hash came up: repeats in a row differ by their count, which
    // goes on where it stopped, so that many of them cost no more than few.
    std::unordered_map<std::uint64_t, std::uint64_t> counts;
    for (Paragraph& paragraph : document.paragraphs) {
        if (paragraph.id.empty()) {
            Fnv hash;
            hash.add(to_string(paragraph.kind));
            hash.add(paragraph.text);
            hash.add(before);
            std::uint64_t& count = counts[hash.value()];
            do {
                Fnv counted = hash;
                if (count > 0) counted.add(std::to_string(count));
                ++count;
                paragraph.id = id_from(counted.value());
            } while (!taken.insert(paragraph.id).second);
        }
        before = paragraph.text;
    }
}

std::size_t count_words(std::string_view text) {
    using unicode::Class;
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const unicode::Decoded here = unicode::decode(text, offset);
        offset += here.bytes;
        switch (unicode::classify(here.code)) {
            case Class::letter:
            case Class::digit:
                words += inside ? 0 : 1;
                inside = true;
                break;
            case Class::ideograph:
                ++words;
                inside = false;
                break;
            case Class::invisible:
                break;
            case Class::other: {
                // An apostrophe, hyphen, point or comma inside a word or number.
                const char32_t folded = unicode::fold_typography(here.code);
                const bool joins = folded == U'\'' || folded == U'-' || folded == U'.' || folded == U',';
                const Class next = unicode::classify(unicode::decode(text, offset).code);
                inside = inside && joins && offset < text.size() &&
                         (next == Class::letter || next == Class::digit);
                break;
            }
            default:
                inside = false;
                break;
        }
    }
    return words;
}

std::size_t count_words(const Document& document) {
    std::size_t words = 0;
    for (const Paragraph& paragraph : document.paragraphs) words += count_words(paragraph.text);
    return words;
}

std::vector<std::string> sections_of(const Document& document) {
    std::vector<std::string> sections;
    sections.reserve(document.paragraphs.size());
    std::string current;
    for (const Paragraph& paragraph : document.paragraphs) {
        if (paragraph.kind == Kind::heading) current = section_name(paragraph);
        sections.push_back(current);
    }
    return sections;
}

std::string section_of(const Document& document, std::size_t position) {
    for (std::size_t i = position + 1; i-- > 0;) {
        const Paragraph& paragraph = document.paragraphs[i];
        if (paragraph.kind == Kind::heading) return section_name(paragraph);
    }
    return {};
}

std::string fold_label(std::string_view label) {
    std::string folded;
    folded.reserve(label.size());
    for (std::size_t offset = 0; offset < label.size();) {
        const unicode::Decoded here = unicode::decode(label, offset);
        offset += here.bytes;
        const int digit = unicode::digit_value(here.code);
        if (digit >= 0) {
            folded.push_back(static_cast<char>('0' + digit));
            continue;
        }
        switch (unicode::classify(here.code)) {
            case unicode::Class::letter:
            case unicode::Class::ideograph:
                unicode::append(folded, unicode::to_lower(here.code));
                break;
            case unicode::Class::other:
                // A point between two parts ("1.2") tells numbers apart.
                if (here.code == U'.')
                    folded.push_back('.');
                else if (here.code != U'(' && here.code != U')' && here.code != U'[' && here.code != U']' &&
                         here.code != U':' && here.code != 0xFF08 && here.code != 0xFF09 &&
                         here.code != 0x3001)
                    unicode::append(folded, here.code);
                break;
            default:
                break;
        }
    }
    while (!folded.empty() && folded.back() == '.') folded.pop_back();
    return folded;
}

}  // namespace adref
