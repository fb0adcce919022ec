#include "track/src/excerpt_chunks.h"

#include "diffcore/unicode.h"
#include "track/src/word_tokens.h"

#include <algorithm>
#include <unordered_set>

namespace adref::track {
namespace {

constexpr std::size_t kStartWords = 3;

bool is_in(std::string_view word, std::string_view list) {
    return list.find(" " + std::string(word) + " ") != std::string_view::npos;
}

bool all_digits(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

// "1", "1bis", "12A".
bool is_number(std::string_view word) {
    constexpr std::size_t kMostDigits = 2;
    const std::size_t end = std::min(word.find_first_not_of("0123456789"), word.size());
    if (end == 0 || end > kMostDigits) return false;
    const std::string rest = unicode::lower(word.substr(end));
    return rest.empty() || is_in(rest, " bis ter quater quinquies a b c ");
}

// "a", "ii", "bis" of "(a)", "(ii)", "(a bis)".
bool is_letter_label(std::string_view word) {
    constexpr std::size_t kLongest = 4;
    if (word.empty() || word.size() > kLongest) return false;
    const bool roman = word.find_first_not_of("ivx") == std::string_view::npos;
    return word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos &&
           (word.size() <= 2 || roman);
}

class Cutter {
 public:
    Cutter(std::string_view text, const std::vector<std::string>& starts, bool preamble)
        : text_(text),
          tokens_(word_tokens(text)),
          starts_(starts.begin(), starts.end()),
          preamble_(preamble) {
        words_.reserve(tokens_.size());
        for (const WordToken& token : tokens_) words_.push_back(folded_token(bytes_of(text_, token)));
    }

    std::vector<Chunk> run() {
        std::size_t i = 0;
        while (i < tokens_.size()) {
            if (const std::size_t end = ellipsis(i); end > i) {
                close(i);
                if (!chunks_.empty()) chunks_.back().left_out = true;
                i = begin_ = end;
                label_.clear();
                bracket_ = false;
                continue;
            }
            std::size_t end = i;
            std::string label;
            bool bracket = false;
            if (may_begin(i) && marker(i, end, label, bracket)) {
                close(i);
                label_ = std::move(label);
                bracket_ = bracket;
                i = begin_ = end;
                continue;
            }
            if (i > begin_ && may_begin(i) && (known_start(i) || participle(i))) {
                close(i);
                label_.clear();
                bracket_ = false;
                begin_ = i;
            }
            ++i;
        }
        close(tokens_.size());
        return std::move(chunks_);
    }

 private:
    std::string_view raw(std::size_t i) const {
        return i < tokens_.size() ? bytes_of(text_, tokens_[i]) : std::string_view();
    }
    bool is(std::size_t i, std::string_view word) const { return i < tokens_.size() && words_[i] == word; }

    void close(std::size_t end) {
        if (end > begin_) {
            const std::size_t from = tokens_[begin_].begin;
            chunks_.push_back(
                {label_, std::string(text_.substr(from, tokens_[end - 1].end - from)), bracket_, false});
        } else if (!label_.empty() && end == begin_) {
            // "2. (a) …": a number whose own words are left out.
            chunks_.push_back({label_, "", bracket_, false});
        }
        label_.clear();
        begin_ = end;
    }

    // "[…]", "(...)", "…" between two stretches.
    std::size_t ellipsis(std::size_t i) const {
        const bool open = is(i, "[") || is(i, "(");
        std::size_t at = i + (open ? 1 : 0);
        const std::size_t first = at;
        while (is(at, "…") || (is(at, ".") && (is(at + 1, ".") || (at > first && is(at - 1, "."))))) ++at;
        if (at == first || (raw(first) == "." && at < first + 3)) return i;
        if (open && !is(at, "]") && !is(at, ")")) return i;
        return at + (open ? 1 : 0);
    }

    // Behind the end of something.
    bool may_begin(std::size_t i) const {
        if (i == 0 || i == begin_) return true;
        const std::string& before = words_[i - 1];
        return is_in(before, " . ; : , ] ) \" ' … ! and or et ou y o ");
    }

    bool marker(std::size_t i, std::size_t& end, std::string& label, bool& bracket) const {
        std::size_t at = i;
        bracket = is(at, "[");
        if (bracket) ++at;
        // "Article 1.3", "PP 4:", "P2:", "Paragraph 3."
        if (is(at, "article") || is(at, "paragraph") || is(at, "para") || is(at, "pp") || is(at, "p")) {
            std::size_t next = at + 1;
            if (is(next, ".")) ++next;
            const std::string_view number = raw(next);
            const std::size_t dot = number.rfind('.');
            const bool sub = dot != std::string_view::npos && all_digits(number.substr(dot + 1));
            if (sub ||
                (is_number(number) && (is(next + 1, ":") || is(next + 1, ".")) && !is(at, "article"))) {
                label = (words_[at].starts_with("p") && words_[at].size() <= 2 ? "PP" : "") +
                        std::string(sub ? number.substr(dot + 1) : number);
                end = next + 1;
                if (is(end, ":") || is(end, ".")) ++end;
                return true;
            }
            return false;
        }
        if (words_[at].size() > 1 && words_[at][0] == 'p' && (raw(at)[0] == 'P') && is(at + 1, ":")) {
            const std::string_view number = raw(at).substr(raw(at).starts_with("PP") ? 2 : 1);
            if (all_digits(number)) {
                label = "PP" + std::string(number);
                end = at + 2;
                return true;
            }
        }
        // "Option B:", but not behind a number whose first words it is.
        if (is(at, "option") && (is(at + 2, ":") || is(at + 2, ".")) && !(i == begin_ && !label_.empty())) {
            label = text_.substr(tokens_[at].begin, tokens_[at + 2].end - tokens_[at].begin);
            end = at + 3;
            return true;
        }
        if (is_number(raw(at))) return numbered(at, end, label);
        if (is(at, "(") && (is_letter_label(raw(at + 1)) || is_number(raw(at + 1)))) {
            std::size_t next = at + 2;
            if (is_in(raw(next), " bis ter quater ")) ++next;
            if (!is(next, ")")) return false;
            label = text_.substr(tokens_[at].begin, tokens_[next].end - tokens_[at].begin);
            end = next + 1;
            return goes_on(end);
        }
        return false;
    }

    // "1.", "1 bis.", "[2.", "3bis."
    bool numbered(std::size_t at, std::size_t& end, std::string& label) const {
        std::size_t next = at + 1;
        if (is_in(words_[std::min(next, words_.size() - 1)], " bis ter quater quinquies alt ante ")) ++next;
        const bool bis = next > at + 1 || !all_digits(raw(at));
        if (is(next, ".")) {
            label = text_.substr(tokens_[at].begin, tokens_[next - 1].end - tokens_[at].begin);
            end = next + 1;
            if (is(end, "]") && is(at == 0 ? 0 : at - 1, "[")) return false;
            return goes_on(end);
        }
        if (!bis) return false;
        label = text_.substr(tokens_[at].begin, tokens_[next - 1].end - tokens_[at].begin);
        end = next;
        return goes_on(end);
    }

    // What follows a number is the beginning of something: not "of article 5".
    bool goes_on(std::size_t at) const {
        if (at >= tokens_.size()) return true;
        return !is_in(words_[at], " of and or , ; . to ) ] above below ");
    }

    bool known_start(std::size_t i) const {
        if (i + kStartWords > tokens_.size()) return false;
        std::string start;
        for (std::size_t k = i; k < i + kStartWords; ++k) start += words_[k] + " ";
        return starts_.contains(start);
    }

    bool participle(std::size_t i) const {
        if (!preamble_ || tokens_[i].kind != TokenKind::word) return false;
        const std::string_view word = raw(i);
        if (word.size() < 4 || word[0] < 'A' || word[0] > 'Z') return false;
        return word.ends_with("ing") ||
               is_in(
                   words_[i],
                   " mindful aware convinced concerned deeply guided inspired determined conscious alarmed ");
    }

    std::string_view text_;
    std::vector<WordToken> tokens_;
    std::vector<std::string> words_;
    std::unordered_set<std::string> starts_;
    bool preamble_;
    std::size_t begin_ = 0;
    std::string label_;
    bool bracket_ = false;
    std::vector<Chunk> chunks_;
};

}  // namespace

std::string start_of(std::string_view text) {
    std::string out;
    std::size_t count = 0;
    for (const WordToken& token : word_tokens(text.substr(0, 400))) {
        out += folded_token(bytes_of(text, token)) + " ";
        if (++count == kStartWords) return out;
    }
    return {};
}

std::vector<Chunk> cut_into_chunks(std::string_view text, const std::vector<std::string>& starts,
                                   bool preamble) {
    return Cutter(text, starts, preamble).run();
}

}  // namespace adref::track
