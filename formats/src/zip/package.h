// The zip archives that hold a document (.docx, .odt), read from memory. What a
// stranger packed must not fill the memory: every bound has an error of its own.
#pragma once

#include "diffcore/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct zip;

namespace adref::formats {

inline constexpr std::size_t kMaxPackageEntries = 10'000;
inline constexpr std::size_t kMaxPartBytes = std::size_t{128} << 20U;  // expanded
inline constexpr std::size_t kMaxPackageBytes = std::size_t{512}
                                                << 20U;  // expanded, of all parts that were read
// Markup of texts shrinks to a tenth, of tables full of equal cells to a fiftieth.
inline constexpr std::size_t kMaxExpansion = 200;
inline constexpr std::size_t kSmallPartBytes = std::size_t{1} << 20U;  // may expand as it likes

class ZipPackage {
 public:
    // Looks at the archive's directory only. `bytes` must outlive the package;
    // `name` is the file's, for errors. Errors: bad_input for what is no archive,
    // is cut short, has too many entries, encrypted ones, or names that lead out
    // of the archive or occur twice.
    static Result<ZipPackage> open(std::string_view bytes, std::string_view name);

    // Names are compared without case, as Office does.
    bool has(std::string_view part) const;

    // Expands one part. Errors: bad_input where it is missing, damaged or too large.
    Result<std::string> read(std::string_view part);

    // "file, part": where an error is that somebody finds in a part.
    std::string where(std::string_view part) const;

 private:
    struct Closer {
        void operator()(struct zip* archive) const;
    };
    struct Entry {
        std::uint64_t index = 0;
        std::uint64_t packed = 0;  // its bytes in the archive
    };

    Error refuse(std::string message, std::string_view part, std::string hint = "") const;
    Status list_entries();

    std::string name_;
    std::unique_ptr<struct zip, Closer> archive_;
    std::unordered_map<std::string, Entry> entries_;
    std::size_t expanded_ = 0;
};

}  // namespace adref::formats
