// Tracked changes of an OpenDocument: its changed regions by their identifiers.
// Where each is in the text, the text says.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/odt/odt_xml.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace adref::formats {

inline constexpr std::size_t kMaxOdtRevisions = 500'000;

struct OdtChange {
    // Into RichText::revisions. What was inserted and deleted again is both.
    std::uint32_t inserted = kNoIndex;
    std::uint32_t deleted = kNoIndex;
    std::uint32_t formatted = kNoIndex;
    std::optional<MarkSet> old_marks;
    std::vector<RichParagraph> words;  // what was deleted: the first and the last are parts of paragraphs
    bool used = false;                 // it is in the text
};

class OdtChanges {
 public:
    // Null for what the file does not have.
    OdtChange* find(const std::string& id) {
        const auto found = changes_.find(id);
        return found == changes_.end() ? nullptr : &found->second;
    }
    OdtChange& add(const std::string& id) { return changes_[id]; }

    template <class Visit>
    void each_unused(const Visit& visit) const {
        for (const auto& [id, change] : changes_) {
            if (!change.used && !change.words.empty()) visit(change);
        }
    }

 private:
    std::unordered_map<std::string, OdtChange> changes_;
};

// Author and date, from the office:change-info inside the element that just
// started; the rest of it is left unread.
RichRevision read_odt_change_info(OdtXml& xml);

// "bold italic", as our files say what words looked like before.
std::string odt_marks(MarkSet marks);
MarkSet parse_odt_marks(QStringView words);

}  // namespace adref::formats
