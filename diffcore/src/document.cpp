#include "diffcore/document.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
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
        for (const char c : bytes) add_byte(c);
        end_field();
    }
    // The same bytes to two hashes. Each byte has to wait for the product of
    // the one before it, so two take no longer than one.
    static void add_to_both(Fnv& one, Fnv& other, std::string_view bytes) {
        for (const char c : bytes) one.add_byte(c), other.add_byte(c);
        one.end_field();
        other.end_field();
    }
    std::uint64_t value() const { return hash_; }

 private:
    void add_byte(char c) { hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL; }
    void end_field() { hash_ = (hash_ ^ 0xFFU) * 0x100000001b3ULL; }  // no byte of UTF-8

    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

// What each paragraph is named by: its kind, its words and the words before
// it. The paragraph before is part of it so that repeated paragraphs
// ("Deleted.") differ by their place and not by a running number, which one
// deletion would shift.
std::vector<Fnv> hashes_of(const std::vector<Paragraph>& paragraphs) {
    std::vector<Fnv> hashes(paragraphs.size());
    // From the end, because a text is what its own hash goes on with and what
    // the hash of the paragraph behind it, then complete but for this, ends with.
    Fnv behind;
    for (std::size_t i = paragraphs.size(); i-- > 0;) {
        Fnv own;
        own.add(to_string(paragraphs[i].kind));
        Fnv::add_to_both(own, behind, paragraphs[i].text);
        if (i + 1 < paragraphs.size()) hashes[i + 1] = behind;
        behind = own;
    }
    behind.add({});
    if (!hashes.empty()) hashes.front() = behind;
    return hashes;
}

std::string id_from(std::uint64_t hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id = "p:";
    for (int shift = 60; shift >= 0; shift -= 4) id.push_back(digits[(hash >> shift) & 0xFU]);
    return id;
}

// False where the id has another form than id_from gives it.
bool number_of_id(std::string_view id, std::uint64_t& number) {
    if (id.size() != 18 || !id.starts_with("p:")) return false;
    const auto [end, error] = std::from_chars(id.data() + 2, id.data() + id.size(), number, 16);
    return error == std::errc() && end == id.data() + id.size() && id == id_from(number);
}

// Without branches, so that the compiler looks at many bytes at a time.
unsigned is_ascii_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    const auto letter = static_cast<unsigned char>((byte | 0x20U) - 'a');
    const auto digit = static_cast<unsigned char>(byte - '0');
    return static_cast<unsigned>(letter < 26) | static_cast<unsigned>(digit < 10);
}

unsigned joins_ascii(char c) {
    return static_cast<unsigned>(c == '\'') | static_cast<unsigned>(c == '-') |
           static_cast<unsigned>(c == '.') | static_cast<unsigned>(c == ',');
}

// A word starts at a letter or digit with neither another one before it nor a
// joining sign that has one before it.
std::size_t count_ascii_words(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size() && i < 2; ++i)
        words += is_ascii_word(text[i]) & ~(i == 0 ? 0U : is_ascii_word(text[0]));
    constexpr std::size_t kBlock = 128;  // as many as a byte can count
    for (std::size_t begin = 2; begin < text.size(); begin += kBlock) {
        const std::size_t end = std::min(begin + kBlock, text.size());
        unsigned char starts = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const unsigned goes_on =
                is_ascii_word(text[i - 1]) | (joins_ascii(text[i - 1]) & is_ascii_word(text[i - 2]));
            starts = static_cast<unsigned char>(starts + (is_ascii_word(text[i]) & ~goes_on));
        }
        words += starts;
    }
    return words;
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
    // Ids of our own form by their number; no other can be the same as a new one.
    std::unordered_set<std::uint64_t> taken;
    taken.reserve(document.paragraphs.size());
    std::size_t missing = 0;
    for (const Paragraph& paragraph : document.paragraphs) {
        std::uint64_t number = 0;
        if (paragraph.id.empty()) {
            ++missing;
        } else if (number_of_id(paragraph.id, number)) {
            taken.insert(number);
        }
    }
    if (missing == 0) return;
    const std::vector<Fnv> hashes = hashes_of(document.paragraphs);
    // How often a hash came up: repeats in a row differ by their count, which
    // goes on where it stopped, so that many of them cost no more than few.
    std::unordered_map<std::uint64_t, std::uint64_t> counts;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        Paragraph& paragraph = document.paragraphs[i];
        if (!paragraph.id.empty()) continue;
        std::uint64_t number = hashes[i].value();
        if (!taken.insert(number).second) {
            std::uint64_t& count = counts.try_emplace(number, 1).first->second;
            do {
                Fnv counted = hashes[i];
                counted.add(std::to_string(count++));
                number = counted.value();
            } while (!taken.insert(number).second);
        }
        paragraph.id = id_from(number);
    }
}

std::size_t count_words(std::string_view text) {
    using unicode::Class;
    if (unicode::skip_ascii(text, 0) == text.size()) return count_ascii_words(text);
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
