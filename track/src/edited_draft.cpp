#include "track/edited_draft.h"

#include "track/edit.h"
#include "track/src/draft_sequence.h"
#include "track/src/hand_numbers.h"
#include "track/src/structure.h"
#include "track/src/word_tokens.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace adref::track {
namespace {

using What = DraftRemark::What;
using ChangeKind = TrackedChange::Kind;

// A text as it is compared: white space around signs does not count.
std::string words_alone(std::string_view text) {
    std::string out;
    for (const WordToken& token : word_tokens(text)) {
        out += bytes_of(text, token);
        out += ' ';
    }
    return out;
}

// Positions of `wanted` whose paragraphs the amendments do not give.
std::vector<std::uint32_t> not_given(const Document& made, const Document& wanted) {
    std::map<std::string, std::size_t> there;
    for (const Paragraph& paragraph : made.paragraphs) ++there[words_alone(paragraph.text)];
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < wanted.paragraphs.size(); ++i) {
        const auto found = there.find(words_alone(wanted.paragraphs[i].text));
        if (found == there.end() || found->second == 0) {
            out.push_back(i);
        } else {
            --found->second;
        }
    }
    return out;
}

bool same_texts(const Document& a, const Document& b) {
    return std::equal(a.paragraphs.begin(), a.paragraphs.end(), b.paragraphs.begin(), b.paragraphs.end(),
                      [](const Paragraph& x, const Paragraph& y) { return reads_the_same(x.text, y.text); });
}

class DraftReader {
 public:
    DraftReader(const Redline& redline, const EditedDraftOptions& options)
        : redline_(redline),
          options_(options),
          base_(redline.old_side.document),
          addresses_(redline.new_side.document),
          owners_(options.changes, redline.old_side.document.paragraphs.size(),
                  redline.new_side.document.paragraphs.size()) {}

    EditedDraft run() {
        DraftUnits units = draft_units(redline_, base_, owners_);
        std::vector<WordChange> numbers = hand_numbers(redline_, base_, owners_, units);
        for (WordChange& each : numbers) units.words.push_back(std::move(each));
        SequenceChanges best = sequence_changes(redline_, base_, owners_, units, {});
        Document made = applied(best.list);
        if (!same_texts(made, wanted()) && !best.movers.empty()) {
            best = with_sound_moves(units, best.movers);
            made = applied(best.list);
        }
        finish(std::move(best.list));
        remark_on_rest(made);
        remark_on_changes();
        return std::move(out_);
    }

 private:
    const Document& wanted() const { return redline_.new_side.document; }

    // How far from the edited draft: paragraphs that are missing, then their order.
    std::pair<std::size_t, bool> distance(const Document& made) const {
        return {not_given(made, wanted()).size(), !same_texts(made, wanted())};
    }

    // Some moves depend on one another so that they cannot be said together: as many
    // as can, found by halves; the others are deleted and added.
    SequenceChanges with_sound_moves(const DraftUnits& units,
                                     const std::vector<std::uint32_t>& movers) const {
        std::set<std::uint32_t> stay(movers.begin(), movers.end());
        SequenceChanges best = sequence_changes(redline_, base_, owners_, units, stay);
        const std::pair<std::size_t, bool> least = distance(applied(best.list));
        std::vector<std::vector<std::uint32_t>> groups;
        constexpr std::size_t kMostTrials = 64;
        const std::size_t half = movers.size() / 2;
        groups.emplace_back(movers.begin(), movers.begin() + static_cast<std::ptrdiff_t>(half));
        groups.emplace_back(movers.begin() + static_cast<std::ptrdiff_t>(half), movers.end());
        for (std::size_t trial = 0; !groups.empty() && trial < kMostTrials; ++trial) {
            const std::vector<std::uint32_t> group = std::move(groups.back());
            groups.pop_back();
            if (group.empty()) continue;
            std::set<std::uint32_t> fewer = stay;
            for (const std::uint32_t each : group) fewer.erase(each);
            SequenceChanges next = sequence_changes(redline_, base_, owners_, units, fewer);
            if (distance(applied(next.list)) <= least) {
                best = std::move(next);
                stay = std::move(fewer);
            } else if (group.size() > 1) {
                const auto middle = group.begin() + static_cast<std::ptrdiff_t>(group.size() / 2);
                groups.emplace_back(group.begin(), middle);
                groups.emplace_back(middle, group.end());
            }
        }
        return best;
    }

    Document applied(const std::vector<WordChange>& changes) const {
        std::vector<PlacedAmendment> placed;
        placed.reserve(changes.size());
        for (const WordChange& each : changes) {
            Result<PlacedAmendment> one = place(each.amendment, base_);
            if (one) placed.push_back(std::move(*one));
        }
        std::vector<const PlacedAmendment*> pointers;
        pointers.reserve(placed.size());
        for (const PlacedAmendment& each : placed) pointers.push_back(&each);
        return apply_edits(base_.document(), pointers);
    }

    // Where in the base it is felt, for the order of the list.
    std::tuple<std::uint32_t, std::uint32_t, std::uint32_t> order_of(const Amendment& amendment) const {
        const Result<PlacedAmendment> placed = place(amendment, base_);
        if (!placed) return {UINT32_MAX, 0, 0};
        if (!placed->words.empty()) return {placed->words.front().paragraph, 1, placed->words.front().start};
        if (placed->paragraphs.empty()) return {placed->target, 2, 0};
        const ParagraphEdit& edit = placed->paragraphs.front();
        if (edit.kind != ParagraphEdit::Kind::add) return {edit.paragraph, 2, edit.at};
        return edit.paragraph == kBeforeAll ? std::tuple(0U, 0U, 0U) : std::tuple(edit.paragraph, 3U, 0U);
    }

