// Which role each quote and each paragraph of a clause has: it is told by the
// preposition before it, so that the order of the words is free.
#include "track/src/instruction_clause.h"

#include <algorithm>

namespace adref::track {
namespace {

class RoleSorter {
 public:
    RoleSorter(const std::vector<DraftItem>& items, std::size_t first, std::size_t last)
        : items_(items), at_(first), last_(last) {
        clause_.start = first < last ? items[first].start : 0;
        clause_.end = first < last ? items[last - 1].end : 0;
        for (std::size_t i = first; i < last && clause_.verb == Sense::unknown; ++i) {
            if (is_verb(items[i].sense)) clause_.verb = items[i].sense;
        }
    }

    DraftClause sort() {
        for (; at_ < last_; ++at_) take(items_[at_]);
        return std::move(clause_);
    }

 private:
    Sense sense(std::size_t at) const { return at < last_ ? items_[at].sense : Sense::stop; }

    std::size_t skip(std::size_t at) const {
        for (int few = 0; few < 6 && (sense(at) == Sense::noise || sense(at) == Sense::words); ++few) ++at;
        return at;
    }

    void take(const DraftItem& item) {
        switch (item.sense) {
            case Sense::after:
            case Sense::before:
            case Sense::by:
            case Sense::in_favour:
            case Sense::from:
            case Sense::to:
            case Sense::in:
            case Sense::as:
            case Sense::instead:
            case Sense::between:
                set_role(item.sense);
                break;
            case Sense::except:
                take_exception(item);
                break;
            case Sense::read:
                clause_.has_read = true;
                role_ = Sense::read;
                break;
            case Sense::following:
                clause_.has_following = true;
                break;
            case Sense::quote:
                take_quote(item);
                break;
            case Sense::reference:
                take_reference(item);
                break;
            case Sense::label:
                take_label(item);
                break;
            case Sense::ordinal:
                take_ordinal(item);
                break;
            case Sense::at_start:
            case Sense::at_end:
                clause_.place = item.sense == Sense::at_start ? Place::start : Place::end;
                role_ = Sense::in;
                break;
            default:
                take_flag(item);
                break;
        }
    }

    void take_flag(const DraftItem& item) {
        switch (item.sense) {
            case Sense::fresh:
                clause_.fresh = true;
                break;
            case Sense::every:
                take_every();
                break;
            case Sense::whole_text:
                clause_.whole = true;
                break;
            case Sense::sentence_rest:
                clause_.rest = true;
                break;
            case Sense::in_its_place:
                clause_.instead = true;
                break;
            case Sense::with_subparagraphs:
                clause_.scope = Scope::subtree;
                break;
            case Sense::without_subparagraphs:
                clause_.scope = Scope::paragraph;
                break;
            case Sense::singular:
            case Sense::plural_form:
                clause_.number_form = true;
                break;
            case Sense::associated:
            case Sense::footnote:
                clause_.footnote = true;
                break;
            case Sense::subsequent:
                clause_.subsequent = true;
                break;
            case Sense::respectively:
                clause_.respectively = true;
                break;
            case Sense::last:
                clause_.last = true;
                break;
            case Sense::line:
                clause_.line_number = clause_.locator = true;
                break;
            case Sense::sentence:
                take_sentence();
                break;
            case Sense::sentence_end:
                clause_.locator = true;
                break;
            case Sense::paragraph:
            case Sense::subparagraph:
            case Sense::operative_unit:
            case Sense::preambular_unit:
                (clause_.fresh ? clause_.fresh_unit : clause_.this_paragraph) = true;
                if (sense(at_ + 1) == Sense::fresh) clause_.fresh_unit = true;  // "un párrafo nuevo"
                break;
            case Sense::preambular:
            case Sense::operative:
                if (!clause_.fresh) unknown(item);
                break;
            case Sense::amendment:
                if (sense(at_ + 1) == Sense::quote) clause_.on = items_[++at_].text;
                break;
            case Sense::unknown:
            case Sense::division:
            case Sense::chapeau:
            case Sense::heading:
            case Sense::addressed:
                unknown(item);
                break;
            default:
                if (is_verb(item.sense) && item.sense != clause_.verb) unknown(item);
                break;
        }
    }

