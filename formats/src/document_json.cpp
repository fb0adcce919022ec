#include "formats/document_json.h"

#include "diffcore/json_text.h"
#include "diffcore/unicode.h"
#include "formats/src/styled.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>

namespace adref::formats {
namespace {

using nlohmann::json;

constexpr std::string_view kSchema = "adref.document/1";
constexpr std::size_t kMaxDepth = 64;  // a document needs five
constexpr std::uint32_t kMaxLevel = 32;

// -- writing

void quote(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out.push_back('"');
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
        out.append(text, start, i - start);
        start = i + 1;
        switch (c) {
            case '"':
                out.append("\\\"");
                break;
            case '\\':
                out.append("\\\\");
                break;
            case '\n':
                out.append("\\n");
                break;
            case '\t':
                out.append("\\t");
                break;
            default:
                out.append("\\u00");
                out.push_back(digits[c >> 4U]);
                out.push_back(digits[c & 0xFU]);
                break;
        }
    }
    out.append(text, start);
    out.push_back('"');
}

void member(std::string& out, std::string_view name, std::string_view text) {
    out.append(", \"").append(name).append("\": ");
    quote(out, text);
}

void write_paragraph(std::string& out, const Paragraph& paragraph) {
    out.append("    {\"id\": ");
    quote(out, paragraph.id);
    member(out, "kind", to_string(paragraph.kind));
    out.append(", \"level\": ").append(std::to_string(paragraph.level));
    if (!paragraph.label.empty()) member(out, "label", paragraph.label);
    member(out, "text", paragraph.text);
    const char* separator = "";
    if (!paragraph.marks.empty()) {
        out.append(",\n      \"marks\": [");
        for (const Mark& mark : paragraph.marks) {
            out.append(separator).append("{\"kind\": ");
            quote(out, to_string(mark.kind));
            out.append(", \"start\": ").append(std::to_string(mark.start));
            out.append(", \"end\": ").append(std::to_string(mark.end)).append("}");
            separator = ", ";
        }
        out.append("]");
    }
    separator = "";
    if (!paragraph.notes.empty()) {
        out.append(",\n      \"notes\": [");
        for (const NoteAnchor& note : paragraph.notes) {
            out.append(separator).append("{\"at\": ").append(std::to_string(note.at));
            member(out, "note", note.note);
            out.append("}");
            separator = ", ";
        }
        out.append("]");
    }
    out.append("}");
}

// -- reading

// What is wrong, and where in the JSON. Kept until the way back to the caller.
struct Problem {
    std::string path;
    std::string what;
};

std::string describe(const json& value) {
    if (value.is_structured()) return json_brief(value.is_object() ? "{" : "[");  // however large
    return json_brief(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

class DocumentReader {
 public:
    // The document, or nullopt with problem() set.
    std::optional<Document> read(const json& root) {
        Document document;
        if (!root.is_object()) return fail_at("", "an object", root);
        const json* schema = find(root, "schema");
        if (schema == nullptr) return fail("/schema", "\"adref.document/1\"", "nothing");
        if (*schema != kSchema) return fail_at("/schema", "\"adref.document/1\"", *schema);
        if (!text(root, "", "title", document.title, false) ||
            !text(root, "", "language", document.language, false)) {
            return std::nullopt;
        }
        normalise(document.title);
        const json* paragraphs = find(root, "paragraphs");
        if (paragraphs == nullptr) return fail("/paragraphs", "a list of paragraphs", "nothing");
        if (!paragraphs->is_array()) return fail_at("/paragraphs", "a list of paragraphs", *paragraphs);
        document.paragraphs.reserve(paragraphs->size());
        for (std::size_t i = 0; i < paragraphs->size(); ++i) {
            Paragraph paragraph;
            if (!read_paragraph((*paragraphs)[i], "/paragraphs/" + std::to_string(i), paragraph))
                return std::nullopt;
            document.paragraphs.push_back(std::move(paragraph));
        }
        if (!check_ids(document)) return std::nullopt;
        assign_ids(document);
        document.ids = IdOrigin::recorded;
        return document;
    }

    const Problem& problem() const { return problem_; }

 private:
    static const json* find(const json& object, const char* name) {
        const auto found = object.find(name);
        return found == object.end() || found->is_null() ? nullptr : &*found;
    }

    std::nullopt_t fail(std::string path, std::string_view expected, std::string_view found) {
        problem_.path = path.empty() ? "/" : std::move(path);
        problem_.what = "expected " + std::string(expected) + ", found " + std::string(found);
        return std::nullopt;
    }
    std::nullopt_t fail_at(std::string path, std::string_view expected, const json& found) {
        return fail(std::move(path), expected, describe(found));
    }

    bool text(const json& object, const std::string& path, const char* name, std::string& out,
              bool required) {
        const json* value = find(object, name);
        if (value == nullptr) {
            if (required) fail(path + "/" + name, "a string", "nothing");
            return !required;
        }
        if (!value->is_string()) {
            fail_at(path + "/" + name, "a string", *value);
            return false;
        }
        out = value->get_ref<const std::string&>();
        return true;
    }

    // A whole number from 0 to a bound; `out` stays as it is where the member is optional and missing.
    bool number(const json& object, const std::string& path, const char* name, std::uint32_t most,
                std::uint32_t& out, bool required) {
        const json* value = find(object, name);
        const std::string expected = "a whole number from 0 to " + std::to_string(most);
        if (value == nullptr) {
            if (required) fail(path + "/" + name, expected, "nothing");
            return !required;
        }
        if (!value->is_number_unsigned() || value->get<std::uint64_t>() > most) {
            fail_at(path + "/" + name, expected, *value);
            return false;
        }
        out = value->get<std::uint32_t>();
        return true;
    }

    static void normalise(std::string& text) {
        Styled styled;
        styled.text = std::move(text);
        tidy(styled);
        text = std::move(styled.text);
    }

    bool read_paragraph(const json& value, const std::string& path, Paragraph& out) {
        if (!value.is_object()) {
            fail_at(path, "an object", value);
            return false;
        }
        std::string kind = "text";
        if (!text(value, path, "id", out.id, false) || !text(value, path, "kind", kind, false) ||
            !number(value, path, "level", kMaxLevel, out.level, false) ||
            !text(value, path, "label", out.label, false) || !text(value, path, "text", out.text, true)) {
            return false;
        }
        if (!parse_kind(kind, out.kind)) {
            fail_at(path + "/kind",
                    "a kind of paragraph (title, heading, preambular, operative, item, text, footnote, "
                    "table-row, signature)",
                    *find(value, "kind"));
            return false;
        }
        normalise(out.label);
        const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(
            unicode::count_code_points(out.text), std::numeric_limits<std::uint32_t>::max()));
        if (!read_marks(value, path, length, out) || !read_notes(value, path, length, out)) return false;
        Styled styled{std::move(out.text), std::move(out.marks), std::move(out.notes), {}};
        tidy(styled, out.kind == Kind::table_row ? Tabs::keep : Tabs::fold);
        out.text = std::move(styled.text);
        out.marks = std::move(styled.marks);
        out.notes = std::move(styled.notes);
        std::stable_sort(out.notes.begin(), out.notes.end(),
                         [](const NoteAnchor& a, const NoteAnchor& b) { return a.at < b.at; });
        return true;
    }

    bool list(const json& object, const std::string& path, const char* name, const json*& out) {
        out = find(object, name);
        if (out == nullptr || out->is_array()) return true;
        fail_at(path + "/" + name, "a list", *out);
        return false;
    }

    bool read_marks(const json& value, const std::string& path, std::uint32_t length, Paragraph& out) {
        const json* marks = nullptr;
        if (!list(value, path, "marks", marks)) return false;
        for (std::size_t i = 0; marks != nullptr && i < marks->size(); ++i) {
            const json& each = (*marks)[i];
            const std::string here = path + "/marks/" + std::to_string(i);
            Mark mark;
            std::string kind;
            if (!each.is_object()) {
                fail_at(here, "an object", each);
                return false;
            }
            if (!text(each, here, "kind", kind, true) ||
                !number(each, here, "start", length, mark.start, true) ||
                !number(each, here, "end", length, mark.end, true)) {
                return false;
            }
            if (!parse_mark_kind(kind, mark.kind)) {
                fail_at(here + "/kind",
                        "a kind of mark (bold, italic, underline, strike, superscript, subscript)",
                        each.at("kind"));
                return false;
            }
            if (mark.end <= mark.start) {
                fail_at(here + "/end", "a number above start, " + std::to_string(mark.start), each.at("end"));
                return false;
            }
            out.marks.push_back(mark);
        }
        return true;
    }

    bool read_notes(const json& value, const std::string& path, std::uint32_t length, Paragraph& out) {
        const json* notes = nullptr;
        if (!list(value, path, "notes", notes)) return false;
        for (std::size_t i = 0; notes != nullptr && i < notes->size(); ++i) {
            const json& each = (*notes)[i];
            const std::string here = path + "/notes/" + std::to_string(i);
            NoteAnchor anchor;
            if (!each.is_object()) {
                fail_at(here, "an object", each);
                return false;
            }
            if (!number(each, here, "at", length, anchor.at, true) ||
                !text(each, here, "note", anchor.note, true))
                return false;
            out.notes.push_back(std::move(anchor));
        }
        return true;
    }

    bool check_ids(const Document& document) {
        std::unordered_map<std::string_view, std::size_t> places;
        places.reserve(document.paragraphs.size());
        for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
            const Paragraph& paragraph = document.paragraphs[i];
            if (paragraph.id.empty()) continue;
            const auto [place, fresh] = places.emplace(paragraph.id, i);
            if (!fresh) {
                std::string id;
                quote(id, paragraph.id);
                fail("/paragraphs/" + std::to_string(i) + "/id", "an id of its own",
                     id + ", which /paragraphs/" + std::to_string(place->second) + " has too");
                return false;
            }
        }
        for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
            const Paragraph& paragraph = document.paragraphs[i];
            for (std::size_t n = 0; n < paragraph.notes.size(); ++n) {
                const auto found = places.find(paragraph.notes[n].note);
                if (found != places.end() && document.paragraphs[found->second].kind == Kind::footnote)
                    continue;
                std::string id;
                quote(id, paragraph.notes[n].note);
                fail("/paragraphs/" + std::to_string(i) + "/notes/" + std::to_string(n) + "/note",
                     "the id of a footnote", id);
                return false;
            }
        }
        return true;
    }

