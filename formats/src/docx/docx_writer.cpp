#include "formats/src/docx/docx_writer.h"

namespace adref::formats {

Result<std::string> write_docx(const RichText& /*text*/) {
    return Error{ErrorCode::internal, "writing Word files is not built yet", "", ""};
}

}  // namespace adref::formats
