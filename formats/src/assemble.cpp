#include "formats/src/assemble.h"

#include "formats/src/footnotes.h"
#include "formats/src/outline.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace adref::formats {
namespace {

// Of readers whose footnotes stand behind their calls: keys become positions.
void link_notes(std::vector<Block>& blocks) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].note_key.empty()) places.emplace(blocks[i].note_key, i);
    }
    for (Block& block : blocks) {
        std::erase_if(block.styled.notes,
                      [&places](const NoteAnchor& anchor) { return !places.contains(anchor.note); });
        for (NoteAnchor& anchor : block.styled.notes) anchor.note = std::to_string(places.at(anchor.note));
    }
}

bool stand_behind_calls(const std::vector<Block>& blocks) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [](const Block& block) { return !block.note_key.empty(); });
}

}  // namespace

Assembled assemble(std::vector<Block> blocks, std::vector<Remark>& report) {
    Assembled result;
    Outlined outlined = make_outline(std::move(blocks));
    result.document.title = std::move(outlined.title);
    if (stand_behind_calls(outlined.blocks)) {
        blocks = std::move(outlined.blocks);
        link_notes(blocks);
    } else {
        blocks = attach_footnotes(std::move(outlined.blocks), report);
    }
    std::vector<Paragraph>& paragraphs = result.document.paragraphs;
    paragraphs.reserve(blocks.size());
    result.tags.reserve(blocks.size());
    for (Block& block : blocks) {
        Paragraph paragraph;
        paragraph.kind = block.kind;
        paragraph.level = block.level;
        paragraph.label = std::move(block.label);
        paragraph.text = std::move(block.styled.text);
        paragraph.marks = std::move(block.styled.marks);
        paragraph.notes = std::move(block.styled.notes);
        paragraphs.push_back(std::move(paragraph));
        result.tags.push_back(std::move(block.styled.tags));
    }
    assign_ids(result.document);
    for (Paragraph& paragraph : paragraphs) {
        for (NoteAnchor& anchor : paragraph.notes)
            anchor.note = paragraphs[static_cast<std::size_t>(std::stoull(anchor.note))].id;
    }
    result.document.ids = IdOrigin::derived;
    return result;
}

}  // namespace adref::formats
