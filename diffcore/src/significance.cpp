#include "diffcore/src/significance.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <string>

namespace adref {
namespace {

bool is_bracket(char32_t code) {
    return code == U'[' || code == U']' || code == 0xFF3B || code == 0xFF3D;
}

// What is left of a text when everything goes that does not carry meaning:
// white space always, and with it square brackets, or case and punctuation.
enum class Keep { all_but_brackets, letters_and_digits };

std::string reduce(const std::string& text, Keep keep) {
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const unicode::Decoded next = unicode::decode(text, offset);
        offset += next.bytes;
        const unicode::Class kind = unicode::classify(next.code);
        if (kind == unicode::Class::space) continue;
        if (keep == Keep::all_but_brackets) {
            if (!is_bracket(next.code)) unicode::append(out, next.code);
            continue;
        }
        if (is_bracket(next.code)) {
            unicode::append(out, U'[');
        } else if (const int digit = unicode::digit_value(next.code); digit >= 0) {
            out.push_back(static_cast<char>('0' + digit));
        } else if (kind == unicode::Class::letter || kind == unicode::Class::ideograph) {
            unicode::append(out, unicode::to_lower(next.code));
        }
    }
    return out;
}

bool has_words(const std::string& text) {
    return count_words(text) > 0;
}

Significance judge_marks(const Paragraph& before, const Paragraph& after) {
    const auto same_place = [](const NoteAnchor& x, const NoteAnchor& y) { return x.at == y.at; };
    const bool same_notes = std::equal(before.notes.begin(), before.notes.end(), after.notes.begin(),
                                       after.notes.end(), same_place);
    const bool same =
        before.marks == after.marks && same_notes && before.kind == after.kind && before.level == after.level;
    return same ? Significance::none : Significance::formatting;
}

Significance judge_whole(const Paragraph& whole) {
    const bool says_something = has_words(whole.text) || has_words(whole.label);
    return says_something ? Significance::substantive : Significance::editorial;
}

}  // namespace

Significance judge(const Redline& redline, const Entry& entry) {
    const std::vector<Paragraph>& olds = redline.old_side.document.paragraphs;
    const std::vector<Paragraph>& news = redline.new_side.document.paragraphs;
    const bool differs = std::any_of(entry.segments.begin(), entry.segments.end(),
                                     [](const Segment& s) { return s.op != Op::equal; });
    switch (entry.relation) {
        case Relation::inserted:
            return judge_whole(news[entry.news.front()]);
        case Relation::deleted:
            return judge_whole(olds[entry.olds.front()]);
        case Relation::matched:
            if (!differs) return judge_marks(olds[entry.olds.front()], news[entry.news.front()]);
            break;
        case Relation::split:
        case Relation::merged:
            break;
    }
    const std::string old_words = old_text(entry);
    const std::string new_words = new_text(entry);
    if (reduce(old_words, Keep::letters_and_digits) == reduce(new_words, Keep::letters_and_digits))
        return Significance::editorial;
    if (reduce(old_words, Keep::all_but_brackets) == reduce(new_words, Keep::all_but_brackets))
        return Significance::status;
    return Significance::substantive;
}

}  // namespace adref
