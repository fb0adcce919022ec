#include "formats/src/rich_resolve.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace adref::formats {
namespace {

class PieceFinder {
 public:
    explicit PieceFinder(const RichText& text) : text_(text) {}

    Pieces run() {
        for (const RichParagraph& paragraph : text_.paragraphs) add(paragraph);
        for (const RichNote& note : text_.notes) {
            current_ = {};
            for (const RichParagraph& paragraph : note.paragraphs) add(paragraph);
        }
        return std::move(pieces_);
    }

 private:
    // Who changed a run or an end.
    struct Changes {
        std::uint32_t inserted = kNoIndex;
        std::uint32_t deleted = kNoIndex;
        std::uint32_t formatted = kNoIndex;
    };

    void add(const RichParagraph& paragraph) {
        std::vector<RunPieces> of_runs;
        of_runs.reserve(paragraph.runs.size() + 1);
        for (const RichRun& run : paragraph.runs) {
            const bool marker =
                run.type == RichRun::Type::comment_start || run.type == RichRun::Type::comment_end;
            // A comment's bounds do not break a piece.
            of_runs.push_back(marker ? RunPieces{}
                                     : pieces({run.inserted, run.deleted, run.formatted},
                                              run.type == RichRun::Type::cell_end ? "\t" : run.text));
        }
        of_runs.push_back(
            pieces({paragraph.end_inserted, paragraph.end_deleted, paragraph.reformatted}, "\n"));
        pieces_.of_runs.push_back(std::move(of_runs));
    }

    RunPieces pieces(const Changes& changes, std::string_view text) {
        if (is_known(changes.inserted) && is_known(changes.deleted)) {
            current_.change =
                piece(current_.deletion == kNoIndex ? kNoIndex : current_.change, changes.inserted, text);
            current_.deletion = piece(current_.deletion, changes.deleted, text);
            return current_;
        }
        std::uint32_t revision = changes.formatted;
        if (changes.deleted != kNoIndex) revision = changes.deleted;
        if (changes.inserted != kNoIndex) revision = changes.inserted;
        current_.change =
            is_known(revision)
                ? piece(current_.deletion == kNoIndex ? current_.change : kNoIndex, revision, text)
                : kNoIndex;
        current_.deletion = kNoIndex;
        return current_;
    }

    // The text goes on in the piece `before`, if the same person made the same
    // change at the same time, or begins one.
    std::uint32_t piece(std::uint32_t before, std::uint32_t revision, std::string_view text) {
        std::uint32_t at = before;
        if (at == kNoIndex || !alike(pieces_.list[at].revision, revision)) {
            at = static_cast<std::uint32_t>(pieces_.list.size());
            pieces_.list.push_back({revision, {}});
        }
        pieces_.list[at].text += text;
        return at;
    }

    bool is_known(std::uint32_t revision) const { return revision < text_.revisions.size(); }

    bool alike(std::uint32_t a, std::uint32_t b) const {
        if (a == b) return true;
        const RichRevision& first = text_.revisions[a];
        const RichRevision& second = text_.revisions[b];
        return std::tie(first.kind, first.author, first.date, first.move) ==
               std::tie(second.kind, second.author, second.date, second.move);
    }

    const RichText& text_;
    Pieces pieces_;
    RunPieces current_;  // of what came before
};

class Resolver {
 public:
    Resolver(const RichText& text, Resolution resolution, const Pieces& pieces)
        : text_(text),
          accepted_(resolution == Resolution::accepted),
          pieces_(pieces),
          first_comment_(comments_from(pieces)) {}

    Resolved run() {
        Resolved result;
        std::size_t index = 0;
        for (const RichParagraph& paragraph : text_.paragraphs) {
            add(paragraph, pieces_.of_runs[index++], result.paragraphs);
        }
        finish(result.paragraphs);
        for (const RichNote& note : text_.notes) {
            std::vector<ResolvedParagraph> paragraphs;
            for (const RichParagraph& paragraph : note.paragraphs)
                add(paragraph, pieces_.of_runs[index++], paragraphs);
            finish(paragraphs);
            result.notes.push_back(join(std::move(paragraphs)));
        }
        return result;
    }

