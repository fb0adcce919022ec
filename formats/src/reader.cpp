#include "formats/reader.h"

#include "diffcore/unicode.h"
#include "formats/document_json.h"
#include "formats/src/assemble.h"
#include "formats/src/block.h"
#include "formats/src/decode.h"
#include "formats/src/furniture.h"
#include "formats/src/join.h"
#include "formats/src/language.h"
#include "formats/src/layout.h"
#include "formats/src/lines.h"
#include "formats/src/recognise.h"
#include "formats/src/running_feet.h"
#include "formats/src/spans.h"
#include "formats/src/split.h"
#include "formats/src/suspicious.h"

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

// Words taken apart and pages numbered: what a PDF leaves behind.
bool looks_torn(const std::vector<Remark>& report) {
    return std::any_of(report.begin(), report.end(), [](const Remark& remark) {
        return remark.what == Remark::What::suspicious || remark.why.find("page") != std::string::npos;
    });
}

Result<Reading> read_text(std::string text, std::string_view name, bool markdown,
                          const ReadOptions& options) {
    Reading reading;
    reading.format = markdown ? Format::markdown : Format::text;
    Result<Lines> split = split_lines(std::move(text), name, reading.report);
    if (!split) return split.error();
    Lines& lines = *split;
    take_out_running_feet(lines, reading.report);
    const std::vector<TextLine> kept = clear_furniture(lines, markdown, reading.report);
    const PageLayout page = recognise_layout(kept, options.layout);
    reading.layout = page.layout;
    std::vector<Block> blocks = join_lines(kept, page, markdown, reading.report);
    if (markdown) blocks = split_glued_titles(std::move(blocks));
    for (Block& block : blocks) {
        if (markdown) {
            block.styled = read_spans(block.raw, block.line, reading.report);
        } else {
            block.styled.text = std::move(block.raw);
        }
        block.raw = {};
        tidy(block.styled, block.table ? Tabs::keep : Tabs::fold);
    }
    blocks = split_glued_headings(std::move(blocks));
    std::erase_if(blocks, [](const Block& block) { return !block.note && block.styled.text.empty(); });
    const std::string language = options.language.empty() ? guess_language(*lines.text) : options.language;
    for (const Block& block : blocks) {
        report_broken_words(block.styled.text, block.line, language.starts_with("en"), reading.report);
    }
    if (looks_torn(reading.report)) {
        TornWords words;
        for (const Block& block : blocks) words.learn(block.styled.text);
        for (const Block& block : blocks) words.report(block.styled.text, block.line, reading.report);
    }
    reading.document = assemble(std::move(blocks), reading.report).document;
    reading.document.language = language;
    std::stable_sort(reading.report.begin(), reading.report.end(),
                     [](const Remark& a, const Remark& b) { return a.line < b.line; });
    return reading;
}

}  // namespace

Error too_large(std::string_view name) {
    return {ErrorCode::bad_input, "larger than " + std::to_string(kMaxInputBytes >> 20U) + " MiB",
            std::string(name), "is this the text? split it or leave pictures out"};
}

Result<Reading> read(std::string_view bytes, std::string_view name, const ReadOptions& options) {
    if (bytes.size() > kMaxInputBytes) return too_large(name);
    const Result<Format> outer = recognise_format(bytes, name);
    if (!outer) return outer.error();
    if (needs_office(*outer))
        return Error{ErrorCode::bad_input, "this is no plain text", std::string(name),
                     "read_office reads it"};
    Result<std::string> decoded = decode_text(bytes, name);
    if (!decoded) return decoded.error();
    const Format format = recognise_text_format(*decoded, name);  // UTF-16 tells only now
    if (format == Format::document_json) {
        Result<Document> document = read_document_json(*decoded, name);
        if (!document) return document.error();
        Reading reading;
        reading.document = std::move(document).value();
        reading.format = format;
        if (!options.language.empty()) reading.document.language = options.language;
        return reading;
    }
    return read_text(std::move(decoded).value(), name, format == Format::markdown, options);
}

}  // namespace adref::formats
