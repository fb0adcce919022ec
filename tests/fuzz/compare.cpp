// Two texts out of one input (cut at the first NUL): the laws of a redline
// hold, and every renderer survives it.
#include "diffcore/compare.h"

#include "formats/reader.h"
#include "viewer/renderer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t cut = std::min(bytes.find('\0'), bytes.size());
    auto before = adref::formats::read(bytes.substr(0, cut), "old.md");
    auto after = adref::formats::read(bytes.substr(std::min(cut + 1, bytes.size())), "new.txt");
    if (!before || !after) return 0;
    const adref::Redline redline =
        adref::compare(adref::make_side("old", before->document), adref::make_side("new", after->document));
    if (!adref::check_laws(redline).empty()) std::abort();
    const bool empty = adref::viewer::render_json(redline).empty() ||
                       adref::viewer::render_html(redline).empty() ||
                       adref::viewer::render_terminal(redline, {}).empty();
    if (empty) std::abort();
    return 0;
}
