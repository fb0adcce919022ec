// The styles of a Word file: what a draft looks like in print, and how each
// paragraph says what it is.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/office/office_language.h"
#include "formats/src/office/typed_label.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace adref::formats::docx_write {

inline constexpr const char* kNumberStyle = "AdrefNumber";

// Which styles a text uses; each is defined only if it is.
class DocxStyleWriter {
 public:
    // The properties of a paragraph as the beginning of a w:pPr (its numbers
    // excepted: w:numPr is `numbering`, ready made). Remembers its style as used.
    void append_paragraph(std::string& out, const RichProperties& properties, LabelEnd label,
                          const std::string& numbering, bool after_table = false);

    void use_notes() { notes_ = true; }
    void use_comments() { comments_ = true; }
    void use_tables() { tables_ = true; }

    // styles.xml.
    std::string part(const OfficeLanguage& language) const;

 private:
    std::set<std::pair<Kind, std::uint32_t>> used_;  // with its level
    std::set<std::uint32_t> headings_;               // of Word's own, from 1
    bool title_ = false;
    bool lists_ = false;
    bool notes_ = false;
    bool comments_ = false;
    bool tables_ = false;
};

}  // namespace adref::formats::docx_write
