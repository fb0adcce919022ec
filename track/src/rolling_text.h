// One paragraph of a rolling text in the making: words, signs, marks.
#pragma once

#include "diffcore/document.h"
#include "track/profile.h"
#include "track/src/rolling.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

class RollingTextMaker {
 public:
    RollingTextMaker(const Profile& profile, bool attributed, bool escape_all)
        : profile_(profile), attributed_(attributed), escape_all_(escape_all) {}

    // The base's paragraph; `signs` are bytes of its text to be escaped in any case.
    void set_base(const Paragraph& base, const std::vector<std::uint32_t>& signs);
    // Code points of it; those behind the last that were put.
    void put_base(std::uint32_t until);
    void put(std::string_view words);

    // A bracket with what `content` puts into it.
    void open(const RollingHeader& clauses, bool has_content);
    void close(const RollingHeader& clauses, bool has_content);
    // New words, escaped where they must be.
    void put_new(std::string_view words, bool behind_header, bool marked = true);
    void plain_open();
    void plain_close();
    void strike(bool on);

    bool empty() const { return text_.empty(); }
    char last() const { return text_.empty() ? ' ' : text_.back(); }

    // Text, marks and notes of the base in their new places.
    void finish(Paragraph& paragraph);

 private:
    void mark(std::optional<MarkKind> kind, std::uint32_t from);
    void header(const RollingHeader& clauses);

    const Profile& profile_;
    bool attributed_;
    bool escape_all_;
    const Paragraph* base_ = nullptr;
    std::vector<std::uint32_t> signs_;
    std::size_t next_sign_ = 0;
    std::uint32_t byte_ = 0;             // of the base
    std::uint32_t done_ = 0;             // code points of it
    std::vector<std::uint32_t> places_;  // of the base's code points
    std::string text_;
    std::uint32_t length_ = 0;  // code points of text_
    std::vector<Mark> marks_;
    std::uint32_t striking_ = 0;
};

}  // namespace adref::track
