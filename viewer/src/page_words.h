// The page's own words, in the languages of viewer/web/lang: one file each, all
// with the same keys.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace adref::viewer {

class PageWords {
 public:
    // A language that has no file is English. "fr-CH" is "fr".
    explicit PageWords(std::string_view language);

    std::string_view language() const { return text("language"); }

    // The words of a key, as they stand; the key itself if it is unknown, so that
    // a gap is seen and harms nothing.
    std::string_view text(std::string_view key) const;

    // The same for HTML: escaped, with {name} replaced by a value, which is put in
    // as it is, and *words* in a <span class="what">.
    using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;
    std::string html(std::string_view key, Values values = {}) const;
    // … of a number: KEY.one for one, otherwise KEY with {n}.
    std::string count(std::string_view key, std::size_t count) const;

    // "17,012", "17 012".
    std::string number(std::size_t number) const;

    // All whose key starts with this, without it.
    std::map<std::string, std::string, std::less<>> starting(std::string_view prefix) const;

 private:
    std::map<std::string, std::string, std::less<>> texts_;
};

// "en", "fr", "es": what PageWords has a file for.
bool has_page_words(std::string_view language);

}  // namespace adref::viewer
