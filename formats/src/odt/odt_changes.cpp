#include "formats/src/odt/odt_changes.h"

#include <array>
#include <string_view>

namespace adref::formats {
namespace {

constexpr std::array<std::string_view, 6> kMarks = {"bold",   "italic",      "underline",
                                                    "strike", "superscript", "subscript"};
static_assert(static_cast<std::size_t>(MarkKind::subscript) + 1 == kMarks.size());

}  // namespace

RichRevision read_odt_change_info(OdtXml& xml) {
    RichRevision revision;
    const std::size_t inside = xml.depth();
    while (xml.next_start(inside)) {
        if (xml.tag() == OdtTag::creator)
            xml.collect(revision.author);
        else if (xml.tag() == OdtTag::date)
            xml.collect(revision.date);
        else
            xml.skip();
    }
    return revision;
}

std::string odt_marks(MarkSet marks) {
    std::string words;
    for (unsigned kind = 0; kind < kMarks.size(); ++kind) {
        if ((marks & mark_bit(static_cast<MarkKind>(kind))) == 0) continue;
        if (!words.empty()) words += ' ';
        words += kMarks[kind];
    }
    return words;
}

MarkSet parse_odt_marks(QStringView words) {
    unsigned marks = 0;
    const std::string padded = " " + to_utf8(words) + " ";
    for (unsigned kind = 0; kind < kMarks.size(); ++kind) {
        const std::string word = " " + std::string(kMarks[kind]) + " ";
        if (padded.find(word) != std::string::npos) marks |= mark_bit(static_cast<MarkKind>(kind));
    }
    return static_cast<MarkSet>(marks);
}

}  // namespace adref::formats
