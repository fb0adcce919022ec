// OpenDocuments made of a few lines of markup.
#pragma once

#include "formats/src/odt/odt_reader.h"
#include "tests/office/docx_builder.h"
#include "tests/support/zip_builder.h"

#include <string>
#include <vector>

namespace adref::formats::testing {

// The inside of each part.
struct OdtFile {
    std::string body;
    std::string automatic;  // styles of content.xml
    std::string styles;     // of styles.xml
    std::string masters;
    std::string meta;
    std::string manifest;

    static std::string part(const std::string& root, const std::string& inside) {
        const std::string oasis = "urn:oasis:names:tc:opendocument:xmlns:";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:" + root + " xmlns:office=\"" + oasis +
               "office:1.0\" xmlns:style=\"" + oasis + "style:1.0\" xmlns:text=\"" + oasis +
               "text:1.0\" xmlns:table=\"" + oasis + "table:1.0\" xmlns:draw=\"" + oasis +
               "drawing:1.0\" xmlns:fo=\"" + oasis + "xsl-fo-compatible:1.0\" xmlns:svg=\"" + oasis +
               "svg-compatible:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:loext=\"urn:org:"
               "documentfoundation:names:experimental:office:xmlns:loext:1.0\">" +
               inside + "</office:" + root + ">";
    }

    std::string content() const {
        return part("document-content", "<office:automatic-styles>" + automatic +
                                            "</office:automatic-styles>" + "<office:body><office:text>" +
                                            body + "</office:text></office:body>");
    }

    std::string bytes() const {
        adref::testing::ZipBuilder zip;
        zip.add("mimetype", "application/vnd.oasis.opendocument.text").add("content.xml", content());
        zip.add("styles.xml", part("document-styles", "<office:styles>" + styles +
                                                          "</office:styles><office:master-styles>" + masters +
                                                          "</office:master-styles>"));
        zip.add("meta.xml", part("document-meta", "<office:meta>" + meta + "</office:meta>"));
        if (!manifest.empty()) zip.add("META-INF/manifest.xml", manifest);
        return zip.bytes();
    }
};

inline DocxRead read_odt_well(const std::string& bytes) {
    DocxRead read;
    Result<RichText> text = read_odt(bytes, "draft.odt", read.report);
    EXPECT_TRUE(text.ok()) << (text ? "" : text.error().message + " (" + text.error().where + ")");
    if (text) read.text = std::move(*text);
    return read;
}

inline DocxRead read_odt_body(const std::string& body) {
    OdtFile file;
    file.body = body;
    return read_odt_well(file.bytes());
}

}  // namespace adref::formats::testing
