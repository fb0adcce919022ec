// Amendments as sentences. Each language is a table of sentences with gaps; what
// fills a gap is tried on the reader first, so that it reads back as itself.
#include "track/instruction.h"
#include "track/src/instruction_reference.h"

#include <algorithm>
#include <array>
#include <utility>

namespace adref::track {
namespace {

struct Sentences {
    Tongue tongue;
    // {T} the paragraph, {oT} of the paragraph, {F} the words, {X} the new words,
    // {L} a label, {to} the other paragraph.
    std::string_view insert_after, insert_before, insert_start, insert_end;
    std::string_view replace, remove, rest, rewrite;
    std::string_view add_after, add_before, add_label, remove_paragraph;
    std::string_view move_after, move_before, split, merge;
    std::string_view bracket_words, bracket, renumber;
    std::array<std::string_view, 5> stances;  // none, support, oppose, reserve, retain
    std::string_view on, on_target;
    std::string_view paragraph, preambular, operative, footnote, heading, addressed, whole;
    std::string_view of_paragraph, of_footnote, of_heading, of_whole;
    std::string_view subtree, alone;
    std::string_view occurrence, all, until;
    std::string_view in_division;
};

constexpr Sentences kEnglishSentences = {Tongue::english,
                                         "In {T}, insert {X} after {F}.",
                                         "In {T}, insert {X} before {F}.",
                                         "At the beginning {oT}, insert {X}.",
                                         "At the end {oT}, insert {X}.",
                                         "In {T}, replace {F} by {X}.",
                                         "In {T}, delete {F}.",
                                         "In {T}, delete the rest of the sentence after {F}.",
                                         "Change {T} to read as follows: {X}",
                                         "After {T}, add a new paragraph{L} to read as follows: {X}",
                                         "Before {T}, add a new paragraph{L} to read as follows: {X}",
                                         " numbered {L}",
                                         "Delete {T}.",
                                         "Move {T} after {to}.",
                                         "Move {T} before {to}.",
                                         "Split {T} after {F}.",
                                         "Merge {T} with {to}.",
                                         "In {T}, bracket {F}.",
                                         "Bracket {T}.",
                                         "Renumber {T} as numbered {L}.",
                                         {"", "Support", "Oppose", "Reserve on", "Retain"},
                                         " amendment {L}",
                                         " on {T}",
                                         "paragraph ",
                                         "preambular paragraph ",
                                         "operative paragraph ",
                                         "footnote ",
                                         "the heading ",
                                         "paragraph at ",
                                         "the whole text",
                                         "of paragraph ",
                                         "of footnote ",
                                         "of the heading ",
                                         "of the whole text",
                                         ", with its subparagraphs",
                                         ", without its subparagraphs",
                                         "occurrence {N} of {F}",
                                         "every occurrence of {F}",
                                         "the words from {F} to the end of the sentence",
                                         " of "};

constexpr Sentences kFrenchSentences = {
    Tongue::french,
    "Dans {T}, insérer {X} après {F}.",
    "Dans {T}, insérer {X} avant {F}.",
    "Au début {oT}, insérer {X}.",
    "À la fin {oT}, insérer {X}.",
    "Dans {T}, remplacer {F} par {X}.",
    "Dans {T}, supprimer {F}.",
    "Dans {T}, supprimer le reste de la phrase après {F}.",
    "Modifier {T}, qui doit se lire comme suit : {X}",
    "Après {T}, ajouter un nouveau paragraphe{L} libellé comme suit : {X}",
    "Avant {T}, ajouter un nouveau paragraphe{L} libellé comme suit : {X}",
    " numéroté {L}",
    "Supprimer {T}.",
    "Déplacer {T} après {to}.",
    "Déplacer {T} avant {to}.",
    "Scinder {T} après {F}.",
    "Fusionner {T} avec {to}.",
    "Dans {T}, mettre entre crochets {F}.",
    "Mettre entre crochets {T}.",
    "Renuméroter {T} comme numéroté {L}.",
    {"", "Appuyer", "Rejeter", "Réserver sa position sur", "Conserver"},
    " l’amendement {L}",
    " concernant {T}",
    "le paragraphe ",
    "le paragraphe préambulaire ",
    "le paragraphe opératif ",
    "la note de bas de page ",
    "l’intertitre ",
    "le paragraphe à l’adresse ",
    "tout le texte",
    "du paragraphe ",
    "de la note de bas de page ",
    "de l’intertitre ",
    "de tout le texte",
    ", avec ses alinéas",
    ", sans ses alinéas",
    "l’occurrence {N} de {F}",
    "chaque occurrence de {F}",
    "les mots à partir de {F} jusqu’à la fin de la phrase",
    " de "};

constexpr Sentences kSpanishSentences = {
    Tongue::spanish,
    "En {T}, insértese {X} después de {F}.",
    "En {T}, insértese {X} antes de {F}.",
    "Al principio {oT}, insértese {X}.",
    "Al final {oT}, insértese {X}.",
    "En {T}, sustitúyase {F} por {X}.",
    "En {T}, suprímase {F}.",
    "En {T}, suprímase el resto de la oración después de {F}.",
    "Modifíquese {T}, que debe decir lo siguiente: {X}",
    "Después de {T}, añádase un nuevo párrafo{L} que diga lo siguiente: {X}",
    "Antes de {T}, añádase un nuevo párrafo{L} que diga lo siguiente: {X}",
    " numerado {L}",
    "Suprímase {T}.",
    "Trasládese {T} después de {to}.",
    "Trasládese {T} antes de {to}.",
    "Divídase {T} después de {F}.",
    "Fusiónese {T} con {to}.",
    "En {T}, póngase entre corchetes {F}.",
    "Póngase entre corchetes {T}.",
    "Renumérese {T} como numerado {L}.",
    {"", "Apoyar", "Rechazar", "Reservar la posición sobre", "Mantener"},
    " la enmienda {L}",
    " respecto de {T}",
    "el párrafo ",
    "el párrafo preambular ",
    "el párrafo operativo ",
    "la nota a pie de página ",
    "el epígrafe ",
    "el párrafo en la dirección ",
    "todo el texto",
    "del párrafo ",
    "de la nota a pie de página ",
    "del epígrafe ",
    "de todo el texto",
    ", con sus apartados",
    ", sin sus apartados",
    "la aparición {N} de {F}",
    "cada aparición de {F}",
    "las palabras desde {F} hasta el final de la oración",
    " de "};

const Sentences& sentences_of(std::string_view language) {
    const Tongue tongue = tongue_of(language);
    if (tongue == Tongue::french) return kFrenchSentences;
    return tongue == Tongue::spanish ? kSpanishSentences : kEnglishSentences;
}

// Whether the reader takes `quoted` for exactly these words.
bool reads_as_quote(const std::string& quoted, std::string_view words) {
    const std::vector<DraftWord> read = split_draft_words("x " + quoted + ". y");
    return read.size() == 4 && read[1].kind == DraftWord::Kind::quote && read[1].text == words;
}

std::string quote(std::string_view words, Tongue tongue) {
    using Pair = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Pair, 6> kPairs = {
        {{"‘", "’"}, {"“", "”"}, {"« ", " »"}, {"\"", "\""}, {"「", "」"}, {"『", "』"}}};
    const std::size_t first = tongue == Tongue::english ? 0 : 2;
    // A run of three marks is a fence for the reader, whatever stands around it.
    const bool plain = words.find("\"\"\"") == std::string_view::npos;
    for (std::size_t i = 0; plain && i < kPairs.size(); ++i) {
        Pair pair = kPairs[(first + i) % kPairs.size()];
        if (pair.first == "« " && tongue == Tongue::spanish) pair = {"«", "»"};
        std::string quoted = std::string(pair.first) + std::string(words) + std::string(pair.second);
        if (reads_as_quote(quoted, words)) return quoted;
    }
    // A fence longer than any run inside.
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : words) {
        run = c == '"' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '"');
    return fence + " " + std::string(words) + " " + fence;
}

class InstructionWriter {
 public:
    InstructionWriter(const Amendment& amendment, const Sentences& sentences)
        : amendment_(amendment), sentences_(sentences) {}

