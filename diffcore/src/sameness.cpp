#include "diffcore/src/sameness.h"

#include "diffcore/src/spelling.h"
#include "diffcore/src/tokens.h"
#include "diffcore/unicode.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace adref {
namespace {

using unicode::Class;
using unicode::Decoded;

// An alef at the beginning of an Arabic word that has lost its hamza, or never
// had one: it equals both the one with hamza above and the one below, which
// differ from each other (an: that; in: if).
constexpr char32_t kBareAlef = 0xE001;
constexpr char32_t kAlef = 0x0627;
constexpr char32_t kAlefAbove = 0x0623;
constexpr char32_t kAlefBelow = 0x0625;

// Signs that carry meaning, though they are neither letters nor digits.
bool is_meaningful_sign(char32_t code) {
    constexpr std::u32string_view signs = U"%‰$€£¥¢°§+±×÷<>=≤≥≠~&@#/\u2212\u066A";
    return signs.find(code) != std::u32string_view::npos;
}

// Vowel signs, and the stroke that stretches a word: optional in print.
bool is_optional_in_arabic(char32_t code) {
    return code == 0x0640 || (code >= 0x064B && code <= 0x0652) || code == 0x0670;
}

bool is_bracket(char32_t code) {
    return code == U'[' || code == U']' || code == 0xFF3B || code == 0xFF3D;
}

class Reducer {
 public:
    Reducer(std::string_view text, Brackets brackets) : text_(text), brackets_(brackets) {}

    bool done() const { return at_ >= text_.size(); }

    // Reduces the next word, number or sign.
    void step() {
        const Decoded here = unicode::decode(text_, at_);
        const Class kind = unicode::classify(here.code);
        if (kind == Class::letter) {
            at_ = word(at_);
        } else if (kind == Class::digit) {
            at_ = number(at_);
        } else if (const std::size_t end = here.code == U'[' ? end_of_note_mark(text_, at_) : at_;
                   end != at_) {
            note_mark(end);
        } else {
            sign(at_, here, kind);
            at_ += here.bytes;
        }
    }

    // What is reduced so far, and how much of it what follows cannot change:
    // "per" may yet become "%".
    const std::u32string& out() const { return out_; }
    std::size_t settled() const { return done() || last_word_.empty() ? out_.size() : last_word_at_; }

 private:
    Class class_at(std::size_t at) const {
        return at < text_.size() ? unicode::classify(unicode::decode(text_, at).code) : Class::control;
    }

    // Neither a bracket nor a number: another mark is another note.
    void note_mark(std::size_t end) {
        for (; at_ < end; ++at_) out_.push_back(static_cast<unsigned char>(text_[at_]));
        last_word_.clear();
    }

    void sign(std::size_t at, const Decoded& here, Class kind) {
        if (kind == Class::ideograph) {
            out_.push_back(here.code);
        } else if (is_bracket(here.code)) {
            if (brackets_ == Brackets::kept)
                out_.push_back(here.code == U'[' || here.code == 0xFF3B ? U'[' : U']');
        } else if (here.code == 0x066A) {
            out_.push_back(U'%');
        } else if (is_meaningful_sign(here.code)) {
            out_.push_back(here.code);
        } else if (unicode::fold_typography(here.code) == U'-' && class_at(at + here.bytes) == Class::digit &&
                   (at == 0 || text_[at - 1] == ' ') && here.code != 0x2014) {
            out_.push_back(0x2212);  // a minus, not a dash
        }
    }

    // Letters with their inner apostrophes and hyphens.
    std::size_t word(std::size_t at) {
        std::vector<std::string> parts(1);
        while (at < text_.size()) {
            const Decoded here = unicode::decode(text_, at);
            const Class kind = unicode::classify(here.code);
            if (kind == Class::letter) {
                if (!is_optional_in_arabic(here.code))
                    unicode::append(parts.back(), unicode::to_lower(here.code));
            } else if (kind == Class::invisible || kind == Class::digit) {
                if (kind == Class::digit) break;
            } else {
                const char32_t folded = unicode::fold_typography(here.code);
                const bool inner = (folded == U'\'' || (folded == U'-' && here.code != 0x2014)) &&
                                   class_at(at + here.bytes) == Class::letter;
                if (!inner) break;
                if (folded == U'-') parts.emplace_back();
            }
            at += here.bytes;
        }
        std::string whole;
        for (std::size_t k = 0; k < parts.size(); ++k) {
            if (k > 0 && hyphen_matters(parts[k - 1], parts[k])) whole += '-';
            whole += parts[k];
        }
        put_word(std::move(whole));
        return at;
    }

