// decisions/links.json: what people decided about which paragraph is which.
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"
#include "vcs/src/git.h"

#include <string>
#include <string_view>
#include <vector>

namespace adref::vcs {

// From a round on, the paragraph `id` has the id `earlier`: of an earlier
// paragraph (link) or one of its own (unlink).
struct Link {
    std::string round;    // its name when it was decided, for people
    std::string commit;   // and what it was then: names become free again
    std::string id;       // as it was read at that moment, former links applied
    std::string earlier;  // what it is instead
    bool unlinks = false;
    std::string by;
    std::string date;
};

std::string write_links(const std::vector<Link>& links);

// Errors: bad_input.
Result<std::vector<Link>> read_links(std::string_view json, const std::string& where);

// The links of a commit on main; none if it has no such file.
Result<std::vector<Link>> links_of(git_repository* repository, const git_oid& commit);

// Applies links to a text, in the order of decision. A link whose new id
// already stands in the text by itself is passed over, so that ids stay unique.
void apply_links(const std::vector<const Link*>& links, Document& document);

}  // namespace adref::vcs
