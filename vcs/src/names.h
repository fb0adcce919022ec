// Names: of rounds, of references, and of the files in which paragraphs lie.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adref::vcs {

inline constexpr std::string_view kMain = "refs/heads/main";
inline constexpr std::string_view kRegister = "refs/heads/register";
inline constexpr std::string_view kRemoteMain = "refs/remotes/origin/main";
inline constexpr std::string_view kRemoteRegister = "refs/remotes/origin/register";
inline constexpr std::string_view kRounds = "refs/tags/rounds/";
inline constexpr std::string_view kRetracted = "refs/tags/retracted/";

inline constexpr std::string_view kNegotiationFile = "negotiation.json";
inline constexpr std::string_view kReadmeFile = "README.md";
inline constexpr std::string_view kOutlineFile = "outline.json";
inline constexpr std::string_view kTextFile = "TEXT.md";
inline constexpr std::string_view kParagraphsFolder = "paragraphs";
inline constexpr std::string_view kDecisionsFolder = "decisions";
inline constexpr std::string_view kLinksFile = "links.json";
inline constexpr std::string_view kRegisterFile = "register.json";

// What stands on `register` alone.
inline constexpr std::string_view kAmendmentsFolder = "amendments";
inline constexpr std::string_view kOutcomesFolder = "outcomes";
inline constexpr std::string_view kGroupsFile = "groups.json";

// The file in which the paragraph of an id lies: the hexadecimal digits of an
// id that adref made; for any other id a hash of it, so that no id, however
// hostile or long, is ever a path.
std::string paragraph_file_name(std::string_view id);

// The name of a file of the register, of parts that may be anything: "eu-7.json",
// "eu-7@rev1.json". A part of lower-case ASCII letters, digits, dots, hyphens and
// low lines is itself; of any other the beginning stands before "+" and a hash,
// which keeps "EU-7" and "eu-7" apart where file systems do not.
std::string register_file_name(const std::vector<std::string>& parts);

// Whether register_file_name could have made it, with this number of parts.
bool is_register_file_name(std::string_view name, std::size_t parts);

// How many digits of the file's name are the name of its folder, so that a
// folder holds about 20 files. `before` is the number used by the round
// before (0: none), which is kept while it is not far off: paragraphs whose
// folder changes cost objects.
unsigned shard_digits(std::size_t paragraphs, unsigned before);

}  // namespace adref::vcs
