#include "formats/document_json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string_view>

namespace adref::formats {
namespace {

using nlohmann::ordered_json;

std::string_view name_of(Revision::Kind kind) {
    static constexpr std::array<std::string_view, 5> kNames = {"insertion", "deletion", "move-from",
                                                               "move-to", "formatting"};
    return kNames[static_cast<std::size_t>(kind)];
}

ordered_json place_of(const Stretch& stretch) {
    return {stretch.first, stretch.start, stretch.last, stretch.end};
}

ordered_json json_of(const Revision& revision) {
    ordered_json made = {{"kind", name_of(revision.kind)}, {"author", revision.author}};
    if (!revision.date.empty()) made["date"] = revision.date;
    if (revision.move != 0) made["move"] = revision.move;
    made["text"] = revision.text;
    made["before"] = place_of(revision.before);
    made["after"] = place_of(revision.after);
    return made;
}

ordered_json json_of(const Comment& comment) {
    ordered_json made = {{"author", comment.author}};
    if (!comment.date.empty()) made["date"] = comment.date;
    made["text"] = comment.text;
    made["place"] = place_of(comment.place);
    return made;
}

template <class T>
void add_list(std::string& out, std::string_view name, const std::vector<T>& values) {
    if (values.empty()) return;
    out.append(",\n  \"").append(name).append("\": [");
    std::string_view separator = "\n    ";
    for (const T& value : values) {
        // Bytes that are no UTF-8 must not end the program.
        out.append(separator).append(
            json_of(value).dump(-1, ' ', false, ordered_json::error_handler_t::replace));
        separator = ",\n    ";
    }
    out.append("\n  ]");
}

}  // namespace

std::string write_reading_json(const Reading& reading) {
    std::string out = write_document_json(reading.document);
    constexpr std::string_view kEnd = "\n}\n";
    out.resize(out.size() - kEnd.size());
    if (reading.before) {
        std::string before = write_document_json(*reading.before);
        before.pop_back();
        out.append(",\n  \"before\": ");
        for (const char c : before) out.append(c == '\n' ? "\n  " : std::string_view(&c, 1));
    }
    add_list(out, "revisions", reading.revisions);
    add_list(out, "comments", reading.comments);
    return out.append(kEnd);
}

}  // namespace adref::formats
