#include "formats/src/web/html.h"

namespace adref::formats {

Result<std::string> write_html(const RichText& /*text*/) {
    return Error{ErrorCode::internal, "writing HTML is not built yet", "", ""};
}

}  // namespace adref::formats
