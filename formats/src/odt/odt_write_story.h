// The paragraphs and tables of an OpenDocument's text, or of one of its notes.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/odt/odt_write_runs.h"

#include <span>
#include <string>

namespace adref::formats::odt_write {

// The text itself; comments that are nowhere in it stand at its end.
void append_odt_text(std::string& out, std::span<const RichParagraph> paragraphs, OdtShared& shared);

void append_odt_note(std::string& out, std::span<const RichParagraph> paragraphs, OdtShared& shared);

// What stands between tables, or in a cell.
struct OdtPlace {
    bool note = false;
    bool after_table = false;
    bool last = false;  // the text ends here
    bool row = false;   // a cell of a row: numbers are set apart by a space
};
void append_odt_paragraphs(std::string& out, std::span<const RichParagraph> paragraphs, const OdtPlace& place,
                           OdtShared& shared);

// The rows of one table.
void append_odt_table(std::string& out, std::span<const RichParagraph> rows, std::uint32_t number, bool last,
                      OdtShared& shared);

}  // namespace adref::formats::odt_write
