// The styles of a Word file, resolved: what each says itself or inherits, and
// what runs and paragraphs in them come out as.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/docx/docx_properties.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace adref::formats {

struct DocxStyle {
    std::uint32_t id = kNoIndex;  // into DocxNames
    std::uint32_t based_on = kNoIndex;
    std::uint32_t list_style = kNoIndex;  // the style that says its list: itself, or one it is based on
    std::string name;
    std::optional<Kind> kind;  // one of adref's own
    std::uint32_t level = 0;
    std::uint32_t heading = 0;
    bool title = false;
    bool link = false;      // looks of a hyperlink, no emphasis
    bool contents = false;  // an entry of the table of contents
    bool label = false;     // of the runs that hold the printed number
    DocxRunFormat run;
    DocxParagraphFormat paragraph;

    // Large and bold is what a heading looks like, not what somebody stressed.
    bool says_kind() const { return kind.has_value() || heading != 0 || title; }
};

// A run as it comes out.
struct DocxLooks {
    MarkSet marks = 0;
    bool hidden = false;
    bool label = false;
    bool right_to_left = false;
    SymbolFont font = SymbolFont::none;
    std::uint32_t language = kNoIndex;  // of its letters, of Chinese ones among them
    std::uint32_t asian_language = kNoIndex;
};

class DocxStyles {
 public:
    DocxStyles() = default;
    void read(DocxXml& xml, DocxNames& names);

    // The default style where there is none of that id.
    const DocxStyle& paragraph(std::uint32_t id) const;
    const DocxStyle& numbering(std::uint32_t id) const;
    DocxLooks looks(const DocxStyle& paragraph, const DocxRunFormat& direct) const;

 private:
    enum class Type : std::uint8_t { paragraph, character, numbering, table };
    struct Entry {
        Type type = Type::paragraph;
        DocxStyle style;
    };

    void read_style(DocxXml& xml, DocxNames& names);
    void resolve(Entry& entry) const;
    const DocxStyle& find(Type type, std::uint32_t id) const;

    std::unordered_map<std::uint32_t, Entry> read_;      // by id, as written
    std::unordered_map<std::uint32_t, Entry> resolved_;  // … with what they inherit
    std::uint32_t default_paragraph_ = kNoIndex;
    DocxRunFormat defaults_;
    DocxParagraphFormat paragraph_defaults_;
    DocxStyle none_;
};

}  // namespace adref::formats
