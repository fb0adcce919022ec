// Where the matching draws its lines. The defaults were chosen by the sweep
// that docs/design/alignment.md shows; nothing but that sweep sets others.
#pragma once

#include <cstddef>
#include <cstdint>

namespace adref {

struct Thresholds {
    // Likeness (0..1) from which two paragraphs may be one …
    float in_place = 0.34F;  // … between neighbours that correspond,
    float tiny = 0.20F;      // … there, if both have at most `tiny_words` words,
    float nearby = 0.45F;    // … in the same place but out of order,
    float far = 0.50F;       // … anywhere else, if they are also kin.
    std::size_t tiny_words = 4;

    // Kinship (0..1, see kinship.h) from which a likeness far away is no mere
    // likeness of set phrases.
    float kin = 0.15F;
    // A pair in its place that is less alike than this may lose its partner to
    // one that is far but better by `challenge`; that much a pair nearby must be
    // better than all others around it to need no kinship.
    float settled = 0.75F;
    float challenge = 0.10F;
    // What it adds to a poor pair that its number and its heading are the same.
    float heir = 0.05F;
    // Likeness of a heading and a paragraph between neighbours that correspond.
    float across_classes = 0.60F;

    // Evidence besides the words, in likeness.
    float same_label = 0.04F;
    float same_heading = 0.25F;  // the same number, of headings; half of it against another number
    float same_parent = 0.05F;
    float other_kind = -0.05F;

    // Share of a part's words (by weight) that its whole must have lost or
    // gained: beside the rest of the whole, and anywhere.
    float covered = 0.45F;
    float covered_far = 0.60F;
    // Under another heading: a struck clause is sooner taken up there than a new
    // one is split off, for definitions and lists repeat what they serve.
    float split_elsewhere = 0.85F;
    float merged_elsewhere = 0.60F;
    // Share of the wording of a part (by its worth, see kinship.h) that a whole
    // far from it must hold.
    float kin_far_part = 0.35F;

    // Texts that begin with so many equal words are one, written anew.
    std::size_t opening_words = 4;
    // What is paired by its place alone differs in length by this factor at most.
    std::size_t most_growth = 3;

    // Share of the words with meaning that a redline must keep, in their order,
    // if its pair is to stand: where the two have the same number, where one has
    // none, and where they have different ones.
    double kept_of_one_number = 0.12;
    double kept_of_no_number = 0.20;
    double kept_of_two_numbers = 0.33;
    // A text of so few words proves nothing either way.
    std::size_t few_words = 6;
};

}  // namespace adref
