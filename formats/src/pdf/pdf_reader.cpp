#include "formats/src/pdf/pdf_reader.h"

#include <string>

namespace adref::formats {

Result<Reading> read_pdf(std::string_view /*bytes*/, std::string_view name, const ReadOptions& /*options*/) {
    return Error{ErrorCode::internal, "reading PDF is not built yet", std::string(name), ""};
}

}  // namespace adref::formats
