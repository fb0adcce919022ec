#include "viewer/src/html_inline.h"

#include "diffcore/unicode.h"
#include "viewer/escape.h"
#include "viewer/src/html_marks.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace adref::viewer {
namespace {

// The number of a footnote as it stands above the line: "[3]." is "3".
std::string_view note_sign(const Paragraph& note) {
    std::string_view sign = bare_label(note.label);
    while (!sign.empty() && (sign.front() == '[' || sign.front() == '(')) sign.remove_prefix(1);
    while (!sign.empty() && (sign.back() == ']' || sign.back() == ')')) sign.remove_suffix(1);
    return sign.empty() ? std::string_view("*") : sign;
}

class InlineWriter {
 public:
    InlineWriter(const PageContext& page, std::size_t index, bool table_row)
        : page_(page),
          redline_(page.redline()),
          index_(index),
          entry_(page.reading.entry(index)),
          targets_(page.targets),
          table_row_(table_row),
          turns_(page.writing == Writing::right_to_left &&
                 writing_of(page.reading.face(index).text) == Writing::right_to_left),
          old_(redline_.old_side.document, entry_.olds),
          new_(redline_.new_side.document, entry_.news) {
        parts_.emplace_back();
    }

    std::vector<std::string> write() {
        for (std::size_t i = 0; i < entry_.segments.size(); ++i) {
            stretches_ = entry_.segments[i].op == Op::equal ? std::span<const track::Attribution>()
                                                            : page_.credits.stretches(index_, i);
            pieces(entry_.segments[i]);
        }
        notes(Op::equal, true);
        return std::move(parts_);
    }

 private:
    std::string& out() { return parts_.back(); }

    // Cuts a segment where a new part begins.
    void pieces(const Segment& segment) {
        const bool splits = entry_.relation == Relation::split && segment.op == Op::ins;
        const bool joins = entry_.relation == Relation::merged && segment.op == Op::del;
        const bool cells = table_row_ && (segment.op != Op::del || entry_.relation == Relation::deleted);
        std::string_view rest = segment.text;
        std::string boundaries;
        if (table_row_) boundaries += '\t';
        if (joins || (splits && !cells)) boundaries += '\n';
        while (!boundaries.empty()) {
            const std::size_t end = rest.find_first_of(boundaries);
            if (end == std::string_view::npos) break;
            const char boundary = rest[end];
            piece(segment, rest.substr(0, end));
            rest.remove_prefix(end + 1);
            if (cells) {
                parts_.emplace_back();
                if (segment.op != Op::del) new_.advance(1);
                if (segment.op != Op::ins) old_.advance(1);
                if (segment.op == Op::ins && !entry_.olds.empty()) out() += "<ins class=\"cut\"></ins>";
            } else if (boundary == '\t') {
                out() += "<del class=\"cut\">\t</del>";
                old_.advance(1);
            } else if (splits) {
                end_of_new();
                parts_.emplace_back();
            } else {
                end_of_old();
                out() += "<del class=\"join\">¶</del>";
            }
        }
        piece(segment, rest);
    }

    void piece(const Segment& segment, std::string_view text) {
        if (text.empty()) return;
        if (segment.op == Op::equal) {
            read_letters(segment.op, text);
            runs(Op::equal, text);
            notes(Op::equal, false);  // before a change: a call that both sides have is none
            return;
        }
        const std::string_view name = segment.op == Op::del ? "del" : "ins";
        const bool joins = follows_a_change();
        out() += '<';
        out() += name;
        if (segment.move == 0) {
            if (joins) out() += " class=\"j\"";
        } else {
            // The number pairs the two ends, for scripts and for tests.
            out() += joins ? " class=\"m j\"" : " class=\"m\"";
            out() += " data-move=\"" + std::to_string(segment.move) + "\" title=\"";
            out() += page_.words.html(segment.op == Op::del ? "inside.away" : "inside.here");
            out() += '"';
        }
        out() += '>';
        const bool meet = open_direction(segment.op, text);
        credited(segment, text);
        if (meet) out() += "</bdi>";
        out() += "</";
        out() += name;
        out() += '>';
        change_ends_ = {parts_.size(), out().size()};
        read_letters(segment.op, text);
    }

