// A line to its clauses: sentences, then a clause for each verb.
#include "track/instruction.h"
#include "track/src/instruction_clause.h"

#include <algorithm>

namespace adref::track {
namespace {

bool is_end(Sense sense) {
    return sense == Sense::stop || sense == Sense::semicolon;
}

class LineReader {
 public:
    LineReader(std::string_view line, Tongue tongue, std::string_view context)
        : line_(line), tongue_(tongue), context_(context) {
        items_ = draft_items(split_draft_words(line), tongue, context);
    }

    LineReading read() {
        cut_result();
        take_unquoted_text();
        std::string target(context_);
        for (std::size_t first = 0; first < items_.size();) {
            std::size_t last = first;
            while (last < items_.size() && !is_end(items_[last].sense)) ++last;
            sentence(first, last, target);
            first = last + 1;
        }
        finish();
        return std::move(reading_);
    }

 private:
    // "so that the paragraph will read: …" tells the result once more.
    void cut_result() {
        const auto found = std::find_if(items_.begin(), items_.end(),
                                        [](const DraftItem& item) { return item.sense == Sense::so_that; });
        if (found == items_.end() || found == items_.begin()) return;
        reading_.swallows_text = items_.back().sense == Sense::colon;
        items_.erase(found, items_.end());
    }

    // New words without quote marks, behind the colon of "… to read as follows:".
    void take_unquoted_text() {
        bool instructs = false;
        bool announces = false;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const Sense sense = items_[i].sense;
            if (is_end(sense)) instructs = announces = false;
            instructs = instructs || sense == Sense::insert || sense == Sense::replace ||
                        sense == Sense::substitute || sense == Sense::change || sense == Sense::read;
            announces =
                announces || sense == Sense::read || sense == Sense::following || sense == Sense::fresh;
            if (sense != Sense::colon || !instructs) continue;
            const Sense before = i > 0 ? items_[i - 1].sense : Sense::stop;
            if (!announces && before != Sense::words && before != Sense::insert) continue;
            if (rest_is_text(i + 1)) {
                const std::size_t start = items_[i].end;
                const std::string_view text = trim_draft(line_.substr(start));
                DraftItem quote;
                quote.sense = Sense::quote;
                quote.text = text;
                quote.start = start;
                quote.end = line_.size();
                items_.resize(i + 1);
                items_.push_back(std::move(quote));
            }
            return;
        }
    }

    bool rest_is_text(std::size_t first) const {
        if (first >= items_.size() || !has_draft_words(line_.substr(items_[first].start))) return false;
        std::size_t quotes = 0;
        bool verb = false;
        bool more = false;
        for (std::size_t i = first; i < items_.size(); ++i) {
            quotes += items_[i].sense == Sense::quote ? 1U : 0U;
            verb = verb || is_verb(items_[i].sense);
            more = more || (i > first && !is_end(items_[i].sense) && items_[i].sense != Sense::noise &&
                            items_[i].sense != Sense::comma);
        }
        if (items_[first].sense != Sense::quote) return quotes == 0 || !is_verb(items_[first].sense);
        if (!more || verb) return false;
        // “Basin” means …: a quote that begins the words, or the words with a place behind them?
        return std::any_of(items_.begin() + static_cast<std::ptrdiff_t>(first), items_.end(),
                           [](const DraftItem& item) { return item.sense == Sense::unknown; });
    }

    // Where the next clause begins between two verbs: at the last "and" before
    // the second, or the last comma, or at the verb itself.
    std::size_t boundary(std::size_t verb, std::size_t next) const {
        std::size_t comma = next;
        for (std::size_t i = next; i-- > verb + 1;) {
            if (items_[i].sense == Sense::conjunction) return i;
            if (items_[i].sense == Sense::comma && comma == next) comma = i;
        }
        return comma;
    }

    void sentence(std::size_t first, std::size_t last, std::string& target) {
        std::vector<std::size_t> verbs;
        for (std::size_t i = first; i < last; ++i) {
            if (is_verb(items_[i].sense)) verbs.push_back(i);
        }
        if (target.empty()) target = only_paragraph(first, last);
        std::size_t start = first;
        for (std::size_t v = 0; v < verbs.size(); ++v) {
            const std::size_t end = v + 1 < verbs.size() ? boundary(verbs[v], verbs[v + 1]) : last;
            clause(start, end, target);
            start = end;
        }
        if (verbs.empty() && first < last) clause(first, last, target);
    }

    // "Replace ‘A’ by ‘B’ and delete ‘C’ in paragraph 4": said once, for both.
    std::string only_paragraph(std::size_t first, std::size_t last) const {
        std::string only;
        for (std::size_t i = first; i < last; ++i) {
            if (items_[i].sense != Sense::reference) continue;
            const bool within =
                i > first && (items_[i - 1].sense == Sense::in || items_[i - 1].sense == Sense::to ||
                              items_[i - 1].sense == Sense::noise || items_[i - 1].sense == Sense::from);
            if (!within || !only.empty() || items_[i].addresses.size() != 1 || !items_[i].choices.empty())
                return {};
            only = items_[i].addresses.front();
        }
        return only;
    }

