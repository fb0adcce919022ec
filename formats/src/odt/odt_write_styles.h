// The styles of an OpenDocument that we write: what a draft looks like in print
// (as in the Word files), and how each paragraph says what it is.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/office/office_language.h"
#include "formats/src/office/typed_label.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace adref::formats::odt_write {

inline constexpr std::string_view kNamespaces =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""
    " xmlns:adref=\"urn:adref:opendocument:1\"";

inline constexpr std::string_view kNumberStyle = "adref_20_number";
inline constexpr std::string_view kNoteSignStyle = "Footnote_20_anchor";

// Which styles a text uses; each is defined only if it is.
class OdtStyleWriter {
 public:
    // `says_language`: the text has one; otherwise the file says none.
    OdtStyleWriter(const OfficeLanguage& language, bool says_language)
        : language_(language), says_language_(says_language) {}

    // The name of the style for such a paragraph.
    std::string paragraph(const RichProperties& properties, LabelEnd label, bool after_table = false);
    std::string note_paragraph();
    // Of words with these marks, of which there are some.
    std::string text(MarkSet marks);
    void use_notes() { notes_ = true; }
    void use_tables() { tables_ = true; }
    void use_number() { number_ = true; }

    // Of content.xml: fonts, and the styles that have no names for people;
    // `lists` are those of lists, ready made.
    std::string automatic(const std::string& lists) const;
    // styles.xml.
    std::string part() const;

 private:
    struct Used {
        Kind kind = Kind::text;
        std::uint32_t level = 0;

        friend bool operator<(const Used& a, const Used& b) {
            return std::tie(a.kind, a.level) < std::tie(b.kind, b.level);
        }
    };
    // A paragraph that is set otherwise than its style says; in twentieths of a point.
    struct Variant {
        std::string parent;
        bool set = false;
        std::uint32_t left = 0;
        std::uint32_t hanging = 0;
        bool set_apart = false;  // from the table before it

        friend bool operator<(const Variant& a, const Variant& b) {
            return std::tie(a.parent, a.set, a.left, a.hanging, a.set_apart) <
                   std::tie(b.parent, b.set, b.left, b.hanging, b.set_apart);
        }
    };

    const OfficeLanguage& language_;
    bool says_language_;
    std::set<Used> used_;
    std::set<std::uint32_t> headings_;  // not of ours, from 1
    std::map<Variant, std::uint32_t> variants_;
    std::set<MarkSet> marks_;
    bool title_ = false;
    bool notes_ = false;
    bool tables_ = false;
    bool number_ = false;
};

}  // namespace adref::formats::odt_write
