#include "cli/src/store.h"

#include <array>
#include <dlfcn.h>
#include <filesystem>
#include <system_error>

namespace adref::cli {
namespace {

// Beside the program where it was built, or where it was installed.
constexpr std::array kPlaces = {"adref_store.so", "../lib/adref/adref_store.so"};

Result<const StoreFunctions*> load_store() {
    std::error_code failed;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
    std::string reason = failed.message();
    for (const char* place : kPlaces) {
        const std::filesystem::path path = program.parent_path() / place;
        if (!std::filesystem::exists(path, failed)) continue;
        // Never closed: what it hands out lives as long as the program.
        void* module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (module == nullptr) {
            reason = dlerror();
            continue;
        }
        using Entry = const StoreFunctions* (*)();
        if (const auto entry = reinterpret_cast<Entry>(dlsym(module, "adref_store_functions"));
            entry != nullptr)
            return entry();
        reason = dlerror();
    }
    return Error{
        ErrorCode::internal,
        "adref_store.so cannot be loaded: " + (reason.empty() ? "not found beside the program" : reason), "",
        "reinstall adref: rounds need this part of it"};
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