    void clause(std::size_t first, std::size_t last, std::string& target) {
        while (first < last &&
               (items_[first].sense == Sense::conjunction || items_[first].sense == Sense::comma))
            ++first;
        const bool empty = std::none_of(
            items_.begin() + static_cast<std::ptrdiff_t>(first),
            items_.begin() + static_cast<std::ptrdiff_t>(last), [](const DraftItem& item) {
                return item.sense != Sense::noise && item.sense != Sense::comma && item.sense != Sense::colon;
            });
        if (empty) return;
        const DraftClause sorted = sort_clause(items_, first, last);
        const bool acts = sorted.verb != Sense::unknown || sorted.has_read;
        reading_.instructs = reading_.instructs || acts;
        if (continues_deletion(sorted)) return;
        ClauseReading meaning = read_clause(sorted, line_, tongue_, target);
        if (sorted.verb == Sense::renumber && meaning.amendments.empty() && !reading_.amendments.empty())
            return;
        if (meaning.only_target) {
            pending_target_ = meaning.target;
            wants_rewrite_ = !meaning.amendments.empty();
            if (!meaning.target.empty()) target = meaning.target;
            if (!wants_rewrite_ || last < items_.size()) return;
        }
        if (!meaning.amendments.empty()) target = meaning.amendments.front().target;
        if (!meaning.why.empty()) add_why(meaning.why);
        for (std::string& candidate : meaning.candidates) reading_.candidates.push_back(std::move(candidate));
        for (Amendment& amendment : meaning.amendments) reading_.amendments.push_back(std::move(amendment));
        if (meaning.wants_text && reading_.wants_text) add_why("new words are missing");
        reading_.wants_text = reading_.wants_text || meaning.wants_text;
        deletes_ = sorted.verb == Sense::erase && !meaning.amendments.empty() ? meaning.amendments.size() : 0;
    }

    // "delete ‘A’ and insert ‘B’ instead", "delete paragraph 5 and substitute the
    // following": one replacement. Without "instead" it is asked back.
    bool continues_deletion(const DraftClause& next) {
        if (deletes_ == 0 || !reading_.why.empty() || !next.unknown.empty()) return false;
        const bool replaces =
            (next.verb == Sense::replace ? next.bare.empty() : next.verb == Sense::substitute) &&
            next.olds.empty() && next.bare.size() + next.news.size() <= 1 && next.targets.empty();
        const bool inserts = next.verb == Sense::insert && next.anchors.empty() && next.beside.empty() &&
                             next.place == Place::none && next.targets.empty() && !next.fresh_unit;
        if (!replaces && !inserts) return false;
        const std::string text = !next.news.empty()  ? next.news.front()
                                 : next.bare.empty() ? ""
                                                     : next.bare.front();
        const bool wants = next.news.empty() && next.bare.empty();
        std::vector<Amendment>& all = reading_.amendments;
        if (deletes_ == 1) {
            Amendment& last = all.back();
            if (!next.instead && inserts) {
                add_why("insert it where? in the place of what is deleted?");
                Amendment instead = last;
                instead.action = last.action == Action::remove ? Action::replace : Action::rewrite;
                instead.text = text;
                const std::string_view language = tongue_ == Tongue::french    ? "fr"
                                                  : tongue_ == Tongue::spanish ? "es"
                                                                               : "en";
                if (!wants) reading_.candidates.push_back(print_instruction(instead, language));
                all.pop_back();
                deletes_ = 0;
                return true;
            }
            last.action = last.action == Action::remove ? Action::replace : Action::rewrite;
            last.text = text;
            reading_.wants_text = wants;
        } else {
            Amendment added;
            added.action = Action::add_paragraph;
            added.place = Place::after;
            added.target = all.back().target;
            added.text = text;
            if (all.back().action != Action::remove_paragraph) return false;
            all.push_back(std::move(added));
            reading_.wants_text = wants;
        }
        deletes_ = 0;
        return true;
    }

    void add_why(const std::string& why) {
        if (reading_.why.find(why) == std::string::npos && reading_.why.size() < 1000)
            reading_.why += (reading_.why.empty() ? "" : "; ") + why;
    }

    void finish() {
        for (const DraftItem& item : items_) reading_.unknown += item.sense == Sense::unknown ? 1U : 0U;
        if (!reading_.amendments.empty() || !reading_.why.empty() || pending_target_.empty()) {
            reading_.only_target = wants_rewrite_ && reading_.amendments.size() == 1;
            reading_.target = pending_target_;
            return;
        }
        reading_.only_target = true;
        reading_.target = pending_target_;
    }

    std::string_view line_;
    Tongue tongue_;
    std::string_view context_;
    std::vector<DraftItem> items_;
    LineReading reading_;
    std::string pending_target_;
    bool wants_rewrite_ = false;
    std::size_t deletes_ = 0;  // amendments that the clause before this one deleted with
};

}  // namespace

LineReading read_draft_line(std::string_view line, Tongue tongue, std::string_view context) {
    return LineReader(line, tongue, context).read();
}

}  // namespace adref::track
