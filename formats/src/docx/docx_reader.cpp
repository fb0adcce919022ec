// The parts of a Word file in the order in which each needs the ones before.
#include "formats/src/docx/docx_reader.h"

#include "formats/src/docx/docx_context.h"
#include "formats/src/docx/docx_parts.h"
#include "formats/src/office/main_language.h"
#include "formats/src/text_util.h"
#include "formats/src/zip/package.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace adref::formats {
namespace {

// The words of what is open at depth `inside`, to its end, without looks; 0: of
// all that follows.
std::string plain_words(DocxXml& xml, std::size_t inside) {
    std::string words;
    bool line = false;  // a paragraph ended: more words begin a line
    const auto begin = [&] {
        if (std::exchange(line, false) && !words.empty()) words += '\n';
    };
    while (xml.next_in(inside)) {
        if (xml.token() == DocxXml::Token::end && xml.tag() == DocxTag::p) line = true;
        if (xml.token() != DocxXml::Token::start) continue;
        if (xml.tag() == DocxTag::t) {
            begin();
            xml.collect(words);
        } else if (xml.tag() == DocxTag::tab || xml.tag() == DocxTag::br) {
            begin();
            words += ' ';
        }
    }
    return words;
}

void read_comments(DocxXml& xml, DocxContext& context) {
    while (xml.next() != DocxXml::Token::done) {
        if (xml.token() != DocxXml::Token::start || xml.tag() != DocxTag::comment) continue;
        const std::uint32_t id = context.names.id(xml.attribute(u"id"));
        DocxComment comment;
        comment.comment.author = to_utf8(xml.attribute(u"author"));
        comment.comment.date = to_utf8(xml.attribute(u"date"));
        comment.comment.text = plain_words(xml, xml.depth());
        context.comments.emplace(id, std::move(comment));
    }
}

struct CoreProperties {
    std::string title;
    std::string language;
};

CoreProperties read_core(DocxXml& xml) {
    CoreProperties properties;
    while (xml.next() != DocxXml::Token::done) {
        if (xml.token() != DocxXml::Token::start) continue;
        if (xml.tag() == DocxTag::title && properties.title.empty()) xml.collect(properties.title);
        if (xml.tag() == DocxTag::language && properties.language.empty()) xml.collect(properties.language);
    }
    return {std::string(trim(properties.title)), std::string(trim(properties.language))};
}

std::string language_of(const DocxContext& context) {
    std::map<std::string, std::size_t> letters;
    for (const auto& [language, count] : context.letters) letters[context.names.text(language)] += count;
    letters.erase("x-none");  // Word's name for none
    return main_language(letters);
}

class DocxReading {
 public:
    DocxReading(ZipPackage package, std::vector<Remark>& report)
        : package_(std::move(package)), context_(text_, report) {}

    Result<RichText> read() {
        const Result<DocxParts> parts = find_docx_parts(package_);
        if (!parts) return parts.error();
        const Status status = read_parts(*parts);
        if (!status) return status.error();
        place_notes();
        for (const auto& [id, comment] : context_.comments) {
            if (comment.index == kNoIndex) uncalled_.insert(comment.comment.text);
        }
        for (const std::string& words : uncalled_) context_.drop(words, "a comment on nothing in the text");
        text_.revisions = context_.revisions.take(context_.names);
        text_.title = core_.title;
        // Word leaves that property empty; who fills it means it.
        text_.language = core_.language.empty() ? language_of(context_) : core_.language;
        return std::move(text_);
    }

 private:
    Status read_parts(const DocxParts& parts) {
        const auto styles = [&](DocxXml& xml) { context_.styles.read(xml, context_.names); };
        const auto numbering = [&](DocxXml& xml) { context_.numbering.read(xml, context_.names); };
        const auto comments = [&](DocxXml& xml) { read_comments(xml, context_); };
        const auto main = [&](DocxXml& xml) { read_main(xml); };
        const auto notes = [&](DocxXml& xml) { read_docx_body(xml, context_); };
        const auto title = [&](DocxXml& xml) { core_ = read_core(xml); };
        Status status = read_part(parts.styles, styles);
        if (status) status = read_part(parts.numbering, numbering);
        if (status) status = read_part(parts.comments, comments);
        if (status) status = read_part(parts.main, main, true);
        if (status) status = read_part(parts.footnotes, notes);
        if (status) status = read_part(parts.endnotes, notes);
        if (status) status = read_part(parts.properties, title);
        if (status) status = drop_parts(parts.headers, "page header");
        if (status) status = drop_parts(parts.footers, "page footer");
        return status;
    }

    template <class Read>
    Status read_part(const std::string& part, const Read& read, bool needed = false) {
        if (part.empty()) return Done{};
        if (!needed && !package_.has(part)) {
            context_.report.push_back(
                {Remark::What::suspicious, 0, part, "a part of the file that it names is missing"});
            return Done{};
        }
        const Result<std::string> bytes = package_.read(part);
        if (!bytes) return bytes.error();
        DocxXml xml(*bytes, package_.where(part));
        read(xml);
        if (xml.error()) return *xml.error();
        return Done{};
    }

    void read_main(DocxXml& xml) {
        while (xml.next() == DocxXml::Token::text) {
        }
        if (xml.token() == DocxXml::Token::start && xml.tag() != DocxTag::document)
            xml.fail("this is no text document", "adref reads Word's documents, not sheets or slides");
        text_.paragraphs = read_docx_body(xml, context_);
    }

    // One remark for each different text: a file has them for first, left and right pages.
    Status drop_parts(const std::vector<std::string>& parts, const char* why) {
        std::set<std::string> seen;
        for (const std::string& part : parts) {
            std::string words;
            Status status = read_part(part, [&](DocxXml& xml) { words = plain_words(xml, 0); });
            if (!status) return status;
            words = std::string(trim(words));
            if (!words.empty() && seen.insert(words).second) context_.drop(words, why);
        }
        return Done{};
    }

    void place_notes() {
        std::set<DocxNoteKey> placed;
        for (auto& [key, paragraphs] : context_.notes) {
            const auto called = context_.called.find(key);
            if (called != context_.called.end() && placed.insert(key).second) {
                text_.notes[called->second].paragraphs = std::move(paragraphs);
                continue;
            }
            std::string words;
            for (const RichParagraph& paragraph : paragraphs) {
                if (!words.empty()) words += '\n';
                for (const RichRun& run : paragraph.runs) words += run.text;
            }
            if (!trim(words).empty())
                context_.drop(std::move(words), "a note that is not called in the text");
        }
        for (const auto& [key, index] : context_.called) {
            if (!placed.contains(key))
                context_.report.push_back({Remark::What::suspicious, 0, text_.notes[index].sign,
                                           "the call of a note that the file does not have"});
        }
    }

    CoreProperties core_;
    ZipPackage package_;
    RichText text_;
    DocxContext context_;
    std::set<std::string> uncalled_;
};

}  // namespace

Result<RichText> read_docx(std::string_view bytes, std::string_view name, std::vector<Remark>& report) {
    Result<ZipPackage> package = ZipPackage::open(bytes, name);
    if (!package) return package.error();
    return DocxReading(std::move(package).value(), report).read();
}

}  // namespace adref::formats
