#include "cli/src/store.h"

#include "cli/src/module.h"

namespace adref::cli {
namespace {

Result<const StoreFunctions*> load_store() {
    const Result<const void*> functions =
        load_module("adref_store.so", "adref_store_functions", "rounds need");
    if (!functions) return functions.error();
    return static_cast<const StoreFunctions*>(*functions);
}

}  // namespace

Result<std::unique_ptr<vcs::Negotiation>> create_negotiation(const std::string& folder,
                                                             const vcs::Settings& settings) {
    const auto store = load_store();
    if (!store) return store.error();
    return (*store)->create(folder, settings);
}

Result<std::unique_ptr<vcs::Negotiation>> open_negotiation(const std::string& folder) {
    const auto store = load_store();
    if (!store) return store.error();
    return (*store)->open(folder.empty() ? "." : folder);
}

}  // namespace adref::cli
