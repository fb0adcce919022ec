// Sentences of drafting language and what they ask for: the 25 patterns of the
// field and their variants, in three languages. "?" is what is left open, "~" a
// reading that is offered instead.
#include "tests/track/instruction_support.h"
#include "track/edit.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace adref::track {
namespace {

// One row a sentence: the sentence, " => ", the amendments between ";;".
constexpr std::string_view kEnglish = R"table(
In the second line of paragraph 8, insert 'and equipped' after the word 'organized' => insert 8 | find=organized | place=after | text=and equipped
Insert at the end of the first sentence of paragraph A.1 the phrase: “with due regard” => ? a line or sentence is counted in one print only: quote the words beside the place
In paragraph 12, after 'migrants', insert 'in vulnerable situations' => insert 12 | find=migrants | place=after | text=in vulnerable situations
In OP7, before 'regional', add 'subregional and' => insert OP7 | find=regional | place=before | text=subregional and
At the end of subparagraph (c), add ', as appropriate' => insert (c) | place=end | text=, as appropriate
Delete paragraph 2(c). => delete-paragraph 2(c)
Delete in paragraph 10 the following words: 'to the extent possible' => delete 10 | find=to the extent possible
In paragraph 3, the words 'and 598 (XXX)' and the associated footnote should be deleted => delete 3 | find=and 598 (XXX) ;; ? the footnote has no number here: delete it by that
In paragraph 6, delete the remainder of the sentence after 'law' => replace 6 | find=law | text=law | until=sentence-end
Delete 'inter alia' throughout => delete (all) | find=inter alia | occurrence=all | scope=subtree
Substitute the word 'with' for 'through' in paragraph 5 so that the paragraph will read: “Works with States” => replace 5 | find=through | text=with
Delete the first to fourth paragraphs of the preamble and substitute therefor the following: “Recalling its resolution,” => delete-paragraph PP1 ;; delete-paragraph PP2 ;; delete-paragraph PP3 ;; delete-paragraph PP4 ;; add-paragraph PP4 | place=after | text=Recalling its resolution,
Change the first line of paragraph 3 to read “We, Heads of State” => ? a line or sentence is counted in one print only: quote its words
In paragraph 4, replace 'shall' by 'should' => replace 4 | find=shall | text=should
In paragraph 4, replace 'shall' with 'should' => replace 4 | find=shall | text=should
Paragraph 9 should read as follows: “Urges States to act.” => rewrite 9 | text=Urges States to act.
In paragraph 9, the word 'resolution' should be in the singular => ? the form of a word is told by what stands now: give both forms ~ In paragraph 9, replace ‘resolutions’ by ‘resolution’.
Add after the first paragraph of the Preamble a new paragraph: “Noting the report,” => add-paragraph PP1 | place=after | text=Noting the report,
Add a new paragraph 7 bis to read as follows: “Decides to meet.” => add-paragraph 7 | place=after | text=Decides to meet. | label=7 bis
After preambular paragraph 1, insert a new preambular paragraph reading “Recalling also,” => add-paragraph PP1 | place=after | text=Recalling also,
Move subparagraph (c) to paragraph 14 => ? before or after that paragraph? ~ Move paragraph (c) after paragraph 14. ~ Move paragraph (c) before paragraph 14.
Merge paragraphs 4 and 5 => merge-paragraphs 4 | to=5
In paragraph 30, split after 'development;' => split-paragraph 30 | find=development; | place=after
Renumber all subsequent paragraphs => ? numbers follow from the other changes: nothing to record
We support the EU proposal on paragraph 12, except 'all' => position 12 | support | because=We support the EU proposal on paragraph 12, except 'all' ;; ? an exception (‘all’) is an amendment of its own: give it as one
Bracket paragraph 9; we reserve pending capital => bracket 9 ;; position 9 | reserve | because=we reserve pending capital
In paragraph 9, retain as in Rev 1 => position 9 | retain | because=In paragraph 9, retain as in Rev 1
Align with paragraph 49 of resolution 71/1 => ? to align with another text takes that text: give the words
In paragraph 12, insert ‘voluntary’ before ‘return’. => insert 12 | find=return | place=before | text=voluntary
‘Voluntary’ should be inserted before ‘return’ in para. 12. => insert 12 | find=return | place=before | text=Voluntary
The words “as appropriate” should be added after “measures” in paragraph 14(a). => insert 14(a) | find=measures | place=after | text=as appropriate
In para 12(a), after "persons", add "with disabilities". => insert 12(a) | find=persons | place=after | text=with disabilities
Insert the phrase “inter alia” between ‘including’ and ‘through’ in paragraph 3 => insert 3 | find=including | place=after | text=inter alia
In paragraph 20 add “and girls” after “women” wherever it appears => insert 20 | find=women | place=after | text=and girls | occurrence=all
After the second occurrence of ‘States’ in paragraph 7, insert ‘and organizations’ => insert 7 | find=States | place=after | text=and organizations | occurrence=2
In paragraph 7, after the first ‘States’, insert ‘concerned’ => insert 7 | find=States | place=after | text=concerned | occurrence=1
At the beginning of paragraph 100, insert ‘Without prejudice to existing rights,’ => insert 100 | place=start | text=Without prejudice to existing rights,
Add ‘, subject to national law’ at the end of OP5. => insert OP5 | place=end | text=, subject to national law
Please add “voluntary” to paragraph 12 => ? where in the paragraph? ~ At the beginning of paragraph 12, insert ‘voluntary’. ~ At the end of paragraph 12, insert ‘voluntary’.
Strike ‘significant’ in paragraph 14. => delete 14 | find=significant
Strike out the words ‘where feasible’ from OP 3. => delete OP3 | find=where feasible
Remove “all” from the chapeau of paragraph 9 => delete 9 | find=all
In the third preambular paragraph, delete ‘deeply’ => delete PP3 | find=deeply
Delete paragraphs 4, 5 and 7. => delete-paragraph 4 ;; delete-paragraph 5 ;; delete-paragraph 7
Delete paragraphs 4 to 6 => delete-paragraph 4 ;; delete-paragraph 5 ;; delete-paragraph 6
Delete OPs 4-6 => delete-paragraph OP4 ;; delete-paragraph OP5 ;; delete-paragraph OP6
Delete subparagraphs (a) and (b) of paragraph 14 => delete-paragraph 14(a) ;; delete-paragraph 14(b)
Paragraph 20 should be deleted. => delete-paragraph 20
Delete para 20 in its entirety => delete-paragraph 20 | scope=subtree
Delete Article 7, paragraph 2 => delete-paragraph Article 7/2
Delete paragraph 2 of article 7 => delete-paragraph Article 7/2
Delete footnote 5 => delete-paragraph fn:5
In paragraph 3, delete from ‘and the reform’ to ‘subsidies’ => delete 3 | find=and the reform … subsidies
In paragraph 3, delete ‘and the reform … subsidies’ => delete 3 | find=and the reform … subsidies
In paragraph 84, delete the words from ‘Operators shall’ to the end of the sentence. => delete 84 | find=Operators shall | until=sentence-end
Delete ‘relevant’ in paragraphs 3 and 4 => delete 3 | find=relevant ;; delete 4 | find=relevant
Delete ‘relevant’ and ‘all’ in paragraph 3 => delete 3 | find=relevant ;; delete 3 | find=all
Delete the third paragraph => ? counted among the preambular or the operative paragraphs? ~ Delete operative paragraph 3. ~ Delete preambular paragraph 3.
Delete the last occurrence of ‘States’ in paragraph 3 => ? the last one is told by counting: say which occurrence or number it is
Delete the second sentence of paragraph 8 => ? a line or sentence is counted in one print only: quote its words
In paragraph 5, substitute ‘may’ for ‘shall’ => replace 5 | find=shall | text=may
In paragraph 5, substitute ‘shall’ by ‘may’ => replace 5 | find=shall | text=may
In paragraph 5, ‘shall’ should be replaced by ‘may’ => replace 5 | find=shall | text=may
In paragraph 5, ‘shall’ should read ‘may’ => replace 5 | find=shall | text=may
Change ‘shall’ to ‘may’ in paragraph 5 => replace 5 | find=shall | text=may
In PP3, change ‘Recalling’ to read ‘Reaffirming’ => replace PP3 | find=Recalling | text=Reaffirming
Amend ‘six months’ to ‘nine months’ in paragraph 35 => replace 35 | find=six months | text=nine months
Replace ‘A’ and ‘B’ by ‘C’ and ‘D’ respectively in paragraph 2 => replace 2 | find=A | text=C ;; replace 2 | find=B | text=D
Replace ‘A’ for ‘B’ in paragraph 2 => ? which replaces which? ~ In paragraph 2, replace ‘A’ by ‘B’. ~ In paragraph 2, replace ‘B’ by ‘A’.
In paragraph 2, replace the second occurrence of ‘will’ with ‘shall’ => replace 2 | find=will | text=shall | occurrence=2
Throughout the text, replace ‘migrants’ by ‘persons on the move’ => replace (all) | find=migrants | text=persons on the move | occurrence=all | scope=subtree
In paragraph 4, delete ‘shall’ and insert ‘should’ instead => replace 4 | find=shall | text=should
In paragraph 4, delete ‘shall’ and replace it with ‘should’ => replace 4 | find=shall | text=should
In paragraph 4, delete ‘shall’ and insert ‘should’ => ? insert it where? in the place of what is deleted? ~ In paragraph 4, replace ‘shall’ by ‘should’.
In paragraph 4, delete ‘A’ and insert ‘B’ after ‘C’. => delete 4 | find=A ;; insert 4 | find=C | place=after | text=B
In paragraph 4 delete ‘A’, and in paragraph 6 insert ‘B’ before ‘C’ => delete 4 | find=A ;; insert 6 | find=C | place=before | text=B
Paragraph 12: replace ‘shall’ by ‘should’; delete ‘all’ => replace 12 | find=shall | text=should ;; delete 12 | find=all
Amend paragraph 15 to read: ‘Notification is given for information.’ => rewrite 15 | text=Notification is given for information.
Replace paragraph 15 by the following: “Notification is given.” => rewrite 15 | text=Notification is given.
Delete paragraph 5 and substitute the following: “We agree.” => rewrite 5 | text=We agree.
Paragraph 42 should read: Notification is given for information. It is no request. => rewrite 42 | text=Notification is given for information. It is no request.
Rewrite paragraph 5 => ? no instruction
After paragraph 70, add new paragraph 70 bis: “Hydropower is clean.” => add-paragraph 70 | place=after | text=Hydropower is clean. | label=70 bis
Insert a new paragraph before paragraph 4: “We recall.” => add-paragraph 4 | place=before | text=We recall.
Add a new paragraph 8: “We recall.” => ? before or after which paragraph? ~ Before paragraph 8, add a new paragraph numbered ‘8’ to read as follows: ‘We recall.’
Add new OP7 bis: “Requests a report;” => add-paragraph OP7 | place=after | text=Requests a report; | label=7 bis
Add a new subparagraph (d) bis to read “girls;” => add-paragraph (d) | place=after | text=girls; | label=(d) bis
Insert new paragraph 12 ter to read: We decide to meet again. => add-paragraph 12 bis | place=after | text=We decide to meet again. | label=12 ter
After paragraph 10(a), insert the following new subparagraph: “Includes all States;” => add-paragraph 10(a) | place=after | text=Includes all States;
Move paragraph 20 after paragraph 9 => move-paragraph 20 | place=after | to=9
Paragraph 20 should be moved before PP3 => move-paragraph 20 | place=before | to=PP3
Move PP8 to follow PP3 => move-paragraph PP8 | place=after | to=PP3
Move subparagraph (c) of paragraph 2 after paragraph 14(b) => move-paragraph 2(c) | place=after | to=14(b)
Merge paragraph 144 with paragraph 145. => merge-paragraphs 144 | to=145
Combine paragraphs 4, 5 and 6 => merge-paragraphs 4 | to=5 ;; merge-paragraphs 5 | to=6
Split paragraph 40 after ‘the reasonable alternatives.’ => split-paragraph 40 | find=the reasonable alternatives. | place=after
Split paragraph 40 into two paragraphs after ‘the reasonable alternatives.’ => split-paragraph 40 | find=the reasonable alternatives. | place=after
Renumber paragraph 7 as paragraph 8 => renumber 7 | label=8
Paragraph 7 becomes 8 => renumber 7 | label=8
Bracket ‘and the reform’ in paragraph 83 => bracket 83 | find=and the reform
Place square brackets around ‘all’ in paragraph 3 => bracket 3 | find=all
Put paragraph 3 in brackets => bracket 3
We oppose paragraph 12 => position 12 | oppose
We reserve our position on paragraph 136 => position 136 | reserve
We support paragraph 14 => position 14 | support
Oppose amendment ‘ubg-11’ on paragraph 63(b). => position 63(b) | oppose | on=ubg-11
Retain paragraph 114. => position 114 | retain
Delete ‘A’. This is our red line. => ? no paragraph is named; no instruction
Insert „neu“ after „alt“ in paragraph 3 => insert 3 | find=alt | place=after | text=neu
Replace “the word ‘shall’ here” by “may” in paragraph 3 => replace 3 | find=the word ‘shall’ here | text=may
Replace 'the States' rights' by 'the rights' in paragraph 3 => replace 3 | find=the States' rights | text=the rights
Replace «A» by ‹B› in paragraph 3 => replace 3 | find=A | text=B
In paragraph 12 bis, delete ‘x’ => delete 12 bis | find=x
In paragraph 12 (a) (i), delete ‘x’ => delete 12(a)(i) | find=x
In para. 12.a, delete ‘x’ => delete 12(a) | find=x
In the title, replace ‘Rivers’ by ‘Rivers and Lakes’ => replace #0 | find=Rivers | text=Rivers and Lakes
In paragraph 8(m) of Annex II, delete ‘x’ => delete Annex II/8(m) | find=x
Delete section B => delete-paragraph h:Section B
In the heading ‘Guiding principles’, replace ‘Guiding’ by ‘General’ => replace h:Guiding principles | find=Guiding | text=General
In sub-paragraph (b) of OP 4, delete ‘all’ => delete OP4(b) | find=all
In the final part, frobnicate ‘x’ => ? no instruction
(a) Delete ‘x’ in paragraph 3 => delete 3 | find=x
• In paragraph 3, delete ‘x’ => delete 3 | find=x
3. In paragraph 3, delete ‘x’ => delete 3 | find=x
**Delete** ‘x’ in paragraph 3 => delete 3 | find=x
Delete everything after ‘law’ in paragraph 6 => ? to the end of the sentence or of the paragraph? ~ In paragraph 6, delete the rest of the sentence after ‘law’.
Change paragraph 9 => ? changed to what?
Insert ‘x’ after ‘y’ => ? no paragraph is named
In paragraph 3, insert ‘x’ after line 5 => ? a line or sentence is counted in one print only: quote the words beside the place
In paragraph 6, delete the rest of the sentence following ‘law’ => replace 6 | find=law | text=law | until=sentence-end
Replace all references to ‘migrants’ with ‘persons’ in paragraph 9 => replace 9 | find=migrants | text=persons | occurrence=all
Move ‘shall’ after ‘States’ in paragraph 3 => ? words are moved by deleting and inserting them: two instructions
)table";

