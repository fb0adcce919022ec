// Amendments as one readable line, for tables of sentences.
#pragma once

#include "track/instruction.h"

#include <string>
#include <vector>

namespace adref::track {

inline std::string described(const Amendment& a) {
    std::string line(to_string(a.action));
    const auto field = [&line](std::string_view name, std::string_view value) {
        if (!value.empty())
            line += " | " + std::string(name) + (name.empty() ? "" : "=") + std::string(value);
    };
    line += " " + (a.target.empty() ? std::string("(all)") : a.target);
    field("", to_string(a.stance));
    field("on", a.on);
    field("find", a.find);
    field("place", to_string(a.place));
    field("text", a.text);
    field("label", a.label);
    field("to", a.to);
    if (a.occurrence > 0) field("occurrence", std::to_string(a.occurrence));
    if (a.all) field("occurrence", "all");
    if (a.until_sentence_end) field("until", "sentence-end");
    field("scope", to_string(a.scope));
    field("because", a.rationale);
    return line;
}

// "delete 3 | find=x" and, where something is left open, "? why (2 candidates)".
inline std::string described(const Instruction& instruction) {
    std::string line;
    for (const Amendment& amendment : instruction.amendments) {
        line += (line.empty() ? "" : " ;; ") + described(amendment);
    }
    if (!instruction.why.empty()) line += (line.empty() ? "? " : " ;; ? ") + instruction.why;
    for (const std::string& candidate : instruction.candidates) line += " ~ " + candidate;
    return line;
}

}  // namespace adref::track
