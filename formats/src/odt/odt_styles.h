// The styles of an OpenDocument: what each says with all that it is based on.
#pragma once

#include "formats/reader.h"
#include "formats/rich_text.h"
#include "formats/src/odt/odt_xml.h"
#include "formats/src/office/symbols.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref::formats {

// A text has three looks at a time: each letter takes that of its script.
enum class OdtScript : std::uint8_t { western, asian, complex };
inline constexpr std::size_t kOdtScripts = 3;

// What a style says about words; what it does not say, it inherits.
struct OdtTextFormat {
    std::array<std::optional<bool>, kOdtScripts> bold;
    std::array<std::optional<bool>, kOdtScripts> italic;
    std::array<std::optional<std::string>, kOdtScripts> language;  // "fr-CA"
    std::optional<bool> underline;
    std::optional<bool> strike;
    std::optional<int> position;  // 1: superscript, -1: subscript
    std::optional<bool> hidden;
    std::optional<SymbolFont> symbols;  // of a font of signs

    MarkSet marks(OdtScript script) const;
};

struct OdtStyle {
    OdtTextFormat text;
    std::optional<Kind> kind;  // and level: said by a style of ours
    std::uint32_t level = 0;
    bool title = false;
    std::optional<std::uint32_t> outline;     // 0: none
    std::optional<std::string> list;          // the list that its paragraphs stand in; empty: none
    std::optional<std::int32_t> left, first;  // margin and first line, in hundredths of a millimetre
    bool own_left = false;                    // an automatic style says them itself
    bool label = false;                       // of a typed number
    bool link = false;
    bool hidden = false;       // of a section
    bool row_tracked = false;  // a row whose changes are its own coming or going
};

class OdtStyles {
 public:
    // The element that just started: office:styles (`automatic` is false) or
    // office:automatic-styles. List styles are for the caller: `other` is called
    // at the start of each element that is no style.
    template <class Other>
    void read(OdtXml& xml, bool automatic, const Other& other) {
        const std::size_t inside = xml.depth();
        while (xml.next_start(inside)) {
            if (xml.tag() == OdtTag::style || xml.tag() == OdtTag::default_style) {
                read_style(xml, automatic);
            } else {
                other();
            }
        }
    }

    // Of a name that is not there: the default. References stay good.
    const OdtStyle& paragraph(QStringView name) { return find(u'p', name); }
    const OdtStyle& text(QStringView name) { return find(u't', name); }
    const OdtStyle& section(QStringView name) { return find(u's', name); }
    const OdtStyle& row(QStringView name) { return find(u'r', name); }

 private:
    struct Entry {
        OdtStyle own;
        std::string name;  // as people see it
        std::string parent;
        bool automatic = false;
    };

    void read_style(OdtXml& xml, bool automatic);
    const OdtStyle& find(char16_t family, QStringView name);
    OdtStyle resolve(const std::string& key) const;

    std::unordered_map<std::string, Entry> read_;      // by family and name
    std::unordered_map<std::string, OdtStyle> known_;  // the same, resolved
    OdtTextFormat defaults_;
    std::string last_key_;  // most texts ask for the same style again and again
    const OdtStyle* last_ = nullptr;
};

// Puts what `from` says over what `to` says.
void override_format(OdtTextFormat& to, const OdtTextFormat& from);

// The font of signs that the text properties that just started name, if they name a font.
std::optional<SymbolFont> odt_symbol_font(const OdtXml& xml);

// Private codes of such fonts as the signs that they stand for; a box and a
// remark for unknown ones.
void map_odt_symbols(std::string& text, SymbolFont font, std::vector<Remark>& report);

// "1.5cm" in hundredths of a millimetre; nothing for what is no length.
std::optional<std::int32_t> odt_length(QStringView text);

}  // namespace adref::formats
