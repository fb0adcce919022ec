// Lists that number themselves: numbering.xml, and the w:numPr of a paragraph.
#pragma once

#include "formats/rich_text.h"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace adref::formats::docx_write {

class DocxLists {
 public:
    explicit DocxLists(std::span<const RichList> lists);

    // A paragraph's w:numPr; empty if it does not number itself. To be asked for
    // each paragraph once, in the order of the text: a number that starts afresh
    // starts it for those that follow.
    std::string numbering(const RichProperties& properties);
    // The same for what a paragraph was.
    std::string old_numbering(const RichProperties& properties) const;

    bool any() const { return !instances_.empty(); }
    // numbering.xml.
    std::string part() const;

 private:
    // A w:num: a list, or a list from where a number starts afresh.
    struct Instance {
        std::uint32_t list = 0;
        std::uint32_t level = kNoIndex;
        std::uint32_t start = 0;
    };

    void append_instance(std::string& out, std::size_t index) const;

    std::span<const RichList> lists_;
    std::vector<Instance> instances_;
    std::vector<std::uint32_t> current_;  // by list: its w:num now
    std::vector<std::uint32_t> series_;   // by list: the first list of its series
};

}  // namespace adref::formats::docx_write
