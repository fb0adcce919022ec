#include "track/src/excerpt_stretch.h"

#include "diffcore/unicode.h"
#include "track/instruction.h"
#include "track/src/excerpt_chunks.h"
#include "track/src/excerpt_match.h"
#include "track/src/hand_numbers.h"
#include "track/src/word_changes.h"
#include "track/src/word_tokens.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace adref::track {
namespace {

// What delegations write above text of their own.
constexpr std::array<std::string_view, 11> kAnnouncements = {
    "proposal for additional",
    "additional text",
    "additional paragraph",
    "additional article",
    "additional provision",
    "new paragraph",
    "new article",
    "new provision",
    "proposed new",
    "add new",
    "add a new",
};
constexpr std::size_t kAnnouncementBytes = 120;

// The place behind the last announcement in the first bytes of a text; 0 if there is none.
std::size_t end_of_announcement(std::string_view text, std::size_t bytes = kAnnouncementBytes) {
    const std::string start = unicode::lower(text.substr(0, bytes));
    std::size_t end = 0;
    for (const std::string_view sign : kAnnouncements) {
        const std::size_t at = start.rfind(sign);
        if (at != std::string::npos) end = std::max(end, at + sign.size());
    }
    return end;
}

bool says_additional(std::string_view text) {
    return end_of_announcement(text) != 0;
}

// Nothing but an announcement: "Below is our text for an additional article 19 bis."
bool only_announces(std::string_view text) {
    constexpr std::size_t kLongest = 200;
    constexpr std::size_t kNumberBehind = 12;
    const std::size_t end = text.size() > kLongest ? 0 : end_of_announcement(text, kLongest);
    return end != 0 && text.size() <= end + kNumberBehind;
}

bool is_additional_number(std::string_view label) {
    const std::string folded = fold_label(label);
    for (const std::string_view suffix : {"bis", "ter", "quater", "quinquies", "alt"}) {
        if (folded.ends_with(suffix)) return true;
    }
    return false;
}

class StretchReader {
 public:
    StretchReader(const Base& base, const BaseStretch& stretch, std::string reason, Excerpt out)
        : base_(base),
          first_(stretch.first),
          last_(stretch.last),
          preamble_(stretch.preamble),
          reason_(std::move(reason)),
          out_(std::move(out)) {}

    Excerpt run(std::string_view text) {
        additional_ = says_additional(text);
        std::vector<std::string> starts;
        std::vector<std::uint32_t> paragraphs;
        for (std::uint32_t i = first_; i <= last_; ++i) {
            const Paragraph& paragraph = base_.document().paragraphs[i];
            paragraphs.push_back(i);
            if (std::string start = start_of(paragraph.text); !start.empty())
                starts.push_back(std::move(start));
        }
        std::vector<Chunk> chunks = cut_into_chunks(text, starts, preamble_);
        for (const ChunkMatch& each : match_chunks(base_, paragraphs, std::move(chunks))) take(each);
        flush_new(false);
        return std::move(out_);
    }

    Excerpt whole_new(const std::string& label, std::string_view text) {
        Amendment made;
        made.action = Action::add_paragraph;
        const std::uint32_t next = last_ + 1;
        const bool before = next < base_.document().paragraphs.size();
        made.place = before ? Place::before : Place::after;
        made.target = base_.addresses().qualified(before ? next : last_);
        made.label = label;
        for (const Chunk& chunk : cut_into_chunks(text, {}, false)) made.text += line_of(chunk) + "\n";
        while (made.text.ends_with('\n')) made.text.pop_back();
        push(std::move(made));
        return std::move(out_);
    }

 private:
    static std::string line_of(const Chunk& chunk) {
        std::string label = chunk.label;
        const char last = label.empty() ? '.' : label.back();
        if (last != ')' && last != ':' && last != '.') label += '.';
        const std::string text = (chunk.bracket ? "[" : "") + tidy_words(chunk.text);
        return label + (label.empty() || chunk.label.empty() ? "" : " ") + text;
    }

    void push(Amendment made) {
        made.rationale = reason_;
        if (!fault_of(made).empty() || !place(made, base_)) {
            out_.faults.push_back({made.text, "has no place in the base"});
            return;
        }
        out_.amendments.push_back(std::move(made));
    }

