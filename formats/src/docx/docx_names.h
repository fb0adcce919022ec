// The identifiers of a Word file (styles, authors, dates, languages), numbered
// as they come up: runs carry numbers instead of texts.
#pragma once

#include "formats/src/docx/docx_xml.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace adref::formats {

class DocxNames {
 public:
    std::uint32_t id(QStringView name) {
        const auto [found, added] = ids_.emplace(to_utf8(name), static_cast<std::uint32_t>(texts_.size()));
        if (added) texts_.push_back(&found->first);
        return found->second;
    }
    const std::string& text(std::uint32_t id) const { return *texts_[id]; }

 private:
    std::unordered_map<std::string, std::uint32_t> ids_;
    std::vector<const std::string*> texts_;
};

}  // namespace adref::formats
