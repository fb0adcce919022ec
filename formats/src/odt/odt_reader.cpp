// The parts of an OpenDocument in the order in which each needs the ones before.
#include "formats/src/odt/odt_reader.h"

#include "formats/src/odt/odt_context.h"
#include "formats/src/office/main_language.h"
#include "formats/src/text_util.h"
#include "formats/src/zip/package.h"

#include <set>
#include <string>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::string_view kTextType = "application/vnd.oasis.opendocument.text";

// The words of the element that just started, without looks.
std::string plain_words(OdtXml& xml) {
    std::string words;
    bool line = false;  // a paragraph ended: more words begin a line
    const std::size_t inside = xml.depth();
    while (xml.next_in(inside)) {
        const bool paragraph = xml.tag() == OdtTag::p || xml.tag() == OdtTag::h;
        if (xml.token() == OdtXml::Token::end && paragraph) {
            line = true;
        } else if (xml.token() == OdtXml::Token::start) {
            if (paragraph && std::exchange(line, false) && !words.empty()) words += '\n';
            if (xml.tag() == OdtTag::space || xml.tag() == OdtTag::tab || xml.tag() == OdtTag::line_break)
                words += ' ';
        } else if (xml.token() == OdtXml::Token::text) {
            append_utf8(words, xml.text());
        }
    }
    return std::string(trim(words));
}

std::string language_of(const OdtContext& context) {
    const std::string main = main_language(context.letters);
    return main.empty() ? plain_language(context.declared_language) : main;
}

class OdtReading {
 public:
    explicit OdtReading(std::vector<Remark>& report) : context_(text_, report) {}

    Result<RichText> read_package(ZipPackage package) {
        Status status = check_type(package);
        if (status) status = check_encryption(package);
        if (status) status = read_part(package, "styles.xml", false);
        if (status) status = read_part(package, "content.xml", true);
        if (status) status = read_part(package, "meta.xml", false);
        if (!status) return status.error();
        return finish(package.where("content.xml"));
    }

    // All parts in one XML file.
    Result<RichText> read_flat(std::string_view bytes, std::string_view name) {
        OdtXml xml(bytes, std::string(name));
        read_root(xml);
        if (xml.error()) return *xml.error();
        return finish(std::string(name));
    }

 private:
    static Status check_type(ZipPackage& package) {
        if (!package.has("mimetype")) return Done{};
        const Result<std::string> type = package.read("mimetype");
        if (!type) return type.error();
        if (type->starts_with(kTextType)) return Done{};
        return Error{ErrorCode::bad_input, "this is no text document", package.where("mimetype"),
                     "adref reads OpenDocument texts, not sheets, slides or drawings"};
    }

    static Status check_encryption(ZipPackage& package) {
        constexpr std::string_view kManifest = "META-INF/manifest.xml";
        if (!package.has(kManifest)) return Done{};
        const Result<std::string> bytes = package.read(kManifest);
        if (!bytes) return bytes.error();
        OdtXml xml(*bytes, package.where(kManifest));
        while (xml.next() != OdtXml::Token::done) {
            if (xml.token() == OdtXml::Token::start && xml.tag() == OdtTag::encryption)
                return Error{ErrorCode::bad_input, "the document is encrypted", package.where(kManifest),
                             "open it with its password and save it without one"};
        }
        if (xml.error()) return *xml.error();
        return Done{};
    }

    Status read_part(ZipPackage& package, std::string_view part, bool needed) {
        if (!needed && !package.has(part)) return Done{};
        const Result<std::string> bytes = package.read(part);
        if (!bytes) return bytes.error();
        OdtXml xml(*bytes, package.where(part));
        read_root(xml);
        if (xml.error()) return *xml.error();
        return Done{};
    }

