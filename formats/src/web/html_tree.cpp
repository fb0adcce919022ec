#include "formats/src/web/html_tree.h"

#include "formats/src/web/markup.h"

#include <algorithm>
#include <array>
#include <bit>
#include <csetjmp>
#include <cstdint>
#include <cstdlib>
#include <unordered_set>
#include <utility>

namespace adref::formats {
namespace {

enum class HtmlBound { none, depth, nodes, memory, work };

// Pieces are powers of two.
std::uint32_t size_class_of(std::size_t size) {
    return static_cast<std::uint32_t>(std::bit_width(std::max<std::size_t>(size, 16) - 1));
}
const std::uint32_t kNodeClass = size_class_of(sizeof(GumboNode));

constexpr std::size_t kArenaBlock = std::size_t{1} << 20U;
// Steps that gumbo may take through its stack of open elements, for the whole
// page: some seconds at the very most. A page of a hundred sheets needs a million.
constexpr std::uint64_t kMostWork = 3'000'000'000;

}  // namespace

struct HtmlTree::Arena {
    // Stands before each piece of memory.
    struct Header {
        std::uint32_t size_class = 0;
        std::uint32_t depth = 0;  // of a node, once the next one is made
        Header* next = nullptr;   // of a free piece
    };
    static_assert(sizeof(Header) == 16, "pieces stay aligned as malloc's");

    std::vector<std::unique_ptr<std::byte[]>> blocks;
    std::array<Header*, 48> free{};
    std::byte* at = nullptr;
    std::size_t left = 0;
    std::size_t bytes = 0;
    // Pieces of a node's size; a string can have it too, so what looks like its
    // parent is one only if it is among them.
    std::unordered_set<const void*> nodes;
    GumboNode* last_node = nullptr;
    std::uint64_t work = 0;
    std::uint64_t since_node = 0;  // pieces of memory: attributes, or end tags that end nothing
    HtmlBound passed = HtmlBound::none;
    std::jmp_buf way_out{};

    static Header* header_of(const void* piece) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): every piece has one before it
        return static_cast<Header*>(const_cast<void*>(piece)) - 1;
    }

    [[noreturn]] void give_up(HtmlBound bound) {
        passed = bound;
        // gumbo cannot be told that there is no memory. Between here and
        // setjmp are only its frames, which hold nothing but our memory.
        std::longjmp(way_out, 1);  // NOLINT(cert-err52-cpp)
    }

    void count(std::size_t size) {
        ++since_node;
        const std::uint32_t depth = last_node == nullptr ? 0 : header_of(last_node)->depth;
        // A search goes through the open elements; an attribute is compared
        // with all before it.
        work += depth + std::min<std::uint64_t>(since_node, 1'000'000);
        if (work > kMostWork) give_up(HtmlBound::work);
        if (size != sizeof(GumboNode)) return;
        since_node = 0;
        if (nodes.size() >= kMostHtmlNodes) give_up(HtmlBound::nodes);
        // By now the node before has its place.
        if (last_node != nullptr && nodes.contains(last_node->parent)) {
            const std::uint32_t outer = header_of(last_node->parent)->depth;
            header_of(last_node)->depth = outer + 1;
            if (outer >= kDeepestHtml) give_up(HtmlBound::depth);
        }
    }

    static void* allocate(void* self, std::size_t size) {
        auto& arena = *static_cast<Arena*>(self);
        arena.count(size);
        const std::uint32_t size_class = size_class_of(size);
        Header* header = arena.free.at(size_class);
        if (header != nullptr) {
            arena.free.at(size_class) = header->next;
        } else {
            header = arena.make(sizeof(Header) + (std::size_t{1} << size_class));
        }
        *header = {size_class, 0, nullptr};
        void* piece = header + 1;
        if (size == sizeof(GumboNode)) {
            auto* node = static_cast<GumboNode*>(piece);
            node->parent = nullptr;
            arena.last_node = node;
            arena.nodes.insert(node);
        }
        return piece;
    }

    Header* make(std::size_t size) {
        bytes += size;
        if (bytes > kMostHtmlMemory) give_up(HtmlBound::memory);
        if (size > left) {
            const std::size_t block = std::max(size, kArenaBlock);
            blocks.push_back(std::make_unique_for_overwrite<std::byte[]>(block));
            at = blocks.back().get();
            left = block;
        }
        std::byte* piece = at;
        at += size;
        left -= size;
        return new (piece) Header;
    }

    static void release(void* self, void* piece) {
        if (piece == nullptr) return;
        auto& arena = *static_cast<Arena*>(self);
        Header* header = header_of(piece);
        if (piece == arena.last_node) arena.last_node = nullptr;
        if (header->size_class == kNodeClass) arena.nodes.erase(piece);
        header->next = arena.free.at(header->size_class);
        arena.free.at(header->size_class) = header;
    }

    // A function of its own, so that nothing with a destructor is jumped over.
    const GumboNode* parse(std::string_view text) {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = allocate;
        options.deallocator = release;
        options.userdata = this;
        options.max_errors = 0;
        if (setjmp(way_out) != 0) return nullptr;  // NOLINT(cert-err52-cpp): see give_up
        return gumbo_parse_with_options(&options, text.data(), text.size())->document;
    }
};

