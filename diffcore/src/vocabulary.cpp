#include "diffcore/src/vocabulary.h"

#include "diffcore/unicode.h"

#include <cstring>
#include <utility>

namespace adref {
namespace {

using unicode::Class;
using unicode::Decoded;

constexpr std::size_t kFirstSlots = 1U << 12U;

// Up to eight bytes as one number; with their count they are the bytes.
std::uint64_t packed(const char* bytes, std::size_t count) {
    if (count >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, 8);
        return word;
    }
    if (count >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, bytes, 4);
        std::memcpy(&last, bytes + count - 4, 4);
        return (std::uint64_t{first} << 32U) | last;
    }
    const auto byte = [bytes](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(bytes[i])}; };
    return count == 0 ? 0 : (byte(0) << 16U) | (byte(count / 2) << 8U) | byte(count - 1);
}

// Multiply and fold, eight bytes at a time; only equality within one run of
// the program depends on it.
// `head` is what packed() makes of the bytes.
std::uint32_t hash_bytes(std::string_view bytes, std::uint64_t head) {
    constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = (bytes.size() ^ head) * kMultiplier;
    for (std::size_t at = 8; at < bytes.size(); at += 8) {
        hash ^= hash >> 32U;
        hash = (hash ^ packed(bytes.data() + at, bytes.size() - at)) * kMultiplier;
    }
    return static_cast<std::uint32_t>(hash >> 32U);
}

// Folds a body; returns false, leaving `out` alone, where folding changes nothing.
bool fold_body(std::string_view body, std::string& out) {
    const bool spaced = body.size() > 1 && body.find(' ', 1) != std::string_view::npos;
    if (!spaced && unicode::skip_ascii(body, 0) == body.size()) return false;
    std::string folded;
    for (std::size_t offset = 0; offset < body.size();) {
        const Decoded next = unicode::decode(body, offset);
        offset += next.bytes;
        // White space inside a token is that of "22 (b)".
        const Class kind = unicode::classify(next.code);
        const bool inner = offset > next.bytes && (kind == Class::space || kind == Class::no_break_space);
        if (kind != Class::invisible && !inner) {
            unicode::append(folded, unicode::fold_typography(next.code));
        }
    }
    if (folded == body) return false;
    out = std::move(folded);
    return true;
}

}  // namespace

Vocabulary::Vocabulary() : slots_(kFirstSlots) {}

std::uint32_t Vocabulary::intern(std::string_view body, TokenClass kind) {
    std::string folded;
    if (!fold_body(body, folded)) return intern_plain(body, kind);
    const std::size_t known = entries_.size();
    const std::uint32_t id = intern_plain(folded, kind);
    // A new one: its bytes are in no text, and have to be kept.
    if (id == known) entries_[id].folded = owned_.emplace_back(std::move(folded));
    return id;
}

// Inside intern_plain, which every token of a text goes through.
[[gnu::always_inline]] inline std::size_t Vocabulary::slot_of(const Known& wanted) const {
    const auto same = [&wanted](const Known& known) {
        return known.hash == wanted.hash && known.head == wanted.head &&
               known.folded.size() == wanted.folded.size() &&
               (wanted.folded.size() <= 8 || known.folded == wanted.folded);
    };
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = wanted.hash & mask;
    while (slots_[slot] != 0 && !same(entries_[slots_[slot] - 1])) slot = (slot + 1) & mask;
    return slot;
}

Vocabulary::Known Vocabulary::known_of(std::string_view body, TokenClass kind) {
    const std::uint64_t head = packed(body.data(), body.size());
    return {body, head, hash_bytes(body, head), kind};
}

std::uint32_t Vocabulary::intern_plain(std::string_view body, TokenClass kind) {
    return intern_known(known_of(body, kind));
}

std::uint32_t Vocabulary::find(std::string_view folded) const {
    return slots_[slot_of(known_of(folded, TokenClass::word))] - 1;  // 0 - 1 is kUnknown
}

std::uint32_t Vocabulary::intern_known(const Known& wanted) {
    const std::size_t slot = slot_of(wanted);
    if (slots_[slot] != 0) return slots_[slot] - 1;
    entries_.push_back(wanted);
    slots_[slot] = static_cast<std::uint32_t>(entries_.size());
    const auto id = static_cast<std::uint32_t>(entries_.size() - 1);
    if (entries_.size() * 2 > slots_.size()) grow();
    return id;
}

std::vector<std::uint32_t> Vocabulary::take_over(Vocabulary& other) {
    std::vector<std::uint32_t> ids;
    ids.reserve(other.entries_.size());
    for (const Known& known : other.entries_) ids.push_back(intern_known(known));
    owned_.splice(owned_.end(), other.owned_);
    return ids;
}

void Vocabulary::grow() {
    slots_.assign(slots_.size() * 4, 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::size_t slot = entries_[i].hash & mask;
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

}  // namespace adref
