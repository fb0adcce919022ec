#include "formats/delimited.h"

#include "diffcore/json_text.h"
#include "diffcore/unicode.h"

#include <algorithm>

namespace adref::formats {
namespace {

std::string on_line(std::string_view name, std::size_t line) {
    return std::string(name) + ", line " + std::to_string(line);
}

char separator_of(std::string_view bytes) {
    std::size_t commas = 0;
    std::size_t semicolons = 0;
    bool quoted = false;
    for (const char c : bytes.substr(0, bytes.find('\n'))) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\t') return '\t';
        commas += c == ',' ? 1U : 0U;
        semicolons += c == ';' ? 1U : 0U;
    }
    return semicolons > commas ? ';' : ',';
}

class TableReader {
 public:
    TableReader(std::string_view bytes, std::string_view name, char separator)
        : bytes_(bytes), name_(name), separator_(separator) {}

    Result<DelimitedTable> run() {
        table_.separator = separator_;
        while (at_ < bytes_.size()) {
            if (Status row = read_row(); !row) return row.error();
        }
        return std::move(table_);
    }

 private:
    bool at_line_end() const { return at_ == bytes_.size() || bytes_[at_] == '\n' || bytes_[at_] == '\r'; }

    void pass_line_end() {
        if (at_ < bytes_.size() && bytes_[at_] == '\r') ++at_;
        if (at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
        ++line_;
    }

    Error fault(std::string message, std::size_t line, std::string hint = {}) const {
        return bad_input(std::move(message), on_line(name_, line), std::move(hint));
    }

    Status read_row() {
        DelimitedRow row;
        row.line = line_;
        bool words = false;
        while (true) {
            std::string field;
            const std::size_t line = line_;
            if (Status read = read_field(field); !read) return read;
            if (field.size() > kMaxDelimitedField) return fault("a field of more than 1 MiB", line);
            words = words || field.find_first_not_of(" \t") != std::string::npos;
            row.fields.push_back(unicode::to_nfc(std::move(field)));
            if (row.fields.size() > kMaxDelimitedFields)
                return fault("more than " + std::to_string(kMaxDelimitedFields) + " fields in a row",
                             row.line);
            if (at_line_end()) break;
            ++at_;  // the separator
        }
        pass_line_end();
        if (!words) return Done{};
        if (table_.rows.size() == kMaxDelimitedRows)
            return fault("more than " + std::to_string(kMaxDelimitedRows) + " rows", row.line);
        table_.rows.push_back(std::move(row));
        return Done{};
    }

    // Whether a quoted field of a file with tabs is one: people type quotes there as they are.
    bool closes_properly() const {
        if (separator_ != '\t') return true;
        for (std::size_t i = at_ + 1; i < bytes_.size(); ++i) {
            if (bytes_[i] != '"') continue;
            if (i + 1 < bytes_.size() && bytes_[i + 1] == '"') {
                ++i;
                continue;
            }
            return i + 1 == bytes_.size() || bytes_[i + 1] == '\t' || bytes_[i + 1] == '\n' ||
                   bytes_[i + 1] == '\r';
        }
        return false;
    }

    Status read_field(std::string& field) {
        if (at_ < bytes_.size() && bytes_[at_] == '"' && closes_properly()) return read_quoted(field);
        const std::size_t begin = at_;
        while (!at_line_end() && bytes_[at_] != separator_) ++at_;
        field = bytes_.substr(begin, at_ - begin);
        return Done{};
    }

    Status read_quoted(std::string& field) {
        const std::size_t opened = line_;
        for (++at_; at_ < bytes_.size(); ++at_) {
            const char c = bytes_[at_];
            if (c == '"' && (at_ + 1 == bytes_.size() || bytes_[at_ + 1] != '"')) {
                ++at_;
                if (at_line_end() || bytes_[at_] == separator_) return Done{};
                return fault("words behind a closing quote", line_, "a quote inside quotes is written twice");
            }
            if (c == '"') ++at_;
            if (c == '\n') ++line_;
            if (c != '\r') field.push_back(c);
            if (field.size() > kMaxDelimitedField) return fault("a field of more than 1 MiB", opened);
        }
        return fault("a quote that is never closed", opened);
    }

    std::string_view bytes_;
    std::string_view name_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    DelimitedTable table_;
};

}  // namespace

Result<DelimitedTable> read_delimited(std::string_view bytes, std::string_view name, char separator) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (const std::size_t invalid = unicode::find_invalid(bytes); invalid != std::string_view::npos)
        return bad_input("not UTF-8", on_line(name, place_in(bytes, invalid).line));
    if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos)
        return bad_input("a NUL in a table", on_line(name, place_in(bytes, nul).line));
    return TableReader(bytes, name, separator == '\0' ? separator_of(bytes) : separator).run();
}

}  // namespace adref::formats
