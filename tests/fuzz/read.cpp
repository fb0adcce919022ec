// Any bytes, as each kind of file: read or refused, and what was read is sound.
#include "diffcore/compare.h"
#include "diffcore/unicode.h"
#include "formats/document_json.h"
#include "formats/reader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void check(const adref::Document& document) {
    for (const adref::Paragraph& paragraph : document.paragraphs) {
        require(!paragraph.id.empty());
        require(adref::unicode::find_invalid(paragraph.text) == std::string_view::npos);
        require(adref::unicode::find_invalid(paragraph.label) == std::string_view::npos);
        const std::size_t length = adref::unicode::count_code_points(paragraph.text);
        for (const adref::Mark& mark : paragraph.marks) require(mark.start < mark.end && mark.end <= length);
        for (const adref::NoteAnchor& note : paragraph.notes) require(note.at <= length);
    }
    // Its JSON reads back as the same document, but for where the ids come from.
    auto again = adref::formats::read_document_json(adref::formats::write_document_json(document), "again");
    require(again.ok());
    again->ids = document.ids;
    require(*again == document);
    require(
        adref::identical(adref::compare(adref::make_side("a", document), adref::make_side("b", document))));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const char* name : {"draft.txt", "draft.md", "draft.adref.json"}) {
        const auto reading = adref::formats::read(bytes, name);
        if (reading) check(reading->document);
    }
    return 0;
}
