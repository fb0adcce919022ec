// The XML of a Word file's parts, element by element. Of alternatives
// (mc:AlternateContent) only the one that we understand is seen; what is nested,
// declared or listed without end is refused.
#pragma once

#include "formats/src/docx/docx_tags.h"
#include "formats/src/xml/xml_stream.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref::formats {

class DocxXml final : public XmlStream {
 public:
    // `bytes` must outlive the reader; `where` ("file, part") is for errors.
    DocxXml(std::string_view bytes, std::string where);

    DocxTag tag() const { return tag_; }  // of a start or an end

    // At a start. Null where the element has no such attribute of its own
    // vocabulary or of none.
    QStringView attribute(QStringView name) const;
    bool keeps_space() const;  // xml:space="preserve"
    // w:val of switches: absent is on.
    bool is_on() const;

 private:
    struct Open {
        DocxTag tag = DocxTag::other;
        bool shown = true;   // alternatives are not: only what is in the one that was taken
        bool taken = false;  // of alternatives: one was understood
        std::uint32_t declarations = 0;
    };

    bool start_element() override;
    bool end_element() override;
    bool takes_alternative(DocxTag tag);
    void declare(Open& element);
    bool understands(QStringView prefixes) const;

    std::vector<Open> open_;
    std::size_t declarations_ = 0;                    // that hold now
    std::unordered_map<std::string, bool> prefixes_;  // of vocabularies: whether we understand them
    DocxTag tag_ = DocxTag::other;
};

}  // namespace adref::formats
