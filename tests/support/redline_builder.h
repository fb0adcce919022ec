// Redlines written out by hand, for tests of what reads them.
#pragma once

#include "diffcore/redline.h"

#include <string>
#include <utility>
#include <vector>

namespace adref::testing {

inline Segment same(std::string text) {
    return {Op::equal, std::move(text), 0};
}
inline Segment gone(std::string text, std::uint32_t move = 0) {
    return {Op::del, std::move(text), move};
}
inline Segment fresh(std::string text, std::uint32_t move = 0) {
    return {Op::ins, std::move(text), move};
}

inline Paragraph paragraph(Kind kind, std::string label, std::string text = {}) {
    Paragraph made;
    made.kind = kind;
    made.label = std::move(label);
    made.text = std::move(text);
    made.level = kind == Kind::item ? 1 : 0;
    return made;
}

// Adds entries in the order of the new document; texts come from the segments.
class RedlineBuilder {
 public:
    RedlineBuilder(std::string old_name, std::string new_name);

    // Each returns the entry, to be marked further; valid until the next call.
    Entry& matched(Paragraph before, Paragraph after, std::vector<Segment> segments);
    Entry& matched(Paragraph both, std::vector<Segment> segments);  // same label
    Entry& unchanged(Kind kind, std::string label, std::string text);
    Entry& inserted(Paragraph after);
    Entry& deleted(Paragraph before);
    // Paragraph boundaries are "\n" in the segments.
    Entry& split(Paragraph before, std::vector<Paragraph> after, std::vector<Segment> segments);
    Entry& merged(std::vector<Paragraph> before, Paragraph after, std::vector<Segment> segments);
    // The old paragraph stands before all that are added from now on, the new
    // one where move_here is called with the same label.
    void move_away(Paragraph before);
    Entry& move_here(Paragraph after, std::string_view old_label, std::vector<Segment> segments);

    Document& old_document() { return redline_.old_side.document; }
    Document& new_document() { return redline_.new_side.document; }

    // Ids, words and the summary are filled in. Fails the test if a law of
    // redline.h is broken.
    Redline build();

 private:
    Entry& add(Relation relation, std::vector<Segment> segments);
    std::uint32_t add_old(Paragraph paragraph);
    std::uint32_t add_new(Paragraph paragraph);

    Redline redline_;
};

// Every kind of entry once, in plain words.
Redline small_redline();

}  // namespace adref::testing
