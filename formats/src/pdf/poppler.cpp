#include "formats/src/pdf/poppler.h"

#include "formats/src/process.h"

#include <utility>
#include <vector>

namespace adref::formats {
namespace {

Error not_read(std::string_view name, std::string why, std::string hint) {
    return {ErrorCode::bad_input, std::move(why), std::string(name), std::move(hint)};
}

// What poppler's exit statuses and messages mean.
Error explain(const ProcessEnd& end, std::string_view name) {
    const std::string message = first_message(end.err);
    switch (end.how) {
        case ProcessEnd::How::too_slow:
            return not_read(name, "poppler needs too long to read this PDF",
                            "print it to a new PDF, or save the text as .docx");
        case ProcessEnd::How::too_much:
            return not_read(name, "there is more text in this PDF than can be read", "split it");
        case ProcessEnd::How::signalled:
            return not_read(name, "poppler crashed, or ran out of memory, on this PDF",
                            "print it to a new PDF, or save the text as .docx");
        case ProcessEnd::How::exited:
            break;
    }
    if (message.find("assword") != std::string::npos || message.find("ncrypt") != std::string::npos) {
        return not_read(name, "the PDF is encrypted: it opens only with a password",
                        "qpdf --decrypt --password=… IN.pdf OUT.pdf");
    }
    return not_read(name, "not a PDF that poppler can read" + (message.empty() ? "" : ": " + message),
                    "if it opens in a viewer, print it to a new PDF");
}

}  // namespace

Result<PopplerOutput> ask_poppler(std::string_view pdf, std::string_view name) {
    const std::string words = find_program("pdftotext");
    const std::string fonts = find_program("pdftohtml");
    if (words.empty() || fonts.empty()) {
        return not_read(name, "PDF is read by way of poppler's tools, which are not installed",
                        "install poppler-utils");
    }
    Result<PrivateFolder> folder = PrivateFolder::make();
    if (!folder) return folder.error();
    if (const Status written = folder->write("text.pdf", pdf); !written) return written.error();
    ProcessCall call;
    call.home = folder->path();
    call.program = words;
    call.arguments = {"-bbox", "-enc", "UTF-8", "text.pdf", "-"};
    Result<ProcessEnd> said = run_process(call);
    if (!said) return said.error();
    if (!said->well()) return explain(*said, name);
    PopplerOutput output;
    output.words = std::move(said->out);
    // -hidden: the invisible words have fonts too. The largest zoom, since
    // coordinates and sizes come in whole numbers.
    call.program = fonts;
    call.arguments = {"-xml", "-i", "-stdout", "-hidden", "-zoom", "3", "-enc", "UTF-8", "text.pdf"};
    said = run_process(call);
    if (!said) return said.error();
    if (said->well()) output.fonts = std::move(said->out);
    return output;
}

}  // namespace adref::formats
