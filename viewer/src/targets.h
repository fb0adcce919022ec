// The places of a page that links go to.
#pragma once

#include "viewer/src/reading.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref::viewer {

class Targets {
 public:
    // With ids for so many amendments and delegations.
    explicit Targets(const Reading& reading, std::size_t amendments = 0, std::size_t delegations = 0);

    // The `id` attribute of an entry's element: made from the entry's stable id,
    // safe inside an attribute and a fragment, and given once.
    const std::string& entry(std::size_t index) const { return ids_[index]; }
    // … of the element in which a paragraph of the new document stands: the
    // entry's, or that of an aside that is a part;
    const std::string& new_place(std::uint32_t position) const;
    // … and of the stub at the place of a paragraph of the old document that
    // moved or was merged elsewhere; empty if it has none.
    std::string_view old_place(std::uint32_t position) const;

    // The `id` attribute of an amendment's place in the list at the end.
    const std::string& amendment(std::size_t index) const { return amendment_ids_[index]; }
    // … and of a delegation's part of that list.
    const std::string& delegation(std::size_t index) const { return delegation_ids_[index]; }

    // The entry in which a paragraph of the old or new document stands.
    std::size_t entry_of_old(std::uint32_t position) const { return old_entry_[position]; }
    std::size_t entry_of_new(std::uint32_t position) const { return new_entry_[position]; }

    // The position of the footnote with that id, or nullptr.
    const std::uint32_t* old_note(std::string_view id) const { return find(old_notes_, id); }
    const std::uint32_t* new_note(std::string_view id) const { return find(new_notes_, id); }

 private:
    using Notes = std::unordered_map<std::string_view, std::uint32_t>;

    static Notes notes_of(const Document& document);
    static const std::uint32_t* find(const Notes& notes, std::string_view id);

    std::vector<std::string> ids_;
    std::vector<std::string> aside_ids_;
    std::vector<std::string> amendment_ids_;
    std::vector<std::string> delegation_ids_;
    std::unordered_map<std::uint32_t, std::size_t> aside_of_old_;
    std::unordered_map<std::uint32_t, std::size_t> aside_of_new_;
    std::vector<std::size_t> old_entry_;
    std::vector<std::size_t> new_entry_;
    Notes old_notes_;
    Notes new_notes_;
};

}  // namespace adref::viewer