    std::string write() const { return fill(sentence()); }

 private:
    std::string_view sentence() const {
        const Amendment& a = amendment_;
        const Sentences& s = sentences_;
        const bool before = a.place == Place::before;
        switch (a.action) {
            case Action::insert:
                if (a.place == Place::start) return s.insert_start;
                if (a.place == Place::end) return s.insert_end;
                return before ? s.insert_before : s.insert_after;
            case Action::replace:
                return a.until_sentence_end && a.text == a.find ? s.rest : s.replace;
            case Action::remove:
                return s.remove;
            case Action::rewrite:
                return s.rewrite;
            case Action::add_paragraph:
                return before ? s.add_before : s.add_after;
            case Action::remove_paragraph:
                return s.remove_paragraph;
            case Action::move_paragraph:
                return before ? s.move_before : s.move_after;
            case Action::split_paragraph:
                return s.split;
            case Action::merge_paragraphs:
                return s.merge;
            case Action::bracket:
                return a.find.empty() ? s.bracket : s.bracket_words;
            case Action::renumber:
                return s.renumber;
            case Action::position:
                return "{P}.";
        }
        return "";
    }

    std::string fill(std::string_view text) const {
        std::string filled;
        while (!text.empty()) {
            const std::size_t open = text.find('{');
            filled += text.substr(0, open);
            if (open == std::string_view::npos) break;
            const std::size_t close = text.find('}', open);
            filled += part(text.substr(open + 1, close - open - 1));
            text = text.substr(close + 1);
        }
        return filled;
    }

