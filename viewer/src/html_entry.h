// One entry as an element of the page: its number, its words, its margin.
#pragma once

#include "viewer/src/html_context.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref::viewer {

class EntryWriter {
 public:
    EntryWriter(std::string& out, const PageContext& page);

    // Any entry but a row of a table.
    void entry(std::size_t index);
    // Entries `first` up to `end` are rows.
    void table(std::size_t first, std::size_t end);
    void aside(const Aside& aside);

 private:
    using Parts = std::vector<std::string>;  // see inline_html

    const Parts& parts_of(std::size_t index);
    void open(std::string_view id, const Paragraph& face, std::string_view change, std::size_t index);
    void words(const Entry& entry, const Parts& parts, std::size_t first, std::size_t end);
    void heading(const Entry& entry, const Parts& parts, std::size_t first, std::size_t end);
    void paragraphs(const Entry& entry, const Parts& parts, std::size_t first, std::size_t end);
    void row(std::size_t index, std::size_t columns, bool head);
    bool is_head(std::size_t index) const;
    void part(const Aside& part);
    void stub(const Aside& stub);
    void number(const Entry& entry, std::size_t part);
    const Paragraph& face_of(const Entry& entry, std::size_t part) const;
    void direction(std::string_view text);
    void number_of_entry(std::size_t index);

    std::string& out_;
    const PageContext& page_;
    const Reading& reading_;
    const Targets& targets_;
    std::unordered_map<std::size_t, Parts> apart_;  // of entries that are written in several places
    Parts parts_;                                   // of the last other entry
};

// The classes that say what happened to an entry: "new", "gone", "edited
// editorial", "moved edited", …; empty for an unchanged one.
std::string change_classes(const Entry& entry);

}  // namespace adref::viewer
