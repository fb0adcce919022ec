#include "track/amendments_json.h"

#include <string>
#include <string_view>

namespace adref::track {
namespace {

void quote(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out.push_back('"');
    for (const char each : text) {
        const auto c = static_cast<unsigned char>(each);
        if (each == '"' || each == '\\') {
            out.push_back('\\');
            out.push_back(each);
        } else if (each == '\n') {
            out.append("\\n");
        } else if (each == '\t') {
            out.append("\\t");
        } else if (c < 0x20 || c == 0x7F) {
            out.append("\\u00");
            out.push_back(digits[c >> 4U]);
            out.push_back(digits[c & 0xFU]);
        } else {
            out.push_back(each);
        }
    }
    out.push_back('"');
}

// An object's members, with `separator` between them, left out where they are empty.
class AmendmentLine {
 public:
    AmendmentLine(std::string& out, std::string_view separator) : out_(out), separator_(separator) {}
    ~AmendmentLine() = default;
    AmendmentLine(const AmendmentLine&) = delete;
    AmendmentLine& operator=(const AmendmentLine&) = delete;

    void name(std::string_view key) {
        if (!first_) out_.append(separator_);
        first_ = false;
        quote(out_, key);
        out_.append(": ");
    }
    void text(std::string_view key, std::string_view value) {
        if (value.empty()) return;
        name(key);
        quote(out_, value);
    }
    void list(std::string_view key, const std::vector<std::string>& values) {
        if (values.empty()) return;
        name(key);
        const char* separator = "[";
        for (const std::string& value : values) {
            out_.append(separator);
            quote(out_, value);
            separator = ", ";
        }
        out_.push_back(']');
    }
    void number(std::string_view key, std::uint32_t value) {
        if (value == 0) return;
        name(key);
        out_.append(std::to_string(value));
    }

 private:
    std::string& out_;
    std::string_view separator_;
    bool first_ = true;
};

void write_place(AmendmentLine& line, const Amendment& amendment) {
    const bool anchor = amendment.place == Place::before || amendment.place == Place::after;
    const bool of_paragraph =
        amendment.action == Action::add_paragraph || amendment.action == Action::move_paragraph;
    if (anchor && !of_paragraph && !amendment.find.empty()) {
        line.text(to_string(amendment.place), amendment.find);
        return;
    }
    if (amendment.place == Place::start || amendment.place == Place::end) {
        line.text("at", to_string(amendment.place));
    } else {
        line.text("place", to_string(amendment.place));
    }
    line.text("find", amendment.find);
}

void write_members(AmendmentLine& line, const Amendment& amendment) {
    line.text("id", amendment.id);
    line.text("base", amendment.base);
    line.list("proponents", amendment.proponents);
    line.list("onBehalfOf", amendment.on_behalf_of);
    line.list("except", amendment.except);
    line.list("supporters", amendment.supporters);
    line.list("opponents", amendment.opponents);
    line.text("target", amendment.target);
    line.text("action", to_string(amendment.action));
    write_place(line, amendment);
    line.text(amendment.action == Action::merge_paragraphs ? "with" : "to", amendment.to);
    line.text("label", amendment.label);
    line.text("text", amendment.text);
    if (amendment.all) {
        line.text("occurrence", "all");
    } else {
        line.number("occurrence", amendment.occurrence);
    }
    if (amendment.until_sentence_end) line.text("until", "sentence-end");
    line.text("scope", to_string(amendment.scope));
    line.text("stance", to_string(amendment.stance));
    line.text("on", amendment.on);
    if (amendment.status != Status::open) line.text("status", to_string(amendment.status));
    line.text("rationale", amendment.rationale);
    line.text("date", amendment.date);
    line.text("source", amendment.source);
}

}  // namespace

std::string write_amendments_json(const AmendmentList& list) {
    std::string out = "{\n \"schema\": \"adref.amendments/1\",\n";
    if (!list.base.empty()) {
        out.append(" \"base\": ");
        quote(out, list.base);
        out.append(",\n");
    }
    out.append(" \"amendments\": [");
    const char* separator = "\n  ";
    for (const Amendment& amendment : list.amendments) {
        out.append(separator);
        out.push_back('{');
        AmendmentLine line(out, ", ");
        write_members(line, amendment);
        out.push_back('}');
        separator = ",\n  ";
    }
    out.append(list.amendments.empty() ? "]\n}\n" : "\n ]\n}\n");
    return out;
}

std::string write_amendment_json(const Amendment& amendment) {
    std::string out = "{\n ";
    AmendmentLine line(out, ",\n ");
    line.text("schema", "adref.amendment/1");
    write_members(line, amendment);
    out.append("\n}\n");
    return out;
}

}  // namespace adref::track
