#include "track/excerpt.h"

#include "diffcore/compare.h"
#include "diffcore/unicode.h"
#include "track/instruction.h"
#include "track/src/excerpt_chunks.h"
#include "track/src/excerpt_match.h"
#include "track/src/structure.h"
#include "track/src/word_changes.h"

#include <algorithm>
#include <map>

namespace adref::track {
namespace {

constexpr std::size_t kLongestReason = 2000;  // bytes of a rationale that is kept

// "article4bis" of "ARTICLE 4BIS" and "Article 4 bis".
std::string section_key(std::string_view name) {
    std::string out;
    for (const WordToken& token : word_tokens(name)) {
        if (token.kind != TokenKind::punctuation) out += folded_token(bytes_of(name, token));
    }
    return out;
}

std::string tidy_note(std::string_view text) {
    std::string out = tidy_words(text);
    if (out.size() <= kLongestReason) return out;
    std::size_t end = kLongestReason;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;
    return out.substr(0, end) + "…";
}

// The words of the proposal; what follows "Rationale" goes to `reason`.
std::string_view without_reason(std::string_view text, std::string& reason) {
    for (std::size_t at = text.find("Rationale"); at != std::string_view::npos;
         at = text.find("Rationale", at + 1)) {
        const std::size_t end = at + std::string_view("Rationale").size();
        const bool whole = (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n') &&
                           (end == text.size() || text[end] == ' ' || text[end] == ':' || text[end] == '\n');
        if (!whole) continue;
        std::string_view rest = text.substr(end);
        if (rest.starts_with(':')) rest.remove_prefix(1);
        reason = tidy_note(rest);
        if (reason == "None provided" || reason == "None provided.") reason.clear();
        return text.substr(0, at);
    }
    return text;
}

// Notes of the delegation in brackets: "[see PP 4 above]", "[no change]".
std::string without_notes(std::string_view text, std::vector<ExcerptFault>& faults) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = text.find('[', at);
        const std::size_t close = open == std::string_view::npos ? open : text.find(']', open);
        if (close == std::string_view::npos) {
            out += text.substr(at);
            break;
        }
        const std::string inside = unicode::lower(text.substr(open + 1, close - open - 1));
        const bool note = inside.starts_with("see ") || inside.starts_with("no change") ||
                          inside.starts_with("note") || inside.starts_with("same as") ||
                          inside.starts_with("moved ") || inside.starts_with("deleted");
        out += text.substr(at, (note ? open : close + 1) - at);
        if (note)
            faults.push_back({std::string(text.substr(open, close + 1 - open)),
                              "a note of the delegation, not words of the text"});
        at = close + 1;
    }
    return out;
}

bool says_additional(std::string_view text) {
    const std::string start = unicode::lower(text.substr(0, 60));
    for (const std::string_view sign : {"proposal for additional", "additional text", "additional paragraph",
                                        "new paragraph", "proposed new", "add new"}) {
        if (start.find(sign) != std::string::npos) return true;
    }
    return false;
}

bool is_additional_number(std::string_view label) {
    const std::string folded = fold_label(label);
    for (const std::string_view suffix : {"bis", "ter", "quater", "quinquies", "alt"}) {
        if (folded.ends_with(suffix)) return true;
    }
    return false;
}

std::size_t words_in(std::string_view text) {
    return count_words(text);
}

}  // namespace

struct ExcerptReader::Sections {
    std::map<std::string, std::vector<std::uint32_t>> headings;
};

ExcerptReader::ExcerptReader(const Base& base) : base_(base), sections_(std::make_unique<Sections>()) {
    const Document& document = base.document();
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        const Paragraph& paragraph = document.paragraphs[i];
        if (!is_heading(paragraph.kind)) continue;
        const std::string label = section_key(paragraph.label);
        const std::string text = section_key(paragraph.text);
        if (!label.empty()) sections_->headings[label].push_back(i);
        if (!text.empty()) sections_->headings[text].push_back(i);
        if (!label.empty() && !text.empty()) sections_->headings[label + text].push_back(i);
    }
}

