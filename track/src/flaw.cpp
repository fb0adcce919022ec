#include "track/src/flaw.h"

#include <initializer_list>
#include <string_view>

namespace adref::track {
namespace {

class FlawFinder {
 public:
    explicit FlawFinder(const Amendment& amendment) : a_(amendment) {}

    Flaw find() {
        words_of_the_base();
        switch (a_.action) {
            case Action::insert:
                insertion();
                break;
            case Action::replace:
                target_of_words();
                need("find", a_.find);
                need("text", a_.text);
                place_in({Place::none, Place::after});
                beyond_an_anchor();
                break;
            case Action::remove:
                target_of_words();
                need("find", a_.find);
                place_in({Place::none, Place::after});
                beyond_an_anchor();
                refuse("text", a_.text);
                break;
            case Action::rewrite:
                need("target", a_.target);
                need("text", a_.text);
                refuse("find", a_.find);
                break;
            case Action::add_paragraph:
                need("target", a_.target);
                need("text", a_.text);
                place_in({Place::before, Place::after});
                refuse("find", a_.find);
                break;
            case Action::remove_paragraph:
                need("target", a_.target);
                refuse("find", a_.find);
                refuse("text", a_.text);
                break;
            case Action::move_paragraph:
                need("target", a_.target);
                need("to", a_.to);
                place_in({Place::before, Place::after});
                refuse("find", a_.find);
                refuse("text", a_.text);
                break;
            case Action::split_paragraph:
                need("target", a_.target);
                need("after", a_.find);
                place_in({Place::after});
                refuse("text", a_.text);
                break;
            case Action::merge_paragraphs:
                need("target", a_.target);
                need("with", a_.to);
                refuse("text", a_.text);
                break;
            case Action::bracket:
                target_of_words();
                place_in({Place::none});
                refuse("text", a_.text);
                break;
            case Action::renumber:
                need("target", a_.target);
                need("label", a_.label);
                break;
            case Action::position:
                if (a_.stance == Stance::none) say("stance", "needs stance");
                if (a_.on.empty()) need("target", a_.target);
                break;
        }
        return flaw_;
    }

 private:
    // The first thing found is what is said.
    void say(std::string_view field, const std::string& what) {
        if (!flaw_.what.empty()) return;
        flaw_.field = field;
        flaw_.what = std::string(to_string(a_.action)) + " " + what;
    }
    void need(std::string_view field, const std::string& value) {
        if (value.empty()) say(field, "needs " + std::string(field));
    }
    void refuse(std::string_view field, const std::string& value) {
        if (!value.empty()) say(field, "takes no " + std::string(field));
    }
    void place_in(std::initializer_list<Place> places) {
        for (const Place place : places) {
            if (place == a_.place) return;
        }
        if (a_.place == Place::none) {
            say("place", "needs place");
        } else {
            say("place", "cannot be \"" + std::string(to_string(a_.place)) + "\"");
        }
    }

    void words_of_the_base() {
        if (a_.all && a_.occurrence != 0) say("occurrence", "cannot have one occurrence and all of them");
        if (!a_.find.empty()) return;
        if (a_.all || a_.occurrence != 0) say("occurrence", "needs the words that occur");
        if (a_.until_sentence_end) say("until", "needs the words where the sentence goes on");
    }

    // Words may be changed "throughout": in the whole text, if that is said.
    void target_of_words() {
        if (a_.target.empty() && a_.scope != Scope::subtree)
            say("target", "needs target, or scope subtree for the whole text");
    }

    // "the remainder of the sentence after": the anchor itself stays.
    void beyond_an_anchor() {
        if (a_.place == Place::after && !a_.until_sentence_end)
            say("until", "after an anchor needs until sentence-end");
    }

    void insertion() {
        target_of_words();
        need("text", a_.text);
        if (a_.place == Place::before || a_.place == Place::after) {
            need(to_string(a_.place), a_.find);
        } else if (a_.place == Place::none) {
            say("after", "needs before, after or at");
        } else {
            need("target", a_.target);
            refuse("find", a_.find);
        }
    }

    const Amendment& a_;
    Flaw flaw_;
};

}  // namespace

Flaw flaw_of(const Amendment& amendment) {
    return FlawFinder(amendment).find();
}

std::string fault_of(const Amendment& amendment) {
    return flaw_of(amendment).what;
}

}  // namespace adref::track
