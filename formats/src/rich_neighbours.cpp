#include "formats/src/rich_neighbours.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adref::formats {
namespace {

constexpr std::string_view kSomeDate = "2000-01-01T00:05:00Z";

bool is_marker(const RichRun& run) {
    return run.type == RichRun::Type::comment_start || run.type == RichRun::Type::comment_end;
}

// The revision that inserted the run, if it is there in the new text alone.
std::uint32_t insertion_of(const RichRun& run) {
    return run.deleted == kNoIndex ? run.inserted : kNoIndex;
}

// "2031-04-16T00:00:00Z" is "2031-04-16T00:05:00Z"; five minutes to the hour go back.
std::string later(std::string date) {
    constexpr std::size_t kMinutes = 14;
    if (date.size() < kMinutes + 2) return std::string(kSomeDate);
    char& tens = date[kMinutes];
    char& ones = date[kMinutes + 1];
    if (tens < '0' || tens > '5' || ones < '0' || ones > '9') return date;
    const int minutes = (tens - '0') * 10 + (ones - '0');
    const int moved = minutes + 5 < 60 ? minutes + 5 : minutes - 5;
    tens = static_cast<char>('0' + moved / 10);
    ones = static_cast<char>('0' + moved % 10);
    return date;
}

class Separator {
 public:
    Separator(const RichText& text, Neighbours which) : text_(text), which_(which) {}

    std::optional<RichText> run() {
        for (std::size_t i = 0; i + 1 < text_.paragraphs.size(); ++i) {
            if (!meet(text_.paragraphs[i], text_.paragraphs[i + 1])) continue;
            // What came as a whole is one change with what came behind it. Of parts
            // only the last end stays, and what is behind that is apart.
            std::size_t next = i + 1;
            for (; next < text_.paragraphs.size() && text_.paragraphs[next].end_inserted != kNoIndex;
                 ++next) {
                if (which_ == Neighbours::whole) set_apart(next);
            }
            if (next < text_.paragraphs.size()) set_apart(next);
        }
        return std::move(changed_);
    }

 private:
    bool meet(const RichParagraph& before, const RichParagraph& after) const {
        if (before.row || after.row || before.end_inserted != kNoIndex || before.end_deleted != kNoIndex)
            return false;
        const auto last = std::find_if_not(before.runs.rbegin(), before.runs.rend(), is_marker);
        const auto first = std::find_if_not(after.runs.begin(), after.runs.end(), is_marker);
        if (last == before.runs.rend() || first == after.runs.end()) return false;
        const std::uint32_t one = insertion_of(*last);
        const std::uint32_t other = insertion_of(*first);
        if (one >= text_.revisions.size() || other >= text_.revisions.size()) return false;
        return text_.revisions[one].author == text_.revisions[other].author &&
               text_.revisions[one].date == text_.revisions[other].date;
    }

    // The insertion that a paragraph starts with, and its end where that is a part of it.
    void set_apart(std::size_t at) {
        if (!changed_) changed_ = text_;
        RichParagraph& paragraph = changed_->paragraphs[at];
        std::vector<RichRun>& runs = paragraph.runs;
        const auto first = std::find_if_not(runs.begin(), runs.end(), is_marker);
        const std::uint32_t revision = first == runs.end() ? paragraph.end_inserted : insertion_of(*first);
        if (revision >= text_.revisions.size()) return;
        const std::uint32_t apart = later_than(revision);
        auto run = first;
        for (; run != runs.end() && (is_marker(*run) || insertion_of(*run) == revision); ++run) {
            if (!is_marker(*run)) run->inserted = apart;
        }
        if (run == runs.end() && paragraph.end_inserted == revision) paragraph.end_inserted = apart;
    }

    std::uint32_t later_than(std::uint32_t revision) {
        const auto [known, added] =
            later_.emplace(revision, static_cast<std::uint32_t>(changed_->revisions.size()));
        if (added) {
            RichRevision copy = changed_->revisions[revision];
            copy.date = later(copy.date);
            changed_->revisions.push_back(std::move(copy));
        }
        return known->second;
    }

    const RichText& text_;
    const Neighbours which_;
    std::optional<RichText> changed_;
    std::map<std::uint32_t, std::uint32_t> later_;  // of a revision the one that is like it, but later
};

}  // namespace

std::optional<RichText> with_neighbours_apart(const RichText& text, Neighbours which) {
    return Separator(text, which).run();
}

}  // namespace adref::formats
