#include "formats/src/pdf/libreoffice.h"

namespace adref::formats {

Result<std::string> convert_with_libreoffice(Format /*format*/, std::string_view /*bytes*/,
                                             std::string_view name) {
    return Error{ErrorCode::internal, "asking LibreOffice is not built yet", std::string(name), ""};
}

}  // namespace adref::formats
