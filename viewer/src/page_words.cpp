#include "viewer/src/page_words.h"

#include "viewer/escape.h"
#include "viewer/src/assets.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>

namespace adref::viewer {
namespace {

// "fr-CH" is asked for as "fr"; what could be no file's name is nothing.
std::string primary(std::string_view language) {
    std::string name;
    for (const char c : language.substr(0, language.find('-'))) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (!upper && (c < 'a' || c > 'z')) return {};
        name.push_back(upper ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return name.size() <= 3 ? name : std::string();
}

std::string file_of(std::string_view language) {
    const std::string name = primary(language);
    return name.empty() ? std::string() : asset("lang/" + name + ".json");
}

}  // namespace

bool has_page_words(std::string_view language) {
    return !file_of(language).empty();
}

PageWords::PageWords(std::string_view language) {
    std::string file = file_of(language);
    if (file.empty()) file = file_of("en");
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(file)).object();
    for (auto word = object.begin(); word != object.end(); ++word)
        texts_.emplace(word.key().toStdString(), word.value().toString().toStdString());
}

std::string_view PageWords::text(std::string_view key) const {
    const auto found = texts_.find(key);
    return found != texts_.end() ? std::string_view(found->second) : key;
}

std::string PageWords::html(std::string_view key, Values values) const {
    std::string out;
    std::string_view rest = text(key);
    bool open = false;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of("{*"), rest.size());
        append_html(out, rest.substr(0, end));
        rest.remove_prefix(end);
        if (rest.empty()) break;
        if (rest.front() == '*') {
            out += open ? "</span>" : "<span class=\"what\">";
            open = !open;
            rest.remove_prefix(1);
            continue;
        }
        const std::size_t close = rest.find('}');
        const std::string_view name = rest.substr(1, close == std::string_view::npos ? close : close - 1);
        for (const auto& [key_of_value, value] : values) {
            if (key_of_value == name) out += value;
        }
        rest.remove_prefix(close == std::string_view::npos ? rest.size() : close + 1);
    }
    return out;
}

std::string PageWords::count(std::string_view key, std::size_t count) const {
    const std::string one = std::string(key) + ".one";
    if (count == 1 && texts_.contains(one)) return html(one);
    return html(key, {{"n", number(count)}});
}

std::string PageWords::number(std::size_t number) const {
    std::string digits = std::to_string(number);
    const std::string_view least = text("thousands-from");
    std::size_t from = 0;
    std::from_chars(least.data(), least.data() + least.size(), from);
    if (number < from) return digits;
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, text("thousands"));
    }
    return digits;
}

std::map<std::string, std::string, std::less<>> PageWords::starting(std::string_view prefix) const {
    std::map<std::string, std::string, std::less<>> found;
    for (auto word = texts_.lower_bound(prefix); word != texts_.end() && word->first.starts_with(prefix);
         ++word)
        found.emplace(word->first.substr(prefix.size()), word->second);
    return found;
}

}  // namespace adref::viewer
