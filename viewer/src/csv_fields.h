// Rows of a spreadsheet's file: RFC 4180, UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace adref::viewer {

class CsvFields {
 public:
    CsvFields& field(std::string_view text) {
        if (!std::exchange(first_, false)) out_ += ',';
        // A spreadsheet would take the words of others for a formula.
        const bool formula =
            !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
        if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
            out_ += text;
            return *this;
        }
        out_ += '"';
        if (formula) out_ += '\'';
        for (const char c : text) {
            if (c == '"') out_ += '"';
            out_ += c;
        }
        out_ += '"';
        return *this;
    }
    void end_row() {
        out_ += "\r\n";
        first_ = true;
    }
    std::string take() { return std::move(out_); }

 private:
    // Spreadsheets take UTF-8 for it only where a byte order mark says so.
    std::string out_ = "\xEF\xBB\xBF";
    bool first_ = true;
};

}  // namespace adref::viewer