    void take(const ChunkMatch& each) {
        if (each.paragraph == kNoParagraph) {
            unknown_.push_back(each);
            return;
        }
        flush_new(true);
        behind_ = each.paragraph;
        ++out_.recognised;
        change(each);
    }

    // Paragraphs that are like none of the base, behind the last one that was recognised.
    void flush_new(bool before_another) {
        std::vector<ChunkMatch> fresh;
        for (ChunkMatch& each : unknown_) {
            const std::string shown = line_of(each.chunk);
            if (take_deletion(each.chunk)) continue;
            constexpr std::size_t kFew = 4;
            if (count_words(each.chunk.text) < kFew) {
                if (count_words(each.chunk.text) > 0 || !each.chunk.label.empty())
                    out_.faults.push_back({shown, "too short to say what it is"});
                continue;
            }
            if (take_instruction(each.chunk.text)) continue;
            const bool between = before_another && behind_ != kNoParagraph;
            const bool numbered = behind_ != kNoParagraph && (is_additional_number(each.chunk.label) ||
                                                              goes_on_counting(each.chunk.label, fresh));
            if (each.nearest != kNoParagraph) {
                out_.faults.push_back(
                    {shown, "is somewhat like " + name(each.nearest) + ", not enough to be sure"});
            } else if (between || numbered || additional_) {
                fresh.push_back(std::move(each));
            } else {
                out_.faults.push_back(
                    {shown, behind_ == kNoParagraph
                                ? "is like no paragraph of this section"
                                : "is like no paragraph of this section, and nothing says that it is new"});
            }
        }
        unknown_.clear();
        if (fresh.size() > 1 && only_announces(fresh.front().chunk.text)) fresh.erase(fresh.begin());
        if (fresh.empty()) return;
        Amendment made;
        made.action = Action::add_paragraph;
        made.place = Place::after;
        made.target = base_.addresses().qualified(behind_ == kNoParagraph ? last_ : behind_);
        for (const ChunkMatch& each : fresh) {
            std::string text = each.chunk.text;
            const bool first = &each == &fresh.front();
            if (first && additional_) text = without_announcement(text);
            if (first) {
                if (!each.chunk.label.starts_with("PP")) made.label = each.chunk.label;
                if (made.label.empty() && additional_) made.label = own_number(text);
                made.text = (each.chunk.bracket ? "[" : "") + tidy_words(text);
            } else {
                made.text += "\n" + line_of(each.chunk);
            }
        }
        push(std::move(made));
    }

    // "(d)" behind the base's last item "(c)": there is none of that number to be meant.
    bool goes_on_counting(const std::string& label, const std::vector<ChunkMatch>& fresh) const {
        const std::string folded = fold_label(label);
        if (folded.empty()) return false;
        const Document& document = base_.document();
        const std::string before =
            fold_label(fresh.empty() ? document.paragraphs[behind_].label : fresh.back().chunk.label);
        if (!follows_in_order(before, folded)) return false;
        const std::uint32_t next = behind_ + 1;
        return next > last_ || fold_label(document.paragraphs[next].label) != folded;
    }

    // "4. Propose to delete"
    bool take_deletion(const Chunk& chunk) {
        std::string said = unicode::lower(tidy_words(chunk.text));
        while (!said.empty() && (said.back() == '.' || said.back() == ']')) said.pop_back();
        while (!said.empty() && said.front() == '[') said.erase(0, 1);
        bool deletes = false;
        for (const std::string_view way :
             {"delete", "deleted", "propose to delete", "to be deleted", "delete paragraph",
              "delete this paragraph", "propose deletion", "proposed for deletion"})
            deletes = deletes || said == way;
        if (!deletes || chunk.label.empty()) return false;
        std::vector<std::uint32_t> named;
        for (std::uint32_t i = first_; i <= last_; ++i) {
            if (fold_label(base_.document().paragraphs[i].label) == fold_label(chunk.label))
                named.push_back(i);
        }
        if (named.size() != 1) return false;
        Amendment made;
        made.action = Action::remove_paragraph;
        made.target = base_.addresses().qualified(named.front());
        push(std::move(made));
        return true;
    }

