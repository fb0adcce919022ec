#include "track/src/instruction_names.h"

#include "diffcore/unicode.h"
#include "track/src/instruction_words.h"

#include <algorithm>
#include <array>
#include <set>

namespace adref::track {
namespace {

// Folded names of groups and States, in the three languages, between commas.
constexpr std::string_view kKnown =
    "eu, european union, ue, union europeenne, union europea, european union and its member states, "
    "union europeenne et ses etats membres, eu and its member states, eu-27, g77, g-77, g77 and china, g-77 "
    "and china, group of 77 and china, "
    "group of 77, groupe des 77, groupe des 77 et chine, groupe des 77 et la chine, grupo de los 77, grupo "
    "de los 77 y china, g77 et chine, g77 y china, aosis, ldcs, lldcs, sids, psids, african group, "
    "groupe africain, grupo africano, africa group, african union, ailac, caricom, pif, pacific islands "
    "forum, arab group, groupe arabe, grupo arabe, canz, juscanz, jcanz, "
    "lmdc, lmdcs, holy see, saint-siege, santa sede, non-aligned movement, nam, oic, asean, grulac, celac, "
    "clam, mountain group, umbrella group, "
    "environmental integrity group, eig, alba, nordic countries, benelux, state of palestine, palestine, "
    "secretariat, chair, co-facilitators, "
    "afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, "
    "bahamas, bahrain, bangladesh, barbados, "
    "belarus, belgium, belize, benin, bhutan, bolivia, bosnia and herzegovina, botswana, brazil, brunei, "
    "bulgaria, burkina faso, burundi, cabo verde, "
    "cambodia, cameroon, canada, central african republic, chad, chile, china, colombia, comoros, congo, "
    "costa rica, croatia, cuba, cyprus, czechia, "
    "czech republic, denmark, djibouti, dominica, dominican republic, ecuador, egypt, el salvador, eritrea, "
    "estonia, eswatini, ethiopia, fiji, finland, "
    "france, gabon, gambia, georgia, germany, ghana, greece, grenada, guatemala, guinea, guinea-bissau, "
    "guyana, haiti, honduras, hungary, iceland, india, "
    "indonesia, iran, islamic republic of iran, iraq, ireland, israel, italy, jamaica, japan, jordan, "
    "kazakhstan, kenya, kiribati, kuwait, kyrgyzstan, "
    "latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, madagascar, malawi, "
    "malaysia, maldives, mali, malta, mauritania, "
    "mauritius, mexico, micronesia, moldova, republic of moldova, monaco, mongolia, montenegro, morocco, "
    "mozambique, myanmar, namibia, nauru, nepal, "
    "netherlands, the netherlands, new zealand, nicaragua, niger, nigeria, north macedonia, norway, oman, "
    "pakistan, palau, panama, papua new guinea, "
    "paraguay, peru, philippines, the philippines, republic of the philippines, poland, portugal, qatar, "
    "republic of korea, romania, russia, russian federation, "
    "rwanda, samoa, san marino, saudi arabia, senegal, serbia, seychelles, sierra leone, singapore, "
    "slovakia, slovenia, solomon islands, somalia, "
    "south africa, south sudan, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, syrian arab "
    "republic, tajikistan, thailand, timor-leste, "
    "togo, tonga, trinidad and tobago, tunisia, turkey, turkiye, republic of turkiye, turkmenistan, tuvalu, "
    "uganda, ukraine, united arab emirates, uae, "
    "united kingdom, uk, united states, united states of america, us, usa, uruguay, uzbekistan, vanuatu, "
    "venezuela, bolivarian republic of venezuela, "
    "viet nam, vietnam, yemen, zambia, zimbabwe, drc, dprk, rok, "
    "allemagne, argentine, autriche, belgique, bresil, cameroun, chili, colombie, danemark, espagne, "
    "etats-unis, etats-unis d'amerique, federation de russie, finlande, grece, inde, "
    "irlande, islande, italie, japon, maroc, mexique, norvege, nouvelle-zelande, pays-bas, perou, pologne, "
    "royaume-uni, russie, senegal, suede, suisse, "
    "tunisie, turquie, algerie, chine, coree, republique de coree, cote d'ivoire, egypte, "
    "alemania, arabia saudita, argelia, belgica, brasil, corea, republica de corea, dinamarca, egipto, "
    "espana, estados unidos, estados unidos de america, federacion de rusia, "
    "filipinas, finlandia, francia, grecia, hungria, irlanda, islandia, italia, marruecos, noruega, nueva "
    "zelandia, paises bajos, polonia, reino unido, "
    "republica dominicana, rusia, sudafrica, suecia, suiza, tunez, turquia, ucrania";

// What stands before names that then need not be known.
constexpr std::array<std::string_view, 22> kIntroductions = {
    "proposal by",   "proposals by",   "proposed by",     "proposal of",  "proposal from",
    "submitted by",  "submission by",  "amendments by",   "amendment by", "amendments proposed by",
    "comments by",   "on behalf of",   "proponent:",      "proponents:",  "delegation:",
    "delegation of", "proposition de", "propositions de", "propose par",  "propuesta de",
    "propuestas de", "presentado por"};

constexpr std::size_t kLongestHeading = 200;

const std::set<std::string>& known() {
    static const std::set<std::string> kAll = [] {
        std::set<std::string> all;
        std::string_view rest = kKnown;
        while (!rest.empty()) {
            const std::size_t comma = rest.find(',');
            all.emplace(trim_draft(rest.substr(0, comma)));
            rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        }
        return all;
    }();
    return kAll;
}

// "la Chine", "the EU" without its article.
std::string_view bare_name(std::string_view name) {
    name = trim_draft(name);
    for (const std::string_view article :
         {"the ", "The ", "la ", "La ", "le ", "Le ", "les ", "Les ", "el ", "El ", "los "}) {
        if (name.starts_with(article)) return trim_draft(name.substr(article.size()));
    }
    for (const std::string_view article : {"l’", "L’", "l'", "L'", "d’", "d'"}) {
        if (name.starts_with(article)) return trim_draft(name.substr(article.size()));
    }
    return name;
}

bool is_known(std::string_view name) {
    return known().count(fold_draft_word(name)) > 0 || known().count(fold_draft_word(bare_name(name))) > 0;
}

// "EU, Norway and Switzerland" to three; "Bosnia and Herzegovina" and "G77 and
// China" are one. With `any`, names need not be known.
std::vector<std::string> names_in(std::string_view text, bool any) {
    text = trim_draft(text);
    if (text.empty() || text.size() > kLongestHeading) return {};
    if (is_known(text))
        return {std::string(known().count(fold_draft_word(text)) > 0 ? text : bare_name(text))};
    for (const std::string_view divider : {", and ", " and ", " et ", " y ", ", ", " & ", "/", "; ", " + "}) {
        const std::size_t at = text.rfind(divider);
        if (at == std::string_view::npos || at == 0) continue;
        std::vector<std::string> names = names_in(text.substr(0, at), any);
        const std::vector<std::string> more = names_in(text.substr(at + divider.size()), any);
        if (names.empty() || more.empty()) {
            if (any) break;
            return {};
        }
        names.insert(names.end(), more.begin(), more.end());
        return names;
    }
    if (!any || !unicode::is_upper(unicode::decode(bare_name(text), 0).code)) return {};
    return {std::string(bare_name(text))};
}

// Every word with a capital, small ones like "of" aside.
bool looks_like_name(std::string_view text) {
    static const std::set<std::string> kSmall = {"of",  "and", "the", "its", "de", "du",  "des",
                                                 "et",  "la",  "le",  "les", "y",  "del", "los",
                                                 "las", "ses", "sus", "d'",  "l'", "&"};
    std::size_t capitals = 0;
    for (const DraftWord& word : split_draft_words(text)) {
        if (word.kind != DraftWord::Kind::word) {
            if (word.kind == DraftWord::Kind::quote || word.kind == DraftWord::Kind::number) return false;
            continue;
        }
        if (kSmall.count(word.folded) > 0) continue;
        if (!unicode::is_upper(unicode::decode(word.text, 0).code)) return false;
        ++capitals;
    }
    return capitals > 0 && capitals <= 6;
}

}  // namespace

std::optional<ProponentHeading> read_proponents(std::string_view line) {
    const std::string_view whole = trim_draft(line);
    if (whole.empty()) return std::nullopt;
    std::string_view text = whole.substr(0, std::min(whole.size(), kLongestHeading + 1));
    const std::size_t behind = static_cast<std::size_t>(whole.data() - line.data()) + whole.size();
    if (text.front() == '[') {  // "[CANZ]", "[EU] In paragraph 12, …"
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos) return std::nullopt;
        std::vector<std::string> names = names_in(text.substr(1, close - 1), false);
        if (names.empty()) return std::nullopt;
        const std::size_t end = static_cast<std::size_t>(whole.data() - line.data()) + close + 1;
        return ProponentHeading{std::move(names), end};
    }
    if (whole.size() <= kLongestHeading) {
        std::string_view heading = whole;
        while (!heading.empty() && (heading.back() == ':' || heading.back() == '.')) heading.remove_suffix(1);
        for (const std::string_view introduction : kIntroductions) {
            if (fold_draft_word(whole.substr(0, introduction.size())) != introduction) continue;
            std::vector<std::string> names =
                names_in(heading.substr(std::min(introduction.size(), heading.size())), true);
            if (!names.empty()) return ProponentHeading{std::move(names), behind};
        }
        std::vector<std::string> names = names_in(trim_draft(heading), false);
        if (!names.empty()) return ProponentHeading{std::move(names), behind};
    }
    // "The EU proposes to replace …": who, then what.
    for (const std::string_view says :
         {" propos", " suggest", " would like", " wish", " support", " oppos", " reserve", " cannot", " can ",
          " reject", " appuie", " soutient", " apoya", " rechaza"}) {
        const std::size_t at = text.find(says);
        if (at == std::string_view::npos) continue;
        std::vector<std::string> names = names_in(text.substr(0, at), false);
        if (names.empty()) continue;
        return ProponentHeading{std::move(names), static_cast<std::size_t>(whole.data() - line.data()) + at};
    }
    // "EU: in paragraph 12, …"
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    std::vector<std::string> names = names_in(text.substr(0, colon), false);
    const bool alone = trim_draft(whole.substr(colon + 1)).empty();
    if (names.empty() && !(alone && looks_like_name(text.substr(0, colon)))) return std::nullopt;
    return ProponentHeading{std::move(names),
                            static_cast<std::size_t>(whole.data() - line.data()) + colon + 1};
}

}  // namespace adref::track
