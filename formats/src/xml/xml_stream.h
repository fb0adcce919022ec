// The XML of a file's part, element by element, as Word files and OpenDocuments
// are read. What their elements are is for the two to say; what is nested,
// declared or listed without end is refused.
#pragma once

#include "diffcore/result.h"
#include "formats/src/xml/xml_text.h"

#include <QBuffer>
#include <QXmlStreamReader>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace adref::formats {

struct XmlLimits {
    std::size_t depth = 0;         // of elements inside one another
    std::size_t attributes = 0;    // of one element
    std::size_t declarations = 0;  // of namespaces, at one place
};

class XmlStream {
 public:
    enum class Token : std::uint8_t { start, end, text, done };

    virtual ~XmlStream() = default;
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    // `done` at the end, at the first error, and ever after.
    Token next();
    // The same inside one element: false where it ends. `depth` is what depth()
    // said at its start.
    bool next_in(std::size_t depth);
    // The next element that starts inside that one.
    bool next_start(std::size_t depth);
    Token token() const { return token_; }

    QStringView text() const { return xml_.text(); }  // of a text
    std::size_t depth() const { return depth_; }      // the element that just started included

    void skip();  // to the end of the element that just started
    // All text inside the element that just started, up to its end.
    void collect(std::string& out);

    const std::optional<Error>& error() const { return error_; }
    void fail(std::string message, std::string hint = "");

 protected:
    // `bytes` must outlive the reader; `where` ("file, part") is for errors. `writer`
    // ends the one on a document type, which "Word never writes".
    XmlStream(std::string_view bytes, std::string where, const XmlLimits& limits, std::string_view writer);

    // An element that starts or ends; both say set_depth. False for one that is not shown.
    virtual bool start_element() = 0;
    virtual bool end_element() = 0;

    // Fail where the limit is passed.
    bool may_declare(std::size_t declarations);
    bool may_open(std::size_t open);

    QXmlStreamReader& xml() { return xml_; }
    const QXmlStreamReader& xml() const { return xml_; }

    void set_depth(std::size_t depth) { depth_ = depth; }

 private:
    std::size_t depth_ = 0;
    void fail_as_xml();

    XmlLimits limits_;
    std::string_view writer_;
    QByteArray bytes_;
    QBuffer buffer_;
    QXmlStreamReader xml_;
    std::string where_;
    Token token_ = Token::text;
    std::optional<Error> error_;
};

}  // namespace adref::formats