    // "“Derivative” means DELETE": its first words, and what is to become of it.
    static bool says_delete(const std::string& text, const std::string& paragraph) {
        constexpr std::size_t kFew = 30;
        std::string said = unicode::lower(tidy_words(text));
        while (!said.empty() && (said.back() == '.' || said.back() == ']')) said.pop_back();
        if (!said.ends_with(" delete") && !said.ends_with(" deleted")) return false;
        const std::string start = start_of(text);
        return count_words(said) <= kFew && !start.empty() && start == start_of(paragraph);
    }

    // The words behind the announcement, if it is the whole beginning of the text.
    static std::string without_announcement(std::string text) {
        std::size_t end = end_of_announcement(text);
        if (end == 0 || text.substr(0, end).find(". ") != std::string::npos) return text;
        for (const std::string_view noun : {" text", " paragraph", " article", " provision"}) {
            if (text.compare(end, noun.size(), noun) == 0) end += noun.size();
        }
        while (end < text.size() && (text[end] == ':' || text[end] == ' ')) ++end;
        return text.substr(end);
    }

    // The "1" of "1. …" at the head of a text of one's own, taken off it.
    static std::string own_number(std::string& text) {
        std::size_t digits = 0;
        while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
        if (digits == 0 || digits > 2 || text.compare(digits, 2, ". ") != 0) return {};
        std::string number = text.substr(0, digits);
        text.erase(0, digits + 2);
        return number;
    }

    std::string name(std::uint32_t position) const {
        std::string out = base_.addresses().name(position);
        return out.empty() ? base_.addresses().qualified(position) : out;
    }

    // "Delete paragraph 3": the paragraph of this section.
    bool take_instruction(const std::string& text) {
        std::vector<Amendment> found;
        for (Instruction& each : parse_instructions(text)) {
            if (!each.why.empty() || each.amendments.empty()) return false;
            for (Amendment& amendment : each.amendments) found.push_back(std::move(amendment));
        }
        if (found.empty()) return false;
        for (Amendment& amendment : found) {
            if (first_ > 0) {
                const std::string own = base_.addresses().qualified(first_ - 1) + "/" + amendment.target;
                if (base_.addresses().find(own)) amendment.target = own;
            }
            if (!place(amendment, base_)) return false;
        }
        for (Amendment& amendment : found) push(std::move(amendment));
        return true;
    }

    void change(const ChunkMatch& each) {
        const Paragraph& paragraph = base_.document().paragraphs[each.paragraph];
        if (says_delete(each.chunk.text, paragraph.text)) {
            Amendment made;
            made.action = Action::remove_paragraph;
            made.target = base_.addresses().qualified(each.paragraph);
            push(std::move(made));
            return;
        }
        Comparable compared = comparable(base_, each);
        out_.ignored += compared.ignored;
        if (!compared.cut.empty())
            out_.faults.push_back({compared.cut, "stands in " + name(each.paragraph) +
                                                     ", and the excerpt is silent on whether it goes"});
        if (!compared.beyond.empty())
            out_.faults.push_back({compared.beyond, "stands behind " + name(each.paragraph) +
                                                        ", and may be another paragraph or another text"});
        const ChangeOwners nobody({}, base_.document().paragraphs.size(), 0);
        WordChanges changes = word_changes(base_, each.paragraph, compared.pieces, nobody);
        if (!changes.exact)
            out_.faults.push_back({paragraph.text, "its changes cannot be said as amendments"});
        for (WordChange& made : changes.list) push(std::move(made.amendment));
    }

    const Base& base_;
    std::uint32_t first_;
    std::uint32_t last_;
    bool preamble_;
    bool additional_ = false;
    std::string reason_;
    std::uint32_t behind_ = kNoParagraph;
    std::vector<ChunkMatch> unknown_;
    Excerpt out_;
};

}  // namespace

Excerpt read_stretch(const Base& base, const BaseStretch& stretch, std::string_view text, std::string reason,
                     Excerpt out) {
    return StretchReader(base, stretch, std::move(reason), std::move(out)).run(text);
}

Excerpt read_new_article(const Base& base, const BaseStretch& stretch, const std::string& label,
                         std::string_view text, std::string reason, Excerpt out) {
    return StretchReader(base, stretch, std::move(reason), std::move(out)).whole_new(label, text);
}

}  // namespace adref::track
