#include "track/src/rolling_text.h"

#include "diffcore/unicode.h"
#include "track/src/rolling_header.h"
#include "track/src/rolling_scan.h"

#include <algorithm>

namespace adref::track {
namespace {

// How a sign at this place has to be kept from being read as one of ours.
bool needs_escape(const Profile& profile, std::string_view text, std::size_t at, bool all) {
    const bool backslash = text[at] == '\\';
    if (backslash) return at + 1 >= text.size() || is_special(profile, text, at + 1);
    const std::string_view others = profile.names_behind ? ":;" : ":;()";
    return all && is_special(profile, text, at) && others.find(text[at]) == std::string_view::npos;
}

// New words whose brackets close as they open, and say nothing.
bool is_harmless(const Profile& profile, std::string_view words) {
    Document alone;
    alone.paragraphs.emplace_back();
    alone.paragraphs.back().text = words;
    const RollingScan scan = scan_rolling(alone, profile, {});
    std::size_t opened = 0;
    for (const RollingBracket& each : scan.brackets.front()) {
        if (!each.matched || !each.header.empty() || each.of_proposed) return false;
        ++opened;
    }
    std::size_t closing = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words.substr(at).starts_with(profile.struck.close)) ++closing;
    }
    return opened == closing;
}

}  // namespace

void RollingTextMaker::set_base(const Paragraph& base, const std::vector<std::uint32_t>& signs) {
    base_ = &base;
    signs_ = signs;
    places_.reserve(base.text.size());
}

void RollingTextMaker::put(std::string_view words) {
    text_.append(words);
    length_ += static_cast<std::uint32_t>(unicode::count_code_points(words));
}

void RollingTextMaker::mark(std::optional<MarkKind> kind, std::uint32_t from) {
    if (kind && from < length_) marks_.push_back({*kind, from, length_});
}

void RollingTextMaker::put_base(std::uint32_t until) {
    const std::string_view text = base_->text;
    std::uint32_t from = length_;
    while (done_ < until && byte_ < text.size()) {
        const std::uint32_t bytes = std::max<std::uint32_t>(unicode::decode(text, byte_).bytes, 1);
        while (next_sign_ < signs_.size() && signs_[next_sign_] < byte_) ++next_sign_;
        const bool sign = next_sign_ < signs_.size() && signs_[next_sign_] == byte_;
        // A "\" at the end of a stretch would meet a sign of ours.
        const bool last = text[byte_] == '\\' && done_ + 1 == until;
        if (sign || last || needs_escape(profile_, text, byte_, escape_all_)) put("\\");
        places_.push_back(length_);
        put(text.substr(byte_, bytes));
        byte_ += bytes;
        ++done_;
    }
    if (striking_ > 0) mark(profile_.struck_mark, from);
}

void RollingTextMaker::strike(bool on) {
    striking_ = on ? striking_ + 1 : striking_ - 1;
}

void RollingTextMaker::header(const RollingHeader& clauses) {
    const std::uint32_t from = length_;
    put(write_header(profile_, clauses, attributed_));
    mark(profile_.name_mark, from);
}

void RollingTextMaker::open(const RollingHeader& clauses, bool has_content) {
    put(profile_.pair(clauses.front().role).open);
    if (profile_.names_behind) return;
    header(clauses);
    if (has_content) put(": ");
}

void RollingTextMaker::close(const RollingHeader& clauses, bool has_content) {
    if (profile_.names_behind) {
        const std::string words = write_header(profile_, clauses, attributed_);
        if (!words.empty()) {
            put(has_content ? " (" : "(");
            const std::uint32_t from = length_;
            put(words);
            mark(profile_.name_mark, from);
            put(")");
        }
    }
    put(profile_.pair(clauses.front().role).close);
}

void RollingTextMaker::plain_open() {
    put(profile_.struck.open);
}
void RollingTextMaker::plain_close() {
    put(profile_.struck.close);
}

void RollingTextMaker::put_new(std::string_view words, bool behind_header, bool marked) {
    const std::uint32_t from = length_;
    const bool all = escape_all_ || !is_harmless(profile_, words);
    const bool first = behind_header && escape_all_ && !profile_.names_behind;
    for (std::size_t at = 0; at < words.size();) {
        const std::uint32_t bytes = std::max<std::uint32_t>(unicode::decode(words, at).bytes, 1);
        const bool backslash = words[at] == '\\' && at == 0;
        if ((at == 0 && first) || backslash || needs_escape(profile_, words, at, all)) put("\\");
        put(words.substr(at, bytes));
        at += bytes;
    }
    if (marked) mark(profile_.proposed_mark, from);
}

void RollingTextMaker::finish(Paragraph& paragraph) {
    if (base_ != nullptr) {
        for (const Mark& each : base_->marks) {
            // One mark for each stretch that still stands together.
            std::uint32_t i = each.start;
            const std::uint32_t end =
                std::min<std::uint32_t>(each.end, static_cast<std::uint32_t>(places_.size()));
            while (i < end) {
                const std::uint32_t from = i;
                while (i + 1 < end && places_[i + 1] == places_[i] + 1) ++i;
                marks_.push_back({each.kind, places_[from], places_[i] + 1});
                ++i;
            }
        }
        for (const NoteAnchor& note : base_->notes) {
            const std::uint32_t at =
                std::min<std::uint32_t>(note.at, static_cast<std::uint32_t>(places_.size()));
            const std::uint32_t place = at > 0 ? places_[at - 1] + 1 : places_.empty() ? 0 : places_[0];
            paragraph.notes.push_back({place, note.note});
        }
    }
    std::sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
        if (a.kind != b.kind) return a.kind < b.kind;
        return a.start < b.start;
    });
    std::vector<Mark> joined;
    for (const Mark& each : marks_) {
        if (!joined.empty() && joined.back().kind == each.kind && each.start <= joined.back().end) {
            joined.back().end = std::max(joined.back().end, each.end);
        } else {
            joined.push_back(each);
        }
    }
    std::sort(joined.begin(), joined.end(), [](const Mark& a, const Mark& b) {
        return a.start != b.start ? a.start < b.start : a.kind < b.kind;
    });
    paragraph.text = std::move(text_);
    paragraph.marks = std::move(joined);
}

}  // namespace adref::track