    Problem problem_;
};

std::string place_of(std::string_view text, std::size_t offset) {
    const TextPlace place = place_in(text, offset);
    return "line " + std::to_string(place.line) + ", byte " + std::to_string(place.byte);
}

}  // namespace

std::string write_document_json(const Document& document) {
    std::string out;
    std::size_t bytes = 256;
    for (const Paragraph& paragraph : document.paragraphs) {
        bytes += paragraph.text.size() + paragraph.text.size() / 32 + 128 +
                 (paragraph.marks.size() + paragraph.notes.size()) * 56;
    }
    out.reserve(bytes);
    out.append("{\n  \"schema\": ");
    quote(out, kSchema);
    if (!document.title.empty()) {
        out.append(",\n  \"title\": ");
        quote(out, document.title);
    }
    if (!document.language.empty()) {
        out.append(",\n  \"language\": ");
        quote(out, document.language);
    }
    out.append(",\n  \"paragraphs\": [");
    const char* separator = "\n";
    for (const Paragraph& paragraph : document.paragraphs) {
        out.append(separator);
        write_paragraph(out, paragraph);
        separator = ",\n";
    }
    out.append(document.paragraphs.empty() ? "]\n}\n" : "\n  ]\n}\n");
    return out;
}

Result<Document> read_document_json(std::string_view text, std::string_view name) {
    if (const std::size_t invalid = unicode::find_invalid(text); invalid != std::string_view::npos) {
        return bad_input("not UTF-8", std::string(name) + ", " + place_of(text, invalid));
    }
    if (json_depth(text) > kMaxDepth) {
        return bad_input("JSON nested more than " + std::to_string(kMaxDepth) + " deep is no adref document",
                         std::string(name));
    }
    json root;
    try {
        root = json::parse(text);
    } catch (const json::parse_error& error) {
        return bad_input("not valid JSON",
                         std::string(name) + ", " + place_of(text, error.byte == 0 ? 0 : error.byte - 1));
    } catch (const std::exception&) {
        return bad_input("not valid JSON", std::string(name));  // a number out of range
    }
    DocumentReader reader;
    std::optional<Document> document = reader.read(root);
    if (!document) {
        const std::string hint =
            reader.problem().path == "/schema" ? "this version of adref reads adref.document/1" : "";
        return bad_input(reader.problem().path + ": " + reader.problem().what, std::string(name), hint);
    }
    return std::move(*document);
}

}  // namespace adref::formats
