#include "track/src/instruction_reference.h"

#include "track/src/instruction_label.h"

#include <charconv>
#include <utility>

namespace adref::track {
namespace {

constexpr unsigned kLongestRange = 100;

// One named thing: "the third preambular paragraph", "subparagraphs (a) and (b)".
struct NamedUnit {
    int depth = 0;  // 1 division, 2 paragraph, 3 subparagraph; 0: nothing named
    std::string division;
    std::vector<std::string> labels;
    bool ordinal = false;
    bool preambular = false;
    bool operative = false;
    bool chapeau = false;
    bool title = false;
    std::string whole;  // an address complete in itself: "fn:5", "h:…", "#0"
};

bool is_unit(Sense sense) {
    return sense == Sense::paragraph || sense == Sense::subparagraph || sense == Sense::operative_unit ||
           sense == Sense::preambular_unit;
}

bool to_number(const std::string& text, unsigned& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

// "4 to 7", "(a) to (d)": the labels between, the last included. False: no range.
bool extend_range(std::vector<std::string>& labels, const std::string& last) {
    unsigned from = 0;
    unsigned to = 0;
    const std::string first = labels.back();
    if (to_number(first, from) && to_number(last, to) && from < to && to - from <= kLongestRange) {
        while (++from <= to) labels.push_back(std::to_string(from));
        return true;
    }
    if (first.size() == 3 && last.size() == 3 && first[0] == '(' && last[0] == '(' && first[1] >= 'a' &&
        first[1] < last[1] && last[1] <= 'z') {
        for (char letter = first[1]; letter++ < last[1];) labels.push_back({'(', letter, ')'});
        return true;
    }
    return false;
}

class ReferenceReader {
 public:
    ReferenceReader(std::vector<DraftItem> items, std::string_view context)
        : items_(std::move(items)), context_(context) {}

    std::vector<DraftItem> read() {
        while (at_ < items_.size()) {
            const std::size_t start = at_;
            NamedUnit unit;
            if (named(unit)) {
                chain(unit);
                put_reference(unit, start);
                continue;
            }
            at_ = start;
            LabelReading label = read_label(items_, at_, false);
            if (!label.text.empty()) {
                put(Sense::label, std::move(label.text), start, label.end);
            } else {
                made_.push_back(std::move(items_[at_++]));
            }
        }
        return std::move(made_);
    }

 private:
    Sense sense(std::size_t at) const { return at < items_.size() ? items_[at].sense : Sense::stop; }

    std::size_t skip_noise(std::size_t at) const {
        // A few at a time, so that a line of nothing else is read once.
        for (int few = 0; few < 4 && sense(at) == Sense::noise; ++few, ++at) {
            if (items_[at].text == "(" || items_[at].text == "[") break;
        }
        return at;
    }

    void put(Sense as, std::string text, std::size_t start, std::size_t end) {
        DraftItem item;
        item.sense = as;
        item.text = std::move(text);
        item.start = items_[start].start;
        item.end = items_[end - 1].end;
        item.spaced = items_[start].spaced;
        made_.push_back(std::move(item));
        at_ = end;
    }

    // The labels behind a unit, several in the plural.
    void labels(NamedUnit& unit, bool plural) {
        LabelReading label = read_label(items_, at_, true);
        if (label.text.empty()) return;
        unit.labels.push_back(std::move(label.text));
        at_ = label.end;
        while (at_ < items_.size()) {
            std::size_t next = at_;
            const Sense between = sense(next);
            const std::string& text = items_[next].text;
            const bool range = between == Sense::to || text == "-" || text == "–" || text == "—";
            if (!(plural || (range && between != Sense::to)) ||
                !(range || between == Sense::comma || between == Sense::conjunction))
                return;
            ++next;
            if (between == Sense::comma && sense(next) == Sense::conjunction) ++next;
            const LabelReading more = read_label(items_, next, true);
            if (more.text.empty()) return;
            if (!range) {
                unit.labels.push_back(more.text);
            } else if (!extend_range(unit.labels, more.text)) {
                return;
            }
            at_ = more.end;
        }
    }

    // first, 1st, "first to fourth", "first and second"
    bool ordinals(NamedUnit& unit) {
        while (true) {
            std::size_t next = skip_noise(at_);
            std::size_t more = next;
            bool range = false;
            if (!unit.labels.empty()) {
                range = sense(next) == Sense::to;
                if (!range && sense(next) != Sense::conjunction && sense(next) != Sense::comma) break;
                more = skip_noise(next + 1);
            }
            if (sense(more) != Sense::ordinal || unit.labels.size() > kLongestRange) break;
            const std::string number = std::to_string(items_[more].value);
            if (range) {
                if (!extend_range(unit.labels, number)) break;
            } else {
                unit.labels.push_back(number);
            }
            at_ = more + 1;
        }
        unit.ordinal = !unit.labels.empty();
        return unit.ordinal;
    }

    bool at_chapeau() const {
        return sense(at_) == Sense::chapeau ||
               (sense(at_) == Sense::heading && sense(at_ + 1) == Sense::in);  // "encabezamiento del"
    }

    bool named(NamedUnit& unit) {
        if (!at_chapeau()) return plainly_named(unit);
        at_ = skip_noise(at_ + 1);
        if (sense(at_) == Sense::in || sense(at_) == Sense::from) at_ = skip_noise(at_ + 1);
        if (at_chapeau() || !plainly_named(unit)) unit.whole = std::string(context_);
        unit.chapeau = true;
        if (unit.depth == 0) unit.depth = 2;
        return !unit.whole.empty() || !unit.labels.empty();
    }

    bool plainly_named(NamedUnit& unit) {
        const std::size_t start = at_;
        if (sense(at_) == Sense::title) {
            ++at_;
            unit.depth = 2;
            unit.whole = "#0";
            unit.title = true;
            return true;
        }
        ordinals(unit);
        at_ = skip_noise(at_);
        if (sense(at_) == Sense::preambular || sense(at_) == Sense::operative) {
            (sense(at_) == Sense::preambular ? unit.preambular : unit.operative) = true;
            at_ = skip_noise(at_ + 1);
            if (!unit.ordinal) ordinals(unit);
            at_ = skip_noise(at_);
        }
        const Sense here = sense(at_);
        if (here == Sense::line || here == Sense::sentence) return false;
        if (here == Sense::footnote || here == Sense::heading) return special(unit, here);
        if (here == Sense::division && !unit.ordinal) return division(unit);
        if (!is_unit(here)) {
            at_ = start;
            return false;
        }
        unit.depth = here == Sense::subparagraph && !unit.preambular ? 3 : 2;
        unit.preambular = unit.preambular || here == Sense::preambular_unit;
        unit.operative = unit.operative || here == Sense::operative_unit;
        const bool plural = items_[at_].value == 1;
        ++at_;
        if (sense(at_) == Sense::preambular) {  // "párrafo preambular 3"
            unit.preambular = true;
            unit.depth = 2;
            ++at_;
        } else if (sense(at_) == Sense::operative && sense(at_ + 1) != Sense::preambular) {
            unit.operative = true;
            ++at_;
        }
        if (sense(at_) == Sense::addressed && sense(at_ + 1) == Sense::quote) {
            unit.whole = items_[at_ + 1].text;
            at_ += 2;
            return !unit.whole.empty();
        }
        if (!unit.ordinal) labels(unit, plural);
        if (unit.labels.empty()) {
            at_ = start;
            return false;
        }
        return true;
    }

    bool special(NamedUnit& unit, Sense here) {
        const bool plural = items_[at_].value == 1;
        const std::size_t start = at_++;
        unit.depth = 2;
        if (here == Sense::heading && sense(at_) == Sense::quote) {
            unit.whole = "h:" + items_[at_++].text;
            return true;
        }
        unit.labels.clear();
        if (here == Sense::footnote) labels(unit, plural);
        if (unit.labels.size() == 1) unit.whole = "fn:" + unit.labels.front();
        if (unit.whole.empty()) at_ = start;
        return !unit.whole.empty();
    }

    // "Article 7", "Annex": the word as it stands is part of the address.
    bool division(NamedUnit& unit) {
        std::string name = items_[at_].text;
        if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 32);
        const LabelReading label = read_label(items_, at_ + 1, true);
        if (label.text.empty() && fold_draft_word(name).find("nnex") == std::string::npos &&
            fold_draft_word(name) != "anexo")
            return false;
        unit.depth = 1;
        unit.division = label.text.empty() ? name : name + " " + label.text;
        at_ = label.text.empty() ? at_ + 1 : label.end;
        return true;
    }

    // "…, paragraph 2", "… of article 7", "… of the preamble".
    void chain(NamedUnit& unit) {
        for (int links = 0; links < 4; ++links) {
            const std::size_t back = at_;
            const Sense link = sense(at_);
            const bool of = link == Sense::in || link == Sense::from;
            if (of || link == Sense::comma) at_ = skip_noise(at_ + 1);
            if (!of && link != Sense::comma && !is_unit(link) && link != Sense::preambular &&
                link != Sense::operative && !(link == Sense::noise && items_[at_].text != "("))
                break;
            if (link == Sense::noise) at_ = skip_noise(at_);
            if ((sense(at_) == Sense::preambular || sense(at_) == Sense::operative) && unit.depth >= 2 &&
                !is_unit(sense(skip_noise(at_ + 1))) && link != Sense::comma) {
                (sense(at_) == Sense::preambular ? unit.preambular : unit.operative) = true;
                unit.depth = 2;
                ++at_;
                continue;
            }
            NamedUnit other;
            const bool may = named(other) && other.whole.empty() && unit.whole.empty();
            if (!may || !combine(unit, other, of)) {
                at_ = back;
                break;
            }
        }
    }

    static bool combine(NamedUnit& unit, NamedUnit& other, bool of) {
        if (unit.depth == other.depth) return false;
        const bool inside = other.depth > unit.depth;
        if (of && inside) return false;
        NamedUnit& outer = inside ? unit : other;
        NamedUnit& inner = inside ? other : unit;
        if (outer.depth >= 2 && outer.labels.size() != 1) return false;
        if (outer.depth == 1 && !inner.division.empty()) return false;
        const std::string prefix = outer.depth >= 2 ? outer.labels.front() : "";
        inner.division = inner.division.empty() ? outer.division : inner.division;
        inner.preambular = inner.preambular || outer.preambular;
        inner.operative = inner.operative || outer.operative;
        if (outer.depth >= 2) {
            for (std::string& label : inner.labels) label = prefix + bracketed(label);
            inner.ordinal = false;
            inner.depth = 2;  // complete: nothing of the same depth hangs on it any more
        }
        inner.chapeau = inner.chapeau || outer.chapeau;
        if (&inner != &unit) std::swap(unit, other);
        return true;
    }

    static std::string bracketed(const std::string& label) {
        return label.front() == '(' ? label : "(" + label + ")";
    }

    void put_reference(NamedUnit& unit, std::size_t start) {
        const std::size_t end = at_;
        put(Sense::reference, "", start, end);
        DraftItem& item = made_.back();
        item.chapeau = unit.chapeau;
        item.title = unit.title;
        if (!unit.labels.empty()) item.text = (unit.preambular ? "PP" : "") + unit.labels.front();
        if (!unit.whole.empty()) {
            item.addresses.push_back(unit.whole);
            return;
        }
        if (unit.depth == 1) {
            item.addresses.push_back("h:" + unit.division);
            return;
        }
        const std::string division = unit.division.empty() ? division_of_context() : unit.division + "/";
        for (const std::string& label : unit.labels) {
            std::string own = label;
            if (unit.depth == 3) own = bracketed(label);
            if (unit.depth == 3 && own == label && !context_.empty() && !context_.starts_with("h:")) {
                item.addresses.push_back(context_ + own);
                continue;
            }
            if (unit.ordinal && !unit.preambular && !unit.operative) {
                // The third of which? Preambular ones are counted, others numbered.
                item.choices = {"OP" + label, "PP" + label};
            }
            item.addresses.push_back(division + (unit.preambular ? "PP" : unit.operative ? "OP" : "") + own);
        }
    }

    std::string division_of_context() const {
        return context_.starts_with("h:") ? context_.substr(2) + "/" : std::string();
    }

    std::vector<DraftItem> items_;
    std::string context_;
    std::size_t at_ = 0;
    std::vector<DraftItem> made_;
};

}  // namespace

std::vector<DraftItem> named_items(std::vector<DraftItem> items, std::string_view context) {
    return ReferenceReader(std::move(items), context).read();
}

}  // namespace adref::track