constexpr std::string_view kFrench = R"table(
Au paragraphe 12, remplacer « doit » par « devrait » => replace 12 | find=doit | text=devrait
Dans le paragraphe 12, insérer, après « migrants », les mots « en situation de vulnérabilité » => insert 12 | find=migrants | place=after | text=en situation de vulnérabilité
Insérer « volontaire » après « retour » au paragraphe 12 => insert 12 | find=retour | place=after | text=volontaire
À l’alinéa a) du paragraphe 14, supprimer « notamment » => delete 14(a) | find=notamment
Supprimer l’alinéa c) du paragraphe 2. => delete-paragraph 2(c)
Supprimer le paragraphe 20 => delete-paragraph 20
Ajouter à la fin du paragraphe 5 : « , selon qu’il convient » => insert 5 | place=end | text=, selon qu’il convient
Au début du paragraphe 5, ajouter « Sans préjudice des droits, » => insert 5 | place=start | text=Sans préjudice des droits,
Le paragraphe 9 devrait se lire comme suit : « Prie les États d’agir. » => rewrite 9 | text=Prie les États d’agir.
Après le paragraphe 7, ajouter un nouveau paragraphe 7 bis libellé comme suit : « Décide de se réunir. » => add-paragraph 7 | place=after | text=Décide de se réunir. | label=7 bis
Ajouter un nouveau paragraphe 7 bis ainsi libellé : « Décide de se réunir. » => add-paragraph 7 | place=after | text=Décide de se réunir. | label=7 bis
Au troisième alinéa du préambule, remplacer « Rappelant » par « Réaffirmant » => replace PP3 | find=Rappelant | text=Réaffirmant
Les mots « et filles » devraient être ajoutés après « femmes » au paragraphe 3 => insert 3 | find=femmes | place=after | text=et filles
Supprimer le reste de la phrase après « loi » au paragraphe 6 => replace 6 | find=loi | text=loi | until=sentence-end
Remplacer partout « migrants » par « personnes migrantes » => replace (all) | find=migrants | text=personnes migrantes | occurrence=all | scope=subtree
Substituer « A » à « B » au paragraphe 3 => replace 3 | find=B | text=A
Déplacer le paragraphe 20 après le paragraphe 9 => move-paragraph 20 | place=after | to=9
Fusionner les paragraphes 4 et 5 => merge-paragraphs 4 | to=5
Scinder le paragraphe 40 après « raisonnables. » => split-paragraph 40 | find=raisonnables. | place=after
Mettre entre crochets le paragraphe 9 => bracket 9
Nous nous opposons au paragraphe 12 => position 12 | oppose
Remplacer « A » par « B » et supprimer « C » au paragraphe 4 => replace 4 | find=A | text=B ;; delete 4 | find=C
À l’article 7, paragraphe 2, supprimer « tous » => delete Article 7/2 | find=tous
Supprimer la deuxième phrase du paragraphe 8 => ? a line or sentence is counted in one print only: quote its words
Remplacer la deuxième occurrence de « sera » par « est » au paragraphe 2 => replace 2 | find=sera | text=est | occurrence=2
Renuméroter les paragraphes suivants en conséquence => ? numbers follow from the other changes: nothing to record
Supprimer les paragraphes 4 et 5 => delete-paragraph 4 ;; delete-paragraph 5
Ajouter un nouveau paragraphe après le paragraphe 12 : « Décide de se réunir. » => add-paragraph 12 | place=after | text=Décide de se réunir.
Remplacer le paragraphe 15 par le texte suivant : « La notification est donnée. » => rewrite 15 | text=La notification est donnée.
Nous appuyons le paragraphe 14 => position 14 | support
Supprimer les mots allant de « et la réforme » à « subventions » au paragraphe 3 => delete 3 | find=et la réforme … subventions
Dans le chapeau du paragraphe 9, supprimer « tous » => delete 9 | find=tous
Mettre « tous » entre crochets au paragraphe 3 => bracket 3 | find=tous
)table";

