#include "track/src/new_text.h"

#include "diffcore/unicode.h"

#include <algorithm>

namespace adref::track {
namespace {

using unicode::Class;

Class class_of(char32_t code) {
    return code == 0 ? Class::space : unicode::classify(code);
}

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_lower_ascii(char c) {
    return c >= 'a' && c <= 'z';
}

constexpr std::string_view kRoman = "ivxl";

bool is_roman(std::string_view letters) {
    return !letters.empty() && letters.find_first_not_of(kRoman) == std::string_view::npos;
}

// The number of a label alone: "12" of "12 bis.", "a" of "(a)".
std::string_view core_of(std::string_view label) {
    const std::size_t begin = label.find_first_not_of("([ ");
    if (begin == std::string_view::npos) return {};
    const std::size_t end = label.find_first_of(".)] ", begin);
    return label.substr(begin, end == std::string_view::npos ? end : end - begin);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\r'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

// Bytes of "12.", "12 bis.", "(a)", "(iv) bis" or "a)" at the beginning, 0 for none.
std::size_t label_length(std::string_view line) {
    std::size_t at = 0;
    const bool open = !line.empty() && line.front() == '(';
    if (open) ++at;
    const std::size_t begin = at;
    while (at < line.size() && is_ascii_digit(line[at])) ++at;
    const bool digits = at > begin;
    if (!digits) {
        while (at < line.size() && is_lower_ascii(line[at])) ++at;
        const std::string_view letters = line.substr(begin, at - begin);
        if (letters.empty() || (letters.size() > 2 && !is_roman(letters)) || letters.size() > 5) return 0;
    }
    for (const std::string_view suffix : {" bis", " ter", " quater"}) {
        if (digits && line.substr(at).starts_with(suffix)) {
            at += suffix.size();
            break;
        }
    }
    if (at == line.size()) return 0;
    if (line[at] == ')') {
        ++at;
    } else if (!open && digits && line[at] == '.') {
        ++at;
    } else {
        return 0;
    }
    return at < line.size() && line[at] == ' ' ? at : 0;
}

struct Form {
    Kind kind = Kind::text;
    std::uint32_t level = 0;
};

// The paragraph that a sibling of the target looks like: under a heading the
// first one there, beside a footnote the one that it belongs to.
Form form_near(const Document& document, std::uint32_t target) {
    const std::vector<Paragraph>& all = document.paragraphs;
    std::uint32_t like = target;
    if (is_heading(all[target].kind)) {
        const std::uint32_t below = target + 1;
        if (below >= all.size() || is_heading(all[below].kind)) return {};
        like = below;
    }
    while (all[like].kind == Kind::footnote && like > 0) --like;
    const Paragraph& model = all[like];
    if (is_heading(model.kind) || model.kind == Kind::footnote) return {};
    return {model.kind, model.level};
}

// The operative paragraph that encloses an item.
Form form_of_operative(const Document& document, std::uint32_t target) {
    for (std::uint32_t i = target + 1; i-- > 0;) {
        if (document.paragraphs[i].kind == Kind::operative)
            return {Kind::operative, document.paragraphs[i].level};
        if (is_heading(document.paragraphs[i].kind)) break;
    }
    return {Kind::operative, 0};
}

bool is_numeral(std::string_view word) {
    constexpr std::string_view kUpperRoman = "IVXLC";
    const bool digits = !word.empty() && word.find_first_not_of("0123456789.") == std::string_view::npos &&
                        is_ascii_digit(word.front());
    const bool letter = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
    return digits || letter ||
           (!word.empty() && word.find_first_not_of(kUpperRoman) == std::string_view::npos);
}

// "Article 12 bis" at the beginning of a line, where the draft has headings that
// are numbered so: the last of them in front of the target says how deep. Null if it is none.
const Paragraph* take_heading(std::string_view& line, std::string& label, const Document& document,
                              std::uint32_t target) {
    constexpr std::size_t kLongest = 200;
    const std::string_view trim = trimmed(line);
    const std::size_t space = trim.find(' ');
    if (space == std::string_view::npos || trim.size() > kLongest) return nullptr;
    const std::string word = unicode::lower(trim.substr(0, space));
    std::size_t end = std::min(trim.find(' ', space + 1), trim.size());
    if (!is_numeral(trim.substr(space + 1, end - space - 1))) return nullptr;
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view suffix : {" bis", " ter", " quater", " quinquies", " ante"}) {
            const std::string_view rest = trim.substr(end);
            if (!rest.starts_with(suffix) || (rest.size() > suffix.size() && rest[suffix.size()] != ' '))
                continue;
            end += suffix.size();
            more = true;
        }
    }
    const std::string_view rest = trimmed(trim.substr(end));
    constexpr std::string_view kEnds = ".;,:";
    if (!rest.empty() && kEnds.find(rest.back()) != std::string_view::npos) return nullptr;
    const Paragraph* like = nullptr;
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        const Paragraph& each = document.paragraphs[i];
        if (!is_heading(each.kind) || (like != nullptr && i > target)) continue;
        if (unicode::lower(each.label).starts_with(word + " ")) like = &each;
    }
    if (like == nullptr) return nullptr;
    label = trim.substr(0, end);
    line = rest;
    return like;
}

}  // namespace