HtmlTree::HtmlTree() : arena_(std::make_unique<Arena>()) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parse(std::string_view text, std::string_view name) {
    HtmlTree tree;
    tree.document_ = tree.arena_->parse(text);
    const auto bad = [&name](std::string message) {
        return Error{ErrorCode::bad_input, std::move(message), std::string(name), ""};
    };
    switch (tree.arena_->passed) {
        case HtmlBound::none:
            return tree;
        case HtmlBound::depth:
            return bad("elements are nested more than " + std::to_string(kDeepestHtml) + " deep");
        case HtmlBound::nodes:
            return bad("more than " + std::to_string(kMostHtmlNodes) + " elements and texts");
        case HtmlBound::memory:
        case HtmlBound::work:
            break;
    }
    return bad("too tangled for a document: elements left open or attributes without end");
}

const GumboVector* children_of(const GumboNode* node) {
    static const GumboVector kNothing = {nullptr, 0, 0};
    switch (node->type) {
        case GUMBO_NODE_DOCUMENT:
            return &node->v.document.children;
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            return &node->v.element.children;
        default:
            return &kNothing;
    }
}

bool is_element(const GumboNode* node) {
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

bool is_tag(const GumboNode* node, GumboTag tag) {
    return is_element(node) && node->v.element.tag == tag;
}

std::string_view attribute_of(const GumboNode* node, const char* name) {
    if (!is_element(node)) return {};
    const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode* node, const char* name) {
    return is_element(node) && gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

bool has_class(const GumboNode* node, std::string_view name) {
    return has_word(attribute_of(node, "class"), name);
}

std::size_t line_of(const GumboNode* node) {
    switch (node->type) {
        case GUMBO_NODE_DOCUMENT:
            return 1;
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            return node->v.element.start_pos.line;
        default:
            return node->v.text.start_pos.line;
    }
}

const GumboNode* next_node(const GumboNode* node, const GumboNode* root, bool over) {
    const GumboVector* inside = children_of(node);
    if (!over && inside->length != 0) return static_cast<const GumboNode*>(inside->data[0]);
    while (node != root && node != nullptr) {
        const GumboNode* parent = node->parent;
        if (parent == nullptr) return nullptr;
        const GumboVector* beside = children_of(parent);
        const std::size_t next = node->index_within_parent + 1;
        if (next < beside->length) return static_cast<const GumboNode*>(beside->data[next]);
        node = parent;
    }
    return nullptr;
}

std::string text_inside(const GumboNode* node, std::size_t most) {
    std::string text;
    for (const GumboNode* at = node; at != nullptr && text.size() < most; at = next_node(at, node)) {
        if (at->type == GUMBO_NODE_TEXT || at->type == GUMBO_NODE_WHITESPACE || at->type == GUMBO_NODE_CDATA)
            text += at->v.text.text;
    }
    if (text.size() > most) text.resize(most);
    return text;
}

}  // namespace adref::formats