    std::string part(std::string_view gap) const {
        const Amendment& a = amendment_;
        if (gap == "T") return paragraph(a.target, false) + scope();
        if (gap == "oT") return paragraph(a.target, true) + scope();
        if (gap == "to") return paragraph(a.to, false);
        if (gap == "F") return words();
        if (gap == "X") return new_words();
        if (gap == "P") return position();
        if (gap != "L") return {};
        if (a.action != Action::add_paragraph) return quote(a.label, sentences_.tongue);
        return a.label.empty() ? "" : swap_in(sentences_.add_label, "{L}", quote(a.label, sentences_.tongue));
    }

    static std::string swap_in(std::string_view text, std::string_view gap, const std::string& with) {
        const std::size_t at = text.find(gap);
        if (at == std::string_view::npos) return std::string(text);
        return std::string(text.substr(0, at)) + with + std::string(text.substr(at + gap.size()));
    }

    std::string scope() const {
        if (amendment_.target.empty()) return {};  // the whole text has nothing below it to name
        if (amendment_.scope == Scope::subtree) return std::string(sentences_.subtree);
        return amendment_.scope == Scope::paragraph ? std::string(sentences_.alone) : std::string();
    }

    std::string words() const {
        const Amendment& a = amendment_;
        std::string words = quote(a.find, sentences_.tongue);
        const bool rest = a.action == Action::replace && a.text == a.find;
        if (a.until_sentence_end && !rest) words = swap_in(sentences_.until, "{F}", words);
        if (a.all) return swap_in(sentences_.all, "{F}", words);
        if (a.occurrence == 0) return words;
        return swap_in(swap_in(sentences_.occurrence, "{F}", words), "{N}", std::to_string(a.occurrence));
    }

