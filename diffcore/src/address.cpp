#include "diffcore/address.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <charconv>

namespace adref {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
// Nobody numbers deeper; what a hostile file nests is cut here.
constexpr int kMostDepth = 8;
constexpr std::size_t kMostCandidates = 8;

// The parts of a number: "12 bis.(a)" is "12/bis/a"; digits and letters are
// parts of their own, all else only divides them.
std::string key_of(std::string_view label) {
    enum class Part { none, digits, letters };
    std::string key;
    Part last = Part::none;
    bool divided = false;
    for (std::size_t offset = 0; offset < label.size();) {
        const unicode::Decoded here = unicode::decode(label, offset);
        offset += here.bytes;
        const int digit = unicode::digit_value(here.code);
        const unicode::Class kind = unicode::classify(here.code);
        const bool letter = kind == unicode::Class::letter || kind == unicode::Class::ideograph;
        if (digit < 0 && !letter) {
            divided = true;
            continue;
        }
        const Part part = digit >= 0 ? Part::digits : Part::letters;
        if (last != Part::none && (divided || part != last)) key.push_back('/');
        if (digit >= 0) {
            key.push_back(static_cast<char>('0' + digit));
        } else {
            unicode::append(key, unicode::to_lower(here.code));
        }
        last = part;
        divided = false;
    }
    return key;
}

std::string folded_words(std::string_view text) {
    std::string words;
    bool space = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const unicode::Decoded here = unicode::decode(text, offset);
        offset += here.bytes;
        const char32_t code = unicode::fold_typography(here.code);
        if (unicode::classify(code) == unicode::Class::space) {
            space = !words.empty();
            continue;
        }
        if (space) words.push_back(' ');
        space = false;
        unicode::append(words, unicode::to_lower(code));
    }
    return words;
}

std::string heading_words(const Paragraph& heading) {
    return folded_words(heading.label + " " + heading.text);
}

std::string_view bare(std::string_view label) {
    while (!label.empty() && (label.back() == '.' || label.back() == ' ' || label.back() == ':'))
        label.remove_suffix(1);
    return label;
}

}  // namespace

Numbering::Numbering(const Document& document) : document_(document) {
    const std::size_t count = document.paragraphs.size();
    parents_.assign(count, kNone);
    headings_.assign(count, kNone);
    preambular_.assign(count, 0);
    std::vector<std::uint32_t> open;  // the numbered paragraphs above the current one
    std::vector<std::uint32_t> open_headings;
    std::uint32_t preambular = 0;
    const auto close = [&document](std::vector<std::uint32_t>& chain, std::uint32_t level) {
        while (!chain.empty() && document.paragraphs[chain.back()].level >= level) chain.pop_back();
    };
    for (std::uint32_t i = 0; i < count; ++i) {
        const Paragraph& paragraph = document.paragraphs[i];
        if (is_heading(paragraph.kind)) close(open_headings, paragraph.level);
        if (!open_headings.empty()) headings_[i] = open_headings.back();
        if (is_heading(paragraph.kind)) {
            open_headings.push_back(i);
            open.clear();
            continue;
        }
        if (paragraph.kind == Kind::preambular) preambular_[i] = ++preambular;
        if (paragraph.kind == Kind::footnote || paragraph.kind == Kind::table_row) continue;
        close(open, paragraph.level);
        if (!open.empty()) parents_[i] = open.back();
        if (!paragraph.label.empty()) open.push_back(i);
    }
}

std::string Numbering::name(std::uint32_t position) const {
    const std::string_view own = bare(document_.paragraphs[position].label);
    if (own.empty()) return preambular_[position] != 0 ? "PP" + std::to_string(preambular_[position]) : "";
    std::string name(own);
    std::string inner = key_of(own);
    int depth = 0;
    for (std::uint32_t above = parents_[position]; above != kNone && depth < kMostDepth;
         above = parents_[above], ++depth) {
        const std::string_view label = bare(document_.paragraphs[above].label);
        std::string key = key_of(label);
        if (inner.starts_with(key + "/")) break;  // "1.2" under "1" says all by itself
        const bool bracketed = name.front() == '(' || name.front() == '[';
        name = std::string(label) + (bracketed ? "" : " ") + name;
        inner = std::move(key);
    }
    return name;
}

Addresses::Addresses(const Document& document) : document_(document), numbering_(document) {
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        const Paragraph& paragraph = document.paragraphs[i];
        if (paragraph.kind == Kind::footnote) continue;
        const std::string own = paragraph.label.empty() ? "" : key_of(numbering_.name(i));
        if (!own.empty()) keys_[own].push_back(i);
        if (numbering_.preambular(i) != 0) {
            const std::string counted = "pp/" + std::to_string(numbering_.preambular(i));
            if (counted != own) keys_[counted].push_back(i);
        }
        if (paragraph.kind == Kind::operative && !own.empty() && !own.starts_with("op/")) {
            keys_["op/" + own].push_back(i);
        }
    }
}

std::string Addresses::name(std::uint32_t position) const {
    const std::string name = numbering_.name(position);
    const bool note = document_.paragraphs[position].kind == Kind::footnote;
    return note && !name.empty() ? "fn:" + name : name;
}

