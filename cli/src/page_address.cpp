#include "cli/src/page_address.h"

#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace adref::cli {
namespace {

// What RFC 3986 lets stand in a path; in an address also what divides its parts.
std::string escaped(std::string_view text, std::string_view also) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string out;
    for (const char c : text) {
        if (kPlain.find(c) != std::string_view::npos || also.find(c) != std::string_view::npos) {
            out.push_back(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out.push_back('%');
            out.push_back(kDigits[byte >> 4U]);
            out.push_back(kDigits[byte & 0xFU]);
        }
    }
    return out;
}

// Terminals compare it with their own to tell files of another machine.
std::string host() {
    std::array<char, 256> name{};
    if (gethostname(name.data(), name.size() - 1) != 0) return {};
    return escaped(name.data(), {});
}

}  // namespace

Result<std::string> page_address(const std::string& page) {
    if (page.starts_with("https://") || page.starts_with("http://"))
        // What stands behind # would come before the paragraph's own.
        return escaped(std::string_view(page).substr(0, page.find('#')), ":?&=+,;@!$'()*[]%");
    if (page.find("://") != std::string::npos)
        return Error{ErrorCode::usage, "not the address of a page", page,
                     "give a file or an address that begins with https://"};
    std::error_code failed;
    const std::filesystem::path path = std::filesystem::canonical(page, failed);
    if (failed || !std::filesystem::is_regular_file(path, failed)) {
        return Error{ErrorCode::bad_input, "there is no page to link to", page,
                     "write it first: adref view OLD NEW -o FILE"};
    }
    return "file://" + host() + escaped(path.string(), {});
}

}  // namespace adref::cli
