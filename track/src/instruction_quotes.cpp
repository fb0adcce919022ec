// Which quote marks of a line belong together.
#include "diffcore/unicode.h"
#include "track/src/instruction_words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace adref::track {
namespace {

// Marks of one family close one another: German „A“, English “A” and Swedish
// ”A” are all `curly_double`.
enum class Family : std::uint8_t {
    straight_single,
    straight_double,
    curly_single,
    curly_double,
    angle_double,
    angle_single,
    corner,
    white_corner,
    title
};
constexpr std::size_t kFamilies = 9;

struct Mark {
    char32_t code;
    Family family;
    int side;  // -1 opens, 1 closes, 0 does either
};

constexpr std::array<Mark, 18> kMarks = {{
    {U'\'', Family::straight_single, 0},
    {U'"', Family::straight_double, 0},
    {U'‘', Family::curly_single, 0},
    {U'’', Family::curly_single, 1},
    {U'‚', Family::curly_single, -1},
    {U'‛', Family::curly_single, -1},
    {U'“', Family::curly_double, 0},
    {U'”', Family::curly_double, 1},
    {U'„', Family::curly_double, -1},
    {U'‟', Family::curly_double, -1},
    {U'«', Family::angle_double, -1},
    {U'»', Family::angle_double, 1},
    {U'‹', Family::angle_single, -1},
    {U'›', Family::angle_single, 1},
    {U'「', Family::corner, -1},
    {U'」', Family::corner, 1},
    {U'『', Family::white_corner, -1},
    {U'』', Family::white_corner, 1},
}};

const Mark* mark_of(char32_t code) {
    if (code > U'"' && code < U'\'') return nullptr;
    const auto* const found =
        std::find_if(kMarks.begin(), kMarks.end(), [code](const Mark& mark) { return mark.code == code; });
    return found == kMarks.end() ? nullptr : found;
}

bool is_wordy(char32_t code) {
    const unicode::Class kind = unicode::classify(code);
    return kind == unicode::Class::letter || kind == unicode::Class::digit ||
           kind == unicode::Class::ideograph;
}

bool is_blank(char32_t code) {
    const unicode::Class kind = unicode::classify(code);
    return code == 0 || kind == unicode::Class::space || kind == unicode::Class::no_break_space ||
           kind == unicode::Class::control;
}

struct Open {
    Family family;
    char32_t code;
    std::size_t start;
    std::size_t inner;
};

class QuoteScanner {
 public:
    explicit QuoteScanner(std::string_view line) : line_(line) {}

    std::vector<QuotedSpan> scan() {
        char32_t before = 0;
        while (at_ < line_.size()) {
            const unicode::Decoded here = unicode::decode(line_, at_);
            const char32_t after = unicode::decode(line_, at_ + here.bytes).code;
            if (here.code == U'"' && take_fence()) {
                before = U'"';
                continue;
            }
            if (const Mark* mark = mark_of(here.code)) take_mark(*mark, here.bytes, before, after);
            before = here.code;
            at_ += here.bytes;
        }
        return outermost();
    }

 private:
    // """words""": only a run of the same length closes. Runs are looked for once
    // per length that failed, so that a megabyte of marks stays linear.
    bool take_fence() {
        std::size_t run = at_;
        while (run < line_.size() && line_[run] == '"') ++run;
        const std::size_t length = run - at_;
        if (length < 3) return false;
        if (length < shortest_lost_) {
            for (std::size_t probe = run; probe < line_.size();) {
                probe = line_.find('"', probe);
                if (probe == std::string_view::npos) break;
                std::size_t end = probe;
                while (end < line_.size() && line_[end] == '"') ++end;
                if (end - probe == length) {
                    spans_.push_back({at_, run, probe, end});
                    at_ = end;
                    return true;
                }
                probe = end;
            }
            shortest_lost_ = length;
        }
        at_ = run;
        return true;
    }

    void take_mark(const Mark& mark, std::size_t bytes, char32_t before, char32_t after) {
        const bool open = depth_[static_cast<std::size_t>(mark.family)] > 0;
        const bool single = mark.family == Family::straight_single || mark.family == Family::curly_single;
        if (single && is_wordy(before) && is_wordy(after)) return;  // an apostrophe
        const bool may_close = !(single && is_wordy(after)) && !(mark.code == U'‘' && !top_is(U'‚')) &&
                               !(mark.code == U'“' && !top_is(U'„'));
        const bool may_open = !is_wordy(before) && !(mark.side == 1 && is_blank(after));
        if (mark.side >= 0 && open && may_close) {
            close(mark.family, bytes);
        } else if (single && mark.code != U'‘' && mark.side >= 0 && !open && is_wordy(before) &&
                   may_extend(before)) {
            spans_.back().inner_end = at_;  // ‘the States’ duty’: the first was a genitive
            spans_.back().end = at_ + bytes;
        } else if (may_open || mark.side < 0) {
            stack_.push_back({mark.family, mark.code, at_, at_ + bytes});
            ++depth_[static_cast<std::size_t>(mark.family)];
        }
    }

    bool top_is(char32_t code) const { return !stack_.empty() && stack_.back().code == code; }

    bool may_extend(char32_t before) const {
        return stack_.empty() && !spans_.empty() && !is_blank(before) &&
               spans_.back().inner_end > spans_.back().inner && line_[spans_.back().inner_end - 1] == 's';
    }

    void close(Family family, std::size_t bytes) {
        while (!stack_.empty()) {
            const Open top = stack_.back();
            stack_.pop_back();
            --depth_[static_cast<std::size_t>(top.family)];
            if (top.family != family) continue;  // a mark inside that never closed
            spans_.push_back({top.start, top.inner, at_, at_ + bytes});
            return;
        }
    }

    std::vector<QuotedSpan> outermost() {
        std::sort(spans_.begin(), spans_.end(),
                  [](const QuotedSpan& a, const QuotedSpan& b) { return a.start < b.start; });
        std::vector<QuotedSpan> outer;
        for (const QuotedSpan& span : spans_) {
            if (outer.empty() || span.start >= outer.back().end) outer.push_back(span);
        }
        return outer;
    }

    std::string_view line_;
    std::size_t at_ = 0;
    std::size_t shortest_lost_ = std::string_view::npos;
    std::vector<Open> stack_;
    std::array<std::size_t, kFamilies> depth_{};
    std::vector<QuotedSpan> spans_;
};

}  // namespace

std::vector<QuotedSpan> find_quotes(std::string_view line) {
    return QuoteScanner(line).scan();
}

}  // namespace adref::track
