// Tracked drafts for tests/office_check: with ADREF_OFFICE_CASES set to a
// folder, each is written there as NAME.docx and NAME.odt beside what a word
// processor must make of them, NAME.old.txt and NAME.new.txt. Without, they are only written.
#include "formats/office.h"
#include "tests/office/rich_builder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace adref::formats::testing {
namespace {

struct Case {
    std::string name;
    RichBuilder draft;
};

constexpr Kind kOp = Kind::operative;
constexpr Kind kItem = Kind::item;
constexpr Kind kText = Kind::text;

RichBuilder two(std::string_view first, std::string_view second) {
    RichBuilder draft;
    draft.add(kOp, 0, first).add(kOp, 0, second);
    return draft;
}

void add_words(std::vector<Case>& cases) {
    cases.push_back(
        {"words", two("@1.@Decides {-to-}{+not to+} meet;", "@2.@Requests {+all +}States{-.-}{+;+}")});
    cases.push_back({"words-twice-changed", two("@1.@Notes {+the {-new -}report+};", "@2.@End.")});
    cases.push_back({"hostile", two("@<&>@\"a\" & <b> ]]>&#1; end\ttab\nline;", "@2.@End.")});
    RichBuilder formats;
    formats.add(kOp, 0, "@1.@{~Decides~} *to meet*;").add(kItem, 1, "@(a)@Here;").was(kOp, 0);
    formats.add(kText, 0, "End.");
    cases.push_back({"formats", formats});
    RichBuilder comments;
    comments.comment("Delegation of Utopia", "Too strong.\nSee <our> proposal & \"others\".")
        .comment("EU", "Why?");
    comments.add(kOp, 0, "@1.@Decides (0:{-to-}{+not to+}:0) meet;")
        .add(kOp, 0, "@2.@(1:Requests")
        .add(kText, 0, "it:1) all.");
    cases.push_back({"comments", comments});
}

void add_labels(std::vector<Case>& cases) {
    RichBuilder labels;
    labels.add(kOp, 0, "@{-1.-}{+2.+}@Decides;").add(kOp, 0, "@12{+ bis+}.@Requests;");
    labels.add(kOp, 0, "@{+3.+}@Has got a number;").add(kOp, 0, "@{-4.-}@Has lost its number;");
    labels.add(Kind::heading, 0, "@{-I.-}{+II.+}@Introduction").add(Kind::heading, 0, "@Objective 12:@Data");
    labels.add(Kind::heading, 1, "@{-Article 7-}{+Article 8+}@Aims").add(kItem, 1, "@(a)@End.");
    cases.push_back({"labels", labels});
}

void add_paragraphs(std::vector<Case>& cases) {
    RichBuilder draft;
    draft.add(kOp, 0, "{+@1.@New first;^+}").add(kOp, 0, "@2.@Old;").add(kItem, 1, "{+@(a)@New one;^+}");
    draft.add(kItem, 1, "{+@(b)@New two;^+}").add(kOp, 0, "@3.@Old end.");
    cases.push_back({"inserted", draft});
    draft = RichBuilder();
    draft.add(kOp, 0, "{-@1.@Gone first;^-}").add(kOp, 0, "@2.@Old;").add(kItem, 1, "{-@(a)@Gone one;^-}");
    draft.add(kItem, 1, "{-@(b)@Gone two;^-}").add(kOp, 0, "@3.@Old end.");
    cases.push_back({"deleted", draft});
    draft = RichBuilder();
    draft.add(kOp, 0, "@1.@Old;").add(kItem, 1, "{+@(a)@New;^+}").add(kItem, 1, "{+@(b)@New end.^+}");
    cases.push_back({"inserted-last", draft});
    draft = RichBuilder();
    draft.add(kOp, 0, "@1.@Old;").add(kItem, 1, "{-@(a)@Gone;^-}").add(kItem, 1, "{-@(b)@Gone end.^-}");
    cases.push_back({"deleted-last", draft});
    draft = RichBuilder();
    draft.add(kOp, 0, "@1.@Old;").add(kOp, 0, "{-@2.@Gone.^-}").add(kItem, 1, "{+@(a)@New.^+}");
    cases.push_back({"replaced-last", draft});
    draft = RichBuilder();
    draft.add(kOp, 0, "@1.@Old;")
        .add(kItem, 1, "{+@(a)@New.^+}")
        .add(kOp, 0, "{-@2.@Gone.^-}")
        .add(kItem, 1, "{-@(b)@Gone.^-}");
    cases.push_back({"replaced-last-turned", draft});
    cases.push_back({"replaced-all", two("{-@1.@Gone.^-}", "{+@1.@New.^+}")});
    draft = RichBuilder();
    draft.add(kText, 0, "{+New one.^+}").add(kText, 0, "{+New two.^+}").add(kOp, 0, "{-@1.@Gone one.^-}");
    draft.add(kOp, 0, "{-@2.@Gone two.^-}").add(kText, 0, "{+New three.^+}");
    cases.push_back({"replaced-all-of-many", draft});
    cases.push_back({"deleted-all", two("{-@1.@Gone.^-}", "{-@2.@Gone.^-}")});
    cases.push_back({"inserted-all", two("{+@1.@New.^+}", "{+@2.@New.^+}")});
    draft = RichBuilder();
    draft.add(kOp, 0, "@1.@Decides to meet;{+^+}")
        .add(kOp, 0, "{+@2.@+}requests more;")
        .add(kOp, 0, "@3.@End.{+^+}")
        .add(kOp, 0, "{+More.+}");
    cases.push_back({"split", draft});
    draft = RichBuilder();
    draft.add(kOp, 0, "@1.@Old{-.-}{+;+}").add(kItem, 1, "{+@(a)@New;^+}").add(kItem, 1, "{+@(b)@New.^+}");
    draft.add(kOp, 0, "@2.@Stays{+;+}{-.-}").add(kItem, 1, "{-@(a)@Gone;^-}").add(Kind::heading, 0, "Aims");
    cases.push_back({"changes-that-touch", draft});
    draft = RichBuilder();
    draft.add(kOp, 0, "@1.@Decides to meet;{-^-}")
        .add(kOp, 0, "{-@2.@-}{+ +}requests more;")
        .add(kOp, 0, "@3.@End.{-^-}")
        .add(kOp, 0, " More.");
    cases.push_back({"merged", draft});
}

void add_moves(std::vector<Case>& cases) {
    RichBuilder draft;
    draft.add(kOp, 0, "@1.@Stays;").add(kOp, 0, "{>1@2.@Moves far;^>}").add(kOp, 0, "@3.@Stays too;");
    draft.add(kOp, 0, "{<1@2.@Moves far;^<}").add(kOp, 0, "@4.@End.");
    cases.push_back({"moved", draft});
    draft = RichBuilder();
    draft.add(kOp, 0, "{>1@1.@Moves to the end;^>}").add(kOp, 0, "@2.@Stays;");
    draft.add(kOp, 0, "{+@3.@+}{<1Moves to the <}{+very +}{<1end;^<}");
    cases.push_back({"moved-last-edited", draft});
    draft = RichBuilder();
    draft.add(kOp, 0, "@1.@Stays;").add(kItem, 1, "{>1@(a)@One;^>}").add(kItem, 1, "{>1@(b)@Two;^>}");
    draft.add(kItem, 1, "{>1@(c)@Three;^>}").add(kOp, 0, "@2.@Stays too;").add(kItem, 1, "{<1@(a)@One;^<}");
    draft.add(kItem, 1, "{<1@(b)@Two<}{+ and more+}{<1;^<}")
        .add(kItem, 1, "{<1@(c)@Three;^<}")
        .add(kOp, 0, "@3.@End.");
    cases.push_back({"moved-three", draft});
    draft = RichBuilder();
    draft.add(kOp, 0, "{<1@2.@From the end.^<}")
        .add(kOp, 0, "@1.@Stays.")
        .add(kOp, 0, "{>1@2.@From the end.^>}");
    cases.push_back({"moved-first", draft});
    draft = RichBuilder();
    draft.add(kOp, 0, "@1.@Words {>1that move >}stay {<1that move <}here.")
        .add(kOp, 0, "{>2Half a move, ^>}")
        .add(kText, 0, "end.");
    cases.push_back({"moved-words", draft});
}

void add_tables(std::vector<Case>& cases) {
    RichBuilder draft;
    draft.add(kText, 0, "Before.").row(1, "A|B|C").row(1, "{+New|row|here^+}").row(1, "1|{-2-}{+two+}|3");
    draft.row(1, "{-Gone|row|here^-}").row(1, "x|y").add(kText, 0, "After.");
    cases.push_back({"rows", draft});
    draft = RichBuilder();
    draft.add(kText, 0, "Before.")
        .row(1, "A|one\ntwo{-\nthree-}{+\nfour+}")
        .row(1, "B|{-one\n-}two")
        .row(2, "C|D");
    cases.push_back({"cells", draft});
    draft = RichBuilder();
    draft.add(kText, 0, "Before.").add(kOp, 0, "{-@1.@Gone before the table.^-}").row(1, "A|B");
    draft.add(kText, 0, "Between.")
        .add(kOp, 0, "{+@2.@New before the table.^+}")
        .row(2, "C|D")
        .add(kText, 0, "{-Gone after.^-}")
        .add(kText, 0, "After.");
    cases.push_back({"beside-tables", draft});
    draft = RichBuilder();
    draft.row(1, "A|B").add(kText, 0, "{+New between.^+}").row(2, "C|D").add(kText, 0, "{-Gone last.^-}");
    // Not: a first paragraph deleted before a table, of which LibreOffice keeps an empty one.
    cases.push_back({"between-tables", draft});
    draft = RichBuilder();
    draft.add(kText, 0, "Before.")
        .row(1, "{-A|B^-}")
        .row(1, "{-C|D^-}")
        .add(kText, 0, "Between.")
        .row(2, "{+A|B^+}")
        .add(kText, 0, "After.");
    cases.push_back({"whole-tables", draft});
}

void add_notes(std::vector<Case>& cases) {
    RichBuilder draft;
    draft.note("Resolution 1.")
        .note("{-Gone note.-}")
        .note("{+New note.+}")
        .note("An {-old-}{+edited+} note.\nIts second paragraph.");
    draft.note("With a sign.", "*");
    draft.add(kOp, 0, "@1.@Recalls[0] its{-[1]-} report{+[2]+} and others[3];")
        .add(kOp, 0, "@2.@Again[0] and[4].");
    cases.push_back({"notes", draft});
    draft = RichBuilder();
    draft.note("Comes along.");
    draft.add(kOp, 0, "{>1@1.@Moves[0] far;^>}")
        .add(kOp, 0, "@2.@Stays;")
        .add(kOp, 0, "{<1@1.@Moves[0] far;^<}")
        .add(kOp, 0, "@3.@End.");
    cases.push_back({"notes-moved", draft});
    // Paragraphs that come and go with the first note of the text. Not: one with
    // nothing before it, of which LibreOffice keeps an empty one.
    const auto first_note = [&cases](std::string name, const std::vector<std::string_view>& paragraphs) {
        RichBuilder noted;
        noted.note("The first.").note("The second.");
        for (const std::string_view paragraph : paragraphs) noted.add(kOp, 0, paragraph);
        cases.push_back({std::move(name), noted});
    };
    first_note("notes-first-deleted", {"@1.@Stays;", "{-@2.@Goes[0];^-}", "@3.@End[1]."});
    first_note("notes-first-two-deleted", {"@1.@Stays;", "{-@2.@Goes[0];^-}", "{-Goes[1];^-}", "@3.@End."});
    first_note("notes-first-two-inserted", {"@1.@Stays;", "{+@2.@New[0];^+}", "{+New[1];^+}", "@3.@End."});
    first_note("notes-first-replaced", {"@1.@Stays;", "{-@2.@Goes[0];^-}", "{+New[1];^+}", "@3.@End."});
    first_note("notes-first-between-insertions",
               {"@1.@Stays;{+ more;+}", "{+New[0];^+}", "{+New and +}the end."});
    first_note("notes-first-moved", {"@1.@Stays;", "{<1@2.@Moves[0];^<}", "{+New.^+}", "@3.@Stays;",
                                     "{>1Moves[1];^>}", "@4.@End."});
    draft = RichBuilder();
    draft.note("One.{+^+}\n{+Two.^+}").note("{-Three.-}{+Four.+}").add(kText, 0, "A[0] and[1].");
    cases.push_back({"notes-paragraphs", draft});
}

void add_languages(std::vector<Case>& cases) {
    RichBuilder arabic("ar");
    arabic.note("انظر القرار 70/1 (A/RES/70/1).");
    arabic.add(Kind::title, 0, "مشروع قرار بشأن {-الأنهار-}{+المياه+}")
        .add(Kind::heading, 0, "@أولا -@مقدمة");
    arabic.add(Kind::preambular, 0, "إذ تشير إلى قرارها[0]،");
    arabic.add(kOp, 0, "@1 -@تقرر {-أن-}{+ألا+} تعقد الاجتماع في Geneva (2031) مع UNEP؛")
        .add(kItem, 1, "@(أ)@الدول الأعضاء؛");
    arabic.add(kItem, 1, "{+@(ب)@المنظمات الدولية، WHO.^+}")
        .row(1, "البند|العدد")
        .row(1, "مياه|{-12-}{+13+}");
    arabic.add(Kind::signature, 0, "رئيس اللجنة");
    cases.push_back({"arabic", arabic});
    RichBuilder chinese("zh");
    chinese.note("见第70/1号决议。");
    chinese.add(Kind::title, 0, "关于{-河流-}{+水资源+}的决议草案").add(Kind::heading, 0, "@一、@导言");
    chinese.add(Kind::preambular, 0, "回顾其决议[0]“共享河流”，").add(kOp, 0, "@1.@决定{+不+}举行会议；");
    chinese.add(kItem, 1, "@(a)@会员国；").add(kItem, 1, "{-@(b)@国际组织。^-}");
    cases.push_back({"chinese", chinese});
}

// A page with everything on it, for looking at.
void add_page(std::vector<Case>& cases) {
    RichBuilder draft;
    draft.note(
        "Resolution 31/7, annex, paragraphs 4 to 9 and the report of the Secretary-General on shared "
        "waters.");
    draft.note("See A/CONF.31/2.", "*").comment("Delegation of Utopia", "We reserve our position.");
    draft.add(Kind::title, 0, "Draft resolution on shared rivers and lakes")
        .add(Kind::text, 0, "*The General Assembly*,");
    draft.add(Kind::preambular, 0,
              "*Recalling* its resolution on the rivers that two or more States share,[0] and the "
              "obligations of those States towards the people who live by them,");
    draft.add(Kind::preambular, 0,
              "@PP2@*Noting* that {-water-}{+clean water+} is needed by all people, wherever they live along "
              "a river,");
    draft.add(Kind::heading, 0, "@I.@Introduction")
        .add(Kind::heading, 1, "@A.@What is agreed")
        .add(Kind::heading, 1, "@Objective 12:@Share data on the state of rivers and lakes");
    draft.add(kOp, 0,
              "@1.@*Decides* to convene a meeting of all States that share a river or a lake, (0:in "
              "Geneva:0) and to invite the organizations concerned to attend it as observers;");
    draft.add(kOp, 0, "@12 bis.@*Requests* the {-Secretary-General-}{+President+} to report on:");
    draft.add(kItem, 1,
              "@(a)@The state of the rivers and lakes of the world, in the light of what the States that "
              "share them have told the Secretariat;");
    draft.add(kItem, 2,
              "@(iii)@The floods of the last ten years and what they did to the people on both banks of each "
              "river that is listed in the annex;");
    draft.add(kItem, 3, "@a.@Floods in deltas;")
        .add(kItem, 1, "{+@(b)@The state of the water under the ground.^+}");
    draft.add(kOp, 0,
              "*Unnumbered*, but operative: a paragraph that is printed with its lines all starting at one "
              "edge, as nothing hangs out;");
    draft.row(1, "River|States|Length")
        .row(1, "{-Rhine|six|1,230 km^-}")
        .row(1, "Upper lake|two|{-90-}{+95+} km")
        .add(kText, 0, "The table is for illustration.[1]");
    draft.add(Kind::signature, 0, "For the co-facilitators,").add(Kind::signature, 0, "A. N. Other");
    draft.text.title = "Draft resolution";
    cases.push_back({"page", draft});
}

std::vector<Case> all_cases() {
    std::vector<Case> cases;
    add_page(cases);
    add_words(cases);
    add_labels(cases);
    add_paragraphs(cases);
    add_moves(cases);
    add_tables(cases);
    add_notes(cases);
    add_languages(cases);
    return cases;
}

void write_lines(const std::filesystem::path& path, const std::vector<std::string>& lines) {
    std::ofstream file(path, std::ios::binary);
    for (const std::string& line : lines) file << line << '\n';
}

TEST(DocxWriteCases, AreWritten) {
    const char* folder = std::getenv("ADREF_OFFICE_CASES");
    for (const Case& one : all_cases()) {
        const Result<std::string> bytes = write_rich(Format::docx, one.draft.text);
        ASSERT_TRUE(bytes) << one.name << ": " << bytes.error().message;
        const Result<std::string> open_document = write_rich(Format::odt, one.draft.text);
        ASSERT_TRUE(open_document) << one.name << ": " << open_document.error().message;
        if (folder == nullptr) continue;
        const std::filesystem::path base = std::filesystem::path(folder) / one.name;
        std::ofstream(base.string() + ".docx", std::ios::binary) << *bytes;
        std::ofstream(base.string() + ".odt", std::ios::binary) << *open_document;
        write_lines(base.string() + ".old.txt", reading_of(one.draft.text, false));
        write_lines(base.string() + ".new.txt", reading_of(one.draft.text, true));
    }
}

}  // namespace
}  // namespace adref::formats::testing
