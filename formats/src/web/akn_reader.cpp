#include "formats/src/web/akn_reader.h"

#include "formats/src/text_util.h"
#include "formats/src/web/akn.h"
#include "formats/src/web/akn_elements.h"
#include "formats/src/web/markup.h"

#include <QByteArray>

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kDeepestAkn = 256;

std::string utf8(const auto& text) {
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool is_blank_text(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string first_line(std::string text) {
    text = text.substr(0, text.find('\n'));
    while (text.ends_with('.')) text.pop_back();
    return text;
}

}  // namespace

Result<Document> AknReader::run() {
    xml_.addData(QByteArray::fromRawData(bytes_.data(), static_cast<qsizetype>(bytes_.size())));
    xml_.setEntityExpansionLimit(0);
    while (!xml_.atEnd()) {
        switch (xml_.readNext()) {
            case QXmlStreamReader::DTD:
                return bad("a document type declaration, which may hide text, is not read",
                           "remove the <!DOCTYPE …> line");
            case QXmlStreamReader::StartElement:
                if (frames_.empty() && xml_.name() != QLatin1String("akomaNtoso"))
                    return bad("this is not Akoma Ntoso: its root element is <" + utf8(xml_.name()) + ">",
                               "");
                if (frames_.size() >= kDeepestAkn)
                    return bad("elements are nested more than " + std::to_string(kDeepestAkn) + " deep", "");
                start();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            case QXmlStreamReader::Characters:
                characters(utf8(xml_.text()));
                break;
            default:
                break;
        }
    }
    if (xml_.hasError()) return bad("not well-formed XML: " + first_line(utf8(xml_.errorString())), "");
    flush();
    if (document_.empty()) return bad("there is no text in the document", "");
    return document_.finish(std::move(title_), language_);
}

Error AknReader::bad(std::string message, std::string hint) const {
    return {ErrorCode::bad_input, std::move(message),
            std::string(name_) + ", line " + std::to_string(xml_.lineNumber()), std::move(hint)};
}

std::string AknReader::attribute(const char* name) const {
    return utf8(xml_.attributes().value(QLatin1String(name)));
}

bool AknReader::inside(std::string_view name) const {
    return std::any_of(frames_.begin(), frames_.end(), [name](const AknFrame& f) { return f.name == name; });
}

void AknReader::start() {
    AknFrame frame;
    frame.name = utf8(xml_.name());
    if (skip_ != 0) {
        frames_.push_back(std::move(frame));
        return;
    }
    const std::string& name = frame.name;
    if (name == "FRBRlanguage" && (!language_ || language_->empty())) language_ = attribute("language");
    if (name == "FRBRalias" && title_.empty() && attribute("name") == "title") title_ = attribute("value");
    if (name == "toc" || name == "del" || name == "componentRef") {
        skip_ = frames_.size() + 1;
        skip_line_ = static_cast<std::size_t>(xml_.lineNumber());
    }
    const std::string classes = attribute("class");
    frame.ours = parse_markup_class(classes, frame.kind, frame.level);
    if (name == "authorialNote") {
        begin_note(frame);
    } else if (name == "noteRef") {
        if (open_) open_->styled.notes.push_back({open_->length, attribute("href")});
    } else if (name == "eol" || name == "br") {
        if (open_) append(" ");
    } else if (name == "img") {
        report_.push_back(
            {Remark::What::dropped, static_cast<std::size_t>(xml_.lineNumber()), attribute("alt"), "image"});
    } else if (name == "tr") {
        begin_row(frame);
    } else if ((name == "td" || name == "th") && open_ && open_->cells) {
        if (!std::exchange(first_cell_, false)) append("\t");
    } else if (open_ && open_->cells) {
        if (is_akn_line(name) && open_->length > 0 && !open_->styled.text.ends_with('\t')) append(" ");
    } else if (notes_open_ == 0 && (frame.ours || is_akn_hierarchy(name))) {
        begin_owner(frame);
    } else if (name == "num") {
        num_ = frames_.size() + 1;
    }
    mark(frame, classes);
    const bool line = skip_ == 0 && is_akn_line(name) && !(open_ && open_->cells);
    frames_.push_back(std::move(frame));
    if (line) begin_line();
    if (name_of_top() == "docTitle" && !open_) begin_line();
    if (open_ && !open_->known && name_of_top() == "docTitle" && inside("preface"))
        open_->paragraph.kind = Kind::title;
    if (open_ && !open_->known && name_of_top() == "signature") open_->paragraph.kind = Kind::signature;
}

void AknReader::end() {
    AknFrame& frame = frames_.back();
    if (skip_ != 0) {
        if (skip_ == frames_.size()) {
            skip_ = 0;
            if (!is_blank_text(skipped_))
                report_.push_back({Remark::What::dropped, skip_line_, std::string(trim(skipped_)),
                                   frame.name == "toc" ? "table of contents" : "deleted text"});
            skipped_.clear();
        }
        frames_.pop_back();
        return;
    }
    if (num_ == frames_.size()) num_ = 0;
    if (frame.mark && open_ && frame.mark_start < open_->length) add_mark(*frame.mark, frame.mark_start);
    if (frame.name == "authorialNote") {
        end_note();
    } else if (frame.name == "tr" ||
               (is_akn_line(frame.name) && notes_open_ == 0 && !(open_ && open_->cells))) {
        flush();
    }
    if (frame.owner) emit_bare(frame);
    frames_.pop_back();
}

void AknReader::mark(AknFrame& frame, const std::string& classes) {
    if (!open_) {
        if (frame.name != "b" && frame.name != "i" && frame.name != "u" && frame.name != "sup" &&
            frame.name != "sub" && frame.name != "span")
            return;
        if (skip_ != 0 || num_ != 0) return;
    }
    if (frame.name == "b") frame.mark = MarkKind::bold;
    if (frame.name == "i") frame.mark = MarkKind::italic;
    if (frame.name == "u") frame.mark = MarkKind::underline;
    if (frame.name == "sup") frame.mark = MarkKind::superscript;
    if (frame.name == "sub") frame.mark = MarkKind::subscript;
    if (frame.name == "span" && has_word(classes, "strike")) frame.mark = MarkKind::strike;
    if (frame.name == "span" && has_word(classes, "adref-number")) num_ = frames_.size() + 1;
    frame.mark_start = open_ ? open_->length : 0;
}

Result<Document> read_akn(std::string_view bytes, std::string_view name, std::vector<Remark>& report) {
    if (bytes.empty()) return Error{ErrorCode::bad_input, "the file is empty", std::string(name), ""};
    return AknReader(bytes, name, report).run();
}

}  // namespace adref::formats
