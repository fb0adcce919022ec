#include "formats/src/furniture.h"

#include "diffcore/unicode.h"
#include "formats/src/numerals.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace adref::formats {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

std::size_t digits_at(std::string_view text, std::size_t i) {
    std::size_t count = 0;
    while (i + count < text.size() && is_digit(text[i + count])) ++count;
    return count;
}

// "A/RES/71/1", "ISBA/31/C/CRP.1/Rev.2": capitals, then parts after slashes.
bool is_symbol(std::string_view text) {
    if (text.size() < 4 || text.size() > 40 || !is_upper(text[0])) return false;
    bool slash = false;
    bool digit = false;
    for (const char c : text) {
        slash = slash || c == '/';
        digit = digit || is_digit(c);
        const bool fits = is_upper(c) || is_digit(c) || c == '/' || c == '.' || c == '-' || c == '(' ||
                          c == ')' || c == '*' || (c >= 'a' && c <= 'z');
        if (!fits) return false;
    }
    return slash && digit;
}

enum class Token { none, page, weak };

// "3/56", "22-08354", "*2321227*" number pages; "(E)", "131123" and symbols go
// with them. A symbol may be glued to the number: "2/9A/C.3/78/L.41".
Token token_of(std::string_view token) {
    const std::size_t first = digits_at(token, 0);
    if (first >= 1 && first <= 4 && first < token.size() && token[first] == '/') {
        const std::size_t second = digits_at(token, first + 1);
        const std::string_view left = token.substr(first + 1 + second);
        if (second >= 1 && second <= 4 && (left.empty() || is_symbol(left))) return Token::page;
    }
    if (first == 2 && token.size() > 7 && token[2] == '-' && digits_at(token, 3) == 5) {
        const std::string_view left = token.substr(8);
        if (left.empty() || is_symbol(left)) return Token::page;
    }
    if (token.size() == 8 && first == 2 && token[2] == '-' && digits_at(token, 3) == 5) return Token::page;
    if (token[0] == '*') {
        const std::size_t count = digits_at(token, 1);
        const std::size_t end = 1 + count;
        if (count >= 5 && end < token.size() && token[end] == '*') {
            const std::string_view left = token.substr(end + 1);
            if (left.empty() || is_symbol(left)) return Token::page;
        }
    }
    if (token.size() == 3 && token[0] == '(' && is_upper(token[1]) && token[2] == ')') return Token::weak;
    if (first == 6 && token.size() == 6) return Token::weak;
    if (is_symbol(token)) return Token::weak;
    return Token::none;
}

bool is_page_line(std::string_view text) {
    if (text.size() > 60) return false;
    bool page = false;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == ' ') {
            ++i;
            continue;
        }
        const std::size_t end = std::min(text.find(' ', i), text.size());
        const Token token = token_of(text.substr(i, end - i));
        if (token == Token::none) return false;
        page = page || token == Token::page;
        i = end;
    }
    return page;
}

// "- 12 -", "Page 3 of 10", "Page 3"
bool is_page_word(std::string_view text) {
    if (text.size() > 24) return false;
    if (text.starts_with("- ") && text.ends_with(" -")) {
        return text.size() > 4 && digits_at(text, 2) == text.size() - 4;
    }
    if (!text.starts_with("Page ")) return false;
    const std::size_t count = digits_at(text, 5);
    if (count == 0) return false;
    const std::string_view left = text.substr(5 + count);
    if (left.empty()) return true;
    if (!left.starts_with(" of ")) return false;
    return left.size() > 4 && digits_at(left, 4) == left.size() - 4;
}

// Nothing but a run of one drawing sign: "____", "* * *", "-----".
bool is_rule(std::string_view text) {
    char sign = 0;
    std::size_t count = 0;
    for (const char c : text) {
        if (c == ' ') continue;
        if (c != '_' && c != '*' && c != '-' && c != '=' && c != '~' && c != '#') return false;
        if (sign != 0 && c != sign) return false;
        sign = c;
        ++count;
    }
    return count >= 3;
}

bool is_note_rule(std::string_view text) {
    return text.size() >= 5 && text.find_first_not_of('_') == std::string_view::npos;
}

// The sign of a footnote at the start of a line below a rule: "12 Resolution …".
std::string_view note_sign(std::string_view text) {
    const std::size_t count = digits_at(text, 0);
    if (count == 0 || count > 3) return {};
    if (count < text.size() && text[count] != ' ' && text[count] != '\t') return {};
    return text.substr(0, count);
}

class Clearing {
 public:
    Clearing(const Lines& lines, bool markdown, std::vector<Remark>& report)
        : lines_(lines.lines), markdown_(markdown), report_(report) {}

    std::vector<TextLine> run() {
        find_pages();
        out_.reserve(lines_.size());
        for (i_ = 0; i_ < lines_.size();) {
            const Line& line = lines_[i_];
            if (is_note_rule(line.text) && read_notes()) continue;
            if (furniture_[i_]) {
                drop(line, is_rule(line.text) ? "rule" : "page number or page header");
            } else if (underlines_heading(line)) {
                out_.back().depth = line.text[0] == '=' ? 1 : 2;
                broken_ = true;
            } else if (is_rule(line.text)) {
                drop(line, "rule");
                boxed_ = line.text.size() > 20 && line.text[0] == '*';
                broken_ = true;
            } else if (const std::string_view inside = in_box(line.text); !inside.empty()) {
                keep_boxed(line, inside);
            } else {
                boxed_ = false;
                keep(line);
            }
            ++i_;
        }
        return std::move(out_);
    }

 private:
    void drop(const Line& line, std::string_view why) {
        report_.push_back({Remark::What::dropped, line.number, std::string(line.text), std::string(why)});
        broken_ = broken_ || line.after_blank;
    }

