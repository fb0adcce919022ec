#include "formats/src/web/akn.h"

namespace adref::formats {

Result<Document> read_akn(std::string_view /*bytes*/, std::string_view name,
                          std::vector<Remark>& /*report*/) {
    return Error{ErrorCode::internal, "reading Akoma Ntoso is not built yet", std::string(name), ""};
}

}  // namespace adref::formats
