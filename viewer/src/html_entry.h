// One entry as an element of the page: its number, its words, its margin.
#pragma once

#include "viewer/src/direction.h"
#include "viewer/src/html_targets.h"
#include "viewer/src/reading.h"

#include <cstddef>
#include <string>

namespace adref::viewer {

class EntryWriter {
 public:
    // `own_words` are the attributes of elements that hold the page's words and
    // not the text's: ` lang="en"`, with a leading space, or nothing.
    EntryWriter(std::string& out, const Reading& reading, const Targets& targets, Writing page,
                std::string own_words);

    // Any entry but a row of a table.
    void entry(std::size_t index);
    // Entries `first` up to `end` are rows.
    void table(std::size_t first, std::size_t end);
    void stub(const Stub& stub);

 private:
    void open(std::size_t index, const Entry& entry, const Paragraph& face);
    void heading(std::size_t index, const Entry& entry, const Paragraph& face);
    void paragraphs(std::size_t index, const Entry& entry, const Paragraph& face);
    void row(std::size_t index, std::size_t columns);
    void number(std::size_t index, const Entry& entry, std::size_t part);
    void margin(std::size_t index, const Entry& entry);
    void signals(const Entry& entry);
    void direction(std::string_view text);
    void link(std::string_view id, std::string_view text);

    std::string& out_;
    const Reading& reading_;
    const Targets& targets_;
    Writing page_;
    std::string own_words_;
};

// The classes that say what happened to an entry: "new", "gone", "edited
// editorial", "moved edited", …; empty for an unchanged one.
std::string change_classes(const Entry& entry);

}  // namespace adref::viewer
