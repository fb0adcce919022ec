#include "formats/src/docx/docx_reader.h"

#include <string>

namespace adref::formats {

Result<RichText> read_docx(std::string_view /*bytes*/, std::string_view name,
                           std::vector<Remark>& /*report*/) {
    return Error{ErrorCode::internal, "reading Word files is not built yet", std::string(name), ""};
}

}  // namespace adref::formats
