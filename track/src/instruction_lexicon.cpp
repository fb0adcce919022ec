// The lexicon as data: a line a sense, phrases without accents between commas.
#include "track/src/instruction_lexicon.h"

#include "track/src/instruction_words.h"

#include <unordered_map>
#include <utility>

namespace adref::track {
namespace {

constexpr std::size_t kMostWords = 9;  // of one phrase

struct Row {
    Sense sense;
    std::uint32_t value;
    std::string_view phrases;
};

constexpr Row kEnglish[] = {
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

constexpr Row kFrench[] = {
    {Sense::noise, 0,
     "le, la, les, l', un, une, il convient de, il faudrait, il faut, nous, nous proposons de, nous "
     "proposons d', propose de, propose d', "
     "devrait, devraient, doit, etre, est, sont, sera, seraient, serait, proposer de, veuillez, il, y, qui, "
     "ce, cette, ci, aussi, "
     "egalement, ensuite, puis, actuel, il y a lieu de, il y a lieu d', on, suggere de, dudit, du texte, "
     "notre, mettre, mettez, deux, en deux, nos, se, s', tout"},
    {Sense::insert, 0,
     "inserer, insere, inserez, inseree, inseres, inserees, ajouter, ajoute, ajoutez, ajoutee, ajoutes, "
     "ajoutees, inclure, inclus, "
     "introduire, d'inserer, d'ajouter, ajout de, insertion de, l'ajout de, intercaler, l'insertion de, "
     "ajoutent"},
    {Sense::erase, 0,
     "supprimer, supprime, supprimez, supprimee, supprimes, supprimees, biffer, biffe, rayer, retirer, "
     "retire, effacer, eliminer, "
     "suppression de, la suppression de, suppression du, enlever"},
    {Sense::replace, 0,
     "remplacer, remplace, remplacez, remplacee, remplaces, remplacees, remplacement de, le remplacement de"},
    {Sense::substitute, 0, "substituer, substituez, substitue"},
    {Sense::change, 0,
     "modifier, modifie, modifiez, modifiee, amender, amende, reformuler, reformule, changer, change, "
     "libeller, rediger, modifies"},
    {Sense::move, 0,
     "deplacer, deplace, deplacez, deplacee, transferer, transfere, placer, place, deplaces, faire passer"},
    {Sense::merge, 0, "fusionner, fusionne, fusionnes, fusionnez, regrouper, combiner, reunir, joindre"},
    {Sense::split, 0, "scinder, scinde, scindez, diviser, divise, separer, couper"},
    {Sense::renumber, 0,
     "renumeroter, renumerote, renumerotes, renumerotez, devient, deviennent, renumerotation de"},
    {Sense::bracket, 0,
     "mettre entre crochets, mettez entre crochets, placer entre crochets, mettre des crochets autour de, "
     "mis entre crochets, mise entre crochets, entre crochets, mettre des crochets autour du"},
    {Sense::align, 0, "aligner, harmoniser"},
    {Sense::support, 0,
     "appuyer, appuyons, appuie, soutenir, soutenons, soutient, accepter, acceptons, approuver, appuyez, "
     "accepte, pouvons accepter"},
    {Sense::oppose, 0,
     "s'opposer a, nous nous opposons a, nous nous opposons au, s'oppose a, s'oppose au, rejeter, rejetons, "
     "ne pouvons accepter, ne peut accepter, opposer, oppose, "
     "ne pouvons pas accepter, ne peut pas accepter, ne pouvons pas appuyer, ne soutient pas, n'appuie pas, "
     "s'opposer au"},
    {Sense::reserve, 0,
     "reserver, reserve sur, reserver sa position sur, reservons notre position sur, reserve sa position "
     "sur, emettre une reserve sur, "
     "reserve, emettons une reserve sur, reservons, reservons notre position, formuler une reserve sur"},
    {Sense::retain, 0,
     "conserver, conservez, maintenir, maintenez, garder, retablir, conserve, maintenu, conservons, aucun "
     "changement"},
    {Sense::read, 0,
     "lire, se lire, se lit, se lira, se lirait, devrait se lire, doit se lire, ainsi libelle, ainsi "
     "libellee, ainsi redige, libelle comme suit, "
     "libellee comme suit, libelle ainsi, redige comme suit, se lire comme suit, devrait se lire comme suit, "
     "doit se lire comme suit, se lira comme suit, "
     "lire comme suit, se lisant comme suit, est libelle comme suit, serait libelle comme suit, par le texte "
     "suivant, par le texte ci-apres, qui se lirait comme suit, se lit comme suit"},
    {Sense::following, 0,
     "suivant, suivante, suivants, suivantes, comme suit, ci-apres, ce qui suit, le texte suivant, les mots "
     "suivants, la phrase suivante, "
     "le membre de phrase suivant, l'expression suivante, une nouvelle phrase, ainsi"},
    {Sense::after, 0,
     "apres, immediatement apres, juste apres, a la suite de, a la suite du, a la suite des"},
    {Sense::before, 0, "avant, immediatement avant, juste avant, devant"},
    {Sense::by, 0, "par, avec, par les mots, par le mot"},
    {Sense::from, 0, "de, depuis, a partir de, a partir des mots, a partir du mot, allant de"},
    {Sense::to, 0, "a, au, aux, jusqu', jusqu'a, jusqu'aux, jusqu'au mot, jusqu'aux mots"},
    {Sense::in, 0,
     "dans, du, de, d', des, de la, de l', en, au, a, sur, a l', a la, concernant, s'agissant du, dans le "
     "texte de, aux"},
    {Sense::as, 0, "comme, en tant que, sous le numero"},
    {Sense::between, 0, "entre"},
    {Sense::instead, 0, "au lieu de, a la place de, en lieu et place de"},
    {Sense::in_its_place, 0, "a la place, en lieu et place, a sa place"},
    {Sense::except, 0, "sauf, excepte, a l'exception de, hormis"},
    {Sense::at_start, 0, "au debut, en tete, au commencement"},
    {Sense::at_end, 0, "a la fin, en fin, a la toute fin"},
    {Sense::so_that, 0, "de sorte que, de maniere que, afin que, de facon que"},
    {Sense::conjunction, 0, "et, puis, ainsi que, et a, mais, et puis"},
    {Sense::words, 0,
     "mot, mots, terme, termes, expression, membre de phrase, texte, libelle, phrase, formule, l'expression, "
     "passage, les mots, le mot, date, nombre"},
    {Sense::fresh, 0, "nouveau, nouvel, nouvelle, nouveaux, supplementaire"},
    {Sense::paragraph, 0, "paragraphe, par, para"},
    {Sense::paragraph, 1, "paragraphes"},
    {Sense::subparagraph, 0, "alinea, sous-alinea, sous-paragraphe, l'alinea, point, lettre"},
    {Sense::subparagraph, 1, "alineas, sous-alineas, sous-paragraphes"},
    {Sense::operative_unit, 0, "op"},
    {Sense::preambular_unit, 0, "pp"},
    {Sense::preambular, 0, "preambule, preambulaire, du preambule"},
    {Sense::operative, 0, "dispositif, du dispositif, operatif"},
    {Sense::division, 0,
     "article, art, annexe, section, chapitre, partie, objectif, appendice, l'article, l'annexe"},
    {Sense::footnote, 0, "note de bas de page, la note de bas de page, note"},
    {Sense::heading, 0, "intertitre, sous-titre, rubrique"},
    {Sense::title, 0, "titre, titre de la resolution, intitule, l'intitule"},
    {Sense::chapeau, 0, "chapeau, texte introductif, phrase introductive, membre de phrase introductif"},
    {Sense::line, 0, "ligne"},
    {Sense::line, 1, "lignes"},
    {Sense::sentence, 0, "phrase"},
    {Sense::sentence_end, 0, "la fin de la phrase, fin de la phrase"},
    {Sense::sentence_rest, 0, "reste de la phrase, fin restante de la phrase, la suite de la phrase"},
    {Sense::last, 0, "dernier, derniere"},
    {Sense::occurrence, 0, "occurrence, mention, fois"},
    {Sense::every, 0,
     "partout, chaque occurrence, toutes les occurrences, chaque fois qu'il apparait, a chaque fois, dans "
     "tous les cas, chaque fois, a chaque occurrence, "
     "partout ou il apparait, partout ou ils apparaissent"},
    {Sense::whole_text, 0,
     "tout le texte, l'ensemble du texte, le projet, le projet de resolution, l'ensemble du document"},
    {Sense::with_subparagraphs, 0,
     "avec ses alineas, y compris ses alineas, avec tous ses alineas, dans son integralite"},
    {Sense::without_subparagraphs, 0, "sans ses alineas, mais pas ses alineas"},
    {Sense::numbered, 0, "numerote"},
    {Sense::addressed, 0, "a l'adresse"},
    {Sense::amendment, 0, "amendement, l'amendement"},
    {Sense::respectively, 0, "respectivement"},
    {Sense::associated, 0, "correspondante, y relative"},
    {Sense::singular, 0, "au singulier"},
    {Sense::plural_form, 0, "au pluriel"},
    {Sense::subsequent, 0, "en consequence, tous les paragraphes suivants, les paragraphes suivants"},
    {Sense::ordinal, 1, "premier, premiere"},
    {Sense::ordinal, 2, "deuxieme, second, seconde"},
    {Sense::ordinal, 3, "troisieme"},
    {Sense::ordinal, 4, "quatrieme"},
    {Sense::ordinal, 5, "cinquieme"},
    {Sense::ordinal, 6, "sixieme"},
    {Sense::ordinal, 7, "septieme"},
    {Sense::ordinal, 8, "huitieme"},
    {Sense::ordinal, 9, "neuvieme"},
    {Sense::ordinal, 10, "dixieme"},
};

constexpr Row kSpanish[] = {
    {Sense::noise, 0,
     "el, la, los, las, lo, un, una, proponemos, propone, se propone, se, debe, debera, deberia, deberian, "
     "ser, es, son, sera, nosotros, "
     "que, favor de, por favor, nuestra, tambien, luego, actual, su, sus, todo, sugiere, deben, deberan, "
     "pongase, poner, ponganse, dos, en dos, cabe, queda, quede"},
    {Sense::insert, 0,
     "insertese, insertense, insertar, inserte, inserta, inserten, insertado, insertada, anadase, anadanse, "
     "anadir, anada, anade, anadan, agregar, agreguese, agreguense, "
     "agregue, agrega, incluyase, incluir, incorporar, incorporese, anadido, introduzcase, intercalese, "
     "intercalar, insercion de, inclusion de, anadirse, insertarse, agregarse, incluirse"},
    {Sense::erase, 0,
     "suprimase, suprimanse, suprimir, suprima, suprime, supriman, suprimido, suprimida, eliminese, "
     "eliminense, eliminar, elimine, elimina, borrar, borrese, "
     "tachar, tachese, omitir, omitase, quitar, supresion de, retirar, suprimirse, eliminarse"},
    {Sense::replace, 0,
     "sustituyase, sustituyanse, sustituir, sustituya, sustituye, sustituyan, sustituido, reemplacese, "
     "reemplacense, reemplazar, reemplace, reemplaza, remplazar, "
     "remplacese, sustituirse, sustituirian, reemplazarse"},
    {Sense::change, 0,
     "modifiquese, modificar, modifique, modifica, enmiendese, enmendar, cambiese, cambiar, cambie, "
     "reformular, reformulese, redactese, redactar, cambia"},
    {Sense::move, 0,
     "trasladese, trasladense, trasladar, traslade, traslada, muevase, mover, desplacese, desplazar, pasar, "
     "coloquese, colocar, mueva, trasladarse"},
    {Sense::merge, 0,
     "fusionense, fusionese, fusionar, fusione, fusionen, combinense, combinar, unir, refundir, refundanse, "
     "combinese"},
    {Sense::split, 0, "dividase, dividir, divida, separar, separese, divide"},
    {Sense::renumber, 0,
     "renumerese, renumerense, renumerar, renumere, pasa a ser, pasara a ser, pasan a ser, renumeracion de"},
    {Sense::bracket, 0,
     "pongase entre corchetes, ponganse entre corchetes, poner entre corchetes, coloquese entre corchetes, "
     "colocar entre corchetes, entre corchetes, ponga entre corchetes, pongan entre corchetes"},
    {Sense::align, 0, "alinear, armonizar, armonicese, alinearse"},
    {Sense::support, 0, "apoyar, apoyamos, apoya, respaldar, respaldamos, aceptar, aceptamos, apoyese"},
    {Sense::oppose, 0,
     "oponerse a, oponerse al, nos oponemos a, nos oponemos al, se opone a, se opone al, rechazar, "
     "rechazamos, no podemos aceptar, no puede aceptar, no apoyamos, "
     "no podemos apoyar, no apoya, rechaza"},
    {Sense::reserve, 0,
     "reservar, reserva sobre, reservar la posicion sobre, reservamos nuestra posicion sobre, reserva su "
     "posicion sobre, formular una reserva sobre, reservamos, "
     "reservarse la posicion sobre, nos reservamos nuestra posicion sobre, reserva, nos reservamos la "
     "posicion sobre"},
    {Sense::retain, 0,
     "mantener, mantengase, conservar, conservese, retener, mantenga, mantenemos, dejar, sin cambios en, "
     "restablecer"},
    {Sense::read, 0,
     "debera decir, deberia decir, debe decir, dira, diga, que diga, que dira, con el siguiente texto, por "
     "el siguiente texto, por el texto siguiente, con el texto siguiente, lease, "
     "quedara redactado como sigue, quede redactado como sigue, redactado como sigue, que diga lo siguiente, "
     "diga lo siguiente, debera decir lo siguiente, deberia decir lo siguiente, "
     "debe decir lo siguiente, dira lo siguiente, cuyo texto sea, cuyo texto sera, debera leerse, deberia "
     "leerse, para que diga, del siguiente tenor, con el tenor siguiente, por lo siguiente, "
     "debe leerse, que diga asi, del tenor siguiente, quedara asi, que rece"},
    {Sense::following, 0,
     "siguiente, siguientes, como sigue, lo siguiente, el siguiente texto, las siguientes palabras, la "
     "siguiente frase, las palabras siguientes, el texto siguiente, una nueva oracion, la siguiente oracion"},
    {Sense::after, 0,
     "despues de, despues del, tras, tras el, a continuacion de, a continuacion del, inmediatamente despues "
     "de, inmediatamente despues del, luego de, despues"},
    {Sense::before, 0,
     "antes de, antes del, delante de, inmediatamente antes de, inmediatamente antes del, delante del, "
     "antes"},
    {Sense::by, 0, "por, con, por las palabras, por la palabra"},
    {Sense::from, 0, "desde, a partir de, a partir de las palabras, desde las palabras"},
    {Sense::to, 0, "a, al, hasta, hasta el, hasta la, hasta las palabras"},
    {Sense::in, 0,
     "en, de, del, en el, en la, sobre, sobre el, de la, de los, de las, dentro de, respecto de, respecto "
     "del"},
    {Sense::as, 0, "como, con el numero"},
    {Sense::between, 0, "entre"},
    {Sense::instead, 0, "en lugar de, en vez de"},
    {Sense::in_its_place, 0, "en su lugar"},
    {Sense::except, 0, "excepto, salvo, con excepcion de, a excepcion de, menos"},
    {Sense::at_start, 0, "al principio, al comienzo, al inicio"},
    {Sense::at_end, 0, "al final"},
    {Sense::so_that, 0, "de modo que, de manera que, a fin de que, de forma que"},
    {Sense::conjunction, 0, "y, e, asi como, y a, pero, y luego"},
    {Sense::words, 0,
     "palabra, palabras, expresion, termino, terminos, frase, texto, locucion, las palabras, la palabra, "
     "pasaje, oracion, fecha"},
    {Sense::fresh, 0, "nuevo, nueva, nuevos, adicional"},
    {Sense::paragraph, 0, "parrafo, parr"},
    {Sense::paragraph, 1, "parrafos"},
    {Sense::subparagraph, 0, "apartado, inciso, subparrafo, letra, literal, punto"},
    {Sense::subparagraph, 1, "apartados, incisos, subparrafos, letras, literales"},
    {Sense::operative_unit, 0, "op"},
    {Sense::preambular_unit, 0, "pp"},
    {Sense::preambular, 0, "preambulo, preambular, el preambulo, del preambulo"},
    {Sense::operative, 0,
     "dispositivo, parte dispositiva, de la parte dispositiva, la parte dispositiva, operativo"},
    {Sense::division, 0, "articulo, art, anexo, seccion, capitulo, parte, objetivo, apendice"},
    {Sense::footnote, 0,
     "nota, nota a pie de pagina, nota de pie de pagina, la nota a pie de pagina, la nota"},
    {Sense::heading, 0, "epigrafe, encabezamiento, encabezado, subtitulo"},
    {Sense::title, 0, "titulo, titulo de la resolucion"},
    {Sense::chapeau, 0,
     "encabezamiento del texto, chapeau, frase introductoria, parte introductoria, texto introductorio"},
    {Sense::line, 0, "linea, renglon"},
    {Sense::line, 1, "lineas, renglones"},
    {Sense::sentence, 0, "oracion"},
    {Sense::sentence_end, 0,
     "el final de la oracion, final de la oracion, el final de la frase, fin de la oracion, el fin de la "
     "oracion"},
    {Sense::sentence_rest, 0,
     "resto de la oracion, resto de la frase, el resto de la oracion, el resto de la frase"},
    {Sense::last, 0, "ultimo, ultima"},
    {Sense::occurrence, 0, "aparicion, mencion, vez"},
    {Sense::every, 0,
     "en todo, a lo largo de, a lo largo del, todas las apariciones, cada vez que aparezca, cada vez que "
     "aparece, cada aparicion, todas las menciones, dondequiera que aparezca, siempre que aparezca, en todos "
     "los casos"},
    {Sense::whole_text, 0,
     "todo el texto, el proyecto, el proyecto de resolucion, todo el documento, el documento"},
    {Sense::with_subparagraphs, 0, "con sus apartados, incluidos sus apartados, en su totalidad"},
    {Sense::without_subparagraphs, 0, "sin sus apartados, pero no sus apartados"},
    {Sense::numbered, 0, "numerado"},
    {Sense::addressed, 0, "en la direccion"},
    {Sense::amendment, 0, "enmienda, la enmienda"},
    {Sense::respectively, 0, "respectivamente"},
    {Sense::associated, 0, "correspondiente"},
    {Sense::singular, 0, "en singular"},
    {Sense::plural_form, 0, "en plural"},
    {Sense::subsequent, 0,
     "en consecuencia, los parrafos siguientes, todos los parrafos siguientes, los parrafos subsiguientes"},
    {Sense::ordinal, 1, "primer, primero, primera"},
    {Sense::ordinal, 2, "segundo, segunda"},
    {Sense::ordinal, 3, "tercer, tercero, tercera"},
    {Sense::ordinal, 4, "cuarto, cuarta"},
    {Sense::ordinal, 5, "quinto, quinta"},
    {Sense::ordinal, 6, "sexto, sexta"},
    {Sense::ordinal, 7, "septimo, septima"},
    {Sense::ordinal, 8, "octavo, octava"},
    {Sense::ordinal, 9, "noveno, novena"},
    {Sense::ordinal, 10, "decimo, decima"},
};

using Entries = std::unordered_map<std::string, std::pair<Sense, std::uint32_t>>;

// A phrase's key is its words as split_draft_words cuts them: "l'ajout" is two.
std::string key_of_phrase(std::string_view phrase) {
    std::string key;
    for (const DraftWord& word : split_draft_words(phrase)) key += (key.empty() ? "" : " ") + word.folded;
    return key;
}

template <std::size_t N>
Entries entries_of(const Row (&rows)[N]) {
    Entries entries;
    for (const Row& row : rows) {
        std::string_view rest = row.phrases;
        while (!rest.empty()) {
            const std::size_t comma = rest.find(',');
            entries.try_emplace(key_of_phrase(trim_draft(rest.substr(0, comma))), row.sense, row.value);
            rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        }
    }
    return entries;
}

const Entries& entries(Tongue tongue) {
    static const Entries english = entries_of(kEnglish);
    static const Entries french = entries_of(kFrench);
    static const Entries spanish = entries_of(kSpanish);
    if (tongue == Tongue::french) return french;
    return tongue == Tongue::spanish ? spanish : english;
}

}  // namespace

LexiconHit look_up(Tongue tongue, const std::vector<std::string_view>& words, std::size_t at) {
    const Entries& all = entries(tongue);
    LexiconHit best;
    std::string key;
    for (std::size_t count = 1; count <= kMostWords && at + count <= words.size(); ++count) {
        if (words[at + count - 1].empty()) break;  // a quote or a number ends every phrase
        key += (count == 1 ? "" : " ") + std::string(words[at + count - 1]);
        const auto found = all.find(key);
        if (found != all.end()) best = {found->second.first, found->second.second, count};
    }
    return best;
}

bool is_verb(Sense sense) {
    return sense >= Sense::insert && sense <= Sense::retain;
}

Tongue tongue_of(std::string_view language) {
    if (language.starts_with("fr")) return Tongue::french;
    return language.starts_with("es") ? Tongue::spanish : Tongue::english;
}

}  // namespace adref::track
