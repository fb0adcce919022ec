#include "diffcore/compare.h"

namespace adref {

Side make_side(std::string name, Document document) {
    const std::size_t words = count_words(document);
    return {std::move(name), std::move(document), words};
}

}  // namespace adref
