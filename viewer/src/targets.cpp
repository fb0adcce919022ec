#include "viewer/src/targets.h"

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

// The id, or one made from it that is not taken yet.
std::string once(std::string id, std::size_t number, std::unordered_set<std::string>& taken) {
    if (taken.insert(id).second) return id;
    (id += '-') += std::to_string(number);
    while (!taken.insert(id).second) id += '-';
    return id;
}

}  // namespace

Targets::Targets(const Reading& reading, std::size_t amendments, std::size_t delegations)
    : old_notes_(notes_of(reading.redline().old_side.document)),
      new_notes_(notes_of(reading.redline().new_side.document)) {
    const Redline& redline = reading.redline();
    old_entry_.resize(redline.old_side.document.paragraphs.size());
    new_entry_.resize(redline.new_side.document.paragraphs.size());
    std::unordered_set<std::string> taken;
    // Names of the page's own parts are not to be had.
    for (const char* own : {"text", "data", "panel", "amendments", "v-redline", "v-side", "v-new", "v-old",
                            "s-whole", "s-outline", "search", "filters", "help"})
        taken.insert(own);
    taken.reserve(redline.entries.size());
    ids_.reserve(redline.entries.size());
    for (std::size_t i = 0; i < redline.entries.size(); ++i) {
        for (const std::uint32_t position : redline.entries[i].olds) old_entry_[position] = i;
        for (const std::uint32_t position : redline.entries[i].news) new_entry_[position] = i;
        ids_.push_back(once(safe_id(entry_id(redline, redline.entries[i])), i, taken));
    }
    const auto& olds = redline.old_side.document.paragraphs;
    const auto& news = redline.new_side.document.paragraphs;
    for (const Aside& aside : reading.asides()) {
        const bool part = aside.kind == Aside::Kind::part;
        for (std::uint32_t position = aside.first_at; position <= aside.last_at; ++position) {
            (part ? aside_of_new_ : aside_of_old_).emplace(position, aside_ids_.size());
        }
        std::string id = part ? safe_id(news[aside.first_at].id) : "was-";
        if (aside.kind == Aside::Kind::moved) id += ids_[aside.first];
        if (aside.kind == Aside::Kind::merged) id += safe_id(olds[aside.first_at].id);
        aside_ids_.push_back(once(std::move(id), redline.entries.size() + aside_ids_.size(), taken));
    }
    for (std::size_t i = 0; i < amendments; ++i)
        amendment_ids_.push_back(once("a-" + std::to_string(i + 1), i, taken));
    for (std::size_t i = 0; i < delegations; ++i)
        delegation_ids_.push_back(once("d-" + std::to_string(i + 1), i, taken));
}

const std::string& Targets::new_place(std::uint32_t position) const {
    const auto aside = aside_of_new_.find(position);
    return aside == aside_of_new_.end() ? ids_[new_entry_[position]] : aside_ids_[aside->second];
}

std::string_view Targets::old_place(std::uint32_t position) const {
    const auto aside = aside_of_old_.find(position);
    return aside == aside_of_old_.end() ? std::string_view() : aside_ids_[aside->second];
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