constexpr std::string_view kSpanish = R"table(
En el párrafo 12, sustitúyase «deberá» por «debería» => replace 12 | find=deberá | text=debería
En el párrafo 12, después de «migrantes», añádase «en situación de vulnerabilidad» => insert 12 | find=migrantes | place=after | text=en situación de vulnerabilidad
Insértese «voluntario» antes de «retorno» en el párrafo 12 => insert 12 | find=retorno | place=before | text=voluntario
En el apartado a) del párrafo 14, suprímase «en particular» => delete 14(a) | find=en particular
Suprímase el párrafo 20. => delete-paragraph 20
Suprímanse los párrafos 4 y 5 => delete-paragraph 4 ;; delete-paragraph 5
Suprimir el apartado c) del párrafo 2 => delete-paragraph 2(c)
Al final del párrafo 5, añádase «, según proceda» => insert 5 | place=end | text=, según proceda
Al principio del párrafo 5, agréguese «Sin perjuicio de los derechos,» => insert 5 | place=start | text=Sin perjuicio de los derechos,
El párrafo 9 debería decir lo siguiente: «Insta a los Estados a actuar.» => rewrite 9 | text=Insta a los Estados a actuar.
Sustitúyase el párrafo 15 por el siguiente texto: «La notificación se da.» => rewrite 15 | text=La notificación se da.
Añádase un nuevo párrafo 7 bis que diga lo siguiente: «Decide reunirse.» => add-paragraph 7 | place=after | text=Decide reunirse. | label=7 bis
Después del párrafo 7, insértese un nuevo párrafo: «Decide reunirse.» => add-paragraph 7 | place=after | text=Decide reunirse.
En el tercer párrafo del preámbulo, reemplácese «Recordando» por «Reafirmando» => replace PP3 | find=Recordando | text=Reafirmando
Suprímase el resto de la oración después de «ley» en el párrafo 6 => replace 6 | find=ley | text=ley | until=sentence-end
En todo el texto, sustitúyase «migrantes» por «personas migrantes» => replace (all) | find=migrantes | text=personas migrantes | occurrence=all | scope=subtree
Trasládese el párrafo 20 después del párrafo 9 => move-paragraph 20 | place=after | to=9
Fusiónense los párrafos 4 y 5 => merge-paragraphs 4 | to=5
Divídase el párrafo 40 después de «razonables.» => split-paragraph 40 | find=razonables. | place=after
Póngase entre corchetes el párrafo 9 => bracket 9
Reservamos nuestra posición sobre el párrafo 136 => position 136 | reserve
No podemos aceptar el párrafo 12 => position 12 | oppose
En el párrafo 3, las palabras «y niñas» deben añadirse después de «mujeres» => insert 3 | find=mujeres | place=after | text=y niñas
Elimínese «todos» del párrafo 3 => delete 3 | find=todos
En el párrafo 2 del artículo 7, suprímase «todos» => delete Artículo 7/2 | find=todos
En el párrafo 3, suprimir «A» y añadir «B» después de «C» => delete 3 | find=A ;; insert 3 | find=C | place=after | text=B
Renumérense los párrafos siguientes => ? numbers follow from the other changes: nothing to record
Sustituir «A» por «B» en la segunda aparición de «A» del párrafo 2 => replace 2 | find=A | text=B | occurrence=2
En el párrafo 12 bis, suprímanse las palabras «y niños» => delete 12 bis | find=y niños
Suprimir «todos» en el encabezamiento del párrafo 9 => delete 9 | find=todos
)table";