    void read_root(OdtXml& xml) {
        while (xml.next() == OdtXml::Token::text) {
        }
        if (xml.token() != OdtXml::Token::start) return;
        const OdtTag root = xml.tag();
        const std::size_t inside = xml.depth();
        while (xml.next_start(inside)) {
            switch (xml.tag()) {
                case OdtTag::meta_part:
                    read_meta(xml);
                    break;
                case OdtTag::styles:
                    read_styles(xml, false);
                    break;
                case OdtTag::automatic_styles:
                    // Those of styles.xml are for headers and footers, and have the
                    // names of others in content.xml.
                    if (root == OdtTag::document_styles) {
                        xml.skip();
                    } else {
                        read_styles(xml, true);
                    }
                    break;
                case OdtTag::master_styles:
                    drop_furniture(xml);
                    break;
                case OdtTag::body:
                    read_body(xml);
                    break;
                default:
                    xml.skip();
            }
        }
    }

    void read_meta(OdtXml& xml) {
        const std::size_t inside = xml.depth();
        while (xml.next_start(inside)) {
            if (xml.tag() == OdtTag::title && text_.title.empty()) {
                xml.collect(text_.title);
                text_.title = std::string(trim(text_.title));
            } else if (xml.tag() == OdtTag::language) {
                xml.collect(context_.declared_language);
            } else {
                xml.skip();
            }
        }
    }

    void read_styles(OdtXml& xml, bool automatic) {
        context_.styles.read(xml, automatic, [&] {
            if (xml.tag() == OdtTag::list_style || xml.tag() == OdtTag::outline_style) {
                context_.lists.read_style(xml, context_.report);
            } else {
                xml.skip();
            }
        });
    }

    // One remark for each different text: a file has them for first, left and right pages.
    void drop_furniture(OdtXml& xml) {
        const std::size_t inside = xml.depth();
        while (xml.next_start(inside)) {
            if (xml.tag() != OdtTag::header_or_footer) continue;
            std::string words = plain_words(xml);
            if (!words.empty() && seen_.insert(words).second)
                context_.drop(std::move(words), "page header or footer");
        }
    }

    void read_body(OdtXml& xml) {
        const std::size_t inside = xml.depth();
        while (xml.next_start(inside)) {
            if (xml.tag() != OdtTag::text_document || context_.found_text) {
                xml.skip();
                continue;
            }
            context_.found_text = true;
            read_odt_body(xml, context_);
        }
    }

    Result<RichText> finish(std::string where) {
        if (!context_.found_text)
            return Error{ErrorCode::bad_input, "this is no text document", std::move(where),
                         "adref reads OpenDocument texts, not sheets, slides or drawings"};
        end_comments();
        text_.language = language_of(context_);
        return std::move(text_);
    }

    // Comments that never end are about the place where they start.
    void end_comments() {
        std::set<std::uint32_t> open;
        for (const auto& [name, index] : context_.comments) open.insert(index);
        if (open.empty()) return;
        for (RichParagraph& paragraph : text_.paragraphs) end_comments(paragraph, open);
        for (RichNote& note : text_.notes) {
            for (RichParagraph& paragraph : note.paragraphs) end_comments(paragraph, open);
        }
    }
    static void end_comments(RichParagraph& paragraph, const std::set<std::uint32_t>& open) {
        std::vector<RichRun> runs;
        for (RichRun& run : paragraph.runs) {
            const bool ends = run.type == RichRun::Type::comment_start && open.contains(run.index);
            RichRun end = ends ? run : RichRun();
            end.type = RichRun::Type::comment_end;
            runs.push_back(std::move(run));
            if (ends) runs.push_back(std::move(end));
        }
        paragraph.runs = std::move(runs);
    }

    RichText text_;
    OdtContext context_;
    std::set<std::string> seen_;
};

}  // namespace

Result<RichText> read_odt(std::string_view bytes, std::string_view name, std::vector<Remark>& report) {
    const std::size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first != std::string_view::npos && bytes[first] == '<')
        return OdtReading(report).read_flat(bytes, name);
    Result<ZipPackage> package = ZipPackage::open(bytes, name);
    if (!package) return package.error();
    return OdtReading(report).read_package(std::move(package).value());
}

}  // namespace adref::formats
