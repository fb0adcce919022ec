#include "vcs/src/outline.h"

#include "vcs/src/json.h"

#include <utility>

namespace adref::vcs {
namespace {

constexpr std::uint32_t kDeepest = 1000;

}  // namespace

Outline make_outline(const Document& document, const std::vector<Origin>& origins, unsigned shard) {
    Outline outline{document.title, document.language, shard, {}};
    outline.lines.reserve(document.paragraphs.size());
    for (const Paragraph& p : document.paragraphs)
        outline.lines.push_back({p.id, p.kind, p.level, p.label, {}});
    for (const Origin& origin : origins) outline.lines[origin.position].from = origin.from;
    return outline;
}

std::string write_outline(const Outline& outline) {
    const auto quoted = [](std::string_view text) { return Json(text).dump(); };
    std::string text = "{\"schema\":\"adref.outline/1\",\"title\":" + quoted(outline.title) +
                       ",\"language\":" + quoted(outline.language) +
                       ",\"shard\":" + std::to_string(outline.shard) + ",\"paragraphs\":[";
    for (std::size_t i = 0; i < outline.lines.size(); ++i) {
        const OutlineLine& line = outline.lines[i];
        text += i == 0 ? "\n" : ",\n";
        text += "{\"id\":" + quoted(line.id) + ",\"kind\":" + quoted(to_string(line.kind)) +
                ",\"level\":" + std::to_string(line.level) + ",\"label\":" + quoted(line.label);
        if (!line.from.empty()) text += ",\"from\":" + Json(line.from).dump();
        text += "}";
    }
    return text + "\n]}\n";
}

Result<Outline> read_outline(std::string_view json, const std::string& where) {
    Result<Json> parsed = parse_schema(json, "adref.outline", where);
    if (!parsed) return parsed.error();
    const auto bad = [&where](std::string what) {
        return Error{ErrorCode::bad_input, std::move(what), where, {}};
    };
    Outline outline;
    const auto title = string_or_empty(*parsed, "title");
    const auto language = string_or_empty(*parsed, "language");
    const auto shard = small_number(*parsed, "shard", 3);
    if (!title || !language) return bad("title and language must be strings");
    if (!shard || *shard == 0) return bad("expected a number from 1 to 3 at /shard");
    outline.title = *title;
    outline.language = *language;
    outline.shard = *shard;
    const auto paragraphs = parsed->find("paragraphs");
    if (paragraphs == parsed->end() || !paragraphs->is_array()) return bad("expected a list at /paragraphs");
    outline.lines.reserve(paragraphs->size());
    for (const Json& item : *paragraphs) {
        const std::string at = "/paragraphs/" + std::to_string(outline.lines.size());
        OutlineLine line;
        if (!item.is_object()) return bad("expected an object at " + at);
        const auto id = string_or_empty(item, "id");
        const auto kind = string_or_empty(item, "kind");
        const auto label = string_or_empty(item, "label");
        const auto level = small_number(item, "level", kDeepest);
        if (!id || id->empty()) return bad("expected an id at " + at);
        if (!kind || !parse_kind(*kind, line.kind))
            return bad("expected a kind of paragraph at " + at + "/kind");
        if (!label) return bad("expected a string at " + at + "/label");
        if (!level) return bad("expected a whole number at " + at + "/level");
        line.id = *id;
        line.label = *label;
        line.level = *level;
        if (const auto from = item.find("from"); from != item.end()) {
            if (!from->is_array()) return bad("expected a list at " + at + "/from");
            for (const Json& origin : *from) {
                if (!origin.is_string()) return bad("expected ids at " + at + "/from");
                line.from.push_back(origin.get<std::string>());
            }
        }
        outline.lines.push_back(std::move(line));
    }
    return outline;
}

}  // namespace adref::vcs
