#include "formats/src/spans.h"

#include "diffcore/unicode.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace adref::formats {
namespace {

struct Tag {
    std::string_view name;
    MarkKind kind;
};

constexpr std::array kTags = {
    Tag{"u", MarkKind::underline}, Tag{"ins", MarkKind::underline},   Tag{"s", MarkKind::strike},
    Tag{"del", MarkKind::strike},  Tag{"sup", MarkKind::superscript}, Tag{"sub", MarkKind::subscript},
    Tag{"b", MarkKind::bold},      Tag{"strong", MarkKind::bold},     Tag{"i", MarkKind::italic},
    Tag{"em", MarkKind::italic},
};

struct TagHere {
    std::size_t bytes = 0;  // 0: no known tag
    std::size_t which = 0;  // index into kTags
    bool closing = false;
};

TagHere tag_at(std::string_view text, std::size_t at) {
    TagHere tag;
    std::size_t i = at + 1;
    if (i < text.size() && text[i] == '/') {
        tag.closing = true;
        ++i;
    }
    for (std::size_t which = 0; which < kTags.size(); ++which) {
        const std::string_view name = kTags[which].name;
        if (text.substr(i).starts_with(name) && i + name.size() < text.size() &&
            text[i + name.size()] == '>') {
            tag.which = which;
            tag.bytes = i + name.size() + 1 - at;
            return tag;
        }
    }
    return tag;
}

bool is_target(std::string_view target) {
    if (target.empty()) return false;
    for (const std::string_view start :
         {"#", "http://", "https://", "mailto:", "ftp://", "www.", "/", "./", "../"}) {
        if (target.starts_with(start)) return true;
    }
    for (const std::string_view end :
         {".html", ".htm", ".md", ".pdf", ".docx", ".doc", ".txt", ".png", ".jpg", ".svg"}) {
        if (target.ends_with(end)) return true;
    }
    return false;
}

// A link behind "]": "(target)" or "(target "title")"; 0 if it is none.
std::size_t link_bytes(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 512;
    if (at >= text.size() || text[at] != '(') return 0;
    std::size_t i = at + 1;
    std::size_t depth = 1;
    for (; i < text.size() && i - at < longest; ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '(') {
            ++depth;
        } else if (text[i] == ')' && --depth == 0) {
            break;
        }
    }
    if (i >= text.size() || depth != 0) return 0;
    std::string_view inside = text.substr(at + 1, i - at - 1);
    std::string_view target = inside.substr(0, std::min(inside.find(' '), inside.size()));
    if (target.size() < inside.size() && inside.find_first_of("\"'", target.size()) == std::string_view::npos)
        return 0;
    if (target.starts_with('<') && target.ends_with('>')) target = target.substr(1, target.size() - 2);
    return is_target(target) ? i + 1 - at : 0;
}

// What our own scan says about the bytes of a paragraph.
enum class Byte : unsigned char { plain, drop, escape, tag };

class Scan {
 public:
    Scan(std::string_view text, std::size_t line, std::vector<Remark>& report)
        : text_(text), what_(text.size(), Byte::plain) {
        find_links(line, report);
        find_tags();
    }

    // The paragraph with every sign that we keep as it stands escaped, behind a
    // comma that keeps md4c from seeing a list, a heading or a rule at its start.
    std::string prepared() const {
        std::string out = ",";
        out.reserve(text_.size() + text_.size() / 8 + 1);
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (what_[i] == Byte::drop) continue;
            if (what_[i] == Byte::escape) out.push_back('\\');
            out.push_back(text_[i]);
            if (text_[i] == '\\' && i + 1 < text_.size()) {
                if (what_[i + 1] == Byte::drop) continue;
                out.push_back(text_[++i]);
            }
        }
        return out;
    }

 private:
    void find_links(std::size_t line, std::vector<Remark>& report) {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            switch (text_[i]) {
                case '\\':
                    ++i;
                    break;
                case '[':
                    what_[i] = Byte::escape;
                    open.push_back(i);
                    break;
                case ']': {
                    what_[i] = Byte::escape;
                    if (open.empty()) break;
                    const std::size_t begin = open.back();
                    open.pop_back();
                    const std::size_t bytes = link_bytes(text_, i + 1);
                    if (bytes == 0) break;
                    const bool image = begin > 0 && text_[begin - 1] == '!';
                    what_[begin] = Byte::drop;
                    if (image) what_[begin - 1] = Byte::drop;
                    for (std::size_t at = i; at <= i + bytes; ++at) what_[at] = Byte::drop;
                    report.push_back({Remark::What::dropped, line, std::string(text_.substr(i + 1, bytes)),
                                      image ? "address of a picture" : "target of a link"});
                    i += bytes;
                    break;
                }
                case '!':
                case '`':
                case '&':
                case '<':
                    what_[i] = Byte::escape;
                    break;
                default:
                    break;
            }
        }
    }

    // Tags count only in pairs, innermost first.
    void find_tags() {
        std::array<std::vector<std::size_t>, kTags.size()> open;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (text_[i] == '\\') {
                ++i;
                continue;
            }
            if (text_[i] != '<' || what_[i] == Byte::drop) continue;
            const TagHere tag = tag_at(text_, i);
            if (tag.bytes == 0) continue;
            if (!tag.closing) {
                open[tag.which].push_back(i);
            } else if (!open[tag.which].empty()) {
                what_[open[tag.which].back()] = Byte::tag;
                what_[i] = Byte::tag;
                open[tag.which].pop_back();
            }
        }
    }

    std::string_view text_;
    std::vector<Byte> what_;
};

