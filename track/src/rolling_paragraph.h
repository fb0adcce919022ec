// One paragraph of the base out of a rolling text: the second of two passes.
#pragma once

#include "track/src/rolling_marks.h"
#include "track/src/rolling_read.h"

#include <string>
#include <vector>

namespace adref::track {

// A bracket whose words are those of the base, from where they begin to where it closes.
struct RollingSpan {
    const RollingBracket* bracket = nullptr;
    std::uint32_t first = 0;  // paragraph of the base
    std::uint32_t start = 0;  // byte of its text as it is put together
    bool stacked = false;     // options follow
    std::uint32_t rolling = 0;
};

class RollingParagraph {
 public:
    // Spans that are open stay in `spans`; `position` is this paragraph's in the base.
    RollingParagraph(const Document& rolling, std::uint32_t paragraph, const Profile& profile,
                     const RollingScan& scan, std::vector<RollingSpan>& spans, RollingReading& out);

    // Appends the paragraph to the base.
    void run();

 private:
    std::size_t bracket_at(std::uint32_t at) const;
    bool free_to_stand(std::size_t index) const;
    const RollingBracket* option_at(std::uint32_t at) const;
    void open(std::size_t index);
    void close();
    void close_stack(const RollingSpan& span, std::uint32_t end);
    void insertion(std::size_t index);
    void note(std::size_t index);
    bool take_space(std::size_t index, bool& leading);
    void push(RollingProposal proposal, const RollingBracket& bracket);
    void finish();
    void tell(std::string what, std::uint32_t from, std::uint32_t to);

    const Document& rolling_;
    std::uint32_t paragraph_;
    const Profile& profile_;
    const std::vector<RollingBracket>& brackets_;
    std::vector<RollingSpan>& spans_;
    RollingReading& out_;
    const std::string& text_;
    std::uint32_t position_;  // in the base
    std::uint32_t at_ = 0;    // byte of text_
    std::size_t next_ = 0;    // bracket
    bool behind_header_ = false;
    bool chained_ = false;  // the space before this bracket was taken by the one in front
    std::uint32_t chained_at_ = 0;
    std::string buffer_;          // the base's words
    RollingTrace trace_;          // of those; the code points are counted in finish()
    std::size_t first_proposal_;  // of out_.proposals: their places are bytes until finish()
    std::vector<bool> seams_;     // parallel to those: a deletion that takes a space along
};

}  // namespace adref::track