 private:
    // What stands at hand until an end that stays.
    struct Open {
        ResolvedParagraph paragraph;
        bool any = false;          // it has begun
        bool content = false;      // something of it is left: its first paragraph's properties hold
        std::uint32_t length = 0;  // code points
    };

    bool gone(std::uint32_t inserted, std::uint32_t deleted) const {
        return accepted_ ? deleted != kNoIndex : inserted != kNoIndex;
    }

    void add(const RichParagraph& paragraph, const std::vector<RunPieces>& pieces,
             std::vector<ResolvedParagraph>& out) {
        const bool end_gone = gone(paragraph.end_inserted, paragraph.end_deleted);
        if (paragraph.row && open_.any) close(out);  // nothing joins a row
        if (paragraph.row && end_gone) {
            for (std::size_t i = 0; i < paragraph.runs.size(); ++i) point(pieces[i]);
            point(pieces.back());
            return;
        }
        const bool changed = !accepted_ && paragraph.reformatted != kNoIndex;
        if (!open_.any || !open_.content)
            open_.paragraph.properties = changed ? paragraph.old_properties : paragraph.properties;
        open_.any = true;
        open_.paragraph.row = paragraph.row;
        for (std::size_t i = 0; i < paragraph.runs.size(); ++i) add(paragraph.runs[i], pieces[i]);
        point(pieces.back());
        if (!end_gone) close(out);
    }

    void add(const RichRun& run, const RunPieces& pieces) {
        if (gone(run.inserted, run.deleted)) {
            point(pieces);
            return;
        }
        const std::uint32_t start = open_.length;
        switch (run.type) {
            case RichRun::Type::text:
                if (run.label) {
                    open_.paragraph.label += run.text;
                    open_.content = open_.content || !run.text.empty();
                } else {
                    add_text(run);
                }
                break;
            case RichRun::Type::note:
                if (run.index < text_.notes.size()) add_call(run.index);
                break;
            case RichRun::Type::cell_end:
                open_.paragraph.styled.text += '\t';
                ++open_.length;
                break;
            case RichRun::Type::comment_start:
                comment_starts_[run.index] = open_.length;
                open_.paragraph.styled.tags.push_back({first_comment_ + run.index, start, start});
                return;
            case RichRun::Type::comment_end:
                end_comment(run.index);
                return;
        }
        if (pieces.change != kNoIndex) tag(pieces.change, start, open_.length);
    }

    void add_text(const RichRun& run) {
        if (run.text.empty()) return;
        const std::uint32_t start = open_.length;
        std::string& out = open_.paragraph.styled.text;
        // Inside a cell a tab is no cell's end.
        for (const char c : run.text) out += c == '\t' || c == '\n' ? ' ' : c;
        open_.length += static_cast<std::uint32_t>(unicode::count_code_points(run.text));
        open_.content = true;
        const MarkSet marks = !accepted_ && run.formatted != kNoIndex ? run.old_marks : run.marks;
        for (unsigned kind = 0; kind <= static_cast<unsigned>(MarkKind::subscript); ++kind) {
            const auto mark = static_cast<MarkKind>(kind);
            if ((marks & mark_bit(mark)) != 0) add_mark(mark, start, open_.length);
        }
    }

    // Neighbouring runs of one mark are one mark.
    void add_mark(MarkKind kind, std::uint32_t start, std::uint32_t end) {
        std::vector<Mark>& marks = open_.paragraph.styled.marks;
        for (std::size_t i = marks.size(); i-- > 0 && marks.size() - i <= kMarkKinds;) {
            if (marks[i].kind == kind && marks[i].end == start) {
                marks[i].end = end;
                return;
            }
        }
        marks.push_back({kind, start, end});
    }

