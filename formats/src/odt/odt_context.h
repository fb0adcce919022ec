// What the parts of an OpenDocument share while they are read.
#pragma once

#include "formats/reader.h"
#include "formats/rich_text.h"
#include "formats/src/odt/odt_changes.h"
#include "formats/src/odt/odt_lists.h"
#include "formats/src/odt/odt_styles.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace adref::formats {

// A text of 10,000 pages has 300,000 of each.
inline constexpr std::size_t kMaxOdtRuns = 2'000'000;
inline constexpr std::size_t kMaxOdtParagraphs = 1'000'000;
// What a file may write once and mean often: spaces, rows and cells.
inline constexpr std::uint32_t kMaxOdtSpaces = 1'000;      // of one text:s
inline constexpr std::size_t kMaxOdtRepeats = 10'000;      // rows, of all that are written once
inline constexpr std::size_t kMaxOdtColumns = 1'024;       // of one row
inline constexpr std::size_t kMaxOdtMuteRemarks = 10'000;  // that quote no words

struct OdtContext {
    OdtContext(RichText& into, std::vector<Remark>& remarks) : text(into), report(remarks) {}

    RichText& text;
    std::vector<Remark>& report;
    OdtStyles styles;
    OdtLists lists;
    OdtChanges changes;
    std::unordered_map<std::string, std::uint32_t> notes;     // by id
    std::unordered_map<std::string, std::uint32_t> comments;  // by name, those that are open
    std::map<std::string, std::size_t> letters;               // of each language
    std::string declared_language;                            // of the file as a whole
    std::size_t runs = 0;
    std::size_t paragraphs = 0;
    std::size_t repeats = 0;
    std::size_t mute_remarks = 0;
    bool found_text = false;

    void drop(std::string words, std::string why) {
        if (words.empty() && ++mute_remarks > kMaxOdtMuteRemarks) return;
        report.push_back({Remark::What::dropped, 0, std::move(words), std::move(why)});
    }
};

// Reads what is inside of office:text, which just started.
void read_odt_body(OdtXml& xml, OdtContext& context);

}  // namespace adref::formats
