#include "viewer/src/tracked_authors.h"

#include "diffcore/unicode.h"
#include "viewer/src/credit_words.h"
#include "viewer/src/words.h"

#include <string_view>

namespace adref::viewer {

using formats::kNoIndex;
using formats::RichRevision;
using track::Action;
using track::Credit;

TrackedAuthors::TrackedAuthors(const Redline& redline, const TrackedOptions& options, formats::RichText& text)
    : redline_(redline), options_(options), text_(text) {
    if (options.layer != nullptr) credited_.emplace(redline, *options.layer);
    own_ = of_author({});
}

std::uint32_t TrackedAuthors::add(RichRevision::Kind kind, const std::string& author, std::uint32_t move) {
    text_.revisions.push_back({kind, author.empty() ? options_.author : author, options_.date, move});
    return static_cast<std::uint32_t>(text_.revisions.size() - 1);
}

// The empty author is the one of the options.
PlainRevisions TrackedAuthors::of_author(const std::string& author) {
    const auto [found, missing] = authors_.try_emplace(author);
    if (missing) {
        found->second = {add(RichRevision::Kind::insertion, author, 0),
                         add(RichRevision::Kind::deletion, author, 0),
                         add(RichRevision::Kind::formatting, author, 0)};
    }
    return found->second;
}

PlainRevisions TrackedAuthors::of(std::span<const Credit> credits) {
    if (credits.empty() || !credited_) return own_;
    return of_author(authors_of(*credited_, credits));
}

std::string TrackedAuthors::author_of_action(std::size_t entry, Action action) const {
    std::vector<Credit> credits;
    for (const Credit& credit : credited_->whole(entry)) {
        if (credited_->amendment(credit.amendment).action == action) credits.push_back(credit);
    }
    return authors_of(*credited_, credits);
}

std::string TrackedAuthors::deed_author(std::size_t index) const {
    if (!credited_ || credited_->whole(index).empty()) return {};
    const Entry& entry = redline_.entries[index];
    switch (entry.relation) {
        case Relation::inserted:
        case Relation::deleted:
            return authors_of(*credited_, credited_->whole(index));
        case Relation::split:
            return author_of_action(index, Action::split_paragraph);
        case Relation::merged:
            return author_of_action(index, Action::merge_paragraphs);
        case Relation::matched:
            break;
    }
    return author_of_action(index, Action::move_paragraph);
}

PlainRevisions TrackedAuthors::of_deed(std::size_t entry) {
    return of_author(deed_author(entry));
}

PlainRevisions TrackedAuthors::of_number(std::size_t entry) {
    if (!credited_ || credited_->whole(entry).empty()) return own_;
    return of_author(author_of_action(entry, Action::renumber));
}

MoveRevisions TrackedAuthors::add_move(const std::string& author) {
    ++moves_;
    return {add(RichRevision::Kind::move_from, author, moves_),
            add(RichRevision::Kind::move_to, author, moves_)};
}

MoveRevisions TrackedAuthors::add_paragraph_move(std::size_t entry) {
    std::string author = deed_author(entry);
    if (!author.empty()) {
        for (const Fragment& fragment : fragments(entry)) {
            if (fragment.op != Op::equal && authors_of(*credited_, fragment.credits) != author)
                author.clear();
        }
    }
    return add_move(author);
}

MoveRevisions TrackedAuthors::add_phrase_move(std::size_t entry, std::uint32_t move) {
    std::optional<std::string> author;
    if (credited_) {
        for (const Fragment& fragment : fragments(entry)) {
            if (fragment.move != move) continue;
            const std::string here = authors_of(*credited_, fragment.credits);
            if (author.value_or(here) != here) return add_move({});
            author = here;
        }
    }
    return add_move(author.value_or(std::string()));
}

const std::vector<Fragment>& TrackedAuthors::fragments(std::size_t entry) {
    if (fragments_of_ != entry) fragments_ = fragments_of(redline_.entries[entry], credited(), entry);
    fragments_of_ = entry;
    return fragments_;
}

std::vector<AuthoredStretch> TrackedAuthors::stretches(std::size_t index, std::size_t part, bool old_side) {
    const Entry& entry = redline_.entries[index];
    const PlainRevisions deed = of_deed(index);
    const auto side = [old_side](const PlainRevisions& revisions) {
        return old_side ? revisions.deleted : revisions.inserted;
    };
    if (!credited_ || !credited_->has_stretches(index)) return {{0, kNoIndex, side(deed)}};
    const std::string_view text = old_side ? redline_.old_side.document.paragraphs[entry.olds[part]].text
                                           : redline_.new_side.document.paragraphs[entry.news[part]].text;
    const bool alone = entry.olds.empty() || entry.news.empty();
    std::vector<AuthoredStretch> stretches;
    std::size_t at = 0;  // in bytes
    for (const Fragment& fragment : fragments(index)) {
        if (fragment.op == (old_side ? Op::ins : Op::del)) continue;
        if ((old_side ? fragment.old_part : fragment.new_part) != part) continue;
        const std::uint32_t start = old_side ? fragment.old_start : fragment.new_start;
        const std::size_t from = at;
        for (std::uint32_t i = 0; i < fragment.length && at < text.size(); ++i)
            at += unicode::decode(text, at).bytes;
        // Words that both sides keep come and go with the paragraph; so do the
        // signs between the words of somebody who asked for all of it.
        const bool with_paragraph = fragment.op == Op::equal || (alone && fragment.credits.empty() &&
                                                                 !has_words(text.substr(from, at - from)));
        const std::uint32_t revision = side(with_paragraph ? deed : of(fragment.credits));
        if (!stretches.empty() && stretches.back().revision == revision) continue;
        if (!stretches.empty()) stretches.back().end = start;
        stretches.push_back({start, kNoIndex, revision});
    }
    if (stretches.empty()) stretches.push_back({0, kNoIndex, side(deed)});
    return stretches;
}

}  // namespace adref::viewer