// Puts together what md4c reports.
struct Collector {
    Styled styled;
    std::uint32_t length = 0;  // code points of styled.text, the comma included
    std::vector<std::pair<MarkKind, std::uint32_t>> open;

    void add(std::string_view text) {
        styled.text.append(text);
        length += static_cast<std::uint32_t>(unicode::count_code_points(text));
    }
    void begin(MarkKind kind) { open.emplace_back(kind, length); }
    void end(MarkKind kind) {
        for (std::size_t i = open.size(); i-- > 0;) {
            if (open[i].first != kind) continue;
            styled.marks.push_back({kind, open[i].second, length});
            open.erase(open.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }
    void tag(std::string_view html) {
        const TagHere found = html.empty() ? TagHere{} : tag_at(html, 0);
        if (found.bytes != html.size()) {
            add(html);
        } else if (found.closing) {
            end(kTags[found.which].kind);
        } else {
            begin(kTags[found.which].kind);
        }
    }
};

std::optional<MarkKind> mark_of(MD_SPANTYPE type) {
    switch (type) {
        case MD_SPAN_EM:
            return MarkKind::italic;
        case MD_SPAN_STRONG:
            return MarkKind::bold;
        case MD_SPAN_DEL:
            return MarkKind::strike;
        default:
            return std::nullopt;
    }
}

int ignore_block(MD_BLOCKTYPE, void*, void*) {
    return 0;
}

int enter_span(MD_SPANTYPE type, void*, void* user) {
    if (const auto kind = mark_of(type)) static_cast<Collector*>(user)->begin(*kind);
    return 0;
}

int leave_span(MD_SPANTYPE type, void*, void* user) {
    if (const auto kind = mark_of(type)) static_cast<Collector*>(user)->end(*kind);
    return 0;
}

int take_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    auto& collector = *static_cast<Collector*>(user);
    const std::string_view piece(text, size);
    switch (type) {
        case MD_TEXT_HTML:
            collector.tag(piece);
            break;
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            collector.add(" ");
            break;
        default:
            collector.add(piece);
            break;
    }
    return 0;
}

}  // namespace

Styled read_spans(std::string_view markdown, std::size_t line, std::vector<Remark>& report) {
    Styled plain;
    if (markdown.find_first_of("*_~\\<[`") == std::string_view::npos) {
        plain.text = markdown;
        return plain;
    }
    if (markdown.size() > kMaxSpanBytes) {
        plain.text = markdown;
        report.push_back({Remark::What::suspicious, line, std::string(markdown.substr(0, 0)),
                          "a paragraph of more than a megabyte: its markup is left as it stands"});
        return plain;
    }
    const std::string prepared = Scan(markdown, line, report).prepared();
    MD_PARSER parser{};
    parser.flags = MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS;
    parser.enter_block = ignore_block;
    parser.leave_block = ignore_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = take_text;
    Collector collector;
    collector.styled.text.reserve(prepared.size());
    if (md_parse(prepared.data(), static_cast<MD_SIZE>(prepared.size()), &parser, &collector) != 0 ||
        !collector.styled.text.starts_with(',')) {
        plain.text = markdown;
        report.push_back(
            {Remark::What::suspicious, line, "", "its markup could not be read and is left as it stands"});
        return plain;
    }
    Styled styled = std::move(collector.styled);
    styled.text.erase(0, 1);
    for (Mark& mark : styled.marks) {
        --mark.start;
        --mark.end;
    }
    return styled;
}

}  // namespace adref::formats
