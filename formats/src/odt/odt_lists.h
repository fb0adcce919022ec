// Lists of an OpenDocument: how their styles number, and which list each
// paragraph is an item of.
#pragma once

#include "formats/reader.h"
#include "formats/rich_text.h"
#include "formats/src/odt/odt_xml.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace adref::formats {

inline constexpr std::uint32_t kOdtListLevels = 10;

// The name, among the lists' styles, of that which numbers headings.
inline constexpr const char* kOdtOutline = "\x01outline";

struct OdtListLevel {
    RichListLevel numbers;
    std::optional<std::int32_t> left, first;  // in hundredths of a millimetre
};

class OdtLists {
 public:
    // The element that just started: a list's style, or that of the outline.
    void read_style(OdtXml& xml, std::vector<Remark>& report);

    // text:list and text:numbered-paragraph, and where they end.
    void open(const OdtXml& xml);
    void close();
    bool inside() const { return !open_.empty(); }
    // An item; `header`: it has no number.
    void open_item(std::uint32_t start, bool header);
    void close_item();
    // Of one that a paragraph stands outside of: notes and cells begin anew.
    struct Open {
        std::string style;
        std::uint32_t series = 0;
    };
    struct Item {
        std::uint32_t start = 0;
        bool numbered = false;  // its first paragraph is still to come
    };
    struct State {
        std::vector<Open> open;
        std::vector<Item> items;
    };
    State leave() { return std::exchange(state_, {}); }
    void enter(State state) { state_ = std::move(state); }

    // The number of a paragraph that begins in the list at hand. True if it has one.
    bool number(RichProperties& properties, RichText& text);
    // … and of one outside of lists whose style says one, or of a heading.
    bool number(const std::string& style, std::uint32_t level, RichProperties& properties, RichText& text);
    // Where paragraphs of the list at hand begin; null outside of lists.
    const OdtListLevel* level() const;

 private:
    using Levels = std::array<OdtListLevel, kOdtListLevels>;

    std::uint32_t list(const std::string& style, std::uint32_t series, RichText& text);
    const OdtListLevel* find(const std::string& style, std::size_t level) const;

    std::unordered_map<std::string, Levels> styles_;
    std::map<std::pair<std::string, std::uint32_t>, std::uint32_t> lists_;  // into RichText::lists
    std::unordered_map<std::string, std::uint32_t> series_of_id_;
    std::unordered_map<std::string, std::uint32_t> last_series_;  // by style
    std::uint32_t series_ = 0;
    State state_;
    std::vector<Open>& open_ = state_.open;
    std::vector<Item>& items_ = state_.items;
};

}  // namespace adref::formats
