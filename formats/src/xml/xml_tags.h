// From names of elements to our tags in one step: there are some for every word
// of a text.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace adref::formats {

// An element that means something to us. Names are compared with their namespaces.
template <class Space, class Tag>
struct XmlTagName {
    Space space;
    std::u16string_view name;
    Tag tag;
};

constexpr std::size_t xml_tag_hash(std::u16string_view name) {
    std::size_t hash = 5381;
    for (const char16_t c : name) hash = hash * 33 + c;
    return hash ^ (hash >> 9U);
}

// `kSlots`: several times as many as there are names.
template <class Space, class Tag, std::size_t kSlots>
class XmlTagTable {
 public:
    // The names must outlive the table.
    explicit XmlTagTable(std::span<const XmlTagName<Space, Tag>> names) {
        for (const auto& name : names) {
            std::size_t slot = xml_tag_hash(name.name) % kSlots;
            while (slots_[slot] != nullptr) slot = (slot + 1) % kSlots;
            slots_[slot] = &name;
        }
    }

    // Tag::other where there is none.
    Tag find(Space space, std::u16string_view name) const {
        for (std::size_t slot = xml_tag_hash(name) % kSlots; slots_[slot] != nullptr;
             slot = (slot + 1) % kSlots) {
            if (slots_[slot]->name == name && slots_[slot]->space == space) return slots_[slot]->tag;
        }
        return Tag::other;
    }

 private:
    std::array<const XmlTagName<Space, Tag>*, kSlots> slots_{};
};

}  // namespace adref::formats