    bool follows_a_change() const {
        return change_ends_ == std::pair(parts_.size(), parts_.back().size()) && !parts_.back().empty();
    }

    // A change in a paragraph from right to left stands as it would without its
    // edges: what is Arabic in it, or has no letter, runs with the paragraph, and
    // numbers behind Arabic letters run as those do.
    bool open_direction(Op op, std::string_view text) {
        const bool right = holds_right_to_left(text);
        if (!right && page_.writing == Writing::left_to_right) return false;
        if (turns_ && (right || starts_with_digit(text))) {
            const bool arabic = op == Op::del ? arabic_before_.old_side : arabic_before_.new_side;
            out() +=
                arabic && starts_with_digit(text) ? "<bdi class=\"al\" dir=\"rtl\">" : "<bdi dir=\"rtl\">";
        } else {
            out() += writing_of(text) == Writing::right_to_left ? "<bdi dir=\"rtl\">" : "<bdi>";
        }
        return true;
    }

    // Of which script the last letter was.
    void read_letters(Op op, std::string_view text) {
        if (!turns_) return;
        const std::optional<bool> arabic = ends_in_arabic(text);
        if (!arabic) return;
        if (op != Op::ins) arabic_before_.old_side = *arabic;
        if (op != Op::del) arabic_before_.new_side = *arabic;
    }

    // A piece of a change, with what amendments brought of it marked as theirs.
    void credited(const Segment& segment, std::string_view text) {
        const auto start = static_cast<std::size_t>(text.data() - segment.text.data());
        std::size_t at = 0;
        for (const track::Attribution& stretch : stretches_) {
            const std::size_t from = std::max<std::size_t>(stretch.start, start + at) - start;
            const std::size_t end = std::min<std::size_t>(stretch.end, start + text.size());
            if (end <= start + from || stretch.end <= start || from >= text.size()) continue;
            runs(segment.op, text.substr(at, from - at));
            at = end - start;
            out() += "<span class=\"by\" data-by=\"";
            std::string names;
            for (const track::Credit& credit : stretch.credits) {
                const std::size_t number = page_.credits.number(credit);
                if (!names.empty()) names += ", ", out() += ' ';
                out() += std::to_string(number);
                names += escape_html(name_of(page_.credits.amendment(number)));
            }
            out() += "\" title=\"" + names + "\">";
            runs(segment.op, text.substr(from, at - from));
            out() += "</span>";
        }
        runs(segment.op, text.substr(at));
    }

    // "EU eu-7".
    static std::string name_of(const track::Amendment& amendment) {
        std::string name;
        for (const std::string& who : amendment.proponents) name += (name.empty() ? "" : ", ") + who;
        return name.empty() ? amendment.id : name + " " + amendment.id;
    }

    // Text of one kind, in runs of the same marks.
    void runs(Op op, std::string_view text) {
        std::size_t at = 0;
        while (at < text.size()) {
            notes(op, false);
            std::uint32_t count = MarkCursor::kEndless;
            if (op != Op::ins) count = std::min(count, old_.run());
            if (op != Op::del) count = std::min(count, new_.run());
            if (count == MarkCursor::kEndless) {
                run(op, text.substr(at));
                return;
            }
            std::size_t end = at;
            std::uint32_t passed = 0;
            while (end < text.size() && passed < std::max(count, 1U)) {
                end += unicode::decode(text, end).bytes;
                ++passed;
            }
            run(op, text.substr(at, end - at));
            if (op != Op::ins) old_.advance(passed);
            if (op != Op::del) new_.advance(passed);
            at = end;
        }
    }

    void run(Op op, std::string_view text) {
        const MarkSet marks = op == Op::del ? old_.marks() : new_.marks();
        const bool reformatted = op == Op::equal && old_.marks() != new_.marks();
        if (reformatted) {
            out() += "<span class=\"f\" title=\"";
            out() += page_.words.html("was", {{"marks", mark_names(page_.words, old_.marks())}});
            out() += "\">";
        }
        open_marks(out(), marks);
        append_html(out(), text);
        close_marks(out(), marks);
        if (reformatted) out() += "</span>";
    }

