#include "diffcore/src/spelling.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace adref {
namespace {

// Whole words. The reason stands above each group; the right side is only the
// name of the group of spellings.
const std::unordered_map<std::string_view, std::string_view>& words() {
    static const std::unordered_map<std::string_view, std::string_view> table = {
        // The United Nations Editorial Manual writes -our, -re, programme;
        // drafts from American keyboards do not. "cheque", "tyre", "storey" and
        // "practise" are left alone: their other forms are other words.
        {"programme", "program"},
        {"programmes", "programs"},
        {"judgement", "judgment"},
        {"judgements", "judgments"},
        {"acknowledgement", "acknowledgment"},
        {"acknowledgements", "acknowledgments"},
        {"ageing", "aging"},
        {"artefact", "artifact"},
        {"artefacts", "artifacts"},
        {"defence", "defense"},
        {"defences", "defenses"},
        {"offence", "offense"},
        {"offences", "offenses"},
        {"catalogue", "catalog"},
        {"catalogues", "catalogs"},
        {"dialogue", "dialog"},
        {"dialogues", "dialogs"},
        {"grey", "gray"},
        {"sceptical", "skeptical"},
        {"plough", "plow"},
        {"aluminium", "aluminum"},
        {"sulphur", "sulfur"},
        {"towards", "toward"},
        {"fulfil", "fulfill"},
        {"fulfils", "fulfills"},
        {"fulfilment", "fulfillment"},
        {"enrol", "enroll"},
        {"enrolment", "enrollment"},
        {"instalment", "installment"},
        {"instalments", "installments"},
        {"skilful", "skillful"},
        {"wilful", "willful"},
        {"wilfully", "willfully"},
        {"focussed", "focused"},
        {"focussing", "focusing"},
        {"benefitted", "benefited"},
        {"benefitting", "benefiting"},
        {"targetted", "targeted"},
        {"travelled", "traveled"},
        {"travelling", "traveling"},
        {"traveller", "traveler"},
        {"travellers", "travelers"},
        {"labelled", "labeled"},
        {"labelling", "labeling"},
        {"modelled", "modeled"},
        {"modelling", "modeling"},
        {"cancelled", "canceled"},
        {"cancelling", "canceling"},
        {"fuelled", "fueled"},
        {"fuelling", "fueling"},
        {"channelled", "channeled"},
        {"channelling", "channeling"},
        {"counselling", "counseling"},
        {"counsellor", "counselor"},
        {"signalled", "signaled"},
        {"marginalised", "marginalized"},
        {"paediatric", "pediatric"},
        {"anaemia", "anemia"},
        {"foetus", "fetus"},
        {"foetal", "fetal"},
        {"encyclopaedia", "encyclopedia"},
        {"archaeological", "archeological"},
        {"archaeology", "archeology"},
        {"manoeuvre", "maneuver"},
        {"manoeuvres", "maneuvers"},
        {"oestrogen", "estrogen"},
        {"haemorrhage", "hemorrhage"},
        // Borrowed words with and without their accents, in English.
        {"rôle", "role"},
        {"rôles", "roles"},
        {"naïve", "naive"},
        {"façade", "facade"},
        {"élite", "elite"},
        {"élites", "elites"},
        {"visàvis", "visavis"},
        // French, the rectifications of 1990 (Journal officiel, 6 December
        // 1990), where no other word has the new form: not "sur", "du", "mur".
        {"événement", "évènement"},
        {"événements", "évènements"},
        {"connaître", "connaitre"},
        {"reconnaître", "reconnaitre"},
        {"paraître", "paraitre"},
        {"apparaître", "apparaitre"},
        {"disparaître", "disparaitre"},
        {"accroître", "accroitre"},
        {"maître", "maitre"},
        {"maîtrise", "maitrise"},
        {"maîtriser", "maitriser"},
        {"entraîner", "entrainer"},
        {"entraîne", "entraine"},
        {"coût", "cout"},
        {"coûts", "couts"},
        {"août", "aout"},
        {"réglementaire", "règlementaire"},
        {"réglementaires", "règlementaires"},
        {"réglementation", "règlementation"},
        {"clef", "clé"},
        {"clefs", "clés"},
        // French capitals printed without their accent.
        {"etat", "état"},
        {"etats", "états"},
        {"egalité", "égalité"},
        {"egalement", "également"},
        {"evaluation", "évaluation"},
        // Spanish, Ortografía de la lengua española (2010): the accent of solo
        // and of the demonstratives is no longer written; "período" has two forms.
        {"sólo", "solo"},
        {"éste", "este"},
        {"ésta", "esta"},
        {"éstos", "estos"},
        {"éstas", "estas"},
        {"ése", "ese"},
        {"ésa", "esa"},
        {"aquéllos", "aquellos"},
        {"aquéllas", "aquellas"},
        {"período", "periodo"},
        {"períodos", "periodos"},
        {"guión", "guion"},
        {"setiembre", "septiembre"},
        {"substancial", "sustancial"},
        {"substancias", "sustancias"},
        {"substancia", "sustancia"},
        // Arabic: the seat of the hamza in "hundred" and "responsible" is a
        // matter of house style.
        {"مائة", "مئة"},
        {"المائة", "المئة"},
        {"بالمائة", "بالمئة"},
        {"مسؤول", "مسئول"},
        {"مسؤولية", "مسئولية"},
        {"المسؤولية", "المسئولية"},
        {"شؤون", "شئون"},
        {"الشؤون", "الشئون"},
        // German, the rules of 1996, where no other word has the new form.
        {"daß", "dass"},
        {"muß", "muss"},
        {"läßt", "lässt"},
        {"beschluß", "beschluss"},
        {"abschluß", "abschluss"},
        {"ausschuß", "ausschuss"},
        {"einfluß", "einfluss"},
        {"prozeß", "prozess"},
        {"bewußt", "bewusst"},
    };
    return table;
}

bool ends_with(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() && word.ends_with(ending);
}

// -our and -or: only stems whose other form is no word of its own ("four",
// "hour" and "tour" are not here).
bool fold_our(std::string& word) {
    constexpr std::array stems = {"behaviour", "colour",  "endeavour", "favour",    "flavour", "harbour",
                                  "honour",    "humour",  "labour",    "neighbour", "rumour",  "vapour",
                                  "vigour",    "rigour",  "parlour",   "odour",     "armour",  "candour",
                                  "demeanour", "fervour", "splendour", "tumour",    "valour",  "saviour"};
    if (word.find("our") == std::string::npos) return false;  // nearly all words
    for (const std::string_view stem : stems) {
        if (const std::size_t at = word.find(stem); at != std::string::npos) {
            word.erase(at + stem.size() - 2, 1);
            return true;
        }
    }
    return false;
}

// -re and -er. "metre" is safe in treaties, which do not speak of parking meters.
bool fold_re(std::string& word) {
    constexpr std::array stems = {"centre", "metre", "litre", "fibre", "theatre", "calibre", "spectre"};
    if (word.find("re", word.size() - 3) == std::string::npos) return false;  // nearly all words
    for (const std::string_view stem : stems) {
        for (const std::string_view ending : {"", "s", "d"}) {
            const std::size_t length = stem.size() + ending.size();
            if (word.size() < length || !word.ends_with(std::string(stem) + std::string(ending))) continue;
            const std::size_t at = word.size() - ending.size() - 2;
            std::swap(word[at], word[at + 1]);
            return true;
        }
    }
    return false;
}

// -ise and -ize, -yse and -yze. The folded form need not be a word ("advize"):
// no two English words of more than six letters differ by it. Short ones do
// ("prise", "prize").
bool fold_ise(std::string& word) {
    constexpr std::array endings = {"e",   "es",   "ed",    "er",     "ers",
                                    "ing", "able", "ation", "ations", "ational"};
    if (word.find("is") == std::string::npos && word.find("ys") == std::string::npos) return false;
    for (const std::string_view ending : endings) {
        for (const std::string_view stem : {"is", "ys"}) {
            const std::string whole = std::string(stem) + std::string(ending);
            if (!ends_with(word, whole) || word.size() < whole.size() + 4) continue;
            if (stem == "ys" &&
                (word.size() < whole.size() + 3 || word[word.size() - whole.size() - 1] != 'l'))
                continue;
            word[word.size() - ending.size() - 1] = 'z';
            return true;
        }
    }
    return false;
}

void replace_all(std::string& word, std::string_view what, std::string_view with) {
    for (std::size_t at = word.find(what); at != std::string::npos; at = word.find(what, at + with.size()))
        word.replace(at, what.size(), with);
}

}  // namespace

