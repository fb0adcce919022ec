#include "formats/src/footnotes.h"

#include "diffcore/unicode.h"
#include "formats/src/numerals.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool is_superscript_digit(char32_t code) {
    return code == 0xB9 || code == 0xB2 || code == 0xB3 || code == 0x2070 ||
           (code >= 0x2074 && code <= 0x2079);
}

// A sign found in a text.
struct Call {
    ByteRange range;       // what goes when it is a call
    std::size_t note = 0;  // index of the footnote's block
};

class Attacher {
 public:
    Attacher(std::vector<Block> blocks, std::vector<Remark>& report)
        : blocks_(std::move(blocks)), report_(report) {
        const std::unordered_set<std::string_view> marked = signs_in_brackets();
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (!blocks_[i].note) continue;
            places_[blocks_[i].label].push_back(i);
            any_ = true;
            const char32_t first = unicode::decode(blocks_[i].label, 0).code;
            const bool number = first < 128 && read_digits(blocks_[i].label).bytes == blocks_[i].label.size();
            if (number && !marked.contains(blocks_[i].label)) plain_.push_back(i);
        }
        caller_.assign(blocks_.size(), kNone);
    }

    std::vector<Block> run() {
        if (!any_) return std::move(blocks_);
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (blocks_[i].note) continue;
            find_calls(i);
            if (blocks_[i].line != kNone) above_ = i;
        }
        return arrange();
    }

 private:
    // The signs that some [^sign] calls: a plain number is no call of these.
    std::unordered_set<std::string_view> signs_in_brackets() const {
        std::unordered_set<std::string_view> signs;
        for (const Block& block : blocks_) {
            if (block.note) continue;
            const std::string_view text = block.styled.text;
            for (std::size_t at = text.find("[^"); at != std::string_view::npos;
                 at = text.find("[^", at + 2)) {
                const std::size_t end = text.substr(at, kLongestNoteMark).find(']');
                if (end != std::string_view::npos) signs.insert(text.substr(at + 2, end - 2));
            }
        }
        return signs;
    }

    // The footnote of that sign at or after the block; failing that, the one before it.
    std::size_t note_for(std::string_view sign, std::size_t block) const {
        const auto found = places_.find(std::string(sign));
        if (found == places_.end()) return kNone;
        const auto after = std::lower_bound(found->second.begin(), found->second.end(), block);
        return after != found->second.end() ? *after : found->second.back();
    }

    void find_calls(std::size_t index) {
        Block& block = blocks_[index];
        const std::string& text = block.styled.text;
        std::vector<Call> calls;
        for (std::size_t i = 0; i < text.size();) {
            const auto c = static_cast<unsigned char>(text[i]);
            Call call;
            if (c == '[' && i + 3 < text.size() && text[i + 1] == '^') {
                call = bracket_call(text, i, index);
            } else if (c == 0xC2 || c == 0xE2) {
                const std::size_t end = superscript_end(text, i);
                if (end > i && i > 0) call = superscript_call(text, i, end, index);
                if (end > i && call.range.end == 0) {  // the whole run is no call
                    i = end;
                    continue;
                }
            } else if (c >= '0' && c <= '9' && next_plain_ < plain_.size()) {
                call = plain_call(text, i, index);
                if (call.range.end == 0) {  // the whole number is no call
                    while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
                    continue;
                }
            }
            if (call.range.end != 0) {
                calls.push_back(call);
                i = call.range.end;
            } else {
                i += unicode::decode(text, i).bytes;
            }
        }
        if (!calls.empty()) take_out(index, calls);
    }

    // [^1]
    Call bracket_call(const std::string& text, std::size_t at, std::size_t index) const {
        const std::size_t end = text.find(']', at);
        if (end == std::string::npos || end - at > kLongestNoteMark) return {};
        const std::size_t note = note_for(std::string_view(text).substr(at + 2, end - at - 2), index);
        return note == kNone ? Call{} : Call{{at, end + 1}, note};
    }

    static std::size_t superscript_end(const std::string& text, std::size_t at) {
        while (at < text.size()) {
            const unicode::Decoded here = unicode::decode(text, at);
            if (!is_superscript_digit(here.code)) break;
            at += here.bytes;
        }
        return at;
    }

    // ¹ behind a word or its punctuation.
    Call superscript_call(const std::string& text, std::size_t at, std::size_t end, std::size_t index) const {
        if (end - at > 12) return {};
        const std::size_t note = note_for(std::string_view(text).substr(at, end - at), index);
        return note == kNone ? Call{} : Call{{at, end}, note};
    }

    // In text from a PDF the sign is a plain number glued to a word ("Rights2
    // and") or standing apart behind a full stop ("Families. 10 We"). Only the
    // numbers that are due next are believed.
    Call plain_call(const std::string& text, std::size_t at, std::size_t index) {
        std::size_t end = at;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        if (at == 0 || end - at > 3) return {};
        const std::string_view sign = std::string_view(text).substr(at, end - at);
        if (sign != blocks_[plain_[next_plain_]].label) {
            // A call that was missed must not hide those behind it.
            if (next_plain_ + 1 >= plain_.size() || sign != blocks_[plain_[next_plain_ + 1]].label) return {};
            if (!is_call_place(text, at, end, false)) return {};
            next_plain_ += 1;
        }
        if (!is_call_place(text, at, end, true)) return {};
        const std::size_t note = plain_[next_plain_];
        // The footnote stands on the same page: not far before or behind.
        if (note + 60 < index || index + 60 < note) return {};
        ++next_plain_;
        const bool apart = text[at - 1] == ' ';
        return {{apart ? at - 1 : at, end}, note};
    }

    static bool is_call_place(const std::string& text, std::size_t at, std::size_t end, bool apart_too) {
        if (end < text.size()) {
            const char32_t next = unicode::decode(text, end).code;
            if (is_letter(next) || next == U'/' || next == U'-' || next == U'%') return false;
            if (next == U'.' && end + 1 < text.size() && text[end + 1] >= '0' && text[end + 1] <= '9')
                return false;
        }
        const char before = text[at - 1];
        if (before == ' ') {
            if (!apart_too || at < 2) return false;
            const char sign = text[at - 2];
            const bool closed = sign == '.' || sign == ',' || sign == ';' || sign == ')';
            // "… by 2019, 20 a role": what follows a number apart is a word.
            return closed && end + 1 < text.size() && text[end] == ' ' && (at < 3 || text[at - 3] != 'o');
        }
        if (before == '.' || before == ',' || before == ';' || before == ')') {
            // "1,200" and "3.5" are numbers; "in 2022,3 in which" is a year and a sign.
            if (at < 2 || text[at - 2] < '0' || text[at - 2] > '9' || before == ')') return true;
            return before == ',' && end - at < 3 && at >= 5 && text[at - 5] >= '0' && text[at - 5] <= '9';
        }
        std::size_t start = at - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
        const char32_t letter = unicode::decode(text, start).code;
        return is_lower(letter) || letter == 0x201D || letter == 0x2019;
    }

    void take_out(std::size_t index, const std::vector<Call>& calls) {
        Block& block = blocks_[index];
        std::vector<ByteRange> ranges;
        ranges.reserve(calls.size());
        std::size_t byte = 0;
        std::uint32_t code_points = 0;
        for (const Call& call : calls) {
            while (byte < call.range.begin) {
                byte += unicode::decode(block.styled.text, byte).bytes;
                ++code_points;
            }
            ranges.push_back(call.range);
            // "Charter [^1]": the place is behind the word.
            const bool apart = call.range.begin > 0 && block.styled.text[call.range.begin - 1] == ' ';
            block.styled.notes.push_back({code_points - (apart ? 1U : 0U), std::to_string(call.note)});
            if (caller_[call.note] == kNone) caller_[call.note] = index;
        }
        tidy(block.styled, block.table ? Tabs::keep : Tabs::fold, ranges);
        if (block.styled.text.empty() && block.label.empty()) give_to_previous(index);
    }

    // A reference sign alone on its line belongs to the end of what is above it.
    void give_to_previous(std::size_t index) {
        if (above_ == kNone) return;
        Block& block = blocks_[index];
        Block& above = blocks_[above_];
        const auto end = static_cast<std::uint32_t>(unicode::count_code_points(above.styled.text));
        for (NoteAnchor& anchor : block.styled.notes) {
            const auto note = static_cast<std::size_t>(std::stoull(anchor.note));
            if (caller_[note] == index) caller_[note] = above_;
            above.styled.notes.push_back({end, std::move(anchor.note)});
        }
        block.styled.notes.clear();
        block.line = kNone;  // gone
    }

    std::vector<Block> arrange() {
        std::vector<std::vector<std::size_t>> behind(blocks_.size());
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (!blocks_[i].note) continue;
            if (caller_[i] != kNone) {
                behind[caller_[i]].push_back(i);
            } else {
                report_.push_back({Remark::What::suspicious, blocks_[i].line, blocks_[i].label,
                                   "a footnote that nothing calls"});
            }
        }
        std::vector<std::size_t> order;
        order.reserve(blocks_.size());
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (blocks_[i].note && caller_[i] != kNone) continue;
            if (blocks_[i].line == kNone) continue;
            order.push_back(i);
            for (const NoteAnchor& anchor : blocks_[i].styled.notes) {
                // In the order of the calls, each once.
                const auto note = static_cast<std::size_t>(std::stoull(anchor.note));
                if (caller_[note] != i || behind[i].empty()) continue;
                order.push_back(note);
                caller_[note] = kNone - 1;
            }
        }
        std::vector<std::size_t> now(blocks_.size());
        for (std::size_t i = 0; i < order.size(); ++i) now[order[i]] = i;
        std::vector<Block> arranged;
        arranged.reserve(order.size());
        for (const std::size_t i : order) arranged.push_back(std::move(blocks_[i]));
        for (Block& block : arranged) {
            for (NoteAnchor& anchor : block.styled.notes) {
                anchor.note = std::to_string(now[static_cast<std::size_t>(std::stoull(anchor.note))]);
            }
        }
        return arranged;
    }

    std::vector<Block> blocks_;
    std::vector<Remark>& report_;
    std::unordered_map<std::string, std::vector<std::size_t>> places_;  // sign -> blocks, ascending
    std::vector<std::size_t> plain_;  // footnotes with plain numbers, in order
    std::size_t next_plain_ = 0;
    std::size_t above_ = kNone;        // the last block of the text before the one at hand
    std::vector<std::size_t> caller_;  // of each footnote
    bool any_ = false;
};

}  // namespace

std::vector<Block> attach_footnotes(std::vector<Block> blocks, std::vector<Remark>& report) {
    return Attacher(std::move(blocks), report).run();
}

}  // namespace adref::formats
