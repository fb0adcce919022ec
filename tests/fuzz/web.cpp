// Any bytes, as a page and as Akoma Ntoso: read or refused; what was read is
// sound, and is read again from what is written of it.
#include "diffcore/unicode.h"
#include "formats/office.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using adref::formats::Format;

void require(bool condition, const char* what) {
    if (condition) return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

void check(const adref::Document& document) {
    for (const adref::Paragraph& paragraph : document.paragraphs) {
        require(!paragraph.id.empty(), "an id is empty");
        require(adref::unicode::find_invalid(paragraph.text) == std::string_view::npos,
                "a text is not UTF-8");
        require(adref::unicode::find_invalid(paragraph.label) == std::string_view::npos,
                "a label is not UTF-8");
        const std::size_t length = adref::unicode::count_code_points(paragraph.text);
        for (const adref::Mark& mark : paragraph.marks)
            require(mark.start < mark.end && mark.end <= length, "a mark is out of its text");
        for (const adref::NoteAnchor& note : paragraph.notes)
            require(note.at <= length, "an anchor is out of its text");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const Format format : {Format::html, Format::akoma_ntoso}) {
        adref::formats::ReadOptions options;
        options.revisions = adref::formats::Revisions::keep;
        const auto reading = adref::formats::read_office(format, bytes, "input", options);
        if (!reading) {
            require(reading.error().code == adref::ErrorCode::bad_input, "not an error of the input");
            require(reading.error().message.find('\n') == std::string::npos, "an error of two lines");
            continue;
        }
        check(reading->document);
        if (reading->before) check(*reading->before);
        for (const Format out : {Format::html, Format::akoma_ntoso}) {
            const auto once = adref::formats::write_office(out, reading->document);
            require(once.ok(), "cannot be written");
            const auto again = adref::formats::read_office(out, *once, "again");
            if (reading->document.paragraphs.empty()) continue;
            require(again.ok(), "cannot be read again");
            check(again->document);
            const auto twice = adref::formats::write_office(out, again->document);
            require(twice.ok(), "cannot be written again");
            const auto third = adref::formats::read_office(out, *twice, "third");
            require(third.ok() && third->document == again->document, "does not settle");
        }
    }
    return 0;
}
