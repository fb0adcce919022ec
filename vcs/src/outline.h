// outline.json: the order of a round's paragraphs and what is printed around
// them, one line a paragraph, so that plain git diff shows renumbering and
// moves as what they are.
#pragma once

#include "diffcore/document.h"
#include "diffcore/identity.h"
#include "diffcore/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace adref::vcs {

struct OutlineLine {
    std::string id;
    Kind kind = Kind::text;
    std::uint32_t level = 0;
    std::string label;
    std::vector<std::string> from;  // see Origin
};

struct Outline {
    std::string title;
    std::string language;
    unsigned shard = 1;  // digits that name the folder of a paragraph's file
    std::vector<OutlineLine> lines;
};

Outline make_outline(const Document& document, const std::vector<Origin>& origins, unsigned shard);
std::string write_outline(const Outline& outline);

// Errors: bad_input. Ids may repeat; that is verify's business.
Result<Outline> read_outline(std::string_view json, const std::string& where);

}  // namespace adref::vcs
