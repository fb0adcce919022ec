#include "formats/src/web/akn.h"

namespace adref::formats {

Result<std::string> write_akn(const Document& /*document*/) {
    return Error{ErrorCode::internal, "writing Akoma Ntoso is not built yet", "", ""};
}

}  // namespace adref::formats
