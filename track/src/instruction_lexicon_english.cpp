// The English of drafting language. The first sense of a phrase counts; the longest
// phrase wins.
#include "track/src/instruction_lexicon_rows.h"

namespace adref::track {
namespace {

constexpr LexiconRow kRows[] = {
    {Sense::noise, 0,
     "the, a, an, should, shall, be, is, are, must, would, will, please, we, it, its, there, that, this, we "
     "propose to, "
     "propose to, proposes to, proposes, propose, proposed, suggest, suggests, suggested, would like to, "
     "wish to, "
     "our, also, then, kindly, it is proposed to, to be, been, has, have, 's, current, existing, both, "
     "again, "
     "here, well, existing text of, of the draft, of the draft resolution, of the text, "
     "of this section, we suggest, we would propose, further, only, which, simply, put, two, into two "
     "paragraphs, in two, into two"},
    {Sense::insert, 0,
     "insert, inserts, inserted, inserting, add, adds, added, adding, include, included, including, "
     "introduce, append, "
     "appended, addition of, insertion of, the addition of, the insertion of, to insert, to add, to include"},
    {Sense::erase, 0,
     "delete, deletes, deleted, deleting, remove, removes, removed, removing, strike, struck, strike out, "
     "struck out, "
     "omit, omitted, drop, dropped, suppress, suppressed, deletion of, the deletion of, removal of, leave "
     "out, take out, "
     "to delete, to remove, del, cut, scrap"},
    {Sense::replace, 0,
     "replace, replaces, replaced, replacing, to replace, replacement of, the replacement of"},
    {Sense::substitute, 0, "substitute, substitutes, substituted, substituting, to substitute"},
    {Sense::change, 0,
     "change, changes, changed, changing, amend, amended, amending, modify, modified, revise, revised, "
     "reword, reworded, "
     "rephrase, rephrased, reformulate, reformulated, redraft, to change, to amend, to modify, alter"},
    {Sense::move, 0,
     "move, moves, moved, moving, relocate, relocated, transfer, transferred, shift, shifted, place, placed, "
     "reposition, "
     "to move, bring"},
    {Sense::merge, 0, "merge, merged, merging, combine, combined, join, joined, consolidate, fuse, to merge"},
    {Sense::split, 0, "split, divide, divided, break, to split, start a new paragraph"},
    {Sense::renumber, 0,
     "renumber, renumbered, renumbering, becomes, become, re-number, re-letter, reletter, relettered, to "
     "renumber"},
    {Sense::bracket, 0,
     "bracket, bracketed, brackets around, put square brackets around, place square brackets around, "
     "put brackets around, place brackets around, place in brackets, put in brackets, put in square "
     "brackets, "
     "placed in square brackets, placed in brackets, keep in brackets, square-bracket, to bracket, in "
     "brackets, in square brackets, within square brackets, within brackets, between brackets, enclose in "
     "brackets"},
    {Sense::align, 0, "align, aligned, harmonize, harmonise, streamline"},
    {Sense::support, 0,
     "support, supports, supported, can support, could support, join, endorse, can accept, accept, associate "
     "ourselves with, "
     "can agree to, agree with, agree to, can go along with, to support, welcome"},
    {Sense::oppose, 0,
     "oppose, opposes, opposed, object to, objects to, cannot support, cannot accept, can not accept, do not "
     "support, "
     "does not support, do not accept, cannot agree to, cannot agree with, reject, rejects, disagree with, "
     "to oppose, are not in a position to support, "
     "is not in a position to support"},
    {Sense::reserve, 0,
     "reserve, reserves, reserve on, reserves on, reserve its position on, reserve our position on, "
     "reserves its position on, reserve our position, reserves its position, place a reservation on, "
     "placed a reservation on, enter a reservation on, scrutiny reservation on, reservation on, study "
     "reservation on, "
     "general reserve on, to reserve on, place a reserve on"},
    {Sense::retain, 0,
     "retain, retains, retained, keep, keeps, kept, maintain, maintained, reinstate, no change, no change "
     "to, no change in, leave, to retain, to keep, "
     "preserve"},
    {Sense::read, 0,
     "read, reads, reading, to read, should read, shall read, will read, would read, to be read, should now "
     "read, "
     "to read as follows, should read as follows, shall read as follows, reading as follows, read as "
     "follows, "
     "will read as follows, reads as follows, should be read as follows, should now read as follows, which "
     "reads, "
     "worded as follows, to be worded as follows, to the effect that, so as to read, "
     "so as to read as follows, with the following text, with the following wording, by the following text, "
     "with the following, by the following, stating, as per the following text"},
    {Sense::following, 0,
     "the following, as follows, following words, following text, following phrase, following new, following "
     "sentence, "
     "the following words, the following text, the following phrase, the following sentence, the following "
     "new text, "
     "the following wording, the following language, following wording, following language, following "
     "expression, "
     "the following expression, the following word, a new sentence, a sentence, new sentence, the sentence, "
     "the following new sentence"},
    {Sense::after, 0,
     "after, following, immediately after, directly after, right after, just after, behind, subsequent to, "
     "next to, to follow, so as to follow"},
    {Sense::before, 0,
     "before, immediately before, directly before, right before, just before, prior to, preceding, ahead of, "
     "in front of, to precede"},
    {Sense::by, 0, "by, with, by the words, with the words, by the word, with the word, into"},
    {Sense::in_favour, 0, "for"},
    {Sense::from, 0, "from, from the words, beginning with, starting with, starting from"},
    {Sense::to, 0, "to, until, through, up to, till, down to"},
    {Sense::in, 0,
     "in, of, on, within, under, from paragraph, as regards, regarding, concerning, with regard to, re, in "
     "the text of, in regard to"},
    {Sense::as, 0, "as"},
    {Sense::between, 0, "between"},
    {Sense::instead, 0, "instead of, rather than, in place of, in lieu of"},
    {Sense::in_its_place, 0,
     "instead, in its place, in their place, therefor, in lieu thereof, in its stead, in their stead, "
     "therefore"},
    {Sense::except, 0, "except, except for, with the exception of, but not, without, excluding"},
    {Sense::at_start, 0,
     "at the beginning, at the start, at the very beginning, at the outset, to the beginning, to the start, "
     "in the beginning"},
    {Sense::at_end, 0, "at the end, at the very end, to the end, at end, in the end"},
    {Sense::so_that, 0,
     "so that, such that, in order that, so the text reads, the paragraph would then read, the text would "
     "then read, it would then read"},
    {Sense::conjunction, 0, "and, and to, and then, as well as, &, and also, but"},
    {Sense::words, 0,
     "word, words, phrase, phrases, expression, term, terms, text, wording, language, reference to, "
     "references to, clause, formulation, "
     "the reference to, passage, figure, number, date, year, verb"},
    {Sense::fresh, 0, "new, additional, a further, another, extra"},
    {Sense::paragraph, 0, "paragraph, para, par, parag, clause number"},
    {Sense::paragraph, 1, "paragraphs, paras, pars"},
    {Sense::subparagraph, 0,
     "subparagraph, sub-paragraph, sub-para, subpara, item, letter, indent, sub-item, subitem, point, "
     "bullet"},
    {Sense::subparagraph, 1, "subparagraphs, sub-paragraphs, sub-paras, subparas, items, letters, points"},
    {Sense::operative_unit, 0, "op"},
    {Sense::operative_unit, 1, "ops"},
    {Sense::preambular_unit, 0, "pp"},
    {Sense::preambular_unit, 1, "pps"},
    {Sense::preambular, 0, "preambular, preamble, the preamble, preambulatory"},
    {Sense::operative, 0, "operative, operative part, the operative part, operational"},
    {Sense::division, 0,
     "article, art, annex, section, chapter, part, objective, goal, action, principle, title number, "
     "appendix, rule, regulation"},
    {Sense::footnote, 0, "footnote, fn, note number"},
    {Sense::footnote, 1, "footnotes"},
    {Sense::heading, 0, "heading, subheading, sub-heading, section title, section heading"},
    {Sense::title, 0, "title, title of the resolution, title of the draft resolution, title of the document"},
    {Sense::chapeau, 0,
     "chapeau, introductory part, opening words, introductory phrase, introductory sentence, lead-in"},
    {Sense::line, 0, "line"},
    {Sense::line, 1, "lines"},
    {Sense::sentence, 0, "sentence"},
    {Sense::sentence, 1, "sentences"},
    {Sense::sentence_end, 0,
     "the end of the sentence, end of the sentence, end of that sentence, sentence end, to the end of the "
     "sentence, until the end of the sentence, up to the end of the sentence, through the end of the "
     "sentence"},
    {Sense::sentence_rest, 0,
     "remainder of the sentence, rest of the sentence, rest of that sentence, remainder of that sentence, "
     "remaining part of the sentence, everything to the end of the sentence, all words to the end of the "
     "sentence"},
    {Sense::last, 0, "last, final, penultimate"},
    {Sense::occurrence, 0, "occurrence, instance, mention, appearance, time, occurs, appears"},
    {Sense::every, 0,
     "throughout, every occurrence, all occurrences, each occurrence, all instances, every instance, "
     "wherever it appears, wherever they appear, "
     "wherever it occurs, wherever they occur, where it appears, each time, each time it appears, every "
     "time, every time it appears, everywhere, in both places, both occurrences, "
     "all mentions, all references to, every mention, in all cases, passim, whenever it appears, across the"},
    {Sense::whole_text, 0,
     "the whole text, the entire text, the document, the draft, the draft resolution, the resolution, the "
     "whole document, "
     "the entire document, all paragraphs"},
    {Sense::with_subparagraphs, 0,
     "with its subparagraphs, with all its subparagraphs, and its subparagraphs, including its "
     "subparagraphs, including all its subparagraphs, in its entirety"},
    {Sense::without_subparagraphs, 0,
     "without its subparagraphs, but not its subparagraphs, excluding its subparagraphs, but keep its "
     "subparagraphs"},
    {Sense::numbered, 0, "numbered"},
    {Sense::addressed, 0, "at address, at"},
    {Sense::amendment, 0, "amendment"},
    {Sense::respectively, 0, "respectively"},
    {Sense::associated, 0, "associated, accompanying, corresponding"},
    {Sense::singular, 0, "in the singular, singular"},
    {Sense::plural_form, 0, "in the plural, plural"},
    {Sense::subsequent, 0,
     "subsequent, remaining, all subsequent, the subsequent, accordingly, all following, the remaining, "
     "consequently"},
    {Sense::ordinal, 1, "first, the first"},
    {Sense::ordinal, 2, "second"},
    {Sense::ordinal, 3, "third"},
    {Sense::ordinal, 4, "fourth"},
    {Sense::ordinal, 5, "fifth"},
    {Sense::ordinal, 6, "sixth"},
    {Sense::ordinal, 7, "seventh"},
    {Sense::ordinal, 8, "eighth"},
    {Sense::ordinal, 9, "ninth"},
    {Sense::ordinal, 10, "tenth"},
    {Sense::ordinal, 11, "eleventh"},
    {Sense::ordinal, 12, "twelfth"},
};

}  // namespace

std::span<const LexiconRow> english_rows() {
    return kRows;
}

}  // namespace adref::track