    void put_word(std::string whole) {
        const bool cent = (last_word_ == "per" && whole == "cent") ||
                          (last_word_ == "pour" && whole == "cent") ||
                          (last_word_ == "por" && whole == "ciento") ||
                          (last_word_ == "في" && (whole == "المائة" || whole == "المئة"));
        if (cent) {
            out_.resize(last_word_at_);
            out_.push_back(U'%');
            last_word_.clear();
            return;
        }
        last_word_at_ = out_.size();
        last_word_ = whole;
        if (const std::string_view figures = in_figures(whole); !figures.empty()) {
            if (figures == "%") {
                out_.push_back(U'%');
            } else {
                put_number(figures);
            }
            return;
        }
        const bool closed = must_stay_whole(whole);
        const std::string folded = one_spelling(std::move(whole));
        bool initial = true;  // only one-letter conjunctions and the article so far
        for (std::size_t offset = 0; offset < folded.size();) {
            const Decoded here = unicode::decode(folded, offset);
            offset += here.bytes;
            out_.push_back(initial && here.code == kAlef ? kBareAlef : here.code);
            constexpr std::u32string_view prefixes = U"وفبكلا";
            initial = initial && prefixes.find(here.code) != std::u32string_view::npos;
        }
        if (closed) out_.push_back(U'|');
    }

    void put_number(std::string_view digits) {
        out_.push_back(U'#');
        out_.append(digits.begin(), digits.end());
        out_.push_back(U'#');
    }

    // Digits in groups: "1,000", "1 000" and "1000" are one number, and so are
    // "1,5" and "1.5"; "1.500" is left as it is, since it can be either.
    std::size_t number(std::size_t at) {
        std::vector<std::string> groups(1);
        std::u32string separators;
        while (at < text_.size()) {
            const Decoded here = unicode::decode(text_, at);
            if (const int digit = unicode::digit_value(here.code); digit >= 0) {
                groups.back().push_back(static_cast<char>('0' + digit));
                at += here.bytes;
                continue;
            }
            const Class kind = unicode::classify(here.code);
            const bool space = here.code == U' ' || kind == Class::no_break_space || here.code == 0x2009;
            const bool separator =
                space || here.code == U'.' || here.code == U',' || here.code == 0x066B || here.code == 0x066C;
            const std::size_t next = at + here.bytes;
            if (!separator || class_at(next) != Class::digit) break;
            if (space && (groups.front().size() > 3 || digits_at(next) != 3)) break;
            separators.push_back(space || here.code == 0x066C ? U' '
                                 : here.code == 0x066B        ? U','
                                                              : here.code);
            groups.emplace_back();
            at = next;
        }
        put_number(joined(groups, separators));
        last_word_.clear();
        return at;
    }

    std::size_t digits_at(std::size_t at) const {
        std::size_t count = 0;
        while (class_at(at) == Class::digit) {
            at += unicode::decode(text_, at).bytes;
            ++count;
        }
        return count;
    }

    static std::string joined(const std::vector<std::string>& groups, const std::u32string& separators) {
        std::string out = groups.front();
        const bool thousands_fit =
            !groups.front().empty() && groups.front().size() <= 3 && groups.front() != "0";
        bool thousands = thousands_fit;
        for (std::size_t k = 1; k < groups.size(); ++k) {
            const bool group = thousands && groups[k].size() == 3 && separators[k - 1] != U'.';
            if (!group) {
                // A second point or comma is no decimal sign but a path: "4.1.2".
                out += separators[k - 1] == U',' && k + 1 == groups.size()
                           ? '.'
                           : static_cast<char>(separators[k - 1]);
                thousands = false;
            }
            out += groups[k];
        }
        return out;
    }

    std::string_view text_;
    Brackets brackets_;
    std::size_t at_ = 0;
    std::u32string out_;
    std::string last_word_;  // folded to lower case, if nothing but spaces came since
    std::size_t last_word_at_ = 0;
};

bool same_letter(char32_t x, char32_t y) {
    if (x == y) return true;
    if (y == kBareAlef) std::swap(x, y);
    return x == kBareAlef && (y == kAlef || y == kAlefAbove || y == kAlefBelow);
}

}  // namespace

// In step, so that most texts are told apart by their first words.
bool same_words(std::string_view one, std::string_view other, Brackets brackets) {
    Reducer x(one, brackets);
    Reducer y(other, brackets);
    std::size_t same = 0;
    while (!x.done() || !y.done()) {
        Reducer& behind = y.done() || (!x.done() && x.settled() <= y.settled()) ? x : y;
        behind.step();
        const std::size_t known = std::min(x.settled(), y.settled());
        for (; same < known; ++same) {
            if (!same_letter(x.out()[same], y.out()[same])) return false;
        }
    }
    return std::equal(x.out().begin(), x.out().end(), y.out().begin(), y.out().end(), same_letter);
}

}  // namespace adref
