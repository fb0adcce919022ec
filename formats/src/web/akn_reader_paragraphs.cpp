#include "formats/src/web/akn_elements.h"
#include "formats/src/web/akn_names.h"
#include "formats/src/web/akn_reader.h"

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::uint32_t kDeepestAknLevel = 32;

}  // namespace

void AknReader::begin_owner(AknFrame& frame) {
    flush();
    AknFrame* outer = owner();
    // A number with nothing but parts below it heads them.
    if (outer != nullptr && !outer->taken && !outer->ours) {
        outer->is_heading = !outer->label.empty();
        if (outer->is_heading) emit_heading(*outer);
    } else if (outer != nullptr) {
        emit_bare(*outer);
    }
    frame.owner = true;
    if (frame.ours) {
        take_id(frame);
        frame.is_heading = frame.kind == Kind::heading;
        return;
    }
    if (frame.name == "recital" || frame.name == "citation") frame.kind = Kind::preambular;
    if (frame.name == "li") frame.label = "•";
}

void AknReader::take_id(AknFrame& frame) const {
    if (const auto id = id_of_akn_wid(attribute("wId"))) frame.id = *id;
}

AknFrame* AknReader::owner() {
    const auto found =
        std::find_if(frames_.rbegin(), frames_.rend(), [](const AknFrame& f) { return f.owner; });
    return found == frames_.rend() ? nullptr : &*found;
}

std::uint32_t AknReader::depth(bool headings) const {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i + 1 < frames_.size(); ++i) {
        if (frames_[i].owner && frames_[i].is_heading == headings) ++count;
    }
    return std::min(count, kDeepestAknLevel);
}

void AknReader::begin_line() {
    if (notes_open_ != 0) {
        if (open_->length > 0) append(" ");
        return;
    }
    if (open_) flush();
    open_.emplace();
    AknFrame* at = owner();
    const bool heading = name_of_top() == "heading" || name_of_top() == "crossHeading";
    if (at == nullptr || at->taken) {
        open_->paragraph.kind = heading ? Kind::heading : Kind::text;
        open_->paragraph.level = heading ? depth(true) : 0;
        open_->preamble = at == nullptr && inside("preamble");
        return;
    }
    if (!at->ours) {
        const std::uint32_t paragraphs = depth(false) - (depth_counts(*at) ? 1 : 0);
        if (heading) {
            at->is_heading = true;
            at->kind = Kind::heading;
            at->level = depth(true) - 1;
        } else if (is_akn_container(at->name) && !at->label.empty()) {
            emit_heading(*at);
            open_.emplace();
            return;
        } else if (at->kind != Kind::preambular && !at->label.empty()) {
            const bool item = paragraphs > 0 || at->name == "item" || at->name == "point" ||
                              at->name == "indent" || at->name == "li";
            at->kind = item ? Kind::item : Kind::operative;
            at->level = item ? std::max<std::uint32_t>(paragraphs, 1) : 0;
        }
    }
    at->taken = true;
    open_->known = true;
    open_->paragraph.kind = at->kind;
    open_->paragraph.level = at->level;
    open_->paragraph.id = at->id;
    open_->paragraph.label = at->label;
}

void AknReader::emit_heading(AknFrame& frame) {
    frame.is_heading = true;
    frame.taken = true;
    AknText text;
    text.known = true;
    text.paragraph.kind = Kind::heading;
    std::uint32_t level = 0;
    for (const AknFrame& each : frames_) {
        if (&each == &frame) break;
        if (each.owner && each.is_heading) ++level;
    }
    text.paragraph.level = std::min(level, kDeepestAknLevel);
    text.paragraph.label = frame.label;
    document_.add(std::move(text));
}

void AknReader::emit_bare(AknFrame& frame) {
    if (frame.taken || (!frame.ours && frame.label.empty())) return;
    if (frame.name == "li" && frame.label == "•") return;
    flush();
    frame.taken = true;
    AknText text;
    text.known = true;
    text.paragraph.kind = frame.ours || frame.kind == Kind::preambular ? frame.kind : Kind::operative;
    text.paragraph.level = frame.level;
    text.paragraph.id = frame.id;
    text.paragraph.label = frame.label;
    document_.add(std::move(text));
}

void AknReader::begin_row(AknFrame& frame) {
    flush();
    if (AknFrame* outer = owner(); outer != nullptr && outer->ours) emit_bare(*outer);
    open_.emplace();
    open_->cells = open_->known = true;
    open_->paragraph.kind = Kind::table_row;
    if (frame.ours) {
        take_id(frame);
        open_->paragraph.level = frame.level;
        open_->paragraph.id = frame.id;
    }
    first_cell_ = true;
}

}  // namespace adref::formats
