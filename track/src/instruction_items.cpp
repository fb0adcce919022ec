// The words of a line with their senses, and what its marks mean.
#include "track/src/instruction_reference.h"

#include <set>
#include <utility>

namespace adref::track {
namespace {

bool is_abbreviation(const std::string& folded) {
    static const std::set<std::string> kAll = {"para", "paras", "art", "arts",     "op",      "pp",
                                               "par",  "parr",  "no",  "sub-para", "subpara", "inc",
                                               "fn",   "ops",   "pps", "del",      "parag"};
    return kAll.contains(folded);
}

DraftItem mark_item(const std::vector<DraftWord>& words, std::size_t at) {
    DraftItem item;
    item.sense = Sense::noise;
    const std::string& text = words[at].text;
    if (text == "," || text == "،") item.sense = Sense::comma;
    if (text == ";") item.sense = Sense::semicolon;
    if (text == ":" || text == "：") item.sense = Sense::colon;
    if (text == "?" || text == "!") item.sense = Sense::stop;
    if (text == ".") {
        const bool inside = at + 1 < words.size() && !words[at + 1].spaced &&
                            words[at + 1].kind != DraftWord::Kind::mark &&
                            words[at + 1].kind != DraftWord::Kind::quote;
        const bool abbreviates = at > 0 && !words[at].spaced && is_abbreviation(words[at - 1].folded);
        if (!inside && !abbreviates) item.sense = Sense::stop;
        if (abbreviates) item.text = " ";
    }
    return item;
}

}  // namespace

std::vector<DraftItem> draft_items(const std::vector<DraftWord>& words, Tongue tongue,
                                   std::string_view context) {
    std::vector<std::string_view> folded;
    folded.reserve(words.size());
    for (const DraftWord& word : words) {
        const bool ends = word.kind == DraftWord::Kind::quote || word.kind == DraftWord::Kind::number;
        folded.push_back(ends ? std::string_view() : std::string_view(word.folded));
    }
    static const std::set<std::string> kOrdinalEnds = {"st", "nd",  "rd",  "th", "e", "er",
                                                       "re", "ere", "eme", "º",  "ª"};
    std::vector<DraftItem> items;
    for (std::size_t at = 0; at < words.size();) {
        const DraftWord& word = words[at];
        const LexiconHit hit = look_up(tongue, folded, at);
        DraftItem item;
        std::size_t taken = 1;
        if (hit.words > 0) {
            taken = hit.words;
            item.sense = hit.sense;
            item.value = hit.value;
        } else if (word.kind == DraftWord::Kind::mark) {
            item = mark_item(words, at);
        } else if (word.kind == DraftWord::Kind::quote) {
            item.sense = Sense::quote;
        } else if (word.kind == DraftWord::Kind::number && at + 1 < words.size() && !words[at + 1].spaced &&
                   word.text.size() <= 2 && kOrdinalEnds.contains(words[at + 1].folded)) {
            item.sense = Sense::ordinal;
            item.value = static_cast<std::uint32_t>(std::stoul("0" + word.text));
            taken = 2;
        }
        if (item.text.empty()) item.text = word.text;
        item.spaced = word.spaced;
        item.start = word.start;
        item.end = words[at + taken - 1].end;
        items.push_back(std::move(item));
        at += taken;
        // "para." and "art.": the dot belongs to the word.
        if (is_abbreviation(word.folded) && at < words.size() && words[at].text == "." && !words[at].spaced)
            ++at;
    }
    return named_items(std::move(items), context);
}

}  // namespace adref::track
