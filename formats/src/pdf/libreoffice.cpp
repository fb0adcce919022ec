#include "formats/src/pdf/libreoffice.h"

#include "formats/src/process.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace adref::formats {
namespace {

// LibreOffice reserves much more than it uses.
constexpr std::uint64_t kMemory = std::uint64_t{16} << 30U;

std::string_view kind_of(Format format) {
    return format == Format::doc ? "Word 97 .doc files" : ".rtf files";
}

Error failed(std::string_view name, std::string why) {
    return {ErrorCode::bad_input, "LibreOffice " + std::move(why), std::string(name),
            "open it in a word processor and save it as .docx"};
}

}  // namespace

Result<std::string> convert_with_libreoffice(Format format, std::string_view bytes, std::string_view name,
                                             std::chrono::milliseconds time) {
    std::string program = find_program("soffice");
    if (program.empty()) program = find_program("libreoffice");
    if (program.empty()) {
        return Error{ErrorCode::bad_input,
                     std::string(kind_of(format)) + " are read by way of LibreOffice, which is not installed",
                     std::string(name), "apt-get install libreoffice-writer-nogui, or save it as .docx"};
    }
    Result<PrivateFolder> folder = PrivateFolder::make();
    if (!folder) return folder.error();
    // A name of ours: the file's own could look like an option, or be one of the profile's.
    const std::string input = format == Format::doc ? "text.doc" : "text.rtf";
    if (const Status written = folder->write(input, bytes); !written) return written.error();
    ProcessCall call;
    call.program = std::move(program);
    call.home = folder->path();
    call.limits.time = time;
    call.limits.memory = kMemory;
    call.limits.file = kMaxInputBytes;
    call.limits.output = std::size_t{1} << 20U;
    // A profile of its own: a running LibreOffice would answer in its place, and
    // macros and settings of the user have no say.
    call.arguments = {"--headless",
                      "--norestore",
                      "-env:UserInstallation=file://" + folder->path_of("profile"),
                      "--convert-to",
                      "docx",
                      "--outdir",
                      folder->path(),
                      folder->path_of(input)};
    const Result<ProcessEnd> end = run_process(call);
    if (!end) return end.error();
    if (end->how == ProcessEnd::How::too_slow)
        return failed(name, "did not finish within " + std::to_string(time.count() / 1000) + " seconds");
    std::error_code missing;
    const std::string output = folder->path_of("text.docx");
    const std::uintmax_t size = std::filesystem::file_size(output, missing);
    if (!end->well() || missing || size == 0) {
        const std::string message = first_message(end->err);
        return failed(name, "cannot read it" + (message.empty() ? "" : ": " + message));
    }
    if (size > kMaxInputBytes) return too_large(name);
    std::ifstream file(output, std::ios::binary);
    std::string converted{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!converted.starts_with("PK")) return failed(name, "made no .docx of it");
    return converted;
}

}  // namespace adref::formats
