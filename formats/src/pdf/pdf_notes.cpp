#include "formats/src/pdf/pdf_notes.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace adref::formats {
namespace {

// Notes are set in at most this share of the size of the text.
constexpr double kNoteSize = 0.94;

bool is_note_symbol(char32_t code) {
    return code == U'*' || code == 0x2020 || code == 0x2021 || code == 0xA7 || code == 0xB6 || code == 0x2217;
}

// How many bytes at the start of the text are the sign of a note.
std::size_t sign_length(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    if (end > 0) return end <= 3 ? end : 0;
    while (end < text.size() && is_note_symbol(unicode::decode(text, end).code))
        end += unicode::decode(text, end).bytes;
    return end <= 9 ? end : 0;
}

long value_of(std::string_view sign) {
    long value = 0;
    for (const char c : sign) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

class Taker {
 public:
    Taker(std::vector<PdfRegion>& regions, double body_size) : regions_(regions), body_size_(body_size) {
        for (const PdfRegion& region : regions) {
            for (const PdfRow& row : region.rows) {
                for (std::size_t w = 1; w < row.words.size(); ++w) {
                    if (const std::string sign = note_call(row.words[w]); !sign.empty())
                        called_[region.page].insert(sign);
                }
            }
        }
    }

    std::vector<PdfNote> run() {
        for (PdfRegion& region : regions_) take(region);
        return std::move(notes_);
    }

 private:
    void take(PdfRegion& region) {
        std::vector<PdfRow>& rows = region.rows;
        std::size_t from = rows.size();
        while (from > 0 && rows[from - 1].size <= body_size_ * kNoteSize) --from;
        std::size_t first = from;
        while (first < rows.size() && sign_of(rows[first], region.page, false).empty()) ++first;
        if (first == rows.size()) {
            // None with a sign: the rest of one from the page before, or small print.
            if (from < rows.size() && is_open(region.page))
                add(region, from, from);
            else
                take_of_body_size(region);
            return;
        }
        const bool goes_on = from < first && is_open(region.page);
        add(region, goes_on ? from : first, first);
    }

    // The last note has not come to its end and could go on on this page.
    bool is_open(std::size_t page) const {
        if (notes_.empty() || notes_.back().rows.empty() || last_page_ + 1 != page) return false;
        return !ends_sentence(notes_.back().rows.back().words.back().text);
    }

    void take_of_body_size(PdfRegion& region) {
        for (std::size_t i = 1; i < region.rows.size(); ++i) {
            const PdfRow& row = region.rows[i];
            if (row.words.front().raised != PdfRaised::above) continue;
            if (sign_of(row, region.page, false).empty()) continue;
            add(region, i, i);
            return;
        }
    }

    // The sign that a note starts with here. Numbers are believed if they are
    // called on this page or the one before, or count on from the last note.
    std::string sign_of(const PdfRow& row, std::size_t page, bool behind_another) const {
        const PdfWord& word = row.words.front();
        const std::size_t end = sign_length(word.text);
        if (end == 0) return {};
        std::string sign = word.text.substr(0, end);
        const std::string_view rest = std::string_view(word.text).substr(end);
        if ((rest.empty() || rest == "." || rest == ")") && row.words.size() == 1) return {};
        const char32_t next = unicode::decode(rest, 0).code;
        if (!rest.empty() && rest != "." && rest != ")" && !is_letter(next) && next != U'(' && next != U'[' &&
            next != 0x201C && next != 0xAB && next != U'"')
            return {};
        for (const std::size_t where : {page, page - 1}) {
            const auto found = called_.find(where);
            if (found != called_.end() && found->second.contains(sign)) return sign;
        }
        const long value = value_of(sign);
        const bool counts = value > 0 && !notes_.empty() && value == value_of(notes_.back().label) + 1;
        return counts && (behind_another || word.raised == PdfRaised::above) ? sign : std::string();
    }

    void add(PdfRegion& region, std::size_t from, std::size_t first) {
        for (std::size_t i = from; i < region.rows.size(); ++i) {
            PdfRow& row = region.rows[i];
            const std::string sign = i < first ? std::string() : sign_of(row, region.page, i > first);
            if (!sign.empty()) {
                PdfNote& note = notes_.emplace_back();
                note.label = sign;
                note.page = region.page;
                take_sign(row, sign.size());
            }
            notes_.back().rows.push_back(std::move(row));
        }
        last_page_ = region.page;
        region.rows.resize(from);
    }

    static void take_sign(PdfRow& row, std::size_t bytes) {
        PdfWord& word = row.words.front();
        word.text.erase(0, bytes);
        word.raised = PdfRaised::none;
        if (word.text.empty() || word.text == "." || word.text == ")") row.words.erase(row.words.begin());
        if (!row.words.empty()) row.words.front().glued = false;
    }

    std::vector<PdfRegion>& regions_;
    double body_size_;
    std::map<std::size_t, std::set<std::string>> called_;  // by page
    std::vector<PdfNote> notes_;
    std::size_t last_page_ = 0;  // of the last row taken
};

}  // namespace

std::string note_call(const PdfWord& word) {
    const std::size_t end = sign_length(word.text);
    if (end == 0 || end != word.text.size()) return {};
    const bool symbol = word.text[0] < '0' || word.text[0] > '9';
    return word.raised == PdfRaised::above || symbol ? word.text : std::string();
}

std::vector<PdfNote> take_pdf_notes(std::vector<PdfRegion>& regions, double body_size) {
    std::vector<PdfNote> notes = Taker(regions, body_size).run();
    std::erase_if(regions, [](const PdfRegion& region) { return region.rows.empty(); });
    return notes;
}

}  // namespace adref::formats
