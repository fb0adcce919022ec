#include "formats/src/office/rich_look.h"

#include <algorithm>

namespace adref::formats {
namespace {

constexpr std::uint32_t kMaxIndent = 8;  // deeper levels are not set further in
constexpr std::uint32_t kColumn = 142;   // of RichProperties::indent
constexpr std::uint32_t kMaxColumns = 40;

}  // namespace

RichIndent indent_of(Kind kind, std::uint32_t level) {
    level = std::min(level, kMaxIndent);
    switch (kind) {
        case Kind::operative:
            return {kNumberWidth + kStep * level, kNumberWidth, 0};
        case Kind::item:
            return {level == 0 ? kStep : kNumberWidth + kStep * level, kStep, 0};
        case Kind::preambular:
            return {kStep * level, 0, kNumberWidth};
        case Kind::text:
            return {level == 0 ? 0 : kNumberWidth + kStep * (level - 1), 0, 0};
        case Kind::signature:
            return {kTextWidth / 2, 0, 0};
        default:
            return {};
    }
}

RichIndent indent_of_columns(std::uint32_t columns) {
    return {kColumn * std::min(columns, kMaxColumns), 0, 0};
}

RichLook look_of(Kind kind, std::uint32_t level) {
    using Align = RichLook::Align;
    switch (kind) {
        case Kind::title:
            return {true, false, 120, 360, false, Align::center, 28, true, false};
        case Kind::heading: {
            RichLook look{true, true, 240, 120, false, Align::start, kTextSize, true, level > 2};
            if (level == 0) look.before = 360, look.after = 180;
            if (level < 2) look.size = level == 0 ? 26 : 24;
            return look;
        }
        case Kind::footnote:
            return {false, false, std::nullopt, 60, true, Align::as_text, 18, false, false};
        case Kind::table_row:
            return {false, false, 40, 40, true, Align::start, 20, false, false};
        case Kind::signature:
            return {false, true, 240, 0, false, Align::start, 0, false, false};
        default:
            return {};
    }
}

}  // namespace adref::formats
