// Which format a file is in, by its first bytes.
#include "diffcore/unicode.h"
#include "formats/reader.h"
#include "formats/src/recognise.h"

#include <array>
#include <optional>
#include <string>

namespace adref::formats {
namespace {

constexpr std::size_t kHead = 4096;

bool ends_with(std::string_view name, std::string_view ending) {
    return name.size() > ending.size() && unicode::lower(name.substr(name.size() - ending.size())) == ending;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

Error not_a_text(std::string_view what, std::string_view name, std::string hint) {
    return {ErrorCode::bad_input, "this is " + std::string(what) + ", not a draft that adref reads",
            std::string(name), std::move(hint)};
}

// The names of an archive's parts stand uncompressed in its directory, at its end.
Result<Format> kind_of_archive(std::string_view bytes, std::string_view name) {
    constexpr std::size_t kNameAt = 30;  // in the header of the first part
    if (bytes.substr(0, 200)
            .substr(std::min(bytes.size(), kNameAt))
            .starts_with("mimetypeapplication/vnd.oasis.opendocument.text"))
        return Format::odt;
    constexpr std::size_t kDirectory = 256U << 10U;
    const std::string_view end = bytes.substr(bytes.size() > kDirectory ? bytes.size() - kDirectory : 0);
    if (contains(end, "word/document") || ends_with(name, ".docx") || ends_with(name, ".docm"))
        return Format::docx;
    if (ends_with(name, ".odt") || contains(end, "content.xml")) return Format::odt;
    if (contains(end, "[Content_Types].xml")) return Format::docx;  // parts of a Word file may have any name
    return not_a_text("an archive", name, "unpack it, and name one of the files in it");
}

// The compound files of Office before 2007, which also hold encrypted new ones.
Result<Format> kind_of_compound(std::string_view bytes, std::string_view name) {
    constexpr std::string_view kEncrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    if (contains(bytes, kEncrypted))
        return Error{ErrorCode::bad_input, "the file is encrypted", std::string(name),
                     "open it in Word with its password and save it without one"};
    return Format::doc;
}

// The start of a text without its byte order mark. Of UTF-16 every other byte:
// all that tells a format is ASCII.
std::string ascii_head(std::string_view bytes) {
    const bool big_endian = bytes.starts_with("\xFE\xFF");
    if (!big_endian && !bytes.starts_with("\xFF\xFE")) {
        if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
        return std::string(bytes.substr(0, kHead));
    }
    std::string head;
    for (std::size_t i = 2; i + 1 < bytes.size() && head.size() < kHead; i += 2) {
        const bool ascii = bytes[big_endian ? i : i + 1] == '\0';
        head += ascii ? bytes[big_endian ? i + 1 : i] : '?';
    }
    return head;
}

std::optional<Format> markup_of(std::string_view bytes, std::string_view name) {
    const std::string head = ascii_head(bytes);
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || head[first] != '<') return std::nullopt;
    const std::string lower = unicode::lower(std::string_view(head).substr(first));
    if (contains(lower, "<akomantoso") || contains(lower, ":akomantoso") || ends_with(name, ".akn.xml"))
        return Format::akoma_ntoso;
    if (lower.starts_with("<!doctype html") || contains(lower, "<html") || ends_with(name, ".html") ||
        ends_with(name, ".htm") || ends_with(name, ".xhtml"))
        return Format::html;
    return std::nullopt;
}

struct Magic {
    std::string_view bytes;
    std::string_view what;
};
constexpr std::array kOthers = {
    Magic{"\x7F"
          "ELF",
          "a program"},
    Magic{"\x89PNG", "a picture"},
    Magic{"\xFF\xD8\xFF", "a picture"},
    Magic{"GIF8", "a picture"},
    Magic{"\x1F\x8B", "a compressed file"},
    Magic{"7z\xBC\xAF", "an archive"},
    Magic{"Rar!", "an archive"},
};

}  // namespace

Result<Format> recognise_format(std::string_view bytes, std::string_view name) {
    if (bytes.starts_with("PK\x03\x04")) return kind_of_archive(bytes, name);
    if (bytes.starts_with("PK\x05\x06")) return not_a_text("an empty archive", name, "");
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return kind_of_compound(bytes, name);
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Format::pdf;
    if (bytes.starts_with("{\\rtf")) return Format::rtf;
    for (const Magic& other : kOthers) {
        if (bytes.starts_with(other.bytes))
            return not_a_text(other.what, name, "adref reads Word, ODT, PDF, HTML, Markdown and plain text");
    }
    if (const std::optional<Format> markup = markup_of(bytes, name)) return *markup;
    return recognise_text_format(bytes, name);
}

}  // namespace adref::formats
