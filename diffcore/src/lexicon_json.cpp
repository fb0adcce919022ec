#include "diffcore/src/lexicon_json.h"

#include "diffcore/json_text.h"
#include "diffcore/lexicon.h"
#include "diffcore/src/phrase_words.h"
#include "diffcore/unicode.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <deque>
#include <exception>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace adref {
namespace {

using nlohmann::json;

constexpr std::string_view kSchema = "adref.lexicon/1";
constexpr std::size_t kMaxRows = 0xFFFF;  // of ladders, of terms, of rungs on a ladder

// The tables of a lexicon that was read, and all that they point into.
struct OwnedTables {
    LexiconTables tables;
    std::deque<std::string> texts;
    std::deque<std::vector<std::string_view>> phrases;
    std::vector<LadderRow> ladders;
    std::vector<TermRow> terms;
    std::vector<LanguageRow> languages;
    std::vector<std::vector<FormRow>> forms;  // parallel to `languages`
};

std::string line_of(std::string_view text, std::size_t offset) {
    return "line " + std::to_string(place_in(text, offset).line);
}

// Walks the JSON. The first thing that is wrong is kept in error(), and every
// function returns false from then on.
class Reader {
 public:
    bool read(const json& root) {
        if (!root.is_object()) return fail("", "expected an object");
        const json* schema = member(root, "schema");
        if (schema == nullptr || *schema != kSchema)
            return fail("/schema", "expected \"adref.lexicon/1\"",
                        "this version of adref reads adref.lexicon/1");
        const json* languages = member(root, "languages");
        if (languages == nullptr || !languages->is_object())
            return fail("/languages", "expected an object with one member for each language");
        for (const auto& [tag, value] : languages->items()) {
            if (!read_language(tag, value)) return false;
        }
        const json* ladders = member(root, "ladders");
        if (ladders == nullptr || !ladders->is_array()) return fail("/ladders", "expected a list of ladders");
        for (std::size_t i = 0; i < ladders->size(); ++i) {
            if (!read_ladder((*ladders)[i], "/ladders/" + std::to_string(i))) return false;
        }
        finish();
        return true;
    }

    const Error& error() const { return error_; }
    std::shared_ptr<OwnedTables> tables() const { return out_; }

 private:
    bool fail(const std::string& path, std::string what, std::string hint = {}) {
        error_ = bad_input(std::move(what), path.empty() ? "/" : path, std::move(hint));
        return false;
    }

    static const json* member(const json& object, const char* name) {
        const auto found = object.find(name);
        return found == object.end() ? nullptr : &*found;
    }

    std::string_view keep(std::string text) { return out_->texts.emplace_back(std::move(text)); }

    // A phrase in the form of FormRow::words.
    bool read_phrase(const json& value, const std::string& path, std::string_view& phrase) {
        if (!value.is_string()) return fail(path, "expected text");
        const std::vector<std::string> words = split_words(value.get_ref<const std::string&>());
        if (words.empty()) return fail(path, "expected a word");
        if (words.size() > Lexicon::kMaxFormWords)
            return fail(path, "more than " + std::to_string(Lexicon::kMaxFormWords) + " words");
        std::string joined;
        for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
        phrase = keep(std::move(joined));
        return true;
    }

    bool read_phrases(const json& object, const std::string& path, const char* name, Phrases& phrases) {
        const json* list = member(object, name);
        if (list == nullptr) return true;
        const std::string place = path + "/" + name;
        if (!list->is_array()) return fail(place, "expected a list of words");
        std::vector<std::string_view>& kept = out_->phrases.emplace_back();
        for (std::size_t i = 0; i < list->size(); ++i) {
            std::string_view phrase;
            if (!read_phrase((*list)[i], place + "/" + std::to_string(i), phrase) || !count_form(place))
                return false;
            kept.push_back(phrase);
        }
        phrases = kept;
        return true;
    }

