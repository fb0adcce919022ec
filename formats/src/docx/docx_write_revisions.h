// Tracked changes: who and when, identifiers, and which element says it.
#pragma once

#include "formats/rich_text.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats::docx_write {

// Word refuses a change without an author.
inline constexpr std::string_view kNobody = "adref";
// Where a date must stand and there is none.
inline constexpr std::string_view kSomeDate = "2000-01-01T00:00:00Z";

// ` w:author="…" w:date="…"`. A date that is none in XML's sense is left out.
void append_author_and_date(std::string& out, std::string_view author, std::string_view date);

class DocxRevisionWriter {
 public:
    // Identifiers count on from `next_id`, which is the whole package's counter.
    DocxRevisionWriter(std::span<const RichRevision> revisions, std::uint32_t& next_id);

    // From plan_moves; until then, and where `whole` is false, no move is written as one.
    void set_moves(std::vector<bool> written) { moves_ = std::move(written); }

    bool known(std::uint32_t index) const { return index < revisions_.size(); }
    // What two neighbours need to share an element.
    bool same(std::uint32_t a, std::uint32_t b) const {
        return a == b || (known(a) && known(b) && revisions_[a] == revisions_[b]);
    }

    // "w:ins" or "w:moveTo"; "w:del" or "w:moveFrom".
    std::string_view insertion(std::uint32_t index, bool whole) const;
    std::string_view deletion(std::uint32_t index, bool whole) const;

    // `<w:ins w:id="…" w:author="…">` with any name; `close` is ">" or "/>".
    void append(std::string& out, std::string_view name, std::uint32_t index, std::string_view close);
    // The edges of a move's range. Word wants a date on its start.
    void append_range_start(std::string& out, bool from, std::uint32_t index, std::uint32_t number,
                            std::uint32_t id) const;
    static void append_range_end(std::string& out, bool from, std::uint32_t id);
    bool is_origin(std::uint32_t index) const {
        return revisions_[index].kind == RichRevision::Kind::move_from;
    }

    // What a paragraph's mark says of its end: w:ins, w:del and the like.
    void append_end(std::string& out, std::uint32_t inserted, std::uint32_t deleted, bool whole);

 private:
    bool as_move(std::uint32_t index, bool whole) const {
        return whole && index < moves_.size() && moves_[index];
    }

    std::span<const RichRevision> revisions_;
    std::vector<std::string> signatures_;  // by revision
    std::vector<bool> moves_;
    std::uint32_t& next_id_;
};

}  // namespace adref::formats::docx_write
