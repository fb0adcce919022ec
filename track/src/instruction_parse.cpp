// A letter of proposals, line by line: headings, instructions, and the new words
// that stand below them.
#include "diffcore/unicode.h"
#include "track/instruction.h"
#include "track/src/instruction_clause.h"
#include "track/src/instruction_names.h"

#include <algorithm>
#include <array>

namespace adref::track {
namespace {

constexpr std::size_t kLongestLine = 64 * 1024;  // of an instruction; new words may be longer
constexpr std::size_t kMostTextLines = 400;      // of one text
constexpr std::size_t kQuoteLines = 60;          // that an open quote may run on

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        lines.push_back(line);
        if (end == std::string_view::npos) return lines;
        text = text.substr(end + 1);
    }
}

// "- ", "• ", "1. ", "(a) ", "## ", "**": what stands before an instruction and
// is no part of it.
std::string_view without_bullet(std::string_view line) {
    line = trim_draft(line);
    for (int layers = 0; layers < 3; ++layers) {
        std::size_t cut = 0;
        for (const std::string_view mark : {"-", "–", "—", "•", "*", "·", "‣", "#", ">", "▪", "○", "●"}) {
            if (line.starts_with(mark)) cut = mark.size();
        }
        if (cut == 0) {
            std::size_t at = line.starts_with('(') ? 1 : 0;
            std::size_t length = 0;
            bool digits = false;
            while (at + length < line.size() && length < 4 &&
                   unicode::kAsciiClasses[static_cast<unsigned char>(line[at + length]) & 127U] !=
                       unicode::Class::space &&
                   ((line[at + length] >= '0' && line[at + length] <= '9') ||
                    (line[at + length] >= 'a' && line[at + length] <= 'z' && !digits))) {
                digits = digits || line[at + length] <= '9';
                ++length;
            }
            at += length;
            const bool closed =
                at < line.size() && (line[at] == ')' || (line[at] == '.' && !line.starts_with('(')));
            const bool number = digits || length == 1 ||
                                line.substr(0, at).find_first_not_of("(ivx") == std::string_view::npos;
            if (length > 0 && closed && number && at + 1 < line.size() && line[at + 1] == ' ') cut = at + 1;
        }
        if (cut == 0) break;
        line = trim_draft(line.substr(cut));
    }
    while (line.ends_with('*') || line.ends_with('_')) line.remove_suffix(1);
    while (line.starts_with('_')) line.remove_prefix(1);
    return trim_draft(line);
}

std::string_view after_heading_word(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon > 40) return {};
    static constexpr std::array<std::string_view, 14> kWords = {
        "rationale",   "justification", "explanation", "reason",      "reasons", "comment",     "comments",
        "explicacion", "justificacion", "motivo",      "explication", "motif",   "commentaire", "fundamento"};
    const std::string word = fold_draft_word(trim_draft(line.substr(0, colon)));
    return std::find(kWords.begin(), kWords.end(), word) == kWords.end() ? std::string_view()
                                                                         : trim_draft(line.substr(colon + 1));
}

bool is_rationale(std::string_view line) {
    return after_heading_word(line).data() != nullptr;
}