std::string one_spelling(std::string word) {
    if (const auto found = words().find(word); found != words().end()) return std::string(found->second);
    const bool ascii =
        std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) {
        if (word.size() > 4 && (fold_our(word) || fold_re(word))) return word;
        if (word.size() > 6) fold_ise(word);
        return word;
    }
    // Ligatures and the diaeresis of "coöperate"; the optional points of ё.
    replace_all(word, "œ", "oe");
    replace_all(word, "æ", "ae");
    replace_all(word, "oö", "oo");
    replace_all(word, "eë", "ee");
    replace_all(word, "ё", "е");
    return word;
}

bool must_stay_whole(std::string_view word) {
    static const std::unordered_set<std::string_view> whole = {
        "maybe",     "anyone", "everyone", "someone", "everyday", "already",  "altogether", "sometime",
        "sometimes", "anyway", "into",     "onto",    "nobody",   "peutêtre", "sino",       "porque",
        "porqué",    "conque", "tampoco",  "también", "тоже",     "также",    "чтобы",      "зато",
        "поэтому",   "причём", "причем",   "затем",   "потому"};
    return whole.contains(word);
}

bool hyphen_matters(std::string_view before, std::string_view after) {
    // "re-establish" is "reestablish", but "re-sign" is not "resign".
    const bool vowel =
        !after.empty() && std::string_view("aeiouy").find(after.front()) != std::string_view::npos;
    return (before == "re" && !vowel) || (before == "peut" && after == "être");
}