    void unknown(const DraftItem& item) {
        clause_.unknown += (clause_.unknown.empty() ? "" : " ") + item.text;
    }

    // "from", "of" and "to" say nothing about a quote that another word has
    // claimed: "after the second occurrence of ‘A’".
    void set_role(Sense sense) {
        const bool weak = sense == Sense::in || sense == Sense::from;
        const bool claimed = role_ == Sense::after || role_ == Sense::before || role_ == Sense::by ||
                             role_ == Sense::in_favour || role_ == Sense::read || role_ == Sense::instead ||
                             role_ == Sense::to;
        if (weak && claimed && clause_.place != Place::start && clause_.place != Place::end) {
            const std::size_t next = skip(at_ + 1);
            if (this->sense(next) == Sense::quote || role_ != Sense::read) return;
        }
        if (clause_.rest && sense == Sense::after) clause_.place = Place::after;
        role_ = sense;
    }

    void take_exception(const DraftItem& item) {
        for (std::size_t i = at_ + 1; i < last_; ++i) {
            clause_.exception +=
                (clause_.exception.empty() ? "" : " ") +
                (items_[i].sense == Sense::quote ? "‘" + items_[i].text + "’" : items_[i].text);
        }
        if (clause_.exception.empty()) clause_.exception = item.text;
        at_ = last_;
    }

    // "‘A’ to ‘B’", "‘A’ to the end of the sentence"
    std::string with_range(std::string words) {
        const bool changes = clause_.verb == Sense::change || clause_.verb == Sense::renumber ||
                             clause_.verb == Sense::substitute;
        std::size_t next = at_ + 1;
        if (sense(next) == Sense::comma) next = skip(next + 1);
        if (sense(next) == Sense::sentence_end) {
            clause_.until = true;
            at_ = next;
        } else if (sense(next) == Sense::to) {
            next = skip(next + 1);
            if (sense(next) == Sense::sentence_end) {
                clause_.until = true;
                at_ = next;
            } else if (sense(next) == Sense::quote && !changes) {
                words += " … " + items_[next].text;
                at_ = next;
            }
        } else if (sense(next) == Sense::conjunction && sense(skip(next + 1)) == Sense::sentence_rest) {
            clause_.until = true;
            at_ = skip(next + 1);
        }
        return words;
    }

    void take_quote(const DraftItem& item) {
        const Sense role = role_;
        std::string words = with_range(item.text);
        const bool to_is_new = role == Sense::to && clause_.verb == Sense::change;
        const bool to_is_old = role == Sense::to && clause_.verb == Sense::substitute;
        if (role == Sense::after || role == Sense::before) {
            clause_.anchors.push_back(std::move(words));
            clause_.place = role == Sense::after ? Place::after : Place::before;
        } else if (role == Sense::between) {
            // Behind the first; the second is only said for ease of reading.
            clause_.anchors.push_back(std::move(words));
            clause_.place = Place::after;
            const std::size_t next = skip(at_ + 1);
            const std::size_t second = skip(next + 1);
            if (sense(next) == Sense::conjunction && sense(second) == Sense::quote) at_ = second;
        } else if (role == Sense::by || role == Sense::read || to_is_new ||
                   (role == Sense::as && clause_.verb == Sense::change)) {
            clause_.news.push_back(std::move(words));
            if (sense(at_ + 1) == Sense::conjunction && sense(skip(at_ + 2)) == Sense::quote) return;
        } else if (role == Sense::in_favour || role == Sense::instead || to_is_old) {
            clause_.olds.push_back(std::move(words));
        } else {
            clause_.bare.push_back(std::move(words));
        }
        role_ = Sense::noise;
    }