    bool read_language(const std::string& tag, const json& value) {
        const std::string path = "/languages/" + tag;
        if (!value.is_object()) return fail(path, "expected an object");
        LanguageRow language;
        language.tag = keep(tag);
        if (!read_phrases(value, path, "functionWords", language.function_words) ||
            !read_phrases(value, path, "sequencing", language.sequencing) ||
            !read_phrases(value, path, "joining", language.joining) ||
            !read_phrases(value, path, "we", language.we) ||
            !read_phrases(value, path, "nounBefore", language.noun_before) ||
            !read_phrases(value, path, "ignored", language.ignored)) {
            return false;
        }
        language_of_[tag] = out_->languages.size();
        out_->languages.push_back(language);
        out_->forms.emplace_back();
        return true;
    }

    // One of a few names. Absent is the first.
    template <class T, std::size_t N>
    bool read_choice(const json& object, const std::string& path, const char* name,
                     const std::array<std::pair<const char*, T>, N>& choices, T& choice,
                     bool required = false) {
        const json* value = member(object, name);
        if (value == nullptr && !required) return true;
        std::string known;
        for (const auto& [word, meaning] : choices) {
            if (value != nullptr && *value == word) {
                choice = meaning;
                return true;
            }
            known += (known.empty() ? "\"" : ", \"") + std::string(word) + "\"";
        }
        return fail(path + "/" + name, "expected one of " + known);
    }

    bool read_adding(const json& object, const std::string& path, Adding& adding) {
        constexpr std::array<std::pair<const char*, Adding>, 4> kChoices{{{"nothing", Adding::nothing},
                                                                          {"stronger", Adding::stronger},
                                                                          {"weaker", Adding::weaker},
                                                                          {"different", Adding::different}}};
        return read_choice(object, path, "adding", kChoices, adding);
    }

    bool read_ladder(const json& value, const std::string& path) {
        if (!value.is_object()) return fail(path, "expected an object");
        LadderRow ladder;
        const json* name = member(value, "name");
        if (name == nullptr || !name->is_string()) return fail(path + "/name", "expected the ladder's name");
        ladder.name = keep(name->get<std::string>());
        constexpr std::array<std::pair<const char*, Axis>, 4> kAxes{{{"verb", Axis::verb},
                                                                     {"modal", Axis::modal},
                                                                     {"qualifier", Axis::qualifier},
                                                                     {"scope", Axis::scope}}};
        constexpr std::array<std::pair<const char*, bool>, 2> kOrders{
            {{"none", false}, {"strongest first", true}}};
        Adding adding = Adding::nothing;
        if (!read_choice(value, path, "axis", kAxes, ladder.axis, true) ||
            !read_choice(value, path, "order", kOrders, ladder.ordered, true) ||
            !read_adding(value, path, adding)) {
            return false;
        }
        const json* rungs = member(value, "rungs");
        if (rungs == nullptr || !rungs->is_array()) return fail(path + "/rungs", "expected a list of rungs");
        if (rungs->size() > kMaxRows || out_->ladders.size() >= kMaxRows) return fail(path, "too many rungs");
        out_->ladders.push_back(ladder);
        for (std::size_t r = 0; r < rungs->size(); ++r) {
            if (!read_rung((*rungs)[r], path + "/rungs/" + std::to_string(r), r, adding)) return false;
        }
        return true;
    }

    bool read_rung(const json& value, const std::string& path, std::size_t position, Adding adding) {
        if (!value.is_object()) return fail(path, "expected an object");
        TermRow term;
        term.ladder = static_cast<std::uint16_t>(out_->ladders.size() - 1);
        term.rung = static_cast<std::uint16_t>(position);
        term.adding = adding;
        constexpr std::array<std::pair<const char*, Modifies>, 3> kModifies{
            {{"freely", Modifies::freely}, {"next", Modifies::next}, {"beside", Modifies::beside}}};
        if (!read_adding(value, path, term.adding) ||
            !read_choice(value, path, "modifies", kModifies, term.modifies)) {
            return false;
        }
        const json* terms = member(value, "terms");
        if (terms == nullptr || !terms->is_object())
            return fail(path + "/terms", "expected an object with one member for each language");
        for (const auto& [tag, list] : terms->items()) {
            const std::string place = path + "/terms/" + tag;
            const auto language = language_of_.find(tag);
            if (language == language_of_.end())
                return fail(place, "this language is not in /languages", "add it there, or correct its tag");
            if (!list.is_array()) return fail(place, "expected a list of terms");
            for (std::size_t i = 0; i < list.size(); ++i) {
                if (!read_term(list[i], place + "/" + std::to_string(i), language->second, term))
                    return false;
            }
        }
        return true;
    }

