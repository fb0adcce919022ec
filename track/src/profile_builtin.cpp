// The profiles that come with the program. docs/design/profiles.md has the sources.

#include "track/profile.h"

namespace adref::track {
namespace {

// Brackets mean "not agreed"; whoever proposes stands in front of the words.
constexpr std::string_view kUn = R"({
 "schema": "adref.profile/1",
 "name": "un",
 "title": "UN rolling text: brackets mean not agreed, names in front",
 "plainBrackets": "not-agreed",
 "proposed": {"brackets": "[]", "mark": "underline"},
 "struck": {"brackets": "[]", "mark": "strike"},
 "names": {"place": "before", "separators": [", ", "/", " & "], "mark": "bold"},
 "forms": {
  "insertion": {"attributed": ["{names}", "{names} propose", "{names} proposal", "add {names}", "proposed by {names}"], "unattributed": "add"},
  "option": {"attributed": ["{names}", "{names} propose", "{names} alt", "alt {names}"], "unattributed": "or"},
  "deletion": {"attributed": ["del. {names}", "{names} delete", "{names} propose to delete", "delete {names}", "{names} del."], "unattributed": "delete"},
  "nothing": {"attributed": ["del. {names}", "{names} delete", "{names} no text"], "unattributed": "delete"},
  "bracket": {"attributed": ["{names} bracket"], "unattributed": "bracket"},
  "rewrite": {"attributed": ["{place} alt, {names}", "{names}, {place} alt"], "unattributed": "{place} alt"},
  "move-away": {"attributed": ["{names} move {place}"], "unattributed": "move {place}"},
  "move-here": {"attributed": ["{names} move here {place}"], "unattributed": "move here {place}"},
  "split": {"attributed": ["{names} split here"], "unattributed": "split here"},
  "merge": {"attributed": ["{names} merge with {place}"], "unattributed": "merge with {place}"},
  "renumber": {"attributed": ["{names} renumber {place}"], "unattributed": "renumber {place}"},
  "support": {"attributed": ["supported by {names}", "{names} support", "{names} supports"], "unattributed": "supported"},
  "oppose": {"attributed": ["opposed by {names}", "{names} oppose", "{names} opposes"], "unattributed": "opposed"},
  "reserve": {"attributed": ["reserved by {names}", "{names} reserve", "{names} reserves"], "unattributed": "reserved"},
  "retain": {"attributed": ["retain {names}", "{names} retain", "{names} retains"], "unattributed": "retain"},
  "agreed": {"attributed": [], "unattributed": "agreed ad ref"}
 },
 "annex": "Proposals without a place in the text"
})";

// Brackets mean "to be deleted"; new words are underlined, in braces so that plain
// text has them too; names stand behind.
constexpr std::string_view kInb = R"({
 "schema": "adref.profile/1",
 "name": "inb",
 "title": "Health negotiations: brackets mean deletion, additions underlined, names behind",
 "plainBrackets": "deletion",
 "proposed": {"brackets": "{}", "mark": "underline"},
 "struck": {"brackets": "[]", "mark": "strike"},
 "names": {"place": "behind", "separators": [", ", "/"], "mark": "bold"},
 "forms": {
  "insertion": {"attributed": ["{names}", "{names} propose"], "unattributed": ""},
  "option": {"attributed": ["{names}"], "unattributed": ""},
  "deletion": {"attributed": ["{names}", "{names} delete"], "unattributed": ""},
  "nothing": {"attributed": ["no text, {names}"], "unattributed": "no text"},
  "bracket": {"attributed": ["{names} bracket"], "unattributed": "bracket"},
  "rewrite": {"attributed": ["{place} alt, {names}"], "unattributed": "{place} alt"},
  "move-away": {"attributed": ["{names} move {place}"], "unattributed": "move {place}"},
  "move-here": {"attributed": ["{names} move here {place}"], "unattributed": "move here {place}"},
  "split": {"attributed": ["{names} split here"], "unattributed": "split here"},
  "merge": {"attributed": ["{names} merge with {place}"], "unattributed": "merge with {place}"},
  "renumber": {"attributed": ["{names} renumber {place}"], "unattributed": "renumber {place}"},
  "support": {"attributed": ["supported by {names}", "{names} support"], "unattributed": "supported"},
  "oppose": {"attributed": ["opposed by {names}", "{names} oppose"], "unattributed": "opposed"},
  "reserve": {"attributed": ["reserved by {names}", "{names} reserve"], "unattributed": "reserved"},
  "retain": {"attributed": ["retain {names}", "{names} retain"], "unattributed": "retain"},
  "agreed": {"attributed": [], "unattributed": "agreed"}
 },
 "annex": "Proposals without a place in the text"
})";

// As the leaked chapters of trade agreements have it: every bracket says who
// proposes and who opposes.
constexpr std::string_view kTrade = R"({
 "schema": "adref.profile/1",
 "name": "trade",
 "title": "Trade text: every bracket says who proposes and who opposes",
 "plainBrackets": "not-agreed",
 "proposed": {"brackets": "[]", "mark": "underline"},
 "struck": {"brackets": "[]", "mark": "strike"},
 "names": {"place": "before", "separators": ["/", ", "], "mark": "bold"},
 "forms": {
  "insertion": {"attributed": ["{names} propose", "{names} proposes", "{names}"], "unattributed": "proposed"},
  "option": {"attributed": ["{names} propose", "{names} proposes", "{names}"], "unattributed": "alternative"},
  "deletion": {"attributed": ["{names} propose to delete", "{names} delete", "del. {names}"], "unattributed": "proposed to delete"},
  "nothing": {"attributed": ["{names} propose no text", "del. {names}"], "unattributed": "no text"},
  "bracket": {"attributed": ["{names} propose to bracket"], "unattributed": "proposed to bracket"},
  "rewrite": {"attributed": ["ALT {place}, {names} propose"], "unattributed": "ALT {place}"},
  "move-away": {"attributed": ["{names} propose to move {place}"], "unattributed": "proposed to move {place}"},
  "move-here": {"attributed": ["{names} propose to have here {place}"], "unattributed": "proposed to have here {place}"},
  "split": {"attributed": ["{names} propose to split here"], "unattributed": "proposed to split here"},
  "merge": {"attributed": ["{names} propose to merge with {place}"], "unattributed": "proposed to merge with {place}"},
  "renumber": {"attributed": ["{names} propose the number {place}"], "unattributed": "proposed number {place}"},
  "support": {"attributed": ["{names} support", "supported by {names}"], "unattributed": "supported"},
  "oppose": {"attributed": ["{names} oppose", "{names} opposes"], "unattributed": "opposed"},
  "reserve": {"attributed": ["{names} reserve", "{names} considering"], "unattributed": "reserved"},
  "retain": {"attributed": ["{names} retain"], "unattributed": "retain"},
  "agreed": {"attributed": [], "unattributed": "agreed"}
 },
 "annex": "Proposals without a place in the text"
})";

}  // namespace

const std::vector<std::string>& built_in_profiles() {
    static const std::vector<std::string> kNames = {"un", "inb", "trade"};
    return kNames;
}

std::string_view built_in_profile(std::string_view name) {
    if (name == "un") return kUn;
    if (name == "inb") return kInb;
    if (name == "trade") return kTrade;
    return {};
}

}  // namespace adref::track