    void take_reference(const DraftItem& item) {
        const bool inserts = clause_.verb == Sense::insert;
        const bool joins =
            clause_.verb == Sense::move || clause_.verb == Sense::merge || clause_.verb == Sense::renumber;
        const Sense role = role_;
        if (role == Sense::after || role == Sense::before) {
            clause_.beside.push_back(item);
            clause_.place = role == Sense::after ? Place::after : Place::before;
        } else if (joins &&
                   (role == Sense::to || role == Sense::by || role == Sense::as || role == Sense::in ||
                    role == Sense::read) &&
                   !clause_.targets.empty()) {
            clause_.onto.push_back(item);
        } else if (inserts && role != Sense::in && role != Sense::to && role != Sense::from &&
                   clause_.label.empty() && names_new(item)) {
            clause_.label = item.text;
            clause_.label_address = item.addresses.front();
            clause_.fresh_unit = true;
        } else {
            clause_.targets.push_back(item);
        }
        role_ = Sense::noise;
    }

    bool names_new(const DraftItem& item) const {
        if (item.addresses.size() != 1 || item.text.empty()) return false;
        return clause_.fresh || sense(at_ + 1) == Sense::fresh || !stem_of_label(item.text).empty();
    }

    void take_label(const DraftItem& item) {
        const bool numbers = clause_.verb == Sense::renumber && clause_.label.empty();
        if (numbers || (clause_.fresh && clause_.verb == Sense::insert && clause_.label.empty())) {
            clause_.label = item.text;
            if (clause_.fresh) clause_.fresh_unit = true;
            role_ = Sense::noise;
        } else {
            unknown(item);
        }
    }

    void take_ordinal(const DraftItem& item) {
        std::size_t next = skip(at_ + 1);
        if (sense(next) == Sense::occurrence || sense(next) == Sense::quote) {
            clause_.occurrence = item.value;
            if (sense(next) == Sense::occurrence) at_ = next;
        } else if (sense(next) == Sense::line || sense(next) == Sense::sentence) {
            clause_.locator = true;
            clause_.line_number = clause_.line_number || sense(next) == Sense::line;
            at_ = next;
        } else if (next > at_ + 1 && items_[next - 1].sense == Sense::words) {
            clause_.locator = true;  // "la deuxième phrase"
        } else {
            unknown(item);
        }
    }

    void take_every() {
        clause_.all = true;
        const std::size_t next = skip(at_ + 1);
        if (next > at_ + 1 && items_[next - 1].sense == Sense::words && sense(next) != Sense::quote) {
            clause_.whole = true;  // "throughout the text"
        }
    }

    // A sentence is a place at an end, otherwise a name for the words quoted.
    void take_sentence() {
        if (clause_.last || clause_.place == Place::end || clause_.place == Place::start)
            clause_.locator = true;
    }

    const std::vector<DraftItem>& items_;
    std::size_t at_;
    std::size_t last_;
    DraftClause clause_;
    Sense role_ = Sense::noise;
};

}  // namespace

DraftClause sort_clause(const std::vector<DraftItem>& items, std::size_t first, std::size_t last) {
    // "numbered ‘X’" and "occurrence 12 of": two items that are one.
    std::vector<DraftItem> made(items.begin() + static_cast<std::ptrdiff_t>(first),
                                items.begin() + static_cast<std::ptrdiff_t>(last));
    std::string label;
    std::uint32_t occurrence = 0;
    for (std::size_t i = 0; i + 1 < made.size(); ++i) {
        DraftItem& next = made[i + 1];
        const bool named = next.sense == Sense::quote || next.sense == Sense::label;
        if (made[i].sense == Sense::numbered && named) {
            label = next.text;
            made[i].sense = next.sense = Sense::noise;
        } else if (made[i].sense == Sense::occurrence && next.sense == Sense::label &&
                   next.text.size() <= 9 && next.text.find_first_not_of("0123456789") == std::string::npos) {
            occurrence = static_cast<std::uint32_t>(std::stoul(next.text));
            made[i].sense = next.sense = Sense::noise;
        }
    }
    DraftClause clause = RoleSorter(made, 0, made.size()).sort();
    if (!label.empty()) clause.label = label;
    if (occurrence > 0) clause.occurrence = occurrence;
    return clause;
}

}  // namespace adref::track
