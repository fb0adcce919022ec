// The XML of a Word file's parts, element by element. Of alternatives
// (mc:AlternateContent) only the one that we understand is seen; what is nested,
// declared or listed without end is refused.
#pragma once

#include "diffcore/result.h"
#include "formats/src/docx/docx_tags.h"
#include "formats/src/xml/xml_text.h"

#include <QBuffer>
#include <QXmlStreamReader>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref::formats {

inline constexpr std::size_t kMaxDocxDepth = 10'000;        // of elements inside one another
inline constexpr std::size_t kMaxDocxAttributes = 128;      // of one element
inline constexpr std::size_t kMaxDocxDeclarations = 1'024;  // of namespaces, at one place

class DocxXml {
 public:
    enum class Token : std::uint8_t { start, end, text, done };

    // `bytes` must outlive the reader; `where` ("file, part") is for errors.
    DocxXml(std::string_view bytes, std::string where);

    // `done` at the end, at the first error, and ever after.
    Token next();
    // The same inside one element: false where it ends. `depth` is what depth()
    // said at its start.
    bool next_in(std::size_t depth);
    Token token() const { return token_; }

    DocxTag tag() const { return tag_; }              // of a start or an end
    QStringView text() const { return xml_.text(); }  // of a text
    std::size_t depth() const { return depth_; }      // the element that just started included

    // At a start. Null where the element has no such attribute of its own
    // vocabulary or of none.
    QStringView attribute(QStringView name) const;
    bool keeps_space() const;  // xml:space="preserve"
    // w:val of switches: absent is on.
    bool is_on() const;

    void skip();  // to the end of the element that just started
    // All text inside the element that just started, up to its end.
    void collect(std::string& out);

    const std::optional<Error>& error() const { return error_; }
    void fail(std::string message, std::string hint = "");

 private:
    struct Open {
        DocxTag tag = DocxTag::other;
        bool shown = true;   // alternatives are not: only what is in the one that was taken
        bool taken = false;  // of alternatives: one was understood
        std::uint32_t declarations = 0;
    };

    bool start_element();  // false for what is not shown
    bool end_element();
    bool takes_alternative(DocxTag tag);
    void declare(Open& element);
    bool understands(QStringView prefixes) const;
    void fail_as_xml();

    QByteArray bytes_;
    QBuffer buffer_;
    QXmlStreamReader xml_;
    std::string where_;
    std::vector<Open> open_;
    std::size_t depth_ = 0;                           // of those that are shown
    std::size_t declarations_ = 0;                    // that hold now
    std::unordered_map<std::string, bool> prefixes_;  // of vocabularies: whether we understand them
    Token token_ = Token::text;
    DocxTag tag_ = DocxTag::other;
    std::optional<Error> error_;
};

}  // namespace adref::formats
