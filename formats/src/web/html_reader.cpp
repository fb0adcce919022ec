#include "formats/src/web/html.h"

namespace adref::formats {

Result<RichText> read_html(std::string_view /*bytes*/, std::string_view name,
                           std::vector<Remark>& /*report*/) {
    return Error{ErrorCode::internal, "reading HTML is not built yet", std::string(name), ""};
}

}  // namespace adref::formats
