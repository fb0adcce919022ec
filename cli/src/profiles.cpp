#include "cli/src/profiles.h"

#include "cli/src/files.h"

namespace adref::cli {
namespace {

std::string known_profiles() {
    std::string names;
    for (const std::string& each : track::built_in_profiles()) names += (names.empty() ? "" : ", ") + each;
    return names;
}

}  // namespace

Result<track::Profile> read_profile_option(const std::string& option) {
    if (const std::string_view text = track::built_in_profile(option); !text.empty())
        return track::read_profile(text, option);
    Result<std::string> bytes = read_file(option);
    if (!bytes) {
        Error error = bytes.error();
        error.hint = "profiles that come with adref: " + known_profiles();
        return error;
    }
    return track::read_profile(*bytes, option);
}

Result<std::string> profile_text(const std::string& name) {
    const std::string_view text = track::built_in_profile(name);
    if (text.empty())
        return Error{ErrorCode::usage, "no profile of this name comes with adref", name,
                     "there are " + known_profiles()};
    return std::string(text) + "\n";
}

}  // namespace adref::cli
