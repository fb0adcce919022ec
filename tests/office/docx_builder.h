// Word files made of a few lines of markup, and what was read from them in a
// form that fits into a line of a test.
#pragma once

#include "formats/src/docx/docx_reader.h"
#include "tests/support/zip_builder.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace adref::formats::testing {

inline constexpr const char* kTransitional =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
    "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

// The inside of each part; empty parts are not in the file.
struct DocxFile {
    std::string body;
    std::string styles, numbering, footnotes, endnotes, comments, header, footer;
    std::string core;
    std::string name_space = kTransitional;

    std::string bytes() const {
        adref::testing::ZipBuilder zip;
        const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        const std::string relations =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        std::string outer = relations + "<Relationship Id=\"a\" Type=\"" + types +
                            "officeDocument\" Target=\"text/main.xml\"/>";
        if (!core.empty()) {
            outer +=
                "<Relationship Id=\"b\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
                "metadata/core-properties\" Target=\"/docProps/core.xml\"/>";
            zip.add("docProps/core.xml", "<c xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + core + "</c>");
        }
        zip.add("_rels/.rels", outer + "</Relationships>");
        const auto part = [&](const std::string& root, const std::string& inside) {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + root + " " +
                   name_space + ">" + inside + "</w:" + root + ">";
        };
        std::string inner = relations;
        const auto add = [&](const char* type, const char* root, const std::string& inside) {
            if (inside.empty()) return;
            inner += std::string("<Relationship Id=\"") + type + "\" Type=\"" + types + type +
                     "\" Target=\"x-" + type + ".xml\"/>";
            zip.add(std::string("text/x-") + type + ".xml", part(root, inside));
        };
        add("styles", "styles", styles);
        add("numbering", "numbering", numbering);
        add("footnotes", "footnotes", footnotes);
        add("endnotes", "endnotes", endnotes);
        add("comments", "comments", comments);
        add("header", "hdr", header);
        add("footer", "ftr", footer);
        zip.add("text/_rels/main.xml.rels", inner + "</Relationships>");
        zip.add("text/main.xml", part("document", "<w:body>" + body + "</w:body>"));
        return zip.bytes();
    }
};

struct DocxRead {
    RichText text;
    std::vector<Remark> report;
};

inline DocxRead read_well(const std::string& bytes) {
    DocxRead read;
    Result<RichText> text = read_docx(bytes, "draft.docx", read.report);
    EXPECT_TRUE(text.ok()) << (text ? "" : text.error().message + " (" + text.error().where + ")");
    if (text) read.text = std::move(*text);
    return read;
}

inline DocxRead read_body(const std::string& body) {
    DocxFile file;
    file.body = body;
    return read_well(file.bytes());
}

// "plain [bold:b] [deleted:-] [link|": the runs of a paragraph, those with
// marks or changes in brackets.
inline std::string shown(const RichParagraph& paragraph) {
    std::string out;
    for (const RichRun& run : paragraph.runs) {
        switch (run.type) {
            case RichRun::Type::note:
                out += "{note " + std::to_string(run.index) + "}";
                break;
            case RichRun::Type::cell_end:
                out += " | ";
                break;
            case RichRun::Type::comment_start:
                out += "{c" + std::to_string(run.index) + ":";
                break;
            case RichRun::Type::comment_end:
                out += ":c" + std::to_string(run.index) + "}";
                break;
            case RichRun::Type::text: {
                std::string signs;
                for (unsigned kind = 0; kind < 6; ++kind) {
                    if ((run.marks & (1U << kind)) != 0) signs += "biusxv"[kind];
                }
                if (run.label) signs += '#';
                if (run.inserted != kNoIndex) signs += '+' + std::to_string(run.inserted);
                if (run.deleted != kNoIndex) signs += '-' + std::to_string(run.deleted);
                if (run.formatted != kNoIndex) signs += '~' + std::to_string(run.formatted);
                out += signs.empty() ? run.text : "[" + run.text + ":" + signs + "]";
            }
        }
    }
    return out;
}

inline std::vector<std::string> shown(const std::vector<RichParagraph>& paragraphs) {
    std::vector<std::string> out;
    for (const RichParagraph& paragraph : paragraphs) out.push_back(shown(paragraph));
    return out;
}

inline std::vector<std::string> shown(const DocxRead& read) {
    return shown(read.text.paragraphs);
}

// "why: words" of each remark.
inline std::vector<std::string> remarks(const DocxRead& read) {
    std::vector<std::string> out;
    for (const Remark& remark : read.report) out.push_back(remark.why + ": " + remark.text);
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace adref::formats::testing
