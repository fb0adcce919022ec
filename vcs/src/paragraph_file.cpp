#include "vcs/src/paragraph_file.h"

#include "vcs/src/json.h"

#include <utility>

namespace adref::vcs {

std::string write_paragraph_file(const Paragraph& paragraph) {
    std::string text = "{\n \"text\": " + Json(paragraph.text).dump();
    if (!paragraph.marks.empty()) {
        Json marks = Json::array();
        for (const Mark& mark : paragraph.marks)
            marks.push_back(Json{{"kind", to_string(mark.kind)}, {"start", mark.start}, {"end", mark.end}});
        text += ",\n \"marks\": " + marks.dump();
    }
    if (!paragraph.notes.empty()) {
        Json notes = Json::array();
        for (const NoteAnchor& anchor : paragraph.notes)
            notes.push_back(Json{{"at", anchor.at}, {"note", anchor.note}});
        text += ",\n \"notes\": " + notes.dump();
    }
    return text + "\n}\n";
}

Status read_paragraph_file(std::string_view json, Paragraph& paragraph, const std::string& where) {
    const auto bad = [&where](std::string what) {
        return Error{ErrorCode::bad_input, std::move(what), where, {}};
    };
    const Json parsed = Json::parse(json, nullptr, false);
    if (parsed.is_discarded() || !parsed.is_object()) return bad("not valid JSON");
    const auto text = parsed.find("text");
    if (text == parsed.end() || !text->is_string()) return bad("expected a string at /text");
    paragraph.text = text->get<std::string>();
    paragraph.marks.clear();
    paragraph.notes.clear();
    if (const auto marks = parsed.find("marks"); marks != parsed.end()) {
        if (!marks->is_array()) return bad("expected a list at /marks");
        for (const Json& item : *marks) {
            Mark mark;
            const auto kind = item.is_object() ? string_or_empty(item, "kind") : std::nullopt;
            if (!kind || !parse_mark_kind(*kind, mark.kind)) return bad("expected a kind of mark in /marks");
            const auto start = small_number(item, "start", UINT32_MAX);
            const auto end = small_number(item, "end", UINT32_MAX);
            if (!start || !end || *start > *end) return bad("expected start and end in /marks");
            mark.start = *start;
            mark.end = *end;
            paragraph.marks.push_back(mark);
        }
    }
    if (const auto notes = parsed.find("notes"); notes != parsed.end()) {
        if (!notes->is_array()) return bad("expected a list at /notes");
        for (const Json& item : *notes) {
            const auto note = item.is_object() ? string_or_empty(item, "note") : std::nullopt;
            const auto at = note ? small_number(item, "at", UINT32_MAX) : std::nullopt;
            if (!note || note->empty() || !at) return bad("expected at and note in /notes");
            paragraph.notes.push_back({*at, *note});
        }
    }
    return Done{};
}

}  // namespace adref::vcs
