#include "track/src/instruction_label.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <array>

namespace adref::track {
namespace {

constexpr std::array<std::string_view, 8> kSuffixes = {"bis",    "ter",     "quater", "quinquies",
                                                       "sexies", "septies", "octies", "novies"};

bool is_suffix(const std::string& folded) {
    return std::find(kSuffixes.begin(), kSuffixes.end(), folded) != kSuffixes.end() || folded == "alt";
}

bool is_number(const DraftItem& item) {
    return !item.text.empty() && unicode::digit_value(unicode::decode(item.text, 0).code) >= 0;
}

bool is_one_letter(const DraftItem& item) {
    return unicode::count_code_points(item.text) == 1 &&
           unicode::classify(unicode::decode(item.text, 0).code) == unicode::Class::letter;
}

bool is_roman(const std::string& text) {
    return !text.empty() && text.size() <= 7 &&
           text.find_first_not_of(unicode::is_upper(unicode::decode(text, 0).code) ? "IVXLC" : "ivxlc") ==
               std::string::npos;
}

// What may stand in brackets: (a), (iv), (12), (aa).
bool is_bracketable(const DraftItem& item) {
    if (is_number(item) || is_one_letter(item) || is_roman(item.text)) return true;
    return item.text.size() == 2 && item.text[0] == item.text[1] && item.text[0] >= 'a' &&
           item.text[0] <= 'z';
}

class LabelReader {
 public:
    LabelReader(const std::vector<DraftItem>& items, std::size_t at) : items_(items), at_(at) {}

    LabelReading read(bool after_unit) {
        if (!core(after_unit)) return {};
        while (suffix() || sub()) {
        }
        return {label_, at_};
    }

 private:
    bool is(std::size_t at, std::string_view text) const {
        return at < items_.size() && items_[at].sense != Sense::quote && items_[at].text == text;
    }
    bool joined(std::size_t at) const { return at < items_.size() && !items_[at].spaced; }

    // A number, digits of any script told as they stand; "1.2", "A.1".
    bool core(bool after_unit) {
        if (at_ >= items_.size() || items_[at_].sense == Sense::quote) return false;
        if (sub()) return true;
        const DraftItem& item = items_[at_];
        const bool dotted = is(at_ + 1, ".") && joined(at_ + 1) && at_ + 2 < items_.size() &&
                            joined(at_ + 2) && is_number(items_[at_ + 2]);
        if (!is_number(item) && !(after_unit && is_plain_letter(item)) && !(dotted && is_plain_letter(item)))
            return false;
        label_ = item.text;
        ++at_;
        while (is(at_, ".") && joined(at_) && at_ + 1 < items_.size() && joined(at_ + 1) &&
               is_number(items_[at_ + 1])) {
            label_ += "." + items_[at_ + 1].text;
            at_ += 2;
        }
        return true;
    }

    static bool is_plain_letter(const DraftItem& item) {
        return (is_one_letter(item) && unicode::is_upper(unicode::decode(item.text, 0).code)) ||
               (is_roman(item.text) && item.text.front() < 'a');
    }

    bool suffix() {
        if (at_ >= items_.size() || items_[at_].sense == Sense::quote) return false;
        const std::string folded = fold_draft_word(items_[at_].text);
        if (!is_suffix(folded)) return false;
        label_ += (label_.empty() ? "" : " ") + folded;
        ++at_;
        if (folded == "alt" && at_ < items_.size() && is_number(items_[at_]))
            label_ += " " + items_[at_++].text;
        return true;
    }

    // (a), a), and what hangs on: 12a, 12.a.
    bool sub() {
        if (is(at_, "(") && is(at_ + 2, ")") && is_bracketable(items_[at_ + 1])) {
            return take(at_ + 1, 3);
        }
        if (at_ < items_.size() && items_[at_].sense != Sense::quote && is_bracketable(items_[at_]) &&
            is(at_ + 1, ")") && joined(at_ + 1) && !(label_.empty() && is_number(items_[at_]))) {
            return take(at_, 2);
        }
        if (label_.empty()) return false;
        if (joined(at_) && items_[at_].sense != Sense::quote && is_one_letter(items_[at_]))
            return take(at_, 1);
        if (is(at_, ".") && joined(at_) && joined(at_ + 1) && items_[at_ + 1].sense != Sense::quote &&
            is_one_letter(items_[at_ + 1])) {
            return take(at_ + 1, 2);
        }
        return false;
    }

    bool take(std::size_t item, std::size_t count) {
        label_ += "(" + items_[item].text + ")";
        at_ += count;
        return true;
    }

    const std::vector<DraftItem>& items_;
    std::size_t at_;
    std::string label_;
};

std::vector<DraftItem> raw_items(std::string_view text) {
    std::vector<DraftItem> items;
    for (const DraftWord& word : split_draft_words(text)) {
        DraftItem item;
        item.text = word.text;
        item.spaced = word.spaced;
        if (word.kind == DraftWord::Kind::quote) item.sense = Sense::quote;
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace

LabelReading read_label(const std::vector<DraftItem>& items, std::size_t at, bool after_unit) {
    return LabelReader(items, at).read(after_unit);
}

std::string normal_label(std::string_view text) {
    const std::vector<DraftItem> items = raw_items(text);
    const LabelReading reading = read_label(items, 0, true);
    return reading.end == items.size() ? reading.text : std::string();
}

std::string stem_of_label(std::string_view label) {
    const std::size_t space = label.rfind(' ');
    if (space == std::string_view::npos) return {};
    const std::string stem(label.substr(0, space));
    const auto* const found = std::find(kSuffixes.begin(), kSuffixes.end(), label.substr(space + 1));
    if (found == kSuffixes.end()) return {};
    return found == kSuffixes.begin() ? stem : stem + " " + std::string(*(found - 1));
}

}  // namespace adref::track
