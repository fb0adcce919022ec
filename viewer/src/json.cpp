// adref.comparison/1, put together as text: a tree of JSON values for a long
// treaty costs twenty times what its characters do.
#include "diffcore/parallel.h"
#include "viewer/renderer.h"
#include "viewer/src/credited_redline.h"
#include "viewer/src/hazard.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::array<bool, 256> plain_bytes() {
    std::array<bool, 256> table{};
    for (std::size_t c = 0x20; c < 0x7F; ++c) table[c] = c != '"' && c != '\\';
    return table;
}
constexpr auto kPlain = plain_bytes();

class Json {
 public:
    explicit Json(std::size_t expected) { out_.reserve(expected); }

    Json& raw(std::string_view text) {
        out_ += text;
        return *this;
    }

    Json& number(std::size_t value) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        out_.append(digits.data(), end);
        return *this;
    }

    // 0..1 with up to three digits: "1.0", "0.94", "0.943".
    Json& share(double value) {
        const double bounded = value >= 0.0 ? std::fmin(value, 1.0) : 0.0;  // not a number: 0
        const auto thousandths = static_cast<unsigned>(std::lround(bounded * 1000.0));
        out_.push_back(static_cast<char>('0' + thousandths / 1000));
        out_.push_back('.');
        std::array<char, 3> digits = {static_cast<char>('0' + thousandths / 100 % 10),
                                      static_cast<char>('0' + thousandths / 10 % 10),
                                      static_cast<char>('0' + thousandths % 10)};
        std::size_t length = 3;
        while (length > 1 && digits[length - 1] == '0') --length;
        out_.append(digits.data(), length);
        return *this;
    }

    Json& boolean(bool value) { return raw(value ? "true" : "false"); }

    // Bytes that are no UTF-8 become U+FFFD; what could disturb a terminal is
    // escaped, which leaves the value the same.
    Json& string(std::string_view text) {
        out_.push_back('"');
        const std::size_t plain = skip_plain(text);
        out_ += text.substr(0, plain);
        if (plain < text.size()) escape(text.substr(plain));
        out_.push_back('"');
        return *this;
    }

    std::string take() { return std::move(out_); }

 private:
    // Where a text has something else than printing ASCII, or has to be escaped.
    static std::size_t skip_plain(std::string_view text) {
        std::size_t at = 0;
        while (at < text.size() && kPlain[static_cast<unsigned char>(text[at])]) ++at;
        return at;
    }

    void escape(std::string_view text) {
        for_each_run(
            text, [](unsigned char c) { return c == '"' || c == '\\'; },
            [this](std::string_view run) { out_ += run; },
            [this](char32_t code, int byte) { special(code, byte); });
    }

    void special(char32_t code, int byte) {
        if (byte >= 0) {
            unicode::append(out_, unicode::kReplacement);
        } else if (code == '"') {
            out_ += "\\\"";
        } else if (code == '\\') {
            out_ += "\\\\";
        } else if (code == '\n') {
            out_ += "\\n";
        } else if (code == '\t') {
            out_ += "\\t";
        } else if (code >= 0x10000) {
            unit(0xD800 + ((code - 0x10000) >> 10U));
            unit(0xDC00 + ((code - 0x10000) & 0x3FFU));
        } else {
            unit(code);
        }
    }

    void unit(char32_t code) {
        constexpr std::string_view digits = "0123456789abcdef";
        out_ += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) out_.push_back(digits[(code >> shift) & 0xFU]);
    }

    std::string out_;
};

void write_side(Json& json, std::string_view key, const Side& side) {
    json.raw(" \"").raw(key).raw("\": {\"name\": ").string(side.name);
    json.raw(", \"title\": ").string(side.document.title);
    json.raw(", \"paragraphs\": ").number(side.document.paragraphs.size());
    json.raw(", \"words\": ").number(side.words).raw("},\n");
}

void write_positions(Json& json, std::string_view key, const std::vector<std::uint32_t>& positions) {
    json.raw("\"").raw(key).raw("\": [");
    for (std::size_t i = 0; i < positions.size(); ++i) json.raw(i == 0 ? "" : ", ").number(positions[i]);
    json.raw("]");
}

void write_labels(Json& json, std::string_view key, const Document& document,
                  const std::vector<std::uint32_t>& positions) {
    json.raw("\"").raw(key).raw("\": [");
    for (std::size_t i = 0; i < positions.size(); ++i) {
        json.raw(i == 0 ? "" : ", ").string(document.paragraphs[positions[i]].label);
    }
    json.raw("]");
}

