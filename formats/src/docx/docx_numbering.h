// The lists of a Word file (numbering.xml), taken over where a paragraph uses
// them: a file has hundreds that nobody uses.
#pragma once

#include "formats/reader.h"
#include "formats/rich_text.h"
#include "formats/src/docx/docx_styles.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace adref::formats {

inline constexpr std::uint32_t kDocxListLevels = 9;

struct DocxListLevel {
    RichListLevel level{RichListLevel::Numbers::none, "", 1, kNoIndex, false, false, false};
    std::uint32_t style = kNoIndex;  // paragraphs of this style are on this level
    std::optional<std::int32_t> left;
    std::optional<std::int32_t> first;
    std::string unknown;  // the name of its way to number, where that is not ours
};

class DocxNumbering {
 public:
    void read(DocxXml& xml, DocxNames& names);

    // The list of a w:numId in RichText::lists, where it is put at its first use;
    // kNoIndex if there is no such list.
    std::uint32_t list(std::uint32_t number, const DocxStyles& styles, std::vector<RichList>& lists,
                       std::vector<Remark>& report);
    // Its level for paragraphs of a style, where the list says so.
    std::optional<std::uint32_t> level_of_style(std::uint32_t number, std::uint32_t style,
                                                const DocxStyles& styles);
    // Null where the list or the level is missing.
    const DocxListLevel* level(std::uint32_t number, std::uint32_t level, const DocxStyles& styles);

 private:
    using Levels = std::array<DocxListLevel, kDocxListLevels>;
    struct Abstract {
        std::uint32_t series = 0;
        std::uint32_t number_style = kNoIndex;  // its levels are those of that style's list
        Levels levels;
    };
    struct Override {
        std::uint32_t level = 0;
        std::optional<std::uint32_t> start;
        std::optional<DocxListLevel> whole;
    };
    struct Number {
        std::uint32_t abstract = kNoIndex;
        std::vector<Override> overrides;
    };

    struct Resolved {
        std::uint32_t series = 0;
        std::array<const DocxListLevel*, kDocxListLevels> levels{};  // null: there is no such list
    };

    void read_abstract(DocxXml& xml, DocxNames& names);
    void read_number(DocxXml& xml, DocxNames& names);
    const Abstract* abstract_of(std::uint32_t number, const DocxStyles& styles) const;
    const Resolved* resolved(std::uint32_t number, const DocxStyles& styles);

    std::unordered_map<std::uint32_t, Abstract> abstracts_;
    std::unordered_map<std::uint32_t, std::uint32_t> abstract_of_style_;  // w:styleLink
    std::unordered_map<std::uint32_t, Number> numbers_;
    std::unordered_map<std::uint32_t, Resolved> resolved_;
    std::unordered_map<std::uint32_t, std::uint32_t> used_;  // into RichText::lists
};

}  // namespace adref::formats