    void finish(std::vector<WordChange> changes) {
        std::vector<std::pair<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::size_t>> order;
        for (std::size_t i = 0; i < changes.size(); ++i)
            order.emplace_back(order_of(changes[i].amendment), i);
        std::sort(order.begin(), order.end());
        for (const auto& [key, at] : order) {
            WordChange& change = changes[at];
            Amendment& amendment = change.amendment;
            if (change.changes.empty()) change.changes = only_author();
            used_.insert(change.changes.begin(), change.changes.end());
            const std::vector<std::string> authors = owners_.authors(change.changes);
            amendment.base = options_.base;
            amendment.source = options_.source;
            amendment.proponents = proponents_of(authors);
            const std::string date = owners_.date(change.changes);
            amendment.date = date.empty() ? options_.date : date;
            if (authors.size() > 1)
                out_.remarks.push_back({What::inside_insertion, amendment.target,
                                        amendment.text.empty() ? amendment.find : first_line(amendment.text),
                                        authors});
            out_.amendments.push_back(std::move(amendment));
        }
        assign_ids(out_.amendments);
    }

    static std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

    // What is not marked, in a file in which one author alone marked changes, is that author's.
    ChangeSet only_author() const {
        if (options_.changes.empty()) return {};
        for (const TrackedChange& each : options_.changes) {
            if (each.author != options_.changes.front().author) return {};
        }
        return {0};
    }

    std::vector<std::string> proponents_of(const std::vector<std::string>& authors) {
        std::vector<std::string> out;
        const auto add = [&](const std::string& name) {
            if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
        };
        for (const std::string& author : authors) {
            const auto known = options_.delegations.find(author);
            if (known != options_.delegations.end()) {
                for (const std::string& each : known->second) add(each);
            } else if (!options_.proponents.empty()) {
                for (const std::string& each : options_.proponents) add(each);
            } else {
                add(author);
                unmapped_.insert(author);
            }
        }
        if (authors.empty()) {
            for (const std::string& each : options_.proponents) add(each);
        }
        return out;
    }

    void remark_on_rest(const Document& made) {
        const std::vector<std::uint32_t> missing = not_given(made, wanted());
        for (const std::uint32_t position : missing)
            out_.remarks.push_back({What::not_expressed,
                                    addresses_.qualified(position),
                                    wanted().paragraphs[position].text,
                                    {}});
        if (!missing.empty() || same_texts(made, wanted())) return;
        if (made.paragraphs.size() > wanted().paragraphs.size()) {
            for (const std::uint32_t position : not_given(wanted(), made))
                out_.remarks.push_back({What::not_expressed, "", made.paragraphs[position].text, {}});
        } else {
            out_.remarks.push_back({What::not_expressed, "", "the order of the paragraphs", {}});
        }
    }

    // Every tracked change is in an amendment or in a remark.
    void remark_on_changes() {
        std::map<std::string, std::size_t> formats;
        for (std::uint32_t i = 0; i < options_.changes.size(); ++i) {
            const TrackedChange& change = options_.changes[i];
            if (change.kind == ChangeKind::formatting) {
                ++formats[change.author];
                continue;
            }
            if (used_.contains(i)) continue;
            const bool blank = change.text.find_first_not_of(" \n\t") == std::string::npos;
            if (blank) continue;
            std::vector<std::string> authors = inserters_around(change);
            if (std::find(authors.begin(), authors.end(), change.author) == authors.end())
                authors.push_back(change.author);
            if (authors.size() > 1) {
                out_.remarks.push_back({What::inside_insertion, where(change), words_of(change), authors});
            } else {
                out_.remarks.push_back(
                    {What::nothing_changed, where(change), words_of(change), {change.author}});
            }
        }
        for (const auto& [author, count] : formats)
            out_.remarks.push_back({What::formatting,
                                    "",
                                    std::to_string(count) + (count == 1 ? " change" : " changes"),
                                    {author}});
        for (const std::string& author : unmapped_)
            out_.remarks.push_back({What::unmapped, "", author, {author}});
    }

    std::string where(const TrackedChange& change) const {
        if (change.after.first >= wanted().paragraphs.size()) return {};
        return addresses_.qualified(change.after.first);
    }
    static std::string words_of(const TrackedChange& change) {
        std::string text = change.text;
        std::replace(text.begin(), text.end(), '\n', ' ');
        while (text.ends_with(' ')) text.pop_back();
        return text;
    }

    // Who inserted the words in which a deletion stands that took nothing from the base.
    std::vector<std::string> inserters_around(const TrackedChange& change) const {
        std::vector<std::string> out;
        const bool takes = change.kind == ChangeKind::deletion || change.kind == ChangeKind::move_from;
        const DraftStretch& gone = change.before;
        if (!takes || gone.first != gone.last || gone.start != gone.end) return out;
        const auto place = std::pair(change.after.first, change.after.start);
        for (const TrackedChange& other : options_.changes) {
            if (other.kind != ChangeKind::insertion && other.kind != ChangeKind::move_to) continue;
            const bool covers = std::pair(other.after.first, other.after.start) <= place &&
                                place <= std::pair(other.after.last, other.after.end);
            if (covers && std::find(out.begin(), out.end(), other.author) == out.end())
                out.push_back(other.author);
        }
        return out;
    }

    const Redline& redline_;
    const EditedDraftOptions& options_;
    Base base_;
    Addresses addresses_;  // of the edited draft
    ChangeOwners owners_;
    EditedDraft out_;
    std::set<std::uint32_t> used_;
    std::set<std::string> unmapped_;
};

}  // namespace

EditedDraft amendments_of(const Redline& redline, const EditedDraftOptions& options) {
    return DraftReader(redline, options).run();
}

}  // namespace adref::track
