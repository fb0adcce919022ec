#include "diffcore/src/compounds.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <utility>

namespace adref {
namespace {

// Shorter parts are as a rule no words: "a-t-il", "e-mail".
constexpr std::size_t kLeastPart = 3;

bool begins_with_hyphen(std::string_view text) {
    return text.front() == '-' ||
           (text.front() == '\xE2' && unicode::fold_typography(unicode::decode(text, 0).code) == U'-');
}

bool ends_with_hyphen(std::string_view text) {
    return text.back() == '-' || (text.size() >= 3 && begins_with_hyphen(text.substr(text.size() - 3)));
}

}  // namespace

SharedPart shared_part(std::string_view one, std::string_view other) {
    if (one.size() > other.size()) std::swap(one, other);
    const std::size_t more = other.size() - one.size();
    if (one.size() < kLeastPart || more < 2) return {};
    if (begins_with_hyphen(other.substr(one.size())) && other.starts_with(one)) return {one.size(), true};
    if (ends_with_hyphen(other.substr(0, more)) && other.ends_with(one)) return {one.size(), false};
    return {};
}

}  // namespace adref