// A draft in which the amendment's words stand as often as it needs them; its
// addresses, which have tests of their own, become places in that draft.
Document draft_for(Amendment& amendment) {
    std::string words = amendment.find;
    for (const std::string_view ellipsis : {"…", "..."}) {
        const std::size_t at = words.find(ellipsis);
        if (at != std::string::npos) words.replace(at, ellipsis.size(), "and so on");
    }
    const std::size_t times = std::max<std::size_t>(amendment.occurrence, amendment.all ? 2 : 1);
    std::string text = "Here we note";
    for (std::size_t i = 0; i < times; ++i) text += " then " + words;
    text += " in good time, beyond mere xyz.";
    if (!amendment.target.empty()) amendment.target = "#0";
    if (!amendment.to.empty()) amendment.to = amendment.action == Action::merge_paragraphs ? "#1" : "#2";
    Document document;
    for (const std::string& each : {text, std::string("A second paragraph."), std::string("And a third.")}) {
        Paragraph paragraph;
        paragraph.kind = Kind::operative;
        paragraph.label = std::to_string(document.paragraphs.size() + 50) + ".";
        paragraph.text = each;
        document.paragraphs.push_back(std::move(paragraph));
    }
    assign_ids(document);
    return document;
}

void expect_applied(Amendment amendment, std::string_view row) {
    const Document document = draft_for(amendment);
    const Base base(document);
    const auto placed = place(amendment, base);
    ASSERT_TRUE(placed.ok()) << row << ": " << placed.error().message;
    if (amendment.action == Action::position) return;
    EXPECT_NE(apply_edits(document, {&*placed}).paragraphs, document.paragraphs) << row;
}

