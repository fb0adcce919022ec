#include "diffcore/src/significance.h"

#include "diffcore/src/sameness.h"
#include "diffcore/unicode.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace adref {
namespace {

// Where the two texts of an entry begin and cease to differ, at words' ends.
struct Window {
    std::string_view before;
    std::string_view after;
};

Window differing(std::string_view before, std::string_view after) {
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t front = 0;
    while (front < most && before[front] == after[front]) ++front;
    std::size_t back = 0;
    while (back < most - front && before[before.size() - 1 - back] == after[after.size() - 1 - back]) ++back;
    // Out to spaces: three in front, so that a number in groups and "per cent"
    // are seen whole, and as many behind.
    constexpr int kWords = 3;
    for (int words = 0; front > 0 && !(before[front - 1] == ' ' && ++words == kWords); --front) {
    }
    for (int words = 0; back > 0 && !(before[before.size() - back] == ' ' && ++words == kWords); --back) {
    }
    return {before.substr(front, before.size() - front - back),
            after.substr(front, after.size() - front - back)};
}

bool has_brackets(std::string_view text) {
    if (text.find('[') != std::string_view::npos || text.find(']') != std::string_view::npos) return true;
    constexpr char kLead = '\xEF';  // the first byte of full-width brackets
    return text.find(kLead) != std::string_view::npos &&
           (text.find("［") != std::string_view::npos || text.find("］") != std::string_view::npos);
}

bool has_words(const std::string& text) {
    return count_words(text) > 0;
}

Significance judge_marks(const Paragraph& before, const Paragraph& after) {
    const auto same_place = [](const NoteAnchor& x, const NoteAnchor& y) { return x.at == y.at; };
    const bool same_notes = std::equal(before.notes.begin(), before.notes.end(), after.notes.begin(),
                                       after.notes.end(), same_place);
    // A level follows from what stands around a paragraph, and a kind from its
    // number; a heading that is none any more is another matter.
    const bool same =
        before.marks == after.marks && same_notes && is_heading(before.kind) == is_heading(after.kind);
    return same ? Significance::none : Significance::formatting;
}

Significance judge_whole(const Paragraph& whole) {
    const bool says_something = has_words(whole.text) || has_words(whole.label);
    return says_something ? Significance::substantive : Significance::editorial;
}

}  // namespace

Judge::Judge(const Redline& redline)
    : redline_(redline),
      numbers_changed_(std::any_of(redline.entries.begin(), redline.entries.end(),
                                   [](const Entry& entry) {
                                       return entry.renumbered || entry.moved ||
                                              entry.relation != Relation::matched;
                                   })),
      consequences_(redline),
      terms_(redline.old_side.document, redline.new_side.document) {}

bool Judge::follows_renumbering(const Entry& entry) const {
    if (!numbers_changed_) return false;
    const Consequences::Texts texts = consequences_.resolved(entry);
    return texts.any && same_words(texts.before, texts.after, Brackets::dropped);
}

Significance Judge::operator()(const Entry& entry) const {
    const std::vector<Paragraph>& olds = redline_.old_side.document.paragraphs;
    const std::vector<Paragraph>& news = redline_.new_side.document.paragraphs;
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
    const std::string before = old_text(entry);
    const std::string after = new_text(entry);
    const Window window = differing(before, after);
    const auto at_least = [&](Significance form) {
        return terms_.differ_in(window.before, window.after) ? Significance::substantive : form;
    };
    if (same_words(window.before, window.after, Brackets::kept)) return at_least(Significance::editorial);
    // Without brackets there is nothing to drop, and the answer is known.
    if ((has_brackets(window.before) || has_brackets(window.after)) &&
        same_words(window.before, window.after, Brackets::dropped))
        return at_least(Significance::status);
    return follows_renumbering(entry) ? Significance::consequential : Significance::substantive;
}

}  // namespace adref
