#include "formats/src/tables.h"

#include "formats/src/labels.h"
#include "formats/src/text_util.h"

#include <algorithm>

namespace adref::formats {
namespace {

bool is_rule(std::string_view text) {
    return text.find('-') != std::string_view::npos && text.find('|') != std::string_view::npos &&
           text.find_first_not_of("|-: \t+") == std::string_view::npos;
}

std::size_t count_pipes(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '|')
            ++count;
    }
    return count;
}

// Tabs between words; one behind a label is no cell.
std::size_t count_tabs(std::string_view text) {
    if (text.find('\t') == std::string_view::npos) return 0;
    if (const auto label = scan_label(text)) text = text.substr(label->rest);
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\t'));
}

}  // namespace

TableLines find_tables(const std::vector<TextLine>& lines, bool markdown) {
    TableLines tables;
    tables.row.assign(lines.size(), TableLines::none);
    tables.rule.assign(lines.size(), false);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view text = lines[i].line.text;
        if (lines[i].in_note) continue;
        if (markdown && i > 0 && is_rule(text) && count_pipes(lines[i - 1].line.text) > 0) {
            tables.rule[i] = true;
            tables.row[i - 1] = TableLines::pipes;
            for (std::size_t next = i + 1; next < lines.size(); ++next) {
                if (lines[next].line.after_blank || count_pipes(lines[next].line.text) == 0) break;
                tables.row[next] = TableLines::pipes;
                i = next;
            }
            continue;
        }
        const std::size_t here = count_tabs(text);
        if (here == 0) continue;
        const bool like_before = i > 0 && count_tabs(lines[i - 1].line.text) == here;
        const bool like_after = i + 1 < lines.size() && count_tabs(lines[i + 1].line.text) == here;
        if (here > 1 || like_before || like_after) tables.row[i] = TableLines::tabs;
    }
    return tables;
}

std::string cells_of(std::string_view row) {
    std::string cells;
    cells.reserve(row.size());
    row = trim(row);
    if (row.starts_with('|')) row.remove_prefix(1);
    if (row.ends_with('|') && !row.ends_with("\\|")) row.remove_suffix(1);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == '\\' && i + 1 < row.size() && row[i + 1] == '|') {
            cells.push_back('|');
            ++i;
        } else if (row[i] == '\\' && i + 1 < row.size()) {
            cells.append(row, i, 2);
            ++i;
        } else {
            cells.push_back(row[i] == '|' ? '\t' : row[i] == '\t' ? ' ' : row[i]);
        }
    }
    return cells;
}

}  // namespace adref::formats
