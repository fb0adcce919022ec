#include "formats/src/docx/docx_write_comments.h"

#include "diffcore/unicode.h"
#include "formats/src/docx/docx_write_parts.h"
#include "formats/src/docx/docx_write_revisions.h"
#include "formats/src/xml/xml_write.h"

#include <string_view>

namespace adref::formats::docx_write {
namespace {

constexpr std::size_t kMostInitials = 4;

// Of a name of several words the first letters, otherwise its beginning: "EU".
std::string initials_of(std::string_view author) {
    std::string initials;
    std::size_t letters = 0;
    const bool words = author.find(' ') != std::string_view::npos;
    bool start = true;
    for (std::size_t at = 0; at < author.size() && letters < kMostInitials;) {
        const std::size_t bytes = unicode::decode(author, at).bytes;
        const bool space = author[at] == ' ';
        if (!space && (start || !words)) {
            initials += author.substr(at, bytes);
            ++letters;
        }
        start = space;
        at += bytes;
    }
    return initials;
}

void append_element(std::string& out, std::string_view name, std::uint32_t id) {
    out += '<';
    out += name;
    append_attribute(out, "w:id", id);
    out += "/>";
}

}  // namespace

void DocxComments::append_start(std::string& out, std::uint32_t index) {
    if (index >= states_.size() || states_[index] != State::unseen) return;
    states_[index] = State::open;
    append_element(out, "w:commentRangeStart", index);
}

void DocxComments::append_end(std::string& out, std::uint32_t index) {
    if (index >= states_.size() || states_[index] == State::closed) return;
    append_start(out, index);
    states_[index] = State::closed;
    append_element(out, "w:commentRangeEnd", index);
    out += "<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>";
    append_element(out, "w:commentReference", index);
    out += "</w:r>";
}

void DocxComments::append_rest(std::string& out) {
    for (std::uint32_t i = 0; i < states_.size(); ++i) append_end(out, i);
}

std::string DocxComments::part() const {
    std::string out(kXmlHead);
    out += "<w:comments";
    out += kWordNamespaces;
    out += '>';
    for (std::uint32_t i = 0; i < comments_.size(); ++i) {
        const RichComment& comment = comments_[i];
        out += "<w:comment";
        append_attribute(out, "w:id", i);
        append_author_and_date(out, comment.author, comment.date);
        append_attribute(out, "w:initials", initials_of(comment.author.empty() ? kNobody : comment.author));
        out += '>';
        std::string_view rest = comment.text;
        for (bool first = true;; first = false) {
            const std::size_t end = rest.find('\n');
            out += "<w:p><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr>";
            if (first) {
                out += "<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:annotationRef/></w:r>";
            }
            out += "<w:r><w:t xml:space=\"preserve\">";
            append_escaped(out, rest.substr(0, end));
            out += "</w:t></w:r></w:p>";
            if (end == std::string_view::npos) break;
            rest.remove_prefix(end + 1);
        }
        out += "</w:comment>";
    }
    out += "</w:comments>";
    return out;
}

}  // namespace adref::formats::docx_write
