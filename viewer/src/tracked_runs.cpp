#include "viewer/src/tracked_runs.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <utility>

namespace adref::viewer {

using formats::RichRun;

namespace {

class Fragmenter {
 public:
    // Of one segment, or a piece of it.
    void add(std::string_view rest) {
        while (true) {
            const std::size_t end = rest.find('\n');
            const std::string_view piece = rest.substr(0, end);
            at.length = static_cast<std::uint32_t>(unicode::count_code_points(piece));
            if (at.length != 0) fragments.push_back(at);
            if (at.op != Op::ins) at.old_start += at.length;
            if (at.op != Op::del) at.new_start += at.length;
            if (end == std::string_view::npos) return;
            if (at.op != Op::ins) ++at.old_part, at.old_start = 0;
            if (at.op != Op::del) ++at.new_part, at.new_start = 0;
            rest.remove_prefix(end + 1);
        }
    }

    Fragment at;
    std::vector<Fragment> fragments;
};

}  // namespace

std::vector<Fragment> fragments_of(const Entry& entry, const CreditedRedline* credited, std::size_t index) {
    const bool stretches = credited != nullptr && credited->has_stretches(index);
    Fragmenter fragmenter;
    for (std::size_t i = 0; i < entry.segments.size(); ++i) {
        const Segment& segment = entry.segments[i];
        fragmenter.at.op = segment.op;
        fragmenter.at.move = segment.move;
        fragmenter.at.credits = {};
        if (!stretches || segment.op == Op::equal) {
            fragmenter.add(segment.text);
            continue;
        }
        for (const CreditedPiece& piece : credited->pieces(index, i)) {
            fragmenter.at.credits = piece.credits;
            fragmenter.add(piece.text);
        }
    }
    return std::move(fragmenter.fragments);
}

Fragment head_of(const Fragment& fragment, std::uint32_t at) {
    Fragment head = fragment;
    head.length = at;
    return head;
}

Fragment tail_of(const Fragment& fragment, std::uint32_t at) {
    Fragment tail = fragment;
    tail.length -= at;
    if (tail.op != Op::ins) tail.old_start += at;
    if (tail.op != Op::del) tail.new_start += at;
    return tail;
}

std::vector<RichRun> kept_runs(const Paragraph& before, const Paragraph& after, const Fragment& fragment,
                               std::uint32_t revision) {
    std::vector<RichRun> runs =
        formats::make_runs(after, fragment.new_start, fragment.new_start + fragment.length);
    if (before.marks.empty() && after.marks.empty()) return runs;
    const std::vector<RichRun> old_runs =
        formats::make_runs(before, fragment.old_start, fragment.old_start + fragment.length);
    // Both have the same words (and cells); where their runs end differs.
    std::vector<RichRun> result;
    std::size_t other = 0;
    std::size_t taken = 0;  // bytes of the other's run
    for (RichRun& run : runs) {
        if (run.type != RichRun::Type::text) {
            ++other;
            taken = 0;
            result.push_back(std::move(run));
            continue;
        }
        std::string_view text = run.text;
        while (!text.empty() && other < old_runs.size()) {
            const RichRun& old_run = old_runs[other];
            const std::size_t size = std::min(text.size(), old_run.text.size() - taken);
            RichRun piece = run;
            piece.text = text.substr(0, size);
            if (old_run.marks != run.marks) {
                piece.formatted = revision;
                piece.old_marks = old_run.marks;
            }
            result.push_back(std::move(piece));
            text.remove_prefix(size);
            taken += size;
            if (taken == old_run.text.size()) {
                ++other;
                taken = 0;
            }
        }
    }
    return result;
}

}  // namespace adref::viewer