std::string_view in_figures(std::string_view word) {
    static const std::unordered_map<std::string_view, std::string_view> table = {
        {"percent", "%"}, {"pourcent", "%"}, {"процент", "%"}, {"процента", "%"}, {"процентов", "%"},
        {"two", "2"},     {"three", "3"},    {"four", "4"},    {"five", "5"},     {"six", "6"},
        {"seven", "7"},   {"eight", "8"},    {"nine", "9"},    {"ten", "10"},     {"eleven", "11"},
        {"twelve", "12"}, {"fifteen", "15"}, {"twenty", "20"}, {"thirty", "30"},  {"forty", "40"},
        {"fifty", "50"},  {"sixty", "60"},   {"ninety", "90"}, {"deux", "2"},     {"trois", "3"},
        {"quatre", "4"},  {"cinq", "5"},     {"sept", "7"},    {"huit", "8"},     {"dix", "10"},
        {"quinze", "15"}, {"vingt", "20"},   {"trente", "30"}, {"tres", "3"},     {"cuatro", "4"},
        {"cinco", "5"},   {"siete", "7"},    {"ocho", "8"},    {"nueve", "9"},    {"diez", "10"},
        {"doce", "12"},   {"quince", "15"},  {"veinte", "20"}, {"treinta", "30"}, {"три", "3"},
        {"четыре", "4"},  {"пять", "5"},     {"десять", "10"},
    };
    const auto found = table.find(word);
    return found == table.end() ? std::string_view() : found->second;
}

}  // namespace adref