    // "as appropriate"; ["doit", "doivent"]; {"participle": …, "third": …, "we": …}
    bool read_term(const json& value, const std::string& path, std::size_t language, const TermRow& term) {
        if (out_->terms.size() >= kMaxRows) return fail(path, "too many terms");
        out_->terms.push_back(term);
        if (!value.is_object()) return read_forms(value, path, language, Place::anywhere);
        if (value.empty()) return fail(path, "expected a form");
        constexpr std::array<std::pair<std::string_view, Place>, 4> kPlaces{
            {{"participle", Place::participle},
             {"third", Place::third},
             {"we", Place::we},
             {"aside", Place::aside}}};
        for (const auto& [name, forms] : value.items()) {
            const auto* place = std::find_if(kPlaces.begin(), kPlaces.end(),
                                             [&name = name](const auto& p) { return p.first == name; });
            if (place == kPlaces.end())
                return fail(path + "/" + name,
                            "expected one of \"participle\", \"third\", \"we\", \"aside\"");
            if (!read_forms(forms, path + "/" + name, language, place->second)) return false;
        }
        return true;
    }

    bool read_forms(const json& value, const std::string& path, std::size_t language, Place place) {
        if (value.is_array()) {
            if (value.empty()) return fail(path, "expected a form");
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (!read_form(value[i], path + "/" + std::to_string(i), language, place)) return false;
            }
            return true;
        }
        return read_form(value, path, language, place);
    }

    bool read_form(const json& value, const std::string& path, std::size_t language, Place place) {
        FormRow form;
        if (!read_phrase(value, path, form.words) || !count_form(path)) return false;
        form.term = static_cast<std::uint16_t>(out_->terms.size() - 1);
        form.place = place;
        // A form means one thing on an axis; which, could only be guessed.
        const Axis axis = out_->ladders.back().axis;
        const auto [known, fresh] = meanings_.try_emplace({language, axis, form.words}, form.term);
        if (!fresh) {
            if (known->second == form.term) return true;
            return fail(path, "this form stands in the lexicon before, on the same axis",
                        "give each form one place on an axis");
        }
        out_->forms[language].push_back(form);
        return true;
    }

    bool count_form(const std::string& path) {
        if (++forms_ <= Lexicon::kMaxForms) return true;
        return fail(path, "more than " + std::to_string(Lexicon::kMaxForms) + " forms");
    }

    void finish() {
        for (std::size_t i = 0; i < out_->languages.size(); ++i) out_->languages[i].forms = out_->forms[i];
        out_->tables = {out_->ladders, out_->terms, out_->languages};
    }

    std::shared_ptr<OwnedTables> out_ = std::make_shared<OwnedTables>();
    std::map<std::string, std::size_t, std::less<>> language_of_;
    std::map<std::tuple<std::size_t, Axis, std::string_view>, std::uint16_t> meanings_;
    std::size_t forms_ = 0;
    Error error_;
};

}  // namespace

Result<std::shared_ptr<const LexiconTables>> read_lexicon(std::string_view text) {
    if (text.size() > Lexicon::kMaxBytes)
        return bad_input("a lexicon of more than " + std::to_string(Lexicon::kMaxBytes >> 20U) + " MiB", "");
    if (const std::size_t invalid = unicode::find_invalid(text); invalid != std::string_view::npos)
        return bad_input("not UTF-8", line_of(text, invalid));
    if (json_depth(text) > Lexicon::kMaxDepth)
        return bad_input(
            "JSON nested more than " + std::to_string(Lexicon::kMaxDepth) + " deep is no lexicon", "");
    json root;
    try {
        root = json::parse(text);
    } catch (const json::parse_error& error) {
        return bad_input("not valid JSON", line_of(text, error.byte == 0 ? 0 : error.byte - 1));
    } catch (const std::exception&) {
        return bad_input("not valid JSON", "");  // a number out of range
    }
    Reader reader;
    if (!reader.read(root)) return reader.error();
    std::shared_ptr<OwnedTables> owned = reader.tables();
    const LexiconTables* tables = &owned->tables;
    return std::shared_ptr<const LexiconTables>(std::move(owned), tables);
}

}  // namespace adref
