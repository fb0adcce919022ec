// The French of drafting language. The first sense of a phrase counts; the longest
// phrase wins.
#include "track/src/instruction_lexicon_rows.h"

namespace adref::track {
namespace {

constexpr LexiconRow kRows[] = {
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

}  // namespace

std::span<const LexiconRow> french_rows() {
    return kRows;
}

}  // namespace adref::track