PlainText plain_text(std::string_view typed) {
    const std::string tidy = tidy_words(typed);
    PlainText out;
    std::uint32_t count = 0;
    std::size_t open = std::string::npos;  // byte of `out.text` behind an asterisk that waits for its other
    std::uint32_t opened = 0;
    char32_t last = 0;
    const auto is_word = [](char32_t code) {
        return class_of(code) == Class::letter || class_of(code) == Class::digit;
    };
    for (std::size_t at = 0; at < tidy.size();) {
        const unicode::Decoded here = unicode::decode(tidy, at);
        at += here.bytes;
        const char32_t next = at < tidy.size() ? unicode::decode(tidy, at).code : 0;
        if (here.code == U'*') {
            const bool may_open = open == std::string::npos && !is_word(last) &&
                                  class_of(next) != Class::space && next != U'*' && last != U'*' &&
                                  tidy.find('*', at) != std::string::npos;
            const bool may_close =
                open != std::string::npos && count > opened && last != U' ' && !is_word(next);
            if (may_open) {
                open = out.text.size();
                opened = count;
                last = here.code;
                continue;
            }
            if (may_close) {
                out.marks.push_back({MarkKind::italic, opened, count});
                open = std::string::npos;
                last = here.code;
                continue;
            }
        }
        unicode::append(out.text, here.code);
        ++count;
        last = here.code;
    }
    // One that never closed was an asterisk.
    if (open != std::string::npos) {
        out.text.insert(open, "*");
    }
    return out;
}

namespace {

// A line, or the cells of a table's row with their tabs.
PlainText plain_row(std::string_view line, bool row) {
    const std::size_t tab = line.find('\t');
    if (!row || tab == std::string_view::npos) return plain_text(line);
    PlainText out;
    out.text = tidy_words(line.substr(0, tab));
    for (std::size_t begin = tab; begin < line.size();) {
        const std::size_t end = std::min(line.find('\t', begin + 1), line.size());
        out.text += '\t' + tidy_words(line.substr(begin + 1, end - begin - 1));
        begin = end;
    }
    return out;
}

}  // namespace

bool take_label(std::string_view& line, std::string& label) {
    line = trimmed(line);
    const std::size_t length = label_length(line);
    if (length == 0) return false;
    label = line.substr(0, length);
    line = trimmed(line.substr(length));
    return true;
}

LabelClass label_class(std::string_view label, std::string_view beside) {
    const std::string core = unicode::lower(core_of(label));
    if (core.empty()) return LabelClass::none;
    if (core.starts_with("pp")) return LabelClass::preambular;
    if (core.starts_with("op") || unicode::digit_value(first_code(core)) >= 0) return LabelClass::digits;
    if (!is_roman(core)) return LabelClass::letter;
    // Only behind its own neighbour in the alphabet is one of these a letter.
    const std::string near = unicode::lower(core_of(beside));
    const bool goes_on =
        core.size() == 1 && near.size() == 1 && !is_roman(near) && near.front() + 1 == core.front();
    return goes_on ? LabelClass::letter : LabelClass::roman;
}

AddedParagraphs added_paragraphs(std::string_view text, std::string_view label, const Document& document,
                                 std::uint32_t target) {
    AddedParagraphs added;
    const Paragraph& near = document.paragraphs[target];
    std::string beside(near.label);
    Form form = form_near(document, target);
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        Paragraph paragraph;
        const Paragraph* heading = nullptr;
        const std::size_t tab = form.kind == Kind::table_row ? std::string_view::npos : line.find('\t');
        if (tab != std::string_view::npos) {
            paragraph.label = tidy_words(line.substr(0, tab));
            line = line.substr(tab + 1);
        }
        if (added.paragraphs.empty() && !label.empty()) {
            paragraph.label = tidy_words(label);
            // "15 bis. The text": the number is said twice.
            std::string_view rest = line;
            std::string repeated;
            if (take_label(rest, repeated) && fold_label(repeated) == fold_label(label)) line = rest;
        }
        if (paragraph.label.empty() && tab == std::string_view::npos) {
            heading = take_heading(line, paragraph.label, document, target);
            if (heading == nullptr) take_label(line, paragraph.label);
        } else {
            std::string_view whole = paragraph.label;
            std::string same;
            heading = take_heading(whole, same, document, target);
            if (!whole.empty()) heading = nullptr;
        }
        PlainText plain = plain_row(line, form.kind == Kind::table_row);
        if (plain.text.empty() && heading == nullptr &&
            (tab == std::string_view::npos || paragraph.label.empty()))
            continue;
        paragraph.text = std::move(plain.text);
        paragraph.marks = std::move(plain.marks);
        if (heading != nullptr) {
            paragraph.kind = Kind::heading;
            paragraph.level = heading->level;
            beside.clear();
            added.paragraphs.push_back(std::move(paragraph));
            continue;
        }
        const LabelClass own = label_class(paragraph.label, beside);
        const LabelClass neighbour = label_class(beside);
        if (own == LabelClass::preambular) {
            form = {Kind::preambular, form.level};
        } else if (own == LabelClass::digits && neighbour != LabelClass::digits) {
            form = form_of_operative(document, target);
        } else if ((own == LabelClass::letter || own == LabelClass::roman) && own != neighbour) {
            // Deeper than a number, and roman deeper than letters; a letter behind a roman is back above.
            const bool back = own == LabelClass::letter && neighbour == LabelClass::roman && form.level > 1;
            form = {Kind::item, back ? form.level - 1 : form.level + 1};
            if (added.paragraphs.empty()) added.inside_target = !back;
        }
        paragraph.kind = form.kind;
        paragraph.level = form.level;
        if (!paragraph.label.empty()) beside = paragraph.label;
        added.paragraphs.push_back(std::move(paragraph));
    }
    return added;
}

}  // namespace adref::track
