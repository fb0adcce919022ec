#include "viewer/src/html_data.h"

#include "viewer/escape.h"
#include "viewer/src/phrases.h"

#include <algorithm>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kTitleWords = 12;
constexpr std::size_t kNameBytes = 400;

void append_string(std::string& out, std::string_view text) {
    // escape_terminal leaves nothing that controls, and only valid UTF-8.
    out += '"';
    for (const char c : escape_terminal(text)) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '<' || c == '>' || c == '&' || byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 0xFU];
        } else {
            out += c;
        }
    }
    out += '"';
}

// Cut between characters: a name is for a list, not for reading.
std::string_view short_name(std::string_view name) {
    if (name.size() <= kNameBytes) return name;
    std::size_t end = kNameBytes;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
    return name.substr(0, end);
}

unsigned kinds_of(const Entry& entry) {
    unsigned kinds = 0;
    if (entry.edited && entry.relation == Relation::matched) kinds |= 1U;
    if (entry.relation == Relation::inserted) kinds |= 2U;
    if (entry.relation == Relation::deleted) kinds |= 4U;
    if (entry.moved) kinds |= 8U;
    if (entry.relation == Relation::split) kinds |= 16U;
    if (entry.relation == Relation::merged) kinds |= 32U;
    return kinds;
}

unsigned signals_of(const Entry& entry) {
    unsigned signals = 0;
    for (const Signal& signal : entry.signals) {
        if (signal.axis == Axis::bracket) {
            signals |= 8U;
        } else if (signal.direction == Direction::weaker) {
            signals |= 1U;
        } else {
            signals |= signal.direction == Direction::stronger ? 2U : 4U;
        }
    }
    return signals;
}

class Data {
 public:
    Data(const PageContext& page, const Measures& measures) : page_(page), measures_(measures) {}

    std::string write() {
        out_ = "{\"names\":[";
        const auto [old_name, new_name] = short_names(page_.redline());
        append_string(out_, short_name(old_name));
        out_ += ',';
        append_string(out_, short_name(new_name));
        out_ += "],\n\"sections\":[";
        sections();
        out_ += "],\n\"who\":[";
        list(page_.credits.delegations());
        out_ += "],\n\"amendments\":[";
        amendments();
        out_ += "],\n\"entries\":[";
        entries();
        out_ += "],\n\"old\":[";
        old_order();
        out_ += "],\n\"words\":{";
        words();
        out_ += "}}";
        return std::move(out_);
    }

 private:
    void comma(bool& first) {
        if (!first) out_ += ',';
        first = false;
    }

    void list(const std::vector<std::string>& names) {
        bool first = true;
        for (const std::string& name : names) {
            comma(first);
            append_string(out_, short_name(name));
        }
    }

    void sections() {
        bool first = true;
        for (std::size_t i = 0; i < measures_.sections.size(); ++i) {
            comma(first);
            const std::size_t entry = measures_.sections[i].entry;
            out_ += '[';
            append_string(out_, entry == kStart ? "text" : page_.targets.entry(entry));
            out_ += ',';
            std::string title(entry == kStart ? page_.words.text("panel.before-sections") : "");
            if (entry != kStart) {
                const Paragraph& heading = page_.reading.face(entry);
                title = heading.label.empty() ? "" : heading.label + " ";
                title += first_words(heading.text, kTitleWords);
            }
            append_string(out_, short_name(title));
            const std::size_t parent = measures_.parent[i];
            out_ += "," + (parent == kStart ? "-1" : std::to_string(parent)) + "]";
        }
    }

    void amendments() {
        bool first = true;
        for (std::size_t i = 0; i < page_.credits.size(); ++i) {
            comma(first);
            const track::Amendment& amendment = page_.credits.amendment(i);
            out_ += '[';
            append_string(out_, short_name(amendment.id));
            out_ += ",[";
            bool first_name = true;
            for (const std::string& name : amendment.proponents) {
                comma(first_name);
                out_ += std::to_string(page_.credits.delegation(name));
            }
            out_ += "],";
            append_string(out_, amendment.action == track::Action::position
                                    ? "position"
                                    : track::to_string(page_.credits.outcome(i)));
            out_ += ']';
        }
    }

    void entries() {
        bool first = true;
        for (std::size_t i = 0; i < page_.redline().entries.size(); ++i) {
            if (!chosen_from(page_, i)) continue;
            comma(first);
            const Entry& entry = page_.reading.entry(i);
            out_ += "[" + std::to_string(i) + "," + std::to_string(kinds_of(entry)) + "," +
                    std::to_string(static_cast<unsigned>(entry.significance)) + "," +
                    std::to_string(signals_of(entry)) + "," + std::to_string(measures_.section_of[i]) + ",[";
            std::vector<std::size_t> amendments = page_.credits.missed(i);
            for (const Credits::Line& line : page_.credits.lines(i)) amendments.push_back(line.amendment);
            std::sort(amendments.begin(), amendments.end());
            amendments.erase(std::unique(amendments.begin(), amendments.end()), amendments.end());
            bool first_one = true;
            for (const std::size_t amendment : amendments) {
                comma(first_one);
                out_ += std::to_string(amendment);
            }
            out_ += "]]";
        }
    }

    void old_order() {
        bool first = true;
        for (const Displaced& displaced : page_.displaced) {
            comma(first);
            out_ += '[';
            append_string(out_,
                          displaced.after == kStart ? std::string() : page_.targets.entry(displaced.after));
            out_ += ",[";
            bool first_run = true;
            for (const OldRun& run : displaced.runs) {
                comma(first_run);
                out_ += '[';
                append_string(out_, page_.targets.entry(run.entry));
                out_ += "," + std::to_string(run.first) + "," + std::to_string(run.count) + "]";
            }
            out_ += "]]";
        }
    }

    void words() {
        bool first = true;
        const auto add = [&](const std::string& key, std::string_view text) {
            comma(first);
            append_string(out_, key);
            out_ += ':';
            append_string(out_, text);
        };
        for (const auto& [key, text] : page_.words.starting("js.")) add("js." + key, text);
        for (const char* prefix : {"kind.", "sig.", "dir.", "outcome.", "view."}) {
            for (const auto& [key, text] : page_.words.starting(prefix)) add(prefix + key, text);
        }
        for (const char* key : {"thousands", "thousands-from"}) add(key, page_.words.text(key));
    }

    const PageContext& page_;
    const Measures& measures_;
    std::string out_;
};

}  // namespace

std::string page_data(const PageContext& page, const Measures& measures) {
    return Data(page, measures).write();
}

}  // namespace adref::viewer
