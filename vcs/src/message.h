// What people say of a round, as the message of its commit.
#pragma once

#include "diffcore/result.h"
#include "vcs/negotiation.h"
#include "vcs/src/objects.h"

#include <optional>
#include <string>
#include <string_view>

namespace adref::vcs {

// Checks name, title, date, author and note, fills in the date if it is empty,
// and brings the note into git's form. Errors: usage.
Result<RoundInfo> checked(RoundInfo info);

// "Name <e-mail>". Errors: usage.
Result<Person> parse_person(std::string_view text);
std::string to_string(const Person& person);

// A text of one or more lines without control characters and outer blank
// lines. Errors: usage.
Result<std::string> checked_text(std::string_view text, std::string_view what);

// Noon of a YYYY-MM-DD in UTC, in seconds since 1970; dates before are 0,
// since git has no others. Nothing if it is no date.
std::optional<std::int64_t> noon_of(std::string_view date);
std::string today();

// Title or name, the note, and the trailers Round, Date, Paragraphs, Adref-Schema.
std::string round_message(const RoundInfo& info, std::size_t paragraphs);

struct RoundMessage {
    RoundInfo info;  // without author
    std::size_t paragraphs = 0;
};

// Nothing for the message of a commit that is no round.
std::optional<RoundMessage> parse_round_message(std::string_view message);

}  // namespace adref::vcs