void write_names(Json& json, std::string_view key, const std::vector<std::string>& names) {
    json.raw("\"").raw(key).raw("\": [");
    for (std::size_t i = 0; i < names.size(); ++i) json.raw(i == 0 ? "" : ", ").string(names[i]);
    json.raw("]");
}

void write_attribution(Json& json, const CreditedRedline& credited, std::span<const track::Credit> credits) {
    json.raw("\"attribution\": [");
    for (std::size_t i = 0; i < credits.size(); ++i) {
        const track::Amendment& amendment = credited.amendment(credits[i].amendment);
        json.raw(i == 0 ? "{\"amendment\": " : ", {\"amendment\": ").string(amendment.id).raw(", ");
        write_names(json, "proponents", amendment.proponents);
        json.raw(", \"match\": \"").raw(to_string(credits[i].match));
        json.raw("\", \"confidence\": ").share(credits[i].confidence).raw("}");
    }
    json.raw("]");
}

void write_segment(Json& json, const Segment& segment, std::string_view text, bool first) {
    json.raw(first ? "\n    {\"op\": \"" : ",\n    {\"op\": \"").raw(to_string(segment.op));
    json.raw("\", \"text\": ").string(text);
    if (segment.move != 0) json.raw(", \"move\": ").number(segment.move);
}

// With a layer a segment of which only a part is somebody's is several.
void write_segments(Json& json, const Entry& entry, std::size_t index, const CreditedRedline* credited) {
    json.raw("   \"segments\": [");
    const bool stretches = credited != nullptr && credited->has_stretches(index);
    for (std::size_t i = 0; i < entry.segments.size(); ++i) {
        const Segment& segment = entry.segments[i];
        if (!stretches || segment.op == Op::equal) {
            write_segment(json, segment, segment.text, i == 0);
            json.raw("}");
            continue;
        }
        bool first = i == 0;
        for (const CreditedPiece& piece : credited->pieces(index, i)) {
            write_segment(json, segment, piece.text, first);
            if (!piece.credits.empty()) write_attribution(json.raw(", "), *credited, piece.credits);
            json.raw("}");
            first = false;
        }
    }
    json.raw(entry.segments.empty() ? "],\n" : "\n   ],\n");
}

void write_signals(Json& json, const Entry& entry) {
    json.raw("   \"signals\": [");
    for (std::size_t i = 0; i < entry.signals.size(); ++i) {
        const Signal& signal = entry.signals[i];
        json.raw(i == 0 ? "\n    {\"axis\": \"" : ",\n    {\"axis\": \"").raw(to_string(signal.axis));
        json.raw("\", \"from\": ").string(signal.from).raw(", \"to\": ").string(signal.to);
        json.raw(", \"direction\": \"").raw(to_string(signal.direction)).raw("\"}");
    }
    json.raw(entry.signals.empty() ? "]\n" : "\n   ]\n");
}

void write_entry(Json& json, const Redline& redline, std::size_t index, std::string_view section,
                 const CreditedRedline* credited) {
    const Entry& entry = redline.entries[index];
    const Document& before = redline.old_side.document;
    const Document& after = redline.new_side.document;
    const Kind kind = entry.news.empty() ? before.paragraphs[entry.olds.front()].kind
                                         : after.paragraphs[entry.news.front()].kind;
    json.raw("  {\n   ");
    write_positions(json, "old", entry.olds);
    json.raw(", ");
    write_positions(json, "new", entry.news);
    json.raw(",\n   ");
    write_labels(json, "oldLabels", before, entry.olds);
    json.raw(", ");
    write_labels(json, "newLabels", after, entry.news);
    json.raw(",\n   \"id\": ").string(entry_id(redline, entry));
    json.raw(",\n   \"kind\": \"").raw(to_string(kind));
    json.raw("\",\n   \"section\": ").string(section);
    json.raw(",\n   \"relation\": \"").raw(to_string(entry.relation));
    json.raw("\",\n   \"edited\": ").boolean(entry.edited);
    json.raw(", \"moved\": ").boolean(entry.moved);
    json.raw(", \"renumbered\": ").boolean(entry.renumbered);
    json.raw(",\n   \"similarity\": ").share(entry.similarity);
    json.raw(",\n   \"significance\": \"").raw(to_string(entry.significance)).raw("\",\n");
    if (entry.block != 0) json.raw("   \"block\": ").number(entry.block).raw(",\n");
    if (entry.coarse) json.raw("   \"coarse\": true,\n");
    if (credited != nullptr && !credited->whole(index).empty()) {
        write_attribution(json.raw("   "), *credited, credited->whole(index));
        json.raw(",\n");
    }
    write_segments(json, entry, index, credited);
    write_signals(json, entry);
    json.raw("  }");
}

