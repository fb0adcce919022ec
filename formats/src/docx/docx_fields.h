// Fields of a Word file: what they show is text, the instruction behind it is not.
#pragma once

#include "formats/reader.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

class DocxFields {
 public:
    void begin(std::size_t shown);
    void separate();
    // Gives what a field shows of itself ("☒"), or nothing. `shown` counts the
    // pieces of text so far: a field that added none is worth a remark.
    std::string_view end(std::size_t shown, std::vector<Remark>& report);
    void instruct(std::string_view text);
    void check(bool on);  // the box of a form
    // Instructions end with their paragraph: one that does not is broken.
    void end_paragraph();
    void finish(std::vector<Remark>& report);
    // The bookmark whose note the innermost field calls once more; empty if it
    // is another field.
    std::string repeated_note() const;
    // What the innermost field shows is known otherwise.
    void replace();
    // A field inside the instruction of another one: what it shows is not printed.
    bool hides() const;
    void hide(std::string_view text) {
        if (replaced_ == 0) open_.back().hidden += text;
    }
    // A field in one element.
    static void simple(std::string_view instruction, std::vector<Remark>& report);

 private:
    struct Field {
        std::string instruction;
        std::string hidden;
        std::size_t shown = 0;
        bool result = false;
        bool checked = false;
        bool replaced = false;
    };
    std::vector<Field> open_;
    std::size_t instructing_ = 0;  // of them
    std::size_t replaced_ = 0;     // of them
};

}  // namespace adref::formats