    // Of several paragraphs each stands on a line of its own, in its own marks.
    std::string new_words() const {
        const bool lines = amendment_.action == Action::rewrite || amendment_.action == Action::add_paragraph;
        if (!lines || amendment_.text.find('\n') == std::string::npos) {
            std::string text = amendment_.text;
            std::replace(text.begin(), text.end(), '\n', ' ');
            return quote(text, sentences_.tongue);
        }
        std::string written;
        std::string_view rest = amendment_.text;
        while (true) {
            const std::size_t end = rest.find('\n');
            written += "\n" + quote(rest.substr(0, end), sentences_.tongue);
            if (end == std::string_view::npos) return written;
            rest = rest.substr(end + 1);
        }
    }

    std::string position() const {
        const Sentences& s = sentences_;
        std::string text(s.stances[std::min<std::size_t>(static_cast<std::size_t>(amendment_.stance), 4)]);
        if (amendment_.on.empty()) return text + " " + paragraph(amendment_.target, false) + scope();
        text += swap_in(s.on, "{L}", quote(amendment_.on, s.tongue));
        if (!amendment_.target.empty())
            text += swap_in(s.on_target, "{T}", paragraph(amendment_.target, false) + scope());
        return text;
    }

    std::string paragraph(const std::string& address, bool of) const {
        const Sentences& s = sentences_;
        if (address.empty()) return std::string(of ? s.of_whole : s.whole);
        for (const std::string& plain : plain_names(address)) {
            std::string name = of ? with_of(plain) : plain;
            if (reads_as(name, address)) return name;
        }
        std::string universal = std::string(s.addressed) + quote(address, s.tongue);
        return of ? with_of(universal) : universal;
    }

    std::vector<std::string> plain_names(const std::string& address) const {
        const Sentences& s = sentences_;
        std::string_view rest = address;
        if (rest.starts_with("fn:")) return {std::string(s.footnote) + address.substr(3)};
        if (rest.starts_with("h:")) return {std::string(s.heading) + quote(rest.substr(2), s.tongue)};
        const std::size_t slash = rest.find('/');
        const std::string behind = slash == std::string_view::npos
                                       ? ""
                                       : std::string(s.in_division) + std::string(rest.substr(0, slash));
        if (slash != std::string_view::npos) rest = rest.substr(slash + 1);
        const std::string number(rest);
        std::vector<std::string> names = {std::string(s.paragraph) + number + behind};
        if (rest.starts_with("PP")) names.push_back(std::string(s.preambular) + number.substr(2) + behind);
        if (rest.starts_with("OP")) names.push_back(std::string(s.operative) + number.substr(2) + behind);
        return names;
    }

    // "le paragraphe" becomes "du paragraphe", "el párrafo" "del párrafo".
    std::string with_of(const std::string& name) const {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kJoined = {
            {{"le ", "du "}, {"el ", "del "}, {"the ", "of the "}}};
        for (const auto& [plain, joined] : kJoined) {
            if (name.starts_with(plain)) return std::string(joined) + name.substr(plain.size());
        }
        return (sentences_.tongue == Tongue::english ? "of " : "de ") + name;
    }

    bool reads_as(const std::string& name, const std::string& address) const {
        std::size_t found = 0;
        for (const DraftItem& item : draft_items(split_draft_words(name + ", x"), sentences_.tongue)) {
            if (item.sense == Sense::reference) {
                found +=
                    item.addresses == std::vector<std::string>{address} && item.choices.empty() ? 1U : 2U;
            } else if (item.sense != Sense::noise && item.sense != Sense::in && item.sense != Sense::from &&
                       item.sense != Sense::comma && item.text != "x") {
                return false;
            }
        }
        return found == 1;
    }

    const Amendment& amendment_;
    const Sentences& sentences_;
};

}  // namespace

std::string print_instruction(const Amendment& amendment, std::string_view language) {
    return InstructionWriter(amendment, sentences_of(language)).write();
}

}  // namespace adref::track
