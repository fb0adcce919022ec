#include "vcs/src/message.h"

#include "diffcore/date.h"
#include "diffcore/unicode.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <utility>

namespace adref::vcs {
namespace {

constexpr std::size_t kLongestTitle = 1000;  // bytes
constexpr std::size_t kLongestPerson = 300;
constexpr std::size_t kLongestText = 100'000;

Error usage(std::string message, std::string hint = {}) {
    return {ErrorCode::usage, std::move(message), {}, std::move(hint)};
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string_view trimmed(std::string_view text) {
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

Result<std::string> checked_line(std::string_view text, std::string_view what, std::size_t longest) {
    const std::string_view line = trimmed(text);
    if (line.size() > longest)
        return usage("the " + std::string(what) + " is longer than " + std::to_string(longest) + " bytes");
    if (unicode::find_invalid(line) != std::string_view::npos ||
        std::any_of(line.begin(), line.end(), is_control))
        return usage("the " + std::string(what) + " must be one line of UTF-8");
    return std::string(line);
}

// The value of a trailer in the last paragraph of a message.
std::optional<std::string> trailer(std::string_view trailers, std::string_view key) {
    while (!trailers.empty()) {
        const std::string_view line = trailers.substr(0, trailers.find('\n'));
        if (line.size() > key.size() + 1 && line.starts_with(key) && line.substr(key.size(), 2) == ": ")
            return std::string(line.substr(key.size() + 2));
        trailers.remove_prefix(std::min(line.size() + 1, trailers.size()));
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> noon_of(std::string_view date) {
    const std::chrono::year_month_day day = parse_date(date);
    if (!day.ok() || date.substr(0, 4) == "0000") return std::nullopt;
    const auto noon = std::chrono::sys_days(day) + std::chrono::hours(12);
    return std::max<std::int64_t>(
        std::chrono::duration_cast<std::chrono::seconds>(noon.time_since_epoch()).count(), 0);
}

std::string today() {
    const std::chrono::year_month_day day(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text;
}

Result<Person> parse_person(std::string_view text) {
    const Result<std::string> line = checked_line(text, "author", kLongestPerson);
    if (!line) return line.error();
    const Error malformed = usage("an author is written as \"Name <e-mail>\"");
    const std::size_t open = line->find('<');
    if (open == std::string::npos || line->back() != '>') return malformed;
    const std::string_view name = trimmed(std::string_view(*line).substr(0, open));
    const std::string_view email = std::string_view(*line).substr(open + 1, line->size() - open - 2);
    if (name.empty() || name.find('>') != std::string_view::npos ||
        email.find_first_of("<> ") != std::string_view::npos)
        return malformed;
    return Person{std::string(name), std::string(email), 0};
}

std::string to_string(const Person& person) {
    return person.name + " <" + person.email + ">";
}

Result<std::string> checked_text(std::string_view text, std::string_view what) {
    if (text.size() > kLongestText)
        return usage("the " + std::string(what) + " is longer than " + std::to_string(kLongestText) +
                     " bytes");
    if (unicode::find_invalid(text) != std::string_view::npos)
        return usage("the " + std::string(what) + " must be UTF-8");
    std::string clean;
    for (const char c : trimmed(text)) {
        if (c == '\n' || c == '\t' || !is_control(c)) {
            clean.push_back(c);
        } else if (c != '\r') {
            return usage("the " + std::string(what) + " has control characters in it");
        }
    }
    return clean;
}

Result<RoundInfo> checked(RoundInfo info) {
    if (!is_round_name(info.name)) {
        return usage("not a name for a round: " + info.name.substr(0, 100),
                     "letters, digits, '.', '_' and '-', beginning with a letter or digit; \"Rev 1\" goes in "
                     "the title");
    }
    Result<std::string> title = checked_line(info.title, "title", kLongestTitle);
    if (!title) return title.error();
    info.title = std::move(title).value();
    Result<std::string> note = checked_text(info.note, "note");
    if (!note) return note.error();
    info.note = std::move(note).value();
    if (info.date.empty()) info.date = today();
    if (!noon_of(info.date))
        return usage("not a date: " + info.date.substr(0, 100), "dates are written as 2026-05-31");
    if (!info.author.empty()) {
        const Result<Person> author = parse_person(info.author);
        if (!author) return author.error();
        info.author = to_string(*author);
    }
    return info;
}

std::string round_message(const RoundInfo& info, std::size_t paragraphs) {
    std::string message = (info.title.empty() ? info.name : info.title) + "\n\n";
    if (!info.note.empty()) message += info.note + "\n\n";
    return message + "Round: " + info.name + "\nDate: " + info.date +
           "\nParagraphs: " + std::to_string(paragraphs) + "\nAdref-Schema: 1\n";
}

std::optional<RoundMessage> parse_round_message(std::string_view message) {
    while (!message.empty() && message.back() == '\n') message.remove_suffix(1);
    const std::size_t last = message.rfind("\n\n");
    if (last == std::string_view::npos) return std::nullopt;
    const std::string_view trailers = message.substr(last + 2);
    const std::optional<std::string> name = trailer(trailers, "Round");
    const std::optional<std::string> count = trailer(trailers, "Paragraphs");
    if (!name || !is_round_name(*name)) return std::nullopt;
    RoundMessage read;
    read.info.name = *name;
    read.info.date = trailer(trailers, "Date").value_or("");
    if (count) std::from_chars(count->data(), count->data() + count->size(), read.paragraphs);
    const std::string_view said = message.substr(0, last);
    const std::string_view subject = said.substr(0, said.find('\n'));
    if (subject != *name) read.info.title = subject;
    read.info.note = trimmed(said.substr(subject.size()));
    return read;
}

}  // namespace adref::vcs