    // Calls of footnotes at this place; at the end of a paragraph all that are
    // left. A call that both sides have is no change.
    void notes(Op op, bool end) {
        while (true) {
            const NoteAnchor* before = op == Op::ins ? nullptr : old_.note(end);
            const NoteAnchor* after = op == Op::del ? nullptr : new_.note(end);
            if (before == nullptr && after == nullptr) return;
            if (before != nullptr && after != nullptr && same(*before, *after)) {
                call(Op::equal, after, true, before);
                old_.take_note();
                new_.take_note();
            } else if (before != nullptr) {
                call(op == Op::equal ? Op::del : Op::equal, before, false);
                old_.take_note();
            } else {
                call(op == Op::equal ? Op::ins : Op::equal, after, true);
                new_.take_note();
            }
        }
    }

    bool same(const NoteAnchor& before, const NoteAnchor& after) const {
        const std::uint32_t* old_note = targets_.old_note(before.note);
        const std::uint32_t* new_note = targets_.new_note(after.note);
        if (old_note == nullptr || new_note == nullptr) return before.note == after.note;
        return targets_.entry_of_old(*old_note) == targets_.entry_of_new(*new_note);
    }

    // `was` is the old call of the same footnote.
    void call(Op wrap, const NoteAnchor* anchor, bool in_new, const NoteAnchor* was = nullptr) {
        const std::uint32_t* position =
            in_new ? targets_.new_note(anchor->note) : targets_.old_note(anchor->note);
        if (wrap != Op::equal) out() += wrap == Op::del ? "<del>" : "<ins>";
        out() += "<sup class=\"call\">";
        if (position == nullptr) {
            out() += '*';
        } else {
            const Document& document = in_new ? redline_.new_side.document : redline_.old_side.document;
            out() += "<a href=\"#";
            out() +=
                in_new ? targets_.new_place(*position) : targets_.entry(targets_.entry_of_old(*position));
            out() += "\">";
            const std::string_view sign = note_sign(document.paragraphs[*position]);
            const std::uint32_t* old_position = was == nullptr ? nullptr : targets_.old_note(was->note);
            const std::string_view old_sign =
                old_position == nullptr ? sign
                                        : note_sign(redline_.old_side.document.paragraphs[*old_position]);
            if (old_sign != sign) {
                out() += "<span class=\"was\">";
                append_html(out(), old_sign);
                out() += "</span><span class=\"is\">";
            }
            append_html(out(), sign);
            if (old_sign != sign) out() += "</span>";
            out() += "</a>";
        }
        out() += "</sup>";
        if (wrap != Op::equal) out() += wrap == Op::del ? "</del>" : "</ins>";
    }

    void end_of_new() {
        while (const NoteAnchor* anchor = new_.note(true)) {
            call(Op::ins, anchor, true);
            new_.take_note();
        }
        new_.next();
    }

    void end_of_old() {
        while (const NoteAnchor* anchor = old_.note(true)) {
            call(Op::del, anchor, false);
            old_.take_note();
        }
        old_.next();
    }

    const PageContext& page_;
    const Redline& redline_;
    std::size_t index_;
    const Entry& entry_;
    const Targets& targets_;
    bool table_row_;
    bool turns_;  // a paragraph from right to left in a text that is
    struct {
        bool old_side = false;
        bool new_side = false;
    } arabic_before_;
    std::pair<std::size_t, std::size_t> change_ends_;  // part and byte behind the last change
    MarkCursor old_;
    MarkCursor new_;
    std::span<const track::Attribution> stretches_;  // of the segment that is being written
    std::vector<std::string> parts_;
};

}  // namespace

std::vector<std::string> inline_html(const PageContext& page, std::size_t index, bool table_row) {
    return InlineWriter(page, index, table_row).write();
}

}  // namespace adref::viewer
