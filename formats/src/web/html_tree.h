// The tree of an HTML page, by gumbo, held within bounds.
#pragma once

#include "diffcore/result.h"

#include <cstddef>
#include <gumbo.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

// Browsers stop nesting at 512 too.
inline constexpr std::size_t kDeepestHtml = 512;
inline constexpr std::size_t kMostHtmlNodes = 2'000'000;
inline constexpr std::size_t kMostHtmlMemory = std::size_t{1} << 30U;

// gumbo builds the tree that a browser would, but has no bounds of its own:
// deep nesting makes its searches quadratic and its clean-up recursive, and
// unclosed formatting is cloned into every paragraph. All its memory therefore
// comes from here, where nodes, depth, bytes and work are counted; past a bound
// the parse is abandoned and the memory goes as a whole.
class HtmlTree {
 public:
    // The text must outlive the tree. Precondition: valid UTF-8 without zero
    // characters. Errors: bad_input, where a bound is passed.
    static Result<HtmlTree> parse(std::string_view text, std::string_view name);

    HtmlTree(HtmlTree&&) noexcept;
    HtmlTree& operator=(HtmlTree&&) noexcept;
    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;
    ~HtmlTree();

    const GumboNode* document() const { return document_; }

 private:
    struct Arena;
    HtmlTree();

    std::unique_ptr<Arena> arena_;
    const GumboNode* document_ = nullptr;
};

// -- questions about nodes

// The nodes inside; empty for texts.
const GumboVector* children_of(const GumboNode* node);
bool is_element(const GumboNode* node);
bool is_tag(const GumboNode* node, GumboTag tag);
// Empty if it has none.
std::string_view attribute_of(const GumboNode* node, const char* name);
bool has_attribute(const GumboNode* node, const char* name);
bool has_class(const GumboNode* node, std::string_view name);
std::size_t line_of(const GumboNode* node);

// The next node in the order of the text: into the children, or (`over`) past them; null behind `root`.
const GumboNode* next_node(const GumboNode* node, const GumboNode* root, bool over = false);

// All text inside, white space as it stands; not more than `most` bytes.
std::string text_inside(const GumboNode* node, std::size_t most = static_cast<std::size_t>(-1));

}  // namespace adref::formats