// The words inside if the whole line is one quote, full stops behind it aside.
bool is_one_quote(std::string_view line, std::string& words) {
    const std::vector<QuotedSpan> quotes = find_quotes(line);
    if (quotes.size() != 1 || quotes.front().start != 0) return false;
    if (has_draft_words(line.substr(quotes.front().end))) return false;
    words = trim_draft(line.substr(quotes.front().inner, quotes.front().inner_end - quotes.front().inner));
    return true;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kOpeners = {
    {{"“", "”"}, {"‘", "’"}, {"«", "»"}, {"\"", "\""}, {"„", "“"}, {"”", "”"}}};

class LetterReader {
 public:
    LetterReader(std::string_view text, const InstructionOptions& options)
        : lines_(lines_of(text)),
          options_(options),
          proponents_(options.proponents),
          tongue_(tongue_of(options.language)) {}

    std::vector<Instruction> read() {
        while (at_ < lines_.size()) {
            if (has_draft_words(lines_[at_])) {
                read_line();
            } else {
                ++at_;
            }
        }
        return std::move(instructions_);
    }

 private:
    void add(std::size_t first, std::size_t last, Instruction instruction) {
        instruction.line = first + 1;
        for (std::size_t i = first; i < last; ++i) {
            instruction.source += (i == first ? "" : "\n") + std::string(lines_[i]);
        }
        instructions_.push_back(std::move(instruction));
        at_ = last;
    }

    void read_line() {
        const std::size_t first = at_;
        const std::string_view line = without_bullet(lines_[at_]);
        if (line.size() > kLongestLine) {
            Instruction long_one;
            long_one.why = "longer than any instruction";
            return add(first, first + 1, std::move(long_one));
        }
        if (is_rationale(line)) return read_rationale(first, after_heading_word(line));

        const LineReading whole = understand(line, true);
        if (whole.only_target && whole.amendments.empty()) {
            context_ = whole.target;
            return add(first, first + 1, {});
        }
        const std::optional<ProponentHeading> heading = read_proponents(line);
        if (!heading) return read_instruction(first, whole, proponents_);
        if (has_draft_words(line.substr(heading->end))) {  // "EU: in paragraph 12, …"
            return read_instruction(first, understand(line.substr(heading->end), true), heading->names);
        }
        if (heading->names.empty() && (whole.unknown == 0 || whole.instructs)) {
            return read_instruction(first, whole, proponents_);
        }
        // A heading of somebody unknown ends what belongs to the one before.
        proponents_ = heading->names.empty() ? options_.proponents : heading->names;
        context_.clear();
        Instruction instruction;
        if (heading->names.empty()) {
            instruction.why = "a heading that names no known delegation";
            std::string name(line);
            while (!name.empty() && (name.back() == ':' || name.back() == ' ')) name.pop_back();
            instruction.candidates.push_back("Proposal by " + name + ":");
        }
        add(first, first + 1, std::move(instruction));
    }

    void read_rationale(std::size_t first, std::string_view words) {
        std::size_t last = first + 1;
        std::string rationale(words);
        if (rationale.empty() && last < lines_.size() && has_draft_words(lines_[last]) &&
            !starts_something(last)) {
            rationale = trim_draft(lines_[last++]);
        }
        for (std::size_t i = reasons_from_; i < instructions_.size(); ++i) {
            for (Amendment& amendment : instructions_[i].amendments) {
                if (amendment.rationale.empty()) amendment.rationale = rationale;
            }
        }
        add(first, last, {});
        reasons_from_ = instructions_.size();
    }

    // The line in the language that knows most of it; the one before is tried
    // first and kept if it knows all.
    LineReading understand(std::string_view line, bool remember) {
        LineReading best = read_draft_line(line, tongue_, context_);
        if (!options_.language.empty()) return best;
        const auto score = [](const LineReading& reading) {
            const bool read =
                !reading.amendments.empty() || reading.only_target || !reading.candidates.empty();
            return reading.unknown + (read ? 0U : 1000U) + (reading.why.empty() ? 0U : 1U);
        };
        Tongue chosen = tongue_;
        for (const Tongue tongue : kTongues) {
            if (score(best) == 0) break;
            if (tongue == tongue_) continue;
            LineReading other = read_draft_line(line, tongue, context_);
            if (score(other) >= score(best)) continue;
            best = std::move(other);
            chosen = tongue;
        }
        if (remember && !best.amendments.empty()) tongue_ = chosen;
        return best;
    }

    // A line that is no text of the paragraph above it.
    bool starts_something(std::size_t at) {
        const std::string_view line = without_bullet(lines_[at]);
        if (line.size() > kLongestLine) return false;
        if (is_rationale(line)) return true;
        const LineReading reading = understand(line, false);
        if (reading.only_target || (reading.instructs && reading.unknown == 0)) return true;
        const std::optional<ProponentHeading> heading = read_proponents(line);
        return heading && !heading->names.empty();
    }

    void read_instruction(std::size_t first, LineReading reading,
                          const std::vector<std::string>& proponents) {
        std::size_t last = first + 1;
        if (reading.only_target && next_instructs(last)) {  // "Amend paragraph 9 as follows:" above a list
            context_ = reading.target;
            return add(first, last, {});
        }
        if (reading.wants_text && !reading.amendments.empty()) {
            Amendment& amendment = reading.amendments.back();
            std::vector<std::string> texts;
            last = take_texts(last, texts);
            const bool paragraphs =
                amendment.action == Action::rewrite || amendment.action == Action::add_paragraph;
            if (texts.empty()) {
                reading.amendments.pop_back();
                reading.why += std::string(reading.why.empty() ? "" : "; ") + "the new words are missing";
            }
            for (std::size_t i = 0; i < texts.size(); ++i) {
                amendment.text += (i == 0 ? "" : paragraphs ? "\n" : " ") + texts[i];
            }
        } else if (reading.swallows_text) {
            std::vector<std::string> texts;
            last = take_texts(last, texts);
        }
        Instruction instruction;
        instruction.amendments = std::move(reading.amendments);
        instruction.why = std::move(reading.why);
        instruction.candidates = std::move(reading.candidates);
        if (instruction.amendments.empty() && instruction.why.empty()) instruction.why = "no instruction";
        for (Amendment& amendment : instruction.amendments) {
            amendment.proponents = proponents;
            amendment.base = options_.base;
        }
        reasons_from_ = instructions_.size();
        add(first, last, std::move(instruction));
    }

    bool next_instructs(std::size_t at) {
        for (int blank = 0; at < lines_.size() && !has_draft_words(lines_[at]) && blank < 2; ++blank) ++at;
        return at < lines_.size() && starts_something(at);
    }

    // The new words from line `at` on; returns the line behind them.
    std::size_t take_texts(std::size_t at, std::vector<std::string>& texts) {
        const std::size_t begin = at;
        for (int blank = 0; at < lines_.size() && !has_draft_words(lines_[at]) && blank < 2; ++blank) {
            std::string words;
            if (is_one_quote(trim_draft(lines_[at]), words)) break;  // a paragraph without words
            ++at;
        }
        if (at >= lines_.size()) return begin;
        std::string words;
        while (at < lines_.size() && lines_[at].size() <= kLongestLine &&
               texts.size() < kMostTextLines * 100 && is_one_quote(trim_draft(lines_[at]), words)) {
            texts.push_back(words);
            ++at;
        }
        if (!texts.empty()) return at;
        if (take_open_quote(at, texts)) return at;
        bool open = true;  // the next line goes on with the same paragraph
        while (at < lines_.size() && texts.size() < kMostTextLines && has_draft_words(lines_[at]) &&
               !starts_something(at)) {
            const std::string_view line = trim_draft(lines_[at]);
            const bool small = !unicode::is_upper(unicode::decode(line, 0).code);
            if (!texts.empty() && open && small) {
                texts.back() += " " + std::string(line);
            } else {
                texts.emplace_back(line);
            }
            open = std::string_view(".;:!?").find(line.back()) == std::string_view::npos;
            ++at;
        }
        return texts.empty() ? begin : at;
    }

    // A quote that opens here and closes at the end of a line below.
    bool take_open_quote(std::size_t& at, std::vector<std::string>& texts) {
        const std::string_view first = trim_draft(lines_[at]);
        for (const auto& [open, close] : kOpeners) {
            if (!first.starts_with(open)) continue;
            for (std::size_t last = at + 1; last < lines_.size() && last < at + kQuoteLines; ++last) {
                std::string_view end = trim_draft(lines_[last]);
                while (end.size() > close.size() &&
                       std::string_view(".;,").find(end.back()) != std::string_view::npos &&
                       end.substr(0, end.size() - 1).ends_with(close))
                    end.remove_suffix(1);
                if (!end.ends_with(close)) continue;
                for (std::size_t i = at; i <= last; ++i) {
                    std::string_view line =
                        i == last ? end.substr(0, end.size() - close.size()) : trim_draft(lines_[i]);
                    if (line.starts_with(open)) line.remove_prefix(open.size());
                    line = trim_draft(line);
                    if (!line.empty()) texts.emplace_back(line);
                }
                at = last + 1;
                return true;
            }
        }
        return false;
    }

    std::vector<std::string_view> lines_;
    const InstructionOptions& options_;
    std::vector<std::string> proponents_;
    Tongue tongue_;
    std::string context_;  // the paragraph that a heading set
    std::size_t at_ = 0;
    std::size_t reasons_from_ = 0;  // the instructions that a rationale explains
    std::vector<Instruction> instructions_;
};

}  // namespace

std::vector<Instruction> parse_instructions(std::string_view text, const InstructionOptions& options) {
    return LetterReader(text, options).read();
}

}  // namespace adref::track