void write_summary(Json& json, const Summary& summary) {
    json.raw(" \"summary\": {\"unchanged\": ").number(summary.unchanged);
    json.raw(", \"edited\": ").number(summary.edited);
    json.raw(", \"inserted\": ").number(summary.inserted);
    json.raw(", \"deleted\": ").number(summary.deleted);
    json.raw(", \"moved\": ").number(summary.moved);
    json.raw(", \"split\": ").number(summary.split);
    json.raw(", \"merged\": ").number(summary.merged);
    json.raw(", \"renumbered\": ").number(summary.renumbered);
    json.raw(", \"editorial\": ").number(summary.editorial);
    json.raw(", \"substantive\": ").number(summary.substantive);
    json.raw(", \"consequential\": ").number(summary.consequential).raw("}\n");
}

// What became of an amendment, or what a position says of which.
void write_amendment(Json& json, const CreditedRedline& credited, std::size_t index) {
    const track::Amendment& amendment = credited.amendment(index);
    const track::Fate& fate = credited.fate(index);
    const AttributionLayer::Decision* decision = credited.decision(index);
    json.raw("  {\"id\": ").string(amendment.id).raw(", ");
    write_names(json, "proponents", amendment.proponents);
    const bool position = amendment.action == track::Action::position;
    if (position) {
        json.raw(", \"action\": \"position\", \"stance\": \"").raw(to_string(amendment.stance)).raw("\"");
        if (!amendment.on.empty()) json.raw(", \"on\": ").string(amendment.on);
        if (amendment.status != track::Status::open)
            json.raw(", \"status\": \"").raw(to_string(amendment.status)).raw("\"");
    } else {
        json.raw(", \"outcome\": \"").raw(to_string(credited.layer().outcome_of(index)));
        if (decision != nullptr)
            json.raw("\", \"decided\": true, \"found\": \"").raw(to_string(fate.outcome));
        json.raw("\", \"coverage\": ").share(fate.coverage);
        json.raw(", \"confidence\": ").share(fate.confidence);
    }
    json.raw(", ");
    write_positions(json, "entries", position ? credited.entries_of_position(index) : fate.entries);
    const std::string& why = credited.layer().why_of(index);
    if (!why.empty()) json.raw(", \"why\": ").string(why);
    json.raw("}");
}

// So many entries are worth a turn on another thread.
constexpr std::size_t kAtOnce = 1024;

std::size_t expected_size(std::span<const Entry> entries) {
    std::size_t size = 1024;
    for (const Entry& entry : entries) {
        size += 420;
        for (const Segment& segment : entry.segments) size += segment.text.size() + 40;
    }
    return size;
}

}  // namespace

std::string render_json(const Redline& redline, const AttributionLayer* layer) {
    std::optional<CreditedRedline> laid;
    if (layer != nullptr) laid.emplace(redline, *layer);
    const CreditedRedline* const credited = laid ? &*laid : nullptr;
    const std::vector<std::string> sections = entry_sections(redline);
    const std::size_t count = redline.entries.size();
    std::vector<std::string> pieces((count + kAtOnce - 1) / kAtOnce);
    run_chunks(count, kAtOnce, [&](std::size_t begin, std::size_t end) {
        Json json(expected_size(std::span(redline.entries).subspan(begin, end - begin)));
        for (std::size_t i = begin; i < end; ++i) {
            json.raw(i == 0 ? "\n" : ",\n");
            write_entry(json, redline, i, sections[i], credited);
        }
        pieces[begin / kAtOnce] = json.take();
    });
    std::size_t size = 2048;
    for (const std::string& piece : pieces) size += piece.size();
    Json json(size);
    json.raw("{\n \"schema\": \"adref.comparison/1\",\n");
    write_side(json, "old", redline.old_side);
    write_side(json, "new", redline.new_side);
    json.raw(" \"entries\": [");
    for (const std::string& piece : pieces) json.raw(piece);
    json.raw(redline.entries.empty() ? "],\n" : "\n ],\n");
    json.raw(" \"amendments\": [");
    if (credited != nullptr) {
        bool first = true;
        for (const std::uint32_t amendment : credited->order()) {
            json.raw(first ? "\n" : ",\n");
            write_amendment(json, *credited, amendment);
            first = false;
        }
        if (!first) json.raw("\n ");
    }
    json.raw("],\n");
    write_summary(json, redline.summary);
    json.raw("}\n");
    return json.take();
}

}  // namespace adref::viewer
