#include "formats/src/odt/odt_writer.h"

namespace adref::formats {

Result<std::string> write_odt(const RichText& /*text*/) {
    return Error{ErrorCode::internal, "writing ODT files is not built yet", "", ""};
}

}  // namespace adref::formats
