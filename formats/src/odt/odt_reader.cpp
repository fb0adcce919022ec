#include "formats/src/odt/odt_reader.h"

#include <string>

namespace adref::formats {

Result<RichText> read_odt(std::string_view /*bytes*/, std::string_view name,
                          std::vector<Remark>& /*report*/) {
    return Error{ErrorCode::internal, "reading ODT files is not built yet", std::string(name), ""};
}

}  // namespace adref::formats
