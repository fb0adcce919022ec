// make_lexicon LEXICON.json OUT.cpp: the tables of the built-in lexicon as C++.
// Runs when adref is built, so that a run of adref reads no JSON.
#include "diffcore/src/lexicon_json.h"
#include "diffcore/src/phrase_words.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace adref {
namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out.push_back('\\');
        out.push_back(c);
    }
    return out + "\"";
}

const char* name_of(Axis axis) {
    constexpr const char* names[] = {"verb", "modal", "qualifier", "scope", "bracket"};
    return names[static_cast<std::size_t>(axis)];
}

const char* name_of(Adding adding) {
    constexpr const char* names[] = {"nothing", "stronger", "weaker", "different"};
    return names[static_cast<std::size_t>(adding)];
}

const char* name_of(Modifies modifies) {
    constexpr const char* names[] = {"freely", "next", "beside"};
    return names[static_cast<std::size_t>(modifies)];
}

const char* name_of(Place place) {
    constexpr const char* names[] = {"anywhere", "participle", "third", "we", "aside"};
    return names[static_cast<std::size_t>(place)];
}

void write_phrases(std::ostream& out, const std::string& name, Phrases phrases) {
    out << "constexpr std::array<std::string_view, " << phrases.size() << "> " << name << "{";
    for (const std::string_view phrase : phrases) out << quoted(phrase) << ", ";
    out << "};\n";
}

void write(std::ostream& out, const LexiconTables& tables) {
    out << "// Written by make_lexicon from diffcore/lexicon.json.\n"
           "#include \"diffcore/src/built_in_lexicon.h\"\n\n#include <array>\n\nnamespace adref {\nnamespace "
           "{\n\n";
    out << "constexpr std::array<LadderRow, " << tables.ladders.size() << "> ladders{{\n";
    for (const LadderRow& ladder : tables.ladders) {
        out << "    {" << quoted(ladder.name) << ", Axis::" << name_of(ladder.axis) << ", "
            << (ladder.ordered ? "true" : "false") << "},\n";
    }
    out << "}};\nconstexpr std::array<TermRow, " << tables.terms.size() << "> terms{{\n";
    for (const TermRow& term : tables.terms) {
        out << "    {" << term.ladder << ", " << term.rung << ", Adding::" << name_of(term.adding)
            << ", Modifies::" << name_of(term.modifies) << "},\n";
    }
    out << "}};\n";
    for (const LanguageRow& language : tables.languages) {
        const std::string tag(language.tag);
        out << "constexpr std::array<FormRow, " << language.forms.size() << "> " << tag << "_forms{{\n";
        for (const FormRow& form : language.forms) {
            out << "    {" << quoted(form.words) << ", " << form.term << ", Place::" << name_of(form.place)
                << "},\n";
        }
        out << "}};\n";
        write_phrases(out, tag + "_function_words", language.function_words);
        write_phrases(out, tag + "_sequencing", language.sequencing);
        write_phrases(out, tag + "_joining", language.joining);
        write_phrases(out, tag + "_we", language.we);
        write_phrases(out, tag + "_noun_before", language.noun_before);
        write_phrases(out, tag + "_ignored", language.ignored);
    }
    out << "constexpr std::array<LanguageRow, " << tables.languages.size() << "> languages{{\n";
    for (const LanguageRow& language : tables.languages) {
        const std::string tag(language.tag);
        out << "    {" << quoted(tag) << ", " << tag << "_forms, " << tag << "_function_words, " << tag
            << "_sequencing, " << tag << "_joining, " << tag << "_we, " << tag << "_noun_before, " << tag
            << "_ignored},\n";
    }
    out << "}};\nconstexpr LexiconTables tables{ladders, terms, languages};\n\n}  // namespace\n\n"
           "const LexiconTables& built_in_lexicon_tables() { return tables; }\n\n}  // namespace adref\n";
}

int run(const char* from, const char* to) {
    std::ifstream in(from, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const auto tables = read_lexicon(text);
    if (!tables) {
        std::cerr << from << ": " << tables.error().message << " (" << tables.error().where << ")\n";
        return 1;
    }
    std::ofstream out(to, std::ios::binary);
    write(out, **tables);
    return out.flush() ? 0 : 1;
}

}  // namespace
}  // namespace adref

int main(int argc, char** argv) {
    if (argc == 3) return adref::run(argv[1], argv[2]);
    std::cerr << "make_lexicon LEXICON.json OUT.cpp\n";
    return 2;
}
