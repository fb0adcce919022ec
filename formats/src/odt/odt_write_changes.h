// The changed regions of an OpenDocument: each change has one, by whose number
// the text says where it is. What was deleted stands in its region.
//
// ODF 1.2 has no moves: each half is an insertion or a deletion, which says in
// an attribute of ours of which move it is. Of a change of looks it does not say
// what they were: that, too, is an attribute of ours.
#pragma once

#include "formats/rich_text.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace adref::formats::odt_write {

class OdtChangeWriter {
 public:
    explicit OdtChangeWriter(std::span<const RichRevision> revisions) : revisions_(revisions) {}

    bool known(std::uint32_t index) const { return index < revisions_.size(); }
    bool same(std::uint32_t a, std::uint32_t b) const {
        return a == b || (known(a) && known(b) && revisions_[a] == revisions_[b]);
    }

    // Each gives the number of a new region.
    std::uint32_t add_insertion(std::uint32_t index);
    // `words`: paragraphs, the first and the last of which are parts. What was
    // inserted before it was deleted has both; only LibreOffice has a form for it.
    std::uint32_t add_deletion(std::uint32_t index, std::uint32_t inserted, std::string_view words);
    std::uint32_t add_formatting(std::uint32_t index, MarkSet old_marks);

    static void append_mark(std::string& out, std::string_view name, std::uint32_t number);

    // text:tracked-changes; nothing if there are none.
    std::string element() const;

 private:
    static void append_kind(std::string& out, std::string_view name, const RichRevision& revision,
                            std::string_view words, std::string_view attributes = {});
    std::uint32_t open(std::string& out, std::uint32_t index);

    std::span<const RichRevision> revisions_;
    std::string formattings_;  // deleted paragraphs point to them: they come first
    std::string regions_;
    std::uint32_t count_ = 0;
};

// dc:creator and dc:date, as XML wants them: a date that is none is left out.
void append_creator_and_date(std::string& out, std::string_view author, std::string_view date);

}  // namespace adref::formats::odt_write
