#include "formats/src/xml/xml_stream.h"

#include <algorithm>
#include <utility>

namespace adref::formats {

XmlStream::XmlStream(std::string_view bytes, std::string where, const XmlLimits& limits,
                     std::string_view writer)
    : limits_(limits),
      writer_(writer),
      bytes_(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))),
      where_(std::move(where)) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        fail("the XML of the document is not in UTF-8", "save it again in a word processor");
        return;
    }
    if (has_endless_tag(bytes, limits.attributes)) {
        fail("an element has more than " + std::to_string(limits.attributes) + " attributes");
        return;
    }
    // From a device the reader takes small pieces; given the bytes it would
    // make UTF-16 of all of them at once.
    buffer_.setBuffer(&bytes_);
    buffer_.open(QIODevice::ReadOnly);
    xml_.setDevice(&buffer_);
}

XmlStream::Token XmlStream::next() {
    for (;;) {
        if (error_) return token_ = Token::done;
        switch (xml_.readNext()) {
            case QXmlStreamReader::StartElement:
                if (start_element()) return token_ = Token::start;
                break;
            case QXmlStreamReader::EndElement:
                if (end_element()) return token_ = Token::end;
                break;
            case QXmlStreamReader::Characters:
                return token_ = Token::text;
            case QXmlStreamReader::DTD:
                fail("the XML of the document has a document type, which " + std::string(writer_));
                break;
            case QXmlStreamReader::EndDocument:
                return token_ = Token::done;
            case QXmlStreamReader::Invalid:
                fail_as_xml();
                break;
            default:
                break;
        }
    }
}

bool XmlStream::next_in(std::size_t depth) {
    const Token token = next();
    return token != Token::done && !(token == Token::end && depth_ < depth);
}

bool XmlStream::next_start(std::size_t depth) {
    while (next_in(depth)) {
        if (token_ == Token::start) return true;
    }
    return false;
}

void XmlStream::skip() {
    const std::size_t inside = depth_;
    while (next_in(inside)) {
    }
}

void XmlStream::collect(std::string& out) {
    const std::size_t inside = depth_;
    while (next_in(inside)) {
        if (token_ == Token::text) append_utf8(out, xml_.text());
    }
}

bool XmlStream::may_declare(std::size_t declarations) {
    if (declarations <= limits_.declarations) return true;
    fail("more than " + std::to_string(limits_.declarations) + " namespaces are declared");
    return false;
}

bool XmlStream::may_open(std::size_t open) {
    if (open < limits_.depth) return true;
    fail("elements are nested more than " + std::to_string(limits_.depth) + " deep");
    return false;
}

void XmlStream::fail(std::string message, std::string hint) {
    if (!error_) error_ = Error{ErrorCode::bad_input, std::move(message), where_, std::move(hint)};
}

void XmlStream::fail_as_xml() {
    std::string why = to_utf8(xml_.errorString());
    if (why.ends_with('.')) why.pop_back();
    std::replace(why.begin(), why.end(), '\n', ' ');
    where_ += ", line " + std::to_string(xml_.lineNumber());
    fail("the XML of the document is broken: " + why, "open it in a word processor and save it again");
}

}  // namespace adref::formats