ExcerptReader::~ExcerptReader() = default;

namespace {

// Reads one row.
class RowReader {
 public:
    RowReader(const Base& base, std::uint32_t first, std::uint32_t last, bool preamble)
        : base_(base), first_(first), last_(last), preamble_(preamble) {}

    Excerpt run(std::string_view text, std::string reason, Excerpt out) {
        out_ = std::move(out);
        reason_ = std::move(reason);
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

    // The row is a new article that its name numbers ("Article 6 bis").
    Excerpt whole_new(const std::string& label, std::string_view text, std::string reason, Excerpt out) {
        out_ = std::move(out);
        reason_ = std::move(reason);
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
            constexpr std::size_t kFew = 4;
            if (words_in(each.chunk.text) < kFew) {
                if (words_in(each.chunk.text) > 0 || !each.chunk.label.empty())
                    out_.faults.push_back({shown, "too short to say what it is"});
                continue;
            }
            if (take_instruction(each.chunk.text)) continue;
            const bool between = before_another && behind_ != kNoParagraph;
            const bool numbered = is_additional_number(each.chunk.label) && behind_ != kNoParagraph;
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
                made.label = each.chunk.label;
                made.text = (each.chunk.bracket ? "[" : "") + tidy_words(text);
            } else {
                made.text += "\n" + line_of(each.chunk);
            }
        }
        push(std::move(made));
    }

    static std::string without_announcement(std::string text) {
        for (const std::string_view sign :
             {"Proposal for additional text", "Additional text", "New paragraph"}) {
            if (text.starts_with(sign)) {
                text.erase(0, sign.size());
                if (text.starts_with(':')) text.erase(0, 1);
                break;
            }
        }
        return text;
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
        Comparable compared = comparable(base_, each);
        out_.ignored += compared.ignored;
        if (!compared.cut.empty())
            out_.faults.push_back({compared.cut, "stands in " + name(each.paragraph) +
                                                     ", and the excerpt is silent on whether it goes"});
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

Excerpt ExcerptReader::read(std::string_view section, std::string_view text) const {
    Excerpt out;
    std::string reason;
    const std::string words = without_notes(without_reason(text, reason), out.faults);
    const Document& document = base_.document();
    if (document.paragraphs.empty() || tidy_words(words).empty()) {
        out.faults.push_back({std::string(text.substr(0, 200)), "has no words"});
        return out;
    }
    std::string key = section_key(section);
    const auto subtree = [&](std::uint32_t heading) { return last_of_subtree(base_.words(), heading); };
    if (key.empty())
        return RowReader(base_, 0, static_cast<std::uint32_t>(document.paragraphs.size() - 1), false)
            .run(words, std::move(reason), std::move(out));
    const auto found = sections_->headings.find(key);
    if (found != sections_->headings.end() && found->second.size() == 1) {
        const std::uint32_t heading = found->second.front();
        const std::uint32_t last = subtree(heading);
        if (last > heading)
            return RowReader(base_, heading + 1, last, key == "preamble")
                .run(words, std::move(reason), std::move(out));
    }
    // "Article 6 bis" that is not there: a new article behind Article 6.
    std::string front = key;
    for (const std::string_view suffix : {"bis", "ter", "quater", "quinquies"}) {
        if (!front.ends_with(suffix)) continue;
        front.erase(front.size() - suffix.size());
        const auto before = sections_->headings.find(front);
        if (before == sections_->headings.end() || before->second.size() != 1 ||
            found != sections_->headings.end())
            break;
        const std::uint32_t heading = before->second.front();
        const std::string label = document.paragraphs[heading].label + " " + std::string(suffix);
        return RowReader(base_, heading + 1, subtree(heading), false)
            .whole_new(label, words, std::move(reason), std::move(out));
    }
    const bool several = found != sections_->headings.end() && found->second.size() > 1;
    out.faults.push_back({std::string(words), several ? "several sections of the base have this name"
                                                      : "no section of the base has this name"});
    return out;
}

}  // namespace adref::track