void check_table(std::string_view table, std::size_t least) {
    std::size_t rows = 0;
    while (!table.empty()) {
        const std::size_t end = table.find('\n');
        const std::string_view row = table.substr(0, end);
        table = end == std::string_view::npos ? std::string_view() : table.substr(end + 1);
        const std::size_t arrow = row.find(" => ");
        if (arrow == std::string_view::npos) continue;
        ++rows;
        const std::vector<Instruction> read = parse_instructions(row.substr(0, arrow));
        ASSERT_EQ(read.size(), 1U) << row;
        EXPECT_EQ(described(read.front()), row.substr(arrow + 4)) << row;
        for (Amendment amendment : read.front().amendments) {
            expect_applied(amendment, row);
            amendment.rationale.clear();
            for (const char* language : {"en", "fr", "es"}) {
                const std::vector<Instruction> again =
                    parse_instructions(print_instruction(amendment, language));
                ASSERT_EQ(again.size(), 1U) << print_instruction(amendment, language);
                EXPECT_EQ(again.front().amendments, std::vector<Amendment>{amendment})
                    << print_instruction(amendment, language);
            }
        }
    }
    EXPECT_GE(rows, least);
}

TEST(DraftingLanguage, English) {
    check_table(kEnglish, 120);
}
TEST(DraftingLanguage, French) {
    check_table(kFrench, 30);
}
TEST(DraftingLanguage, Spanish) {
    check_table(kSpanish, 30);
}

}  // namespace
}  // namespace adref::track
