// The footnotes of a tracked text: which note of either document is which
// RichNote, and what is printed at its calls.
#pragma once

#include "diffcore/redline.h"
#include "formats/rich_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref::viewer {

// Position of the called footnotes of a document by their ids, and whether
// their labels are 1, 2, 3 … in the order of the calls, as word processors
// number them.
class NoteTable {
 public:
    NoteTable(const Document& document, const std::vector<bool>& called);

    // formats::kNoIndex if the anchor calls none.
    std::uint32_t position(std::string_view id) const;
    bool sequential() const { return sequential_; }

 private:
    std::unordered_map<std::string_view, std::uint32_t> positions_;
    bool sequential_ = true;
};

}  // namespace adref::viewer
