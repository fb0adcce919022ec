#include "diffcore/src/parents.h"

namespace adref {

std::vector<std::uint32_t> parents_of(const Document& document) {
    std::vector<std::uint32_t> parents;
    parents.reserve(document.paragraphs.size());
    // The headings above, each of a lower rank than the one before, and under
    // the last of them the paragraphs whose lists are open.
    std::vector<std::uint32_t> headings;
    std::vector<std::uint32_t> lists;
    const auto level = [&document](std::uint32_t i) { return document.paragraphs[i].level; };
    std::uint32_t caller = kNoParent;
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        const Kind kind = document.paragraphs[i].kind;
        if (kind == Kind::footnote) {
            parents.push_back(caller);
            continue;
        }
        caller = i;
        if (kind == Kind::heading) {
            lists.clear();
            while (!headings.empty() && level(headings.back()) >= level(i)) headings.pop_back();
            parents.push_back(headings.empty() ? kNoParent : headings.back());
            headings.push_back(i);
            continue;
        }
        while (!lists.empty() && level(lists.back()) >= level(i)) lists.pop_back();
        if (!lists.empty()) {
            parents.push_back(lists.back());
        } else {
            parents.push_back(headings.empty() ? kNoParent : headings.back());
        }
        lists.push_back(i);
    }
    return parents;
}

}  // namespace adref