    TextLine& keep(const Line& line) {
        TextLine kept;
        kept.line = line;
        kept.line.after_blank = line.after_blank || broken_;
        broken_ = false;
        out_.push_back(kept);
        return out_.back();
    }

    // What is between the sides of a box drawn with stars: "**  12. No Warranty   **",
    // with one star on each side only between two rules.
    std::string_view in_box(std::string_view text) const {
        const std::size_t left = std::min(text.find_first_not_of('*'), text.size());
        const std::size_t right = text.size() - std::min(text.find_last_not_of('*') + 1, text.size());
        if (left == 0 || left != right || left > 3 || left + right >= text.size() || (left == 1 && !boxed_))
            return {};
        const std::string_view inside = text.substr(left, text.size() - left - right);
        return inside.front() == ' ' && inside.back() == ' ' ? inside : std::string_view{};
    }

    // The sides of the box go; what is in it keeps its indentation.
    void keep_boxed(const Line& line, std::string_view inside) {
        const std::string_view words = trim(inside);
        if (words.empty()) {
            broken_ = true;
            return;
        }
        TextLine& kept = keep(line);
        kept.line.text = words;
        kept.line.indent = static_cast<std::uint32_t>(words.data() - inside.data());
        kept.line.columns = static_cast<std::uint32_t>(unicode::count_code_points(words));
    }

    bool underlines_heading(const Line& line) const {
        if (!markdown_ || line.after_blank || out_.empty() || !out_.back().line.after_blank) return false;
        if (out_.back().depth != 0 || line.text.size() < 3) return false;
        return line.text.find_first_not_of('=') == std::string_view::npos ||
               line.text.find_first_not_of('-') == std::string_view::npos;
    }

    // Page numbers by their form; symbols and running headers by standing next to them.
    void find_pages() {
        furniture_.assign(lines_.size(), false);
        bool any = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            furniture_[i] = is_page_line(lines_[i].text) || is_page_word(lines_[i].text);
            any = any || furniture_[i];
        }
        if (!any) return;
        std::unordered_map<std::string_view, std::size_t> beside;
        const auto count_beside = [&](std::size_t i) {
            if (i < lines_.size() && !furniture_[i] && lines_[i].columns <= 120) ++beside[lines_[i].text];
        };
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!furniture_[i]) continue;
            count_beside(i + 1);
            if (i > 0) count_beside(i - 1);
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (furniture_[i]) continue;
            if (is_symbol(lines_[i].text)) furniture_[i] = true;
            const bool next_to = (i > 0 && furniture_[i - 1]) || (i + 1 < lines_.size() && furniture_[i + 1]);
            if (!next_to) continue;
            const auto found = beside.find(lines_[i].text);
            if (found != beside.end() && found->second >= 3) furniture_[i] = true;
        }
    }

    // The footnotes below a rule. They end at the page's number, at a blank
    // line, or where a closed note is followed by something else than a note.
    bool read_notes() {
        std::size_t i = i_ + 1;
        if (i >= lines_.size() || note_sign(lines_[i].text).empty()) return false;
        drop(lines_[i_], "rule above footnotes");
        std::vector<std::string_view> waiting;  // signs whose words come later
        std::string_view last_sign_read;
        bool open = false;
        for (; i < lines_.size(); ++i) {
            const Line& line = lines_[i];
            if (furniture_[i]) {
                drop(line, "page number or page header");
                if (waiting.empty()) {
                    ++i;
                    break;
                }
                continue;
            }
            const std::string_view sign = note_sign(line.text);
            const std::string_view words = trim(line.text.substr(sign.size()));
            const bool next_in_order =
                last_sign_read.empty() ||
                (!sign.empty() && read_digits(sign).value == read_digits(last_sign_read).value + 1);
            if (!sign.empty() && next_in_order) {
                last_sign_read = sign;
                if (words.empty()) {
                    waiting.push_back(sign);
                    open = false;
                } else {
                    add_note(line, sign, words);
                    open = !ends_sentence(words);
                }
                continue;
            }
            if (!waiting.empty() && !open) {
                add_note(line, waiting.front(), line.text);
                waiting.erase(waiting.begin());
                open = !ends_sentence(line.text);
                if (waiting.empty() && !open) {
                    ++i;
                    break;
                }
                continue;
            }
            if (!open || line.after_blank) break;
            TextLine more;
            more.line = line;
            more.in_note = true;
            out_.push_back(more);
            open = !ends_sentence(line.text);
        }
        for (const std::string_view sign : waiting) add_note(lines_[i_], sign, {});
        i_ = i;
        // What follows goes on where the text stopped.
        broken_ = false;
        return true;
    }

    void add_note(const Line& line, std::string_view sign, std::string_view words) {
        TextLine note;
        note.line = line;
        note.line.text = words;
        note.note = sign;
        note.in_note = true;
        out_.push_back(note);
    }

    const std::vector<Line>& lines_;
    bool markdown_;
    std::vector<Remark>& report_;
    std::vector<bool> furniture_;
    std::vector<TextLine> out_;
    std::size_t i_ = 0;
    bool boxed_ = false;   // inside a box drawn with stars
    bool broken_ = false;  // something that separates paragraphs was left out
};

}  // namespace

bool is_page_number_line(std::string_view text) {
    return is_page_line(text) || is_page_word(text);
}

bool is_rule_line(std::string_view text) {
    return is_rule(text);
}

std::vector<TextLine> clear_furniture(const Lines& lines, bool markdown, std::vector<Remark>& report) {
    return Clearing(lines, markdown, report).run();
}

}  // namespace adref::formats