    void add_call(std::uint32_t note) {
        open_.paragraph.styled.notes.push_back({open_.length, std::to_string(note)});
        open_.content = true;
        if (called_.emplace(note, true).second) open_.paragraph.notes.push_back(note);
    }

    void end_comment(std::uint32_t index) {
        const auto start = comment_starts_.find(index);
        std::vector<Tag>& tags = open_.paragraph.styled.tags;
        const std::uint32_t id = first_comment_ + index;
        for (auto tag = tags.rbegin(); start != comment_starts_.end() && tag != tags.rend(); ++tag) {
            if (tag->id != id) continue;
            tag->end = open_.length;
            return;
        }
        // It began in an earlier paragraph.
        tags.push_back({id, start == comment_starts_.end() ? open_.length : 0, open_.length});
    }

    // Words of a piece that are here, or the place where they would be.
    void tag(std::uint32_t piece, std::uint32_t start, std::uint32_t end) {
        std::vector<Tag>& tags = open_.paragraph.styled.tags;
        if (!tags.empty() && tags.back().id == piece && tags.back().end == start) {
            tags.back().end = end;
            return;
        }
        tags.push_back({piece, start, end});
    }
    void point(const RunPieces& pieces) {
        for (const std::uint32_t piece : {pieces.change, pieces.deletion})
            if (piece != kNoIndex) tag(piece, open_.length, open_.length);
    }

    void close(std::vector<ResolvedParagraph>& out) {
        out.push_back(std::move(open_.paragraph));
        open_ = {};
    }

    // What has no end of its own at the end of the text: words stay, places go
    // to the paragraph before.
    void finish(std::vector<ResolvedParagraph>& out) {
        if (!open_.any && open_.paragraph.styled.tags.empty()) return;
        if (open_.content || out.empty()) {
            close(out);
            return;
        }
        Styled& last = out.back().styled;
        const auto end = static_cast<std::uint32_t>(unicode::count_code_points(last.text));
        for (const Tag& tag : open_.paragraph.styled.tags) last.tags.push_back({tag.id, end, end});
        open_ = {};
    }

    // A note is one paragraph of the document.
    static ResolvedParagraph join(std::vector<ResolvedParagraph> paragraphs) {
        if (paragraphs.empty()) return {};
        ResolvedParagraph result = std::move(paragraphs.front());
        auto length = static_cast<std::uint32_t>(unicode::count_code_points(result.styled.text));
        for (std::size_t i = 1; i < paragraphs.size(); ++i) {
            const Styled& next = paragraphs[i].styled;
            result.styled.text += ' ';
            ++length;
            for (const Mark& mark : next.marks)
                result.styled.marks.push_back({mark.kind, mark.start + length, mark.end + length});
            for (const Tag& tag : next.tags)
                result.styled.tags.push_back({tag.id, tag.start + length, tag.end + length});
            result.styled.text += next.text;
            length += static_cast<std::uint32_t>(unicode::count_code_points(next.text));
        }
        return result;
    }

    static constexpr std::size_t kMarkKinds = static_cast<std::size_t>(MarkKind::subscript) + 1;

    const RichText& text_;
    const bool accepted_;
    const Pieces& pieces_;
    const std::uint32_t first_comment_;
    Open open_;
    std::unordered_map<std::uint32_t, bool> called_;
    std::unordered_map<std::uint32_t, std::uint32_t> comment_starts_;
};

}  // namespace

Pieces find_pieces(const RichText& text) {
    return PieceFinder(text).run();
}

std::uint32_t comments_from(const Pieces& pieces) {
    return static_cast<std::uint32_t>(pieces.list.size());
}

Resolved resolve(const RichText& text, Resolution resolution, const Pieces& pieces) {
    return Resolver(text, resolution, pieces).run();
}

}  // namespace adref::formats
