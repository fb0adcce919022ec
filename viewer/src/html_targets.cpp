#include "viewer/src/html_targets.h"

#include <unordered_set>

namespace adref::viewer {
namespace {

// Ids of others may hold anything; those of adref pass unchanged.
std::string safe_id(std::string_view id) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string safe;
    for (const char c : id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == ':' || c == '-' || c == '_';
        if (plain) {
            safe.push_back(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            safe.push_back('.');
            safe.push_back(digits[byte >> 4U]);
            safe.push_back(digits[byte & 0xFU]);
        }
        if (safe.size() > 120) break;
    }
    const bool letter =
        !safe.empty() && ((safe[0] >= 'a' && safe[0] <= 'z') || (safe[0] >= 'A' && safe[0] <= 'Z'));
    if (!letter) safe.insert(0, "p:");
    return safe;
}

}  // namespace

Targets::Targets(const Reading& reading)
    : old_notes_(notes_of(reading.redline().old_side.document)),
      new_notes_(notes_of(reading.redline().new_side.document)) {
    const Redline& redline = reading.redline();
    old_entry_.resize(redline.old_side.document.paragraphs.size());
    new_entry_.resize(redline.new_side.document.paragraphs.size());
    std::unordered_set<std::string> taken;
    taken.reserve(redline.entries.size());
    ids_.reserve(redline.entries.size());
    for (std::size_t i = 0; i < redline.entries.size(); ++i) {
        for (const std::uint32_t position : redline.entries[i].olds) old_entry_[position] = i;
        for (const std::uint32_t position : redline.entries[i].news) new_entry_[position] = i;
        std::string id = safe_id(entry_id(redline, redline.entries[i]));
        if (!taken.insert(id).second) {
            (id += '-') += std::to_string(i);
            while (!taken.insert(id).second) id += '-';
        }
        ids_.push_back(std::move(id));
    }
    stub_of_.assign(redline.entries.size(), kStart);
    for (const Stub& stub : reading.stubs()) {
        for (std::uint32_t position = stub.first_old; position <= stub.last_old; ++position) {
            stub_of_[old_entry_[position]] = stub.first;
        }
    }
}

std::string Targets::stub(std::size_t index) const {
    if (stub_of_[index] == kStart) return {};
    std::string id = "was-";
    return id += ids_[stub_of_[index]];
}

Targets::Notes Targets::notes_of(const Document& document) {
    Notes notes;
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        if (document.paragraphs[i].kind == Kind::footnote) notes.emplace(document.paragraphs[i].id, i);
    }
    return notes;
}

const std::uint32_t* Targets::find(const Notes& notes, std::string_view id) {
    const auto found = notes.find(id);
    return found == notes.end() ? nullptr : &found->second;
}

}  // namespace adref::viewer
