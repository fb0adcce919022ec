// The canonical sentence says all of an amendment, in three languages.
#include "tests/track/instruction_support.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace adref::track {
namespace {

constexpr std::array<const char*, 22> kTargets = {"12",          "12(a)",
                                                  "12 bis",      "12(a)(i)",
                                                  "PP3",         "OP7",
                                                  "OP12 bis",    "Annex II/8(m)",
                                                  "Article 7/2", "fn:5",
                                                  "h:Objective", "#17",
                                                  "p:5c01ab",    "Annex/(d)",
                                                  "A.1",         "(c)",
                                                  "5 alt 1",     "h:‘Odd’ (heading): 2, or 3",
                                                  "٣",           "Artículo 7/3",
                                                  "PP3 bis",     "Annex C/Part II/(d)"};
constexpr std::array<const char*, 26> kWords = {"shall",
                                                "States",
                                                "in vulnerable situations",
                                                "‘quoted’ words",
                                                "“and” these",
                                                "the \"straight\" ones",
                                                "[shall][should]",
                                                "(a)",
                                                "المهاجرين",
                                                "2.5 billion",
                                                "30 per cent",
                                                ", as appropriate,",
                                                "l’État « membre »",
                                                "rights’",
                                                "’tis",
                                                "don't",
                                                "a … b",
                                                "delete ‘x’ in paragraph 3; insert “y”",
                                                "国家",
                                                "‘“«\"'",
                                                "development;",
                                                "to read as follows: “x”",
                                                "„alt“ \"\"\" ‘",
                                                "States’",
                                                "»",
                                                "and paragraph 4"};

class AmendmentMaker {
 public:
    explicit AmendmentMaker(unsigned seed) : random_(seed) {}

    Amendment make() {
        Amendment a;
        a.action = static_cast<Action>(below(12));
        a.target = kTargets[below(kTargets.size())];
        a.scope = static_cast<Scope>(below(6) < 4 ? 0 : below(3));
        switch (a.action) {
            case Action::insert:
                a.place = static_cast<Place>(1 + below(4));
                a.text = words();
                if (a.place == Place::before || a.place == Place::after) anchor(a);
                break;
            case Action::replace:
                anchor(a);
                a.text = words();
                if (below(5) == 0) a.text = a.find, a.until_sentence_end = true;
                break;
            case Action::remove:
                anchor(a);
                break;
            case Action::split_paragraph:
                anchor(a);
                a.place = Place::after;
                break;
            case Action::rewrite:
                a.text = lines();
                break;
            case Action::add_paragraph:
                a.place = below(2) == 0 ? Place::before : Place::after;
                a.text = lines();
                if (below(2) == 0) a.label = label();
                break;
            case Action::move_paragraph:
                a.place = below(2) == 0 ? Place::before : Place::after;
                a.to = kTargets[below(kTargets.size())];
                break;
            case Action::merge_paragraphs:
                a.to = kTargets[below(kTargets.size())];
                break;
            case Action::bracket:
                if (below(2) == 0) anchor(a);
                break;
            case Action::renumber:
                a.label = label();
                break;
            case Action::position:
                a.stance = static_cast<Stance>(1 + below(4));
                if (below(2) == 0) a.on = "eu-7";
                break;
            case Action::remove_paragraph:
                break;
        }
        return a;
    }

 private:
    std::size_t below(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
    }
    std::string words() {
        std::string text = kWords[below(kWords.size())];
        if (below(3) == 0) text += std::string(" ") + kWords[below(kWords.size())];
        return text;
    }
    std::string lines() {
        std::string text = words();
        for (std::size_t more = below(3); more > 0; --more) text += "\n" + words();
        return text;
    }
    std::string label() {
        constexpr std::array<const char*, 6> kLabels = {"15 bis",  "(d) bis", "8",
                                                        "PP3 ter", "5 alt 2", "“odd”"};
        return kLabels[below(kLabels.size())];
    }
    void anchor(Amendment& a) {
        a.find = words();
        if (below(4) == 0) a.until_sentence_end = true;
        const std::size_t which = below(4);
        if (which == 0) a.all = true;
        if (which == 1) a.occurrence = static_cast<std::uint32_t>(1 + below(40));
    }

    std::mt19937 random_;
};

TEST(PrintInstruction, ReadsBackAsTheSameAmendmentInEveryLanguage) {
    AmendmentMaker maker(20310205);
    int failures = 0;
    for (int i = 0; i < 20000 && failures < 12; ++i) {
        const Amendment amendment = maker.make();
        for (const char* language : {"en", "fr", "es"}) {
            const std::string sentence = print_instruction(amendment, language);
            for (const char* read_as : {language, ""}) {
                // Without being told, the language is recognised by the words, which
                // sentences with very few of them need not allow.
                InstructionOptions options;
                options.language = read_as;
                const std::vector<Instruction> read = parse_instructions(sentence, options);
                const bool same = read.size() == 1 && read.front().amendments.size() == 1 &&
                                  read.front().amendments.front() == amendment && read.front().why.empty();
                if (same) continue;
                ++failures;
                ADD_FAILURE() << sentence << "\nwanted " << described(amendment) << "\ngot    "
                              << (read.empty() ? "" : described(read.front())) << "\nin " << read.size();
            }
        }
    }
}

TEST(PrintInstruction, SaysItAsPeopleDo) {
    Amendment amendment;
    amendment.action = Action::insert;
    amendment.target = "12";
    amendment.place = Place::after;
    amendment.find = "migrants";
    amendment.text = "in vulnerable situations";
    EXPECT_EQ(print_instruction(amendment),
              "In paragraph 12, insert ‘in vulnerable situations’ after ‘migrants’.");
    EXPECT_EQ(print_instruction(amendment, "fr"),
              "Dans le paragraphe 12, insérer « in vulnerable situations » après « migrants ».");
    EXPECT_EQ(print_instruction(amendment, "es"),
              "En el párrafo 12, insértese «in vulnerable situations» después de «migrants».");
}

}  // namespace
}  // namespace adref::track
