// The properties of runs and paragraphs as they are written in a Word file
// (w:rPr, w:pPr): only what is said there, nothing inherited.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/docx/docx_names.h"
#include "formats/src/docx/docx_xml.h"
#include "formats/src/office/symbols.h"

#include <cstdint>
#include <optional>

namespace adref::formats {

// Who tracked a change, and when: into DocxNames.
struct DocxTracked {
    std::uint32_t author = kNoIndex;
    std::uint32_t date = kNoIndex;
    std::uint32_t id = kNoIndex;
};

enum class DocxSwitch : std::uint8_t { unset, off, on };
enum class DocxPosition : std::uint8_t { unset, baseline, superscript, subscript };

struct DocxRunFormat {
    DocxSwitch bold = DocxSwitch::unset;
    DocxSwitch italic = DocxSwitch::unset;
    DocxSwitch complex_bold = DocxSwitch::unset;  // these two for Arabic, Hebrew, …
    DocxSwitch complex_italic = DocxSwitch::unset;
    DocxSwitch strike = DocxSwitch::unset;
    DocxSwitch double_strike = DocxSwitch::unset;
    DocxSwitch underline = DocxSwitch::unset;
    DocxSwitch hidden = DocxSwitch::unset;
    DocxSwitch right_to_left = DocxSwitch::unset;
    DocxSwitch complex = DocxSwitch::unset;
    DocxPosition position = DocxPosition::unset;
    SymbolFont font = SymbolFont::none;
    std::uint32_t style = kNoIndex;
    std::uint32_t language = kNoIndex;
    std::uint32_t asian_language = kNoIndex;
    std::uint32_t complex_language = kNoIndex;
};

struct DocxRunProperties {
    DocxRunFormat format;
    std::optional<DocxTracked> changed;
    DocxRunFormat old;
    // Of paragraphs' ends alone:
    std::optional<DocxTracked> inserted, deleted, moved_from, moved_to;
};

struct DocxParagraphFormat {
    std::uint32_t style = kNoIndex;
    std::optional<std::uint32_t> outline;  // from 0; 9 is running text
    std::optional<std::uint32_t> list;     // w:numId; 0 is none
    std::optional<std::uint32_t> list_level;
    std::optional<std::int32_t> left;   // in twips
    std::optional<std::int32_t> first;  // of the first line against `left`
};

struct DocxParagraphProperties {
    DocxParagraphFormat format;
    std::optional<DocxTracked> changed;
    DocxParagraphFormat old;
    std::optional<DocxTracked> numbered;  // its number was inserted
    bool initial = false;                 // a letter set large, the first of the next paragraph
    DocxRunProperties end;
};

// All read from the start of the element to its end.
DocxTracked read_docx_tracked(const DocxXml& xml, DocxNames& names);
void read_docx_run_properties(DocxXml& xml, DocxNames& names, DocxRunProperties& properties);
void read_docx_paragraph_properties(DocxXml& xml, DocxNames& names, DocxParagraphProperties& properties);

// What `over` says, elsewhere what `base` says.
void inherit(DocxRunFormat& over, const DocxRunFormat& base);
void inherit(DocxParagraphFormat& over, const DocxParagraphFormat& base);

std::optional<std::uint32_t> docx_number(QStringView value);

}  // namespace adref::formats
