// paragraphs/…/ID.json: the words of a paragraph with their marks and footnote
// anchors, and nothing that changes when the paragraph is moved or renumbered:
// no label, no place, no id. So an unchanged paragraph is one git object in
// all rounds.
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"

#include <string>
#include <string_view>

namespace adref::vcs {

std::string write_paragraph_file(const Paragraph& paragraph);

// Fills text, marks and notes of `paragraph`. Errors: bad_input.
Status read_paragraph_file(std::string_view json, Paragraph& paragraph, const std::string& where);

}  // namespace adref::vcs
