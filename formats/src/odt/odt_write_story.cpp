#include "formats/src/odt/odt_write_story.h"

#include "formats/src/odt/odt_write_ends.h"
#include "formats/src/xml/xml_write.h"

#include <algorithm>
#include <vector>

namespace adref::formats::odt_write {
namespace {

bool is_heading(const RichProperties& properties) {
    return properties.kind ? *properties.kind == Kind::heading : properties.heading != 0;
}

class SectionPrinter {
 public:
    SectionPrinter(std::string& out, const OdtPlace& place, OdtShared& shared)
        : out_(out), place_(place), shared_(shared), runs_(shared, out) {}

    void append(std::span<const RichParagraph> paragraphs) {
        for (std::size_t i = 0; i < paragraphs.size(); ++i)
            append(paragraphs[i], i == 0, i + 1 == paragraphs.size());
    }

 private:
    void append(const RichParagraph& paragraph, bool first, bool last) {
        const TypedLabel typed = typed_label(paragraph.runs);
        const LabelEnd label = label_kind(paragraph.properties, typed.text);
        begin(paragraph, typed.text, first && place_.after_table);
        if (first && place_.note) out_ += "<text:s/>";  // behind its sign
        for (std::size_t r = 0; r < paragraph.runs.size(); ++r) {
            const bool ends_label = label != LabelEnd::none && r == typed.separated;
            const bool ends_other = ends_second_label(paragraph.runs, r, typed);
            const LabelEnd other = ends_other ? LabelEnd::tab : LabelEnd::none;
            runs_.append(paragraph.runs[r], ends_label && !typed.own_run ? label : other);
            if (ends_label && typed.own_run) runs_.append_label_end(label);
        }
        runs_.enter(paragraph.end_inserted, paragraph.end_deleted);
        if (last && place_.last) {
            for (std::uint32_t i = 0; i < shared_.commented.size(); ++i) runs_.append_comment(i);
        }
        // A deleted end ends nothing but in its region.
        in_region_ = runs_.deletes();
        runs_.out() += in_region_ ? runs_.last_tag() : last_tag_;
    }

    // Of a paragraph that is one that went and one that came.
    static bool ends_second_label(const std::vector<RichRun>& runs, std::size_t r, const TypedLabel& typed) {
        if (!runs[r].label || (!typed.text.empty() && r <= typed.last)) return false;
        return r + 1 == runs.size() || !runs[r + 1].label;
    }

    LabelEnd label_kind(const RichProperties& properties, const std::string& label) const {
        if (place_.row) return label.empty() ? LabelEnd::none : LabelEnd::space;
        return label_end_of(properties, label);
    }

    // Behind a deleted end the text's own paragraph goes on.
    void begin(const RichParagraph& paragraph, const std::string& label, bool after_table) {
        std::string first;
        std::string last;
        make_tags(paragraph, label, after_table, first, last);
        runs_.out() += first;
        if (!in_region_) last_tag_ = last;
        runs_.set_tags(std::move(first), std::move(last));
    }

    void make_tags(const RichParagraph& paragraph, const std::string& label, bool after_table,
                   std::string& first, std::string& last) {
        const RichProperties& properties = paragraph.properties;
        const bool listed = shared_.lists.numbers(properties);
        if (listed) shared_.lists.append_start(first, properties);
        const std::string_view name = is_heading(properties) ? "text:h" : "text:p";
        first += '<';
        first += name;
        append_attribute(first, "text:style-name", style_of(properties, label, after_table));
        if (name == "text:h") {
            const std::uint32_t depth = properties.kind ? properties.level + 1 : properties.heading;
            append_attribute(first, "text:outline-level", std::min<std::uint32_t>(depth, 10));
        }
        if (shared_.changes.known(paragraph.reformatted)) {
            append_attribute(first, "adref:old-style-name",
                             style_of(paragraph.old_properties, label, after_table));
            const std::uint32_t number = shared_.changes.add_formatting(paragraph.reformatted, 0);
            append_attribute(first, "adref:change-id", "ct" + std::to_string(number));
        }
        first += '>';
        last = "</" + std::string(name) + ">";
        if (listed) OdtListWriter::append_end(last, properties);
    }

    std::string style_of(const RichProperties& properties, const std::string& label, bool after_table) {
        if (place_.note) return shared_.styles.note_paragraph();
        return shared_.styles.paragraph(properties, label_kind(properties, label), after_table);
    }

    std::string& out_;
    OdtPlace place_;
    OdtShared& shared_;
    OdtRuns runs_;
    bool in_region_ = false;  // the last end was deleted
    std::string last_tag_;    // of the text's own paragraph
};

}  // namespace

void append_odt_paragraphs(std::string& out, std::span<const RichParagraph> paragraphs, const OdtPlace& place,
                           OdtShared& shared) {
    if (is_settled(paragraphs)) {
        SectionPrinter(out, place, shared).append(paragraphs);
    } else {
        SectionPrinter(out, place, shared).append(settled(paragraphs));
    }
}

void append_odt_note(std::string& out, std::span<const RichParagraph> paragraphs, OdtShared& shared) {
    const RichParagraph nothing;
    OdtPlace place;
    place.note = true;
    append_odt_paragraphs(out, paragraphs.empty() ? std::span(&nothing, 1) : paragraphs, place, shared);
}

void append_odt_text(std::string& out, std::span<const RichParagraph> paragraphs, OdtShared& shared) {
    OdtPlace place;
    std::uint32_t tables = 0;
    if (paragraphs.empty()) {
        const RichParagraph nothing;
        place.last = true;
        append_odt_paragraphs(out, std::span(&nothing, 1), place, shared);
    }
    for (std::size_t begin = 0; begin < paragraphs.size();) {
        std::size_t end = begin + 1;
        const RichParagraph& first = paragraphs[begin];
        while (end < paragraphs.size() && paragraphs[end].row == first.row &&
               (!first.row || paragraphs[end].table == first.table)) {
            ++end;
        }
        const auto part = paragraphs.subspan(begin, end - begin);
        place.last = end == paragraphs.size();
        if (first.row) {
            append_odt_table(out, part, ++tables, place.last, shared);
        } else {
            append_odt_paragraphs(out, part, place, shared);
        }
        place.after_table = first.row;
        begin = end;
    }
}

}  // namespace adref::formats::odt_write
