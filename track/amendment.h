// A proposal to change a draft, as somebody made it: the value that the register
// keeps, that every import produces and every report reads (adref.amendments/1).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

enum class Action : std::uint8_t {
    insert,            // `text` before or after the words `find`, or at the paragraph's start or end
    replace,           // the words `find` by `text`
    remove,            // the words `find` ("delete")
    rewrite,           // the whole paragraph by `text`
    add_paragraph,     // `text`, with `label`, before or after the target
    remove_paragraph,  // ("delete-paragraph")
    move_paragraph,    // before or after the paragraph `to`
    split_paragraph,   // behind the words `find`
    merge_paragraphs,  // the target with the paragraph `to` ("with")
    bracket,           // square brackets around `find`, or around the paragraph if that is empty
    renumber,          // the target's label becomes `label`
    position,          // no change of words: `stance`, on the amendment `on` or on the target
};

enum class Place : std::uint8_t { none, before, after, start, end };
enum class Scope : std::uint8_t { automatic, paragraph, subtree };
enum class Stance : std::uint8_t { none, support, oppose, reserve, retain };
enum class Status : std::uint8_t { open, withdrawn };

struct Amendment {
    std::string id;
    std::string base;  // the round whose words it changes; empty: not said
    std::vector<std::string> proponents;
    std::vector<std::string> supporters;
    std::vector<std::string> opponents;
    std::string target;  // a PARA address (diffcore/address.h) in the base
    Action action = Action::replace;
    Place place = Place::none;  // of insert, add_paragraph, move_paragraph

    // Words of the base, matched on whole words, with case, white space and quote
    // marks folded.
    std::string find;
    std::uint32_t occurrence = 0;     // 1-based; 0: there must be exactly one
    bool all = false;                 // every occurrence
    bool until_sentence_end = false;  // `find` goes on to the end of its sentence

    std::string text;   // new words; of paragraphs one a line, "LABEL\tTEXT" where a label does not look it
    std::string label;  // of a new or renumbered paragraph; may be empty
    std::string to;     // the other paragraph of a move or merge, as a PARA address
    Scope scope = Scope::automatic;

    Stance stance = Stance::none;
    std::string on;  // id of the amendment that a position is about

    Status status = Status::open;
    std::string rationale;
    std::string date;    // YYYY-MM-DD
    std::string source;  // where it came from: "EU.docx, page 3", "letter.txt:12"
    std::vector<std::string> on_behalf_of;
    std::vector<std::string> except;  // members of a group that do not join

    friend bool operator==(const Amendment&, const Amendment&) = default;
};

// "delete-paragraph", "after", "subtree", "reserve", "withdrawn": the names of
// adref.amendments/1. The parsing functions return false for other names.
std::string_view to_string(Action action);
std::string_view to_string(Place place);
std::string_view to_string(Scope scope);
std::string_view to_string(Stance stance);
std::string_view to_string(Status status);
bool parse_action(std::string_view name, Action& action);
bool parse_place(std::string_view name, Place& place);
bool parse_scope(std::string_view name, Scope& scope);
bool parse_stance(std::string_view name, Stance& stance);
bool parse_status(std::string_view name, Status& status);

// What is missing or contradictory in an amendment on its own, without its base:
// "replace needs find"; empty if it is sound.
std::string fault_of(const Amendment& amendment);

// Ids for those that have none: made from proponents, target and words, the same
// for the same amendment wherever it stands in the list; no id occurs twice.
void assign_ids(std::vector<Amendment>& amendments);

}  // namespace adref::track