std::vector<std::uint32_t> Addresses::by_key(const std::string& key) const {
    const auto found = keys_.find(key);
    return found == keys_.end() ? std::vector<std::uint32_t>() : found->second;
}

std::vector<std::uint32_t> Addresses::notes_by_label(const std::string& label) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < document_.paragraphs.size(); ++i) {
        const Paragraph& paragraph = document_.paragraphs[i];
        if (paragraph.kind == Kind::footnote && fold_label(paragraph.label) == label) found.push_back(i);
    }
    return found;
}

bool Addresses::under(std::uint32_t position, std::string_view heading) const {
    const std::string key = key_of(heading);
    const std::string words = folded_words(heading);
    for (std::uint32_t above = numbering_.heading(position); above != kNone;
         above = numbering_.heading(above)) {
        const Paragraph& paragraph = document_.paragraphs[above];
        if (!paragraph.label.empty() && key_of(paragraph.label) == key) return true;
        if (folded_words(paragraph.text).starts_with(words) || heading_words(paragraph).starts_with(words))
            return true;
    }
    return false;
}

Result<std::uint32_t> Addresses::find(std::string_view address) const {
    std::vector<std::uint32_t> found;
    const auto count = static_cast<std::uint32_t>(document_.paragraphs.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        if (document_.paragraphs[i].id == address) return i;
    }
    if (address.starts_with('#')) {
        std::uint32_t position = 0;
        const auto [end, error] =
            std::from_chars(address.data() + 1, address.data() + address.size(), position);
        if (error == std::errc() && end == address.data() + address.size() && position < count)
            found.push_back(position);
    } else if (address.starts_with("fn:")) {
        found = notes_by_label(fold_label(address.substr(3)));
    } else if (address.starts_with("h:")) {
        const std::string words = folded_words(address.substr(2));
        std::vector<std::uint32_t> beginning;
        for (std::uint32_t i = 0; i < count; ++i) {
            const Paragraph& paragraph = document_.paragraphs[i];
            if (!is_heading(paragraph.kind) || words.empty()) continue;
            const std::string own = folded_words(paragraph.text);
            const std::string whole = heading_words(paragraph);
            if (own == words || whole == words) found.push_back(i);
            if (own.starts_with(words) || whole.starts_with(words)) beginning.push_back(i);
        }
        if (found.empty()) found = beginning;
    } else {
        const std::size_t slash = address.rfind('/');
        found = by_key(key_of(slash == std::string_view::npos ? address : address.substr(slash + 1)));
        std::string_view path =
            slash == std::string_view::npos ? std::string_view() : address.substr(0, slash);
        while (!path.empty()) {
            const std::size_t cut = path.rfind('/');
            const std::string_view heading = cut == std::string_view::npos ? path : path.substr(cut + 1);
            std::erase_if(found, [&](std::uint32_t i) { return !under(i, heading); });
            path = cut == std::string_view::npos ? std::string_view() : path.substr(0, cut);
        }
    }
    return only(found, address);
}

Result<std::uint32_t> Addresses::only(const std::vector<std::uint32_t>& found,
                                      std::string_view address) const {
    if (found.size() == 1) return found.front();
    const std::string named(address);
    if (found.empty()) {
        return Error{ErrorCode::not_found, "no such paragraph: " + named, "",
                     "name it as printed (12, 12(a), PP3, Annex II/8), or h:HEADING, fn:NOTE, #POSITION"};
    }
    std::string candidates;
    for (std::size_t i = 0; i < found.size() && i < kMostCandidates; ++i) {
        candidates += (i == 0 ? "" : ", ") + qualified(found[i]);
    }
    if (found.size() > kMostCandidates) candidates += ", …";
    return Error{ErrorCode::refused, std::to_string(found.size()) + " paragraphs answer to " + named, "",
                 "one of: " + candidates};
}

std::string Addresses::qualified(std::uint32_t position) const {
    std::string by_position = "#" + std::to_string(position);
    std::string path = name(position);
    if (path.empty()) return by_position;
    if (document_.paragraphs[position].kind == Kind::footnote) {
        return notes_by_label(fold_label(document_.paragraphs[position].label)).size() == 1 ? path
                                                                                            : by_position;
    }
    const std::vector<std::uint32_t> same = by_key(key_of(path));
    if (same.size() == 1) return path;
    std::vector<std::uint32_t> left = same;
    for (std::uint32_t above = numbering_.heading(position); above != kNone;
         above = numbering_.heading(above)) {
        const Paragraph& heading = document_.paragraphs[above];
        const std::string_view label = bare(heading.label);
        const std::string_view words = label.empty() ? std::string_view(heading.text) : label;
        if (words.empty() || words.find('/') != std::string_view::npos) continue;
        std::vector<std::uint32_t> rest = left;
        std::erase_if(rest, [&](std::uint32_t i) { return !under(i, words); });
        if (rest.size() == left.size()) continue;  // tells nothing apart
        path = std::string(words) + "/" + path;
        left = std::move(rest);
        if (left.size() == 1) return path;
    }
    return by_position;
}

}  // namespace adref
