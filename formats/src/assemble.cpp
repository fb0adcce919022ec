#include "formats/src/assemble.h"

#include "formats/src/footnotes.h"
#include "formats/src/outline.h"

#include <utility>

namespace adref::formats {

Assembled assemble(std::vector<Block> blocks, std::vector<Remark>& report) {
    Assembled result;
    Outlined outlined = make_outline(std::move(blocks));
    result.document.title = std::move(outlined.title);
    blocks = attach_footnotes(std::move(outlined.blocks), report);
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
