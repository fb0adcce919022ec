#include "formats/src/pdf/pdf_reader.h"

#include "diffcore/unicode.h"
#include "formats/src/assemble.h"
#include "formats/src/language.h"
#include "formats/src/pdf/pdf_arabic.h"
#include "formats/src/pdf/pdf_columns.h"
#include "formats/src/pdf/pdf_furniture.h"
#include "formats/src/pdf/pdf_lines.h"
#include "formats/src/pdf/pdf_notes.h"
#include "formats/src/pdf/pdf_order.h"
#include "formats/src/pdf/pdf_paragraphs.h"
#include "formats/src/pdf/pdf_words.h"
#include "formats/src/pdf/poppler.h"
#include "formats/src/suspicious.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace adref::formats {
namespace {

// Of most letters.
double find_body_size(const std::vector<PdfRegion>& regions) {
    std::map<double, std::size_t> letters;
    for (const PdfRegion& region : regions) {
        for (const PdfRow& row : region.rows) {
            for (const PdfWord& word : row.words) letters[row.size] += word.text.size();
        }
    }
    const auto most = std::max_element(letters.begin(), letters.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == letters.end() ? 0 : most->first;
}

// Pages without words are pictures, or blank: only a person can tell.
void report_empty_pages(const std::vector<PdfPage>& pages, std::vector<Remark>& report) {
    for (const PdfPage& page : pages) {
        if (page.words.empty())
            report.push_back(
                {Remark::What::suspicious, page.number, "", "no text: blank, or a picture of a page"});
    }
}

// Fonts that do not say which letters they draw.
void report_unknown_letters(const std::vector<PdfPage>& pages, std::vector<Remark>& report) {
    for (const PdfPage& page : pages) {
        std::string unknown;
        for (const PdfWord& word : page.words) {
            for (std::size_t i = 0; i < word.text.size() && unknown.size() < 60;) {
                const unicode::Decoded here = unicode::decode(word.text, i);
                const bool own = here.code >= 0xE000 && here.code <= 0xF8FF;
                if (own || here.code == unicode::kReplacement) unicode::append(unknown, here.code);
                i += here.bytes;
            }
        }
        if (!unknown.empty())
            report.push_back({Remark::What::suspicious, page.number, std::move(unknown),
                              "signs that the PDF's fonts do not name"});
    }
}

// The labels that can be called on each page: of its own notes, and of the next
// page's, where a long one may have gone.
std::vector<std::set<std::string>> labels_by_page(const std::vector<PdfNote>& notes, std::size_t pages) {
    std::vector<std::set<std::string>> labels(pages + 2);
    for (const PdfNote& note : notes) {
        labels[note.page].insert(note.label);
        labels[note.page - 1].insert(note.label);
    }
    return labels;
}

std::vector<PdfNoteLines> lines_of_notes(std::vector<PdfNote> notes) {
    std::vector<PdfNoteLines> result;
    for (PdfNote& note : notes) {
        PdfNoteLines& lines = result.emplace_back();
        lines.label = std::move(note.label);
        lines.page = note.page;
        for (const PdfRow& row : note.rows) {
            PdfLine& line = lines.lines.emplace_back();
            line.styled = style_pdf_row(row, {});
            line.page = note.page;
            line.size = row.size;
        }
    }
    return result;
}

// Until here a remark's line was its page.
void name_pages(std::vector<Remark>& report) {
    std::stable_sort(report.begin(), report.end(),
                     [](const Remark& a, const Remark& b) { return a.line < b.line; });
    for (Remark& remark : report) {
        if (remark.line != 0) remark.why += ", page " + std::to_string(remark.line);
        remark.line = 0;
    }
}

// A heading is bold because it is one.
void forget_heading_weight(Paragraph& paragraph) {
    if (!is_heading(paragraph.kind)) return;
    const auto length = static_cast<std::uint32_t>(unicode::count_code_points(paragraph.text));
    std::erase_if(paragraph.marks, [length](const Mark& mark) {
        return mark.kind == MarkKind::bold && mark.start == 0 && mark.end >= length;
    });
}

}  // namespace

Result<Reading> read_pdf(std::string_view bytes, std::string_view name, const ReadOptions& options) {
    const Result<PopplerOutput> output = ask_poppler(bytes, name);
    if (!output) return output.error();
    Reading reading;
    reading.format = Format::pdf;
    std::vector<Remark>& report = reading.report;
    Result<std::vector<PdfPage>> read = read_pdf_words(*output, name, report);
    if (!read) return read.error();
    std::vector<PdfPage>& pages = *read;
    const bool empty =
        std::all_of(pages.begin(), pages.end(), [](const PdfPage& page) { return page.words.empty(); });
    if (empty) {
        return Error{ErrorCode::bad_input, "no text in it: a scan?", std::string(name),
                     "ocrmypdf IN.pdf OUT.pdf puts the text over the pictures"};
    }
    report_empty_pages(pages, report);
    report_unknown_letters(pages, report);
    const bool right_to_left = reads_right_to_left(pages);
    clear_pdf_furniture(pages, report);
    std::vector<PdfRegion> regions;
    const std::size_t count = pages.size();
    const double gutter = find_pdf_gutter(pages);
    for (PdfPage& page : pages) {
        for (PdfRegion& region : find_pdf_regions(std::move(page), right_to_left, gutter))
            regions.push_back(std::move(region));
    }
    const bool by_shape = brackets_by_shape(regions, right_to_left);
    for (PdfRegion& region : regions) {
        for (PdfRow& row : region.rows) order_pdf_row(row, right_to_left, by_shape);
    }
    drop_kashidas(regions, report);
    mend_lam_alef(regions, report);
    const double body_size = find_body_size(regions);
    std::vector<PdfNote> notes = take_pdf_notes(regions, body_size);
    const std::vector<PdfLine> lines = make_pdf_lines(regions, right_to_left, labels_by_page(notes, count));
    std::vector<Block> blocks = make_pdf_blocks(lines, lines_of_notes(std::move(notes)), body_size, report);

    std::string all;
    for (Block& block : blocks) {
        tidy(block.styled, block.table ? Tabs::keep : Tabs::fold);
        all += block.styled.text + "\n";
    }
    std::erase_if(blocks, [](const Block& block) { return !block.note && block.styled.text.empty(); });
    const std::string language = options.language.empty() ? guess_language(all) : options.language;
    TornWords words;
    for (const Block& block : blocks) words.learn(block.styled.text);
    for (const Block& block : blocks) {
        report_broken_words(block.styled.text, block.line, language.starts_with("en"), report);
        words.report(block.styled.text, block.line, report);
    }
    reading.document = assemble(std::move(blocks), report).document;
    reading.document.language = language;
    for (Paragraph& paragraph : reading.document.paragraphs) forget_heading_weight(paragraph);
    name_pages(report);
    return reading;
}

}  // namespace adref::formats
