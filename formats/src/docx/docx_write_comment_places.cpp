#include "formats/src/docx/docx_write_comment_places.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace adref::formats::docx_write {
namespace {

constexpr std::size_t kShownBytes = 40;  // of a paragraph without a number

struct Place {
    std::size_t paragraph = 0;
    std::size_t run = 0;

    friend bool operator<(const Place& a, const Place& b) {
        return a.paragraph != b.paragraph ? a.paragraph < b.paragraph : a.run < b.run;
    }
};

std::vector<Place> first_two_calls(const RichText& text) {
    std::vector<Place> calls;
    for (std::size_t p = 0; p < text.paragraphs.size() && calls.size() < 2; ++p) {
        const std::vector<RichRun>& runs = text.paragraphs[p].runs;
        for (std::size_t r = 0; r < runs.size() && calls.size() < 2; ++r) {
            if (runs[r].type == RichRun::Type::note) calls.push_back({p, r});
        }
    }
    return calls;
}

// "12", or the first words in quotes.
std::string name_of(const RichParagraph& paragraph) {
    std::string words;
    for (const RichRun& run : paragraph.runs) {
        if (run.type != RichRun::Type::text || run.deleted != kNoIndex) continue;
        if (run.label) return run.text;
        words += run.text;
        if (words.size() > kShownBytes) break;
    }
    if (words.size() > kShownBytes) {
        const std::size_t space = words.rfind(' ', kShownBytes);
        if (space != std::string::npos && space > 0) words.resize(space);
        words += " …";
    }
    return "“" + words + "”";
}

}  // namespace

std::optional<RichText> with_comments_apart(const RichText& text) {
    if (text.comments.empty() || text.notes.size() < 2) return std::nullopt;
    const std::vector<Place> calls = first_two_calls(text);
    if (calls.size() < 2) return std::nullopt;
    std::vector<std::pair<std::uint32_t, std::size_t>> between;  // comment, the paragraph that it is about
    for (std::size_t p = calls[0].paragraph; p <= calls[1].paragraph; ++p) {
        const std::vector<RichRun>& runs = text.paragraphs[p].runs;
        for (std::size_t r = 0; r < runs.size(); ++r) {
            const Place here{p, r};
            const bool ends =
                runs[r].type == RichRun::Type::comment_end && runs[r].index < text.comments.size();
            if (ends && calls[0] < here && here < calls[1]) between.emplace_back(runs[r].index, p);
        }
    }
    if (between.empty()) return std::nullopt;

    RichText apart = text;
    std::vector<RichRun> markers;
    for (const auto& [comment, paragraph] : between) {
        if (paragraph != calls[0].paragraph) {
            RichComment& said = apart.comments[comment];
            said.text = "On " + name_of(text.paragraphs[paragraph]) + " below: " + said.text;
        }
        RichRun marker;
        marker.index = comment;
        marker.type = RichRun::Type::comment_start;
        markers.push_back(marker);
        marker.type = RichRun::Type::comment_end;
        markers.push_back(marker);
    }
    const auto is_moved = [&between](const RichRun& run) {
        const bool marker =
            run.type == RichRun::Type::comment_start || run.type == RichRun::Type::comment_end;
        return marker && std::any_of(between.begin(), between.end(),
                                     [&run](const auto& moved) { return moved.first == run.index; });
    };
    for (std::size_t p = 0; p <= calls[1].paragraph; ++p) std::erase_if(apart.paragraphs[p].runs, is_moved);
    std::vector<RichRun>& runs = apart.paragraphs[calls[0].paragraph].runs;
    const auto call = std::find_if(runs.begin(), runs.end(),
                                   [](const RichRun& run) { return run.type == RichRun::Type::note; });
    runs.insert(call, markers.begin(), markers.end());
    return apart;
}

}  // namespace adref::formats::docx_write
