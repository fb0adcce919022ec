#include "formats/src/office/note_copies.h"

#include "formats/src/xml/xml_write.h"

namespace adref::formats {

NoteCopies::NoteCopies(const RichText& text, std::uint32_t& next_id)
    : notes_(text.notes), calls_(text.notes.size(), 0), places_(text.notes.size()), next_id_(next_id) {
    std::size_t total = 0;
    for (const RichParagraph& paragraph : text.paragraphs) {
        for (const RichRun& run : paragraph.runs) {
            if (run.type != RichRun::Type::note || run.index >= calls_.size()) continue;
            ++calls_[run.index];
            ++total;
        }
    }
    copies_.reserve(total);  // pointers into it are given out
}

NoteCopies::Call NoteCopies::call(const RichRun& run) {
    if (run.index >= notes_.size() || copies_.size() == copies_.capacity()) return {};
    std::vector<std::uint32_t>& places = places_[run.index];
    for (const std::uint32_t place : places) {
        const NoteCopy& copy = copies_[place];
        const bool while_accepted = copy.deleted == kNoIndex || run.deleted != kNoIndex;
        const bool while_rejected = copy.inserted == kNoIndex || run.inserted != kNoIndex;
        if (while_accepted && while_rejected) return {&copy, true};
    }
    NoteCopy copy;
    copy.note = run.index;
    copy.id = static_cast<std::uint32_t>(copies_.size()) + 1;
    if (notes_[run.index].sign.empty()) {
        // A copy replaces another in its reading, and has its number.
        copy.number = places.empty() ? ++numbered_ : copies_[places.front()].number;
    }
    copy.inserted = run.inserted;
    copy.deleted = run.deleted;
    copy.only = places.empty();
    if (calls_[run.index] > 1) copy.bookmark = next_id_++;
    if (places.size() == 1) copies_[places.front()].only = false;
    places.push_back(static_cast<std::uint32_t>(copies_.size()));
    copies_.push_back(copy);
    return {&copies_.back(), false};
}

std::string note_bookmark(const NoteCopy& copy) {
    std::string name = "_RefNote";
    append_number(name, copy.id);
    return name;
}

}  // namespace adref::formats
